"""Clause -> the same clause with its content cut or extended to where the speaker's words most likely end.

The parse often hangs the last phrase of a sentence on the wrong word, and grammar alone cannot tell "promised to cut
taxes by the spring" from "promised to cut taxes by letter". So for each place in the sentence where a phrase begins, a
logistic model estimates the probability that the content includes this phrase. Its features have names; their weights
are in data/lexicons/en/content_weights.csv, fitted on the training part of PolNeAR (training/content_ends.py). Among
the possible ends, the one is chosen whose content has the largest expected overlap with the true content: intersection
over union in words, averaged over all ends by their probability.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from components import lexicons
from components.languages.en.reporting import cues
from components.languages.parsed import Parsed, Token
from components.languages.results import Clause
from components.lexicons import step

TIED_RELATIONS = frozenset(
    """pobj dobj attr acomp prt neg nummod amod aux auxpass case quantmod expl nsubj nsubjpass compound predet pcomp
    oprd""".split()
)  # relations that tie a phrase too closely to the word before to end a statement there
HYPHEN = "HYPH"  # the tag of a hyphen within a word
UNFINISHED_TAGS = frozenset(["CC", "IN", "TO", "DT", "PRP$", HYPHEN])  # tags of words after which no phrase can end
CLAUSE_STARTS = frozenset("conj cc advcl parataxis relcl ccomp acl xcomp".split())  # relations of a clause to its head
# Tags of words that the features give as the word itself, not by the tag.
FUNCTION_WORD_TAGS = frozenset("IN CC TO WDT WP WRB DT PRP EX WP$ RP MD PRP$".split())
FURTHER_FUNCTION_WORDS = frozenset("including according saying not like".split())  # treated in the same way
CONTENT_WEIGHTS = "en/content_weights"
LEAST_REACHED = 1e-3  # phrases that the content reaches with a smaller probability are not considered
LEAST_GAIN = 0.2  # by how much another end must improve the expected overlap to replace the one that the parse gives


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A parsed sentence with two facts that every phrase needs: which tokens are punctuation and which are cues."""

    parsed: Parsed
    is_mark: tuple[bool, ...]  # for each token: whether it is punctuation outside quotations and no hyphen in a word
    cues: tuple[int, ...]  # the unquoted tokens that are verbs of speech

    @classmethod
    def of(cls, parsed: Parsed) -> "MarkedSentence":
        """The sentence with its punctuation and cues found."""
        doc, quoted, verbs = parsed.doc, parsed.quoted, cues.verbs()
        marks = tuple(t.is_punct and not q and t.tag_ != HYPHEN for t, q in zip(doc, quoted, strict=True))
        cue_tokens = (i for i, word in enumerate(parsed.words) if word.lower() in verbs and not quoted[i])
        return cls(parsed, marks, tuple(cue_tokens))

    def before_marks(self, index: int, start: int) -> int:
        """The index after the last word before the token `index`: punctuation is skipped, back to `start` at most."""
        while index > start + 1 and self.is_mark[index - 1]:
            index -= 1
        return index


@dataclass(frozen=True, slots=True)
class PhraseStart:
    """The start of a phrase after the first token of the content: the index of its first token, and its head."""

    at: int
    head: Token


def with_likely_end(clause: Clause, marked: MarkedSentence) -> Clause:
    """The clause with its content cut or extended to the most likely end; unchanged if the content precedes the cue."""
    start = content_start(clause)
    if start is None:
        return clause
    parsed_end = max(clause.content) + 1
    if parsed_end >= marked.before_marks(_latest_end(clause, start, marked), start) and not any(
        marked.is_mark[start:parsed_end]
    ):
        return clause  # content that reaches the end of the sentence without punctuation is taken to end there
    ends = likely_ends(clause, start, marked)
    if ends.get(parsed_end, 0.0) >= 1 - LEAST_GAIN:
        return clause  # no other end can be better by LEAST_GAIN
    shares = {end: sum(ends[other] * _overlap_share(start, end, other) for other in ends) for end in ends}
    shares[parsed_end] = shares.get(parsed_end, 0.0) + LEAST_GAIN
    best = max(shares, key=lambda end: shares[end])
    if any(marked.parsed.quoted[min(parsed_end, best) : max(parsed_end, best)]):
        return clause
    return replace(clause, content=frozenset(i for i in clause.content if i < best) | set(range(parsed_end, best)))


def content_start(clause: Clause) -> int | None:
    """The index of the first token of the content; None if the content begins before the cue or is empty."""
    first = min(clause.content, default=-1)
    return first if first > clause.cue else None


def likely_ends(clause: Clause, start: int, marked: MarkedSentence) -> dict[int, float]:
    """The possible ends of the content, each the index after its last token, with their probabilities.

    Very unlikely ends are left out.
    """
    known, ends, reached = lexicons.weights(CONTENT_WEIGHTS), defaultdict[int, float](float), 1.0
    parsed_end = max(clause.content) + 1
    for phrase in phrase_starts(clause, start, marked):
        total = known["bias"] + sum(
            known.get(name, 0.0) for name in features(clause, start, parsed_end, phrase, marked)
        )
        goes_on = 1 / (1 + math.exp(-total))
        ends[marked.before_marks(phrase.at, start)] += reached * (1 - goes_on)
        reached *= goes_on
        if reached < LEAST_REACHED or (reached < LEAST_GAIN and phrase.at >= parsed_end):
            return ends  # later ends are too unlikely to matter
    ends[marked.before_marks(_latest_end(clause, start, marked), start)] += reached
    return ends


