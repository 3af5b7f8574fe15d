"""Finds the words of a text that match rules for time expressions; each language brings its rules."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from components.languages.results import Resolved
from components.models import Span

LONGEST_SENTENCE = 2000  # characters that are read as one sentence at most, so that no text takes long

Context = TypeVar("Context")  # what the resolvers of a language share


class Unresolved(ValueError):
    """There is no day to count from."""


@dataclass(frozen=True, slots=True)
class TimeRule(Generic[Context]):
    """One family of expressions. The group `x` of the pattern, if it has one, is the expression without its context."""

    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Context], Resolved | None]


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Context]):
    """Words that match a rule, before their value is known."""

    span: Span
    sentence: Span
    rule: TimeRule[Context]
    found: re.Match[str]

    def resolved(self, context: Context) -> Resolved | None:
        """The value, "XXXX" if there is no day to count from; None if it is no time expression."""
        try:
            return self.rule.resolve(self.found, context)
        except Unresolved:
            return Resolved("XXXX")
        except (ValueError, OverflowError):  # a day beyond the calendar
            return None


def candidates(
    flat: str,
    sentences: Iterable[Span],
    furniture: Iterable[Span],
    rules_for: Callable[[str, int, int], Iterable[TimeRule[Context]]],
) -> list[Candidate[Context]]:
    """The matches of the rules in a text without line ends, in order; of overlapping ones that of the earlier rule.

    `rules_for` gives the rules, in their order, that may match between two positions of the text.
    """
    taken = bytearray(len(flat))
    for start, end in furniture:
        taken[start:end] = b"\1" * (min(end, len(flat)) - start)
    claimed = []
    for sentence in sentences:
        for rule in rules_for(flat, *sentence):
            for found in rule.pattern.finditer(flat, *sentence):
                start, end = _trimmed(found)
                if start < end and not any(taken[start:end]):
                    taken[start:end] = b"\1" * (end - start)
                    claimed.append(Candidate((start, end), sentence, rule, found))
    return sorted(claimed, key=lambda candidate: candidate.span)


def _trimmed(found: re.Match[str]) -> Span:
    """The expression without its context and without blanks around it."""
    group = "x" if found.re.groupindex.get("x") and found["x"] else 0
    words = found[group]
    start = found.start(group)
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def sentences(text: str, ends: re.Pattern[str]) -> Iterator[Span]:
    """The spans of the sentences of a text, each up to a match of `ends`, none longer than LONGEST_SENTENCE."""
    begin = 0
    for cut in ends.finditer(text):
        yield from _pieces(text, begin, cut.end())
        begin = cut.end()
    yield from _pieces(text, begin, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The span [start, end) cut into pieces of at most LONGEST_SENTENCE characters, at a blank where there is one."""
    while end - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        stop = blank if blank > start else start + LONGEST_SENTENCE
        yield start, stop
        start = stop
    yield start, end
