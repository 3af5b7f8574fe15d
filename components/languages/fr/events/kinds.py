"""Words near a date -> the kind of the event (threat, tariff, call, meeting ...), by data/lexicons/fr/events.toml."""

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from components.languages.fr.times.direction import BREAK
from components.languages.hints import distance
from components.languages.parsed import Parsed
from components.languages.results import KindHint, Strength
from components.lexicons import tree
from components.models import EventKind, Span, within

ASIDE = re.compile(r",\s(?:a|ont|avait)(?:-t-(?:il|elle))?\s[^,]{2,60},|,\s\w+-t-(?:il|elle)[^,]{0,30},")


@cache
def _patterns() -> tuple[tuple[EventKind, Strength, re.Pattern[str]], ...]:
    """The pattern of each kind and strength."""
    return tuple(
        (cast(EventKind, kind), cast(Strength, strength), re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.I))
        for kind, entry in tree("fr/events")["kinds"].items()
        for strength, phrases in entry.items()
        if phrases
    )


def hints(text: str, start: int, end: int, quotations: Sequence[Span] = ()) -> list[KindHint]:
    """The hints at kinds of events in text[start:end], in the order of the text."""
    asides = [found.span() for found in ASIDE.finditer(text, start, end)]
    found = [
        KindHint(
            hit.span(),
            kind,
            strength,
            within(hit.span(), quotations),
            kind == "statement" and within(hit.span(), asides),
        )
        for kind, strength, pattern in _patterns()
        for hit in pattern.finditer(text, start, end)
    ]
    return sorted(found, key=lambda hint: hint.span)


def kind_at(
    text: str, span: Span, found: Sequence[KindHint], quoted: bool = False, parsed: Parsed | None = None
) -> EventKind:
    """The kind of event by the hint nearest to the expression at `span`; "other" if there is no hint."""
    nearest = min(
        found, key=lambda hint: distance(text, hint, span, quoted, hint.strength == "weak", BREAK), default=None
    )
    return "other" if nearest is None else nearest.kind
