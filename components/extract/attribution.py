"""Document -> drafts of statements: reporting clauses joined with the quotations they introduce."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from components.annotate import Document, Paragraph, Region, Sentence
from components.extract import cues
from components.extract.clauses import Clause, clauses, quoting
from components.models import Span
from components.parse import Parsed

WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
SCARE = 3  # quoted words up to here are no statement unless a cue takes them in
JUST_BEFORE = re.compile(r"[,:]?\s*(?:that\s*)?[:,]?\s*")  # between a cue and the quotation it introduces
LABEL = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z'’-]{2,}(?: [A-Z'’-]{2,}){0,2}):\s+(?=\S)")
SHORT_FRAME = 12  # characters beside a quotation from which on they may be a clause
NEAR = 3  # characters between a quotation and the clause that reports it


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

    @property
    def core(self) -> bool:
        return self.clause is not None and (
            self.clause.lemma in cues.plain() or self.clause.frame in ("according", "in view", "for")
        )

    @property
    def content(self) -> list[Span]:
        return sorted([*self.plain, *((region.start, region.end) for region in self.regions)])


def is_deed(draft: Draft) -> bool:
    """Whether the verb tells what was done by words, not what was said: 'called an election', 'agreed to meet'."""
    if draft.clause is None or draft.regions:
        return False
    parts = draft.clause.frame.split("+")
    bare = is_bare(draft)
    if draft.clause.lemma in cues.joint():
        return "ccomp" not in parts
    return bare and draft.clause.lemma in cues.deeds()


def is_bare(draft: Draft) -> bool:
    """Whether the content is a bare topic, no clause and no quotation: 'criticized the tariffs'."""
    if draft.clause is None or draft.regions:
        return False
    return all(part == "dobj" or (part[:4] == "prep" and part != "prep:as") for part in draft.clause.frame.split("+"))


def drafts(document: Document) -> list[Draft]:
    """The drafts of all statements, in the order of the text."""
    return _Assembly(document).run()


def needs_parse(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence may report speech outside its quotations."""
    text, position, words = document.text, sentence.start, []
    for start, end in document.marks(sentence):
        words.append(text[position:start])
        position = max(position, end)
    words.append(text[position : sentence.end])
    plain = " ".join(words)
    return cues.reports_speech(plain) or (len(words) > 1 and len(plain) > SHORT_FRAME)


