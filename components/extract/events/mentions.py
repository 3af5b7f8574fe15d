"""SentenceContext -> the events it mentions, each with its place in the sentence, its days and its kind.

An event is found by a time expression, by a name whose day is known, or by a clause beside a dated one
('... on Wednesday, and Canada replied with duties').
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from components.extract.events.context import EventMention, EventsSoFar, SentenceContext
from components.languages.results import DateContext, Dated, KindHint, KnownEventMention, Period, Tense
from components.models import EventKind, Span, Timex, within


def find_mentions(context: SentenceContext, so_far: EventsSoFar) -> list[EventMention]:
    """The events that a sentence mentions; they are added to `context.mentions` and `so_far`."""
    for timex in context.timexes:
        _add_dated(timex, context, so_far)
    for name in context.names:
        _add_named(name, context)
    context.mentions.extend(_clauses_beside(context))
    _remember_kinds(context, so_far)
    return context.mentions


def _remember_kinds(context: SentenceContext, so_far: EventsSoFar) -> None:
    """Record the day also for other kinds of events in the sentence: 'in their first call, they agreed on Friday'."""
    days = [mention.days for mention in context.mentions if mention.days == so_far.last_day]
    for hint in context.hints if days else ():
        if hint.strength == "strong" and not hint.quoted and hint.kind not in {m.kind for m in context.mentions}:
            so_far.of_kind[hint.kind] = days[0]


def _add_dated(timex: Timex, context: SentenceContext, so_far: EventsSoFar) -> None:
    """Add the event that a time expression dates, unless it is negated or repeats the one before."""
    date_context = _date_context(timex, context, so_far)
    found = None if _dates_nothing(timex, date_context, context) else context.times.dated(timex, date_context)
    if found is None:
        return
    if (opened := _range_opened(timex, context)) is not None:
        _close_range(opened, timex, found.period, context, so_far)
        return
    if _is_unanchored(timex, found.period, context, so_far):
        return
    mention = _of_clause(timex, found, context, so_far)
    if mention is None and _counts_from_unknown(timex, found.period, context, so_far):
        return
    if mention is None:
        mention = _sharpened(
            EventMention(timex.span, found.period, found.basis, _kind(timex, context), timex.span), context
        )
        if (last := _other_half(timex, context)) is not None:
            if mention.days.grain != "day" or last.days == mention.days:
                return
            context.mentions.remove(last)
    context.mentions.append(mention)
    lasts = context.wording.LASTS.search(context.text, context.sentence.start, timex.span[0])
    if mention.days.grain == "day" or not lasts:
        so_far.add(mention.days, mention.kind)  # nothing is counted from the year since which something lasts


def _kind(timex: Timex, context: SentenceContext) -> EventKind:
    """The kind of event that a time expression dates."""
    if context.wording.SAME_DAY_THAT.search(
        context.text, timex.span[0], timex.span[1] + 6
    ):  # 'the same day that Ontario suspended'
        return context.kind(timex.span, without=(context.sentence.start, timex.span[0]))
    return context.kind(timex.span)


def _sharpened(mention: EventMention, context: SentenceContext) -> EventMention:
    """The mention with the exact day of a named event beside it: 'on his first day in office last month'."""
    for name in context.names:
        near = 0 <= mention.span[0] - name.span[1] < 3 or 0 <= name.span[0] - mention.span[1] < 5
        if near and mention.days.grain != "day" and mention.days.start <= name.days.start <= mention.days.end:
            context.names.remove(name)
            return replace(mention, days=name.days, basis="inferred")
    return mention


def _date_context(timex: Timex, context: SentenceContext, so_far: EventsSoFar) -> DateContext:
    """What the time rules need to know about an expression: its words, the word before and the known days."""
    words = " ".join(context.text[slice(*timex.span)].lower().split())
    before = context.text[max(context.sentence.start, timex.span[0] - 20) : timex.span[0]].split()
    last = context.mentions[-1] if context.mentions else None
    said_on = last.days.start if last and last.kind == "statement" and last.days.grain == "day" else None
    lead = before[-1].lower() if before else ""
    return DateContext(words, lead, timex.value, so_far.published, so_far.last_day, so_far.last_period, said_on)


def _dates_nothing(timex: Timex, date_context: DateContext, context: SentenceContext) -> bool:
    """Whether an expression dates no event: 'rather than Feb. 1', 'this year', a quoted 'today'."""
    before = context.text[max(context.sentence.start, timex.span[0] - 20) : timex.span[0]]
    spoken = date_context.words in context.wording.TODAY and within(timex.span, context.quotations)
    since = context.wording.SINCE.search(context.text, max(context.sentence.start, timex.span[0] - 100), timex.span[0])
    lasting = timex.type == "DATE" and since and len(timex.value) < len("2025-01-01")
    begins = any(hint.strength == "strong" and hint.kind != "statement" for hint in context.hints)
    if context.dates_nothing(timex):
        return True
    if spoken or (lasting and not begins) or context.wording.COUNTED_FROM.search(before):
        return True
    return (
        date_context.words == context.wording.THIS_YEAR
        or bool(context.wording.DENIED.search(before))
        or _dated_clause(timex, context)
    )


def _dated_clause(timex: Timex, context: SentenceContext) -> bool:
    """Whether the clause after an expression has a date of its own: 'weeks after Ottawa dropped the tax in June'."""
    alone = context.wording.ALONE.match(context.text, timex.span[1], context.sentence.end)
    if alone or not context.wording.BEFORE_CLAUSE.search(context.text, *timex.span):
        return False
    others = [other for other in context.timexes if other.value[0].isdigit() and other.span[0] > timex.span[1]]
    between = [context.text[timex.span[1] : other.span[0]] for other in others[:1]]
    return any("," not in words and not context.wording.LASTS.search(words) for words in between)


def _other_half(timex: Timex, context: SentenceContext) -> EventMention | None:
    """The mention whose expression this one continues: 'on Tuesday, Dec. 10'."""
    last = context.mentions[-1] if context.mentions else None
    if last is None or last.expression is None or context.text.startswith(" that ", timex.span[1]):
        return None
    return last if context.wording.JOINS.fullmatch(context.text, last.expression[1], timex.span[0]) else None


def _is_unanchored(timex: Timex, days: Period, context: SentenceContext, so_far: EventsSoFar) -> bool:
    """Whether 'the next day' is told in the past but would lie ahead, as no day was told from which it counts."""
    ahead = so_far.published is not None and days.start > so_far.published
    counted = context.wording.NEXT_DAY.search(context.text[slice(*timex.span)])
    return bool(ahead and counted and context.times.direction(context.text, timex.span, context.span) < 0)


def _range_opened(timex: Timex, context: SentenceContext) -> EventMention | None:
    """The mention of the first end of a span of time that this expression closes: 'from April to July', 'March 2-5'."""
    last = context.mentions[-1] if context.mentions else None
    if last is None or last.expression is None or last.basis == "inferred":
        return None
    text, wording, (first, then) = context.text, context.wording, last.expression
    before = text[max(context.sentence.start, first - 80) : first]
    joined = text[then : timex.span[0]]
    paired = wording.BETWEEN.search(before) and wording.AND_BETWEEN.fullmatch(joined)
    if not paired and (not wording.RANGE.fullmatch(joined) or wording.MOVED.search(before)):
        return None
    return last


def _close_range(
    opened: EventMention, timex: Timex, last: Period, context: SentenceContext, so_far: EventsSoFar
) -> None:
    """Replace the mention of the first end of a span of time by one of the whole span."""
    first, end = opened.days, last.end
    span = (opened.span[0], timex.span[1])
    while end < first.start and last.grain == "day" and (first.start - end).days < 14:
        end += timedelta(7)  # 'from Monday through Friday'
    if end < first.start:  # 'from December to March'
        end = end.replace(day=min(end.day, 28)).replace(
            year=first.start.year + 1, day=end.day if end.month != 2 else 28
        )
    grain = max(first.grain, last.grain, key=("day", "week", "month", "year").index)
    mention = replace(opened, span=span, days=Period(first.start, end, grain), expression=span)
    context.mentions[-1] = mention
    so_far.add(mention.days, mention.kind)


def _of_clause(timex: Timex, found: Dated, context: SentenceContext, so_far: EventsSoFar) -> EventMention | None:
    """The event in 'two days after Trump signed the order': the day of one clause follows from that of the other."""
    away = _distance(timex, context)
    if away is None:
        return None
    if away["u"] == "hour" and context.mentions:
        return _within_hours(timex, context, so_far)
    sign = 1 if away["dir"] == "after" else -1
    clause = (timex.span[1], timex.span[1] + 1)
    tense = _tense(timex, context)
    other = _known(timex.span[1], context, so_far)
    if (
        other is None
        and so_far.last_day
        and not context.mentions
        and context.wording.TOLD_BEFORE.match(context.text, timex.span[1])
    ):
        kind = context.kind(timex.span, without=_clause(timex, context))
        return EventMention(timex.span, context.times.moved(so_far.last_day, away, sign), "relative", kind, timex.span)
    if other is None and tense == "now" and so_far.published and not context.mentions:
        today = Period(so_far.published, so_far.published, "day")
        return EventMention(
            clause, context.times.moved(today, away, -sign), "inferred", context.kind(clause), timex.span
        )
    if context.mentions or context.wording.DEFINITE.search(context.text, context.sentence.start, timex.span[0]):
        main = context.mentions[-1].days if context.mentions else _main(timex, context, so_far)
        if main and tense and not away["n"] and so_far.published and main.start > so_far.published:
            return None  # 'will close on Friday, days after a quarrel' does not say that the quarrel lies ahead
        days = other.days if isinstance(other, KnownEventMention) else main and context.times.moved(main, away, -sign)
        return EventMention(clause, days, "inferred", context.kind(clause), timex.span) if days else None
    if isinstance(other, KnownEventMention) and not away["n"]:  # 'just days after the election win'
        return EventMention(clause, other.days, "inferred", other.kind, timex.span)
    if other is not None:
        kind = context.kind(timex.span, without=_clause(timex, context))
        return EventMention(timex.span, context.times.moved(other.days, away, sign), "relative", kind, timex.span)
    if sign > 0 and so_far.last_day:
        return EventMention(
            clause, context.times.moved(so_far.last_day, away, -1), "inferred", context.kind(clause), timex.span
        )
    return None


def _distance(timex: Timex, context: SentenceContext) -> re.Match[str] | None:
    """An expression as the distance from what is told right after it: 'two days after the mill closed'; else None."""
    away = context.times.day_of(context.text[slice(*timex.span)])
    if not away or away["dir"] not in ("after", "before"):
        return None
    return None if context.wording.ALONE.match(context.text, timex.span[1], context.sentence.end) else away


def _tense(timex: Timex, context: SentenceContext) -> Tense | None:
    """How the clause that a distance dates is told; None if that is not known."""
    parsed = context.document.parse(context.sentence)
    return context.wording.counted_from(parsed, timex.span) if parsed else None


def _counts_from_unknown(timex: Timex, days: Period, context: SentenceContext, so_far: EventsSoFar) -> bool:
    """Whether a distance is counted from what has no known day: 'ten days after they quarrelled, she left'.

    Where a day was told before, it may be that of what is told.
    """
    if _distance(timex, context) is None or _tense(timex, context) is None:
        return False
    ahead = so_far.published is not None and days.start > so_far.published
    return ahead or so_far.last_period is None or bool(context.mentions)


def _within_hours(timex: Timex, context: SentenceContext, so_far: EventsSoFar) -> EventMention | None:
    """The event hours before or after which something dated in its sentence happened: on the day of this, if past."""
    published = so_far.published
    past = (m for m in reversed(context.mentions) if not published or m.days.start <= published)
    last, clause = next(past, None), (timex.span[1] + 1, timex.span[1] + 2)
    kind = context.kind(clause)
    if last is None or last.days.grain != "day" or kind in ("other", "statement", last.kind):
        return None
    return EventMention(clause, last.days, "inferred", kind, timex.span)


def _clause(timex: Timex, context: SentenceContext) -> Span:
    """The span from an expression to the next comma or the end of the sentence."""
    comma = context.text.find(",", timex.span[1], context.sentence.end)
    return timex.span[1], comma if comma >= 0 else context.sentence.end


@dataclass(frozen=True, slots=True)
class EarlierEvent:
    """The day of an event reported earlier, of the kind that a clause refers to."""

    days: Period


def _known(position: int, context: SentenceContext, so_far: EventsSoFar) -> KnownEventMention | EarlierEvent | None:
    """The event that the clause at a position refers to: a named one, or the last of its kind; None if unknown."""
    name = next((name for name in context.names if name.span[0] >= position), None)
    if name:
        context.names.remove(name)
        return name
    strong = (h for h in context.hints if h.span[0] >= position and h.strength == "strong")
    hint = min(strong, key=lambda h: h.span, default=None)
    days = so_far.of_kind.get(hint.kind) if hint else None
    return EarlierEvent(days) if days else None


def _main(timex: Timex, context: SentenceContext, so_far: EventsSoFar) -> Period | None:
    """The day of the event that the main clause refers to: 'The call came two days after ...'."""
    kinds = [hint.kind for hint in context.hints if hint.span[1] <= timex.span[0]]
    return next((so_far.of_kind[kind] for kind in kinds if kind in so_far.of_kind), so_far.last_day)


def _add_named(name: KnownEventMention, context: SentenceContext) -> None:
    """Add a named event, unless it is only background or already found with its date."""
    before = context.text[max(context.sentence.start, name.span[0] - 40) : name.span[0]]
    if context.wording.NAME_ASIDE.search(before) or any(mention.days == name.days for mention in context.mentions):
        return
    kind = context.kind(name.span) if context.wording.NAME_DATES.search(before) else name.kind
    context.mentions.append(EventMention(name.span, name.days, "inferred", kind if kind == "statement" else name.kind))


def _clauses_beside(context: SentenceContext) -> Iterator[EventMention]:
    """The events in further clauses of a dated sentence: '... on Wednesday, and Canada replied with duties'."""
    dated_ones = [mention for mention in context.mentions if mention.expression]
    if not dated_ones:
        return
    for start in context.wording.BESIDE.finditer(context.text, *context.span):
        main = next((m for m in reversed(dated_ones) if m.span[1] <= start.start()), None)
        stop = context.wording.BESIDE.search(context.text, start.end(), context.sentence.end)
        end = stop.start() if stop else context.sentence.end
        if main is None or any(start.end() <= mention.span[0] < end for mention in context.mentions):
            continue
        hint = next((h for h in context.hints if start.end() <= h.span[0] < end and _reports_event(h, context)), None)
        if (
            hint
            and _may_share_day(main, hint, context)
            and hint.kind != main.kind
            and main.kind != "other"
            and (main.kind != "statement" or "had" in context.text[start.end() : end].split())
        ):
            yield EventMention(hint.span, main.days, "inferred", hint.kind)


def _may_share_day(main: EventMention, hint: KindHint, context: SentenceContext) -> bool:
    """Whether what a hint shows may have happened on the day of a dated event in its sentence."""
    parsed = context.document.parse(context.sentence)
    return parsed is None or context.wording.shares_day(parsed, main.span, hint.span)


def _reports_event(hint: KindHint, context: SentenceContext) -> bool:
    """Whether a hint shows an event of its own in a clause beside a dated one."""
    return hint.kind in context.wording.BESIDE_KINDS and hint.strength == "strong" and not hint.quoted