def _overlap_share(start: int, one: int, other: int) -> float:
    """The overlap of two contents that begin at `start` and end at `one` and `other`: intersection over union."""
    return (one - start) / (other - start) if one < other else (other - start) / (one - start)


def _latest_end(clause: Clause, start: int, marked: MarkedSentence) -> int:
    """The last possible end of the content: before a speaker who is named after it, else the end of the sentence."""
    after = clause.speaker[0] if clause.speaker else -1
    return after if after > start else len(marked.is_mark)


def phrase_starts(clause: Clause, start: int, marked: MarkedSentence) -> Iterator[PhraseStart]:
    """The places after the first token of the content where a phrase begins, in the order of the sentence."""
    doc, marks, parsed_end = marked.parsed.doc, marked.is_mark, max(clause.content) + 1
    before = doc[start].tag_
    for token in doc[start + 1 : _latest_end(clause, start, marked)]:
        at, tag = token.i, token.tag_
        if not (marks[at] or tag == HYPHEN or before in UNFINISHED_TAGS):
            head = token
            while (above := head.head).i != head.i and above.left_edge.i == at:
                head = above
            if marks[at - 1] or at == parsed_end or not _is_tied(head, at, clause):
                yield PhraseStart(at, head)
        before = tag


def _is_tied(head: Token, at: int, clause: Clause) -> bool:
    """Whether a phrase depends so closely on the words before it that the content cannot end between them."""
    inner = head.dep_ == "prep" and at in clause.content and head.head.head.i > clause.cue
    return inner or head.head.i > at or head.dep_ in TIED_RELATIONS


def features(clause: Clause, start: int, parsed_end: int, phrase: PhraseStart, marked: MarkedSentence) -> set[str]:
    """The names of the features of a phrase, by which the model decides whether the content includes it.

    `start` is the first token of the content, `parsed_end` the end that the parse gives it.
    """
    doc, quoted, at, head = marked.parsed.doc, marked.parsed.quoted, phrase.at, phrase.head
    mark, opening, relation, last = _mark_before(at, marked), _opening(doc[at]), head.dep_, head.right_edge.i
    side = "within" if at < parsed_end else "at" if at == parsed_end else "beyond"
    reaches = last >= len(marked.is_mark) - 1 - marked.is_mark[-1]
    names = {
        f"{side} {mark} of {_content_kind(clause)}",
        f"{side} {relation} {_attachment(clause, start, phrase)}",
        f"{side} {mark} {opening}",
        f"{side} {mark} left {step(len(marked.is_mark) - at)}",
        f"{side} {mark} {relation}{' to the end' if reaches else ''}",
        f"{relation} {opening} on {head.head.tag_}",
        f"{relation} {mark} size {step(last + 1 - at)}",
        f"{mark} after {step(at - start)}",
    }
    next_cue = bisect_left(marked.cues, at)
    if next_cue < len(marked.cues) and marked.cues[next_cue] <= last:
        names.update((f"{side} reports {doc[marked.cues[next_cue]].tag_}", f"{side} {mark} reports by {relation}"))
    if relation in CLAUSE_STARTS:
        names.update(_clause_features(clause, phrase, mark, marked.parsed))
    if quoted[at]:
        names.add("quoted")
    if quoted[at - 1]:
        names.add("after a quotation")
    return names


def _mark_before(at: int, marked: MarkedSentence) -> str:
    """The punctuation before a token, '"' for the start or end of a quotation, "no mark" for none."""
    if marked.is_mark[at - 1]:
        before: str = marked.parsed.doc[at - 1].text
        return "-" if before in ("—", "–", "--") else before if len(before) == 1 else "..."
    return '"' if marked.parsed.quoted[at - 1] != marked.parsed.quoted[at] else "no mark"


def _opening(token: Token) -> str:
    """The first word of a phrase if it is a function word, else its tag."""
    word: str = token.lower_
    return word if token.tag_ in FUNCTION_WORD_TAGS or word in FURTHER_FUNCTION_WORDS else token.tag_


def _attachment(clause: Clause, start: int, phrase: PhraseStart) -> str:
    """What the phrase depends on: the cue, the main word of the content, a deeper one, or a word outside it."""
    above = phrase.head.head
    if above.i >= phrase.at:
        return "on what follows"
    if above.i == clause.cue:
        return "on the cue"
    if above.i < start:
        return "on what precedes"
    return "on the main word" if above.head.i <= clause.cue else "deeper"


def _content_kind(clause: Clause) -> str:
    """The grammatical kind of the content: clause, infinitive, object or complement, else the name of its frame."""
    parts = clause.frame.split("+")
    for kind in ("ccomp", "xcomp", "dobj", "oprd"):
        if kind in parts:
            return kind
    return parts[0].split(":")[0]


def _clause_features(clause: Clause, phrase: PhraseStart, mark: str, parsed: Parsed) -> Iterator[str]:
    """The features of a phrase that is a clause: its verb, compared with the cue, and the word that introduces it."""
    verb, relation = phrase.head, phrase.head.dep_
    if relation == "cc":
        verb = next((c for c in verb.head.children if c.dep_ == "conj" and c.i > phrase.at), verb)
    yield f"{relation} {verb.tag_} under {parsed.doc[clause.cue].tag_}"
    if verb.lower_ in cues.verbs():
        yield f"{relation} {mark} says {verb.tag_}"
    for child in verb.children:
        if child.dep_ == "mark":
            yield f"{relation} {mark} marked {child.lower_}"
