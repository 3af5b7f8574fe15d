"""Document -> candidates for statements, each with the quotations attributed to it."""

from bisect import bisect_right, insort
from dataclasses import dataclass, field

from components.extract.statements.candidates import (
    COMPOUND_WORD,
    StatementCandidate,
    clause_candidates,
    needs_parse,
    quoting_candidate,
    reported_within,
)
from components.extract.statements.voices import continues_turn, voiced_candidate
from components.languages.results import GOES_ON, SILENT
from components.text.annotate import Document, Paragraph, Region, Sentence, parse_ahead

SCARE_QUOTE_WORDS = 3  # up to this length quoted words are a statement only as part of a reporting clause
OTHER_CLAUSE_PENALTY = 40
NEAR_CHARACTERS = 3  # characters between a quotation and the clause that reports it
WORDS_BETWEEN = 7  # words between a statement and a quotation that continues it


def statement_candidates(document: Document) -> list[StatementCandidate]:
    """The candidates for statements in a document, in the order of the text."""
    parse_ahead([document], needs_parse)
    attribution = _Attribution(document)
    for index, paragraph in enumerate(document.paragraphs):
        attribution.read(index, paragraph)
    return [candidate for candidate in attribution.candidates if candidate.content]


@dataclass(slots=True)
class _Attribution:
    """The state of the attribution while paragraphs are read in order."""

    document: Document
    candidates: list[StatementCandidate] = field(default_factory=list)
    last_quoted: StatementCandidate | None = None  # the candidate with the latest quotation, and its paragraph
    last_quoted_in: int = -9
    last_with_speaker: StatementCandidate | None = None  # the last clause with a speaker
    unattributed: list[Region] = field(default_factory=list)  # quotations whose speaker may be named later
    unattributed_in: int = -9

    def read(self, index: int, paragraph: Paragraph) -> None:
        """Add the candidates of a paragraph."""
        voiced = voiced_candidate(self.document, index)
        if voiced is not None and continues_turn(self.document, index) and self.last_quoted is not None:
            self.last_quoted.regions.extend(voiced.regions)
            self.last_quoted_in = index
            self.candidates.extend(reported_within(self.document, paragraph, self.last_quoted))
            return
        if voiced is not None:
            self.candidates.extend((voiced, *reported_within(self.document, paragraph, voiced)))
            self.last_quoted, self.last_quoted_in, self.last_with_speaker = voiced, index, voiced
            return
        found = [candidate for s in paragraph.sentences for candidate in clause_candidates(self.document, s, paragraph)]
        self._carry_speaker(found)
        added = self._attribute_rest(index, paragraph, found, self._attribute_to_clauses(paragraph, found))
        for candidate in found:
            if candidate.outer is None:
                self._remember(candidate, index)
        self.candidates.extend(sorted([*found, *added], key=lambda candidate: candidate.content[:1]))

    def _carry_speaker(self, found: list[StatementCandidate]) -> None:
        """Give a clause that goes on without a subject ('Et d'ajouter : ...') the last speaker before it."""
        last = self.last_with_speaker
        for candidate in sorted(found, key=lambda one: one.cue or (0, 0)):
            if candidate.clause and candidate.clause.frame == GOES_ON and last:
                candidate.speaker, candidate.voice = last.speaker, last.voice
            last = candidate if candidate.speaker else last

    def _remember(self, candidate: StatementCandidate, index: int) -> None:
        """Record a candidate for later quotations; give it the earlier quotations that have no speaker yet."""
        if candidate.regions:
            if index - self.unattributed_in <= 1 and candidate.core:
                candidate.regions[:0] = self.unattributed
            self.unattributed.clear()
            self.last_quoted, self.last_quoted_in = candidate, index
        if candidate.speaker:
            self.last_with_speaker = candidate

    def _attribute_to_clauses(self, paragraph: Paragraph, found: list[StatementCandidate]) -> list[Region]:
        """Attribute each quotation to the clause around or beside it; return the quotations without such a clause."""
        unclaimed = []
        for number, region in enumerate(paragraph.regions):
            here = _place(paragraph, region)
            near = _between(
                found, paragraph.sentences[here], paragraph.sentences[min(here + 1, len(paragraph.sentences) - 1)]
            )
            for candidate in near:
                if candidate.outer is not None and (number in candidate.inside or self._introduces(candidate, region)):
                    candidate.regions.append(region)
            telling = [d for d in near if d.outer is None and not (d.clause and d.clause.frame == SILENT)]
            if not self._attribute(region, number, telling, _alone(paragraph.sentences[here], region)):
                unclaimed.append(region)
        return unclaimed

    def _introduces(self, candidate: StatementCandidate, region: Region) -> bool:
        """Whether nothing but a comma or colon stands between a clause and a quotation."""
        end = max(span[1] for span in (candidate.cue, candidate.speaker, candidate.listener) if span)
        return end <= region.start and bool(
            self.document.language.reporting.LEADS_TO_QUOTATION.fullmatch(self.document.text, end, region.start)
        )

    def _attribute(self, region: Region, number: int, near: list[StatementCandidate], alone: bool) -> bool:
        """Attribute a quotation to the nearest clause unless it is a scare quote; False if no clause is near."""
        text = self.document.text
        if self._is_name(region) and not any(number in candidate.inside for candidate in near):
            return True
        near = [candidate for candidate in near if not _has_own_quotation_before(near, candidate, number, region)]
        costs = [
            (cost, i)
            for i, candidate in enumerate(near)
            if (cost := _cost(self.document, candidate, number, region, alone)) is not None
        ]
        if not costs:
            return False
        cost, i = min(costs)
        words = len(COMPOUND_WORD.findall(text, *region.inner))
        if near[i].core or words >= SCARE_QUOTE_WORDS or number in near[i].inside or cost <= NEAR_CHARACTERS:
            near[i].regions.append(region)
        return True

    def _is_name(self, region: Region) -> bool:
        """Whether a quotation is only a nickname or a title: 'goes by "Shorty"', 'on ABC's "This Week"'."""
        text = self.document.text
        return self.document.language.reporting.is_name(
            text[max(0, region.start - 40) : region.start], text[slice(*region.inner)]
        )

    def _attribute_rest(
        self, index: int, paragraph: Paragraph, found: list[StatementCandidate], unclaimed: list[Region]
    ) -> list[StatementCandidate]:
        """Attribute each remaining quotation to the current speaker; return the new candidates."""
        reporting = [d for d in found if d.outer is None and d.speaker and d.cue and (d.core or d.regions)]
        added: list[StatementCandidate] = []
        for region in unclaimed:
            sentence = paragraph.sentences[_place(paragraph, region)]
            if added and added[-1].sentence is sentence and added[-1].regions and self._goes_on(region):
                added[-1].regions.append(region)
                continue
            candidate = None
            if region.start - paragraph.start < 2:
                done, candidate = self._opening(index, region, sentence)
                if done:
                    continue
            candidate = candidate or self._quoting(sentence, paragraph, region)
            candidate = candidate or self._by_itself(index, paragraph, region, sentence, reporting, bool(found))
            if candidate is not None:
                added.append(candidate)
                if candidate.speaker and candidate.cue and candidate.continues is None:
                    insort(reporting, candidate, key=lambda one: one.cue[0] if one.cue else 0)
                if not region.closed:  # the next paragraph may continue it
                    self.last_quoted, self.last_quoted_in = candidate, index
        return added

    def _goes_on(self, region: Region) -> bool:
        """Whether a comma leads to a quotation, as where a reporting clause stands between its two parts."""
        return self.document.text[max(0, region.start - 3) : region.start].rstrip().endswith(",")

    def _opening(self, index: int, region: Region, sentence: Sentence) -> tuple[bool, StatementCandidate | None]:
        """For a quotation that opens a paragraph: whether it continues the last; the candidate after a colon."""
        before = self.document.paragraphs[index - 1] if index else None
        if before is None:
            return False, None
        if self.document.text[before.end - 1] == ":" and self.last_with_speaker is not None:
            self.last_quoted, self.last_quoted_in = _continuation(self.last_with_speaker, sentence, region), index
            return False, self.last_quoted
        if before.regions and not before.regions[-1].closed and self.last_quoted is not None:
            self.last_quoted.regions.append(region)
            self.last_quoted_in = index
            return True, None
        return False, None

    def _quoting(self, sentence: Sentence, paragraph: Paragraph, region: Region) -> StatementCandidate | None:
        """The candidate of a quotation that is no scare quote and is introduced by another verb or a colon."""
        enough = len(COMPOUND_WORD.findall(self.document.text, *region.inner)) >= SCARE_QUOTE_WORDS
        return quoting_candidate(self.document, sentence, paragraph, region) if enough else None

    def _by_itself(
        self,
        index: int,
        paragraph: Paragraph,
        region: Region,
        sentence: Sentence,
        reporting: list[StatementCandidate],
        has_clauses: bool,
    ) -> StatementCandidate | None:
        """The candidate of a quotation outside all clauses: of the speaker named before it, after it, or last."""
        first = region.start - paragraph.start < 2
        short = region.closed and len(COMPOUND_WORD.findall(self.document.text, *region.inner)) <= SCARE_QUOTE_WORDS
        if short and not self._follows_quotation(paragraph, region, reporting):
            return None
        if not (_alone(sentence, region) or (first and not has_clauses)):
            return None
        after = bisect_right(reporting, region.start, key=lambda candidate: candidate.cue[0] if candidate.cue else 0)
        if after:
            speaking = reporting[after - 1]
            if not (speaking.regions and self._touches(speaking, region)):
                return _continuation(speaking, sentence, region)
            speaking.regions.append(region)
        elif reporting:
            reporting[0].regions.insert(0, region)
        elif first and self.last_quoted is not None and index - self.last_quoted_in <= 1:
            self.last_quoted_in = index
            return _continuation(self.last_quoted, sentence, region)
        else:
            self.unattributed.append(region)
            self.unattributed_in = index
        return None

    def _follows_quotation(self, paragraph: Paragraph, region: Region, reporting: list[StatementCandidate]) -> bool:
        """Whether a quotation is the whole of the sentence after one with a quotation: '"No," she said. "Not now."'"""
        here = _place(paragraph, region)
        if here == 0 or not _alone(paragraph.sentences[here], region):
            return False
        before = paragraph.sentences[here - 1]
        return any(one.sentence is before and one.regions and one.core for one in reporting)

    def _touches(self, candidate: StatementCandidate, region: Region) -> bool:
        """Whether at most WORDS_BETWEEN words stand between a statement and a quotation."""
        spans = [*candidate.content[-2:], candidate.cue or (0, 0), candidate.speaker or (0, 0)]
        last = max((end for _, end in spans if end <= region.start), default=0)
        return len(self.document.text[last : region.start].split()) <= WORDS_BETWEEN


