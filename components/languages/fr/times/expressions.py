"""The time expressions of a French text and their TIMEX3 values, resolved against the day of publication."""

import re
from collections.abc import Iterator
from datetime import date

from components.languages.fr.times.grammar import rules_for
from components.languages.fr.times.time_context import FrenchTimeContext
from components.languages.results import Resolved
from components.languages.time_candidates import candidates, sentences
from components.languages.timex3 import period
from components.models import Span

SENTENCE_END = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<! St)[.!?][»”\"’) \u00a0]*\s+(?=[\"'«(—–A-ZÀ-Þ])|\n")


def expressions(text: str, published: date | None, furniture: tuple[Span, ...] = ()) -> Iterator[tuple[Span, Resolved]]:
    """The spans and values of a text's time expressions, in the order of the text, without those in furniture."""
    flat = re.sub(r"\s", " ", text)
    context = FrenchTimeContext(flat, published, published)
    for candidate in candidates(flat, sentences(text, SENTENCE_END), furniture, rules_for):
        context.sentence = candidate.sentence
        resolved = candidate.resolved(context)
        if resolved is not None:
            _remember(resolved, context)
            yield candidate.span, resolved


def _remember(resolved: Resolved, context: FrenchTimeContext) -> None:
    """Keep the day that later expressions count from: the last exact day that is not after publication."""
    days = period(resolved.value) if resolved.type in ("DATE", "TIME") else None
    if days and days.grain == "day" and days.start == days.end:
        context.named = days.start
        if not (context.published and days.start > context.published):
            context.day = days.start
