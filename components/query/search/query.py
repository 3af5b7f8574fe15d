"""The parts of a query: Words, Near, Not, Every, Either; BadQuery for one that cannot be read."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

FIELDS = ("speaker", "outlet", "topic", "title", "text")
MOST_BETWEEN = 100  # words that NEAR may ask for


class BadQuery(ValueError):
    """A query that cannot be read: what is wrong, and its place, the number of letters before it."""

    def __init__(self, message: str, place: int) -> None:
        super().__init__(message)
        self.place = place


@dataclass(frozen=True, slots=True)
class Words:
    """Words that follow each other, folded (`fold`); * stands for any letters in a word, ? for one."""

    words: tuple[str, ...]
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """One of some words before or after one of others, with at most so many words between."""

    left: tuple[Words, ...]
    right: tuple[Words, ...]
    between: int
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Not:
    """What does not fit a query."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class Every:
    """What fits all parts."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What fits one part or more."""

    parts: tuple["Query", ...]


Query = Words | Near | Not | Every | Either


def fold(words: str) -> str:
    """Words in small letters without accents, so that "Québec" and "quebec" are the same."""
    plain = unicodedata.normalize("NFD", words)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Mn").lower()


def fields_of(query: Query) -> set[str]:
    """The fields that a query names."""
    return {part.field for part in leaves(query, True) if part.field}


def leaves(query: Query, excluded: bool = False) -> Iterator[Words | Near]:
    """The words of a query; those after NOT only if `excluded`."""
    match query:
        case Words() | Near():
            yield query
        case Not(part):
            if excluded:
                yield from leaves(part, True)
        case Every(parts) | Either(parts):
            for part in parts:
                yield from leaves(part, excluded)
