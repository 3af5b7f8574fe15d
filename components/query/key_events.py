"""key_events(): the few events that tell a corpus: much reported, spread over time, each another story."""

import re
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from components import wording
from components.query.summaries.events import FITTING, dated, days_shown
from components.query.summaries.timeline import LONGEST, by_importance
from components.storage.frames import strings

MOST = 10
CANDIDATES = 400  # the most reported events, from which the key events are chosen
ALIKE = 0.8  # the share of the shorter label's words that the longer one has, where both tell one story
SHORTEST_WORD = 3  # letters of a word that counts for that
QUOTATION = "[“”«»…]"  # in a label that is a piece of what somebody said
MERE_WORDS = "statement"  # the kind of events that are only statements
WORD = re.compile(r"[\w%$]+")
Floats = npt.NDArray[np.float64]


def key_events(events: pd.DataFrame, covered: tuple[date | None, date | None], most: int = MOST) -> pd.DataFrame:
    """At most `most` key events near the days covered, the earliest first, with the columns of `events`.

    `events` is `distinct_events`, `covered` are the first and the last day of publication. The days are cut into half
    as many parts as `most`, and each part first gives its most reported event. The others are those that most outlets
    and days report; what stands close to a chosen event counts for less. No two labels tell the same in like words,
    and none is weak. Mere statements, and labels that quote, are taken only where there is nothing else.
    """
    known = by_importance(_near(events, covered), exact_first=True)
    known = known[~wording.are_weak_labels(known["summary"])]
    told = known[~_is_said(known)]
    candidates = (told if len(told) else known).head(CANDIDATES)
    chosen = candidates.iloc[_chosen(candidates, most)]
    return chosen.sort_values(["start", "end", "event"], kind="stable").reset_index(drop=True)


def _near(events: pd.DataFrame, covered: tuple[date | None, date | None]) -> pd.DataFrame:
    """The events of at most a month in the days that a timeline fits to them, or a month around those covered."""
    exact = events[events["start"].notna() & ((events["end"] - events["start"]).dt.days < LONGEST)]
    ranges = [days_shown(exact, covered, reach) for reach in (FITTING, "Coverage")]
    return dated(exact, min(first for first, _ in ranges), max(last for _, last in ranges))


def quoting(labels: "pd.Series[Any]") -> "pd.Series[bool]":
    """Whether a label is, or has in it, a piece of what somebody said."""
    found: pd.Series[bool] = strings(labels).str.contains(QUOTATION)
    return found


def _is_said(events: pd.DataFrame) -> "pd.Series[bool]":
    """Whether an event is known only by somebody's words."""
    return quoting(events["summary"]) | (events["kind"].astype(object) == MERE_WORDS)


def _chosen(ranked: pd.DataFrame, most: int) -> list[int]:
    """The positions of the chosen ones among events in the order of their importance."""
    words = [_words(str(label)) for label in ranked["summary"]]
    days = _middles(ranked)
    near = max(float(days.max(initial=0)), 1.0) / (2 * most)  # days
    weight = np.array(ranked["outlets"] + ranked["days"] / 2, dtype=float)
    taken = list[int]()
    for position in _first_of_each_part(days, most // 2):
        _take(position, taken, weight, words)
    while len(taken) < most and weight.max(initial=0) > 0:
        closeness = np.abs(days[:, None] - days[taken]).min(axis=1, initial=near) / near if taken else 1.0
        _take(int((weight * np.maximum(closeness, 0.01)).argmax()), taken, weight, words)
    return taken


def _take(position: int, taken: list[int], weight: Floats, words: list[frozenset[str]]) -> None:
    """Adds an event to those taken; those that tell the same lose their weight, itself included."""
    if not weight[position]:
        return
    taken.append(position)
    for other, own in enumerate(words):
        if len(own & words[position]) >= ALIKE * min(len(own), len(words[position])):
            weight[other] = 0.0
    weight[position] = 0.0


def _middles(events: pd.DataFrame) -> Floats:
    """The middle of each event, in days from the first of them."""
    middles = events["start"] + (events["end"] - events["start"]) / 2
    return np.asarray((middles - middles.min()).dt.days, dtype=float)


def _first_of_each_part(days: Floats, parts: int) -> list[int]:
    """The position of the most important event in each of the equal parts of the days that has one."""
    part = np.minimum(days / max(float(days.max(initial=0)), 1.0) * parts, parts - 1).astype(int)
    return sorted(np.unique(part, return_index=True)[1].tolist()) if parts > 0 else []


def _words(label: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(label.casefold()) if len(word) >= SHORTEST_WORD) - {"the"}