@dataclass(slots=True)
class _Assembly:
    """What is known while the paragraphs are read from top to bottom."""

    document: Document
    done: list[Draft] = field(default_factory=list)
    talking: Draft | None = None  # whose quotation came last, and in which paragraph
    talked: int = -9
    named: Draft | None = None  # the last clause with a speaker
    waiting: list[Region] = field(default_factory=list)  # quotations whose speaker is named later
    waited: int = -9

    def run(self) -> list[Draft]:
        for index, paragraph in enumerate(self.document.paragraphs):
            self._paragraph(index, paragraph)
        return [draft for draft in self.done if draft.content]

    def _paragraph(self, index: int, paragraph: Paragraph) -> None:
        label = self._labelled(paragraph)
        if label is not None:
            self.done.append(label)
            self.talking, self.talked, self.named = label, index, label
            return
        found = [draft for sentence in paragraph.sentences for draft in self._sentence(sentence, paragraph)]
        loose = self._assign(paragraph, found)
        added = self._loose(index, paragraph, found, loose)
        for draft in found:
            if draft.regions and draft.outer is None:
                if index - self.waited <= 1 and draft.core:
                    draft.regions[:0] = self.waiting
                self.waiting.clear()
                self.talking, self.talked = draft, index
            if draft.speaker and draft.outer is None:
                self.named = draft
        self.done.extend(sorted([*found, *added], key=lambda draft: draft.content[:1]))

    def _labelled(self, paragraph: Paragraph) -> Draft | None:
        """The statement of a paragraph in a transcript: 'WALLACE: Will she be there?'"""
        text = self.document.text
        label = LABEL.match(text, paragraph.start, paragraph.end)
        if label is None or label["name"].split()[-1].title() not in text:
            return None
        said = label.end(), paragraph.end
        return Draft(None, paragraph.sentences[0], None, label.span("name"), [], regions=[Region(*said, said, True)])

    def _sentence(self, sentence: Sentence, paragraph: Paragraph) -> Iterator[Draft]:
        if not needs_parse(self.document, sentence):
            return
        parsed = self.document.parse(sentence)
        if parsed is None:
            return
        found = [c for c in clauses(parsed) if c.speaker or c.lemma in cues.plain()]
        yield from _nested([self._draft(clause, sentence, parsed, paragraph) for clause in found])

    def _draft(self, clause: Clause, sentence: Sentence, parsed: Parsed, paragraph: Paragraph) -> Draft:
        plain, inside = _pieces(clause.content, parsed, paragraph)
        speaker = parsed.span(*clause.speaker) if clause.speaker else None
        told = parsed.span(*clause.told) if clause.told else None
        return Draft(clause, sentence, parsed.spans[clause.cue], speaker, plain, inside, told=told)

    def _assign(self, paragraph: Paragraph, found: list[Draft]) -> list[Region]:
        """Give every quotation to the clause that takes it in or stands beside it; return those left over."""
        loose = []
        telling = [draft for draft in found if draft.outer is None]
        for number, region in enumerate(paragraph.regions):
            for draft in found:
                if draft.outer is not None and number in draft.inside:
                    draft.regions.append(region)
            alone = any(s.start >= region.start - 1 and s.end <= region.end + 2 for s in paragraph.sentences)
            best = min(
                (
                    (cost, draft)
                    for draft in telling
                    if (cost := _cost(self.document.text, draft, number, region, alone)) is not None
                ),
                key=lambda pair: pair[0],
                default=None,
            )
            words = len(WORD.findall(self.document.text, *region.inner))
            if best is None:
                loose.append(region)
            elif best[1].core or words > SCARE - 1 or number in best[1].inside or best[0] < 4:
                best[1].regions.append(region)
        return loose

    def _loose(self, index: int, paragraph: Paragraph, found: list[Draft], loose: list[Region]) -> list[Draft]:
        """Give each quotation that no clause took to whoever is speaking; return the statements this makes."""
        text, added = self.document.text, list[Draft]()
        before = self.document.paragraphs[index - 1] if index else None
        colon = before is not None and text[before.end - 1] == ":"
        runs_on = before is not None and bool(before.regions) and not before.regions[-1].closed
        telling = [d for d in found if d.outer is None and d.speaker and d.cue and (d.core or d.regions)]
        for region in loose:
            first = region.start - paragraph.start < 2
            sentence = next(s for s in paragraph.sentences if s.start <= region.start < s.end)
            if first and colon and self.named is not None:
                added.append(_again(self.named, sentence, region))
                self.talking, self.talked = added[-1], index
                continue
            if first and runs_on and self.talking is not None:
                self.talking.regions.append(region)
                self.talked = index
                continue
            taken = self._taken(sentence, region, paragraph)
            if taken is not None:
                added.append(taken)
                continue
            whole = sentence.start >= region.start - 1 and sentence.end <= region.end + 2
            if len(WORD.findall(text, *region.inner)) <= SCARE or not (whole or (first and not found)):
                continue
            earlier = [d for d in telling if d.cue and d.cue[0] < region.start]
            later = [d for d in telling if d.cue and d.cue[0] > region.start]
            if earlier and earlier[-1].regions and _touch(text, earlier[-1], region):
                earlier[-1].regions.append(region)
            elif earlier:
                added.append(_again(earlier[-1], sentence, region))
            elif later:
                later[0].regions.insert(0, region)
            elif first and self.talking is not None and index - self.talked <= 1:
                added.append(_again(self.talking, sentence, region))
                self.talked = index
            else:
                self.waiting.append(region)
                self.waited = index
        return added

    def _taken(self, sentence: Sentence, region: Region, paragraph: Paragraph) -> Draft | None:
        """The statement of a sentence that takes a quotation in by a verb that is no cue, or by a colon."""
        if (
            not needs_parse(self.document, sentence)
            or len(WORD.findall(self.document.text, *region.inner)) <= SCARE - 1
        ):
            return None
        parsed = self.document.parse(sentence)
        if parsed is None:
            return None
        quoted = next((i for i, (start, _) in enumerate(parsed.spans) if start >= region.start), None)
        clause = quoting(parsed, quoted) if quoted is not None else None
        if clause is None:
            return None
        draft = self._draft(clause, sentence, parsed, paragraph)
        draft.regions.append(region)
        return draft


def _again(draft: Draft, sentence: Sentence, region: Region) -> Draft:
    """A further statement of the same speaker, by a quotation that has no cue of its own."""
    return Draft(draft.clause, sentence, draft.cue, draft.speaker, [], regions=[region])


