"""Sentence -> candidates for statements: its reporting clauses, each linked to the clause that reports it, if any."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from components.languages.language import ReportingGrammar
from components.languages.parsed import Parsed
from components.languages.register import Person
from components.languages.results import Clause
from components.models import Span
from components.text.annotate import Document, Paragraph, Region, Sentence

COMPOUND_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
TOPIC_FRAME = re.compile(r"dobj|passive|(?:noun )?prep:(?!as$).*")  # the frames of a topic that is no clause
BEFORE_SPEAKER = 12  # characters in which a conjunction is looked for
SHORT_FRAME = 12  # characters beside a quotation: more may be a clause


@dataclass(slots=True)
class StatementCandidate:
    """A clause or quotation that may be a statement; `regions` are its quotations, `plain` its unquoted content."""

    clause: Clause | None
    sentence: Sentence
    cue: Span | None
    speaker: Span | None
    plain: list[Span]
    inside: frozenset[int] = frozenset()  # the regions of its paragraph that the parse puts into its content
    regions: list[Region] = field(default_factory=list)
    outer: "StatementCandidate | None" = None
    listener: Span | None = None
    voice: Person | None = None  # whose words they are where no words of the text name the speaker
    continues: "StatementCandidate | None" = None  # the statement whose speaker goes on here without a further cue
    core: bool = False  # its form is enough to report speech: a plain verb of saying, 'according to X'
    unconfirmed: bool = False  # it is hearsay that it was said: 'reportedly told'

    @property
    def content(self) -> list[Span]:
        """The spans of everything it reports, unquoted and quoted, in order."""
        return sorted([*self.plain, *((region.start, region.end) for region in self.regions)])


def is_deed(candidate: StatementCandidate, document: Document) -> bool:
    """Whether the verb describes an action and not speech: 'called an election', 'agreed to meet'."""
    if candidate.clause is None or candidate.regions:
        return False
    content = document.text[slice(*candidate.plain[0])] if candidate.plain else ""
    return document.language.reporting.is_deed(candidate.clause, content, is_bare_topic(candidate))


def is_bare_topic(candidate: StatementCandidate) -> bool:
    """Whether the content is only a topic, without a clause or quotation: 'criticized the tariffs'."""
    if candidate.clause is None or candidate.regions:
        return False
    return all(TOPIC_FRAME.fullmatch(part) for part in candidate.clause.frame.split("+"))


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
    """Whether the unquoted words of a sentence may report speech."""
    text, position, words = document.text, sentence.start, []
    for start, end in document.marks(sentence):
        words.append(text[position:start])
        position = max(position, end)
    words.append(text[position : sentence.end])
    plain = " ".join(words)
    return (
        (len(words) > 1 and len(plain) > SHORT_FRAME)
        or document.language.reporting.may_report(plain)
        or (document.language.acts_lead and _is_beside_quotation(document, sentence))
    )


def _is_beside_quotation(document: Document, sentence: Sentence) -> bool:
    """Whether the next sentence of the paragraph, or the one before, begins with a quotation."""
    paragraph = document.paragraphs[sentence.paragraph]
    place = bisect_right(paragraph.sentences, sentence.start, key=lambda one: one.start) - 1
    beside = paragraph.sentences[max(0, place - 1) : place] + paragraph.sentences[place + 1 : place + 2]
    return any(one.start <= region.start <= one.start + 1 for one in beside for region in paragraph.regions)


def _parse(document: Document, sentence: Sentence) -> Parsed | None:
    """The parse of a sentence that may report speech; None for others, even if they were parsed."""
    return document.parse(sentence) if needs_parse(document, sentence) else None


def clause_candidates(document: Document, sentence: Sentence, paragraph: Paragraph) -> list[StatementCandidate]:
    """The candidates of the reporting clauses of a sentence, without their quotations yet."""
    parsed = _parse(document, sentence)
    if parsed is None:
        return []
    grammar = document.language.reporting
    found = [c for c in grammar.clauses(parsed) if c.speaker or c.content or grammar.is_plain(c)]
    candidates = [_candidate(clause, sentence, parsed, paragraph, grammar) for clause in found]
    for candidate in candidates:
        for other in candidates:
            if other is not candidate and _holds(other, candidate):
                _relate(other, candidate, document)
    return candidates


def reported_within(
    document: Document, paragraph: Paragraph, spoken: StatementCandidate
) -> Iterator[StatementCandidate]:
    """What somebody's own words report of others: in a speech, 'The ambassador told me that the levy would stay.'"""
    grammar = document.language.reporting
    for sentence in paragraph.sentences:
        for candidate in clause_candidates(document, sentence, paragraph):
            if candidate.speaker is None or not candidate.core or candidate.outer is not None:
                continue
            named = document.text[slice(*candidate.speaker)].lower()
            if named not in grammar.FIRST_PERSON and named.split()[0] not in grammar.NOBODY:
                candidate.outer = spoken
                candidate.regions.extend(paragraph.regions[number] for number in sorted(candidate.inside))
                yield candidate


