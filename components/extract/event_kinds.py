"""Words near a date -> the kind of the event: threat, tariff, call, meeting ... by data/lexicons/events.toml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from components.extract.times.direction import BREAK
from components.lexicons import tree
from components.models import EventKind, Span

ACROSS_BREAK = 25  # words in another clause count as so many characters farther away
WEAK = 40  # and a mere noun as so many


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that speak for a kind."""

    span: Span
    kind: EventKind
    strong: bool


@cache
def _patterns() -> tuple[tuple[EventKind, bool, re.Pattern[str]], ...]:
    return tuple(
        (cast(EventKind, kind), name == "strong", re.compile(rf"\b(?:{'|'.join(words)})(?!\w)", re.I))
        for kind, entry in tree("events")["kinds"].items()
        for name, words in entry.items()
        if words
    )


def hints(text: str, start: int, end: int) -> list[Hint]:
    """Everything in a sentence that speaks for a kind."""
    return list(_hints(text, start, end))


def _hints(text: str, start: int, end: int) -> Iterator[Hint]:
    for kind, strong, pattern in _patterns():
        for found in pattern.finditer(text, start, end):
            yield Hint(found.span(), kind, strong)


def kind_at(text: str, span: Span, found: list[Hint]) -> EventKind:
    """The kind that the words nearest to an expression tell, words in its own clause first; "other" if none do."""
    nearest = min(found, key=lambda hint: distance(text, hint, span), default=None)
    return nearest.kind if nearest else "other"


def distance(text: str, hint: Hint, span: Span) -> float:
    """How far a hint is from an expression, in characters and what counts as such."""
    between = (hint.span[1], span[0]) if hint.span[1] <= span[0] else (span[1], hint.span[0])
    breaks = sum(1 for _ in BREAK.finditer(text, *between)) if between[0] < between[1] else 0
    return max(0, between[1] - between[0]) + ACROSS_BREAK * breaks + (0 if hint.strong else WEAK)
