"""Tells whether two pieces of advice say the same, though two reports word them differently.

A reporter quotes, another sums up: the same adviser, the same addressee, within days, with several words in common.
Words are compared by their stems, and words that mean the same in advice (the lexicon's `alike`) have one stem.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from re import compile as pattern

import Stemmer

from components.lexicons import tree

ALIKE = 0.6  # share of words (Dice) from which two points are the same advice, whenever they were published
ALIKE_IN_DAYS = 0.4  # share of the shorter point's words, for points that were published within MOST_DAYS
OF_THE_LONGER = 0.25  # share of the longer point's words then, unless it says nearly all that the shorter one says
CONTAINED = 0.8  # share of the shorter point's words that is nearly all
FEWEST = 2  # words in common, of which one at least is no word of the whole field
MOST_AROUND_ONE = 3  # words of a point that says the one word of another: "patience" in "be patient with allies"
MOST_DAYS = 14
WORD_OR_NUMBER = pattern(r"[^\W_]+")
FUNCTION_WORDS = frozenset(
    """a able about after all also am an and any anyone anything are as at be been before being but by can cannot
    could d did do does each every everyone everything for from get gets getting go going got had has have he her
    hers herself him himself his how i if in into is it its itself just let like ll m made make may me might mine
    more most must my myself need needs no nobody not nothing now of off on one only or our ours ourselves out over
    own quite re really s shall she should so some somebody someone something such t take than that the their theirs
    them themselves then there these they thing things this those time to too up upon us ve very want wants was way
    we well were what when where which while who whose why will with would you your yours yourself yourselves""".split()
)


@dataclass(frozen=True, slots=True)
class ComparedPoint:
    """What one point of advice is compared by.

    `day` is a number of days, None if it is not known; `american` is whether it addresses the American side.
    """

    row_id: str
    adviser: str | None
    addressee: str | None
    words: str
    stems: frozenset[str]
    day: int | None = None
    american: bool = False
    negated: bool = False


def stems(words: str, left_out: str = "") -> frozenset[str]:
    """The stems of the content words, without those of `left_out`, such as the addressee's name."""
    return frozenset(map(_stem, _content(words))) - frozenset(map(_stem, _content(left_out)))


def word_stems(words: str) -> frozenset[str]:
    """The stems of the content words; words that mean the same in advice have different ones."""
    return frozenset(map(_shortened, _content(words)))


def by_stem(words: str, left_out: str = "") -> dict[str, str]:
    """The content words by their stems (`stems`)."""
    others = stems(left_out)
    return {stem: word for word in _content(words) if (stem := _stem(word)) not in others}


def same_advice(one: ComparedPoint, other: ComparedPoint) -> bool:
    """Whether two points of one adviser say the same; of an adviser who is not known only the same words do.

    So it is with points of function words alone.
    """
    if one.adviser is None or not (one.stems and other.stems):
        return one.words == other.words
    common = one.stems & other.stems
    if one.negated != other.negated or not (common - _of_the_field() or one.stems == other.stems):
        return False
    if alike(one.stems, other.stems) >= ALIKE:
        return True
    return one.addressee == other.addressee and _within_days(one, other) and _says_as_much(one.stems, other.stems)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of common stems (Dice's coefficient)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _says_as_much(one: frozenset[str], other: frozenset[str]) -> bool:
    common = one & other
    shorter, longer = sorted((len(one), len(other)))
    if len(common) < FEWEST:
        return len(common) == shorter and longer <= MOST_AROUND_ONE
    is_contained = len(common) >= CONTAINED * shorter
    return is_contained or len(common) >= max(ALIKE_IN_DAYS * shorter, OF_THE_LONGER * longer)


def _within_days(one: ComparedPoint, other: ComparedPoint) -> bool:
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= MOST_DAYS


def _content(words: str) -> Iterable[str]:
    return (word for word in WORD_OR_NUMBER.findall(words.lower()) if word not in FUNCTION_WORDS)


@cache
def _stem(word: str) -> str:
    """The stem of a word, or of the first word that means the same in advice."""
    stem = _shortened(word)
    return _groups().get(stem, stem)


def _shortened(word: str) -> str:
    """A word by Snowball's English stemmer; one stemmer must not be used by several threads."""
    return str(Stemmer.Stemmer("english").stemWord(word))


@cache
def _groups() -> dict[str, str]:
    """The first stem of each group of words that mean the same, by each stem in it."""
    groups = ([_shortened(word) for word in line.split()] for line in tree("en/advice")["same"]["alike"])
    return {stem: group[0] for group in groups for stem in group}


@cache
def _of_the_field() -> frozenset[str]:
    """The stems of words that most advice on the subject has, so that they tell nothing in common."""
    return frozenset(map(_stem, str(tree("en/advice")["same"]["field"]).split()))
