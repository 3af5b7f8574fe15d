"""Clause -> the clause with its content ended where the speaker's words most likely end.

The parse often hangs the last phrase of a sentence on the wrong word, and grammar alone cannot tell "promised to cut
taxes by the spring" from "promised to cut taxes by letter". So each joint of the sentence (where a new phrase begins)
gets a probability that the content goes on beyond it, by a logistic model over named circumstances whose weights lie
in data/lexicons/content_weights.csv, fitted on the training part of PolNeAR (tests/gold/fit_content.py). Of the ends
this allows, the one is chosen whose content is expected to share most words with the true one (intersection over
union, the mean over all ends by their probability).
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from components import lexicons
from components.extract import cues
from components.extract.syntax import Clause, Token
from components.parse import Parsed

NO_JOINT = frozenset(
    """pobj dobj attr acomp prt neg nummod amod aux auxpass case quantmod expl nsubj nsubjpass compound predet pcomp
    oprd""".split()
)  # relations that tie a phrase too closely to the word before to end a statement there
JOINED = frozenset("conj cc advcl parataxis relcl ccomp acl xcomp".split())  # relations of a clause
CLOSED = frozenset("IN CC TO WDT WP WRB DT PRP EX WP$ RP MD PRP$".split())  # tags whose words are told apart
OPENINGS = frozenset("including according saying not like".split())  # further words that are
STEPS = ((1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (15, "9-15"))
HYPHEN = "HYPH"  # the tag of a hyphen within a word
LEAST = 1e-3  # joints less likely to be reached are not looked at
TRUST = 0.2  # the share of words by which another end must be better than the one that the parse gives


@dataclass(frozen=True, slots=True)
class Joint:
    """Where a phrase begins: its first token and its head, both after the first token of the content."""

    at: int
    head: Token


def ended(clause: Clause, parsed: Parsed) -> Clause:
    """The clause, what was said cut or stretched to its likeliest end; as it is where the content precedes the cue."""
    start = begin(clause)
    if start is None:
        return clause
    rule, ends = max(clause.content) + 1, likely_ends(clause, start, parsed)
    shares = {end: sum(ends[other] * _shared(start, end, other) for other in ends) for end in ends}
    shares[rule] = shares.get(rule, 0.0) + TRUST
    best = max(shares, key=lambda end: shares[end])
    if any(parsed.quoted[min(rule, best) : max(rule, best)]):
        return clause
    return replace(clause, content=frozenset(i for i in clause.content if i < best) | set(range(rule, best)))


def begin(clause: Clause) -> int | None:
    """The first token of content that stands after its cue, else None."""
    first = min(clause.content, default=-1)
    return first if first > clause.cue else None


def likely_ends(clause: Clause, start: int, parsed: Parsed) -> dict[int, float]:
    """The tokens before which the content may end, each with its probability."""
    known, ends, reached = weights(), defaultdict[int, float](float), 1.0
    rule = max(clause.content) + 1
    for joint in joints(clause, start, parsed):
        total = known["bias"] + sum(known.get(name, 0.0) for name in circumstances(clause, start, rule, joint, parsed))
        goes_on = 1 / (1 + math.exp(-total))
        ends[before_marks(joint.at, start, parsed)] += reached * (1 - goes_on)
        reached *= goes_on
        if reached < LEAST:
            return ends
    ends[before_marks(_stop(clause, start, parsed), start, parsed)] += reached
    return ends


def _shared(start: int, one: int, other: int) -> float:
    """The tokens that two contents of one start share, as a part of all their tokens."""
    return (min(one, other) - start) / (max(one, other) - start)


def before_marks(index: int, start: int, parsed: Parsed) -> int:
    """The end of the last word before a token."""
    while index > start + 1 and is_mark(index - 1, parsed):
        index -= 1
    return index


def is_mark(index: int, parsed: Parsed) -> bool:
    """Whether a token is a mark between words, no hyphen within one and no part of a quotation."""
    token = parsed.doc[index]
    return bool(token.is_punct) and token.tag_ != HYPHEN and not parsed.quoted[index]


def _stop(clause: Clause, start: int, parsed: Parsed) -> int:
    """The token at which the content ends at the latest: before a speaker named after it, else at the end."""
    after = clause.speaker[0] if clause.speaker else -1
    return after if after > start else len(parsed.doc)


def joints(clause: Clause, start: int, parsed: Parsed) -> Iterator[Joint]:
    """The joints after the first token of the content, in order."""
    doc, rule = parsed.doc, max(clause.content) + 1
    for at in range(start + 1, _stop(clause, start, parsed)):
        token = doc[at]
        if is_mark(at, parsed) or HYPHEN in (token.tag_, doc[at - 1].tag_):
            continue
        head = token
        while head.head.i != head.i and head.head.left_edge.i == at:
            head = head.head
        tied = head.head.i > at or head.dep_ in NO_JOINT
        if not tied or at == rule or is_mark(at - 1, parsed):
            yield Joint(at, head)


@cache
def weights() -> dict[str, float]:
    """The weight of each circumstance: above 0 it speaks for going on."""
    return {row["circumstance"]: float(row["weight"]) for row in lexicons.table("content_weights")}


def circumstances(clause: Clause, start: int, rule: int, joint: Joint, parsed: Parsed) -> set[str]:
    """What speaks for or against going on at a joint, by name; `rule` is where the content ends by the parse."""
    doc, at, head = parsed.doc, joint.at, joint.head
    mark, opening, relation = _mark(at, parsed), _opening(doc[at]), head.dep_
    place = _place(clause, start, joint)
    side = "within" if at < rule else "at" if at == rule else "beyond"
    reaches = head.right_edge.i >= len(doc) - 1 - doc[len(doc) - 1].is_punct
    names = {
        f"{side} {mark} of {_kind(clause)}",
        f"{side} {relation} {place}",
        f"{side} {mark} {opening}",
        f"{side} {mark} left {_step(len(doc) - at)}",
        f"{side} {mark} {relation}{' to the end' if reaches else ''}",
        f"{relation} {opening} on {head.head.tag_}",
        f"{relation} {mark} size {_step(head.right_edge.i + 1 - at)}",
        f"{mark} after {_step(at - start)}",
    }
    told = [i for i in range(at, head.right_edge.i + 1) if doc[i].lower_ in cues.verbs() and not parsed.quoted[i]]
    if told:
        names.update((f"{side} reports {doc[told[0]].tag_}", f"{side} {mark} reports by {relation}"))
    if relation in JOINED:
        names.update(_of_clause(clause, joint, mark, parsed))
    if parsed.quoted[at]:
        names.add("quoted")
    if parsed.quoted[at - 1]:
        names.add("after a quotation")
    return names


def _mark(at: int, parsed: Parsed) -> str:
    """The mark before a joint: a comma, a dash, a quotation's edge ..., "" for none."""
    before = parsed.doc[at - 1]
    if is_mark(at - 1, parsed):
        return "-" if before.text in ("—", "–", "--") else before.text if len(before.text) == 1 else "..."
    return '"' if parsed.quoted[at - 1] != parsed.quoted[at] else "no mark"


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


def _step(number: int) -> str:
    return next((name for most, name in STEPS if number <= most), "16+")
