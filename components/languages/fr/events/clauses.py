"""Parsed sentence -> the verb of the clause that a span belongs to, and whether words are a clause."""

from components.languages.fr.reporting.words import is_finite
from components.languages.parsed import STAND_IN, Parsed
from components.languages.results import Tense
from components.models import Span, Spans

CLAUSE_ENDS = frozenset(", ; : « »".split())


def verb_at(parsed: Parsed, place: Span) -> Span | None:
    """The span of the verb nearest to `place` in its clause; of a compound tense the participle."""
    at = _index(parsed, place)
    if at is None:
        return None
    verbs = [i for i, token in enumerate(parsed.doc) if token.pos_ == "VERB" and not parsed.quoted[i]]
    best = min(verbs, key=lambda i: (_breaks(parsed, i, at), abs(i - at)), default=None)
    return parsed.spans[best] if best is not None else None


def _index(parsed: Parsed, place: Span) -> int | None:
    """The token at the start of a span."""
    return next((i for i, (start, end) in enumerate(parsed.spans) if start <= place[0] < end), None)


def _breaks(parsed: Parsed, one: int, other: int) -> int:
    """The number of marks that end a clause between two tokens."""
    return sum(parsed.words[i] in CLAUSE_ENDS for i in range(min(one, other), max(one, other)))


def counted_from(parsed: Parsed, distance: Span) -> Tense | None:
    """None: in French a distance is counted from the day that was told, whatever the tense of its clause."""
    return None


def shares_day(parsed: Parsed, dated: Span, other: Span) -> bool:
    """True: in French what is told beside a dated clause has its day."""
    return True


def is_clause(parsed: Parsed, spans: Spans) -> bool:
    """Whether the words in some spans have a verb with a tense."""
    inside = [i for i, (start, _) in enumerate(parsed.spans) if any(a <= start < b for a, b in spans)]
    return any(is_finite(parsed, i) for i in inside) or any(parsed.doc[i].text == STAND_IN for i in inside)


def is_stand_in(parsed: Parsed, position: int) -> bool:
    """Whether a position lies in a quotation that was replaced before the parse."""
    token = parsed.token_at(position)
    return token is not None and token.text == STAND_IN
