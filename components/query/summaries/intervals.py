"""Means with their 95 % intervals and quality marks, differences of two means, shares with Wilson intervals."""

import math
from typing import Any, Literal

import numpy as np
import pandas as pd

from components.query.summaries.cells import Cells, cells

Mark = Literal["", "E", "F"]

FEWEST = 10  # observations; a mean of fewer is too unreliable to be published
CAUTION, UNRELIABLE = 1 / 6, 1 / 3
Z = 1.959964
# Student's t, two-sided 95 %, for 1 to 30 degrees of freedom
STUDENT = (
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
    2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860,
    2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
)  # fmt: skip
RULE = (
    "The bars are 95 % intervals of the mean by Student's t, over the statements that were scored. Marks follow "
    "Statistics Canada's symbols: E, use with caution; F, too unreliable to be published. F is given below 10 scored "
    "statements or where the interval reaches further than 0.33 to either side of the mean, E where it reaches "
    "further than 0.17. Statistics Canada's release guidelines for sample surveys set these limits (10 observations, "
    "16.6 % and 33.3 %) for the coefficient of variation; a mean polarity can be 0, where that coefficient says "
    "nothing, so the interval is measured against 1, the way from neutral to either end of the scale. Statements of "
    "one article are not independent of each other: read the interval as the least uncertainty there is."
)


def t95(freedom: float) -> float:
    """The two-sided 95 % point of Student's t, to three digits; fractions of a degree are rounded down."""
    if freedom < 1:
        return math.nan
    if freedom < len(STUDENT) + 1:
        return STUDENT[int(freedom) - 1]
    return Z + (Z**3 + Z) / (4 * freedom) + (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * freedom**2)


def mark(scored: int, reach: float) -> Mark:
    """Statistics Canada's mark for a mean of `scored` values with an interval of this half width."""
    if scored < FEWEST or math.isnan(reach) or reach > UNRELIABLE:
        return "F"
    return "E" if reach > CAUTION else ""


def means(frame: pd.DataFrame, keys: list[str], value: str = "polarity") -> pd.DataFrame:
    """One row per group: statements, scored, mean, low, high, mark; mean is NaN where nothing was scored.

    The interval stays within -1 and 1; it is NaN for fewer than two scored values.
    """
    return means_of(cells(frame, keys), frame[value])


def means_of(groups: Cells, values: "pd.Series[Any]") -> pd.DataFrame:
    """The rows of `means`, one per cell."""
    found = groups.labels.assign(statements=groups.sizes)
    scored = np.flatnonzero(values.notna())
    own = groups.of_rows[scored]
    places = pd.CategoricalIndex(pd.Categorical.from_codes(own, found.index))
    scores = pd.Series(values.to_numpy().take(scored)).groupby(places, observed=False)  # without the index
    found["scored"], found["mean"] = np.bincount(own + 1, minlength=len(found) + 1)[1:], scores.mean()
    error = scores.std() / found["scored"] ** 0.5
    reach = error * found["scored"].map(lambda scored: t95(scored - 1)).astype(float)
    found["low"] = (found["mean"] - reach).clip(lower=-1)
    found["high"] = (found["mean"] + reach).clip(upper=1)
    found["mark"] = [mark(scored, width) for scored, width in zip(found["scored"], reach, strict=True)]
    return found


def difference(first: "pd.Series[Any]", second: "pd.Series[Any]") -> tuple[float, float, float]:
    """The first mean minus the second, and its 95 % interval by Welch's t; NaN with fewer than two values."""
    first, second = first.dropna(), second.dropna()
    apart = float(first.mean() - second.mean())
    if min(len(first), len(second)) < 2:
        return apart, math.nan, math.nan
    parts = [float(values.var()) / len(values) for values in (first, second)]
    squared = sum(parts)
    weighed = parts[0] ** 2 / (len(first) - 1) + parts[1] ** 2 / (len(second) - 1)
    reach = t95(squared**2 / weighed) * squared**0.5 if weighed else 0.0
    return apart, apart - reach, apart + reach


def share_interval(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson's score: (low, high) between 0 and 1."""
    if of == 0:
        return math.nan, math.nan
    share, spread = count / of, Z**2 / of
    middle = (share + spread / 2) / (1 + spread)
    reach = Z * ((share * (1 - share) + spread / 4) / of) ** 0.5 / (1 + spread)
    return max(0.0, middle - reach), min(1.0, middle + reach)
