"""The sentences within quotations that labels of events quote."""

import re
from collections.abc import Iterator

from components.extract.events.candidate_sentences import may_report_event
from components.models import Span, Timex, within
from components.text.annotate import Document, Sentence

STOP = re.compile(r"(?<![.!?])[.!?]+(?=\s)")
MARKS = "\"“”«»„'‘’` "
MOST = 9  # words of a quotation that can stand in a label with its speaker


def quoted_sentences(document: Document, sentence: Sentence) -> Iterator[Span]:
    """The sentences within the quotations of a sentence that its labels may have to cut, so that they need a parse.

    These are the first of each quotation, and those that contain a time expression.
    """
    quotations = document.marks(sentence) if document.language.events.CUTS_SPEECH else []
    if not quotations or not may_report_event(document, sentence):
        return
    dated = [timex.span for timex in document.rows(Timex) if within(timex.span, quotations)]
    spans = {quoted_sentence(document, (start, end), start) for start, end in quotations}
    around = ((near, place[0]) for place in dated for near in quotations if within(place, [near]))
    spans |= {quoted_sentence(document, near, place) for near, place in around}
    yield from sorted(span for span in spans if len(document.text[slice(*span)].split()) > MOST)


def quoted_sentence(document: Document, quotation: Span, place: int) -> Span:
    """The span, without marks, of the sentence of a quotation that contains a place."""
    start, end = quotation
    stops = [stop.end() for stop in STOP.finditer(document.text, start, end) if _ends_sentence(stop, document)]
    first = max((stop for stop in stops if stop <= place), default=start)
    words = document.text[first : (last := min((stop for stop in stops if stop > place), default=end))]
    return first + len(words) - len(words.lstrip(MARKS)), last - len(words) + len(words.rstrip(MARKS))


def _ends_sentence(stop: re.Match[str], document: Document) -> bool:
    """Whether a full stop ends a sentence and belongs to no abbreviation: not that of 'Mr. Ford'."""
    return not document.language.sentences.ends_abbreviation(document.text, stop.end())
