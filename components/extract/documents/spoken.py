"""Document -> the paragraphs that are somebody's words by the layout of the page, without a reporting clause.

They are the turns of a conversation, quotations that are signed below, what follows "issued the following statement:",
and the whole of a speech or a statement.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from components.extract.documents import words as lexicon
from components.extract.documents.kinds import (
    FEW,
    first_lines,
    has_questions,
    in_first_person,
    is_question,
    kind_of,
)
from components.extract.documents.labels import OPENING, Label
from components.extract.documents.turns import is_aside, is_quoted, labels_of
from components.models import Span
from components.text.annotate import Document, Paragraph

Basis = Literal["label", "signature", "issuer", "author", "interviewer", "guest"]

TALKS = ("transcript", "interview")
OWN_WORDS = ("speech", "statement")
SIGNED = re.compile(
    r"\s*(?:—|–|―|--?)\s*(?:Une citation d[eu'’] ?)?(?P<who>(?:[A-ZÀ-Þ][\w.’'-]* |(?:de|du|la|of|the|van|"
    r"von) ){0,7}[A-ZÀ-Þ][\w.’'-]*\w)"
    r"(?:,[^\n“”\"]{2,160}| ?\([^)\n]*\))?\.?\s*"
)
SIGNED_BELOW = re.compile(r"\W{0,3}(?P<who>(?:[A-ZÀ-Þ][\w.’'-]+ ){1,5}[A-ZÀ-Þ][\w.’'-]+(?:,[^\n.“”\"!?]{2,120})?)\W*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph's words that somebody spoke: their spans, and who it was by a label or by words in the text."""

    basis: Basis
    regions: tuple[Span, ...]
    who: Span | None = None


def spoken_in(document: Document) -> Mapping[int, Spoken]:
    """What is somebody's words by the layout, by the index of its paragraph; found at the first call."""
    return document.once(_spoken)


def _spoken(document: Document) -> dict[int, Spoken]:
    kind = kind_of(document)
    found = dict(_turns(document, kind in TALKS))
    if not found and kind == "interview" and has_questions(document):
        found = dict(_questions_and_answers(document))
    for part in (_signed(document), _issued(document, kind in OWN_WORDS)):
        for index, spoken in part:
            found.setdefault(index, spoken)
    if kind in OWN_WORDS and not found:
        found = dict(_whole(document))
    return found


def _turns(document: Document, continues: bool) -> Iterator[tuple[int, Spoken]]:
    """The labelled paragraphs; in a conversation also those that follow them, up to the next label."""
    labels, current = labels_of(document).by_paragraph, None
    for index, paragraph in enumerate(document.paragraphs):
        label = labels.get(index)
        if label:
            current = label
            if label.start < paragraph.end:
                yield index, Spoken("label", _after(document, paragraph, label), label.span)
        elif current and _resumes_report(document, paragraph):
            current = None
        elif current and continues and not is_aside(document, paragraph):
            yield index, Spoken("label", ((paragraph.start, paragraph.end),), current.span)


