"""Summarises the tone of speakers: means, distributions, means over time, comparisons, who speaks about whom.

Every function takes a frame of statements from which headlines were left out (`counting.body`) and, where wire
copies should count once, their repeats too (`counting.once`). What was not scored has no polarity and never
counts as 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from components.models import ToneLabel
from components.query.summaries.cells import Cells, Codes, articles, cells
from components.query.summaries.counting import (
    PeriodLength,
    Scope,
    commonest,
    in_order,
    named,
    period_end,
    period_starts,
    scope,
)
from components.query.summaries.intervals import Mark, difference, mark, means, means_of, share_interval, t95
from components.wording import UNRESOLVED

BIN = 0.1  # width of a step of polarity in a distribution
TONES: tuple[ToneLabel, ...] = ("negative", "neutral", "positive")
GROUPS = {
    "speaker": "Speaker",
    "country": "Country",
    "role": "Role",
    "outlet": "Outlet",
    "quote_type": "Quote type",
}  # columns that statements can be grouped by, with their names on the page


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison."""

    label: str
    scope: Scope
    scored: int
    mean: float
    low: float
    high: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides, and the first mean minus the second with its 95 % interval by Welch's t."""

    sides: tuple[Side, Side]
    apart: float
    low: float
    high: float

    @property
    def settled(self) -> bool:
        """Whether the interval of the difference excludes 0 and neither mean is marked F."""
        return (self.low > 0 or self.high < 0) and all(side.mark != "F" for side in self.sides)


def by_group(statements: pd.DataFrame, group: str = "speaker") -> pd.DataFrame:
    """One row per speaker (country, role, outlet ...), most statements first, unresolved speakers last.

    Columns: the group's, statements, scored, mean, low, high, mark, negative, neutral, positive (statements of each
    tone), articles.
    """
    groups = cells(pd.DataFrame({group: named(statements[group])}), [group])
    found = means_of(groups, statements["polarity"])
    found[list(TONES)] = _tones(groups, statements["tone"])
    found["articles"] = articles(groups, statements["article_id"])
    ordered = found.astype({group: str}).assign(unknown=lambda rows: rows[group] == UNRESOLVED)
    order = ["unknown", "statements", group]
    return ordered.sort_values(order, ascending=[True, False, True], ignore_index=True).drop(columns="unknown")


def distribution(statements: pd.DataFrame, group: str = "speaker") -> pd.DataFrame:
    """The number of scored statements in each step of polarity: the group's column, polarity (the middle), n.

    One step is centred on 0, so that neutral statements have a step of their own.
    """
    scored = statements[statements["polarity"].notna()]
    steps = (np.floor(scored["polarity"].astype(float) / BIN + 0.5) * BIN).round(2) + 0.0
    scores = pd.DataFrame({group: named(scored[group]), "polarity": steps})
    found = cells(scores, [group, "polarity"])
    return found.labels.assign(n=found.sizes).astype({group: str})


def in_step(statements: pd.DataFrame, group: str, value: str, step: float) -> pd.DataFrame:
    """The statements that one row of `distribution` counts."""
    low, high = step - BIN / 2, step + BIN / 2
    polarity = statements["polarity"]
    return of_group(statements[(polarity >= low - 1e-9) & (polarity < high - 1e-9)], group, value)


def of_group(statements: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    """The statements of one speaker (country, role ...); for the value "unresolved" those without one."""
    column = statements[group]
    return statements[column.isna() if value == UNRESOLVED else column == value]


def of_period(statements: pd.DataFrame, start: str, length: PeriodLength) -> pd.DataFrame:
    """The statements published in the day, week or month that begins on a day."""
    first = pd.Timestamp(start)
    return statements[statements["published"].between(first, pd.Timestamp(period_end(first, length)))]


def over_time(statements: pd.DataFrame, speakers: Sequence[str], length: PeriodLength) -> pd.DataFrame:
    """One row per speaker and period: speaker, period (first day), statements, scored, mean, low, high, mark, complete.

    `complete` is False for the last period if publication ends before the period does.
    """
    dated = statements[statements["published"].notna() & statements["speaker"].isin(list(speakers))]
    found = means(dated.assign(period=period_starts(dated["published"], length)), ["speaker", "period"])
    last = statements["published"].max()
    found["complete"] = [period_end(start, length) <= last.date() for start in found["period"]]
    return found.astype({"speaker": str})


def matrix(statements: pd.DataFrame, most: int = 12, most_targets: int = 20) -> pd.DataFrame:
    """The tone of each speaker about each target: speaker, about, statements, scored, mean, low, high, mark.

    Only statements whose speaker and target are known; the `most` frequent of each,
    but no more than `most_targets` targets.
    """
    known = statements[statements["speaker"].notna() & statements["about"].notna()]
    speakers, targets = commonest(known["speaker"], most), commonest(known["about"], min(most, most_targets))
    shown = known[known["speaker"].isin(speakers) & known["about"].isin(targets)]
    return in_order(means(shown, ["speaker", "about"]), speaker=speakers, about=targets)


def compared(first: pd.DataFrame, second: pd.DataFrame, labels: tuple[str, str]) -> Comparison:
    """Two sets of statements side by side."""
    apart, low, high = difference(first["polarity"], second["polarity"])
    return Comparison((_side(labels[0], first), _side(labels[1], second)), apart, low, high)


def around(statements: pd.DataFrame, day: date, days: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two frames: the statements published in the days before a day, and in as many days from that day on."""
    at, length = pd.Timestamp(day), pd.Timedelta(days=days)
    published = statements["published"]
    before = statements[(published >= at - length) & (published < at)]
    return before, statements[(published >= at) & (published < at + length)]


def ranked(statements: pd.DataFrame, best_first: bool = False, most: int | None = None) -> pd.DataFrame:
    """The scored statements, most negative (or most positive) first, ties in their order; `most` limits them."""
    polarity = statements["polarity"].to_numpy(dtype=float)
    scored = np.flatnonzero(~np.isnan(polarity))
    badness = -polarity[scored] if best_first else polarity[scored]
    if most is not None and most < len(scored):
        near = badness <= np.partition(badness, most - 1)[most - 1]
        scored, badness = scored[near], badness[near]
    return statements.take(scored[np.argsort(badness, kind="stable")][:most])


def negative_shares(groups: pd.DataFrame) -> pd.DataFrame:
    """The rows of `by_group` with tones, and negative_share, share_low, share_high (Wilson's 95 % interval)."""
    totals = groups[list(TONES)].sum(axis="columns")
    with_tone, of = groups[totals > 0], totals[totals > 0]
    intervals = [share_interval(int(count), int(total)) for count, total in zip(with_tone["negative"], of, strict=True)]
    return with_tone.assign(
        negative_share=with_tone["negative"] / of,
        share_low=[low for low, _ in intervals],
        share_high=[high for _, high in intervals],
    )


def _tones(groups: Cells, tones: "pd.Series[Any]") -> Codes:
    """The number of statements of each of TONES, one row per group."""
    labels = pd.Categorical(tones, list(TONES))  # `astype` would not change the codes if only the order differs
    return groups.crossed(labels.codes.astype(int), len(TONES))


def _side(label: str, statements: pd.DataFrame) -> Side:
    polarity = statements["polarity"].dropna().astype(float)
    count = len(polarity)
    mean = float(polarity.mean()) if count else float("nan")
    reach = t95(count - 1) * float(polarity.std()) / count**0.5 if count > 1 else float("nan")
    return Side(
        label, scope(statements), count, mean, max(-1.0, mean - reach), min(1.0, mean + reach), mark(count, reach)
    )
