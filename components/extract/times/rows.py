"""Document -> Timex rows: the time expressions of a text, resolved against the day of publication."""

from bisect import bisect_right
from collections.abc import Iterator

from components.languages.results import Resolved
from components.models import Span, Timex
from components.text.annotate import Document


def extract(document: Document) -> Iterator[Timex]:
    """The time expressions of a document, in the order of the text."""
    sentences = [(sentence.start, sentence.end) for sentence in document.sentences]
    starts = [start for start, _ in sentences]
    for span, resolved in _expressions(document):
        place = bisect_right(starts, span[0]) - 1
        around = sentences[place] if place >= 0 and span[0] < sentences[place][1] else span
        yield Timex(sentence_span=around, span=span, value=resolved.value, type=resolved.type)


def _expressions(document: Document) -> Iterator[tuple[Span, Resolved]]:
    """The time expressions of a document outside furniture, with their resolved values."""
    article = document.article
    return document.language.times.expressions(document.text, article.published, article.furniture)
