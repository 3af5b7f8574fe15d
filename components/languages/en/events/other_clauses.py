"""Hint at a kind of event -> how far its clause is from the clause of the date: what a clause tells of another."""

import math
import re
from functools import cache

from components.languages.en.events.clauses import (
    ADDED,
    BEFORE_AFTER,
    clause_verb,
    dated_verb,
    head_token,
    helpers_of,
    subject_before,
)
from components.languages.parsed import Parsed, Token
from components.languages.results import KindHint
from components.lexicons import tree
from components.models import Span, within

OTHER_CLAUSE = {"unsure": 60, "sure": 20}  # characters that a hint in a clause without the date is farther away
UNITS = frozenset("time day days week weeks month months year years hour hours night morning summer winter".split())
TELLS_LITTLE = frozenset(
    "acted moved came went returned arrived stepped travelled traveled flew began started happened".split()
)
HAVE = frozenset("has have".split())
STAFF = frozenset(
    """manager managers staffer staffers aide aides spokesman spokeswoman spokesperson official officials adviser
    advisers advisor advisors chairman chairwoman strategist strategists volunteer volunteers worker workers""".split()
)  # who does what their "campaign" does not


def apart(parsed: Parsed | None, verb: Token | None, hint: KindHint, span: Span) -> float:
    """How much farther from an expression a hint counts outside the dated verb's clause; inf if it tells nothing."""
    if parsed is None or (head := head_token(parsed, hint.span)) is None:
        return 0
    if _only_qualifies(head, hint) or _concerns_others(head, hint):
        return math.inf
    own = clause_verb(head)
    if verb is None or own is None or own.i == verb.i or within(parsed.spans[verb.i], [hint.span]):
        return 0
    if tells_on(head, own, verb) or _happened_when(own, verb):
        return 0
    if _of_another_matter(own, verb, hint) or (hint.kind != "election" and _at_another_time(parsed, own, verb, span)):
        return math.inf
    if hint.kind == "statement" and not _said_by_the_way(own, verb):
        return math.inf
    return OTHER_CLAUSE["unsure" if is_unsure(hint) else "sure"]


def _only_qualifies(head: Token, hint: KindHint) -> bool:
    """Whether a hint only says who or what is meant: 'campaign manager', 'Visit Florida', 'a retired teacher'."""
    if head.tag_[:2] == "NN" and head.lower_ in ("host", "hosts"):
        return True
    if head.dep_ == "amod" and head.lower_.endswith(("ed", "ing")):
        return True
    if head.dep_ != "compound":
        return False
    named = head.head.tag_[:3] == "NNP"
    if hint.strength == "weak" and (named or hint.kind == "statement" or head.head.lower_ in STAFF):
        return True
    return named and head.tag_[:3] == "NNP" and head.text[:1].isupper() and hint.kind != "election"


def _concerns_others(head: Token, hint: KindHint) -> bool:
    """Whether a hint is a verb whose object makes it another kind: 'postponed the rally', 'imposed a fine', 'eased'."""
    others, needed = _objects("objects_of_others").get(hint.kind), _objects("objects_needed").get(hint.kind)
    if others is None or head.tag_[:2] not in ("VB", "JJ"):
        return False
    objects = [child.lower_ for child in head.children if child.dep_ in ("dobj", "nsubjpass")]
    objects += [head.head.lower_] if head.dep_ == "acl" and head.tag_ == "VBN" else []
    if objects or needed is None:
        return any(others.fullmatch(word) for word in objects)
    does = [child.lower_ for child in head.lefts if child.dep_ == "nsubj"]
    alone = hint.span[1] - hint.span[0] == len(head.text)
    adjective = head.tag_ == "JJ" and head.lower_.endswith("ed")  # 'sounding relaxed'
    return alone and (adjective or any(not needed.fullmatch(word) for word in does))


@cache
def _objects(which: str) -> dict[str, re.Pattern[str]]:
    """A table of the lexicon of events with objects of verbs, by the kind of event."""
    return {kind: re.compile(words) for kind, words in tree("en/events")[which].items()}


def tells_on(head: Token, own: Token, verb: Token) -> bool:
    """Whether the dated clause tells on of the noun `head`: 'a forum in Halifax, which opens on Friday'."""
    relative = _relative(own, verb)
    told_of = relative.head if relative is not None else None
    if relative is None or told_of is None or head.tag_[:2] != "NN":
        return False
    return head.i in (told_of.i, relative.left_edge.i - 1) or head.is_ancestor(told_of)


def _happened_when(own: Token, verb: Token) -> bool:
    """Whether a clause with 'when' tells what happened: 'The trouble began on Monday, when she asked why'."""
    return own.head.i == verb.i and verb.lower_ in TELLS_LITTLE and any(word.lower_ == "when" for word in own.lefts)


def _relative(own: Token, verb: Token) -> Token | None:
    """The verb of the relative clause with the dated verb in it, if that clause is part of the clause of `own`."""
    return next((t for t in (verb, *verb.ancestors) if t.dep_ in ADDED and own.is_ancestor(t)), None)


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


def _said_by_the_way(own: Token, verb: Token) -> bool:
    """Whether a saying and what is dated are one occasion: 'Speaking on Friday, she said', 'came when he told them'.

    Where each has a subject of its own, what is dated is not when something was said: 'X, who retires in May, said'.
    """
    inner = own if verb.is_ancestor(own) else verb
    if inner.tag_ in ("VBG", "VBN") and subject_before(inner) is None:
        return True
    return inner is own and any(word.lower_ in ("when", "as") for word in own.lefts)


def is_unsure(hint: KindHint) -> bool:
    """Whether a hint in another clause says little of an event: most sentences have a verb of saying."""
    return hint.kind == "statement" or hint.strength == "weak"


def shares_day(parsed: Parsed, dated: Span, other: Span) -> bool:
    """Whether what is told in a clause beside a dated one may have its day, by the tenses of their verbs.

    Not so for 'flies out on Monday and has already called' and 'met on Monday and will talk again'.
    """
    verb, head = dated_verb(parsed, dated), head_token(parsed, other)
    beside = clause_verb(head) if head is not None else None
    if verb is None or beside is None or beside.i == verb.i:
        return True
    told, told_beside = _time(verb), _time(beside)
    return None in (told, told_beside) or told == told_beside or (told, told_beside) == ("now", "ahead")


def _time(verb: Token) -> str | None:
    """When a verb says that something happens: "past", "done" (has met), "now" or "ahead"; None if it has no tense."""
    helpers = helpers_of(verb)
    tags = {verb.tag_, *(helper.tag_ for helper in helpers)}
    if "VBD" in tags:
        return "past"
    if "MD" in tags:
        return None if any(helper.lower_ in ("would", "could", "might") for helper in helpers) else "ahead"
    if any(helper.lower_ in HAVE for helper in helpers) and verb.tag_ == "VBN":
        return "done"
    return "now" if not tags.isdisjoint(("VBZ", "VBP")) else None
