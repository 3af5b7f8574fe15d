"""Finds the events that came after a piece of advice, across articles.

What followed is a sequence of dates; nothing here claims that one caused the other.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from components.storage import frames
from components.storage.frames import JOINT

MOST_FOLLOWING = 5  # later events shown with a point
CANADIAN = frozenset({"Canada", "Government of Canada", "Parliament", "Canadian governments"})
OF_AN_EVENT = ["row_id", "story_event_id", "start", "summary"]
FOLLOWED_COLUMNS = ("row_id", "event_row_id", "start", "days", "summary", "wording")


class LaterEvents:
    """The events of a corpus that took place, in the order of their dates, to look up those after some advice."""

    def __init__(self, events: pd.DataFrame) -> None:
        """`events` are all events; planned and undated ones are left out."""
        starts = events["start"].to_numpy()
        past = np.flatnonzero(~(events["planned"].to_numpy(dtype=bool) | np.isnat(starts)))
        self.places = past[np.argsort(starts[past], kind="stable")].astype(np.int32)  # of the rows, not a copy of them
        self.events, self.starts = events[OF_AN_EVENT], starts[self.places]
        self.having_topic = _Having(events["topics"].take(self.places))
        self.involving = _Having(events["actors"].take(self.places), party)

    def after(self, advice: pd.DataFrame, most: int = MOST_FOLLOWING) -> pd.DataFrame:
        """At most `most` events after each point that share a topic with it and involve its addressee.

        They have FOLLOWED_COLUMNS. The events of a point begin after the day on which it was published; they come in
        the order of their dates, each once. `wording` says how long after it was ("12 days later: ...").
        """
        dated = advice[["row_id", "published", "addressee", "topics"]].dropna(subset="published").reset_index(drop=True)
        found = list[tuple[Any, ...]]()
        for row_id, day, addressee, topics in dated.sort_values("row_id", kind="stable").itertuples(index=False):
            first = self._fitting(day, addressee, topics).head(most)
            for event_id, start, summary in zip(first["row_id"], first["start"], first["summary"], strict=True):
                days = (start - day).days
                found.append((str(row_id), event_id, start, days, summary, _later(days, summary)))
        return pd.DataFrame(found, columns=list(FOLLOWED_COLUMNS))

    def _fitting(self, day: pd.Timestamp, addressee: object, topics: object) -> pd.DataFrame:
        """The later events on one of the topics with the addressee, each once."""
        whom = party(addressee) if isinstance(addressee, str) else ""
        shared = self.having_topic.any_of(labels_of(topics)) & self.involving.any_of([whom])
        later = self.events.take(self.places[shared & (self.starts > np.datetime64(day))])
        event = later["story_event_id"].fillna(later["row_id"])
        return later[~event.duplicated()]


class _Having:
    """Which rows of a column of joined labels have a label; `read` gives the name by which a label is known."""

    def __init__(self, column: "pd.Series[Any]", read: Callable[[str], str] = str) -> None:
        self.codes = column.cat.codes.to_numpy()
        parts = pc.split_pattern(frames.array(column.cat.categories), JOINT)
        self.of = pc.list_parent_indices(parts).to_numpy()  # the value that each label is in
        labels = pc.list_flatten(parts).dictionary_encode()
        self.names = pa.array(map(read, labels.dictionary.to_pylist()), frames.TEXT)
        self.labels = labels.indices.to_numpy()

    def any_of(self, labels: Sequence[str]) -> NDArray[np.bool_]:
        """Which rows have one of the labels."""
        asked = pa.array(filter(None, labels), frames.TEXT)
        meant = pc.is_in(self.names, asked).to_numpy(zero_copy_only=False)
        known = np.zeros(len(self.of) + 1, dtype=bool)  # the last: no value
        known[self.of[meant[self.labels]]] = True
        found: NDArray[np.bool_] = known[self.codes]
        return found


def labels_of(joined: object) -> list[str]:
    """The labels in a joined string; none for a missing value."""
    return [label for label in joined.split(JOINT) if label] if isinstance(joined, str) else []


def party(actor: str) -> str:
    """The name by which an actor or addressee is compared; "Canada" and the names of its government are the same."""
    return "Canada" if actor in CANADIAN else actor


def _later(days: int, summary: str) -> str:
    return f"{days} day{'' if days == 1 else 's'} later: {summary}"
