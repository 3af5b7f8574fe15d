"""hits(): where a text has the words that a query looks for."""

import re
from itertools import product

from components.models import Span
from components.query.search.query import Near, Query, Words, fold, leaves

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
OF_TEXTS = (None, "text", "title")  # fields whose words stand in a text


def hits(query: Query, text: str) -> list[Span]:
    """The spans of the words and phrases, in order; of what stands after NOT, and of labels, none."""
    found = [(match.start(), match.end()) for match in WORD.finditer(text)]
    folded = [fold(text[start:end]) for start, end in found]
    places: set[tuple[int, int]] = set()
    for leaf in leaves(query):
        if leaf.field in OF_TEXTS:
            places.update(_near(leaf, folded) if isinstance(leaf, Near) else _places(leaf, folded))
    return sorted((found[first][0], found[last][1]) for first, last in places)


def _near(near: Near, folded: list[str]) -> list[tuple[int, int]]:
    """The first and last word of what stands near each other, on both sides."""
    left = [place for words in near.left for place in _places(words, folded)]
    right = [place for words in near.right for place in _places(words, folded)]
    pairs = [(a, b) for a, b in product(left, right) if 0 <= max(b[0] - a[1], a[0] - b[1]) - 1 <= near.between]
    return [place for pair in pairs for place in pair]


def _places(words: Words, folded: list[str]) -> list[tuple[int, int]]:
    """The numbers of the first and the last word, wherever the words follow each other."""
    patterns = [_pattern(word) for word in words.words]
    last = len(patterns) - 1
    return [
        (first, first + last)
        for first in range(len(folded) - last)
        if all(pattern.fullmatch(folded[first + nth]) for nth, pattern in enumerate(patterns))
    ]


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word).replace(r"\*", ".*").replace(r"\?", "."))
