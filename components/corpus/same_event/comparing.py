"""Rows of events -> Reports, and whether two of them report the same event.

A common date is never enough: the kind must be the same, the objects (metals, cars ...) must agree, the people named
must not differ, and the reports must share a person, an object, a concept or words. Objects and concepts are found by
the patterns in data/lexicons/CODE/events.toml; they have the same names in all languages, and people have one name, so
that reports in two languages can be of the same event. Statements, which are told apart by their words, cannot.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any, cast

import pandas as pd

from components.lexicons import function_words, tree
from components.models import ANALYSED_LANGUAGES, EventKind, Grain
from components.storage.frames import JOINT
from components.wording import DEFAULT_LANGUAGE

FINENESS = {"day": 0, "week": 1, "month": 2, "year": 3}
BETWEEN_PEOPLE = frozenset({"call", "meeting", "negotiation"})  # kinds that are identified by who takes part
BY_OBJECT = frozenset({"tariff", "threat", "pause_or_exemption", "retaliation", "order_or_law"})
IN_WORDS = frozenset({"statement", "other"})  # kinds that are identified by their words
NAMED = ("objects", "concepts")  # the tables of the lexicon that reports are searched for
SHARED_WORDS = 2  # that two statements by one person on one day must share to be one event
ALMOST_SAME = 0.6  # Jaccard similarity of words from which reports of adjacent days are one event


@dataclass(frozen=True)
class Report:
    """One row of an event and what it is compared by: people, objects, concepts and words.

    `objects` and `concepts` are names of the lexicon; `words` are the words of the summary without stop words and
    the names of the actors.
    """

    row_id: str
    article_id: str
    outlet: str | None
    published: date | None
    language: str
    sentence: str
    sentence_span: tuple[int, int]
    summary: str
    start: date | None
    end: date | None
    grain: Grain | None
    kind: EventKind
    planned: bool
    actors: frozenset[str]
    topics: tuple[str, ...]
    objects: frozenset[str]
    concepts: frozenset[str]
    words: frozenset[str]

    @property
    def days(self) -> tuple[date, date] | None:
        return (self.start, self.end or self.start) if self.start else None

    @cached_property
    def fineness(self) -> int:
        return 0 if self.sharp else max(1, FINENESS.get(self.grain or "year", 3))

    @property
    def sharp(self) -> bool:
        return self.start is not None and self.start == (self.end or self.start)


def reports(events: pd.DataFrame) -> list[Report]:
    """The rows of a table of events as reports, in the order of their row_id."""
    columns = ["row_id", "article_id", "outlet", "published", "summary", "start", "end", "grain", "kind", "planned"]
    more = ["actors", "topics", "sentence", "timex_span", "sentence_span", "language"]
    rows = zip(*(events[name].astype(object) for name in (*columns, *more)), strict=True)
    return sorted((_report(*row) for row in rows), key=lambda report: report.row_id)


def _report(
    row_id: str, article_id: str, outlet: Any, published: Any, summary: str, start: Any, end: Any, grain: Any,
    kind: Any, planned: Any, actors: Any, topics: Any, sentence: str, timex: Any, span: Any, language: Any,
) -> Report:  # fmt: skip
    known_language = language if language in ANALYSED_LANGUAGES else DEFAULT_LANGUAGE
    scope = f"{summary} {_clause(sentence, timex, span)}".lower()
    objects, concepts = _found(scope, known_language)
    names = frozenset(_labels(actors))
    known = {part.lower() for name in names for part in name.split()}
    return Report(
        row_id=row_id,
        article_id=article_id,
        outlet=outlet if isinstance(outlet, str) else None,
        published=_day(published),
        language=known_language,
        sentence=sentence,
        sentence_span=(int(span[0]), int(span[1])),
        summary=summary,
        start=_day(start),
        end=_day(end),
        grain=cast(Grain, grain) if isinstance(grain, str) else None,
        kind=kind,
        planned=bool(planned),
        actors=names,
        topics=_labels(topics),
        objects=objects,
        concepts=concepts,
        words=_words(summary.lower(), known_language) - known,
    )


def _day(value: Any) -> date | None:
    return value.date() if isinstance(value, pd.Timestamp) else None


def _labels(value: Any) -> tuple[str, ...]:
    """The labels in a value that is a joined string or a list."""
    if isinstance(value, str):
        return tuple(label for label in value.split(JOINT) if label)
    return tuple(value) if isinstance(value, Iterable) else ()


def _clause(sentence: str, timex: Any, span: Any) -> str:
    """The clause of a sentence that holds the date expression `timex`, without the expression."""
    if not isinstance(sentence, str) or timex is None or isinstance(timex, float) or len(timex) != 2:
        return ""
    start, end = int(timex[0]) - int(span[0]), int(timex[1]) - int(span[0])
    before = re.split(r"[,;:—]", sentence[: max(start, 0)])[-1]
    return before + re.split(r"[,;:—]", sentence[max(end, 0) :])[0]


def _words(summary: str, language: str) -> frozenset[str]:
    """The words of a label in small letters that tell what it is about."""
    word, empty = _words_of(language)
    return frozenset(word.findall(summary)) - empty


@cache
def _words_of(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """A pattern for the words of a language that labels are compared by, and those that tell nothing."""
    letters = tree(f"{language}/function_words")["letters"]
    return re.compile(f"[{letters}]{{3,}}"), function_words(language)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], tuple[tuple[str, str, re.Pattern[str]], ...]]:
    """A pattern for the start of any object or concept, then the table, name and pattern of each one.

    They are for words in small letters: to have case ignored takes four times as long.
    """
    named = [(table, name, words) for table in NAMED for name, words in tree(f"{language}/events")[table].items()]
    anything = "|".join(words for _, _, words in named)
    each = tuple((table, name, re.compile(rf"(?:{words})(?!\w)")) for table, name, words in named)
    return re.compile(rf"(?<!\w)(?:{anything})(?!\w)"), each


@lru_cache(maxsize=50_000)  # reports are compared again after each change of the corpus, mostly unchanged
def _found(words: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the objects and of the concepts that occur in some words of a language, in small letters."""
    anything, each = _patterns(language)
    named, begin = set[tuple[str, str]](), anything.search(words)
    while begin:
        at = begin.start()
        named.update((table, name) for table, name, pattern in each if pattern.match(words, at))
        begin = anything.search(words, at + 1)  # one that begins within another counts too
    objects, concepts = (frozenset(name for table, name in named if table == one) for one in NAMED)
    return objects, concepts


