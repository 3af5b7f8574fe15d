"""Finds the articles that are wire copies of one story."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

SHINGLE, PERMUTATIONS, ALIKE = 5, 64, 0.6  # words; hashes; Jaccard similarity of two texts that are one story
BAND = 3  # hashes; texts that share none of the 21 bands are not compared: 0.6 per cent of those of similarity 0.6
MIXED = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D], dtype=np.int64)  # odd numbers that mix a band into one key
TEXT_READ = 20_000  # characters of an article that are compared
SHINGLE_WORD = re.compile(r"\w+")


def fingerprint(text: str) -> tuple[int, ...]:
    """The MinHash of a text's sequences of five words (Broder 1997); empty if it has too few words to be compared."""
    words = SHINGLE_WORD.findall(text[:TEXT_READ].lower())
    if len(words) < 2 * SHINGLE:
        return ()
    from datasketch import MinHash  # type: ignore[import-untyped]  # imports scipy, so only when needed

    hashed = MinHash(num_perm=PERMUTATIONS, hashfunc=crc32)
    hashed.update_batch(" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1))
    return tuple(int(value) for value in hashed.hashvalues)


def wire_copies(
    article_ids: Sequence[str], published: Sequence[date | None], fingerprints: NDArray[np.int64]
) -> dict[str, str]:
    """The story_id of each article that has copies: the article_id of its first published copy.

    `fingerprints` has a row of PERMUTATIONS hashes for each article. Two texts are copies if the Jaccard similarity of
    their sequences of five words, which is estimated from the hashes that they share, is at least ALIKE.
    """
    different, first, which = np.unique(fingerprints, axis=0, return_index=True, return_inverse=True)
    joined = Groups(article_ids)
    for place, one in enumerate(which.ravel().tolist()):
        joined.join(article_ids[first[one]], article_ids[place])
    for one, other in _alike(different):
        joined.join(article_ids[first[one]], article_ids[first[other]])
    days = {name: day or date.max for name, day in zip(article_ids, published, strict=True)}
    story = {name: min(group, key=lambda one: (days[one], one)) for group in joined.groups() for name in group}
    copies = Counter(story.values())
    return {name: found for name, found in story.items() if copies[found] > 1}


def may_be_copies(fingerprints: NDArray[np.int64], of: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of some fingerprints share a band with one of others: all that are copies of these, and a few more."""
    found = np.zeros(len(fingerprints), dtype=bool)
    for keys, others in zip(_bands(fingerprints), _bands(of), strict=True):
        found |= np.isin(keys, others)
    return found


def _bands(fingerprints: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """For each band a key of each fingerprint."""
    for begin in range(0, PERMUTATIONS - BAND + 1, BAND):
        yield (fingerprints[:, begin : begin + BAND] * MIXED).sum(axis=1)  # beyond 64 bits it wraps around


def _alike(fingerprints: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """The pairs of places of fingerprints that are copies, perhaps several times."""
    for keys in _bands(fingerprints):
        ordered = np.argsort(keys, kind="stable")
        for start, end in _runs(keys[ordered]):
            for one, other in combinations(ordered[start:end].tolist(), 2):
                if (fingerprints[one] == fingerprints[other]).mean() >= ALIKE:
                    yield one, other


def _runs(ordered: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """The first place and the end of each run of two or more equal keys."""
    changes = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    starts, ends = np.concatenate([[0], changes]), np.concatenate([changes, [len(ordered)]])
    several = ends - starts > 1
    return zip(starts[several].tolist(), ends[several].tolist(), strict=True)


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
