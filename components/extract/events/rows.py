"""Document -> Event rows: what happened, or is planned, on known days.

An event is found by a time expression ('last November', 'two days later'), by a name whose day is known ('victory
speech'), or by a clause beside a dated one ('... on Wednesday, and Canada replied with duties').

candidate_sentences  the sentences that contain a date or a named event
context              what is known while events are found
mentions             the events of a sentence, with their days and kinds
participants         the people who take part
The label of an event is made by the grammar of the language (`Language.events`).
"""

from collections.abc import Iterator
from functools import partial

from components.extract.events.candidate_sentences import sentence_contexts
from components.extract.events.context import EventMention, EventsSoFar, SentenceContext
from components.extract.events.mentions import find_mentions
from components.extract.events.participants import actors, quotable, who
from components.extract.events.quoted_sentences import MARKS, quoted_sentence
from components.languages.parsed import Parsed
from components.models import Event, Span, Statement, Timex, quoted, within
from components.text.annotate import Document
from components.topics import topics_of

OPENING_MARKS = ("“", "«")
CUT = "…"
FEWEST = 3  # words of a statement that can be a label
FEWEST_CUT = 5  # words of a quotation that is cut
SUBJECT = 4  # words, in which the subject of a clause is named


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
    if row is None and within(mention.span, context.quotations):
        return _of_quotation(own, mention, "", context)
    cut_off = row or _quoted_in(own, context) if own.startswith(OPENING_MARKS) else None  # who says it is known
    told = cut_off and _statement_label(cut_off, context, parsed, cut=True)
    return told or _with_speaker(own, row, context, parsed) or own


def _with_speaker(label: str, row: Statement | None, context: SentenceContext, parsed: Parsed | None) -> str | None:
    """A label that only tells what the statement `row` says, with its speaker; None if it tells anything else."""
    words = quoted(context.text, row.content_spans).split() if row and row.speaker else []
    if row is None or label.split()[:FEWEST] != [word.strip("“”«»") for word in words[:FEWEST]]:
        return None
    found = context.wording.statement_label(row.speaker or "", label)
    if CUT not in found and context.wording.is_printable(found):
        return found
    return _statement_label(row, context, parsed, cut=True) if row.quote_type != "indirect" else None


def _quoted_in(own: str, context: SentenceContext) -> Statement | None:
    """The statement that says directly what a label `own` quotes without its speaker."""
    opens = own.strip("“”«»… ").split()[:FEWEST]
    rows = (row for row in context.statements if quotable(row) and row.quote_type == "direct")
    return next((row for row in rows if quoted(context.text, row.content_spans).split()[:FEWEST] == opens), None)


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
    if row.quote_type == "direct":
        label = _cut_statement(label, row, context) or label
    return label if len(words.split()) >= FEWEST and context.wording.is_printable(label) else None


def _cut_statement(label: str, row: Statement, context: SentenceContext) -> str:
    """The label of a quoted statement whose `label` is cut, of its first sentence; "" if there is none."""
    start = row.content_spans[0][0]
    quotation = next((span for span in context.quotations if within((start, start), [span])), None)
    if quotation is None:
        return ""
    span = quoted_sentence(context.document, quotation, start)
    return _cut_by_grammar(label, span, span, row.speaker or "", context)


def _said(mention: EventMention, context: SentenceContext, parsed: Parsed | None) -> str | None:
    """The label of a statement that the event is, or whose quotation reports the event; None if there is none."""
    row = _statement(mention, context, parsed)
    if row and within(mention.span, context.quotations) and _in_own_words(mention, row, parsed, context):
        return _of_quotation(None, mention, row.speaker or "", context)
    if row is None or not mention.expression or mention.kind != "statement":
        return None
    return _statement_label(row, context, parsed)


def _of_quotation(label: str | None, mention: EventMention, speaker: str, context: SentenceContext) -> str:
    """The label of the sentence of a quotation that mentions an event: `label` if it need not be cut better."""
    quotation = next(span for span in context.quotations if within(mention.span, [span]))
    span = quoted_sentence(context.document, quotation, mention.span[0])
    label = label or context.wording.statement_label(speaker, context.text[slice(*span)], direct=True)
    return _cut_by_grammar(label, span, mention.span, speaker, context) or label


def _cut_by_grammar(label: str, span: Span, place: Span, speaker: str, context: SentenceContext) -> str:
    """The label of a quoted sentence whose `label` is cut, cut where its grammar allows; "" if there is none."""
    closed = context.text[span[1] : span[1] + 1].strip()
    enough = len(context.text[slice(*span)].split()) >= FEWEST_CUT or (closed and closed in MARKS)
    tried = CUT in label and enough and context.wording.CUTS_SPEECH
    parsed = context.document.parse_quoted(span) if tried else None
    if parsed is None:
        return ""
    found = context.wording.spoken_words(parsed, place, speaker, context.text, partial(_other, context, speaker))
    short = CUT in found and len(found.split()) < FEWEST_CUT + len(speaker.split())
    return found if context.wording.is_printable(found) and not short else ""


def _other(context: SentenceContext, speaker: str, span: Span, other_than: str | None) -> str | None:
    """The name of the person that the words of a speaker mean, who is not the speaker."""
    return who(context, span, other_than or speaker)


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