def against(one: Report, other: Report) -> bool:
    """Whether the kind, the objects or the people of two reports rule out that they report the same event."""
    if one.kind != other.kind or (one.kind in BY_OBJECT and one.objects != other.objects):
        return True
    shared = one.actors & other.actors
    if one.kind in BETWEEN_PEOPLE and min(len(one.actors), len(other.actors)) > 1:
        return len(shared) < 2
    return bool(one.actors and other.actors and not shared)


def alike(one: Report, other: Report) -> bool:
    """Whether two reports with the same dates report the same event."""
    return not against(one, other) and akin(one, other)


def akin(one: Report, other: Report) -> bool:
    """Whether two reports of one kind share enough to report the same event, if nothing rules it out."""
    if one.words and one.words == other.words:
        return True
    if one.kind in IN_WORDS:
        common = len(one.words & other.words) + len(one.concepts & other.concepts)
        return bool(one.actors & other.actors) and common >= SHARED_WORDS
    return bool(one.concepts & other.concepts or one.actors & other.actors or one.objects & other.objects)


def almost_same(one: Report, other: Report) -> bool:
    """Whether two reports of adjacent days have nearly the same words, and so report the same event."""
    every = one.words | other.words
    return alike(one, other) and len(every) > 2 and len(one.words & other.words) >= ALMOST_SAME * len(every)
