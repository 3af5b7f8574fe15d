"""Sentence -> drafts of statements: its reporting clauses, each told what reports it, if anything does."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from components.languages.language import ReportingGrammar
from components.languages.parsed import Parsed
from components.languages.results import Clause
from components.models import Span
from components.text.annotate import Document, Paragraph, Region, Sentence

WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
LABEL = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z'’-]{2,}(?: [A-Z'’-]{2,}){0,2}):\s+(?=\S)")
BARE = re.compile(r"dobj|passive|(?:noun )?prep:(?!as$).*")  # the relations of a topic that is no clause
SHORT_FRAME = 12  # characters beside a quotation from which on they may be a clause


@dataclass(slots=True)
class Draft:
    """A statement in the making; `regions` are the quotations that belong to it, `plain` its unquoted content."""

    clause: Clause | None
    sentence: Sentence
    cue: Span | None
    speaker: Span | None
    plain: list[Span]
    inside: frozenset[int] = frozenset()  # the regions of its paragraph that the parse puts into its content
    regions: list[Region] = field(default_factory=list)
    outer: "Draft | None" = None
    told: Span | None = None
    core: bool = False  # reports speech by its very form

    @property
    def content(self) -> list[Span]:
        return sorted([*self.plain, *((region.start, region.end) for region in self.regions)])


def is_deed(draft: Draft, document: Document) -> bool:
    """Whether the verb tells what was done by words, not what was said: 'called an election', 'agreed to meet'."""
    if draft.clause is None or draft.regions:
        return False
    content = document.text[slice(*draft.plain[0])] if draft.plain else ""
    return document.language.reporting.is_deed(draft.clause, content, is_bare(draft))


def is_bare(draft: Draft) -> bool:
    """Whether the content is a bare topic, no clause and no quotation: 'criticized the tariffs'."""
    if draft.clause is None or draft.regions:
        return False
    return all(BARE.fullmatch(part) for part in draft.clause.frame.split("+"))


def needs_parse(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence may report speech outside its quotations."""
    answers = document.once(_answers_by_start)
    if sentence.start not in answers:
        answers[sentence.start] = _may_report(document, sentence)
    return answers[sentence.start]


def _answers_by_start(_: Document) -> dict[int, bool]:
    """The answers of `needs_parse` by the start of the sentence, to be filled."""
    return {}


def _may_report(document: Document, sentence: Sentence) -> bool:
    text, position, words = document.text, sentence.start, []
    for start, end in document.marks(sentence):
        words.append(text[position:start])
        position = max(position, end)
    words.append(text[position : sentence.end])
    plain = " ".join(words)
    return (len(words) > 1 and len(plain) > SHORT_FRAME) or document.language.reporting.may_report(plain)


def _parse(document: Document, sentence: Sentence) -> Parsed | None:
    """The parse of a sentence that may report speech; others are left alone, whoever had them parsed."""
    return document.parse(sentence) if needs_parse(document, sentence) else None


def of_sentence(document: Document, sentence: Sentence, paragraph: Paragraph) -> list[Draft]:
    """The drafts of the reporting clauses of a sentence, without their quotations yet."""
    parsed = _parse(document, sentence)
    if parsed is None:
        return []
    grammar = document.language.reporting
    found = [c for c in grammar.clauses(parsed) if c.speaker or c.content or grammar.is_plain(c)]
    drafts = [_draft(clause, sentence, parsed, paragraph, grammar) for clause in found]
    for draft in drafts:
        for other in drafts:
            if other is not draft and _holds(other, draft):
                _settle(other, draft, grammar)
    return drafts


def taking(document: Document, sentence: Sentence, paragraph: Paragraph, region: Region) -> Draft | None:
    """The draft of a sentence that takes a quotation in by a verb that is no cue, or by a colon."""
    parsed = _parse(document, sentence)
    if parsed is None:
        return None
    quoted = bisect_right(parsed.spans, (region.start, -1))
    clause = document.language.reporting.quoting(parsed, quoted) if quoted < len(parsed.spans) else None
    if clause is None:
        return None
    draft = _draft(clause, sentence, parsed, paragraph, document.language.reporting)
    draft.regions.append(region)
    return draft


