"""Whether the words around a time expression point ahead or back: 'will meet Tuesday', 'met Tuesday'."""

import re

from components.models import Span

BACK = (
    r"was|were|had|did|has|have|'ve|’ve|said|told|came|went|took|made|got|gave|began|won|lost|held|met|fell|rose|sent"
    r"|left|kept|led|put|saw|ran|spoke|wrote|found|hit|broke|brought|built|became|knew|sold|bought|paid|cut|set"
    r"|struck|shot|felt|heard|stood|drew|flew|grew|thought|withdrew|quit|(?-i:[a-z]{2,}ed)"
)
AHEAD = (
    r"will|'ll|’ll|won't|won’t|shall|may|might|could|should|must|can|would|going to|gonna"
    r"|(?:plan|expect|schedul|slat|due|likely|ready|set)\w* (?:to|for|by|until)"
    r"|(?:hope|intend|prepar|aim|want|agree|propos|vow|pledg|promis|threaten|about)\w* to"
    r"|(?:postpon|delay|extend|adjourn|schedul|put off|put back|push)\w*(?: \w+){0,4}? (?:to|until|till|for)"
    r"|(?:is|are|was|were) to|upcoming|to be|begins?|starts?|expires?|opens?|ends|leaves|meets?|arrives|travels"
    r"|visits|heads|flies|hosts|goes|comes|votes|takes? effect|kicks? off|comes up|scheduled|due|payable|of record"
    r"|as soon as|as early as|no later than"
)
VERB = re.compile(rf"\b(?:(?P<past>had been \w+)|(?P<ahead>{AHEAD})|(?P<back>{BACK}))\b|['’]ll\b", re.I)
BREAK = re.compile(r"[,;:\"“”]|``|''|\b(?:who|which|that|when|where|while|after|before|since|because|as)\b", re.I)
LEADS_AHEAD = re.compile(r"\b(?:until|till|starting|beginning|by|effective)(?: the| on| in)? $", re.I)
LEADS_BACK = re.compile(r"\b(?:since|ended|dated)(?: the| on| in)? $", re.I)
REACH = 300  # how far from the expression a verb is looked for, in characters
ACROSS_BREAK = 25  # a verb in another clause counts as so much farther away


def direction(text: str, span: Span, sentence: Span) -> int:
    """1 where the governing verb points ahead, -1 where it points back, 0 where there is none; 2 and -2: surely."""
    start, end = span
    first, last = max(sentence[0], start - REACH), min(sentence[1], end + REACH)
    before = text[max(first, start - 16) : start]
    if LEADS_BACK.search(before):
        return -2
    nearest, found = float("inf"), 0
    for verb in VERB.finditer(text, first, last):
        distance = _distance(text, verb.span(), span)
        if distance < nearest:
            nearest, found = distance, -1 if verb["back"] or verb["past"] else 1
    return 2 if found >= 0 and LEADS_AHEAD.search(before) else found


def _distance(text: str, verb: Span, expression: Span) -> float:
    """How far a verb is; one that follows the expression, or stands in another clause, counts as farther."""
    if verb[1] <= expression[0]:
        distance, between = float(expression[0] - verb[1]), (verb[1], expression[0])
    elif verb[0] >= expression[1]:
        distance, between = 1.5 * (verb[0] - expression[1]) + 5, (expression[1], verb[0])
    else:
        return float("inf")
    return distance + ACROSS_BREAK * sum(1 for _ in BREAK.finditer(text, *between))
