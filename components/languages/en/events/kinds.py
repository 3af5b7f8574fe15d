"""Words near a date -> the kind of the event (threat, tariff, call, meeting ...), by data/lexicons/en/events.toml."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from components.languages.en.events.clauses import SUBJECT_RELATIONS, clause_verb, dated_verb, head_token
from components.languages.en.events.other_clauses import apart, is_unsure, tells_on
from components.languages.en.events.phrase_index import may_begin
from components.languages.en.times.direction import BREAK
from components.languages.hints import distance, words_between
from components.languages.parsed import Parsed, Token
from components.languages.results import KindHint, Strength
from components.lexicons import tree
from components.models import EventKind, Span, within

WORD_START = re.compile(r"(?<!\w)(?:[A-Za-z]{1,3}|\$)")  # the first three letters of a word, or all of a shorter one
THAT_CLAUSE = re.compile(r"^(?: [\w’']+){0,4} that (?!(?:day|night|week|month|year|morning|evening|same|very)\b)", re.I)
ASIDE = re.compile(r",[^,]{2,60}\b(?:said|says|added|wrote)\s*,")  # 'the president said' in the middle of a clause
MATTERS = frozenset(("negotiation", "meeting", "call"))  # kinds of events that are about something
ABOUT = frozenset("on over about into for".split())
NEAR = 100.0  # characters that the dated verb itself is away at most
TOO_FAR = 150.0  # characters, with what is added, at which a saying or a weak hint tells nothing of the event

Pattern = tuple[EventKind, Strength, re.Pattern[str]]


@cache
def _patterns(word: str) -> tuple[Pattern, ...]:
    """The patterns of each kind of event that can match at a word, given its first three letters in lower case."""
    found: list[Pattern] = []
    for kind, entry in tree("en/events")["kinds"].items():
        for strength, phrases in entry.items():
            able = [phrase for phrase in phrases if may_begin(word, phrase)]
            for alike in ([p for p in able if p[0] != "("], [p for p in able if p[0] == "("]):
                if alike:
                    found.append((cast(EventKind, kind), cast(Strength, strength), _any_of(tuple(alike))))
    return tuple(found)


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that matches any of some phrases, up to the end of a word."""
    return re.compile(rf"(?:{'|'.join(phrases)})(?!\w)", re.I)


def hints(text: str, start: int, end: int, quotations: Sequence[Span] = ()) -> list[KindHint]:
    """The hints at kinds of events in text[start:end], in the order of the text."""
    return list(_kept_hints(text, start, end, quotations))


def _kept_hints(text: str, start: int, end: int, quotations: Sequence[Span]) -> Iterator[KindHint]:
    """The hints in a sentence; of overlapping ones with the same kind and strength only the first."""
    asides = [found.span() for found in ASIDE.finditer(text, start, end)]
    claimed: dict[tuple[EventKind, Strength], int] = {}
    for kind, strength, span in sorted(_phrases_found(text, start, end), key=lambda found: (found[2][0], -found[2][1])):
        if span[0] >= claimed.get((kind, strength), start):
            claimed[kind, strength] = span[1]
            yield KindHint(span, kind, strength, within(span, quotations), kind == "statement" and within(span, asides))


def _phrases_found(text: str, start: int, end: int) -> Iterator[tuple[EventKind, Strength, Span]]:
    """The matches of all patterns in a sentence; a pattern is tried only at words that it can begin with."""
    for word in WORD_START.finditer(text, start, end):
        for kind, strength, pattern in _patterns(word[0].lower()):
            if found := pattern.match(text, word.start(), end):
                yield kind, strength, found.span()


def kind_at(
    text: str, span: Span, found: Sequence[KindHint], quoted: bool = False, parsed: Parsed | None = None
) -> EventKind:
    """The kind of event by the hint nearest to the expression at `span`; "other" if there is no hint.

    A hint in another clause counts as farther away or not at all; a saying or a weak hint far away tells nothing.
    `quoted` says whether the expression is in a quotation, and `parsed` is its sentence. A statement may itself perform
    another kind of event: 'announced that he would resign' is a resignation.
    """
    verb = dated_verb(parsed, span) if parsed else None
    found = _without_topics(found, span, parsed) if parsed and len(found) > 1 else found
    distances = [
        (_distance(text, hint, span, quoted, parsed, verb) + apart(parsed, verb, hint, span), hint)
        for hint in found
        if hint.strength != "performed" and not _governs(text, hint, span, parsed, verb)
    ]
    distance, nearest = min(distances, key=lambda pair: pair[0], default=(0.0, None))
    if nearest is None or distance == math.inf or (distance > TOO_FAR and is_unsure(nearest)):
        return "other"
    performed = next((hint.kind for hint in found if hint.strength == "performed" and not hint.quoted), None)
    return performed if performed and nearest.kind == "statement" else nearest.kind


def _without_topics(found: Sequence[KindHint], span: Span, parsed: Parsed) -> list[KindHint]:
    """The hints without those in what the subject of a clause is about: 'Talks on [a border plan] resume on Monday'."""
    heads = [(hint, head_token(parsed, hint.span)) for hint in found]
    place = head_token(parsed, span)
    topics = set[int]()
    for hint, head in heads:
        subject = head is not None and head.dep_ in SUBJECT_RELATIONS and head.tag_[:2] == "NN"
        if head is None or not subject or hint.kind not in MATTERS or (place is not None and head.is_ancestor(place)):
            continue
        topics |= {word.i for prep in head.rights if prep.lower_ in ABOUT for word in prep.subtree}
    return [hint for hint, head in heads if head is None or head.i not in topics]


def _governs(text: str, hint: KindHint, span: Span, parsed: Parsed | None, verb: Token | None) -> bool:
    """Whether an expression stands in a clause that a saying introduces: 'promised that it would open on Monday'.

    A clause that tells on of a noun does not: 'a letter that she sent on Monday'.
    """
    between = text[hint.span[1] : span[0]]
    if hint.kind != "statement" or not THAT_CLAUSE.search(between):
        return False
    head = head_token(parsed, hint.span) if parsed else None
    own = clause_verb(head) if head is not None else None
    return not (head is not None and own is not None and verb is not None and tells_on(head, own, verb))


def _distance(text: str, hint: KindHint, span: Span, quoted: bool, parsed: Parsed | None, verb: Token | None) -> float:
    """The distance of a hint from an expression; a weak one is not far in "the call of 29 April".

    The dated verb itself is never far: 'On Friday, the guild, which had been silent for a year or more, sued'.
    """
    weak = hint.strength == "weak" and text[slice(*words_between(hint, span))] != " of "
    away = distance(text, hint, span, quoted, weak, BREAK)
    own = parsed is not None and verb is not None and within(parsed.spans[verb.i], [hint.span])
    return min(away, NEAR) if own else away
