"""A stretch of text -> the rules worth trying there: most stretches have no time word, and few have many."""

import re
from collections.abc import Iterator
from functools import lru_cache

from components.languages.en.times.grammar import RULES, Rule
from components.languages.en.times.words import WORDS_OF

TOKEN = re.compile(r"[a-z]+|[-/]")
FIGURES = re.compile(r"\d+")
CLOCK = re.compile(r"\d(?::\d\d| ?[ap]\.?m\b)")
NAMED = frozenset(name for rule in RULES for needed in rule.needs for name in needed)
KINDS: dict[str, frozenset[str]] = {
    word: frozenset(kind for kind, words in WORDS_OF.items() if word in words) | ({word} & NAMED)
    for word in (*NAMED.difference(WORDS_OF), *(word for words in WORDS_OF.values() for word in words))
}  # a word -> the kinds it is of, and itself where a rule names it


def rules_for(text: str, start: int, end: int) -> tuple[Rule, ...]:
    """The rules of which a stretch of text has the words that they need, in their order."""
    return _rules_for(frozenset(_kinds(text[start:end].lower())))


def _kinds(words: str) -> Iterator[str]:
    """The kinds of time words, and the words that rules name, among some words in small letters."""
    for word in KINDS.keys() & TOKEN.findall(words):
        yield from KINDS[word]
    for digits in FIGURES.findall(words):
        if len(digits) < 3:
            yield "figure"
        if len(digits) == 4:
            yield "YYYY"
        if digits[-1] == "0":
            yield "round"
    if CLOCK.search(words):
        yield "clock"


@lru_cache(maxsize=1 << 12)
def _rules_for(there: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if not any(there.isdisjoint(needed) for needed in rule.needs))
