"""Document -> Event rows: what happened, or is planned, on known days.

An event is found by a time expression ('last November', 'two days later'), by a name whose day is known ('victory
speech'), or by a clause beside a dated one ('... on Wednesday, and Canada replied with duties').

candidate_sentences  the sentences that contain a date or a named event
context              what is known while events are found
mentions             the events of a sentence, with their days and kinds
participants         the people who take part
The label of an event is made by the grammar of the language (`Language.events`).
"""

import re
from collections.abc import Iterator
from functools import partial

from components.extract.events.candidate_sentences import sentence_contexts
from components.extract.events.context import EventMention, EventsSoFar, SentenceContext
from components.extract.events.mentions import find_mentions
from components.extract.events.participants import actors, quotable, who
from components.languages.parsed import Parsed
from components.models import Event, Statement, Timex, quoted, within
from components.text.annotate import Document
from components.topics import topics_of

OPENING_MARKS = ("“", "«")
FEWEST = 3  # words of a statement that can be a label
SUBJECT = 4  # words, in which the subject of a clause is named
STOP = re.compile(r"(?<![.!?])[.!?]+(?=\s)")


def extract(document: Document) -> Iterator[Event]:
    """The events of a document, one for every dated mention."""
    so_far = EventsSoFar(document.article.published)
    found = [context for context in sentence_contexts(document) if find_mentions(context, so_far)]
    for context in found:
        yield from (_event(mention, context) for mention in sorted(context.mentions, key=lambda mention: mention.span))


def _event(mention: EventMention, context: SentenceContext) -> Event:
    """The row of a mentioned event."""
    people, sentence = actors(context), context.text[slice(*context.span)]
    topics = topics_of(sentence, language=context.document.language.code)
    return Event(
        sentence_span=context.span,
        summary=_label(mention, context),
        start=mention.days.start,
        end=mention.days.end,
        grain=mention.days.grain,
        timex_span=mention.expression,
        basis=mention.basis,
        kind=mention.kind,
        planned=_planned(mention, context),
        actors=people,
        topics=topics,
    )


def _label(mention: EventMention, context: SentenceContext) -> str:
    """The event's label: who said what for a statement, else who does what, else the sentence's own words."""
    parsed, resolve = context.document.parse(context.sentence), partial(who, context)
    if said := _said(mention, context, parsed):
        return said
    dates = [timex.span for timex in context.timexes if timex.type in ("DATE", "TIME") or _counted(timex, context)]
    dates += [mention.expression] if mention.expression else []
    if parsed and (found := context.wording.label(parsed, mention.span, mention.expression, dates, resolve)):
        return found
    row = _statement(mention, context, parsed)
    reported = row or _only_statement(mention, context)
    if reported and (found := _statement_label(reported, context, parsed)):
        return found
    own = context.wording.own_words(parsed, mention.span, mention.expression, context.span, context.text, resolve)
    cut_off = row if own.startswith(OPENING_MARKS) else None  # who says it is known
    return (cut_off and _statement_label(cut_off, context, parsed, cut=True)) or own


def _only_statement(mention: EventMention, context: SentenceContext) -> Statement | None:
    """The one statement of a sentence whose event is a statement."""
    rows = [row for row in context.statements if quotable(row)]
    return rows[0] if len(rows) == 1 and mention.kind == "statement" else None


def _statement_label(row: Statement, context: SentenceContext, parsed: Parsed | None, cut: bool = False) -> str | None:
    """The label of a statement: its speaker and words; None if they are no clause or cannot be printed.

    If `cut`, what is reported without quotation marks gets them, so that it may be cut where there is no room for it.
    """
    if row.quote_type != "direct" and parsed and not context.wording.is_clause(parsed, row.content_spans):
        return None
    words = quoted(context.text, row.content_spans)
    told_of = cut or row.quote_type != "direct"
    if told_of and row.speaker and row.speaker.split()[-1] in words.split()[:SUBJECT]:
        return None  # who speaks is told of: 'Mrs. Roe regularly pledges'
    if words.startswith("to "):  # what somebody was asked to do: its verb of saying belongs to it
        return None
    label = context.wording.statement_label(row.speaker or "", words, direct=cut or row.quote_type == "direct")
    return label if len(words.split()) >= FEWEST and context.wording.is_printable(label) else None


def _said(mention: EventMention, context: SentenceContext, parsed: Parsed | None) -> str | None:
    """The label of a statement that the event is, or whose quotation reports the event; None if there is none."""
    row = _statement(mention, context, parsed)
    if row and within(mention.span, context.quotations) and _in_own_words(mention, row, parsed, context):
        return context.wording.statement_label(row.speaker or "", _quoted_sentence(mention, context), direct=True)
    if row is None or not mention.expression or mention.kind != "statement":
        return None
    return _statement_label(row, context, parsed)


def _statement(mention: EventMention, context: SentenceContext, parsed: Parsed | None) -> Statement | None:
    """The statement that an event's date belongs to, or whose quotation mentions the event; else None."""
    rows = [row for row in context.statements if quotable(row)]
    if not rows or within(mention.span, context.quotations):
        return rows[0] if rows else None
    rows = [row for row in rows if not within(mention.span, row.content_spans)]
    verb = context.wording.verb_at(parsed, mention.span) if parsed else None
    cues = [row for row in rows if row.cue_span is None or verb is None or within(row.cue_span, [verb])]
    return cues[0] if cues else None


def _counted(timex: Timex, context: SentenceContext) -> bool:
    """Whether an expression is relative to another day, as "two days later"."""
    return context.times.day_of(context.text[slice(*timex.span)]) is not None


def _in_own_words(mention: EventMention, row: Statement, parsed: Parsed | None, context: SentenceContext) -> bool:
    """Whether the quotation describes the event; False if only the date of the event is quoted."""
    verb = context.wording.verb_at(parsed, mention.span) if parsed else None
    if parsed is None or verb is None or parsed.token_at(mention.span[0]) is None:
        return True
    return context.wording.is_stand_in(parsed, mention.span[0]) or bool(row.cue_span and within(row.cue_span, [verb]))


def _quoted_sentence(mention: EventMention, context: SentenceContext) -> str:
    """The sentence of a quotation that mentions an event."""
    start, end = next(span for span in context.quotations if within(mention.span, [span]))
    stops = [stop.end() for stop in STOP.finditer(context.text, start, end) if _ends_sentence(stop, context)]
    first = max((stop for stop in stops if stop <= mention.span[0]), default=start)
    return context.text[first : min((stop for stop in stops if stop > mention.span[1]), default=end)]


def _ends_sentence(stop: re.Match[str], context: SentenceContext) -> bool:
    """Whether a full stop ends a sentence and belongs to no abbreviation: not that of 'Mr. Ford'."""
    return not context.document.language.sentences.ends_abbreviation(context.text, stop.end())


def _planned(mention: EventMention, context: SentenceContext) -> bool:
    """Whether the event is in the future on the day of publication; on that day itself the verb decides."""
    published = context.document.article.published
    if published is None or mention.days.end < published:
        return False
    if mention.days.start > published or (mention.days.end > published and _runs_on(mention, context)):
        return True
    return context.times.direction(context.text, mention.span, context.span) > 0


def _runs_on(mention: EventMention, context: SentenceContext) -> bool:
    """Whether an event's expression begins on the day of publication: 'within the next week', 'the coming month'."""
    return mention.expression is not None and context.times.runs_on(context.text[slice(*mention.expression)])
