"""Document -> the recommendations that it lists, numbered or with dots, below a line that announces them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from components.extract.advice.addressees import AddresseeNames
from components.extract.people.resolve import resolve
from components.models import Modality, Span, Spans
from components.text.annotate import Document, Paragraph

ITEM = re.compile(r"(?:\(?\d{1,2}[.):]|[•▪●*–—-]|(?:recommendation|step) (?:no\. ?)?\d{1,2} ?[.:—–-])\s+", re.I)


@dataclass(frozen=True, slots=True)
class AdviceCandidate:
    """Advice with its spans in the article; `statement_index` is the index of its statement in the document, if any."""

    spans: Spans
    modality: Modality
    who: str
    condition: Span | None
    statement_index: int | None
    adviser: str | None
    role: str | None


def listed_advice(document: Document, names: AddresseeNames) -> Iterator[AdviceCandidate]:
    """The candidates in lists of recommendations; the adviser is named by the line above, else the author."""
    announced: Paragraph | None = None
    for paragraph in document.paragraphs:
        item = ITEM.match(document.text, paragraph.start, paragraph.end)
        if item is None:
            words = document.text[paragraph.start : paragraph.end]
            last_sentence = words.rfind(".") + 1
            announced = paragraph if names.grammar.RECOMMENDS.search(words, last_sentence) else None
        elif announced is not None:
            adviser = _adviser(document, announced, names)
            points = list(names.grammar.points(document.text[item.end() : paragraph.end], direct=True))
            for point in points:
                spans = ((point.span[0] + item.end(), point.span[1] + item.end()),)
                yield AdviceCandidate(spans, point.modality, point.who, None, None, adviser, None)
            predicate = names.grammar.ITEM_PREDICATE.match(document.text, item.end(), paragraph.end)
            if predicate and not points:
                yield AdviceCandidate((predicate.span("act"),), "imperative", "", None, None, adviser, None)


def _adviser(document: Document, announced: Paragraph, names: AddresseeNames) -> str | None:
    """The person or institution that the line above a list names; else the author, else nobody."""
    named = next(iter(names.people.mentioned(announced.start, announced.end)), None)
    subject = names.grammar.LIST_SUBJECT.match(document.text, announced.start, announced.end)
    if subject and (meant := resolve(names.people, subject.span("who"))) and meant.kind != "unnamed":
        return meant.name
    if named is None:
        words = document.text[announced.start : announced.end]
        found = re.match(r"(?:The |the )?((?:[A-Z][\w&’'-]+ ?(?:of |for |and )?){2,6})", words)
        named = names.people.grammar.institution(found[1].strip(), names.people.by_last_name) if found else None
    return (named.name if named else None) or (names.people.author.name if names.people.author else None)
