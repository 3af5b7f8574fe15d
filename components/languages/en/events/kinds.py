"""Words near a date -> the kind of the event (threat, tariff, call, meeting ...), by data/lexicons/en/events.toml."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from components.languages.en.events.phrase_index import may_begin
from components.languages.en.times.direction import BREAK
from components.languages.hints import distance, words_between
from components.languages.results import KindHint, Strength
from components.lexicons import tree
from components.models import EventKind, Span, within

WORD_START = re.compile(r"(?<!\w)(?:[A-Za-z]{1,3}|\$)")  # the first three letters of a word, or all of a shorter one
THAT_CLAUSE = re.compile(r"^(?: [\w’']+){0,4} that (?!(?:day|night|week|month|year|morning|evening|same|very)\b)", re.I)
ASIDE = re.compile(r",[^,]{2,60}\b(?:said|says|added|wrote)\s*,")  # 'the president said' in the middle of a clause


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


def kind_at(text: str, span: Span, found: Sequence[KindHint], quoted: bool = False) -> EventKind:
    """The kind of event by the hint nearest to the expression at `span`; "other" if there is no hint.

    A hint in another clause counts as farther away. `quoted` says whether the expression is in a quotation. A statement
    may itself perform another kind of event: 'announced that he would resign' is a resignation.
    """
    nearest = min(
        (hint for hint in found if hint.strength != "performed" and not _governs(text, hint, span)),
        key=lambda hint: _distance(text, hint, span, quoted),
        default=None,
    )
    if nearest is None:
        return "other"
    performed = next((hint.kind for hint in found if hint.strength == "performed" and not hint.quoted), None)
    return performed if performed and nearest.kind == "statement" else nearest.kind


def _governs(text: str, hint: KindHint, span: Span) -> bool:
    """Whether an expression stands in a clause that a saying introduces: 'promised that it would open on Monday'."""
    between = text[hint.span[1] : span[0]]
    return hint.kind == "statement" and bool(THAT_CLAUSE.search(between))


def _distance(text: str, hint: KindHint, span: Span, quoted: bool) -> float:
    """The distance of a hint from an expression; a weak one is not far in "the call of 29 April"."""
    weak = hint.strength == "weak" and text[slice(*words_between(hint, span))] != " of "
    return distance(text, hint, span, quoted, weak, BREAK)
