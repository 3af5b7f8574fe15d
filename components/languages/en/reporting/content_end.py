"""Clause -> the same clause, its content cut or extended to where the speaker's words most likely end.

The parse often hangs the last phrase of a sentence on the wrong word, and grammar alone cannot tell "promised to cut
taxes by the spring" from "promised to cut taxes by letter". So each joint of the sentence (where a new phrase begins)
gets a probability that the content goes on beyond it, by a logistic model over named circumstances whose weights lie
in data/lexicons/en/content_weights.csv, fitted on the training part of PolNeAR (training/content_ends.py). Of the ends
this allows, the one is chosen whose content is expected to share most words with the true one (intersection over
union, the mean over all ends by their probability).
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

NO_JOINT = frozenset(
    """pobj dobj attr acomp prt neg nummod amod aux auxpass case quantmod expl nsubj nsubjpass compound predet pcomp
    oprd""".split()
)  # relations that tie a phrase too closely to the word before to end a statement there
HYPHEN = "HYPH"  # the tag of a hyphen within a word
OPEN = frozenset(["CC", "IN", "TO", "DT", "PRP$", HYPHEN])  # tags of words that end nothing
JOINED = frozenset("conj cc advcl parataxis relcl ccomp acl xcomp".split())  # relations of a clause
CLOSED = frozenset("IN CC TO WDT WP WRB DT PRP EX WP$ RP MD PRP$".split())  # tags whose words are told apart
OPENINGS = frozenset("including according saying not like".split())  # further words that are
WEIGHTS = "en/content_weights"
LEAST = 1e-3  # joints less likely to be reached are not looked at
TRUST = 0.2  # the share of words by which another end must be better than the one that the parse gives


@dataclass(frozen=True, slots=True)
class Line:
    """A parsed sentence with what is looked up at every joint: which tokens are punctuation and which are cues."""

    parsed: Parsed
    marks: tuple[bool, ...]  # a mark between words: no hyphen within one and no part of a quotation
    cues: tuple[int, ...]

    @classmethod
    def of(cls, parsed: Parsed) -> "Line":
        """The line of a parsed sentence."""
        doc, quoted, verbs = parsed.doc, parsed.quoted, cues.verbs()
        marks = tuple(t.is_punct and not q and t.tag_ != HYPHEN for t, q in zip(doc, quoted, strict=True))
        said = (i for i, word in enumerate(parsed.words) if word.lower() in verbs and not quoted[i])
        return cls(parsed, marks, tuple(said))

    def before_marks(self, index: int, start: int) -> int:
        """The end of the last word before a token, of those after the token `start`."""
        while index > start + 1 and self.marks[index - 1]:
            index -= 1
        return index


@dataclass(frozen=True, slots=True)
class Joint:
    """Where a phrase begins: its first token and its head, both after the first token of the content."""

    at: int
    head: Token


def ended(clause: Clause, line: Line) -> Clause:
    """The clause, its content cut or extended to the most likely end; unchanged where it precedes the cue."""
    start = begin(clause)
    if start is None:
        return clause
    rule = max(clause.content) + 1
    if rule >= line.before_marks(_stop(clause, start, line), start) and not any(line.marks[start:rule]):
        return clause  # what runs to the end of its sentence without a mark goes on to it
    ends = likely_ends(clause, start, line)
    if ends.get(rule, 0.0) >= 1 - TRUST:
        return clause  # no other end can be that much better
    shares = {end: sum(ends[other] * _shared(start, end, other) for other in ends) for end in ends}
    shares[rule] = shares.get(rule, 0.0) + TRUST
    best = max(shares, key=lambda end: shares[end])
    if any(line.parsed.quoted[min(rule, best) : max(rule, best)]):
        return clause
    return replace(clause, content=frozenset(i for i in clause.content if i < best) | set(range(rule, best)))


def begin(clause: Clause) -> int | None:
    """The first token of content that stands after its cue, else None."""
    first = min(clause.content, default=-1)
    return first if first > clause.cue else None


def likely_ends(clause: Clause, start: int, line: Line) -> dict[int, float]:
    """The tokens before which the content may end, each with its probability; very unlikely ones are left out."""
    known, ends, reached = lexicons.weights(WEIGHTS), defaultdict[int, float](float), 1.0
    rule = max(clause.content) + 1
    for joint in joints(clause, start, line):
        total = known["bias"] + sum(known.get(name, 0.0) for name in circumstances(clause, start, rule, joint, line))
        goes_on = 1 / (1 + math.exp(-total))
        ends[line.before_marks(joint.at, start)] += reached * (1 - goes_on)
        reached *= goes_on
        if reached < LEAST or (reached < TRUST and joint.at >= rule):
            return ends  # what may come after is too little to count
    ends[line.before_marks(_stop(clause, start, line), start)] += reached
    return ends


def _shared(start: int, one: int, other: int) -> float:
    """The tokens that two contents of one start share, as a part of all their tokens."""
    return (one - start) / (other - start) if one < other else (other - start) / (one - start)


def _stop(clause: Clause, start: int, line: Line) -> int:
    """The token at which the content ends at the latest: before a speaker named after it, else at the end."""
    after = clause.speaker[0] if clause.speaker else -1
    return after if after > start else len(line.marks)


def joints(clause: Clause, start: int, line: Line) -> Iterator[Joint]:
    """The joints after the first token of the content, in order."""
    doc, marks, rule = line.parsed.doc, line.marks, max(clause.content) + 1
    before = doc[start].tag_
    for token in doc[start + 1 : _stop(clause, start, line)]:
        at, tag = token.i, token.tag_
        if not (marks[at] or tag == HYPHEN or before in OPEN):
            head = token
            while (above := head.head).i != head.i and above.left_edge.i == at:
                head = above
            if marks[at - 1] or at == rule or not _is_tied(head, at, clause):
                yield Joint(at, head)
        before = tag


def _is_tied(head: Token, at: int, clause: Clause) -> bool:
    """Whether a phrase belongs so closely to the words before it that nothing ends between them."""
    inner = head.dep_ == "prep" and at in clause.content and head.head.head.i > clause.cue
    return inner or head.head.i > at or head.dep_ in NO_JOINT


def circumstances(clause: Clause, start: int, rule: int, joint: Joint, line: Line) -> set[str]:
    """What speaks for or against going on at a joint, by name; `rule` is where the content ends by the parse."""
    doc, quoted, at, head = line.parsed.doc, line.parsed.quoted, joint.at, joint.head
    mark, opening, relation, last = _mark(at, line), _opening(doc[at]), head.dep_, head.right_edge.i
    side = "within" if at < rule else "at" if at == rule else "beyond"
    reaches = last >= len(line.marks) - 1 - line.marks[-1]
    names = {
        f"{side} {mark} of {_kind(clause)}",
        f"{side} {relation} {_place(clause, start, joint)}",
        f"{side} {mark} {opening}",
        f"{side} {mark} left {step(len(line.marks) - at)}",
        f"{side} {mark} {relation}{' to the end' if reaches else ''}",
        f"{relation} {opening} on {head.head.tag_}",
        f"{relation} {mark} size {step(last + 1 - at)}",
        f"{mark} after {step(at - start)}",
    }
    told = bisect_left(line.cues, at)
    if told < len(line.cues) and line.cues[told] <= last:
        names.update((f"{side} reports {doc[line.cues[told]].tag_}", f"{side} {mark} reports by {relation}"))
    if relation in JOINED:
        names.update(_of_clause(clause, joint, mark, line.parsed))
    if quoted[at]:
        names.add("quoted")
    if quoted[at - 1]:
        names.add("after a quotation")
    return names


def _mark(at: int, line: Line) -> str:
    """The mark before a joint: a comma, a dash, a quotation's edge ..., "" for none."""
    if line.marks[at - 1]:
        before: str = line.parsed.doc[at - 1].text
        return "-" if before in ("—", "–", "--") else before if len(before) == 1 else "..."
    return '"' if line.parsed.quoted[at - 1] != line.parsed.quoted[at] else "no mark"


