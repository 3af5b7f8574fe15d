"""Adds to an article its doubts: what an analyst should check before trusting the figures."""

import re
from collections.abc import Iterator

from components.languages import LANGUAGES
from components.limits.budget import LONGEST_WORD, has_long_word
from components.models import Article
from components.readers.base import Reading
from components.readers.pages.credits import BYLINE
from components.readers.pages.lines import LINE, is_kind

STUB_WORDS = 200  # words of the story; with fewer, a paywall's line means that the rest is missing
SEVERAL = 3  # bylines or times of day
CLOCK = re.compile(r"(?:\d{1,2}[:h.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: [A-Z]{1,4})?", re.I)
LONGEST = 200  # characters of a line that is too short for a paragraph


def reading(file: str, article: Article, row: int | None = None) -> Reading:
    """A Reading of an article with its doubts."""
    return Reading(file, row, article, doubts=tuple(doubts_of(article)))


def doubts_of(article: Article) -> Iterator[str]:
    """The doubts about an article: what is missing or odd in it."""
    if article.published is None:
        yield "no publication date found: relative dates stay undated until one is given"
    if article.published_basis == "caption":
        yield "no publication date found: the day is that of a caption"
    if article.title is None:
        yield "no title found"
    if has_long_word(article.text):
        yield f"a paragraph with a word of more than {LONGEST_WORD} letters is not analysed"
    if article.language not in LANGUAGES:
        yield f"in a language that is not read ({article.language}): kept and listed, not analysed"
    aside = _short_lines(article)
    if is_stub(article, aside):
        yield f"the page stops at a paywall after {_story_words(article)} words: save it again when signed in"
    if max(len(set(filter(BYLINE.fullmatch, aside))), sum(map(bool, map(CLOCK.fullmatch, aside)))) >= SEVERAL:
        yield "several bylines or times of day: it may be a live blog or hold several articles, all read under one date"


def is_stub(article: Article, aside: list[str] | None = None) -> bool:
    """Whether an article is only the free beginning of one behind a paywall."""
    lines = _short_lines(article) if aside is None else aside
    return any(is_kind("paywall", line) for line in lines) and _story_words(article) < STUB_WORDS


def _short_lines(article: Article) -> list[str]:
    """The lines of the furniture that are shorter than a paragraph."""
    lines = (m[0].strip() for a, b in article.furniture for m in LINE.finditer(article.text, a, b))
    return [line for line in lines if len(line) < LONGEST]


def _story_words(article: Article) -> int:
    """The number of words without furniture and headline."""
    count, last = 0, 0
    spans = [*article.furniture, *([article.title_span] if article.title_span else [])]
    for start, end in (*sorted(spans), (len(article.text), len(article.text))):
        count += len(article.text[last:start].split())
        last = max(last, end)
    return count
