"""Summarises events: each event once, in lanes, planned ones, later ones, and the statements around an event."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from components import wording
from components.messages import N_
from components.query.summaries import counting
from components.storage import frames
from components.storage.frames import JOINT

LaneColumn = Literal["kind", "topics", "actors"]
LaneBy = Literal["side"] | LaneColumn
LANES: dict[str, LaneBy] = {N_("Side"): "side", N_("Kind"): "kind", N_("Topic"): "topics", N_("Actor"): "actors"}
FITTING = N_("Fitting")
RANGES: dict[str, int | None] = {
    FITTING: None,
    N_("Coverage"): None,
    N_("1 month"): 31,
    N_("3 months"): 92,
    N_("6 months"): 183,
    N_("1 year"): 366,
    N_("All"): None,
}  # days before and after the newest article
MARGIN = timedelta(days=30)  # around the days covered, for what came just before and what is planned
NEAR = timedelta(days=366)  # from the days covered: events beyond never stretch a fitting axis
OUTLYING = 0.05  # the share of the events near the coverage that a fitting axis may leave out at either end
FEW = 20  # events up to which a fitting axis leaves none out
REMAINDER = N_("Other")
OF_THE_EVENT = "summary start end grain kind planned actors topics conflict reason".split()
COLUMNS = ["event", *OF_THE_EVENT, "reports", "outlets", "days"]
REPORT = ["row_id", "article_id", "sentence", "outlet", "published"]  # of the first report


def joined(merged: pd.DataFrame, pairs: Iterable[tuple[str, str]]) -> pd.DataFrame:
    """`merged` (`corpus.merge_events`) with the two events of each pair of row_ids joined into one.

    The event of the second row_id stays, with its dates; the reports of the first are added to it.
    """
    given = tuple(pairs)
    if not given:
        return merged
    members: dict[str, list[str]] = dict(zip(merged["story_event_id"], merged["row_ids"], strict=True))
    widened = set()
    for one, other in given:
        source, target = (next((e for e, ids in members.items() if r in ids), None) for r in (one, other))
        if source and target and source != target:
            members[target] = [*members[target], *members.pop(source)]
            widened.add(target)
    kept = merged[merged["story_event_id"].map(members.__contains__)]
    reasons = kept["reason"].where(~kept["story_event_id"].isin(list(widened)), "joined by an analyst")
    row_ids = frames.lists(members[event] for event in kept["story_event_id"])
    return kept.assign(row_ids=row_ids, reason=reasons).reset_index(drop=True)


def with_events(events: pd.DataFrame, merged: pd.DataFrame) -> pd.DataFrame:
    """The rows of `events` with the column story_event_id: the event in `merged` that each one reports."""
    reports = frames.array(merged["row_ids"], frames.LISTS)
    place = frames.places(events["row_id"], pc.list_flatten(reports))
    event = np.append(pc.list_parent_indices(reports).to_numpy(), -1)[place]
    return events.assign(story_event_id=merged["story_event_id"].array.take(event, allow_fill=True))


def distinct_events(events: pd.DataFrame, merged: pd.DataFrame) -> pd.DataFrame:
    """Each event that the rows `events` report, once, with COLUMNS and, of its first report, the columns REPORT.

    The dates and labels of an event are those of `merged`, found in the whole corpus, so no selection changes them.
    `reports` counts the articles among `events`, `outlets` and `days` the outlets and the days on which they appeared.
    """
    of = counting.body(events)
    place = frames.places(of["story_event_id"], frames.array(merged["story_event_id"]))
    known = of[["published", "row_id", "article_id", "outlet"]].assign(place=place, at=np.arange(len(of)))[place >= 0]
    groups = known.sort_values(["published", "row_id"], kind="stable").groupby("place", sort=False)
    first = groups[["place", "at"]].head(1)
    days = merged[["start", "end"]].take(first["place"].to_numpy())
    days = days.assign(end=days["end"].fillna(days["start"])).reset_index(drop=True)
    order = days.sort_values(["start", "end"], kind="stable").index.to_numpy()
    first, days = first.take(order), days.take(order)
    found = merged[["story_event_id", *OF_THE_EVENT]].take(first["place"].to_numpy()).reset_index(drop=True)
    counts = {
        name: groups[column].nunique().to_numpy()[order]
        for name, column in (("reports", "article_id"), ("outlets", "outlet"), ("days", "published"))
    }
    found = found.rename(columns={"story_event_id": "event"}).assign(end=days["end"].to_numpy(), **counts)
    return pd.concat([found[COLUMNS], of[REPORT].take(first["at"].to_numpy()).reset_index(drop=True)], axis="columns")


def dated(events: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """The events of which at least one day lies between `first` and `last`."""
    return events[are_dated(events, first, last)]


def are_dated(events: pd.DataFrame, first: date, last: date) -> "pd.Series[bool]":
    """Which events have at least one day between `first` and `last`."""
    within: pd.Series[bool] = (events["start"] <= pd.Timestamp(last)) & (events["end"] >= pd.Timestamp(first))
    return within


def days_shown(events: pd.DataFrame, covered: tuple[date | None, date | None], reach: str) -> tuple[date, date]:
    """The first and the last day of one of RANGES, for articles published from the first to the second of `covered`.

    "All" reaches from the first event to the last, FITTING over the events near the days covered (`_fitting`).
    """
    oldest, newest = covered
    if reach == FITTING and oldest and newest and (fitting := _fitting(events, oldest, newest)):
        return fitting
    days = RANGES.get(reach)
    if newest and days:
        return newest - timedelta(days=days), newest + timedelta(days=min(days, 92))
    if oldest and newest and reach != "All":
        return oldest - MARGIN, newest + MARGIN
    dated = events[events["start"].notna()]
    if not len(dated):
        return date(2025, 1, 1), date(2025, 12, 31)
    return dated["start"].min().date(), dated["end"].max().date()


def _fitting(events: pd.DataFrame, oldest: date, newest: date) -> tuple[date, date] | None:
    """The days of the events near the days covered, with a margin for the marks; None if there is none.

    Only events known to the month or better count. Of more than FEW the earliest and the latest few are left out.
    """
    near = dated(events[["start", "end", "grain"]], oldest - NEAR, newest + NEAR)
    exact = near[(near["start"] >= pd.Timestamp(oldest - NEAR)) & (near["end"] <= pd.Timestamp(newest + NEAR))]
    exact = exact[exact["grain"].astype(object) != "year"]
    if exact.empty:
        return None
    outlying = int(OUTLYING * len(exact)) if len(exact) > FEW else 0
    first = exact["start"].sort_values().iloc[outlying].date()
    last = exact["end"].sort_values().iloc[-1 - outlying].date()
    margin = timedelta(days=max(2, (last - first).days // 25))
    return first - margin, last + margin


def undated(events: pd.DataFrame) -> pd.DataFrame:
    """The events without a date."""
    return events[events["start"].isna()]


def coming_up(events: pd.DataFrame, newest: date | None, most: int = 6) -> pd.DataFrame:
    """At most `most` planned events that end on or after the newest day of publication, the earliest first.

    Those of a period that had begun by then ("this year") come last.
    """
    if newest is None:
        return events.head(0)
    ahead = events[events["planned"] & (events["end"] >= pd.Timestamp(newest))]
    ahead = ahead.assign(begun=ahead["start"] < pd.Timestamp(newest))
    order = ["begun", "start", "reports"]
    return ahead.sort_values(order, ascending=[True, True, False], kind="stable").drop(columns="begun").head(most)


def in_lanes(events: pd.DataFrame, by: LaneColumn, most: int = 8) -> pd.DataFrame:
    """The events with a column `lane`; one with several topics or actors has a row in several lanes.

    Kinds come in their own order, topics and actors the most frequent first; what has none, or one beyond `most`,
    is in the last lane.
    """
    if by == "kind":
        lanes = events["kind"].astype(object).map(lambda kind: wording.KIND_NAMES.get(kind, str(kind)))
        return _ordered(events.assign(lane=lanes), list(wording.KIND_NAMES.values()))
    labels = events[by].astype(object).fillna("").str.split(JOINT)
    spread = events.assign(lane=labels).explode("lane")
    top = [label for label in spread["lane"].value_counts().index if label][:most]
    spread["lane"] = spread["lane"].where(spread["lane"].isin(top), REMAINDER)
    return _ordered(spread.drop_duplicates(["event", "lane"]), [*top, REMAINDER])


def said_around(statements: pd.DataFrame, event: Any, within: int = 7) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements on a topic of an event, in two frames: made within some days before it, and from its first day on.

    The day of a statement is the one on which it was made, if the text states it, else that of publication.
    """
    said = statements["said_on"].fillna(statements["published"])
    reach = timedelta(days=within)
    near = said.between(event.start - reach, event.end + reach) & _sharing(statements["topics"], event.topics)
    before = said < event.start
    return statements[(near & before).to_numpy()], statements[(near & ~before).to_numpy()]


def reports_of(events: pd.DataFrame, event: str) -> pd.DataFrame:
    """The rows that report an event, the first published first."""
    own: pd.Series[bool] = events["story_event_id"] == event
    return events[own.fillna(False)].sort_values("published", kind="stable")


def first_of_each_outlet(reports: pd.DataFrame) -> pd.DataFrame:
    """The first of some reports (`reports_of`) in each outlet, in their order; each without an outlet stays."""
    repeated = reports["outlet"].notna() & reports.duplicated("outlet")
    return reports[~repeated]


def _ordered(frame: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    present = set(frame["lane"])
    lanes = pd.Categorical(frame["lane"], [lane for lane in order if lane in present], ordered=True)
    return frame.assign(lane=lanes)


def _sharing(topics: "pd.Series[Any]", wanted: Any) -> "pd.Series[bool]":
    """A mask of the joined labels that contain one of the wanted ones; all true if none is wanted."""
    labels = set(str(wanted).split(JOINT)) if isinstance(wanted, str) and wanted else set()
    if not labels:
        return pd.Series(True, index=topics.index)
    fitting = [value for value in topics.cat.categories.tolist() if not labels.isdisjoint(value.split(JOINT))]
    return topics.isin(fitting)
