"""Document -> Statement rows: who said what, in which words, about whom and when."""

import re
from collections.abc import Iterator
from datetime import date

from components.annotate import Document
from components.extract import tone
from components.extract.about import about, addressee
from components.extract.attribution import drafts
from components.extract.confidence import LEAST, confidence
from components.extract.drafts import Draft, is_bare, is_deed
from components.extract.speakers import Cast, cast
from components.extract.topics import topics_of
from components.models import QuoteType, Span, Statement, Timex

THAT = re.compile(r"(?:that|,)\s+", re.I)
BETWEEN = re.compile(r"[\s\"“”«»„.,'`’‘…—–-]*")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
WORD = re.compile(r"\w+")
PROBABLE = 0.5  # a bare topic by somebody who cannot be told is left out below this
CLAUSE_WORDS = 5  # quoted words from which on a quotation is a clause, not a phrase within the reporter's sentence


def extract(document: Document) -> Iterator[Statement]:
    """The statements of a document, in the order of the text; speakers unresolved where it cannot be told."""
    known, places = cast(document), dict[int, int]()
    for draft in drafts(document):
        likely = confidence(draft, document.text)
        if not _stands(draft, places) or is_deed(draft) or (likely < LEAST and draft.outer is None):
            continue
        row = _row(draft, places.get(id(draft.outer)) if draft.outer else None, document, known, likely)
        if row.speaker is None and is_bare(draft) and likely < PROBABLE:
            continue
        places[id(draft)] = len(places)
        yield row


def _stands(draft: Draft, places: dict[int, int]) -> bool:
    """Whether a draft is a statement: not denied, by somebody; if nested, within one that stands."""
    if draft.speaker is None or (draft.clause and draft.clause.negated):
        return False
    return draft.outer is None or id(draft.outer) in places


def _row(draft: Draft, nested_in: int | None, document: Document, known: Cast, likely: float) -> Statement:
    assert draft.speaker is not None
    spans = content_spans(draft, document.text)
    person = known.resolve(draft.speaker)
    if person:
        known.spoke(draft.speaker[0], person)
    words = " ".join(document.text[start:end] for start, end in spans)
    scored = tone.score_content(document.text, tuple(spans))
    target = about(draft, spans, person.name if person else None, known)
    return Statement(
        sentence_span=(draft.sentence.start, draft.sentence.end),
        speaker=person.name if person else None,
        role=person.role if person else None,
        country=person.country if person else None,
        speaker_span=draft.speaker,
        cue=document.text[slice(*draft.cue)].lower() if draft.cue else None,
        cue_span=draft.cue,
        content_spans=tuple(spans),
        quote_type=quote_type(draft, document.text),
        nested_in=nested_in,
        about=target.name if target else None,
        addressee=addressee(draft, document, known),
        said_on=_said_on(draft, document),
        topics=topics_of(words),
        polarity=scored.polarity,
        subjectivity=scored.subjectivity,
        tone=tone.statement_tone(document.text, tuple(spans), target.span if target else None),
        tone_words=scored.words,
        confidence=round(likely, 2),
    )


def content_spans(draft: Draft, text: str) -> list[Span]:
    """What was said, without the outer marks and 'that'; pieces that only marks part are one."""
    pieces = [(_without_that(text, span), False) for span in draft.plain]
    pieces += [(region.inner, True) for region in draft.regions]
    merged: list[Span] = []
    for (start, end), _ in sorted(pieces):
        if start >= end:
            continue
        if merged and BETWEEN.fullmatch(text, merged[-1][1], start) and "\n" not in text[merged[-1][1] : start]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _without_that(text: str, span: Span) -> Span:
    that = THAT.match(text, *span)
    return (that.end(), span[1]) if that else span


def quote_type(draft: Draft, text: str) -> QuoteType:
    """direct: quoted clauses only; indirect: no quotation; mixed: quoted words within the reporter's."""
    if not draft.regions:
        return "indirect"
    plain = any(WORD.search(text, *_without_that(text, span)) for span in draft.plain)
    words = max(len(WORD.findall(text, *region.inner)) for region in draft.regions)
    return "mixed" if plain or words < CLAUSE_WORDS else "direct"


def _said_on(draft: Draft, document: Document) -> date | None:
    """The day of the statement: the nearest date to the cue in its sentence, outside what was said."""
    if draft.cue is None:
        return None
    near = [
        (abs(timex.span[0] - draft.cue[0]), timex.value)
        for timex in document.rows(Timex)
        if draft.sentence.start <= timex.span[0] < draft.sentence.end
        and DAY.match(timex.value)
        and not any(start <= timex.span[0] < end for start, end in draft.content)
    ]
    return date.fromisoformat(min(near)[1][:10]) if near else None
