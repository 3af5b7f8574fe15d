"""Document -> Statement rows: who said what, in which words, about whom and when."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from components.extract.people.resolve import ArticlePeople, people_of, resolve
from components.extract.statements.about import about, addressee
from components.extract.statements.attribution import statement_candidates
from components.extract.statements.candidates import StatementCandidate, is_bare_topic, is_deed
from components.extract.statements.confidence import LEAST, confidence
from components.languages.results import Clause, Tone
from components.models import QuoteType, Span, Statement, Timex
from components.text.annotate import Document, trim
from components.topics import topics_of

ONLY_PUNCTUATION = re.compile(r"[ \u00a0\"“”«»„.,'`’‘…—–-]*")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ANY_WORD = re.compile(r"\w+")
NOT_SCORED = Tone(None, None)  # for languages without a tone grammar
PHRASE_FRAME = re.compile(
    r"prep:(?:of|about|for|against|as|to|on)"
)  # what is quoted completes it: 'spoke of "a long fight"'
CLAUSE_WORDS = 5  # a quotation of at least so many words is a clause, a shorter one a phrase of the reporter's sentence


def extract(document: Document) -> Iterator[Statement]:
    """The statements of a document, in the order of the text; the speaker is None where it is not known."""
    people, ids = people_of(document), dict[int, str]()
    told = set[tuple[Span, ...]]()
    for candidate in statement_candidates(document):
        probability, spans = confidence(candidate, document), content_spans(candidate, document)
        nested_in = ids.get(id(candidate.outer)) if candidate.outer else None
        if (
            not spans
            or tuple(spans) in told
            or not _is_statement(candidate, nested_in)
            or is_deed(candidate, document)
            or _says_nothing(candidate, document)
            or _has_cue_within(candidate, spans)
            or document.language.reporting.is_unsaid(candidate.clause, document.text[slice(*spans[0])])
            or (probability < LEAST and (nested_in is None or _is_voice(candidate.outer)))
        ):
            continue
        ids[id(candidate)] = str(len(ids))
        told.add(tuple(spans))
        yield replace(_row(candidate, spans, nested_in, document, people, probability), row_id=ids[id(candidate)])


def _is_voice(candidate: StatementCandidate | None) -> bool:
    """Whether a statement is somebody's own words by the layout of the page, and no clause reports it."""
    return candidate is not None and candidate.clause is None


def _says_nothing(candidate: StatementCandidate, document: Document) -> bool:
    """Whether the content is only a pronoun: 'she said so'."""
    text, contentless = document.text, document.language.reporting.CONTENTLESS
    return not candidate.regions and all(text[start:end].lower() in contentless for start, end in candidate.plain)


def _has_cue_within(candidate: StatementCandidate, spans: list[Span]) -> bool:
    """Whether the cue is a part of the content: a misread word that runs into a quotation."""
    cue = candidate.cue
    return cue is not None and any(start < cue[1] and cue[0] < end for start, end in spans)


def _is_statement(candidate: StatementCandidate, nested_in: str | None) -> bool:
    """Whether a candidate is a statement: not negated, nor inside a negated one, nor a mere topic inside another."""
    if any(part and part.clause and part.clause.negated for part in (candidate, candidate.outer)):
        return False
    return nested_in is None or not (is_bare_topic(candidate) or candidate.speaker is None)


def _row(
    candidate: StatementCandidate,
    spans: list[Span],
    nested_in: str | None,
    document: Document,
    people: ArticlePeople,
    probability: float,
) -> Statement:
    """The row of a candidate that is a statement."""
    person = candidate.voice or (resolve(people, candidate.speaker) if candidate.speaker else None)
    if person and candidate.speaker and document.text[slice(*candidate.speaker)].lower() not in people.grammar.RELATIVE:
        people.note_speaker(candidate.speaker[0], person, nested=nested_in is not None)
    words = " ".join(document.text[start:end] for start, end in spans)
    measure = document.language.tone
    scored = measure.score_content(document.text, tuple(spans)) if measure else NOT_SCORED
    speaker = person.name if person else None
    target = about(candidate, spans, speaker, people)
    return Statement(
        sentence_span=(candidate.sentence.start, candidate.sentence.end),
        speaker=speaker,
        role=person.role if person else None,
        country=person.country if person else None,
        speaker_span=candidate.speaker,
        cue=document.text[slice(*candidate.cue)].lower() if candidate.cue else None,
        cue_span=candidate.cue,
        content_spans=tuple(spans),
        quote_type=quote_type(candidate, document),
        nested_in=nested_in,
        about=target.name if target else None,
        addressee=addressee(candidate, document, speaker, people),
        said_on=_said_on(candidate, document),
        topics=topics_of(words, language=document.language.code),
        polarity=scored.polarity,
        subjectivity=scored.subjectivity,
        tone=measure.statement_tone(document.text, tuple(spans), target.span if target else None) if measure else None,
        tone_words=scored.words,
        unconfirmed=candidate.unconfirmed,
        confidence=round(probability, 2),
    )


