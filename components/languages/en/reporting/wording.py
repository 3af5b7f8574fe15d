"""Words around the content of a statement: those that introduce it, those that join the next one, empty pronouns."""

import re

WEIGHTS = "en/statement_weights"
THAT = re.compile(r"(?:that|,)\s+", re.I)
JOINS_NEXT = re.compile(r"[,;]?\s(?:and|but|while|whereas|though|although)\Z")
JOINS_SPEAKER = re.compile(r",\s(?:and|but|while|whereas|though|although)\s\Z")  # '..., and a third said'
LEADS_TO_QUOTATION = re.compile(r"[,:]?\s*(?:that\s*)?(?:[:,]\s*)?")
NICKNAME = re.compile(
    r"\b(?:goes|went|going|go) by(?: the (?:nick)?name)?(?: of)?,?\s*$|\b(?:nicknamed|known (?:\w+ )?as|"
    r"whose (?:nick)?name is|the nickname|titled|entitled|called himself|calls himself|named|dubbed)\s*$"
)
CONTENTLESS = frozenset("it that this so them him her these those what which who as much".split())
TIME_CLAUSE = frozenset(f"mark {word}" for word in ("until", "after", "before", "when", "while"))
FIRST_PERSON = frozenset("i we my our".split())
AFTER_HEAD = re.compile(r",|\s(?:of|for|from|in|at|on|with|to|by|who|that)\b")
