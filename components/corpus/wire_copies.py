"""Finds the articles that are wire copies of one story."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pandas as pd

SHINGLE, PERMUTATIONS, ALIKE = 5, 64, 0.6  # words; hashes; Jaccard similarity of two texts that are one story
TEXT_READ = 20_000  # characters of an article that are compared
SHINGLE_WORD = re.compile(r"\w+")
_HASHES: dict[str, Any] = {}  # by article_id, which identifies the text; so each text is hashed once in a process


def wire_copies(articles: pd.DataFrame) -> "pd.Series[Any]":
    """The story_id of each article: the article_id of its first published copy; None for an article without copies.

    `articles` has the columns article_id, text and published. Two texts are copies if the Jaccard similarity of
    their sequences of five words is at least ALIKE (estimated by MinHash, Broder 1997).
    """
    idents = [str(ident) for ident in articles["article_id"]]
    for ident, text in zip(idents, articles["text"], strict=True):
        if ident not in _HASHES:
            _HASHES[ident] = _hash(str(text))
    hashes = {ident: _HASHES[ident] for ident in idents}
    from datasketch import MinHashLSH  # type: ignore[import-untyped]  # imports scipy, so only when needed

    index = MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS)
    for ident in sorted(hashes):
        if hashes[ident] is not None:
            index.insert(ident, hashes[ident])
    joined = Groups(hashes)
    for ident, hashed in sorted(hashes.items()):
        for other in index.query(hashed) if hashed is not None else ():
            if other != ident and hashed.jaccard(hashes[other]) >= ALIKE:
                joined.join(ident, other)
    published = dict(zip(idents, articles["published"].astype(str), strict=True))
    first = {name: min(group, key=lambda one: (published[one], one)) for group in joined.groups() for name in group}
    copies = Counter(first.values())
    stories = [first[ident] if copies[first[ident]] > 1 else None for ident in idents]
    return pd.Series(stories, index=articles.index, name="story_id", dtype=object)


def _hash(text: str) -> Any:
    """The MinHash of a text; None if it has too few words to be compared."""
    words = SHINGLE_WORD.findall(text[:TEXT_READ].lower())
    if len(words) < 2 * SHINGLE:
        return None
    from datasketch import MinHash

    hashed = MinHash(num_perm=PERMUTATIONS)
    hashed.update_batch(" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1))
    return hashed


class Groups:
    """Names that are joined into groups (union-find)."""

    def __init__(self, names: Iterable[str]) -> None:
        self.above = {name: name for name in names}

    def of(self, name: str) -> str:
        while self.above[name] != name:
            self.above[name] = self.above[self.above[name]]
            name = self.above[name]
        return name

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.of(one), self.of(other)))
        self.above[second] = first

    def groups(self) -> list[list[str]]:
        members: dict[str, list[str]] = {}
        for name in sorted(self.above):
            members.setdefault(self.of(name), []).append(name)
        return list(members.values())
