"""From which day a distance is counted: 'two days after the mill closed' tells of one clause by the day of another."""

from components.languages.en.events.clauses import (
    BE,
    clause_verb,
    dated_verb,
    has_tense,
    head_token,
    helpers_of,
    is_past,
    tokens_in,
)
from components.languages.parsed import Parsed, Token
from components.languages.results import Tense
from components.models import Span

HAVE = frozenset("has have 's 've".split())
AHEAD = frozenset("due set ready likely expected scheduled slated planned poised about bound supposed".split())


def counted_from(parsed: Parsed, distance: Span) -> Tense | None:
    """How the clause that a distance ('ten days after ...') dates is told; None if there is none.

    "now" for what lasts on the day of publication, from which the distance is counted back to what came before it:
    'Ten days after the bridge closed, trade is down'; "ahead" also for what is always so many days after something
    else: 'takes effect ten days after it is signed'.
    """
    verb, words = dated_verb(parsed, distance), tokens_in(parsed, distance)
    other = _other(parsed, distance, verb, words) if verb is not None else None
    if verb is None or other is None:
        return None
    if is_past(verb):
        return "past"
    back = any(parsed.doc[i].lower_ == "after" for i in words)
    if _is_ahead(verb):
        return "ahead"
    if other.tag_[:2] in ("VB", "MD") and has_tense(other):
        fits = is_past(other) or _is_perfect(other) if back else not is_past(other)
        told_first = min(words) < verb.i
    else:
        fits, told_first = _is_known(other), False
    return "now" if fits and (_lasts(verb) or told_first) else "ahead"


def _other(parsed: Parsed, distance: Span, verb: Token, words: frozenset[int]) -> Token | None:
    """The verb of the clause, or else the noun, from which a distance is counted; None if it is not found."""
    after = head_token(parsed, (distance[1], distance[1] + 1))
    if after is None:
        return None
    noun = next((t for t in (after, *after.ancestors) if t.head.i in words and t.dep_ == "pobj"), None)
    clause = clause_verb(after) if noun is None else None
    return noun or (clause if clause is not None and clause.i != verb.i else None)


def _is_perfect(verb: Token) -> bool:
    """Whether a verb tells what has happened."""
    return any(helper.lower_ in HAVE for helper in helpers_of(verb)) and verb.tag_ in ("VBN", "VBD")


def _is_ahead(verb: Token) -> bool:
    """Whether a verb tells what lies ahead: 'will meet', 'is due to meet', 'are expected'."""
    modal = any(helper.tag_ == "MD" for helper in helpers_of(verb))
    aims = [verb, *(child for child in verb.rights if child.dep_ in ("acomp", "xcomp", "attr"))]
    return modal or any(word.lower_ in AHEAD for word in aims) or any(c.tag_ == "TO" for a in aims[1:] for c in a.lefts)


def _lasts(verb: Token) -> bool:
    """Whether a verb in the present tells a state: 'are down', 'has fallen', 'are still waiting'."""
    helped = any(helper.lower_ in BE or helper.lower_ in HAVE for helper in helpers_of(verb))
    return verb.lower_ in BE or (helped and verb.tag_ in ("VBN", "VBG"))


def _is_known(noun: Token) -> bool:
    """Whether a noun means one that is known: 'the vote', "her speech"; not 'ten days after surgery'."""
    return noun.tag_[:3] == "NNP" or any(
        child.dep_ == "poss" or child.lower_ in ("the", "that") for child in noun.lefts
    )
