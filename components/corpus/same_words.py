"""Finds the statements that give the same words of one speaker: in several articles, or twice in one.

Two statements give the same words if the same quoted words stand in both, or all quoted words of the one within those
of the other, as one report quotes a sentence and another a part of it. Where nothing is quoted, all words must be the
same. Short answers ("yes", "no comment") are given anew each time, and the same words again weeks later are said again:
so both words and days are limited.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from components.corpus.wire_copies import Groups

FEWEST = 5  # words that are the same statement wherever they stand; "Canada is not for sale"
FEWEST_OF_PART = 6  # words of a quotation that is part of another
MOST_OF_WHOLE = 100  # words of a quotation of which others are part: what is longer is a speech
MOST_DAYS = 7  # between the days of publication
WORD = re.compile(r"[^\W_]+")
QUOTED = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldWords:
    """What a statement is compared by: the words of its speaker's name, the day (a number), its words, if quoted."""

    row_id: str
    speaker: frozenset[str]
    day: int
    words: Words
    quoted: bool


def told_words(row_id: str, speaker: str, day: int, content: str, quote_type: str) -> ToldWords | None:
    """A statement as it is compared; None if its words are too few. Of a mixed one its longest quotation counts."""
    quoted = [content] if quote_type == "direct" else QUOTED.findall(content) if quote_type == "mixed" else []
    longest = max(map(_words, quoted), key=len, default=())
    words, is_quoted = (longest, True) if len(longest) >= FEWEST else (_words(content), False)
    if len(words) < FEWEST or (quote_type == "direct" and not is_quoted):
        return None
    return ToldWords(row_id, _name_words(speaker), day, words, is_quoted)


def joined(told: Iterable[ToldWords]) -> list[list[ToldWords]]:
    """The statements that are alike in chains, two or more each: no other one bears on how they are `divided`."""
    pairs = list(_alike(told))
    every = {one.row_id: one for pair in pairs for one in pair}
    found = Groups(every)
    for one, other in pairs:
        found.join(one.row_id, other.row_id)
    return [[every[row_id] for row_id in group] for group in found.groups()]


def divided(together: Iterable[ToldWords]) -> Iterator[list[ToldWords]]:
    """Statements that are alike in chains, divided: each group around its fullest words, which all others are like.

    Each group has two or more statements, in the order of their days and the fuller words first.
    """
    groups: list[list[ToldWords]] = []
    for one in sorted(together, key=lambda told: (-len(told.words), told.day, told.row_id)):
        like = [group for group in groups if same_words(group[0], one)]
        if like:
            min(like, key=lambda group: abs(group[0].day - one.day)).append(one)
        else:
            groups.append([one])
    for group in groups:
        if len(group) > 1:
            yield sorted(group, key=lambda told: (told.day, -len(told.words), told.row_id))


def same_words(one: ToldWords, other: ToldWords) -> bool:
    """Whether two statements give the same words of one speaker."""
    if abs(one.day - other.day) > MOST_DAYS or not (one.speaker <= other.speaker or other.speaker <= one.speaker):
        return False
    if one.words == other.words:
        return one.quoted == other.quoted
    part, whole = sorted((one.words, other.words), key=len)
    return one.quoted and other.quoted and _may_be_part(part) and _may_be_whole(whole) and _stands_in(part, whole)


def _alike(told: Iterable[ToldWords]) -> Iterator[tuple[ToldWords, ToldWords]]:
    """Pairs of statements in the same words, as many as join all that are."""
    alike = defaultdict[tuple[Words, bool], list[ToldWords]](list)
    for one in sorted(told, key=lambda one: one.day):
        alike[one.words, one.quoted].append(one)
    for own in alike.values():
        by_speaker = defaultdict[frozenset[str], list[ToldWords]](list)
        for one in own:
            by_speaker[one.speaker].append(one)
        yield from (pair for same in by_speaker.values() for pair in pairwise(same) if same_words(*pair))
        for some, others in _of_one_name(by_speaker):
            yield from (pair for pair in _near(by_speaker[some], by_speaker[others]) if same_words(*pair))
    for part, whole in _parts([words for words, quoted in alike if quoted]):
        yield from (pair for pair in _near(alike[part, True], alike[whole, True]) if same_words(*pair))


def _of_one_name(speakers: Iterable[frozenset[str]]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The pairs of names of which one has all words of the other."""
    having = defaultdict[str, set[frozenset[str]]](set)
    for name in speakers:
        for word in name:
            having[word].add(name)
    for name in speakers:
        fuller = set.intersection(*(having[word] for word in name)) if name else set(speakers)
        yield from ((name, other) for other in sorted(fuller - {name}, key=sorted))


def _near(some: list[ToldWords], others: list[ToldWords]) -> Iterator[tuple[ToldWords, ToldWords]]:
    """The pairs of statements whose days are near; both lists are in the order of their days."""
    days = [one.day for one in others]
    for one in some:
        for place in range(bisect_left(days, one.day - MOST_DAYS), len(others)):
            if days[place] > one.day + MOST_DAYS:
                break
            yield one, others[place]


def _parts(every: list[Words]) -> Iterator[tuple[Words, Words]]:
    """The quotations that may be part of another, each with that one."""
    by_start = defaultdict[Words, list[Words]](list)
    for words in filter(_may_be_part, every):
        by_start[words[:FEWEST_OF_PART]].append(words)
    for whole in filter(_may_be_whole, every):
        starts = {whole[place : place + FEWEST_OF_PART] for place in range(len(whole) - FEWEST_OF_PART + 1)}
        for part in (part for start in starts for part in by_start.get(start, ())):
            if len(part) < len(whole) and _stands_in(part, whole):
                yield part, whole


def _stands_in(part: Words, whole: Words) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _may_be_part(words: Words) -> bool:
    return len(words) >= FEWEST_OF_PART


def _may_be_whole(words: Words) -> bool:
    return FEWEST_OF_PART < len(words) <= MOST_OF_WHOLE


@lru_cache(maxsize=10_000)
def _name_words(speaker: str) -> frozenset[str]:
    """The words of a speaker's name without accents."""
    return frozenset(_words(_plain(speaker)))


def _words(text: str) -> Words:
    return tuple(WORD.findall(text.casefold()))


def _plain(name: str) -> str:
    """A name without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
