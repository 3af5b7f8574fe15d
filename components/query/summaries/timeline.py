"""Selects the events that a timeline draws, the most reported of each lane and time, and counts all of them.

The importance of an event is the number of outlets that report it, then of days on which it is reported, then of
articles. The days in view are cut into PERIODS, and each lane takes turns with each period, so that one busy week or
lane does not crowd out the others.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components import wording

MOST = 150  # marks on a timeline
PERIODS = 24  # into which the days in view are cut
VAGUE = 0.25  # the share of the days in view; a bar that is longer says little about when the event was
LONGEST = 31  # days of a period that stands beside single days; a longer one never crowds them out
IMPORTANCE = ("outlets", "days", "reports")
MOST_REPORTED = ("reports", "outlets", "days")


def to_draw(laned: pd.DataFrame, first: date, last: date, most: int = MOST, always: str | None = None) -> pd.DataFrame:
    """At most `most` rows of events in lanes (`events.in_lanes`), and the event `always` if it is among them.

    `first` and `last` are the days in view. Vague events come after all others of their lane and period.
    """
    if len(laned) <= most:
        return laned
    whole = (last - first).days + 1
    place = _days(laned["start"] - pd.Timestamp(first)) / whole
    ranked = laned[["lane", *IMPORTANCE, "published"]].assign(
        period=(place.clip(0, 1) * PERIODS).astype(int).clip(upper=PERIODS - 1),
        vague=_days(laned["end"] - laned["start"]) / whole > VAGUE,
    )
    # an event that stands in several lanes has one row, and one mark, in each
    ranked = ranked.reset_index(drop=True).sort_values(
        ["vague", *IMPORTANCE, "published"], ascending=[True, *[False] * 4], kind="stable"
    )
    ranked["turn"] = ranked.groupby(["lane", "period"], observed=True).cumcount() + len(ranked) * ranked["vague"]
    kept = ranked.sort_values(["turn", *IMPORTANCE], ascending=[True, *[False] * 3], kind="stable").index[:most]
    chosen = np.isin(np.arange(len(laned)), kept) | (laned["event"] == always).to_numpy()
    return laned[chosen].reset_index(drop=True)


def most_important(events: pd.DataFrame, most: int) -> pd.DataFrame:
    """The first `most` events in the order of `by_importance`."""
    return events.take(_order(events)[:most])


def most_reported(events: pd.DataFrame) -> pd.DataFrame:
    """The event that most articles report, of equals the most important one; no row if there is no event."""
    return events.take(_order(events, by=MOST_REPORTED)[:1])


def by_importance(events: pd.DataFrame, *, exact_first: bool = False) -> pd.DataFrame:
    """The events, the most important first; of equals the newest first.

    Importance is IMPORTANCE, the first of its columns first. Events whose label says little come last, and before them
    those of a period longer than a month: they may be many.
    With `exact_first`, of two that are equally important one that is dated to a day comes before a vaguer one.
    """
    return events.take(_order(events, exact_first=exact_first))


def _order(events: pd.DataFrame, *, exact_first: bool = False, by: Sequence[str] = IMPORTANCE) -> NDArray[np.intp]:
    """The places of the events in the order of `by_importance`, with other columns for importance."""
    ranked = events[[*by, "published"]].assign(
        weak=wording.are_weak_labels(events["summary"]),
        long=(events["end"] - events["start"]).dt.days >= LONGEST,
        vague=events["grain"].astype(object) != "day" if exact_first else False,
    )
    order = ["weak", "long", *by, "vague", "published"]
    ascending = [True, True, *[False] * 3, True, False]
    places = ranked.reset_index(drop=True).sort_values(order, ascending=ascending, kind="stable").index
    return places.to_numpy()


def density(laned: pd.DataFrame, first: date, last: date, bins: int = PERIODS * 4) -> pd.DataFrame:
    """The number of events of each lane that begin in each of `bins` equal parts of the days: lane, middle, n."""
    whole = (last - first).days + 1
    part = (_days(laned["start"] - pd.Timestamp(first)) / whole * bins).clip(0, bins - 1).astype(int)
    counts = laned.groupby(["lane", part.to_numpy()], observed=True).size().rename_axis(["lane", "part"])
    cells = pd.MultiIndex.from_product([laned["lane"].cat.categories, range(bins)], names=["lane", "part"])
    found = counts.reindex(cells, fill_value=0).rename("n").reset_index()
    middle = pd.Timestamp(first) + pd.to_timedelta((found["part"] + 0.5) / bins * whole, unit="D")
    return found.assign(middle=middle)[["lane", "middle", "n"]]


def _days(lengths: "pd.Series[pd.Timedelta]") -> "pd.Series[float]":
    return lengths.dt.total_seconds() / 86_400