def content_spans(candidate: StatementCandidate, document: Document) -> list[Span]:
    """The spans of the content without 'that' and the quotation marks of full quotations.

    Pieces with only punctuation between them are joined.
    """
    text = document.text
    plain = [
        span
        for span in (_without_that(document, span, candidate.sentence.start) for span in candidate.plain)
        if ANY_WORD.search(text, *span)
    ]
    last = max((region.end for region in candidate.regions), default=0)
    if candidate.regions and plain and plain[-1][0] >= last and _only_joins(document, plain[-1]):
        plain.pop()
    quoted = [(region.start, region.end) if plain else region.inner for region in candidate.regions]
    merged: list[Span] = []
    for start, end in sorted(trim(text, *span) for span in (*plain, *quoted)):
        if merged and (start <= merged[-1][1] or ONLY_PUNCTUATION.fullmatch(text, merged[-1][1], start)):
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        elif start < end:
            merged.append((start, end))
    if merged and candidate.plain and candidate.plain[-1][1] >= merged[-1][1]:
        merged[-1] = _without_conjunction(document, merged[-1])
    return merged


def _without_that(document: Document, span: Span, sentence_start: int = -1) -> Span:
    """The span without a leading "that", which at the start of a sentence belongs to it: 'That number exists, ...'."""
    if span[0] == sentence_start:
        return span
    that = document.language.reporting.THAT.match(document.text, span[0], min(span[1] + 1, len(document.text)))
    return (min(that.end(), span[1]), span[1]) if that else span


def _only_joins(document: Document, span: Span) -> bool:
    """Whether a span is only the conjunction before another speaker: '"No," said Roe, | while | Vance said ...'."""
    words = document.text[slice(*span)].strip(",; \u00a0")
    return document.language.reporting.JOINS_NEXT.fullmatch(f" {words}") is not None


def _without_conjunction(document: Document, span: Span) -> Span:
    """The span without a conjunction at its end, which joins the next clause."""
    joint = document.language.reporting.JOINS_NEXT.search(document.text, *span)
    return (span[0], joint.start()) if joint and joint.start() > span[0] else span


def quote_type(candidate: StatementCandidate, document: Document) -> QuoteType:
    """The quote type: direct (only quoted clauses), indirect (no quotation) or mixed (anything else)."""
    if not candidate.regions:
        return "indirect"
    if any(ANY_WORD.search(document.text, *_without_that(document, span)) for span in candidate.plain):
        return "mixed"
    if candidate.clause and _completes_clause(candidate, candidate.clause, document):
        return "mixed"
    return "direct" if any(_is_clause(document.text[slice(*region.inner)]) for region in candidate.regions) else "mixed"


def _completes_clause(candidate: StatementCandidate, clause: Clause, document: Document) -> bool:
    """Whether what is quoted is a phrase of the reporter's clause: 'spoke of "a long fight"', 'decried "a war"'."""
    if not _is_phrase(candidate, document):
        return False
    reporting = document.language.reporting
    is_object = clause.frame == "dobj" and not reporting.is_plain(clause)
    return bool(PHRASE_FRAME.fullmatch(clause.frame)) or (
        is_object and all(reporting.NOUN_PHRASE.match(document.text[slice(*one.inner)]) for one in candidate.regions)
    )


def _is_phrase(candidate: StatementCandidate, document: Document) -> bool:
    """Whether all quoted words begin in small letters, as part of the reporter's sentence."""
    return all(document.text[slice(*region.inner)].lstrip()[:1].islower() for region in candidate.regions)


def _is_clause(words: str) -> bool:
    """Whether quoted words are a clause of their own and not a phrase in the reporter's sentence."""
    return words.lstrip()[:1].isupper() or len(ANY_WORD.findall(words)) >= CLAUSE_WORDS


def _said_on(candidate: StatementCandidate, document: Document) -> date | None:
    """The day of the statement: the nearest date to the cue in its sentence, outside what was said."""
    if candidate.cue is None:
        return None
    timexes = document.rows(Timex)
    first = bisect_left(timexes, candidate.sentence.start, key=lambda timex: timex.span[0])
    last = bisect_left(timexes, candidate.sentence.end, key=lambda timex: timex.span[0])
    near = [
        (abs(timex.span[0] - candidate.cue[0]), timex.value)
        for timex in timexes[first:last]
        if DAY.match(timex.value) and not any(start <= timex.span[0] < end for start, end in candidate.content)
    ]
    return date.fromisoformat(min(near)[1][:10]) if near else None
