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
    """Somebody who speaks or is spoken of: a person, an institution, or somebody left unnamed."""

    name: str
    kind: Kind = "person"
    gender: Gender | None = None
    role: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A role and the days on which it is held; None is open."""

    title: str
    start: date | None
    end: date | None

    def holds(self, day: date | None) -> bool:
        if day is None:
            return self.end is None
        return (self.start or day) <= day <= (self.end or day)


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in the register; `alone` if the bare last name means this person."""

    name: str
    also: tuple[str, ...]
    gender: Gender
    country: str
    terms: tuple[Term, ...]
    alone: bool
    known_as: tuple[str, ...]

    def role(self, day: date | None) -> str | None:
        return next((term.title for term in self.terms if term.holds(day)), None)


@lru_cache(maxsize=1 << 16)
def key(words: str) -> str:
    """The words without case, accents and points: for comparing names."""
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
            row.get("alone", False), tuple(row.get("known_as", ())),
        )  # fmt: skip
        found.update({key(name): entry for name in (entry.name, *entry.also)})
    return found


@cache
def alone() -> dict[str, Entry]:
    """The people of the register whom the bare last name means, by its key."""
    found: dict[str, Entry] = {}
    for entry in register().values():
        if entry.alone:
            found.setdefault(key(entry.name.split()[-1]), entry)
    return found


@cache
def nicknames() -> dict[str, tuple[Entry, ...]]:
    """The people of the register by the keys of what else they are known as."""
    entries = dict.fromkeys(register().values())
    keys = {key(known) for entry in entries for known in entry.known_as}
    return {one: tuple(entry for entry in entries if one in map(key, entry.known_as)) for one in keys}


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


@cache
def institutions() -> dict[str, Person]:
    """The register of institutions, by the keys of their names and aliases."""
    found = {}
    for row in lexicons.tree("people")["institutions"]:
        person = Person(row["name"], "institution", country=row["country"])
        found.update({key(name): person for name in (row["name"], *row["also"])})
    return found