def _resumes_report(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph without a label shows that the reporter tells the rest: 'The interview was held on ...'."""
    resumes, in_turn = (lexicon.voice(document.language.code, name) for name in ("resumes", "in_turn"))
    words = document.text, paragraph.start, paragraph.end
    return resumes.search(*words) is not None and in_turn.search(*words) is None


def _after(document: Document, paragraph: Paragraph, label: Label) -> tuple[Span, ...]:
    """The span of the words after a label, without the marks of a quotation that is all of them."""
    if is_quoted(document, paragraph, label):
        return tuple(region.inner for region in paragraph.regions if region.start >= label.start - 1)
    return ((label.start, paragraph.end),)


def _questions_and_answers(document: Document) -> Iterator[tuple[int, Spoken]]:
    """The paragraphs of an interview without labels: questions, and what follows each as the answer."""
    asked = False
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.part == "headline":
            continue
        asks = is_question(document, paragraph)
        asked = asks or (asked and not _resumes_report(document, paragraph))
        if asked:
            yield index, Spoken("interviewer" if asks else "guest", ((paragraph.start, paragraph.end),))


def _signed(document: Document) -> Iterator[tuple[int, Spoken]]:
    """The quotations with their speaker on the line below or after a dash."""
    waiting: list[int] = []
    for index, paragraph in enumerate(document.paragraphs):
        quoted = _quoted_whole(document, paragraph)
        signature = _signature(document, paragraph, bool(waiting))
        if quoted and not signature:
            waiting.append(index)
            continue
        if signature:
            named = _name_only(document, signature)
            own = [index] if paragraph.regions else []
            for one in (*waiting, *own):
                regions = tuple(r.inner for r in document.paragraphs[one].regions)
                yield one, Spoken("signature", regions, named)
        waiting = []


def _signature(document: Document, paragraph: Paragraph, below_quotation: bool) -> Span | None:
    """The span of the name and role with which a paragraph signs a quotation; None if it signs none."""
    text = document.text
    if paragraph.regions:
        last = paragraph.regions[-1]
        opens = paragraph.regions[0].start - paragraph.start < FEW and len(paragraph.regions) == 1
        found = SIGNED.fullmatch(text, last.end, paragraph.end) if opens and last.closed else None
    elif below_quotation:
        found = SIGNED.fullmatch(text, paragraph.start, paragraph.end) or SIGNED_BELOW.fullmatch(
            text, paragraph.start, paragraph.end
        )
    else:
        found = None
    return found.span("who") if found else None


def _name_only(document: Document, span: Span) -> Span:
    """The span of a signature up to the role after the name."""
    comma = document.text.find(",", *span)
    return (span[0], comma) if comma > 0 else span


def _quoted_whole(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph is one quotation and nothing else."""
    return (
        bool(paragraph.regions)
        and paragraph.regions[0].start - paragraph.start < FEW
        and (len(paragraph.regions) == 1 and paragraph.regions[0].end >= paragraph.end - 1)
    )


def _issued(document: Document, whole: bool) -> Iterator[tuple[int, Spoken]]:
    """The paragraphs after 'issued the following statement:': quotations, or in a statement everything that follows."""
    for index, paragraph in enumerate(document.paragraphs):
        who = issuer_in(document, paragraph)
        if who is None or index + 1 >= len(document.paragraphs):
            continue
        quoted = document.text[document.paragraphs[index + 1].start] in OPENING
        if not quoted and not (whole and index < FEW):
            continue
        for place in range(index + 1, len(document.paragraphs)):
            following = document.paragraphs[place]
            if quoted and not _continues_quotation(document, following):
                break
            if not quoted and _ends(document, following):
                break
            inner = tuple(r.inner for r in following.regions) if quoted else ((following.start, following.end),)
            yield place, Spoken("issuer", inner, who)


def _continues_quotation(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a quotation and has no reporting clause after it."""
    return document.text[paragraph.start] in OPENING and _quoted_whole(document, paragraph)


def _ends(document: Document, paragraph: Paragraph) -> bool:
    """Whether a line ends the statement above it: '-30-', 'Media contact', 'About the council'."""
    ends = lexicon.voice(document.language.code, "ends")
    return bool(ends.fullmatch(document.text, paragraph.start, paragraph.end))


def issuer_in(document: Document, paragraph: Paragraph) -> Span | None:
    """The span of the words for the issuer in a paragraph that announces a statement; None in any other."""
    text, code = document.text, document.language.code
    attributed = lexicon.voice(code, "attributed").search(text, paragraph.start, paragraph.end)
    if attributed:
        return attributed.span("who")
    if text[paragraph.end - 1] != ":" or not paragraph.sentences:
        return None
    sentence = paragraph.sentences[-1]
    issued = lexicon.voice(code, "issued").search(text, sentence.start, sentence.end)
    return (sentence.start, issued.start()) if issued else None


def _whole(document: Document) -> Iterator[tuple[int, Spoken]]:
    """The paragraphs of a speech or statement, below its headline and first marks and above its end."""
    if document.article.kind_given is None and not _is_own_text(document):
        return
    for index, paragraph in enumerate(document.paragraphs):
        if _ends(document, paragraph) and index > FEW:
            return
        if paragraph.part == "body" and not is_aside(document, paragraph) and not _is_mark(document, paragraph):
            yield index, Spoken("author", ((paragraph.start, paragraph.end),))


def _is_own_text(document: Document) -> bool:
    """Whether the text is the speech itself and not a report of it."""
    sure = lexicon.of_kind(document.language.code, "speech", "sure")
    return in_first_person(document) or any(sure.fullmatch(line) for line in first_lines(document))


def _is_mark(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph only says what the document is: 'Check against delivery'."""
    words, code = document.text[paragraph.start : paragraph.end], document.language.code
    shapes = (("speech", "sure"), ("statement", "head"), ("news release", "head"))
    return any(lexicon.of_kind(code, kind, where).fullmatch(words) for kind, where in shapes)
