"""Finds the events that came after a piece of advice, across articles.

What followed is a sequence of dates; nothing here claims that one caused the other.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice, product

import pandas as pd

from components.storage.frames import JOINT

MOST_FOLLOWING = 5  # later events shown with a point
CANADIAN = frozenset({"Canada", "Government of Canada", "Parliament", "Canadian governments"})
FOLLOWED_COLUMNS = ("row_id", "event_row_id", "start", "days", "summary", "wording")


def followed(advice: pd.DataFrame, events: pd.DataFrame, most: int = MOST_FOLLOWING) -> pd.DataFrame:
    """At most `most` events after each point that share a topic with it and involve its addressee: FOLLOWED_COLUMNS.

    Planned events are left out. The events of a point begin after the day on which it was published; they come in
    the order of their dates, each once. `wording` says how long after it was ("12 days later: ...").
    """
    later = Followers(events)
    points = advice[["row_id", "published", "addressee", "topics"]].dropna(subset=["published"])
    rows = [
        (str(row_id), event.row_id, event.start, days, event.summary, _later(days, event.summary))
        for row_id, day, addressee, topics in points.sort_values("row_id", kind="stable").itertuples(index=False)
        for event in islice(later.after(day, addressee, _labels(topics)), most)
        for days in [(event.start - day).days]
    ]
    return pd.DataFrame(rows, columns=list(FOLLOWED_COLUMNS))


@dataclass(frozen=True, slots=True)
class PastEvent:
    """A row of an event that took place: its place in the table, its date and the event that it reports."""

    place: int
    row_id: str
    start: pd.Timestamp
    summary: str
    event: str


class Followers:
    """The events that took place, by topic and actor and in the order of their dates."""

    def __init__(self, events: pd.DataFrame) -> None:
        self.found: dict[tuple[str, str], list[PastEvent]] = {}
        past = events[~events["planned"].astype(bool) & events["start"].notna()]
        columns = past[["row_id", "start", "summary", "story_event_id", "topics", "actors"]].itertuples(index=False)
        for place, (row_id, start, summary, event, topics, actors) in enumerate(columns):
            known = PastEvent(place, row_id, start, summary, event if isinstance(event, str) else row_id)
            for key in product(dict.fromkeys(_labels(topics)), dict.fromkeys(map(_party, _labels(actors)))):
                self.found.setdefault(key, []).append(known)
        for found in self.found.values():
            found.sort(key=lambda one: one.start)

    def after(self, day: pd.Timestamp, addressee: object, topics: Sequence[str]) -> Iterator[PastEvent]:
        """The events on some topics that involve an addressee and began after a day, the earliest first, each once."""
        party = _party(addressee) if isinstance(addressee, str) else ""
        known, seen = [self.found.get((topic, party), []) for topic in topics], set[str]()
        ahead = [islice(found, bisect_right(found, day, key=lambda one: one.start), None) for found in known]
        for event in merge(*ahead, key=lambda one: one.start):  # at the same start those of an earlier topic first
            if event.event not in seen:
                seen.add(event.event)
                yield event


def _labels(joined: object) -> list[str]:
    """The labels in a joined string; none for a missing value."""
    return [label for label in joined.split(JOINT) if label] if isinstance(joined, str) else []


def _party(actor: str) -> str:
    """The name by which an actor or addressee is compared; "Canada" and the names of its government are the same."""
    return "Canada" if actor in CANADIAN else actor


def _later(days: int, summary: str) -> str:
    return f"{days} day{'' if days == 1 else 's'} later: {summary}"
