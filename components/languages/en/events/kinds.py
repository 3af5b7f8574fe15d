"""Words near a date -> the kind of the event (threat, tariff, call, meeting ...), by data/lexicons/en/events.toml."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from components.languages.en.events.clauses import BEFORE_AFTER, clause_verb, dated_verb, head_token
from components.languages.en.events.phrase_index import may_begin
from components.languages.en.times.direction import BREAK
from components.languages.hints import distance, words_between
from components.languages.parsed import Parsed, Token
from components.languages.results import KindHint, Strength
from components.lexicons import tree
from components.models import EventKind, Span, within

WORD_START = re.compile(r"(?<!\w)(?:[A-Za-z]{1,3}|\$)")  # the first three letters of a word, or all of a shorter one
THAT_CLAUSE = re.compile(r"^(?: [\w’']+){0,4} that (?!(?:day|night|week|month|year|morning|evening|same|very)\b)", re.I)
ASIDE = re.compile(r",[^,]{2,60}\b(?:said|says|added|wrote)\s*,")  # 'the president said' in the middle of a clause
OTHER_CLAUSE = {"unsure": 60, "sure": 20}  # characters that a hint in a clause without the date is farther away
TOO_FAR = 150.0  # characters, with what is added, at which a saying or a weak hint tells nothing of the event
UNITS = frozenset("time day days week weeks month months year years hour hours night morning summer winter".split())
TELLS_LITTLE = frozenset("acted moved came went returned arrived stepped travelled traveled flew".split())
STAFF = frozenset(
    """manager managers staffer staffers aide aides spokesman spokeswoman spokesperson official officials adviser
    advisers advisor advisors chairman chairwoman strategist strategists volunteer volunteers worker workers""".split()
)  # who does what their "campaign" does not

Pattern = tuple[EventKind, Strength, re.Pattern[str]]


@cache
def _patterns(word: str) -> tuple[Pattern, ...]:
    """The patterns of each kind of event that can match at a word, given its first three letters in lower case."""
    found: list[Pattern] = []
    for kind, entry in tree("en/events")["kinds"].items():
        for strength, phrases in entry.items():
            able = [phrase for phrase in phrases if may_begin(word, phrase)]
            for alike in ([p for p in able if p[0] != "("], [p for p in able if p[0] == "("]):
                if alike:
                    found.append((cast(EventKind, kind), cast(Strength, strength), _any_of(tuple(alike))))
    return tuple(found)


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that matches any of some phrases, up to the end of a word."""
    return re.compile(rf"(?:{'|'.join(phrases)})(?!\w)", re.I)


def hints(text: str, start: int, end: int, quotations: Sequence[Span] = ()) -> list[KindHint]:
    """The hints at kinds of events in text[start:end], in the order of the text."""
    return list(_kept_hints(text, start, end, quotations))


def _kept_hints(text: str, start: int, end: int, quotations: Sequence[Span]) -> Iterator[KindHint]:
    """The hints in a sentence; of overlapping ones with the same kind and strength only the first."""
    asides = [found.span() for found in ASIDE.finditer(text, start, end)]
    claimed: dict[tuple[EventKind, Strength], int] = {}
    for kind, strength, span in sorted(_phrases_found(text, start, end), key=lambda found: (found[2][0], -found[2][1])):
        if span[0] >= claimed.get((kind, strength), start):
            claimed[kind, strength] = span[1]
            yield KindHint(span, kind, strength, within(span, quotations), kind == "statement" and within(span, asides))


def _phrases_found(text: str, start: int, end: int) -> Iterator[tuple[EventKind, Strength, Span]]:
    """The matches of all patterns in a sentence; a pattern is tried only at words that it can begin with."""
    for word in WORD_START.finditer(text, start, end):
        for kind, strength, pattern in _patterns(word[0].lower()):
            if found := pattern.match(text, word.start(), end):
                yield kind, strength, found.span()


def kind_at(
    text: str, span: Span, found: Sequence[KindHint], quoted: bool = False, parsed: Parsed | None = None
) -> EventKind:
    """The kind of event by the hint nearest to the expression at `span`; "other" if there is no hint.

    A hint in another clause counts as farther away or not at all; a saying or a weak hint far away tells nothing.
    `quoted` says whether the expression is in a quotation, and `parsed` is its sentence. A statement may itself perform
    another kind of event: 'announced that he would resign' is a resignation.
    """
    verb = dated_verb(parsed, span) if parsed else None
    distances = [
        (_distance(text, hint, span, quoted) + _apart(parsed, verb, hint, span), hint)
        for hint in found
        if hint.strength != "performed" and not _governs(text, hint, span)
    ]
    distance, nearest = min(distances, key=lambda pair: pair[0], default=(0.0, None))
    if nearest is None or distance == math.inf or (distance > TOO_FAR and _is_unsure(nearest)):
        return "other"
    performed = next((hint.kind for hint in found if hint.strength == "performed" and not hint.quoted), None)
    return performed if performed and nearest.kind == "statement" else nearest.kind


