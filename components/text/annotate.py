"""Article -> Document: its paragraphs, sentences and quotation regions.

The extractors need each paragraph on one line. If an article's text is hard-wrapped, the document holds a copy of the
article with the lines joined, and `pipeline` maps the spans found in it back to the original text.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from components.languages import LANGUAGES
from components.languages.language import Language, SentenceRules
from components.languages.parsed import Parsed
from components.limits.budget import LONGEST_SENTENCE, LONGEST_WORD, has_long_word
from components.models import Article, Part, Row, Span
from components.text.headlines import in_sentence_case, is_title_case, names_within
from components.text.line_breaks import Unwrapped, unwrap
from components.text.parse import Masked, mask, parse_all

PARAGRAPH = re.compile(r"[^\n]+")
MARK = re.compile("[\"“”«»„]|''|``")
SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[”\"’')\]»]*(?=\s)")

LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}")
AFTER_CLAUSE = re.compile(r"[,.;:!?…]*\s*")  # what closes a clause inserted in a quotation

R = TypeVar("R", bound=Row)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Region:
    """A quotation: `start` to `end` with its marks, `inner` without; `closed` is False if it has no closing mark."""

    start: int
    end: int
    inner: Span
    closed: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span; `paragraph` is the index of its paragraph."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that is no furniture, with its quotation regions and sentences."""

    start: int
    end: int
    part: Part
    regions: tuple[Region, ...]
    sentences: tuple[Sentence, ...]