def _place(paragraph: Paragraph, region: Region) -> int:
    """The index in its paragraph of the sentence in which a quotation begins."""
    return max(0, bisect_right(paragraph.sentences, region.start, key=lambda sentence: sentence.start) - 1)


def _alone(sentence: Sentence, region: Region) -> bool:
    """Whether a quotation is the whole of its sentence."""
    return sentence.start >= region.start - 1 and sentence.end <= region.end + 2


def _between(found: list[StatementCandidate], first: Sentence, last: Sentence) -> list[StatementCandidate]:
    """The candidates of the sentences from `first` to `last`; `found` is in the order of the text."""
    low = bisect_right(found, first.start - 1, key=lambda candidate: candidate.sentence.start)
    return found[low : bisect_right(found, last.start, key=lambda candidate: candidate.sentence.start)]


def _has_own_quotation_before(
    near: list[StatementCandidate], candidate: StatementCandidate, number: int, region: Region
) -> bool:
    """Whether a quotation before a clause that says something else is that of a clause before it.

    'While Roe called it "a trap," Vance said | it would pay', 'Calling it "a trap," she said | it would fail'.
    """
    spans = [span for span in (candidate.speaker, candidate.cue) if span]
    follows = bool(spans) and min(span[0] for span in spans) >= region.end - 1
    says = bool(candidate.content) and candidate.content[0][0] >= region.end and number not in candidate.inside
    if not (follows and says and candidate.cue and candidate.content[0][0] > candidate.cue[0]):
        return False
    return any(
        one is not candidate and one.speaker and one.cue and one.cue[1] <= region.start and number in one.inside
        for one in near
    )


