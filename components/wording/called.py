"""What people, institutions and roles are called in the language that is spoken; the tables keep their English names.

The French names stand in data/lexicons/fr/called.toml. A name or role that is not there stays as it is.
"""

import re
from functools import cache
from typing import Any

import pandas as pd

from components import lexicons
from components.messages import _, language
from components.wording.names import GROUPED, QUOTATIONS, UNRESOLVED, country

UNNAMED = "unnamed "  # before what an article calls a speaker whom it does not name
JOINT = re.compile(r", | and ")  # between those who speak together
PEOPLE = ("speaker", "about", "adviser", "addressee")  # columns that name people or institutions
ARTICLE = re.compile(r"^(?:l[ae] |les |l’)")
TWO_WORDS = re.compile(r"\S+ \S.*")


def person(name: Any, otherwise: str = "") -> str:
    """A person or institution as the pages call it: 'Maison-Blanche' in French; `otherwise` where it is missing."""
    if name is None or pd.isna(name):
        return otherwise
    if name == UNRESOLVED:
        return _(UNRESOLVED)
    return _in_other_words(str(name)) if language.current() != language.DEFAULT_LANGUAGE else str(name)


def _in_other_words(name: str) -> str:
    if name.startswith(UNNAMED):
        return _("{who} (not named)", who=name.removeprefix(UNNAMED))
    known = _without_article(language.current())
    if name in known:
        return known[name]
    parts = JOINT.split(name)
    if len(parts) > 1 and all(part in known or TWO_WORDS.fullmatch(part) for part in parts):
        parts = [known.get(part, part) for part in parts]
        return f"{', '.join(parts[:-1])} {_('and')} {parts[-1]}"
    return name


@cache
def _without_article(code: str) -> dict[str, str]:
    """What the institutions are called in a language, without an article."""
    bare = {name: ARTICLE.sub("", called) for name, called in _table("institutions", code).items()}
    return {name: words[:1].upper() + words[1:] for name, words in bare.items()}


def in_a_sentence(name: Any) -> str:
    """A person or institution as the pages call it within a sentence: 'la Maison-Blanche' in French."""
    spoken = language.current()
    called = _table("institutions", spoken).get(str(name)) if spoken != language.DEFAULT_LANGUAGE else None
    return called or person(name)


def role(words: Any, holder: Any = None) -> str:
    """A role as the pages call it, in the gender of its holder where the register knows it; '' where it is missing."""
    if words is None or pd.isna(words):
        return ""
    spoken, found = language.current(), str(words)
    if spoken != language.DEFAULT_LANGUAGE:
        found = _table("roles", spoken).get(found, found)
    masculine, _bar, feminine = found.partition(" | ")
    return feminine if feminine and holder in _women() else masculine


def group(value: str, by: str) -> str:
    """The name of a group of rows, by the column that groups them: 'Canada', 'direct quotation', 'role unresolved'."""
    if value == UNRESOLVED:
        return _("{what} unresolved", what=_(GROUPED.get(by, by.replace("_", " "))))
    if by == "quote_type":
        return _(QUOTATIONS[value]) if value in QUOTATIONS else value
    if by == "country":
        return country(value)
    if by == "role":
        return role(value)
    return person(value) if by in PEOPLE else value


def _table(part: str, code: str) -> dict[str, str]:
    names: dict[str, str] = lexicons.tree(f"{code}/called")[part]
    return names


@cache
def _women() -> frozenset[str]:
    """The people of the register who are women."""
    return frozenset(one["name"] for one in lexicons.tree("people")["people"] if one.get("gender") == "f")
