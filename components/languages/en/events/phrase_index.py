"""Phrase of data/lexicons/en/events.toml (a regular expression) -> the first letters of the text that it can match.

With them a phrase is tried only at words that begin with these letters. Where the letters cannot be derived from the
expression, the phrase is tried at more words than necessary.
"""

import re
from collections.abc import Iterator
from functools import cache

LETTERS = re.compile(r"[A-Za-z]*(?![?*{])")
QUANTIFIER = re.compile(r"(?:[?*+]|\{\d*,?\d*\})\??")
ENDS = re.compile(r"$|[ -](?![?*{])")  # where a word ends
ANY_ENDING = "*"  # after letters: a word that begins with them


def may_begin(word: str, phrase: str) -> bool:
    """Whether a phrase can match at a word, given its first three letters or all of a shorter one, in lower case."""
    return any(
        word == begins or (begins.endswith(ANY_ENDING) and word.startswith(begins[:-1]))
        for begins in first_letters(phrase)
    )


@cache
def first_letters(phrase: str) -> frozenset[str]:
    """The first three letters of the words that a phrase can begin with, or all of a shorter word, in lower case.

    "ab*" stands for any word that begins with "ab".
    """
    return frozenset(one.lower() for part in _alternatives(phrase) for one in _first_letters(part))


def _first_letters(phrase: str) -> Iterator[str]:
    """The same for a phrase without alternatives at its top level; letters keep their case."""
    found = LETTERS.match(phrase)
    letters = found[0] if found else ""
    rest = phrase[len(letters) :]
    if len(letters) > 2:
        yield letters[:3]
    elif rest.startswith("(?:"):
        inside, after = _group(rest)
        quantifier = QUANTIFIER.match(after)
        after = after[quantifier.end() :] if quantifier else after
        yield from (one for part in _alternatives(inside) for one in _first_letters(letters + part + after))
        if quantifier and quantifier[0][0] != "+":
            yield from _first_letters(letters + after)
    elif rest.startswith(r"\$") and not letters:
        yield "$"
    else:
        yield letters if ENDS.match(rest) else letters + ANY_ENDING


def _group(phrase: str) -> tuple[str, str]:
    """The content of the group that a phrase begins with, and the rest of the phrase."""
    depth = 0
    for place, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return phrase[len("(?:") : place], phrase[place + 1 :]
    raise ValueError(f"an open group: {phrase}")


def _alternatives(phrase: str) -> Iterator[str]:
    """The alternatives of a phrase: its parts between the | that are in no group."""
    depth = start = 0
    for place, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            yield phrase[start:place]
            start = place + 1
    yield phrase[start:]
