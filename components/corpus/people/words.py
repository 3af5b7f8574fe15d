"""The words that names are read with: titles, given names and their short forms, frequent family names."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from components import lexicons

MARKS = str.maketrans({"’": "'", ".": None, "-": " ", "\u2011": " ", "\u00a0": " "})
TWICE = re.compile(r"(.)\1+")
MONTHS = frozenset("jan april may june august".split())
ENDING = frozenset("jr sr ii iii iv".split())
DEGREES = frozenset("md phd esq".split())
PARTICLES = frozenset("de da di du del della der den van von vander la le el al bin ibn st abu".split())
SMALL = frozenset("of for the on in with to from at by and or an & a".split())


@lru_cache(maxsize=1 << 17)
def folded(words: str) -> str:
    """Words without case, accents, points and hyphens: for comparing names."""
    letters = unicodedata.normalize("NFKD", words.translate(MARKS)).casefold()
    return "".join(c for c in letters if not unicodedata.combining(c))


@cache
def listed(kind: str) -> frozenset[str]:
    """A list of words in data/lexicons/en/names.toml."""
    return frozenset(folded(word) for word in lexicons.tree("en/names")[kind].split())


@cache
def given_names() -> frozenset[str]:
    """Given names, their short forms and their spellings."""
    lists = lexicons.tree("en/names")["given"]
    known = {folded(name) for gender in ("m", "f") for name in lists[gender].split()}
    more = set(lexicons.tree("short_names")["given"]["more"].split())
    return frozenset(known | more | set(_full_names()) | {name for names in _full_names().values() for name in names})


@cache
def leading() -> frozenset[str]:
    """What may stand before a name without being a part of it: titles and the first words of sentences."""
    more = frozenset(lexicons.tree("short_names")["given"]["before"].split())
    return frozenset((listed("titles") | listed("openers") | listed("people_nouns") | more) - given_names() - MONTHS)


@cache
def not_families() -> frozenset[str]:
    """Words that mean nobody where they stand alone: places, titles, institutions."""
    institutions = frozenset(lexicons.tree("short_names")["families"]["institutions"].split())
    return listed("places") | leading() | listed("organisations") | institutions


@cache
def frequent(kind: Literal["families", "given"]) -> frozenset[str]:
    """The most frequent family names, or given names: two people may well share one of each."""
    return frozenset(lexicons.tree("short_names")[kind]["frequent"].split())


@cache
def _full_names() -> dict[str, frozenset[str]]:
    """The full names that a given name may stand for, in one spelling."""
    spelled = lexicons.tree("short_names")["spelled"]["same"]
    first = {folded(name): folded(line.split()[0]) for line in spelled for name in line.split()}
    found = {name: frozenset({one}) for name, one in first.items()}
    for short, full in lexicons.tree("short_names")["short"].items():
        found[short] = frozenset(first.get(name, name) for name in full.split()) | found.get(short, frozenset())
    return found


@lru_cache(maxsize=1 << 14)
def full_names(name: str) -> frozenset[str]:
    """The full names that a given name may stand for: itself, in one spelling, or those of a short form."""
    return _full_names().get(name, frozenset({name})) | {name}


def skeleton(word: str) -> str:
    """A family name without what transliterations and slips change: doubled letters, y for i, ph for f."""
    return TWICE.sub(r"\1", word.replace("'", "").replace("y", "i").replace("ph", "f"))
