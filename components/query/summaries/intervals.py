"""Means with their 95 % intervals and quality marks, differences of two means, shares with Wilson intervals."""

import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from components.messages import N_
from components.query.summaries.cells import Cells, cells

Mark = Literal["", "E", "F"]

FEWEST = 10  # observations; a mean of fewer is too unreliable to be published
CAUTION, UNRELIABLE = 1 / 6, 1 / 3
Z = 1.959964
RULE = N_(
    "Net tone is the share of positive statements minus the share of negative ones: −1 if all are negative, +1 if all "
    "are positive. The bars are 95 % intervals by Bonett and Price (2012), whose formula counts one statement more of "
    "either kind. Marks follow Statistics Canada’s symbols: E, use with caution, where the interval reaches further "
    "than 0.17 to either side; F, too unreliable to be published, below 10 statements or where it reaches further than "
    "0.33. What is marked F is not given as a number, neither here nor in files. (Statistics Canada sets these limits, "
    "10 observations, 16.6 % and 33.3 %, for the coefficient of variation; net tone can be 0, where that says nothing, "
    "so the interval is measured against 1, the way from neutral to either end.) Statements of one article are not "
    "independent of each other: read the interval as the least uncertainty there is."
)


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of `scored` values with its 95 % interval and mark; NaN where it is marked F."""

    scored: int
    mean: float
    low: float
    high: float
    mark: Mark


def half_width(count: Any, total: Any, squares: Any) -> tuple[Any, Any]:
    """The middle of the 95 % interval of a mean of values from -1 to 1, and how far it reaches to either side.

    `total` and `squares` are the sums of the values and of their squares; all three are numbers or arrays. Source:
    Bonett and Price (2012), Adjusted Wald confidence interval for a difference of binomial proportions based on paired
    data, Journal of Educational and Behavioral Statistics 37 (4). The difference of two shares of one whole is such
    a mean, of -1, 0 and 1. For graded values, the added -1 and 1 make the interval a cautious one.
    """
    middle = total / (count + 2)
    variance = (squares + 2) / (count + 2) - middle**2
    return middle, Z * (variance / (count + 2)) ** 0.5


def mark(scored: int, reach: float) -> Mark:
    """Statistics Canada's mark for a mean of `scored` values with an interval of this half width."""
    if scored < FEWEST or math.isnan(reach) or reach > UNRELIABLE:
        return "F"
    return "E" if reach > CAUTION else ""


def means(frame: pd.DataFrame, keys: list[str], value: str = "score") -> pd.DataFrame:
    """One row per group: statements, scored, mean, low, high, mark; the values lie between -1 and 1.

    Where the mark is F, mean, low and high are NaN: what is too unreliable to be published cannot be shown by mistake.
    """
    return means_of(cells(frame, keys), frame[value])


def means_of(groups: Cells, values: "pd.Series[Any]") -> pd.DataFrame:
    """The rows of `means`, one per cell."""
    found = groups.labels.assign(statements=groups.sizes)
    scored = np.flatnonzero(values.notna())
    own, scores = groups.of_rows[scored] + 1, values.to_numpy(dtype=float).take(scored)
    count, total, squares = (
        np.bincount(own, weights, minlength=len(found) + 1)[1:] for weights in (None, scores, scores**2)
    )
    return found.assign(**intervals(count, total, squares))


def intervals(count: Any, total: Any, squares: Any) -> dict[str, Any]:
    """The columns scored, mean, low, high, mark of some means, given arrays as for `half_width`; NaN where marked F."""
    middle, reach = half_width(count, total, squares)
    marks = [mark(int(n), width) for n, width in zip(count, reach, strict=True)]
    firm = np.array([given != "F" for given in marks], dtype=bool)
    bounds = {
        "mean": total / np.maximum(count, 1),
        "low": np.maximum(middle - reach, -1),
        "high": np.minimum(middle + reach, 1),
    }
    shown = {name: np.where(firm, bound, math.nan) for name, bound in bounds.items()}
    return {"scored": count.astype(int), **shown, "mark": marks}


def mean_of(values: "pd.Series[Any]") -> Mean:
    """The mean of all values that are scored."""
    row = means(pd.DataFrame({"all": 0, "score": values}), ["all"])
    if row.empty:
        return Mean(0, math.nan, math.nan, math.nan, "F")
    mean, low, high = (float(row[name].iloc[0]) for name in ("mean", "low", "high"))
    return Mean(int(row["scored"].iloc[0]), mean, low, high, row["mark"].iloc[0])


def difference(first: Mean, second: Mean) -> tuple[float, float, float]:
    """The first mean minus the second, and its 95 % interval; NaN where one of them is marked F.

    Source: Zou and Donner (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27.
    """
    apart = first.mean - second.mean
    below = math.hypot(first.mean - first.low, second.high - second.mean)
    above = math.hypot(first.high - first.mean, second.mean - second.low)
    return apart, apart - below, apart + above


def share_interval(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson's score: (low, high) between 0 and 1."""
    if of == 0:
        return math.nan, math.nan
    share, spread = count / of, Z**2 / of
    middle = (share + spread / 2) / (1 + spread)
    reach = Z * ((share * (1 - share) + spread / 4) / of) ** 0.5 / (1 + spread)
    return max(0.0, middle - reach), min(1.0, middle + reach)
