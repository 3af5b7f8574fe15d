"""The kind of an adviser by role or name, and the speakers whose demands are no advice."""

import re
from functools import cache

from components.languages import word_lists
from components.lexicons import tree
from components.models import AdviserKind

HEADS = r"(?:president|head|chair(?:man|woman|person)?|leader|chief|boss)"
HEAD = re.compile(rf"(?:its )?(?:vice[- ]|former |interim )?{HEADS}$", re.I)  # a role that does not say of what
OWNED_BY = re.compile(
    rf"(?:\b(?P<pronoun>[Ii]ts|[Tt]heir)|(?P<body>[^.,;:“”\"\n]{{2,60}}?)[’']s?) (?:\w+ ){{0,2}}?{HEADS},? $"
)  # 'Its president, | Ann Roe', "the firm's president, | Ann Roe"
OPENING = 90  # characters of a sentence in which its subject is named
PREDICATE = re.compile(
    r" (?:(?:is|was|are|were|has|had|will|would|said|told)\b|"
    r"[a-z]+(?:ed|s) (?:the|an?|its|his|her|to|that|for|in|on|by)\b).*",
    re.S,
)
SENTENCE_END = re.compile(r"[.!?][”\"]?\s+")


def adviser_kind(role: str | None, name: str | None, before: str = "") -> AdviserKind | None:
    """The kind of adviser that a role, or else a name, implies; None if neither implies one.

    The head of something is of the kind of what he leads, which is named in the words before his name: "Its president".
    """
    owner = OWNED_BY.search(before) if role and HEAD.match(role) else None
    if owner is None:
        return word_lists.adviser_kind(role, name, "en/advice")
    body = owner["body"] or SENTENCE_END.split(before[: owner.start()].rstrip(". \n”"))[-1][:OPENING]
    return word_lists.adviser_kind(f"head of {PREDICATE.sub('', body.strip())}", None, "en/advice")


@cache
def demanders() -> frozenset[str]:
    """The speakers whose "should" and "must" are demands on the other side and not advice."""
    return frozenset(tree("en/advice")["taunts"]["demanders"])