def quoting_candidate(
    document: Document, sentence: Sentence, paragraph: Paragraph, region: Region
) -> StatementCandidate | None:
    """The candidate for a quotation introduced by a verb that is no cue, or by a colon."""
    parsed = _parse(document, sentence)
    if parsed is None:
        return None
    quoted = bisect_right(parsed.spans, (region.start, -1))
    clause = document.language.reporting.quoting(parsed, quoted) if quoted < len(parsed.spans) else None
    if clause is None:
        return None
    candidate = _candidate(clause, sentence, parsed, paragraph, document.language.reporting)
    candidate.regions.append(region)
    return candidate


def _candidate(
    clause: Clause, sentence: Sentence, parsed: Parsed, paragraph: Paragraph, grammar: ReportingGrammar
) -> StatementCandidate:
    """The candidate of a reporting clause, without its quotations."""
    plain, inside = _pieces(clause.content, parsed, paragraph)
    speaker = parsed.span(*clause.speaker) if clause.speaker else None
    listener = parsed.span(*clause.listener) if clause.listener else None
    return StatementCandidate(
        clause,
        sentence,
        parsed.spans[clause.cue],
        speaker,
        plain,
        inside,
        listener=listener,
        core=grammar.is_core(clause),
        unconfirmed=grammar.is_unconfirmed(clause, parsed),
    )


def _pieces(content: frozenset[int], parsed: Parsed, paragraph: Paragraph) -> tuple[list[Span], frozenset[int]]:
    """The unquoted spans of some tokens, and the indexes of the quotations among them."""
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


def _holds(outer: StatementCandidate, inner: StatementCandidate) -> bool:
    """Whether the content of the outer clause contains the inner cue."""
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


def _relate(outer: StatementCandidate, inner: StatementCandidate, document: Document) -> None:
    """Mark the inner candidate as reported by the outer, or separate the two where they are coordinated."""
    timed = _is_time_clause(inner, document)
    if timed and outer.cue and inner.cue and inner.cue < outer.cue:
        return  # 'Days after Roe announced the fee, sales fell, according to the bank'
    if timed or _stands_beside(inner, outer, document):
        _cut(outer, inner)
    elif inner.content and document.text[inner.content[0][0] - 1] == "(":  # "it pays (not so, according to Roe)"
        _cut_at(outer, inner.content[0][0] - 1)
        outer.inside = outer.inside - inner.inside
    elif _continues(inner, outer):
        inner.speaker = outer.speaker
        _cut(outer, inner)
    else:
        inner.outer = outer
        if outer.clause and inner.clause and outer.clause.cue in inner.clause.content:
            _cut(inner, outer)


def _is_time_clause(inner: StatementCandidate, document: Document) -> bool:
    """Whether the inner cue is in a time clause outside the content: '..., until the White House announced'."""
    features = inner.clause.features if inner.clause else ()
    begins = min(span[0] for span in (inner.speaker, inner.cue) if span)
    before = document.text[max(inner.sentence.start, begins - BEFORE_SPEAKER) : begins]
    timed = not document.language.reporting.TIME_CLAUSE.isdisjoint(features)
    apart = "," in before or "speaker PRP" not in features  # not 'she said she left when he called'
    return timed and apart and "place advcl" in features and "own subject" in features


def _stands_beside(inner: StatementCandidate, outer: StatementCandidate, document: Document) -> bool:
    """Whether a second speaker reports after the first: 'Half of them said A, and a third said B'."""
    if inner.clause is None or outer.clause is None or not (inner.core and outer.core and inner.speaker and inner.cue):
        return False
    alike = {name for name in outer.clause.features if name.startswith("tag")} & set(inner.clause.features)
    begins = min(inner.speaker[0], inner.cue[0])
    joint = document.language.reporting.JOINS_SPEAKER
    return (
        (bool(alike) or outer.clause.frame == "in view")
        and "own subject" in inner.clause.features
        and outer.clause.cue < inner.clause.cue
        and joint.search(document.text, max(inner.sentence.start, begins - BEFORE_SPEAKER), begins) is not None
    )


def _continues(inner: StatementCandidate, outer: StatementCandidate) -> bool:
    """Whether the inner cue is the next statement of the speaker: 'She said X and added that Y'."""
    if inner.clause is None or outer.clause is None or inner.clause.frame == "dobj":
        return False
    features = inner.clause.features
    tense = {name for name in outer.clause.features if name.startswith("tag")}
    return "place conj" in features and "own subject" not in features and not tense.isdisjoint(features)


def _cut_at(candidate: StatementCandidate, at: int) -> None:
    """Remove from a candidate's unquoted content everything from a position on."""
    candidate.plain = [(start, min(end, at)) for start, end in candidate.plain if start < at]


def _cut(outer: StatementCandidate, inner: StatementCandidate) -> None:
    """Remove from the outer content everything from the inner clause on."""
    _cut_at(outer, min(span[0] for span in (inner.cue, inner.speaker) if span and span != outer.speaker))
    outer.inside = outer.inside - inner.inside
