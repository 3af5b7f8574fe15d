"""Finds repeated and opposed advice across articles: frames of Advice rows (the columns of `models`) -> frames."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import Any

import pandas as pd

from components.lexicons import tree
from components.storage.frames import JOINT

ALIKE = 0.6  # share of words (Dice) from which two points are the same advice
MOST_OPPOSED = 200  # pairs
NEWEST = 5_000  # points of advice that are searched for opposed pairs
ABOUT_ALIKE = 0.5  # the same, for points of which one is negated
WORD_OR_NUMBER = re.compile(r"[^\W_]+")
NEGATION = re.compile(
    r"\b(?:not|never|no|cannot|avoid|refrain|resist|stop|against|mistake|blunder|error|unwise|foolish)\b|n[’']t\b",
    re.I,
)
JUDGED = re.compile(r"\b(?:is|be|are|was) (?:\w+ ){0,2}(?:mistake|blunder|error|unwise|foolish)\b|\bdoes not\b", re.I)
FUNCTION_WORDS = frozenset(
    """a an and are as at be been but by can cannot could do does for from had has have he her his how i if in into
    is it its just like more most must need needs no not of off on one or our out over shall she should so than that
    the their them then there they this those to too up us was we were what when which who will with would you
    your""".split()
)
ENDINGS = re.compile(r"(?:ations?|ating|ated?|ing|ies|ied|ed|es|s|e|y)$")
AMERICAN = frozenset({"United States", "U.S. government", "U.S. Congress", "Donald Trump", "White House"})

ENTRY_COLUMNS = ("row_id", "row_ids", "reports", "outlets", "first", "last")
OPPOSED_COLUMNS = ("question", "row_id", "adviser", "words", "other_row_id", "other_adviser", "other_words")


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
    outlets = ordered["outlet"].astype(object).where(ordered["outlet"].notna(), "").tolist()
    known = {str(row[0]): row[1:] for row in zip(ordered["row_id"], outlets, ordered["published"], strict=True)}
    found: dict[str | None, KnownPoints] = {}
    for point in _points(ordered):
        found.setdefault(point.adviser, KnownPoints()).add(point)
    grouped = (ids for mine in found.values() for ids in mine.row_ids)
    rows = [(ids[0], ids, len(ids), *_reported([known[one] for one in ids])) for ids in grouped]
    listed = pd.DataFrame(rows, columns=list(ENTRY_COLUMNS))
    return listed.sort_values(["last", "reports"], ascending=False, kind="stable", ignore_index=True)


class KnownPoints:
    """The different points of one adviser, each with the row_ids of its reports.

    Points are looked up by their stems (of an adviser who is not known: by their words), so that a new one is not
    compared with all.
    """

    def __init__(self) -> None:
        self.firsts: list[ComparedPoint] = []
        self.row_ids: list[list[str]] = []
        self.places: dict[str, list[int]] = {}  # of the points with a stem, or with just these words

    def add(self, point: ComparedPoint) -> None:
        """Adds a report: to the first point that is the same, or as a new point."""
        keys = point.stems if point.adviser else {point.words}
        near = sorted({place for key in keys for place in self.places.get(key, ())})
        same = next((place for place in near if _same(self.firsts[place], point)), None)
        if same is not None:
            self.row_ids[same].append(point.row_id)
            return
        for key in keys:
            self.places.setdefault(key, []).append(len(self.firsts))
        self.firsts.append(point)
        self.row_ids.append([point.row_id])


def opposed(advice: pd.DataFrame, most: int = MOST_OPPOSED) -> pd.DataFrame:
    """At most `most` pairs of points by different advisers that contradict each other: OPPOSED_COLUMNS.

    Either they take different sides on a question of the lexicon, or one negates nearly the words of the other. The
    pairs are in the order of `advice`, of which the first NEWEST rows are compared: so the time does not grow with the
    corpus.
    """
    points = list(_points(advice.head(NEWEST)))
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


def point_words(sentence: str, sentence_span: Sequence[int], content_spans: Sequence[Sequence[int]] | None) -> str:
    """The words of an advice row that its content spans mark; the whole sentence if the spans lie outside it."""
    offset = sentence_span[0]
    pieces = (sentence[max(0, start - offset) : max(0, end - offset)].strip() for start, end in content_spans or ())
    return " … ".join(piece for piece in pieces if piece) or sentence


def _points(advice: pd.DataFrame) -> Iterator[ComparedPoint]:
    names = ("row_id", "adviser", "addressee", "sentence", "sentence_span", "content_spans")
    columns = (advice[name].astype(object) for name in names)
    for row_id, adviser, addressee, sentence, sentence_span, content_spans in zip(*columns, strict=True):
        words = point_words(sentence, sentence_span, content_spans)
        known = adviser if isinstance(adviser, str) else None
        negated = bool(NEGATION.search(words))
        yield ComparedPoint(row_id, known, words, _stems(words), addressee in AMERICAN, negated)


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
    """The questions on which some words take a side: True for, False against; a negation before it turns it round."""
    found = dict[str, bool]()
    for question, entry in tree("en/advice")["stances"].items():
        sides = (re.search(entry["for"], words, re.I), re.search(entry["against"], words, re.I))
        taken = sides[0] or sides[1]
        if taken and not (sides[0] and sides[1]):
            found[question] = bool(sides[0]) != _is_negated(words, taken)
    return found


def _is_negated(words: str, taken: re.Match[str]) -> bool:
    """Whether a negation in the same clause stands before a side, or what is done is judged a mistake after it."""
    before = re.split(r"[,;:]", words[: taken.start()])[-1]
    after = re.split(r"[,;:]", words[taken.end() :])[0]
    return bool(NEGATION.search(before) or JUDGED.search(after))


def _reported(reports: Sequence[tuple[Any, ...]]) -> tuple[str, Any, Any]:
    """The outlets of some reports, joined, and the first and last day of their publication (NaT: none is known)."""
    outlets = JOINT.join(dict.fromkeys(outlet for outlet, _ in reports if outlet))
    days = [day for _, day in reports if not pd.isna(day)] or [pd.NaT]
    return outlets, min(days), max(days)
