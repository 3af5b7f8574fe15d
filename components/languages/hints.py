"""How far a hint at a kind of event is from a time expression, in any language."""

import re

from components.languages.results import KindHint
from components.models import Span

PENALTIES = {"break": 25, "weak": 40, "quotation": 30, "aside": 60, "after": 8}  # characters added to a distance


def words_between(hint: KindHint, span: Span) -> Span:
    """The span between a hint and an expression; empty or reversed where they touch or overlap."""
    return (span[1], hint.span[0]) if hint.span[0] >= span[1] else (hint.span[1], span[0])


def distance(text: str, hint: KindHint, span: Span, quoted: bool, weak: bool, breaks: re.Pattern[str]) -> float:
    """The distance of a hint from an expression at `span` in characters, with PENALTIES added.

    `quoted` says whether the expression is in a quotation, `weak` whether the hint counts as weak there, and `breaks`
    matches what separates clauses.
    """
    between = words_between(hint, span)
    apart = max(0, between[1] - between[0])
    separated = sum(1 for _ in breaks.finditer(text, *between)) if apart else 0
    penalties = (
        ("weak", weak),
        ("quotation", hint.quoted != quoted),
        ("aside", hint.aside),
        ("after", hint.span[0] >= span[1]),
    )
    return apart + PENALTIES["break"] * separated + sum(PENALTIES[name] for name, applies in penalties if applies)