@dataclass(slots=True)
class Document:
    """An article's body, ready for the extractors; `found` has the rows of the extractors that ran before.

    `unwrapped` maps positions in the joined lines of a hard-wrapped article to its original text.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    language: Language
    found: dict[type[Row], tuple[Row, ...]] = field(default_factory=dict)
    parses: dict[Span, Parsed | None] = field(default_factory=dict)
    quoted_parses: dict[Span, Parsed | None] = field(default_factory=dict)  # of sentences within quotations
    computed: dict[Callable[["Document"], object], object] = field(default_factory=dict)  # results of `once`
    unwrapped: Unwrapped | None = None

    @property
    def text(self) -> str:
        """The text of the article, on which all spans count."""
        return self.article.text

    @property
    def sentences(self) -> Iterator[Sentence]:
        """The sentences of all paragraphs, in order."""
        return (sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)

    def rows(self, row_type: type[R]) -> tuple[R, ...]:
        """The rows of an earlier extractor; empty if it has not run."""
        return self.found.get(row_type, ())  # type: ignore[return-value]

    def once(self, compute: Callable[["Document"], T]) -> T:
        """The result of a function for this document, computed at the first call and kept."""
        if compute not in self.computed:
            self.computed[compute] = compute(self)
        return self.computed[compute]  # type: ignore[return-value]

    def parse(self, sentence: Sentence) -> Parsed | None:
        """The parse of a sentence, made at the first call (`parse_ahead` is faster); None if it is too long."""
        span = sentence.start, sentence.end
        if span not in self.parses:
            self.parses[span] = next(parse_all([self.masked(sentence)], [self.marks(sentence)], self.language.parser))
        return self.parses[span]

    def parse_quoted(self, span: Span) -> Parsed | None:
        """The parse of a sentence within a quotation, all of it quoted; None if it is too long."""
        if span not in self.quoted_parses:
            self.quoted_parses[span] = next(parse_all([self.masked_quoted(span)], [[span]], self.language.parser))
        return self.quoted_parses[span]

    def masked_quoted(self, span: Span) -> Masked:
        """A sentence within a quotation as the parser gets it."""
        masked = mask(self.text, span, (), self.language.sentences.leads_on)
        names_given = self.language.parser.names_given
        return replace(masked, given=names_given(masked.words, self.text)) if names_given else masked

    def masked(self, sentence: Sentence) -> Masked:
        """A sentence as the parser gets it: without its dateline, and with a stand-in for each long quotation."""
        dateline = self.language.sentences.dateline.match(self.text, sentence.start, sentence.end)
        start = dateline.end() if dateline else sentence.start
        masked = mask(self.text, (start, sentence.end), self.marks(sentence), self.language.sentences.leads_on)
        words, paragraph = masked.words, self.paragraphs[sentence.paragraph]
        if len(paragraph.sentences) == 1 and is_title_case(self.text[sentence.start : sentence.end]):
            words = in_sentence_case(words, self.once(_names))
        names_given = self.language.parser.names_given
        given = names_given(words, self.text) if names_given else words
        return replace(masked, words=words, given=given) if masked.written != given else masked

    def marks(self, sentence: Sentence) -> list[Span]:
        """The spans of the quotation regions, with their marks, that overlap a sentence."""
        regions = self.paragraphs[sentence.paragraph].regions
        first = bisect_right(regions, sentence.start, key=lambda region: region.end)
        last = bisect_right(regions, sentence.end - 1, key=lambda region: region.start)
        return [(region.start, region.end) for region in regions[first:last]]


def _names(document: Document) -> frozenset[str]:
    """The words that the text of a document writes with a capital in the middle of its sentences."""
    return names_within(document.text)


def parse_ahead(
    documents: Iterable[Document],
    wanted: Callable[[Document, Sentence], bool],
    quoted: Callable[[Document, Sentence], Iterable[Span]] = lambda document, sentence: (),
) -> None:
    """Parse the wanted sentences of several documents together, and those `quoted` in them.

    `Document.parse` and `Document.parse_quoted` then return them at once.
    """
    asked: dict[str, list[tuple[dict[Span, Parsed | None], Span, Masked, list[Span]]]] = {}
    for document in documents:
        pieces = asked.setdefault(document.language.code, [])
        for sentence in document.sentences:
            if (sentence.start, sentence.end) not in document.parses and wanted(document, sentence):
                span = sentence.start, sentence.end
                pieces.append((document.parses, span, document.masked(sentence), document.marks(sentence)))
            pieces += ((document.quoted_parses, s, document.masked_quoted(s), [s]) for s in quoted(document, sentence))
    for code, pieces in asked.items():
        parses = parse_all([masked for *_, masked, _ in pieces], [near for *_, near in pieces], LANGUAGES[code].parser)
        for (found, span, *_), parsed in zip(pieces, parses, strict=True):
            found[span] = parsed


def annotate(article: Article) -> Document:
    """The document of an article, without furniture; the headline is a paragraph of the part "headline".

    Raises KeyError where the article's language is none of LANGUAGES.
    """
    unwrapped = unwrap(article.text)
    return document_of(_running(article, unwrapped) if unwrapped else article, unwrapped)


def document_of(running: Article, unwrapped: Unwrapped | None) -> Document:
    """The document of an article with each paragraph on one line; `unwrapped` leads back to its original text."""
    language = LANGUAGES[running.language]
    return Document(running, tuple(_paragraphs(running, language.sentences)), language, unwrapped=unwrapped)


def _running(article: Article, unwrapped: Unwrapped) -> Article:
    """The article with each paragraph on one line."""
    return replace(
        article,
        text=unwrapped.text,
        title_span=unwrapped.forth(article.title_span) if article.title_span else None,
        furniture=tuple(unwrapped.forth(span) for span in article.furniture),
    )


def _paragraphs(article: Article, rules: SentenceRules) -> Iterator[Paragraph]:
    """The paragraphs of an article that are no furniture, in order."""
    text, furniture, index = article.text, _merged(article.furniture), 0
    odd = has_long_word(text)
    for match in PARAGRAPH.finditer(text):
        start, end = trim(text, *match.span())
        if start == end or _covered(start, end, furniture) or (odd and LONG_WORD.search(text, start, end)):
            continue
        regions = tuple(
            _without_inserted(text, quotation_regions(text, start, end), rules.inserted() if rules.inserted else None)
        )
        sentences = tuple(Sentence(a, b, index) for a, b in _sentences(text, start, end, regions, rules))
        part: Part = "headline" if article.title_span == (start, end) else "body"
        yield Paragraph(start, end, part, regions, sentences)
        index += 1


def quotation_regions(text: str, start: int, end: int) -> Iterator[Region]:
    """The quotation regions of a paragraph, from left to right; one without a closing mark runs to its end."""
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, start, end):
        before = text[mark.start() - 1] if mark.start() > start else " "
        after = text[mark.end()] if mark.end() < end else " "
        glyph = mark[0]
        opens = glyph in "“«„``" or (
            glyph not in "”»" and not after.isspace() and (before.isspace() or before in "([—–-")
        )
        if opened is None:
            if opens or (glyph not in "”»" and after.isalnum()):
                opened = mark
        elif opened[0] == "«" and glyph != "»" and "»" in text[mark.end() : end]:
            continue  # a quotation within the quotation: « Le mot “deal” »
        elif not opens:
            yield Region(opened.start(), mark.end(), (opened.end(), mark.start()), True)
            opened = None
    if opened is not None:
        yield Region(opened.start(), end, (opened.end(), end), False)


def _without_inserted(text: str, regions: Iterable[Region], inserted: re.Pattern[str] | None) -> Iterator[Region]:
    """The regions, those with a reporting clause within their marks in parts around it: « Non, a-t-il dit, jamais. »"""
    for region in regions:
        start, inner = region.start, region.inner[0]
        for found in inserted.finditer(text, *region.inner) if inserted else ():
            yield Region(start, found.end("before"), (inner, found.end("before")), True)
            start = inner = AFTER_CLAUSE.match(text, found.end()).end()  # type: ignore[union-attr]
        if start == region.start or start < region.inner[1]:
            yield Region(start, region.end, (inner, region.inner[1]), region.closed)


def _sentences(text: str, start: int, end: int, regions: tuple[Region, ...], rules: SentenceRules) -> Iterator[Span]:
    """The spans of the sentences; a full stop in a quotation ends a sentence only if the quotation ends there too."""
    inside = iter(regions)
    region = next(inside, None)
    begin = start
    for stop in SENTENCE_END.finditer(text, start, end):
        while region is not None and region.end < stop.end():
            region = next(inside, None)
        if region is not None and region.start < stop.start() and stop.end() < region.end:
            continue
        following = text[stop.end() : end].lstrip()[:1]
        if following.islower():
            continue
        if text[stop.start()] == "." and rules.ends_abbreviation(text, stop.start() + 1, begin):
            continue
        yield from _cut(text, *trim(text, begin, stop.end()))
        begin = stop.end()
    if text[begin:end].strip():
        yield from _cut(text, *trim(text, begin, end))


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """The span of a sentence, in pieces between words where it is longer than a sentence may be."""
    while end - start > LONGEST_SENTENCE:
        blank = max(text.rfind(" ", start + 1, start + LONGEST_SENTENCE), start + LONGEST_SENTENCE // 2)
        yield trim(text, start, blank)
        start = trim(text, blank, end)[0]
    yield start, end


def trim(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; those that touch or overlap are merged."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _covered(start: int, end: int, spans: list[Span]) -> bool:
    """Whether one of the merged spans covers `start` to `end`."""
    near = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return near >= 0 and end <= spans[near][1]
