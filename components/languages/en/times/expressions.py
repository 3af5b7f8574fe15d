"""The time expressions of an English text and their values, resolved against the day of publication.

The grammar is in `grammar`, what its resolvers share in `time_context`. Values are those of TIMEX3 (TimeML):
'last week' on 2025-04-30 is "2025-W17", 'two days later' a duration; `periods` says which days that means for an event.
Without a day of publication only expressions that are complete in themselves get a full value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from components.languages.en.times import named
from components.languages.en.times.grammar import Rule
from components.languages.en.times.rule_choice import rules_for
from components.languages.en.times.time_context import TimeContext, Unresolved
from components.languages.en.times.values import period
from components.languages.results import Resolved
from components.models import Span

SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)\s*\n|(?<!\n)(?<!\b[ap]\.m.)(?<!\bU\.[SN].)[\"')”’]*\s+(?=[\"'(`“‘A-Z]))")
QUOTATION = re.compile(r"“[^”\n]*|\"[^\"\n]*\"?|``(?:(?!'')[^\n])*|''(?:(?!'')[^\n])*(?:'')?")  # within a paragraph
LONGEST_SENTENCE = 2000  # characters that are read as one sentence at most, so that no text takes long
EARNINGS = re.compile(r"\b(?:quarter|net income|earnings|profit|revenue|a share)\b")

NAMES_QUARTER = (named.quarter, named.this_quarter)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that match a rule, before their value is known."""

    span: Span
    sentence: Span
    rule: Rule
    found: re.Match[str]


def expressions(text: str, published: date | None, furniture: tuple[Span, ...] = ()) -> Iterator[tuple[Span, Resolved]]:
    """The spans and values of a text's time expressions, in the order of the text, without those in furniture."""
    flat = re.sub(r"\s", " ", text)
    earnings_report = len(EARNINGS.findall(flat.lower())) >= 3
    context = TimeContext(text=flat, published=published, last_date=published, earnings_report=earnings_report)
    candidates = _candidates(text, flat, furniture)
    quotations = [found.span() for found in QUOTATION.finditer(text)] if len(candidates) > 1 else []
    for candidate in candidates:
        context.sentence = candidate.sentence
        context.in_quotation = any(start <= candidate.span[0] < end for start, end in quotations)
        if resolved := _resolved(candidate, context):
            _remember(candidate, resolved, context)
            yield candidate.span, resolved


def _resolved(candidate: Candidate, context: TimeContext) -> Resolved | None:
    """The value of a candidate, "XXXX" if there is no day to count from; None if it is no time expression."""
    try:
        return candidate.rule.resolve(candidate.found, context)
    except Unresolved:
        return Resolved("XXXX")
    except (ValueError, OverflowError):  # a day beyond the calendar
        return None


def _remember(candidate: Candidate, resolved: Resolved, context: TimeContext) -> None:
    """Keep in the context what later expressions count from: the day, month or quarter mentioned last."""
    if "-Q" in resolved.value and candidate.rule.resolve in NAMES_QUARTER:
        context.quarter = resolved.value
    if resolved.day:
        context.keep_day(resolved.day)
    days = period(resolved.value) if resolved.type in ("DATE", "TIME") else None
    if days is None or days.grain == "week":
        return
    if days.grain == "year" and context.last_date:
        context.last_date = days.start.replace(month=context.last_date.month)
        return
    context.last_date = days.start
    if days.grain == "day" and not (context.published and days.start > context.published):
        context.keep_day(days.start)
    context.last = (candidate.span[1], days.start)


def _candidates(text: str, flat: str, furniture: tuple[Span, ...]) -> list[Candidate]:
    """The matches of the rules, in the order of the text; where two overlap, that of the earlier rule."""
    taken = bytearray(len(text))
    for start, end in furniture:
        taken[start:end] = b"\1" * (min(end, len(text)) - start)
    claimed = []
    for sentence in _sentences(text):
        for rule in rules_for(flat, *sentence):
            for found in rule.pattern.finditer(flat, *sentence):
                start, end = _trimmed(flat, found)
                if start < end and not any(taken[start:end]):
                    taken[start:end] = b"\1" * (end - start)
                    claimed.append(Candidate((start, end), sentence, rule, found))
    return sorted(claimed, key=lambda candidate: candidate.span)


def _trimmed(flat: str, found: re.Match[str]) -> Span:
    """The expression without its context and without blanks around it."""
    group = "x" if found.re.groupindex.get("x") and found["x"] else 0
    words = found[group]
    start = found.start(group)
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _sentences(text: str) -> Iterator[Span]:
    """The spans of the sentences of a text, by simple rules, none longer than LONGEST_SENTENCE."""
    begin = 0
    for cut in SENTENCE_END.finditer(text):
        yield from _pieces(text, begin, cut.end())
        begin = cut.end()
    yield from _pieces(text, begin, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The span [start, end) cut into pieces of at most LONGEST_SENTENCE characters, at a blank where there is one."""
    while end - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        stop = blank if blank > start else start + LONGEST_SENTENCE
        yield start, stop
        start = stop
    yield start, end
