"""Whether the words around a time expression point to the future or the past: 'will meet Tuesday', 'met Tuesday'."""

import re
from bisect import bisect_left
from functools import lru_cache

from components.models import Span

ADJECTIVES = (
    r"(?!(?:un(?:specified|disclosed|changed|identified|limited)|united|hundred|indeed|need|speed|limited|related|alleged"
    r"|detailed|advanced|experienced|armed|exceed|proceed|succeed)\b)"
)  # words in -ed that are no past tense
BACK = (
    r"was|were|had|did|(?:has|have)(?! (?:until|till|to|yet to|a|an|the|its|no|\d)\b)|'ve|’ve|said|told|came|went"
    r"|took|made|got|gave|began|won|lost|held|met|fell|rose|sent"
    r"|left|kept|led|(?<!stay )put|saw|ran|spoke|wrote|found|hit|broke|brought|built"
    r"|became|knew|sold|bought|paid|cut|set"
    r"|struck|shot|felt|heard|stood|drew|flew|grew|thought|withdrew|quit"
    rf"|(?-i:{ADJECTIVES}[a-z]{{2,}}ed)"
)
MAY = r"may(?!,| (?:on|in|at|and|said|says|told)\b)"  # no last name: 'said Theresa May on Tuesday'
MODAL = rf"will|would|shall|{MAY}|might|could|should|must|can"
AHEAD = (
    r"(?:would|could|might) have (?:been )?\w+"  # what was called off: 'would have shut the port on Monday'
    rf"|(?:{MODAL}) (?:not |also |then |only |formally )?be"
    r" (?:\w+ed|put|set|held|made|cut|met|sent|sworn|hit|paid|built)"
    rf"|will|'ll|’ll|won't|won’t|shall|{MAY}|might|could|should|must|can|would|going to|gonna"
    r"|(?:plan|expect|schedul|slat|due|likely|ready|set|poised)\w* (?:to|for|by|until)"
    r"|(?:hope|intend|prepar|aim|want|agree|propos|vow|pledg|promis|threaten|about)\w* to"
    r"|(?:postpon|delay|extend|adjourn|schedul|put off|put back|push)\w*(?: (?!on\b|[a-z]+day\b)\w+){0,4}?"
    r" (?:to|until|till)"
    r"|(?:is|are|was|were) to|upcoming|to be|begins|starts|expires|lapses|opens|ends|leaves|meets?|arrives|travels"
    r"|(?:is|are) (?:likely|expected|possible|due)"
    r"|visits|heads|flies|hosts|goes|comes|votes|takes? effect|kicks? off|comes up|scheduled|due|payable|of record"
    r"|as soon as|as early as|no later than"
    r"|ought to|awaits?|awaiting|waiting for|wants?|needs?|seeks?|hopes?|has until|have until"
    r"|look(?:s|ing)? (?:ahead|forward) to"
    r"|brac(?:e|es|ing) for|prepar(?:e|es|ing) for|rac(?:e|es|ing) to|ahead of"
    r"|(?<!not )(?<!n['’]t )(?<!did )(?<!to )(?:gather|convene|reconvene|resume|expire|begin|arrive|go to"
    r"|take (?:effect|place))"
    r"|gathers|convenes|reconvenes|resumes|takes place|announces|returns|lasts|testifies|reports back|runs from"
)
UNDONE = (
    r"had (?:been \w+|(?:also |once |first )?(?:planned|hoped|intended|wanted|expected|meant|aimed|sought) to)"
    r"|had (?:been )?(?:due|set|supposed|scheduled) to"
)  # plans that are over
VERB = re.compile(rf"\b(?:(?P<past>{UNDONE})|(?P<ahead>{AHEAD})|(?P<back>{BACK}))\b|['’]ll\b", re.I)
BREAK = re.compile(
    r"[,;:\"“”]|``|''|\b(?:who|which|that|when|where|while|after|before|since|because|as(?! of\b))\b", re.I
)
INTENDED = re.compile(r"\w+ed to$", re.I)  # 'Monday agreed to meet': a date before it is the day of agreeing
LEADS_AHEAD = re.compile(r"\b(?:until|till|starting|beginning|by|effective)(?: the| on| in)? $", re.I)
SURELY_AHEAD = re.compile(r"\b(?:effective|no later than|as early as|as soon as)(?: on)? $", re.I)
GRANTED = re.compile(r"\b(?:has|have|given|gives?|giving|gets?)\b[^.;,]{0,40}\b(?:until|till)(?: the)? $", re.I)
LIMITED = re.compile(
    r"\b(?:sets?|setting|g[ia]ve[sn]?|giving|impos\w+|agree\w* (?:on|to)|fac(?:es?|ed|ing)|announc\w+|propos\w+|pick\w*"
    r"|nam(?:es?|ed|ing))\b[^.;,]{0,40}\b(?:deadline|cut-?off|target|start(?:ing)? date)(?: date)? of(?: the)? $",
    re.I,
)  # a day that is set lies ahead: 'set a deadline of June 30'
DEMANDED = re.compile(
    r"\b(?:demand|urg|recommend|propos|request)(?:s|e|es|ed|ing)? that "
    r"(?:(?!was\b|were\b|had\b|did\b)(?!\w+ed\b)[^.;:,\s]+ ){2,14}$",
    re.I,
)  # what is demanded lies ahead
LEADS_BACK = re.compile(
    r"\b(?:since|ended|dated)(?: the| on| in)? $"
    r"|(?<=\w, )(?!(?:schedul|expect|plann|slat|delay|postpon|bas|call|nam|intend|propos|anticipat|need|suppos)ed\b)"
    r"(?:[a-z]{2,14}ed|built|made|sent|won|lost|held|struck|begun|bought|sold|founded|written|drawn up) (?:in|on) $",
    re.I,
)  # ', elected in May,'
TOO_FAR = 450.0  # characters: a verb at this distance says nothing about the expression
NEAREST = 4  # verbs on each side that are considered
ACROSS_BREAK = 25  # characters that a verb in another clause counts as farther away, for each break between


