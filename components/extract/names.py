"""Words -> the people and institutions they name: the register in data/lexicons, and names as articles write them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from components import lexicons
from components.models import Span

Gender = Literal["m", "f"]
Kind = Literal["person", "institution", "unnamed"]

ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Prof|St|Lt|Col|Capt|Sgt|Rev|Hon|Jr)\."
TOKEN = rf"(?:{ABBREVIATED}|(?:[A-Z]\.)+|[A-ZÀ-ÖØ-Þ]\w*(?:[-'’][A-ZÀ-ÖØ-Þ]\w*)*)"
PARTICLE = r"(?:(?:de la|de|du|van der|van|von|bin|al|la|le)[ \u00a0])?"
RUN = re.compile(rf"(?<![\w@#]){TOKEN}(?:[ \u00a0]{PARTICLE}{TOKEN}){{0,7}}")
WORD = re.compile(r"[\w.]+(?:[-'’]\w+)*")
LONGEST_NAME = 4
HONORIFICS = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}


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


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised run read as a name: `title` is what stands before it ('Ontario Premier', 'Mr.')."""

    span: Span  # of the name itself
    words: tuple[str, ...]
    title: str
    start: int  # of the title, or of the name

    @property
    def full(self) -> bool:
        return len(self.words) > 1


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


@cache
def words(kind: str) -> frozenset[str]:
    """A list of data/lexicons/names.toml, as keys."""
    return frozenset(key(word) for word in lexicons.tree("names")[kind].split())


@cache
def given_names() -> dict[str, Gender]:
    """The gender of given names that have one."""
    lists = lexicons.tree("names")["given"]
    men, women = ({key(name) for name in lists[gender].split()} for gender in ("m", "f"))
    return dict.fromkeys(men - women, "m") | dict.fromkeys(women - men, "f")  # type: ignore[return-value]


def names_in(text: str, start: int, end: int) -> Iterator[Name]:
    """The names of people among the capitalised words of a text, and single words that may be last names."""
    for run in RUN.finditer(text, start, end):
        name = _name(text, [(run.start() + m.start(), run.start() + m.end()) for m in WORD.finditer(run[0])])
        if name:
            yield name


def _name(text: str, spans: list[Span]) -> Name | None:
    """The name at the end of a capitalised run; None if it is an organisation, a place or no name at all."""
    skipped = words("openers") | words("titles") | words("places")
    titled = [i for i, span in enumerate(spans[:-1]) if key(text[slice(*span)]) in words("titles")]
    first = titled[-1] + 1 if titled else 0  # "British Columbia Premier David Eby": whatever stands before the title
    while first < len(spans) and key(text[slice(*spans[first])]) in skipped:
        first += 1
    last = len(spans)
    while last > first and key(text[slice(*spans[last - 1])]) in words("openers"):
        last -= 1
    tokens = tuple(text[slice(*span)] for span in spans[first:last])
    if not 0 < len(tokens) <= LONGEST_NAME or any(key(token) in words("organisations") for token in tokens):
        return None
    if (len(tokens) == 1 and len(tokens[0]) < 3) or any(token.isupper() and len(token) > 3 for token in tokens):
        return None
    openers = 0
    while openers < first and key(text[slice(*spans[openers])]) in words("openers"):
        openers += 1
    begin = spans[openers][0] if openers < first else spans[first][0]
    return Name((spans[first][0], spans[last - 1][1]), tokens, text[begin : spans[first][0]].strip(), begin)