def _touch(text: str, draft: Draft, region: Region) -> bool:
    """Whether a quotation follows a statement without a sentence of the reporter's between."""
    last = max(end for _, end in [*draft.content, draft.cue or (0, 0), draft.speaker or (0, 0)] if end <= region.start)
    return len(text[last : region.start].split()) < 8


def _pieces(content: frozenset[int], parsed: Parsed, paragraph: Paragraph) -> tuple[list[Span], frozenset[int]]:
    """The unquoted spans of some tokens, and the numbers of the quotations among them."""
    ranges: list[list[int]] = []
    inside = set()
    for index in sorted(content):
        start = parsed.spans[index][0]
        if parsed.quoted[index]:
            inside.add(next(n for n, region in enumerate(paragraph.regions) if region.start <= start < region.end))
        elif ranges and index == ranges[-1][1]:
            ranges[-1][1] = index + 1
        else:
            ranges.append([index, index + 1])
    doc = parsed.doc
    return [parsed.span(a, b) for a, b in ranges if any(doc[i].is_alpha for i in range(a, b))], frozenset(inside)


def _nested(found: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, each told which one reports it, if one does."""
    for draft in found:
        mine = draft.clause
        assert mine is not None
        for other in found:
            theirs = other.clause
            if other is draft or theirs is None or mine.cue not in theirs.content or not other.speaker:
                continue
            mutual = theirs.cue in mine.content
            if (not mutual or (other.core and not draft.core)) and _reports(other, draft):
                if _aside(draft):
                    _cut(other, draft)
                elif _goes_on(draft, other):
                    draft.speaker = other.speaker
                    _cut(other, draft)
                else:
                    draft.outer = other
    return found


def _aside(inner: Draft) -> bool:
    """Whether a cue stands in a clause of time beside what another says: '..., until the White House announced'."""
    assert inner.clause is not None
    marks = inner.clause.marks
    timed = any(mark in marks for mark in ("mark until", "mark after", "mark before", "mark when", "mark while"))
    return timed and "place advcl" in marks and "own subject" in marks


def _goes_on(inner: Draft, outer: Draft) -> bool:
    """Whether a cue in another's content is really the speaker's next: 'She said X and added that Y'."""
    assert outer.clause is not None and inner.clause is not None
    marks, tense = inner.clause.marks, [m for m in outer.clause.marks if m.startswith("tag")]
    joined = "place conj" in marks and "own subject" not in marks
    return joined and any(m in tense for m in marks) and inner.clause.frame not in ("dobj", "none+dobj")


def _cut(outer: Draft, inner: Draft) -> None:
    """Take from the outer content what stands from the inner cue on."""
    assert inner.cue is not None
    at = min(inner.cue[0], (inner.speaker or inner.cue)[0])
    outer.plain = [(start, min(end, at)) for start, end in outer.plain if start < at]
    outer.inside = outer.inside - inner.inside


def _reports(outer: Draft, inner: Draft) -> bool:
    """Whether a clause that stands in another's content is part of what the other one reports."""
    assert outer.clause is not None and inner.clause is not None
    hangs = outer.clause.frame
    if "ccomp" in hangs or hangs in ("according", "as", "in view", "noun that", "inserted"):
        return True
    return not ("xcomp" in hangs or hangs == "beside") and outer.core


def _cost(text: str, draft: Draft, number: int, region: Region, alone: bool) -> int | None:
    """How far a quotation is from a clause; below 0 if the clause takes it in; None if they do not meet."""
    if not draft.speaker or not draft.cue:
        return None
    (cue_start, cue_end), (start, end) = draft.cue, draft.speaker
    follows = min(cue_start, start) >= region.end - 1
    precedes = max(cue_end, end) <= region.start + 1
    gap = 5
    if precedes and JUST_BEFORE.fullmatch(text, max(cue_end, end), region.start):
        return -20
    if follows:
        gap = min(abs(cue_start - region.end), abs(start - region.end))
    elif precedes:
        gap = min(abs(region.start - cue_end), abs(region.start - end))
    if number in draft.inside:
        gap -= 12
    beside = follows and min(cue_start, start) - region.end < NEAR
    if region.end <= draft.sentence.start and (draft.plain or not alone):
        return None  # the sentence before: only a quotation that is all of it, before a clause that has no content
    if not (draft.sentence.start < region.end and region.start < draft.sentence.end) and not beside:
        return None
    return gap - 10 if beside and draft.core else gap
