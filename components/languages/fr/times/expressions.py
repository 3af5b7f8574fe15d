"""The time expressions of a French text and their TIMEX3 values, resolved against the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from components.languages.en.times.values import period
from components.languages.fr.times.grammar import FrenchRule, rules
from components.languages.fr.times.time_context import FrenchTimeContext, NoDayKnown
from components.languages.results import Resolved
from components.models import Span

SENTENCE_END = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<! St)[.!?][»”\"’) \u00a0]*\s+(?=[\"'«(—–A-ZÀ-Þ])|\n")
LONGEST = 2000  # characters that are read as one sentence at most


@dataclass(frozen=True, slots=True)
class FrenchCandidate:
    """Words that match a rule, before their value is known."""

    span: Span
    sentence: Span
    rule: FrenchRule
    found: re.Match[str]


def expressions(text: str, published: date | None, furniture: tuple[Span, ...] = ()) -> Iterator[tuple[Span, Resolved]]:
    """The spans and values of a text's time expressions, in the order of the text, without those in furniture."""
    flat = re.sub(r"\s", " ", text)
    context = FrenchTimeContext(flat, published, published)
    for candidate in _candidates(text, flat, furniture):
        context.sentence = candidate.sentence
        resolved = _resolved(candidate, context)
        if resolved is not None:
            _remember(resolved, context)
            yield candidate.span, resolved


def _resolved(candidate: FrenchCandidate, context: FrenchTimeContext) -> Resolved | None:
    """The value of a candidate, "XXXX" if there is no day to count from; None if it is no time expression."""
    try:
        return candidate.rule.resolve(candidate.found, context)
    except NoDayKnown:
        return Resolved("XXXX")
    except (ValueError, OverflowError):  # a day beyond the calendar
        return None


def _remember(resolved: Resolved, context: FrenchTimeContext) -> None:
    """Keep the day that later expressions count from: the last exact day that is not after publication."""
    days = period(resolved.value) if resolved.type in ("DATE", "TIME") else None
    if days and days.grain == "day" and days.start == days.end:
        context.named = days.start
        if not (context.published and days.start > context.published):
            context.day = days.start


def _candidates(text: str, flat: str, furniture: tuple[Span, ...]) -> list[FrenchCandidate]:
    """The matches of the rules, in the order of the text; where two overlap, that of the earlier rule."""
    taken = bytearray(len(text))
    for start, end in furniture:
        taken[start:end] = b"\1" * (min(end, len(text)) - start)
    claimed = []
    for sentence in _sentences(text):
        for rule in rules():
            for found in rule.pattern.finditer(flat, *sentence):
                start, end = found.span("x") if found.re.groupindex.get("x") else found.span()
                if start < end and not any(taken[start:end]):
                    taken[start:end] = b"\1" * (end - start)
                    claimed.append(FrenchCandidate((start, end), sentence, rule, found))
    return sorted(claimed, key=lambda candidate: candidate.span)


def _sentences(text: str) -> Iterator[Span]:
    """The spans of the sentences of a text, by simple rules, none longer than LONGEST."""
    begin = 0
    for cut in [*(found.end() for found in SENTENCE_END.finditer(text)), len(text)]:
        while cut - begin > LONGEST:
            blank = text.rfind(" ", begin + 1, begin + LONGEST)
            stop = blank if blank > begin else begin + LONGEST
            yield begin, stop
            begin = stop
        if begin < cut:
            yield begin, cut
        begin = cut
