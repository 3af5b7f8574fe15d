"""Pronouns, and the small words by which kinds of mentions are recognised."""

import re
from collections.abc import Sequence

from components.languages.register import Gender

PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
LATTER: frozenset[str] = frozenset()
ORDINALS: dict[str, int] = {}
BOTH = re.compile(r"(?!)")
OWNED = re.compile(r"(?P<who>[^,]+?)['’]s? (?P<thing>.+)")
EITHER: frozenset[str] = frozenset()
RELATIVE = frozenset("who whom whose that which".split())
NEUTER = frozenset("it its".split())
SUBJECT_OR_OBJECT = frozenset("he she him her".split())
THEY = frozenset("they them".split())
SUBJECT_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
THIRD_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)(?:['’]s)?\b")
DEFINITE = re.compile(r"(?:(?i:the|his|her|its|their|that|this)\b|[A-Z])")
NEWLY = re.compile(r"\b(?:new|incoming|newly \w+)\b")
INCOMING = re.compile(r"\b(?:incoming|next) (?:president|prime minister)\b")
DESCRIPTION = re.compile(
    r"\b[Tt]he (?:[\w.-]+ ){0,2}(?:[Pp]remier|[Mm]inister|[Ss]ecretary|[Gg]overnor|[Aa]mbassador|leader|"
    r"president|mayor|senator|executive|chief|chair|chairman|chairwoman|director|professor|economist|"
    r"lawyer|farmer|envoy|analyst|owner|head)\b(?! [A-Z])"
)
KIN = (
    r"wife|husband|son|daughter|brother|sister|mother|father|cousin|uncle|aunt|nephew|niece|grandson|granddaughter|"
    r"grandmother|grandfather|partner|twin"
)
KIN_BEFORE = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|\w[’']s) (?:[\w-]+ )?(?:{KIN}),? $")
SOMEBODY = re.compile(r"\b(?:A|An|One|Another) ")
ONE_OF = re.compile(r"^(?:one|two|three|four|several|some|many|most) of (?:the |his |her |its |their )?", re.I)
GIVEN_BY = re.compile(r"\s(?:by|from|of|signed by|written by)\s")
SAYS_AFTER = re.compile(
    r"[Ii]t (?:(?:also|then|even|further) )?(?:(?!is\b|was\b|has\b)\w+(?:s|ed)|ran|read|said|went on)\b"
)
DOCUMENT_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|['’]s) (?:[\w-]+ ){0,2}?(?P<noun>[\w-]+)\b"
)
CUE_WORD = re.compile(r"[a-z]+")
CUE_BEFORE = 15
NOUN_BEFORE_NAME = False  # "the co-operative Acme" is rare
OWNER_AFTER = frozenset("of for to with by from about on".split())  # 'a spokesman for Ms. Roe'
WRITTEN_BY = frozenset("by from".split())
AND = " and "
BETWEEN_NAMES = re.compile(r",? and |, ")  # between the names of several speakers


def joined(names: Sequence[str]) -> str:
    """Several names as one: 'A, B and C'."""
    return ", ".join(names[:-1]) + " and " + names[-1]
