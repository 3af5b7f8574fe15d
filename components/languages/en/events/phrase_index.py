"""A phrase of data/lexicons/en/events.toml, a regular expression -> how the first word of what it finds begins.

So a phrase is tried only at words that begin as it does. What cannot be told is left open: then it is tried at more.
"""

import re
from collections.abc import Iterator
from functools import cache

LETTERS = re.compile(r"[A-Za-z]*(?![?*{])")
QUANTIFIER = re.compile(r"(?:[?*+]|\{\d*,?\d*\})\??")
ENDS = re.compile(r"$|[ -](?![?*{])")  # where a word ends
OPEN = "*"  # after letters: whatever follows them


def may_begin(word: str, phrase: str) -> bool:
    """Whether a phrase may begin at a word, given its first three letters or all of it, in small letters."""
    return any(
        word == begins or (begins.endswith(OPEN) and word.startswith(begins[:-1])) for begins in beginnings(phrase)
    )


@cache
def beginnings(phrase: str) -> frozenset[str]:
    """The first three letters of the words that a phrase may begin with; all of a shorter word."""
    return frozenset(one.lower() for part in _alternatives(phrase) for one in _beginnings(part))


def _beginnings(phrase: str) -> Iterator[str]:
    found = LETTERS.match(phrase)
    letters = found[0] if found else ""
    rest = phrase[len(letters) :]
    if len(letters) > 2:
        yield letters[:3]
    elif rest.startswith("(?:"):
        inside, after = _group(rest)
        quantifier = QUANTIFIER.match(after)
        after = after[quantifier.end() :] if quantifier else after
        yield from (one for part in _alternatives(inside) for one in _beginnings(letters + part + after))
        if quantifier and quantifier[0][0] != "+":
            yield from _beginnings(letters + after)
    elif rest.startswith(r"\$") and not letters:
        yield "$"
    else:
        yield letters if ENDS.match(rest) else letters + OPEN


def _group(phrase: str) -> tuple[str, str]:
    """What stands in the group that a phrase begins with, and what follows it."""
    depth = 0
    for place, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return phrase[len("(?:") : place], phrase[place + 1 :]
    raise ValueError(f"an open group: {phrase}")


def _alternatives(phrase: str) -> Iterator[str]:
    """The parts that | parts at the top of a phrase."""
    depth = start = 0
    for place, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            yield phrase[start:place]
            start = place + 1
    yield phrase[start:]
