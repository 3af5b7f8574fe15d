"""The time expressions of an English text and their values, resolved against the day of publication.

The grammar is in `grammar`, what its resolvers share in `time_context`. Values are those of TIMEX3 (TimeML):
'last week' on 2025-04-30 is "2025-W17", 'two days later' a duration; `periods` says which days that means for an event.
Without a day of publication only expressions that are complete in themselves get a full value.
"""

import re
from collections.abc import Iterator
from datetime import date

from components.languages.en.times import named
from components.languages.en.times.rule_choice import rules_for
from components.languages.en.times.time_context import TimeContext
from components.languages.results import Resolved
from components.languages.time_candidates import Candidate, candidates, sentences
from components.languages.timex3 import period
from components.models import Span

SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)\s*\n|(?<!\n)(?<!\b[ap]\.m.)(?<!\bU\.[SN].)[\"')”’]*\s+(?=[\"'(`“‘A-Z]))")
QUOTATION = re.compile(r"“[^”\n]*|\"[^\"\n]*\"?|``(?:(?!'')[^\n])*|''(?:(?!'')[^\n])*(?:'')?")  # within a paragraph
EARNINGS = re.compile(r"\b(?:quarter|net income|earnings|profit|revenue|a share)\b")

NAMES_QUARTER = (named.quarter, named.this_quarter)


def expressions(text: str, published: date | None, furniture: tuple[Span, ...] = ()) -> Iterator[tuple[Span, Resolved]]:
    """The spans and values of a text's time expressions, in the order of the text, without those in furniture."""
    flat = re.sub(r"\s", " ", text)
    earnings_report = len(EARNINGS.findall(flat.lower())) >= 3
    context = TimeContext(text=flat, published=published, last_date=published, earnings_report=earnings_report)
    found = candidates(flat, sentences(text, SENTENCE_END), furniture, rules_for)
    quotations = [quotation.span() for quotation in QUOTATION.finditer(text)] if len(found) > 1 else []
    for candidate in found:
        context.sentence = candidate.sentence
        context.in_quotation = any(start <= candidate.span[0] < end for start, end in quotations)
        if resolved := candidate.resolved(context):
            _remember(candidate, resolved, context)
            yield candidate.span, resolved


def _remember(candidate: Candidate[TimeContext], resolved: Resolved, context: TimeContext) -> None:
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
