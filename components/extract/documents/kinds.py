"""Document -> its kind: the one that an analyst gave, else the one that headline, first lines and layout tell.

The kinds are tried in the order of CHECKS, the plainest marks first; what fits none of them is a report.
"""

import re
from collections.abc import Callable
from itertools import islice

from components.extract.documents import words as lexicon
from components.extract.documents.turns import labels_of
from components.models import DocumentKind
from components.text.annotate import Document, Paragraph

FIRST_LINES = 8
STORY = 4000  # characters of the story in which the words of polls and markets are counted
FEW = 2
CLOCK = re.compile(r"(?:\d{1,2}[:h.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: [A-Z]{1,4})?\b.{0,60}", re.I)
ENTRIES = 3  # times of day of a live blog
LINE = re.compile(r"[^\r\n]+")
OPINION_SENTENCES = 2  # with "I" outside quotations


def kind_of(document: Document) -> DocumentKind:
    """The kind of a document, found at the first call."""
    given = document.article.kind_given
    return document.once(_kind) if given is None else given


def _kind(document: Document) -> DocumentKind:
    return next((kind for kind, fits in CHECKS if fits(document, kind)), "report")


def _by_title(document: Document, kind: DocumentKind) -> bool:
    """Whether the headline or one of the first lines names the kind."""
    title = lexicon.of_kind(document.language.code, kind, "title")
    return bool(title.search(document.article.title or "")) or _by_head(document, kind)


def _by_head(document: Document, kind: DocumentKind) -> bool:
    head = lexicon.of_kind(document.language.code, kind, "head")
    return any(head.fullmatch(line) for line in first_lines(document))


def first_lines(document: Document) -> tuple[str, ...]:
    """The first lines of the page, also those that are no story, found at the first call."""
    return document.once(_first_lines)


def _first_lines(document: Document) -> tuple[str, ...]:
    lines = (m[0].strip() for m in LINE.finditer(document.text))
    return tuple(islice(filter(None, lines), FIRST_LINES))


def _is_live(document: Document, kind: DocumentKind) -> bool:
    if _by_title(document, kind):
        return True
    lines = (m[0].strip() for m in LINE.finditer(document.text))
    times = {line for line in lines if CLOCK.fullmatch(line) and not line.endswith((".", "”", '"'))}
    return len(times) >= ENTRIES and not labels_of(document).conversation


def _is_talk(document: Document, kind: DocumentKind) -> bool:
    """Whether a document is a conversation of the kind: an interview by its headline, lines or labels."""
    conversation = labels_of(document)
    if kind == "interview":
        asked = {label.part for label in conversation.by_paragraph.values()} >= {"question", "answer"}
        named = _by_title(document, kind)
        return (conversation.conversation and (asked or named)) or (named and has_questions(document))
    return conversation.conversation


def has_questions(document: Document) -> bool:
    """Whether several paragraphs are questions, as in an interview without labels."""
    return sum(is_question(document, p) for p in document.paragraphs if p.part == "body") >= FEW


def is_question(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph of an interview without labels asks: it ends with a question mark, or is all in bold."""
    words = document.text[paragraph.start : paragraph.end]
    bold = words.startswith("**") and words.endswith("**") and words.count("**") == FEW
    return bold or words.rstrip('*_ »”"').endswith("?")


def _is_speech(document: Document, kind: DocumentKind) -> bool:
    """Whether a mark says so, or the headline does and the words are in the first person."""
    sure = lexicon.of_kind(document.language.code, kind, "sure")
    if any(sure.fullmatch(line) for line in first_lines(document)):
        return True
    return _by_title(document, kind) and in_first_person(document)


def in_first_person(document: Document) -> bool:
    """Whether a document is in somebody's own words: more of its paragraphs speak of "I" or "we" than report speech."""
    own, reported = 0, 0
    ours = lexicon.voice(document.language.code, "own")
    reports = lexicon.voice(document.language.code, "reported")
    for paragraph in document.paragraphs:
        plain = unquoted(document, paragraph, paragraph.start, paragraph.end)
        own += bool(ours.search(plain))
        reported += bool(reports.search(plain))
    return own > reported


def unquoted(document: Document, paragraph: Paragraph, start: int, end: int) -> str:
    """The words between two positions of a paragraph that stand outside quotations."""
    pieces, at = [], start
    for region in paragraph.regions:
        if at < region.end and region.start < end:
            pieces.append(document.text[at : max(at, region.start)])
            at = region.end
    pieces.append(document.text[at:end] if at < end else "")
    return " ".join(pieces)


def _is_statement(document: Document, kind: DocumentKind) -> bool:
    """Whether the headline or a first line is that of a statement, and not of a report about one."""
    if _by_head(document, kind):
        return True
    title = lexicon.of_kind(document.language.code, kind, "title")
    if title.search(document.article.title or ""):
        return True
    issued = lexicon.voice(document.language.code, "issued")
    attributed = lexicon.voice(document.language.code, "attributed")
    early = [document.text[p.start : p.end] for p in document.paragraphs[:FEW]]
    return any((issued.search(w) or attributed.search(w)) and w.endswith(":") for w in early)


def _is_release(document: Document, kind: DocumentKind) -> bool:
    """Whether a document has the headline, a first line or two other lines of a news release."""
    if _by_title(document, kind):
        return True
    line = lexicon.of_kind(document.language.code, kind, "line")
    return sum(bool(line.fullmatch(m[0].strip())) for m in LINE.finditer(document.text)) >= FEW


def _is_opinion(document: Document, kind: DocumentKind) -> bool:
    """Whether address, headline or a line says so, or a signed text speaks of "I" in its author's own sentences."""
    code, article = document.language.code, document.article
    if lexicon.of_kind(code, kind, "address").search(article.url or "") or _by_title(document, kind):
        return True
    sides = lexicon.of_kind(code, kind, "sides")
    if sum(bool(sides.fullmatch(m[0].strip())) for m in LINE.finditer(document.text)) >= FEW:
        return True  # "YES: Ann Roe", "NO: Tom Vance"
    singular = [
        sentence
        for paragraph in document.paragraphs
        for sentence in paragraph.sentences
        if lexicon.voice(code, "singular").search(unquoted(document, paragraph, sentence.start, sentence.end))
    ]
    if not singular:
        return False
    line = lexicon.of_kind(code, kind, "line")
    ends = [m[0].strip() for m in LINE.finditer(document.text)][-4:]
    if any(line.fullmatch(one) for one in ends):
        return True
    own = len(singular) >= OPINION_SENTENCES or len(tuple(document.sentences)) <= 6
    return bool(article.authors) and own and in_first_person(document)


def _by_words(document: Document, kind: DocumentKind) -> bool:
    """Whether the headline is of the kind and the story has its words several times."""
    code = document.language.code
    story = " ".join(document.text[p.start : p.end] for p in document.paragraphs if p.part == "body")[:STORY]
    found = {m[0].lower() for m in lexicon.of_kind(code, kind, "body").finditer(story)}
    return bool(lexicon.of_kind(code, kind, "title").search(document.article.title or "")) and len(found) >= FEW


CHECKS: tuple[tuple[DocumentKind, Callable[[Document, DocumentKind], bool]], ...] = (
    ("newsletter", _by_title),
    ("interview", _is_talk),
    ("transcript", _is_talk),
    ("live blog", _is_live),
    ("speech", _is_speech),
    ("readout", _by_title),
    ("statement", _is_statement),
    ("news release", _is_release),
    ("opinion", _is_opinion),
    ("poll", _by_words),
    ("market report", _by_words),
)