def labelled(text: str, paragraph: Paragraph) -> Draft | None:
    """The draft of a paragraph in a transcript: 'WALLACE: Will she be there?'"""
    label = LABEL.match(text, paragraph.start, paragraph.end)
    if label is None or label["name"].split()[-1].title() not in text:
        return None
    said = label.end(), paragraph.end
    return Draft(None, paragraph.sentences[0], None, label.span("name"), [], regions=[Region(*said, said, True)])


def _draft(
    clause: Clause, sentence: Sentence, parsed: Parsed, paragraph: Paragraph, grammar: ReportingGrammar
) -> Draft:
    plain, inside = _pieces(clause.content, parsed, paragraph)
    speaker = parsed.span(*clause.speaker) if clause.speaker else None
    told = parsed.span(*clause.told) if clause.told else None
    return Draft(
        clause, sentence, parsed.spans[clause.cue], speaker, plain, inside, told=told, core=grammar.is_core(clause)
    )


def _pieces(content: frozenset[int], parsed: Parsed, paragraph: Paragraph) -> tuple[list[Span], frozenset[int]]:
    """The unquoted spans of some tokens, and the numbers of the quotations among them."""
    ranges: list[list[int]] = []
    inside = set()
    for index in sorted(content):
        start = parsed.spans[index][0]
        if parsed.quoted[index]:
            inside.add(bisect_right(paragraph.regions, start, key=lambda region: region.start) - 1)
        elif ranges and index == ranges[-1][1]:
            ranges[-1][1] = index + 1
        else:
            ranges.append([index, index + 1])
    doc = parsed.doc
    return [parsed.span(a, b) for a, b in ranges if any(doc[i].is_alpha for i in range(a, b))], frozenset(inside)


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether a cue stands in what another clause reports."""
    if (
        outer.clause is None
        or inner.clause is None
        or not outer.speaker
        or inner.clause.cue not in outer.clause.content
    ):
        return False
    if outer.clause.cue not in inner.clause.content:
        return True
    sides = outer.clause.frame == "beside", inner.clause.frame == "beside"
    return sides[0] if sides[0] != sides[1] else outer.core and not inner.core  # "A said X, B reported"


def _settle(outer: Draft, inner: Draft, grammar: ReportingGrammar) -> None:
    """Tell an inner draft that it is reported, or part the two where they stand side by side."""
    if _aside(inner, grammar):
        _cut(outer, inner)
    elif _goes_on(inner, outer):
        inner.speaker = outer.speaker
        _cut(outer, inner)
    else:
        inner.outer = outer
        if outer.clause and inner.clause and outer.clause.cue in inner.clause.content:
            _cut(inner, outer)


def _aside(inner: Draft, grammar: ReportingGrammar) -> bool:
    """Whether a cue stands in a clause of time beside what another says: '..., until the White House announced'."""
    marks = inner.clause.marks if inner.clause else ()
    return not grammar.TIME_CLAUSE.isdisjoint(marks) and "place advcl" in marks and "own subject" in marks


def _goes_on(inner: Draft, outer: Draft) -> bool:
    """Whether a cue in another's content is really the speaker's next: 'She said X and added that Y'."""
    if inner.clause is None or outer.clause is None or inner.clause.frame == "dobj":
        return False
    marks = inner.clause.marks
    tense = {mark for mark in outer.clause.marks if mark.startswith("tag")}
    return "place conj" in marks and "own subject" not in marks and not tense.isdisjoint(marks)


def _cut(outer: Draft, inner: Draft) -> None:
    """Take from the outer content what stands from the inner clause on."""
    starts = [span[0] for span in (inner.cue, inner.speaker) if span and span != outer.speaker]
    at = min(starts)
    outer.plain = [(start, min(end, at)) for start, end in outer.plain if start < at]
    outer.inside = outer.inside - inner.inside
