"""Document -> drafts of statements, each with the quotations that belong to it."""

from bisect import bisect_right
from dataclasses import dataclass, field

from components.extract.statements.candidates import WORD, Draft, labelled, needs_parse, of_sentence, taking
from components.text.annotate import Document, Paragraph, Region, Sentence, parse_ahead

SCARE = 3  # quoted words up to here are no statement unless a cue takes them in
FAR = 40
NEAR = 3  # characters between a quotation and the clause that reports it
BETWEEN = 7  # words between a statement and a quotation that goes on with it


def drafts(document: Document) -> list[Draft]:
    """The drafts of all statements, in the order of the text."""
    parse_ahead([document], needs_parse)
    assembly = _Assembly(document)
    for index, paragraph in enumerate(document.paragraphs):
        assembly.read(index, paragraph)
    return [draft for draft in assembly.done if draft.content]


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

    def read(self, index: int, paragraph: Paragraph) -> None:
        """Add the drafts of a paragraph."""
        label = labelled(self.document.text, paragraph)
        if label is not None:
            self.done.append(label)
            self.talking, self.talked, self.named = label, index, label
            return
        found = [draft for s in paragraph.sentences for draft in of_sentence(self.document, s, paragraph)]
        added = self._loose(index, paragraph, found, self._assign(paragraph, found))
        for draft in found:
            if draft.outer is None:
                self._remember(draft, index)
        self.done.extend(sorted([*found, *added], key=lambda draft: draft.content[:1]))

    def _remember(self, draft: Draft, index: int) -> None:
        """Note who is talking, for the quotations to come, and give a speaker the quotations that waited."""
        if draft.regions:
            if index - self.waited <= 1 and draft.core:
                draft.regions[:0] = self.waiting
            self.waiting.clear()
            self.talking, self.talked = draft, index
        if draft.speaker:
            self.named = draft

    def _assign(self, paragraph: Paragraph, found: list[Draft]) -> list[Region]:
        """Give every quotation to the clause that takes it in or stands beside it; return those left over."""
        loose = []
        for number, region in enumerate(paragraph.regions):
            here = _place(paragraph, region)
            near = _between(
                found, paragraph.sentences[here], paragraph.sentences[min(here + 1, len(paragraph.sentences) - 1)]
            )
            for draft in near:
                if draft.outer is not None and (number in draft.inside or self._introduces(draft, region)):
                    draft.regions.append(region)
            if not self._given(
                region, number, [d for d in near if d.outer is None], _alone(paragraph.sentences[here], region)
            ):
                loose.append(region)
        return loose

    def _introduces(self, draft: Draft, region: Region) -> bool:
        """Whether nothing but a comma or colon stands between a clause and a quotation."""
        end = max(span[1] for span in (draft.cue, draft.speaker, draft.told) if span)
        return end <= region.start and bool(
            self.document.language.reporting.LEADS_TO_QUOTATION.fullmatch(self.document.text, end, region.start)
        )

    def _given(self, region: Region, number: int, near: list[Draft], alone: bool) -> bool:
        """Whether some clause meets a quotation; the closest takes it, if it is no scare quote."""
        text = self.document.text
        costs = [
            (cost, i)
            for i, draft in enumerate(near)
            if (cost := _cost(self.document, draft, number, region, alone)) is not None
        ]
        if not costs:
            return False
        cost, i = min(costs)
        words = len(WORD.findall(text, *region.inner))
        if near[i].core or words >= SCARE or number in near[i].inside or cost <= NEAR:
            near[i].regions.append(region)
        return True

    def _loose(self, index: int, paragraph: Paragraph, found: list[Draft], loose: list[Region]) -> list[Draft]:
        """Give each quotation that no clause took to whoever is speaking; return the statements this makes."""
        telling = [d for d in found if d.outer is None and d.speaker and d.cue and (d.core or d.regions)]
        added = []
        for region in loose:
            sentence = paragraph.sentences[_place(paragraph, region)]
            draft = None
            if region.start - paragraph.start < 2:
                done, draft = self._opening(index, region, sentence)
                if done:
                    continue
            draft = draft or self._taken(sentence, paragraph, region)
            draft = draft or self._standing(index, paragraph, region, sentence, telling, bool(found))
            if draft is not None:
                added.append(draft)
        return added

    def _opening(self, index: int, region: Region, sentence: Sentence) -> tuple[bool, Draft | None]:
        """Whether the quotation that opens a paragraph goes on with the last one, and the draft after a colon."""
        before = self.document.paragraphs[index - 1] if index else None
        if before is None:
            return False, None
        if self.document.text[before.end - 1] == ":" and self.named is not None:
            self.talking, self.talked = _again(self.named, sentence, region), index
            return False, self.talking
        if before.regions and not before.regions[-1].closed and self.talking is not None:
            self.talking.regions.append(region)
            self.talked = index
            return True, None
        return False, None

    def _taken(self, sentence: Sentence, paragraph: Paragraph, region: Region) -> Draft | None:
        enough = len(WORD.findall(self.document.text, *region.inner)) >= SCARE
        return taking(self.document, sentence, paragraph, region) if enough else None

    def _standing(
        self, index: int, paragraph: Paragraph, region: Region, sentence: Sentence, telling: list[Draft], told: bool
    ) -> Draft | None:
        """The draft of a quotation that stands by itself: by who spoke before it, else after it, else last."""
        first = region.start - paragraph.start < 2
        if region.closed and len(WORD.findall(self.document.text, *region.inner)) <= SCARE:
            return None
        if not (_alone(sentence, region) or (first and not told)):
            return None
        after = bisect_right(telling, region.start, key=lambda draft: draft.cue[0] if draft.cue else 0)
        if after:
            speaking = telling[after - 1]
            if not (speaking.regions and self._touches(speaking, region)):
                return _again(speaking, sentence, region)
            speaking.regions.append(region)
        elif telling:
            telling[0].regions.insert(0, region)
        elif first and self.talking is not None and index - self.talked <= 1:
            self.talked = index
            return _again(self.talking, sentence, region)
        else:
            self.waiting.append(region)
            self.waited = index
        return None

    def _touches(self, draft: Draft, region: Region) -> bool:
        """Whether a quotation follows a statement without a sentence of the reporter's between."""
        spans = [*draft.content[-2:], draft.cue or (0, 0), draft.speaker or (0, 0)]
        last = max((end for _, end in spans if end <= region.start), default=0)
        return len(self.document.text[last : region.start].split()) <= BETWEEN


