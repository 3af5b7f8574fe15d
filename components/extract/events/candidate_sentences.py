"""Document -> SentenceContext: the sentences that contain a date or a named event."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from components.extract.events.context import SentenceContext
from components.languages.results import KnownEventMention
from components.languages.timex3 import period
from components.models import Span, Statement, Timex
from components.text.annotate import Document, Sentence

LONGEST = 3000  # characters: what is longer is no sentence
LETTERS = re.compile(r"[^\W\d_]{2,}")


def may_report_event(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence probably reports an event: a cheap test, which decides what is parsed."""
    timexes = _timexes(document, sentence)
    if any(_dates(timex, document) for timex in timexes) or _names(document, sentence):
        return _worth_reading(document, sentence, timexes)
    return False


def _dates(timex: Timex, document: Document) -> bool:
    """Whether a time expression may date an event: a day, a month, a distance, but not 'recently'."""
    grammar, words = document.language, document.text[slice(*timex.span)]
    if timex.type in ("DATE", "TIME") and len(timex.value) > 3 and period(timex.value):
        return " ".join(words.lower().split()) != grammar.events.THIS_YEAR
    return grammar.times.day_of(words) is not None


def sentence_contexts(document: Document) -> Iterator[SentenceContext]:
    """The sentences of a document that may report events, in its order."""
    statements: dict[Span, list[Statement]] = {}
    voiced = {row.row_id for row in document.rows(Statement) if row.cue is None}
    for row in document.rows(Statement):
        if row.nested_in in voiced:
            continue  # what a speech reports of others dates events as the speech does
        statements.setdefault(row.sentence_span, []).append(row)
    for sentence in document.sentences:
        span = sentence.start, sentence.end
        inside, names = _timexes(document, sentence), _names(document, sentence)
        if (inside or names) and _worth_reading(document, sentence, inside):
            quotations = document.marks(sentence)
            found = document.language.events.hints(document.text, *span, quotations)
            yield SentenceContext(document, sentence, [*inside], names, quotations, found, statements.get(span, []))


def _timexes(document: Document, sentence: Sentence) -> Sequence[Timex]:
    """The time expressions that begin in a sentence."""
    timexes = document.rows(Timex)
    first = bisect_left(timexes, sentence.start, key=_start)
    return timexes[first : bisect_left(timexes, sentence.end, first, key=_start)]


def _start(timex: Timex) -> int:
    """The position at which a time expression begins."""
    return timex.span[0]


def _names(document: Document, sentence: Sentence) -> list[KnownEventMention]:
    """The named events in a sentence."""
    start, end = sentence.start, sentence.end
    return (
        []
        if end - start > LONGEST
        else list(document.language.events.known_events(document.text, start, end, document.article.published))
    )


def _worth_reading(document: Document, sentence: Sentence, timexes: Sequence[Timex]) -> bool:
    """Whether a sentence is one: no credit line, no mere time of day, none too long."""
    text, start = document.text, sentence.start
    if sentence.end - start > LONGEST or document.language.events.CREDIT.search(text, start, sentence.end):
        return False
    words = 0
    for end in (*(timex.span[0] for timex in timexes), sentence.end):
        words += len(LETTERS.findall(text, start, max(start, end)))
        start = next((timex.span[1] for timex in timexes if timex.span[0] == end), end)
    return words > 1
