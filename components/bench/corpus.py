"""A store of any size for measuring: articles drawn again and again from a few, with other names, days and words.

Every copy of an article has its rows, moved to another day with all the days in them. Its rarer people get other names,
and a third of its words are replaced by words of the same length, so that spans stay where they are and no two copies
are wire copies of each other. Days spread over five years, outlets over forty.
"""

import random
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any
from zlib import crc32

from components.corpus import kept
from components.models import Advice, Analysis, Article, Event, Row, Statement
from components.storage.store import Store

BATCH = 2_000  # articles a save
FIRST_DAY, DAYS = date(2021, 1, 1), 5 * 365
OUTLETS = tuple(f"Outlet {number}" for number in range(1, 41))
WELL_KNOWN = 12  # people who keep their names, as the same few speak in most articles of a real corpus
WORD = re.compile(r"[A-Za-z]{4,}")
REPLACED = 0.35  # share of the words
NAMES: dict[type[Row], tuple[str, ...]] = {
    Statement: ("speaker", "about", "addressee"),
    Event: ("actors",),
    Advice: ("adviser", "addressee"),
}


def fill(
    store: Store, analyses: Sequence[Analysis], size: int, listener: Callable[[int], None] = lambda _: None
) -> None:
    """Stores so many articles, drawn from the analyses, and what holds across them."""
    count = 0
    for batch in _batches(analyses, size):
        store.save(batch)
        count += len(batch)
        listener(count)
    store.tidy()
    kept.update(store)


def add_one(store: Store, analysis: Analysis) -> None:
    """Stores one more article, and brings what holds across articles up to date."""
    store.save([analysis])
    kept.update(store)


def _batches(analyses: Sequence[Analysis], size: int) -> Iterator[list[Analysis]]:
    known = frozenset(name for name, _ in Counter(_people(analyses)).most_common(WELL_KNOWN))
    for first in range(0, size, BATCH):
        numbers = range(first, min(first + BATCH, size))
        yield [copy(analyses[number % len(analyses)], number, known) for number in numbers]


def copy(analysis: Analysis, number: int, known: frozenset[str] = frozenset()) -> Analysis:
    """The copy of an analysis, always the same for the same number; people in `known` keep their names."""
    dice = random.Random(number)
    letters = _Letters(dice)
    ident = f"{number:016x}"
    published = FIRST_DAY + timedelta(dice.randrange(DAYS))
    moved = published - (analysis.article.published or published)
    text = WORD.sub(lambda word: letters.replaced(word[0]), analysis.article.text)
    article = replace(
        analysis.article, article_id=ident, text=text, published=published, outlet=dice.choice(OUTLETS), url=None
    )
    mine = _Copied(article, analysis.article.article_id, moved, letters, known)
    return Analysis(article, {kind: tuple(map(mine.row, rows)) for kind, rows in analysis.found.items()})


class _Letters:
    """Words and names with other letters, by one substitution of letters a copy."""

    def __init__(self, dice: random.Random) -> None:
        vowels, others = list("aeiou"), [letter for letter in string.ascii_lowercase if letter not in "aeiou"]
        new = dice.sample(vowels, len(vowels)), dice.sample(others, len(others))
        pairs = dict(zip([*vowels, *others], [*new[0], *new[1]], strict=True))
        self.table = str.maketrans(pairs | {one.upper(): other.upper() for one, other in pairs.items()})
        self.seed = dice.randbytes(4)

    def replaced(self, word: str) -> str:
        """The word or, for a third of all words, another one; always the same for the same word."""
        return word.translate(self.table) if crc32(self.seed + word.encode()) < REPLACED * 2**32 else word

    def name(self, name: str) -> str:
        """Another name."""
        return name.translate(self.table)


class _Copied:
    """Makes the rows of a copied article from those of the original."""

    def __init__(
        self, article: Article, old_id: str, moved: timedelta, letters: _Letters, known: frozenset[str]
    ) -> None:
        self.article, self.old_id, self.moved, self.letters, self.known = article, old_id, moved, letters, known

    def row(self, row: Row) -> Row:
        """The row of the copy."""
        start, end = row.sentence_span
        values: dict[str, Any] = {
            "row_id": self._id(row.row_id),
            "article_id": self.article.article_id,
            "outlet": self.article.outlet,
            "published": self.article.published,
            "sentence": re.sub(r"\s*[\r\n]\s*", " ", self.article.text[start:end]),
        }
        values |= {name: self._named(getattr(row, name)) for name in NAMES.get(type(row), ())}
        for name in _days(type(row)):
            day = getattr(row, name)
            values[name] = day + self.moved if day else None
        for name in {"nested_in", "statement"} & {field.name for field in fields(row)}:
            values[name] = self._id(getattr(row, name))
        if isinstance(row, Event):
            values["summary"] = WORD.sub(lambda word: self.letters.replaced(word[0]), row.summary)
        return replace(row, **values)

    def _id(self, row_id: str | None) -> str | None:
        return row_id.replace(self.old_id, self.article.article_id) if row_id else None

    def _named(self, names: Any) -> Any:
        if isinstance(names, tuple):
            return tuple(map(self._named, names))
        return names if names is None or names in self.known else self.letters.name(names)


def _days(kind: type[Row]) -> tuple[str, ...]:
    return tuple({"start", "end", "said_on"} & {field.name for field in fields(kind)})


def _people(analyses: Sequence[Analysis]) -> Iterator[str]:
    return (row.speaker for analysis in analyses for row in analysis.rows(Statement) if row.speaker)
