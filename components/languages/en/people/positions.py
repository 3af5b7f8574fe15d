"""Patterns of office holders and institutions in a text, and whether a mention is probably a subject."""

import re

OFFICE_HOLDER = re.compile(
    r"[Tt]he (?<!\w.{4})(?:(?:new|current|U\.S\.|US|American|Canadian) ){0,2}"
    r"(?:president(?:-elect)?|prime minister)\b(?!-)"
)
INSTITUTION = re.compile(
    r"\b(?=[TtWPSCfU])(?:[Tt]he )?(?:White House|Prime Minister['’]s Office|PMO|State Department|Commerce Department|"
    r"Trump administration|federal government|Unifor)\b"
)
SUBJECT_AFTER = frozenset("said says say adds added wrote writes whereas".split())
CLAUSE_AFTER = frozenset(
    "that while as when because if though although before after since where whether than until".split()
)
JOINING = re.compile(r",\s(?:and|but|so|or|yet)$")
OWNER = re.compile(r"(?:^|[\n.?!:;,—–\"”“)]\s*)(?:[\w.-]+ ){0,3}[\w.-]+['’]s?$")
POSSESSIVE = ("'", "’", "'s", "’s")
BETWEEN_WORDS = re.compile(r"[^\w'’-]+")


def leads(text: str, start: int, end: int) -> int:
    """How likely a mention is a subject, from 0 to 2, by the words before it; 0 for a possessor: "Roe's plan"."""
    if text[end : end + 2] in ("'s", "’s"):
        return 0
    before = text[max(0, start - 20) : start].rstrip(" \u00a0")
    if not before or before[-1] in '\n.?!:;,—–"”“)]':
        return True
    owned = before.endswith(POSSESSIVE) and OWNER.search(text[max(0, start - 60) : start].rstrip(" \u00a0"))
    if owned or JOINING.search(before):
        return 2
    last = BETWEEN_WORDS.split(before)[-1].lower()
    return 2 if last in SUBJECT_AFTER else int(last in CLAUSE_AFTER)