@lru_cache(maxsize=4)  # the expressions of one sentence are resolved one after another
def _verbs(text: str, start: int, end: int) -> tuple[tuple[int, int, int, int], ...]:
    """The verbs of a sentence: (start, end, direction for a date before the verb, direction for one after it)."""
    return tuple((*verb.span(), *_directions(verb)) for verb in VERB.finditer(text, start, end))


def _directions(verb: re.Match[str]) -> tuple[int, int]:
    """1 (future) or -1 (past), for a date before the verb and for one after it."""
    if verb["back"] or verb["past"]:
        return -1, -1
    return (-1 if INTENDED.search(verb[0]) else 1), 1


def direction(text: str, span: Span, sentence: Span) -> int:
    """Where the nearest verb points: 1 to the future, -1 to the past, 0 without a verb; 2 and -2 if it is certain."""
    before = text[max(sentence[0], span[0] - 24) : span[0]]
    if LEADS_BACK.search(before):
        return -2
    if LIMITED.search(text, max(sentence[0], span[0] - 90), span[0]):
        return 2
    if DEMANDED.search(text, max(sentence[0], span[0] - 120), span[0]):
        return 2
    if SURELY_AHEAD.search(before) or GRANTED.search(text, max(sentence[0], span[0] - 60), span[0]):
        return 2
    verbs = _verbs(text, *sentence)
    here = bisect_left(verbs, (span[0],))
    near = verbs[max(0, here - NEAREST) : here + NEAREST]
    found = min(
        ((_distance(text, verb[:2], span), verb[3] if verb[0] < span[0] else verb[2]) for verb in near),
        default=(TOO_FAR, 0),
    )
    sign = found[1] if found[0] < TOO_FAR else 0
    return 1 if sign >= 0 and LEADS_AHEAD.search(before) else sign


def _distance(text: str, verb: Span, expression: Span) -> float:
    """The distance of a verb in characters; one after the expression, or in another clause, counts as farther away."""
    if verb[0] < expression[0]:  # the match may reach beyond: 'scheduled a news conference Thursday to'
        distance, between = float(max(0, expression[0] - verb[1])), (min(verb[1], expression[0]), expression[0])
    elif verb[0] >= expression[1]:
        distance, between = 1.5 * (verb[0] - expression[1]) + 5, (expression[1], verb[0])
    else:
        return TOO_FAR
    return distance + ACROSS_BREAK * sum(1 for _ in BREAK.finditer(text, *between)) if distance < TOO_FAR else TOO_FAR