def _continuation(candidate: StatementCandidate, sentence: Sentence, region: Region) -> StatementCandidate:
    """A further statement of the same speaker, by a quotation that has no cue of its own."""
    return StatementCandidate(
        candidate.clause,
        sentence,
        candidate.cue,
        candidate.speaker,
        [],
        regions=[region],
        core=candidate.core,
        unconfirmed=candidate.unconfirmed,
        continues=candidate,
    )


def _cost(document: Document, candidate: StatementCandidate, number: int, region: Region, alone: bool) -> int | None:
    """The distance of a quotation from a clause, lower the better they match; None if they are unrelated."""
    if not candidate.speaker or not candidate.cue:
        return None
    (cue_start, cue_end), (start, end) = candidate.cue, candidate.speaker
    follows = min(cue_start, start) >= region.end - 1
    precedes = max(cue_end, end) <= region.start + 1
    gap = 5
    joint = document.language.reporting.JOINS_NEXT
    if follows and joint.fullmatch(document.text, region.end, min(cue_start, start) - 1):
        return None  # 'called it a "joke," but said ...': the quotation is the first verb's
    between = max(cue_end, end), region.start
    if precedes and document.language.reporting.LEADS_TO_QUOTATION.fullmatch(document.text, *between):
        return -20
    if follows:
        gap = min(abs(cue_start - region.end), abs(start - region.end))
    elif precedes:
        gap = min(abs(region.start - cue_end), abs(region.start - end))
    beside = follows and min(cue_start, start) - region.end < NEAR_CHARACTERS
    if number in candidate.inside:
        whole = (
            candidate.clause is not None and candidate.clause.frame == "for"
        )  # its content is the rest of the sentence
        gap = -12 if whole else gap - 12
    elif follows and not beside and not candidate.core:
        gap += OTHER_CLAUSE_PENALTY  # 'called it a "joke" and insisted that ...': the quotation is not the second one's
    if region.end <= candidate.sentence.start and (candidate.plain or not alone):
        return None  # in the sentence before, only a quotation that is all of it, and a clause that has no content
    if not (candidate.sentence.start < region.end and region.start < candidate.sentence.end) and not beside:
        return None
    return gap - 10 if beside and candidate.core else gap
