"""Reads word lists of data/lexicons in the ways that every language needs them."""

import re
from functools import cache
from typing import cast

from components.languages.register import key
from components.lexicons import tree
from components.models import AdviserKind


@cache
def keys(lexicon: str, entry: str) -> frozenset[str]:
    """The words of an entry of a lexicon, as keys."""
    return frozenset(key(word) for word in tree(lexicon)[entry].split())


@cache
def kinds_by_word(lexicon: str, table: str) -> dict[str, frozenset[str]]:
    """The kinds of each word of a table that lists words by kind."""
    found: dict[str, set[str]] = {}
    for kind, listed in tree(lexicon)[table].items():
        for word in listed.split():
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def adviser_kind(role: str | None, name: str | None, *lexicons: str) -> AdviserKind | None:
    """The kind of adviser that a role, or else a name, implies in the first lexicon that has one; else None."""
    for lexicon in lexicons:
        for words in (role, name):
            for kind, pattern in tree(lexicon)["kinds"].items():
                if words and re.search(pattern, words, re.I):
                    return cast(AdviserKind, kind)
    return None
