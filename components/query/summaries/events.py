"""Events for a timeline: told once each, in lanes, what is coming up, what came next, what was said around them."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from components import wording
from components.query.summaries import counting
from components.storage.frames import JOINT

LaneBy = Literal["kind", "topics", "actors"]
LANES: dict[str, LaneBy] = {"Kind": "kind", "Topic": "topics", "Actor": "actors"}
RANGES: dict[str, int | None] = {
    "Coverage": None,
    "1 month": 31,
    "3 months": 92,
    "6 months": 183,
    "1 year": 366,
    "All": None,
}  # days before and after the newest article
MARGIN = timedelta(days=30)  # around the coverage, for what was just before it and what is planned
REMAINDER = "Other"
OF_THE_EVENT = "summary start end grain kind planned actors topics conflict reason".split()
COLUMNS = ["event", *OF_THE_EVENT, "reports"]
REPORT = ["row_id", "article_id", "sentence", "outlet", "published"]  # of the first report


def joined(merged: pd.DataFrame, pairs: Iterable[tuple[str, str]]) -> pd.DataFrame:
    """`merged` (`stories.merge_events`), the events of each pair of row_ids made one: the second's, with its days."""
    members: dict[str, tuple[str, ...]] = dict(zip(merged["story_event_id"], merged["row_ids"], strict=True))
    widened = set()
    for one, other in pairs:
        source, target = (next((e for e, ids in members.items() if r in ids), None) for r in (one, other))
        if source and target and source != target:
            members[target] += members.pop(source)
            widened.add(target)
    kept = merged[merged["story_event_id"].isin(list(members))]
    reasons = kept["reason"].where(~kept["story_event_id"].isin(list(widened)), "joined by an analyst")
    return kept.assign(row_ids=kept["story_event_id"].map(members), reason=reasons).reset_index(drop=True)


def with_events(events: pd.DataFrame, merged: pd.DataFrame) -> pd.DataFrame:
    """The rows of events with the story_event_id that `merged` gives them."""
    return events.assign(story_event_id=events["row_id"].map(_belongs(merged)).astype("str"))


def told_once(events: pd.DataFrame, merged: pd.DataFrame) -> pd.DataFrame:
    """A row an event that some of `events` tell of: COLUMNS, and the row_id, sentence, outlet and day of one report.

    `merged` says what is known of each event from the whole corpus: its days stay the same whatever is selected.
    `reports` counts the articles among `events`.
    """
    known = merged.set_index("story_event_id")
    of = counting.body(events).dropna(subset="story_event_id")
    of = of[of["story_event_id"].isin(known.index)].sort_values(["published", "row_id"], kind="stable")
    groups = of.groupby("story_event_id", sort=False)
    found = groups.head(1).set_index("story_event_id")[REPORT]
    own = known.loc[found.index, OF_THE_EVENT]
    labels = {name: own[name].map(JOINT.join).astype("category") for name in ("actors", "topics")}
    found = found.join(own.assign(**labels)).assign(reports=groups["article_id"].nunique(), event=found.index)
    found["end"] = found["end"].fillna(found["start"])
    return found[[*COLUMNS, *REPORT]].sort_values(["start", "end"], kind="stable").reset_index(drop=True)


def dated(told: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """The events that have a day between `first` and `last`."""
    seen: pd.Series[bool] = (told["start"] <= pd.Timestamp(last)) & (told["end"] >= pd.Timestamp(first))
    return told[seen]


def days_seen(told: pd.DataFrame, covered: tuple[date | None, date | None], reach: str) -> tuple[date, date]:
    """The first and the last day of one of RANGES; "All" reaches from the first event to the last."""
    oldest, newest = covered
    days = RANGES.get(reach)
    if newest and days:
        return newest - timedelta(days=days), newest + timedelta(days=min(days, 92))
    if oldest and newest and reach != "All":
        return oldest - MARGIN, newest + MARGIN
    dated = told[told["start"].notna()]
    if not len(dated):
        return date(2025, 1, 1), date(2025, 12, 31)
    return dated["start"].min().date(), dated["end"].max().date()


def undated(told: pd.DataFrame) -> pd.DataFrame:
    """The events whose day is not known."""
    return told[told["start"].isna()]


def coming_up(told: pd.DataFrame, newest: date | None, most: int = 6) -> pd.DataFrame:
    """The planned events that are not over on the day of the newest publication, the next first."""
    if newest is None:
        return told.head(0)
    ahead = told[told["planned"] & (told["end"] >= pd.Timestamp(newest))]
    return ahead.sort_values(["start", "reports"], ascending=[True, False], kind="stable").head(most)


def in_lanes(told: pd.DataFrame, by: LaneBy, most: int = 8) -> pd.DataFrame:
    """The events with a column `lane`; one with several topics or actors stands in several lanes.

    Kinds come in their own order, topics and actors the most frequent first; what has none, or one beyond `most`,
    is in the last lane.
    """
    if by == "kind":
        lanes = told["kind"].astype(object).map(lambda kind: wording.KINDS.get(kind, str(kind)))
        return _ordered(told.assign(lane=lanes), list(wording.KINDS.values()))
    labels = told[by].astype(object).fillna("").str.split(JOINT)
    spread = told.assign(lane=labels).explode("lane")
    top = [label for label in spread["lane"].value_counts().index if label][:most]
    spread["lane"] = spread["lane"].where(spread["lane"].isin(top), REMAINDER)
    return _ordered(spread.drop_duplicates(["event", "lane"]), [*top, REMAINDER])


def what_came_next(told: pd.DataFrame, event: Any, most: int = 5) -> pd.DataFrame:
    """The events that begin after one has ended and share a topic with it, the nearest first."""
    after: pd.Series[bool] = (told["start"] > event.end) & _sharing(told["topics"], event.topics)
    later = told[after]
    return later.sort_values("start", kind="stable").head(most)


def said_around(statements: pd.DataFrame, event: Any, within: int = 7) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The statements on a topic of an event made within some days before it, and from its first day on.

    The day of a statement is that on which it was made, where the text tells, else that of publication.
    """
    said = statements["said_on"].fillna(statements["published"])
    reach = timedelta(days=within)
    near = said.between(event.start - reach, event.end + reach) & _sharing(statements["topics"], event.topics)
    before = said < event.start
    return statements[(near & before).to_numpy()], statements[(near & ~before).to_numpy()]


def reports_of(events: pd.DataFrame, event: str) -> pd.DataFrame:
    """The rows that tell of an event, the first published first."""
    own: pd.Series[bool] = events["story_event_id"] == event
    return events[own.fillna(False)].sort_values("published", kind="stable")


def _belongs(merged: pd.DataFrame) -> "pd.Series[Any]":
    """row_id -> story_event_id."""
    told = merged[["story_event_id", "row_ids"]].explode("row_ids")
    return pd.Series(told["story_event_id"].to_numpy(), index=told["row_ids"], dtype=object)


def _ordered(frame: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    present = set(frame["lane"])
    lanes = pd.Categorical(frame["lane"], [lane for lane in order if lane in present], ordered=True)
    return frame.assign(lane=lanes)


def _sharing(topics: "pd.Series[Any]", wanted: Any) -> "pd.Series[bool]":
    """Which of the joined labels have one of the wanted ones; all of them if none is wanted."""
    labels = set(str(wanted).split(JOINT)) if isinstance(wanted, str) and wanted else set()
    if not labels:
        return pd.Series(True, index=topics.index)
    fitting = [value for value in topics.cat.categories if not labels.isdisjoint(value.split(JOINT))]
    return topics.isin(fitting)
