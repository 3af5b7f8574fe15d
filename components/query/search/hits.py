"""hits(): where a text has the words that a query looks for."""

import re

from components.models import Span
from components.query.search.query import Near, Query, Words, fold, leaves

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
OF_TEXTS = (None, "text", "title")  # fields whose words stand in a text


def hits(query: Query, text: str) -> list[Span]:
    """The spans of the words and phrases, in order; of what stands after NOT, and of labels, none."""
    found = [(match.start(), match.end()) for match in WORD.finditer(text)]
    folded = [fold(text[start:end]) for start, end in found]
    spans: set[Span] = set()
    for words in _looked_for(query):
        patterns = [_pattern(word) for word in words.words]
        for first in range(len(folded) - len(patterns) + 1):
            if all(p.fullmatch(folded[first + nth]) for nth, p in enumerate(patterns)):
                spans.add((found[first][0], found[first + len(patterns) - 1][1]))
    return sorted(spans)


def _looked_for(query: Query) -> list[Words]:
    wanted: list[Words] = []
    for leaf in leaves(query):
        wanted += [*leaf.left, *leaf.right] if isinstance(leaf, Near) else [leaf]
    return [words for words in wanted if words.field in OF_TEXTS]


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word).replace(r"\*", ".*").replace(r"\?", "."))
