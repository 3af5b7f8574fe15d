"""Summarises the tone of speakers: means, distributions, comparisons, who speaks about whom.

Every function takes a frame of statements from which headlines were left out (`counting.body`) and, where wire
copies should count once, their repeats too (`counting.once`). Scores are those of `tone.scores`; what
is not scored never counts as 0.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.messages import N_
from components.query.summaries.cells import Cells, Codes, articles, cells
from components.query.summaries.counting import (
    PeriodLength,
    commonest,
    in_order,
    named,
    period_end,
)
from components.query.summaries.intervals import Mean, difference, mark, mean_of, means, means_of, share_interval
from components.query.summaries.tone import STEP, TONES, in_steps, scored, scores
from components.wording import UNRESOLVED

STRONGER = 1e3  # so that the strength of words decides only between equal scores
GROUPS = {
    "speaker": N_("Speaker"),
    "country": N_("Country"),
    "role": N_("Role"),
    "outlet": N_("Outlet"),
    "quote_type": N_("Quote type"),
}  # columns that statements can be grouped by, with their names on the page


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides, and the first mean minus the second with its 95 % interval; NaN where a mean is marked F."""

    labels: tuple[str, str]
    sides: tuple[Mean, Mean]
    apart: float
    low: float
    high: float

    @property
    def settled(self) -> bool:
        """Whether the interval of the difference excludes 0."""
        return self.low > 0 or self.high < 0


def by_group(statements: pd.DataFrame, group: str = "speaker") -> pd.DataFrame:
    """One row per speaker (country, role, outlet ...), most statements first, unresolved speakers last.

    Columns: the group's, statements, scored, mean, low, high, mark, negative, neutral, positive (statements of each
    tone), articles.
    """
    groups = cells(pd.DataFrame({group: named(statements[group])}), [group])
    found = means_of(groups, scores(statements))
    found[list(TONES)] = _tones(groups, statements["tone"])
    found["articles"] = articles(groups, statements["article_id"])
    ordered = found.astype({group: str}).assign(unknown=lambda rows: rows[group] == UNRESOLVED)
    order = ["unknown", "statements", group]
    return ordered.sort_values(order, ascending=[True, False, True], ignore_index=True).drop(columns="unknown")


def distribution(statements: pd.DataFrame, group: str = "speaker") -> pd.DataFrame:
    """The number of scored statements in each step of the score: the group's column, score (the middle), n.

    One step is centred on 0, so that neutral statements have a step of their own.
    """
    values = scores(statements)
    known = values.notna()
    steps = in_steps(values[known])
    found = cells(pd.DataFrame({group: named(statements.loc[known, group]), "score": steps}), [group, "score"])
    return found.labels.assign(n=found.sizes).astype({group: str})


def in_step(statements: pd.DataFrame, group: str, value: str, step: float) -> pd.DataFrame:
    """The statements that one row of `distribution` counts."""
    low, high = step - STEP / 2, step + STEP / 2
    values = scores(statements)
    return of_group(statements[(values >= low - 1e-9) & (values < high - 1e-9)], group, value)


def of_group(statements: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    """The statements of one speaker (country, role ...); for the value "unresolved" those without one."""
    column = statements[group]
    return statements[column.isna() if value == UNRESOLVED else column == value]


def of_period(statements: pd.DataFrame, start: str, length: PeriodLength) -> pd.DataFrame:
    """The statements published in the day, week or month that begins on a day."""
    first = pd.Timestamp(start)
    return statements[statements["published"].between(first, pd.Timestamp(period_end(first, length)))]


def matrix(statements: pd.DataFrame, most: int = 12, most_targets: int = 20) -> pd.DataFrame:
    """The tone of each speaker about each target: speaker, about, statements, scored, mean, low, high, mark.

    Only statements whose speaker and target are known; the `most` frequent of each,
    but no more than `most_targets` targets.
    """
    known = statements[statements["speaker"].notna() & statements["about"].notna()]
    speakers, targets = commonest(known["speaker"], most), commonest(known["about"], min(most, most_targets))
    shown = known[known["speaker"].isin(speakers) & known["about"].isin(targets)]
    return in_order(means(scored(shown), ["speaker", "about"]), speaker=speakers, about=targets)


def compared(first: pd.DataFrame, second: pd.DataFrame, labels: tuple[str, str]) -> Comparison:
    """Two sets of statements side by side."""
    sides = mean_of(scores(first)), mean_of(scores(second))
    return Comparison(labels, sides, *difference(*sides))


def around(statements: pd.DataFrame, day: date, days: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two frames: the statements published in the days before a day, and in as many days from that day on."""
    at, length = pd.Timestamp(day), pd.Timedelta(days=days)
    published = statements["published"]
    before = statements[(published >= at - length) & (published < at)]
    return before, statements[(published >= at) & (published < at + length)]


def ranked(statements: pd.DataFrame, best_first: bool = False, most: int | None = None) -> pd.DataFrame:
    """The scored statements, most negative (or most positive) first; `most` limits them.

    Of the same score those with the strongest words come first, as TextBlob weighs them; then ties in their order.
    """
    return statements.take(ranking(statements, best_first, most))


def ranking(statements: pd.DataFrame, best_first: bool = False, most: int | None = None) -> NDArray[np.int64]:
    """The places of the scored statements, in the order of `ranked`."""
    strength = statements["polarity"].fillna(0).to_numpy(dtype=float) / STRONGER
    values = scores(statements).to_numpy() + strength
    known = np.flatnonzero(~np.isnan(values))
    badness = -values[known] if best_first else values[known]
    if most is not None and most < len(known):
        near = badness <= np.partition(badness, most - 1)[most - 1]
        known, badness = known[near], badness[near]
    return known[np.argsort(badness, kind="stable")][:most]


def negative_shares(groups: pd.DataFrame) -> pd.DataFrame:
    """The rows of `by_group` with tones, and negative_share, share_low, share_high (Wilson's 95 % interval).

    The three are NaN where the share would be marked F.
    """
    totals = groups[list(TONES)].sum(axis="columns")
    with_tone, of = groups[totals > 0], totals[totals > 0]
    intervals = [share_interval(int(count), int(total)) for count, total in zip(with_tone["negative"], of, strict=True)]
    found = zip(of, intervals, strict=True)
    firm = np.array([mark(int(total), (high - low) / 2) != "F" for total, (low, high) in found], dtype=bool)
    return with_tone.assign(
        negative_share=(with_tone["negative"] / of).where(firm),
        share_low=pd.Series([low for low, _ in intervals], with_tone.index, dtype=float).where(firm),
        share_high=pd.Series([high for _, high in intervals], with_tone.index, dtype=float).where(firm),
    )


def _tones(groups: Cells, tones: "pd.Series[Any]") -> Codes:
    """The number of statements of each of TONES, one row per group."""
    labels = pd.Categorical(tones, list(TONES))  # `astype` would not change the codes if only the order differs
    return groups.crossed(labels.codes.astype(int), len(TONES))
