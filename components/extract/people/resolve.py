"""Mention -> the person or institution meant, by canonical name, from what the article itself says of them.

`cast(document)` is made once a document; `Cast.resolve(span)` reads a mention: a full name, a last name, an
honorific, a role ("the premier"), a pronoun, an institution, or several joined by "and". Where two fit, nobody
is guessed: the answer is None.
"""

from components.extract.people.mentions import Cast, Mention
from components.extract.people.resolving import casting
from components.languages.register import Person
from components.text.annotate import Document

__all__ = ["Cast", "Mention", "Person", "cast"]


def cast(document: Document) -> Cast:
    """The cast of a document, made when first asked for."""
    found = document.kept.get("cast")
    if not isinstance(found, Cast):
        found = document.kept["cast"] = casting(document)
    return found
