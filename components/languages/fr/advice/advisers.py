"""The kind of an adviser by role or name, and the speakers whose demands are no advice."""

from functools import cache

from components.languages import word_lists
from components.lexicons import tree
from components.models import AdviserKind


def adviser_kind(role: str | None, name: str | None, before: str = "") -> AdviserKind | None:
    """The kind of adviser that a role, or else a name, implies; None if neither implies one.

    `before`, the words before his name, is not read in French.
    """
    return word_lists.adviser_kind(role, name, "fr/advice", "en/advice")  # the roles of the register are in English


@cache
def demanders() -> frozenset[str]:
    """The speakers whose "devrait" and "doit" are demands on the other side and not advice."""
    return frozenset(tree("fr/advice")["taunts"]["demanders"])
