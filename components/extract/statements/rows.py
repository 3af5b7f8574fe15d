"""Document -> Statement rows: who said what, in which words, about whom and when."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from components.extract.people.resolve import ArticlePeople, people_of, resolve
from components.extract.statements.about import about, addressee
from components.extract.statements.attribution import drafts
from components.extract.statements.candidates import Draft, is_bare, is_deed
from components.extract.statements.confidence import LEAST, confidence
from components.languages.results import Tone
from components.models import QuoteType, Span, Statement, Timex
from components.text.annotate import Document, trim
from components.topics import topics_of

BETWEEN = re.compile(r"[ \u00a0\"“”«»„.,'`’‘…—–-]*")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
WORD = re.compile(r"\w+")
NOT_SCORED = Tone(None, None)  # where no measure of tone exists for the language
CLAUSE_WORDS = 5  # quoted words from which on a quotation is a clause, not a phrase within the reporter's sentence


def extract(document: Document) -> Iterator[Statement]:
    """The statements of a document, in the order of the text; speakers unresolved where it cannot be told."""
    people, ids = people_of(document), dict[int, str]()
    for draft in drafts(document):
        likely, spans = confidence(draft, document), content_spans(draft, document)
        nested_in = ids.get(id(draft.outer)) if draft.outer else None
        if (
            not spans
            or not _stands(draft, nested_in)
            or is_deed(draft, document)
            or _says_nothing(draft, document)
            or (likely < LEAST and nested_in is None)
        ):
            continue
        ids[id(draft)] = str(len(ids))
        yield replace(_row(draft, spans, nested_in, document, people, likely), row_id=ids[id(draft)])


def _says_nothing(draft: Draft, document: Document) -> bool:
    """Whether the content is a mere pronoun: 'she said so'."""
    text, contentless = document.text, document.language.reporting.CONTENTLESS
    return not draft.regions and all(text[start:end].lower() in contentless for start, end in draft.plain)


def _stands(draft: Draft, nested_in: str | None) -> bool:
    """Whether a draft is a statement: neither it nor what holds it is denied, and it is no bare topic in another."""
    if any(told and told.clause and told.clause.negated for told in (draft, draft.outer)):
        return False
    return nested_in is None or not is_bare(draft)


def _row(
    draft: Draft, spans: list[Span], nested_in: str | None, document: Document, people: ArticlePeople, likely: float
) -> Statement:
    person = resolve(people, draft.speaker) if draft.speaker else None
    if person and draft.speaker:
        people.note_speaker(draft.speaker[0], person)
    words = " ".join(document.text[start:end] for start, end in spans)
    measure = document.language.tone
    scored = measure.score_content(document.text, tuple(spans)) if measure else NOT_SCORED
    speaker = person.name if person else None
    target = about(draft, spans, speaker, people)
    return Statement(
        sentence_span=(draft.sentence.start, draft.sentence.end),
        speaker=speaker,
        role=person.role if person else None,
        country=person.country if person else None,
        speaker_span=draft.speaker,
        cue=document.text[slice(*draft.cue)].lower() if draft.cue else None,
        cue_span=draft.cue,
        content_spans=tuple(spans),
        quote_type=quote_type(draft, document),
        nested_in=nested_in,
        about=target.name if target else None,
        addressee=addressee(draft, document, speaker, people),
        said_on=_said_on(draft, document),
        topics=topics_of(words),
        polarity=scored.polarity,
        subjectivity=scored.subjectivity,
        tone=measure.statement_tone(document.text, tuple(spans), target.span if target else None) if measure else None,
        tone_words=scored.words,
        confidence=round(likely, 2),
    )


def content_spans(draft: Draft, document: Document) -> list[Span]:
    """What was said, without 'that'; pieces that only marks part are one, and words all quoted lose their marks."""
    text = document.text
    plain = [span for span in (_without_that(document, span) for span in draft.plain) if WORD.search(text, *span)]
    quoted = [(region.start, region.end) if plain else region.inner for region in draft.regions]
    merged: list[Span] = []
    for start, end in sorted(trim(text, *span) for span in (*plain, *quoted)):
        if merged and (start <= merged[-1][1] or BETWEEN.fullmatch(text, merged[-1][1], start)):
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        elif start < end:
            merged.append((start, end))
    if merged and draft.plain and draft.plain[-1][1] >= merged[-1][1]:
        merged[-1] = _without_joint(document, merged[-1])
    return merged


def _without_that(document: Document, span: Span) -> Span:
    that = document.language.reporting.THAT.match(document.text, *span)
    return (that.end(), span[1]) if that else span


def _without_joint(document: Document, span: Span) -> Span:
    joint = document.language.reporting.JOINS_NEXT.search(document.text, *span)
    return (span[0], joint.start()) if joint and joint.start() > span[0] else span


def quote_type(draft: Draft, document: Document) -> QuoteType:
    """direct: quoted clauses only; indirect: no quotation; mixed: quoted words within the reporter's."""
    if not draft.regions:
        return "indirect"
    if any(WORD.search(document.text, *_without_that(document, span)) for span in draft.plain):
        return "mixed"
    return "direct" if any(_is_clause(document.text[slice(*region.inner)]) for region in draft.regions) else "mixed"


def _is_clause(words: str) -> bool:
    """Whether quoted words are a sentence of their own rather than a phrase within the reporter's."""
    return words.lstrip()[:1].isupper() or len(WORD.findall(words)) >= CLAUSE_WORDS


def _said_on(draft: Draft, document: Document) -> date | None:
    """The day of the statement: the nearest date to the cue in its sentence, outside what was said."""
    if draft.cue is None:
        return None
    timexes = document.rows(Timex)
    first = bisect_left(timexes, draft.sentence.start, key=lambda timex: timex.span[0])
    last = bisect_left(timexes, draft.sentence.end, key=lambda timex: timex.span[0])
    near = [
        (abs(timex.span[0] - draft.cue[0]), timex.value)
        for timex in timexes[first:last]
        if DAY.match(timex.value) and not any(start <= timex.span[0] < end for start, end in draft.content)
    ]
    return date.fromisoformat(min(near)[1][:10]) if near else None