def _opening(token: Token) -> str:
    word: str = token.lower_
    return word if token.tag_ in CLOSED or word in OPENINGS else token.tag_


def _place(clause: Clause, start: int, joint: Joint) -> str:
    """What the phrase hangs on: the cue, the content's first level or a deeper one, or a word before the content."""
    above = joint.head.head
    if above.i >= joint.at:
        return "on what follows"
    if above.i == clause.cue:
        return "on the cue"
    if above.i < start:
        return "on what precedes"
    return "on the main word" if above.head.i <= clause.cue else "deeper"


def _kind(clause: Clause) -> str:
    """What the content is by grammar: a clause, an infinitive, a thing, or the frame's own name."""
    parts = clause.frame.split("+")
    for kind in ("ccomp", "xcomp", "dobj", "oprd"):
        if kind in parts:
            return kind
    return parts[0].split(":")[0]


def _of_clause(clause: Clause, joint: Joint, mark: str, parsed: Parsed) -> Iterator[str]:
    """The circumstances of a joint where a clause begins: its verb beside the verb of saying."""
    verb, relation = joint.head, joint.head.dep_
    if relation == "cc":
        verb = next((c for c in verb.head.children if c.dep_ == "conj" and c.i > joint.at), verb)
    yield f"{relation} {verb.tag_} under {parsed.doc[clause.cue].tag_}"
    if verb.lower_ in cues.verbs():
        yield f"{relation} {mark} says {verb.tag_}"
    for child in verb.children:
        if child.dep_ == "mark":
            yield f"{relation} {mark} marked {child.lower_}"
