"""The kind of an adviser by role or name, and the speakers whose demands are no advice."""

import re
from functools import cache

from components.lexicons import tree
from components.models import AdviserKind


@cache
def adviser_kind(role: str | None, name: str | None) -> AdviserKind | None:
    """The kind of adviser that a role, or else a name, implies; None if neither implies one."""
    for lexicon in ("fr/advice", "en/advice"):  # the roles of the register are in English
        for words in (role, name):
            for kind, pattern in tree(lexicon)["kinds"].items():
                if words and re.search(pattern, words, re.I):
                    return kind  # type: ignore[no-any-return]
    return None


@cache
def demanders() -> frozenset[str]:
    """The speakers whose "devrait" and "doit" are demands on the other side and not advice."""
    return frozenset(tree("fr/advice")["taunts"]["demanders"])