def _apart(parsed: Parsed | None, verb: Token | None, hint: KindHint, span: Span) -> float:
    """How much farther from an expression a hint counts outside the dated verb's clause; inf if it tells nothing."""
    if parsed is None or (head := head_token(parsed, hint.span)) is None:
        return 0
    if _only_qualifies(head, hint):
        return math.inf
    own = clause_verb(head)
    if verb is None or own is None or own.i == verb.i or _tells_on(head, own, verb):
        return 0
    if _of_another_matter(own, verb, hint) or (hint.kind != "election" and _at_another_time(parsed, own, verb, span)):
        return math.inf
    return OTHER_CLAUSE["unsure" if _is_unsure(hint) else "sure"]


def _only_qualifies(head: Token, hint: KindHint) -> bool:
    """Whether a hint only says who or what is meant: 'campaign manager', 'email server', 'Visit Florida', 'a host'."""
    if head.tag_[:2] == "NN" and head.lower_ in ("host", "hosts"):
        return True
    if head.dep_ != "compound":
        return False
    named = head.head.tag_[:3] == "NNP"
    if hint.strength == "weak" and (named or hint.kind == "statement" or head.head.lower_ in STAFF):
        return True
    return named and head.tag_[:3] == "NNP" and head.text[:1].isupper() and hint.kind != "election"


def _tells_on(head: Token, own: Token, verb: Token) -> bool:
    """Whether the dated clause tells on of the noun `head`: 'a forum in Halifax, which opens on Friday'."""
    relative = _relative(own, verb)
    told_of = relative.head if relative is not None else None
    return told_of is not None and head.tag_[:2] == "NN" and (head.i == told_of.i or head.is_ancestor(told_of))


def _relative(own: Token, verb: Token) -> Token | None:
    """The verb of the relative clause with the dated verb in it, if that clause is part of the clause of `own`."""
    return next((t for t in (verb, *verb.ancestors) if t.dep_ == "relcl" and own.is_ancestor(t)), None)


def _of_another_matter(own: Token, verb: Token, hint: KindHint) -> bool:
    """Whether what a hint in the clause of the verb `own` reports is not what the dated verb reports.

    That is so where the dated clause is what `own` says ('he recalled'), where `own` is joined to the dated verb or has
    nothing to do with it, and where the dated clause is relative ('X, who retired in May, said'), but for a day's ('the
    day she takes office'). A verb that tells little is told on by what is joined to it ('acted on Friday and doubled').
    """
    if verb.is_ancestor(own):
        joined = any(above.dep_ == "conj" and above.head.i == verb.i for above in (own, *own.ancestors))
        return joined and hint.kind != "election" and (hint.kind == "statement" or verb.lower_ not in TELLS_LITTLE)
    if not own.is_ancestor(verb):
        return hint.kind not in ("statement", "election")
    relative = _relative(own, verb)
    return verb.dep_ == "ccomp" if relative is None else relative.head.lower_ not in UNITS


def _at_another_time(parsed: Parsed, own: Token, verb: Token, span: Span) -> bool:
    """Whether one of two clauses only tells when the other was: 'in 2008, before she resigned', not 'days before'."""
    inner, outer = (own, verb) if verb.is_ancestor(own) else (verb, own)
    clauses = [above for above in (inner, *inner.ancestors) if above.dep_ == "advcl" and outer.is_ancestor(above)]
    times = [word for clause in clauses for word in clause.lefts if word.lower_ in BEFORE_AFTER]
    return any(not within(parsed.spans[word.i], [span]) for word in times)


def _is_unsure(hint: KindHint) -> bool:
    """Whether a hint in another clause says little of an event: most sentences have a verb of saying."""
    return hint.kind == "statement" or hint.strength == "weak"


def _governs(text: str, hint: KindHint, span: Span) -> bool:
    """Whether an expression stands in a clause that a saying introduces: 'promised that it would open on Monday'."""
    between = text[hint.span[1] : span[0]]
    return hint.kind == "statement" and bool(THAT_CLAUSE.search(between))


def _distance(text: str, hint: KindHint, span: Span, quoted: bool) -> float:
    """The distance of a hint from an expression; a weak one is not far in "the call of 29 April"."""
    weak = hint.strength == "weak" and text[slice(*words_between(hint, span))] != " of "
    return distance(text, hint, span, quoted, weak, BREAK)
