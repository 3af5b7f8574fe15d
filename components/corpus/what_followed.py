"""what_followed(): the events that came in the weeks after one and have more in common with it than chance would give.

An event follows another if both are on one topic and have people, institutions or things in common. The more events
have a label, the less it tells: what two have in common weighs as many bits as it is rare among the events of those
weeks, and it must weigh so much that among all of these fewer than one would have it by chance. Later, not therefore.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log2
from typing import Any

import numpy as np
import pandas as pd

from components.corpus.later_events import labels_of, party
from components.corpus.same_advice import by_stem

WITHIN = 60  # days after an event
MOST = 5
SHORTEST = 3  # letters of a word that counts as a thing
MERE_WORDS = "statement"  # the kind of events that are only statements
SHARED = ("shared_topics", "shared_actors", "shared_words")  # columns: what an event has in common, tuples


@dataclass(frozen=True, slots=True)
class Told:
    """What an event is about: topics, people and institutions, and the words of its label by their stems."""

    topics: frozenset[str]
    actors: frozenset[str]
    words: dict[str, str]

    def labels(self) -> Iterable[tuple[str, str]]:
        """Everything that another event may have in common with it."""
        named = (("topic", self.topics), ("actor", self.actors), ("word", self.words))
        return ((kind, label) for kind, labels in named for label in labels)


def what_followed(events: pd.DataFrame, event: Any, most: int = MOST) -> pd.DataFrame:
    """At most `most` of the events that took place within WITHIN days after one has ended, the nearest first.

    `events` has start, end, planned, kind, topics, actors and summary; the columns SHARED are added. What is only
    planned, and mere statements, are left out.
    """
    last = event.end if pd.notna(event.end) else event.start
    inside: pd.Series[bool] = (events["start"] > last) & (events["start"] <= last + pd.Timedelta(days=WITHIN))
    later = events[inside & ~events["planned"].astype(bool) & (events["kind"].astype(object) != MERE_WORDS)]
    own = _told(event.topics, event.actors, event.summary)
    told = [_told(*row) for row in zip(later["topics"], later["actors"], later["summary"], strict=True)]
    bits = _bits(told)
    needed = log2(max(len(told), 1))
    common = [_common(own, other) for other in told]
    weights = np.array([sum(bits[label] for label in both.labels()) for both in common])
    fits = np.array([_follows(own, both) for both in common], dtype=bool) & (weights >= needed)
    shared = dict(zip(SHARED, zip(*map(_as_tuples, common), strict=True) if common else ((), (), ()), strict=True))
    columns = {name: pd.Series(values, index=later.index, dtype=object) for name, values in shared.items()}
    found = later.assign(**columns, weight=weights)[fits]
    nearest = found.sort_values(["start", "weight"], ascending=[True, False], kind="stable")
    return nearest.head(most).drop(columns="weight")


def _told(topics: Any, actors: Any, summary: Any) -> Told:
    names = labels_of(actors)
    words = by_stem(str(summary), " ".join(names))
    things = {stem: word for stem, word in words.items() if len(word) >= SHORTEST and not word.isdigit()}
    return Told(frozenset(labels_of(topics)), frozenset(map(party, names)), things)


def _common(one: Told, other: Told) -> Told:
    """What two events have in common, in the words of the second."""
    words = {stem: word for stem, word in other.words.items() if stem in one.words}
    return Told(one.topics & other.topics, one.actors & other.actors, words)


def _follows(own: Told, common: Told) -> bool:
    """Whether an event has a topic in common, where one is known, and a person, an institution or a thing."""
    return bool((common.topics or not own.topics) and (common.actors or common.words))


def _bits(told: list[Told]) -> dict[tuple[str, str], float]:
    """The weight of each label: the rarer among some events, the more."""
    counted = Counter(label for one in told for label in one.labels())
    return {label: log2(len(told) / count) for label, count in counted.items()}


def _as_tuples(common: Told) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(common.topics)), tuple(sorted(common.actors)), tuple(sorted(common.words.values()))
