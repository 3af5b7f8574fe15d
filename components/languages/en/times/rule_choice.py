"""Chooses by the words of a sentence which rules can match in it: most sentences have no time words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from components.languages.en.times.grammar import RULES, Rule
from components.languages.en.times.words import WORDS_OF

WORD_OR_JOINER = re.compile(r"[a-z]+|[-/]")
DIGITS = re.compile(r"\d+")
CLOCK_TIME = re.compile(r"\d(?::\d\d| ?[ap]\.?m\b)")
NEEDED = frozenset(name for rule in RULES for needed in rule.needs for name in needed)
KINDS_OF_WORD: dict[str, frozenset[str]] = {
    word: frozenset(kind for kind, words in WORDS_OF.items() if word in words) | ({word} & NEEDED)
    for word in (*NEEDED.difference(WORDS_OF), *(word for words in WORDS_OF.values() for word in words))
}  # a word -> its kinds, and the word itself if a rule names it


def rules_for(text: str, start: int, end: int) -> tuple[Rule, ...]:
    """The rules, in their order, whose needed words all occur in text[start:end]."""
    return _rules_for(frozenset(_kinds(text[start:end].lower())))


def _kinds(words: str) -> Iterator[str]:
    """The kinds of time words that occur in a text in lower case, and the words in it that rules name."""
    for word in KINDS_OF_WORD.keys() & WORD_OR_JOINER.findall(words):
        yield from KINDS_OF_WORD[word]
    for digits in DIGITS.findall(words):
        if len(digits) < 3:
            yield "figure"
        if len(digits) == 4:
            yield "YYYY"
        if digits[-1] == "0":
            yield "round"
    if CLOCK_TIME.search(words):
        yield "clock"


@lru_cache(maxsize=1 << 12)
def _rules_for(present: frozenset[str]) -> tuple[Rule, ...]:
    """The rules, in their order, whose needed words are all among `present`."""
    return tuple(rule for rule in RULES if not any(present.isdisjoint(needed) for needed in rule.needs))
