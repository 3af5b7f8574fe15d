"""A name as it is written -> its parts: given names, family name, ending (Jr.)."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from components import lexicons
from components.corpus.people import words
from components.corpus.people.words import folded

UNNAMED = "unnamed "
INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}$")
AFTER = re.compile(r",? (?:of|from) [A-Z].*|,(?= [JS]r)", re.S)  # a place after the name; the comma before Jr.
PLAIN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*\.?$")
MOST_WORDS = 6


@dataclass(frozen=True, slots=True, order=True)
class ParsedName:
    """The parts of a person's name, folded; an initial is one letter. `given` is empty for a bare family name."""

    given: tuple[str, ...]
    family: str
    ending: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The given names and the words of the family name."""
        return (*self.given, *self.family.split())

    @property
    def block(self) -> str:
        """What the names that are compared with this one share: the last word, near enough."""
        return words.skeleton(self.words[-1])

    @property
    def has_known_given(self) -> bool:
        """Whether the first word is a given name of the lists, or an initial."""
        return bool(self.given) and (len(self.given[0]) == 1 or self.given[0] in words.given_names())

    @property
    def is_initial_only(self) -> bool:
        """Whether nothing but one initial stands before the family name."""
        return len(self.given) == 1 and len(self.given[0]) == 1


@lru_cache(maxsize=1 << 17)
def parsed(name: str) -> ParsedName | None:
    """The parts of a person's name; None for an institution, somebody unnamed, or several people."""
    if name.startswith(UNNAMED) or folded(name) in _institutions():
        return None
    tokens = AFTER.sub("", name).split()
    if not 0 < len(tokens) <= MOST_WORDS + 4 or not all(_may_be_of_name(token) for token in tokens):
        return None
    while len(tokens) > 1 and folded(tokens[-1]) in words.DEGREES:
        tokens.pop()
    ending = folded(tokens.pop()) if len(tokens) > 2 and folded(tokens[-1]) in words.ENDING else ""
    kept = _without_titles(tokens)
    parts = [part for token in kept for part in _parts(token)]
    if not parts or len(parts) > MOST_WORDS or not _is_person(kept, parts):
        return None
    start = len(parts) - 1
    while start > 0 and parts[start - 1] in words.PARTICLES and (start > 1 or parts[0] not in words.given_names()):
        start -= 1
    return ParsedName(tuple(parts[:start]), " ".join(parts[start:]), ending)


@lru_cache(maxsize=50_000)  # the same names stand in many articles
def block_of(name: str) -> str | None:
    """The block in which a name is compared; None for what is no person's name."""
    found = parsed(name)
    return found.block if found else None


def _may_be_of_name(token: str) -> bool:
    """Whether a word may stand in a person's name: letters, and none that joins several or makes a phrase."""
    return bool(PLAIN.match(token)) and (folded(token) not in words.SMALL or bool(INITIALS.match(token)))


def _without_titles(tokens: list[str]) -> list[str]:
    """The words of a name without the titles before it, nor what stands before these ("Fox News Host Sean Hannity")."""
    start = 0
    for place, token in enumerate(tokens[:-1], 1):
        if not INITIALS.match(token) and (folded(token) in words.leading() or _is_employer(token, tokens[place:])):
            start = place
    return tokens[start:]


def _is_employer(token: str, after: list[str]) -> bool:
    """Whether a word is of an organisation that stands before a full name ("Fox News Sean Hannity")."""
    return len(after) > 1 and folded(token) in words.listed("organisations") and folded(after[0]) in words.given_names()


def _parts(token: str) -> list[str]:
    """A word of a name, folded: initials apart, a double name as two."""
    return list(folded(token)) if INITIALS.match(token) else folded(token).split()


def _is_person(tokens: list[str], parts: list[str]) -> bool:
    """Whether the words may be somebody's name: no organisation, abbreviation or place."""
    if not tokens[-1][:1].isupper() or len(parts[-1]) < 2:
        return False
    if any(token.isupper() and len(token) > 3 and not INITIALS.match(token) for token in tokens):
        return False
    held = [part for part in parts if part in words.listed("organisations")]
    named = len(parts) == 2 and parts[0] in words.given_names() and parts[0] not in words.listed("places")
    if held and not (named and held == [parts[-1]]):
        return False
    return len(parts) > 1 or parts[0] not in words.not_families()


@cache
def _institutions() -> frozenset[str]:
    """The names of the institutions in the register."""
    rows = lexicons.tree("people")["institutions"]
    return frozenset(folded(name) for row in rows for name in (row["name"], *row["also"]))
