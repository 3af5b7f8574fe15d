"""Finds repeated advice, opposed advice, and the events after a piece of advice, across articles.

The functions take frames of Advice and Event rows (the columns of `models`) and return frames. What followed a piece
of advice is a sequence of dates; nothing here claims that one caused the other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

import pandas as pd

from components.lexicons import tree
from components.storage.frames import JOINT

ALIKE = 0.6  # share of words (Dice) from which two points are the same advice
MOST_OPPOSED = 200  # pairs
ABOUT_ALIKE = 0.5  # the same, for points of which one is negated
MOST_FOLLOWING = 5  # later events shown with a point
WORD_OR_NUMBER = re.compile(r"[^\W_]+")
NEGATION = re.compile(
    r"\b(?:not|never|no|cannot|avoid|refrain|resist|stop|against|mistake|blunder|error|unwise|foolish)\b|n[’']t\b",
    re.I,
)
FUNCTION_WORDS = frozenset(
    """a an and are as at be been but by can cannot could do does for from had has have he her his how i if in into
    is it its just like more most must need needs no not of off on one or our out over shall she should so than that
    the their them then there they this those to too up us was we were what when which who will with would you
    your""".split()
)
ENDINGS = re.compile(r"(?:ations?|ating|ated?|ing|ies|ied|ed|es|s|e|y)$")
AMERICAN = frozenset({"United States", "U.S. government", "U.S. Congress", "Donald Trump", "White House"})
CANADIAN = frozenset({"Canada", "Government of Canada", "Parliament", "Canadian governments"})

ENTRY_COLUMNS = ("row_id", "row_ids", "reports", "outlets", "first", "last")
OPPOSED_COLUMNS = ("question", "row_id", "adviser", "words", "other_row_id", "other_adviser", "other_words")
FOLLOWED_COLUMNS = ("row_id", "event_row_id", "start", "days", "summary", "wording")


@dataclass(frozen=True, slots=True)
class ComparedPoint:
    """What one point of advice is compared by: its words, its adviser and whether it addresses the American side."""

    row_id: str
    adviser: str | None
    words: str
    stems: frozenset[str]
    american: bool
    negated: bool


def entries(advice: pd.DataFrame) -> pd.DataFrame:
    """One row for each point of advice, however often it was reported: row_id, row_ids, reports, outlets, first, last.

    `row_id` is that of the earliest report, `row_ids` are those of all reports; the newest entries come first. Two
    points are the same if one adviser gives them in nearly the same words.
    """
    ordered = advice.sort_values("published", kind="stable", na_position="last")
    found: dict[str | None, list[tuple[ComparedPoint, list[str]]]] = {}
    for point in _points(ordered):
        mine = found.setdefault(point.adviser, [])
        same = next((ids for first, ids in mine if _same(first, point)), None)
        if same is None:
            mine.append((point, [point.row_id]))
        else:
            same.append(point.row_id)
    grouped = (ids for mine in found.values() for _, ids in mine)
    by_id = ordered.set_index("row_id")
    rows = [(ids[0], ids, len(ids), *_reported(by_id.loc[ids])) for ids in grouped]
    listed = pd.DataFrame(rows, columns=list(ENTRY_COLUMNS))
    return listed.sort_values(["last", "reports"], ascending=False, kind="stable", ignore_index=True)


def opposed(advice: pd.DataFrame, most: int = MOST_OPPOSED) -> pd.DataFrame:
    """At most `most` pairs of points by different advisers that contradict each other: OPPOSED_COLUMNS.

    Either they take different sides on a question of the lexicon, or one negates nearly the words of the other. The
    pairs are in the order of `advice`.
    """
    points = list(_points(advice))
    rows = (
        (question, one.row_id, one.adviser, one.words, other.row_id, other.adviser, other.words)
        for question, one, other in (*_on_questions(points), *_on_words(points))
        if one.american == other.american and (one.adviser is None or one.adviser != other.adviser)
    )
    found = pd.DataFrame(islice(rows, most), columns=list(OPPOSED_COLUMNS))
    return found.drop_duplicates(["row_id", "other_row_id"], ignore_index=True)


def _on_questions(points: Sequence[ComparedPoint]) -> Iterator[tuple[str, ComparedPoint, ComparedPoint]]:
    """The label of a question with two points that take different sides on it, for each such pair."""
    for question, entry in tree("en/advice")["stances"].items():
        sides = {side: [p for p in points if _sides(p.words).get(question) is side] for side in (True, False)}
        yield from ((str(entry["label"]), one, other) for one, other in product(sides[True], sides[False]))


def _on_words(points: Sequence[ComparedPoint]) -> Iterator[tuple[str, ComparedPoint, ComparedPoint]]:
    """The pairs of points in nearly the same words, where one is negated and takes no side on a question."""
    index: dict[str, list[int]] = {}
    for place, point in enumerate(points):
        for stem in () if point.negated else point.stems:
            index.setdefault(stem, []).append(place)
    for point in points:
        near = {place for stem in point.stems for place in index.get(stem, ())} if point.negated else ()
        for place in sorted(near):
            if not _sides(point.words) and _alike(point.stems, points[place].stems) >= ABOUT_ALIKE:
                yield "The same, and not", points[place], point


def followed(advice: pd.DataFrame, events: pd.DataFrame, most: int = MOST_FOLLOWING) -> pd.DataFrame:
    """At most `most` events after each point that share a topic with it and involve its addressee: FOLLOWED_COLUMNS.

    Planned events are left out. The events of a point begin after the day on which it was published; they come in
    the order of their dates, each once. `wording` says how long after it was ("12 days later: ...").
    """
    given = _by_topic(advice[["row_id", "published", "addressee", "topics"]].dropna(subset=["published"]))
    past = events[~events["planned"].astype(bool) & events["start"].notna()]
    later = _by_topic(past[["row_id", "start", "summary", "actors", "topics", "story_event_id"]])
    pairs = given.merge(later, on="topic", suffixes=("", "_event"))
    pairs = pairs[pairs["start"] > pairs["published"]]
    involved = [_involved(a, b) for a, b in zip(pairs["addressee"], pairs["actors"], strict=True)]
    pairs = pairs[pd.Series(involved, index=pairs.index, dtype=bool)].sort_values(["row_id", "start"], kind="stable")
    event = pairs["story_event_id"].astype(object).where(pairs["story_event_id"].notna(), pairs["row_id_event"])
    pairs = pairs[~pd.DataFrame({"point": pairs["row_id"], "event": event}).duplicated()].groupby("row_id").head(most)
    days = (pairs["start"] - pairs["published"]).dt.days
    worded = [_later(int(n), summary) for n, summary in zip(days, pairs["summary"], strict=True)]
    shown = pairs.rename(columns={"row_id_event": "event_row_id"}).assign(days=days, wording=worded)
    return shown[list(FOLLOWED_COLUMNS)].reset_index(drop=True)


def point_words(row: pd.Series) -> str:
    """The words of an advice row that its content spans mark; the whole sentence if the spans lie outside it."""
    offset, sentence = row["sentence_span"][0], str(row["sentence"])
    spans = row["content_spans"] if row["content_spans"] is not None else ()
    pieces = (sentence[max(0, start - offset) : max(0, end - offset)].strip() for start, end in spans)
    return " … ".join(piece for piece in pieces if piece) or sentence


def _points(advice: pd.DataFrame) -> Iterator[ComparedPoint]:
    for _, row in advice.iterrows():
        words = point_words(row)
        adviser = row["adviser"] if isinstance(row["adviser"], str) else None
        yield ComparedPoint(
            str(row["row_id"]),
            adviser,
            words,
            _stems(words),
            row["addressee"] in AMERICAN,
            bool(NEGATION.search(words)),
        )


def _stems(words: str) -> frozenset[str]:
    plain = (word for word in WORD_OR_NUMBER.findall(words.lower()) if word not in FUNCTION_WORDS)
    return frozenset(word[:4] + ENDINGS.sub("", word[4:]) for word in plain)


def _same(one: ComparedPoint, other: ComparedPoint) -> bool:
    if one.adviser is None:
        return one.words == other.words
    return one.negated == other.negated and _alike(one.stems, other.stems) >= ALIKE


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


@cache
def _sides(words: str) -> dict[str, bool]:
    """The questions on which some words take a side: True for, False against; a negation reverses the side."""
    negated, found = bool(NEGATION.search(words)), dict[str, bool]()
    for question, entry in tree("en/advice")["stances"].items():
        sides = (bool(re.search(entry["for"], words, re.I)), bool(re.search(entry["against"], words, re.I)))
        if sides[0] != sides[1]:
            found[question] = sides[0] != negated
    return found


def _by_topic(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows once for each of their topics, which stands in a new column `topic`."""
    topics = (
        rows["topics"].astype(object).where(rows["topics"].notna(), "").map(lambda joined: str(joined).split(JOINT))
    )
    by_topic = rows.assign(topic=topics).explode("topic")
    return by_topic[by_topic["topic"] != ""].drop(columns="topics")


def _involved(addressee: object, actors: object) -> bool:
    """Whether an addressee is an actor of an event; "Canada" and the names of its government count as the same."""
    if not isinstance(addressee, str) or not isinstance(actors, str):
        return False
    there = set(actors.split(JOINT))
    return addressee in there or (addressee in CANADIAN and not there.isdisjoint(CANADIAN))


def _reported(rows: pd.DataFrame) -> tuple[str, pd.Timestamp, pd.Timestamp]:
    """The outlets of some reports, joined, and the first and last day of their publication."""
    outlets = JOINT.join(dict.fromkeys(str(outlet) for outlet in rows["outlet"].dropna()))
    return outlets, rows["published"].min(), rows["published"].max()


def _later(days: int, summary: str) -> str:
    return f"{days} day{'' if days == 1 else 's'} later: {summary}"
