"""What somebody said -> the points of advice in it: who should act, how strongly, in which words, on what condition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from components.languages.en.advice.clauses import (
    FINITE,
    clause_end,
    clause_start,
    condition,
    is_verb,
    joints,
    trimmed,
    verbs_of,
)
from components.languages.en.advice.rules import ADVERB, Cue, Form, cues, words
from components.languages.results import AdvicePoint
from components.lexicons import tree
from components.models import Span

LONGEST = 1200  # characters: what is longer is no sentence
PIECE = re.compile(r"(?:[^.!?;…]|\.(?=\w)|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Dr|Ms|St))\.)+[.!?;…]*[\"”’']*")

# In front of the cue: a question within ("how Canada should"), a relative clause ("steps that must", "all we need").
QUESTIONS = "how whether why where when who whom which until once if unless before after whatever what"
EMBEDDED = re.compile(rf"\b(?:{words(QUESTIONS)})\s*$", re.I)
EMBEDDED_SUBJECT = re.compile(
    r"\b(?:how|whether|why|where|when|until|once|if|unless)\b|^(?:who|which|what|whatever)\b", re.I
)
RELATIVE = re.compile(rf"(?:\b(?:who|which|that|what|whoever|to|not|was|is))\s*{ADVERB}$", re.I)
HEAD_NOUNS = """way ways thing things conversation conversations everything anything something all opportunity chance
right opportunities chances power ability step steps reason work job choice choices message place kind sort those
authority tools"""
REDUCED = re.compile(
    rf"\b(?:{words(HEAD_NOUNS)})\s+(?:that\s+)?(?:we|they|you|he|she|it|Canada|(?:this|the|our) \w+|(?-i:[A-Z])\w+)$",
    re.I,
)
DENIED = re.compile(r"(?:\b(?:not|never|without)|n[’']t)\s+(?:\w+\s+){0,2}(?:that\s+)?$", re.I)
CHANCE = re.compile(r"\b(?:opportunit(?:y|ies)|chances?|rights?|powers?|ability|authority|options?)\s+that\s+$", re.I)
OBJECT_FIRST = re.compile(r"^(?!(?:in|at|on|for|with|as|to|now|then|so) )[^,]*\w\s+(?:we|they|you|he|she|it|I)$", re.I)
NO_SUBJECT = re.compile(
    r"(?:\b(?:the|a|an|no|any|their|its|his|her|our|this|and|but|or))$|^(?:no|nobody|no one)\b", re.I
)
HOLLOW = re.compile(r"\s*(?:be|do|have)?\W*$", re.I)
ANY = re.compile("")
ACTOR = re.compile(
    r"(?:\b(?:we|they|he|she|it|country|government|minister|leader|union|party|nation|side|sides)|(?-i:[A-Z])[\w.]+)$",
    re.I,
)
PLURAL = re.compile(r"(?:\b(?:we|you|they|people|us)|s|[’']d|\w+ and .+)$", re.I)
FIRST_PERSON = re.compile(r"(?:I|me|my \w+|myself)$", re.I)
CONTRACTED = re.compile(r"[’'](?:ve|s|ll|d|re)$")

BEFORE_VERB = "so and but now please just first again then well ok okay always simply instead meanwhile"
START = re.compile(
    rf"[\W_]*(?:(?:(?:{words(BEFORE_VERB)}|number one|at the same time)[,:]?|(?:yes|no)[,:]|\w+ly,?) )*"
    r"(?P<verb>(?:(?:don[’']t|do not|never|let[’']s(?: not)?) )?(?:ever )?(?P<base>[a-z]+))\b(?P<rest>[^\n]{0,40})",
    re.I,
)
AUXILIARIES = "is are was were has have had will would can could may might should must does did do"
NOUN_AFTER_ALL = re.compile(
    rf"[’'](?:s|re|ve|ll)|\s+(?:{words(AUXILIARIES)}|of|and \w+ (?:is|are|was|were|will|have))\b|[:,]|\s*$|-", re.I
)
THAT_WHO = re.compile(rf"\s+(?P<who>(?:[\w’'.]+ ){{1,5}}?)(?=(?:not )?(?:{'|'.join(sorted(verbs_of('plain')))})\b)")
FOR_WHOM = re.compile(r"\bfor (?P<who>[\w’'.]+(?: [\w’'.]+){0,3}?) (?=(?:is|would|now)\b)")
IMPERATIVE = Cue("imperative", "imperative", frozenset(), START)
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Head:
    """A cue in a sentence: its clause begins at `start`, its predicate at `act`."""

    start: int
    act: int
    cue: Cue
    who: str = ""
    condition: Span | None = None


def points(content: str, direct: bool = False) -> Iterator[AdvicePoint]:
    """The points of advice in what somebody said, from left to right.

    `direct`: the words are the speaker's own, so that an imperative counts; in a reporter's words one counts that
    begins a sentence ("Keep it short, she says"). A question asks, it does not advise.
    """
    for piece in PIECE.finditer(content):
        text = piece[0]
        if len(text) <= LONGEST and not text.rstrip("\"”’' ").endswith("?"):
            found = list(_of_sentence(text, direct))
            if found and not _listed("taunts", "patterns").search(text):
                yield from (_moved(point, piece.start()) for point in found)


def _of_sentence(text: str, direct: bool) -> Iterator[AdvicePoint]:
    heads = list(_heads(text))
    imperative = _imperative(text, direct) if direct or text[:1].isupper() else None
    if imperative and (not heads or heads[0].act > imperative.act):
        heads = [imperative, *(head for head in heads if head.start > imperative.act)]
    limits = [*(head.start for head in heads[1:]), len(text)]
    for head, limit in zip(heads, limits, strict=False):
        yield from _points_of(text, head, limit)


def _points_of(text: str, head: _Head, limit: int) -> Iterator[AdvicePoint]:
    """The points that share a head: "should read the orders | and find areas"; the first holds its subject."""
    with_noun = head.cue.modality == "needs" and not text[: head.act].rstrip().lower().endswith("to")
    end = clause_end(text, head.act, limit, with_noun)
    shared = joints(text, head.act, end) if head.cue.form != "clause" and not with_noun else ()
    starts = [head.start, *shared]
    met = head.condition or condition(text, head.act, end)
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        span = trimmed(text, start, stop)
        if span[0] < span[1]:
            yield AdvicePoint(span, head.cue.modality, head.who, met)


def _heads(text: str) -> Iterator[_Head]:
    """The cues of a sentence from left to right, each with the beginning of its clause."""
    floor = 0
    by_trigger = _by_trigger()
    there = by_trigger.keys() & WORD.findall(text.lower())
    wanted = {place for word in there for place in by_trigger[word]}
    found = [(match.start(), place, match) for place in wanted for match in cues()[place].expression.finditer(text)]
    for at, place, match in sorted(found, key=lambda one: one[:2]):
        if at < floor:
            continue
        cue = cues()[place]
        head = _clause(text, floor, cue, match) if cue.form == "clause" else _modal(text, floor, cue, match)
        if head is not None:
            yield head
            floor = match.end()


@cache
def _by_trigger() -> dict[str, list[int]]:
    """The places of the cues among all cues, by each word without one of which they cannot match."""
    places: dict[str, list[int]] = {}
    for place, cue in enumerate(cues()):
        for word in cue.triggers:
            places.setdefault(word, []).append(place)
    return places


def _clause(text: str, floor: int, cue: Cue, match: re.Match[str]) -> _Head:
    named = match.groupdict().get("who") or next((m["who"] for m in _named_in_clause(text, match)), "")
    return _Head(match.start(), match.end(), cue, named.strip(), condition(text, floor, match.start()))


def _named_in_clause(text: str, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """Who should act, where a verdict names them: "essential that | the premiers | stand", "best for | Carney | is"."""
    if match[0].endswith("that") and (found := THAT_WHO.match(text, match.end())):
        yield found
    yield from FOR_WHOM.finditer(match[0])


def _modal(text: str, floor: int, cue: Cue, match: re.Match[str]) -> _Head | None:
    """The head of "somebody should act"; None if nobody is told to."""
    start = clause_start(text, floor, match.start())
    subject = text[start : match.start()]
    who = CONTRACTED.sub("", subject.strip(' "“”,'))
    if _within_another(text[floor:start], subject, cue.form) or HOLLOW.match(text, match.end()):
        return None
    if (NO_SUBJECT.search(who) and not floor) or not (who or text[floor:start].strip()):
        return None
    if not {"need": PLURAL, "needed": ACTOR}.get(match[0].lower().split()[0], ANY).search(who):
        return None  # the noun or the participle: "no justification or need", "the votes needed to win"
    if FIRST_PERSON.match(who) or _law(who, text[match.end() :]):
        return None
    return _Head(start, match.end(), cue, "" if cue.form == "judgement" else who, condition(text, floor, start))


def _within_another(before: str, subject: str, form: Form) -> bool:
    """Whether the clause stands within another that only speaks of what should be done."""
    return bool(
        EMBEDDED.search(before)
        or CHANCE.search(before)
        or DENIED.search(before)
        or EMBEDDED_SUBJECT.search(subject)
        or RELATIVE.search(subject)
        or (form == "modal" and (REDUCED.search(subject.strip()) or OBJECT_FIRST.search(subject.strip())))
    )


def _law(who: str, predicate: str) -> bool:
    """Whether a law or a need binds somebody whom nobody advises: "importers must pay the duty"."""
    last = (re.findall(r"[\w-]+", who.lower()) or [""])[-1]
    verb = re.match(r"\s*(?:\w+ly )?(\w+)", predicate)
    return last in tree("en/advice")["laws"]["subjects"].split() and not (verb and verb[1] == "be")


def _imperative(text: str, direct: bool) -> _Head | None:
    """The head of a sentence that begins with a bare verb; None if it is an idiom or the word a noun there."""
    match = START.match(text)
    if match is None or not _is_verb(match) or (not direct and FINITE.search(text)):
        return None
    for beginning in (text.lstrip(" \"“”’'"), text[match.start("verb") :]):
        if _listed("imperatives", "idioms").match(beginning):
            return None
    return _Head(match.start("verb"), match.end("verb"), IMPERATIVE)


def _is_verb(match: re.Match[str]) -> bool:
    """Whether the word that a sentence begins with is a verb there; 'do not' and 'let's' tell that one follows."""
    if match["verb"].lower() != match["base"].lower():
        return True
    following = (match["rest"].split() or [""])[0]
    return is_verb(match["base"].lower(), following) and not NOUN_AFTER_ALL.match(match["rest"])


@cache
def _listed(table: str, key: str) -> re.Pattern[str]:
    """One expression for a list of the lexicon."""
    return re.compile("|".join(tree("en/advice")[table][key]), re.I)


def _moved(point: AdvicePoint, by: int) -> AdvicePoint:
    met = point.condition and (point.condition[0] + by, point.condition[1] + by)
    return replace(point, span=(point.span[0] + by, point.span[1] + by), condition=met)
