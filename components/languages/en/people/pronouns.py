"""Pronouns, and the small words by which kinds of mentions are recognised."""

import re
from collections.abc import Sequence

from components.languages.register import Gender

PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
RELATIVE = frozenset("who whom whose that which".split())
NEUTER = frozenset("it its".split())
SUBJECT_OR_OBJECT = frozenset("he she him her".split())
THEY = frozenset("they them".split())
SUBJECT_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
THIRD_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)(?:['’]s)?\b")
DEFINITE = re.compile(r"(?:(?i:the|his|her|its|their|that|this)\b|[A-Z])")
INCOMING = re.compile(r"(?:incoming|next) president\b")
DESCRIPTION = re.compile(
    r"\b[Tt]he (?:[\w.-]+ ){0,2}(?:leader|premier|minister|president|governor|mayor|senator|ambassador)\b"
)
AND = " and "
BETWEEN_NAMES = re.compile(r",? and |, ")  # between the names of several speakers


def joined(names: Sequence[str]) -> str:
    """Several names as one: 'A, B and C'."""
    return ", ".join(names[:-1]) + " and " + names[-1]
