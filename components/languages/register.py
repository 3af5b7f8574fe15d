"""The register of people and institutions in data/lexicons/people.toml: their canonical names, in every language."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from components import lexicons

Gender = Literal["m", "f"]
Kind = Literal["person", "institution", "unnamed"]


@dataclass(frozen=True, slots=True)
class Person:
    """A person or institution in an article, or somebody whom it describes without a name."""

    name: str  # canonical; of an unnamed person the description: "senior official"
    kind: Kind = "person"
    gender: Gender | None = None
    role: str | None = None
    country: str | None = None  # ISO 3166-1


@dataclass(frozen=True, slots=True)
class Term:
    """A role with the first and the last day on which it is held; None for a term without a known limit."""

    title: str
    start: date | None
    end: date | None

    def holds(self, day: date | None) -> bool:
        """Whether the role is held on a day; without a day, whether it is still held."""
        if day is None:
            return self.end is None
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in the register."""

    name: str  # canonical
    also: tuple[str, ...]  # other spellings of the full name
    gender: Gender
    country: str  # ISO 3166-1
    terms: tuple[Term, ...]
    alone: bool  # whether the last name without a first name means this person

    def role(self, day: date | None) -> str | None:
        """The role that the person holds on a day; without a day, the present one."""
        return next((term.title for term in self.terms if term.holds(day)), None)


@lru_cache(maxsize=1 << 16)
def key(words: str) -> str:
    """The words in lower case, without accents and full stops, so that names can be compared."""
    letters = unicodedata.normalize("NFKD", words.replace("’", "'")).casefold()
    return "".join(c for c in letters if not unicodedata.combining(c) and c != ".")


@cache
def register() -> dict[str, Entry]:
    """The register of people, by the keys of their full names."""
    found = {}
    for row in lexicons.tree("people")["people"]:
        terms = tuple(Term(title, _day(start), _day(end)) for title, start, end in row.get("roles", ()))
        entry = Entry(
            row["name"], tuple(row.get("also", ())), row["gender"], row["country"], terms,
            row.get("alone", False),
        )  # fmt: skip
        found.update({key(name): entry for name in (entry.name, *entry.also)})
    return found


@cache
def alone() -> dict[str, Entry]:
    """The people of the register who are meant by their last name alone, by the key of that name."""
    found: dict[str, Entry] = {}
    for entry in register().values():
        if entry.alone:
            found.setdefault(key(entry.name.split()[-1]), entry)
    return found


def _day(written: str) -> date | None:
    """The day of an ISO date; None for an empty string."""
    return date.fromisoformat(written) if written else None


@cache
def institutions() -> dict[str, Person]:
    """The register of institutions, by the keys of their names and aliases."""
    found = {}
    for row in lexicons.tree("people")["institutions"]:
        person = Person(row["name"], "institution", country=row["country"])
        found.update({key(name): person for name in (row["name"], *row["also"])})
    return found