def _place(paragraph: Paragraph, region: Region) -> int:
    """The number, in its paragraph, of the sentence in which a quotation begins."""
    return max(0, bisect_right(paragraph.sentences, region.start, key=lambda sentence: sentence.start) - 1)


def _alone(sentence: Sentence, region: Region) -> bool:
    """Whether a quotation is all of its sentence."""
    return sentence.start >= region.start - 1 and sentence.end <= region.end + 2


def _between(found: list[Draft], first: Sentence, last: Sentence) -> list[Draft]:
    """The drafts of the sentences from the first to the last; `found` is in their order."""
    low = bisect_right(found, first.start - 1, key=lambda draft: draft.sentence.start)
    return found[low : bisect_right(found, last.start, key=lambda draft: draft.sentence.start)]


def _again(draft: Draft, sentence: Sentence, region: Region) -> Draft:
    """A further statement of the same speaker, by a quotation that has no cue of its own."""
    return Draft(draft.clause, sentence, draft.cue, draft.speaker, [], regions=[region], core=draft.core)


def _cost(document: Document, draft: Draft, number: int, region: Region, alone: bool) -> int | None:
    """How far a quotation is from a clause; below 0 if the clause takes it in; None if they do not meet."""
    if not draft.speaker or not draft.cue:
        return None
    (cue_start, cue_end), (start, end) = draft.cue, draft.speaker
    follows = min(cue_start, start) >= region.end - 1
    precedes = max(cue_end, end) <= region.start + 1
    gap = 5
    between = max(cue_end, end), region.start
    if precedes and document.language.reporting.LEADS_TO_QUOTATION.fullmatch(document.text, *between):
        return -20
    if follows:
        gap = min(abs(cue_start - region.end), abs(start - region.end))
    elif precedes:
        gap = min(abs(region.start - cue_end), abs(region.start - end))
    beside = follows and min(cue_start, start) - region.end < NEAR
    if number in draft.inside:
        gap -= 12
    elif follows and not beside and not draft.core:
        gap += FAR  # 'called it a "joke" and insisted that ...': the quotation is not the second one's
    if region.end <= draft.sentence.start and (draft.plain or not alone):
        return None  # in the sentence before, only a quotation that is all of it, and a clause that has no content
    if not (draft.sentence.start < region.end and region.start < draft.sentence.end) and not beside:
        return None
    return gap - 10 if beside and draft.core else gap
