"""Whether the words around a time expression point ahead or back: 'will meet Tuesday', 'met Tuesday'."""

import re
from bisect import bisect_left
from functools import lru_cache

from components.models import Span

ADJECTIVES = (
    r"(?!(?:un(?:specified|disclosed|changed|identified|limited)|united|hundred|indeed|need|speed|limited|related|alleged"
    r"|detailed|advanced|experienced|armed|exceed|proceed|succeed)\b)"
)  # words in -ed that are no past of a verb
BACK = (
    r"was|were|had|did|has|have|'ve|’ve|said|told|came|went|took|made|got|gave|began|won|lost|held|met|fell|rose|sent"
    r"|left|kept|led|put|saw|ran|spoke|wrote|found|hit|broke|brought|built|became|knew|sold|bought|paid|cut|set"
    r"|struck|shot|felt|heard|stood|drew|flew|grew|thought|withdrew|quit"
    rf"|(?-i:{ADJECTIVES}[a-z]{{2,}}ed)"
)
MODAL = r"will|would|shall|may|might|could|should|must|can"
AHEAD = (
    rf"(?:{MODAL}) (?:not |also |then |only |formally )?be"
    r" (?:\w+ed|put|set|held|made|cut|met|sent|sworn|hit|paid|built)"
    r"|will|'ll|’ll|won't|won’t|shall|may|might|could|should|must|can|would|going to|gonna"
    r"|(?:plan|expect|schedul|slat|due|likely|ready|set)\w* (?:to|for|by|until)"
    r"|(?:hope|intend|prepar|aim|want|agree|propos|vow|pledg|promis|threaten|about)\w* to"
    r"|(?:postpon|delay|extend|adjourn|schedul|put off|put back|push)\w*(?: (?!on\b|[a-z]+day\b)\w+){0,4}?"
    r" (?:to|until|till)"
    r"|(?:is|are|was|were) to|upcoming|to be|begins|starts|expires|opens|ends|leaves|meets?|arrives|travels"
    r"|(?:is|are) (?:likely|expected|possible|due)"
    r"|visits|heads|flies|hosts|goes|comes|votes|takes? effect|kicks? off|comes up|scheduled|due|payable|of record"
    r"|as soon as|as early as|no later than"
)
VERB = re.compile(rf"\b(?:(?P<past>had been \w+)|(?P<ahead>{AHEAD})|(?P<back>{BACK}))\b|['’]ll\b", re.I)
BREAK = re.compile(
    r"[,;:\"“”]|``|''|\b(?:who|which|that|when|where|while|after|before|since|because|as(?! of\b))\b", re.I
)
INTENDED = re.compile(r"\w+ed to$", re.I)  # 'agreed to meet': what stands before it dates the agreeing
LEADS_AHEAD = re.compile(r"\b(?:until|till|starting|beginning|by|effective)(?: the| on| in)? $", re.I)
SURELY_AHEAD = re.compile(r"\b(?:effective|no later than|as early as|as soon as)(?: on)? $", re.I)
LEADS_BACK = re.compile(r"\b(?:since|ended|dated)(?: the| on| in)? $", re.I)
FAR = 450.0  # a verb so far away tells nothing
NEAREST = 4  # verbs on each side that are looked at
ACROSS_BREAK = 25  # a verb in another clause counts as so much farther away


@lru_cache(maxsize=4)  # the expressions of a sentence are read one after the other
def _verbs(text: str, start: int, end: int) -> tuple[tuple[int, int, int, int], ...]:
    """The verbs of a sentence: start, end, and where they point for a date before them and for one after, 1 or -1."""
    return tuple((*verb.span(), *_points(verb)) for verb in VERB.finditer(text, start, end))


def _points(verb: re.Match[str]) -> tuple[int, int]:
    if verb["back"] or verb["past"]:
        return -1, -1
    return (-1 if INTENDED.search(verb[0]) else 1), 1


def direction(text: str, span: Span, sentence: Span) -> int:
    """1 where the governing verb points ahead, -1 where it points back, 0 where there is none; 2 and -2: surely."""
    before = text[max(sentence[0], span[0] - 16) : span[0]]
    if LEADS_BACK.search(before):
        return -2
    if SURELY_AHEAD.search(before):
        return 2
    verbs = _verbs(text, *sentence)
    here = bisect_left(verbs, (span[0],))
    near = verbs[max(0, here - NEAREST) : here + NEAREST]
    found = min(
        ((_distance(text, verb[:2], span), verb[3] if verb[0] < span[0] else verb[2]) for verb in near),
        default=(FAR, 0),
    )
    sign = found[1] if found[0] < FAR else 0
    return 1 if sign >= 0 and LEADS_AHEAD.search(before) else sign


def _distance(text: str, verb: Span, expression: Span) -> float:
    """How far a verb is; one that follows the expression, or stands in another clause, counts as farther."""
    if verb[0] < expression[0]:  # 'scheduled a news conference Thursday to' reaches beyond
        distance, between = float(max(0, expression[0] - verb[1])), (min(verb[1], expression[0]), expression[0])
    elif verb[0] >= expression[1]:
        distance, between = 1.5 * (verb[0] - expression[1]) + 5, (expression[1], verb[0])
    else:
        return FAR
    return distance + ACROSS_BREAK * sum(1 for _ in BREAK.finditer(text, *between)) if distance < FAR else FAR
