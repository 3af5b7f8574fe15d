"""Classifies the lines of a page: furniture, headline, credit, story."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from operator import itemgetter

from components.lexicons import tree
from components.models import Span, Spans
from components.readers.pages.credits import DELIVERED, OPENING_DATELINE
from components.readers.pages.dates import is_date
from components.readers.pages.teasers import ENDS_SENTENCE, teasers

LINE = re.compile(r"[^\r\n]+")
BREAKS_OFF = re.compile(
    r".*(?:,|\b(?:of|the|an?|and|to|in|for|that|with|by|on|at|as|from|but|or|is|are|was|were|has|have|had|will|would|"
    r"said|says|its|his|her|their|be|not|than|who|which|because|if|when|into|about))"
)  # a sentence that the page cut off
CUT_WORDS = 6  # words of such a sentence, at least
SIGNS = re.compile(r"(?:[—–-]{1,2} ?)?[A-ZÀ-Þ][\w.’'-]+ [A-ZÀ-Þ]")  # a name
QUOTED = re.compile(r"[“\"«].*[”\"»]")
CLOSES_LETTER = re.compile(r"(?:yours )?(?:sincerely|truly|respectfully|cordially|regards)(?: yours)?,?", re.I)
PROSE = 80  # characters from which a line that ends like a sentence counts as a paragraph
ASIDE = ("navigation", "caption", "prompt", "paywall")  # kinds of lines that are never part of the story
STORY = 3  # paragraphs above a heading of comments, at least


@dataclass(slots=True)
class Page:
    """The lines of a page, classified step by step."""

    text: str
    lines: list[Span]
    furniture: set[int] = field(default_factory=set)
    title: int | None = None
    credits: list[int] = field(default_factory=list)

    def words(self, index: int) -> str:
        return self.text[slice(*self.lines[index])]

    def is_prose(self, index: int) -> bool:
        words = self.words(index)
        return bool(OPENING_DATELINE.match(words)) or (len(words) >= PROSE and bool(ENDS_SENTENCE.search(words)))

    @property
    def story(self) -> list[str]:
        """The lines of the story, without the headline."""
        return [self.words(i) for i in range(len(self.lines)) if i not in self.furniture and i != self.title]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The lines of the furniture, each with the one below it."""
        for index in sorted(self.furniture):
            yield self.words(index), self.words(index + 1) if index + 1 < len(self.lines) else ""


def sorted_out(text: str, title: str | None, furniture: Spans) -> Page:
    """The page with its lines classified: first the certain ones, then the headline, then those around the story."""
    lines = [_trimmed(text, *m.span()) for m in LINE.finditer(text) if m[0].strip()]
    page = Page(text, lines)
    known = sorted(furniture)
    reach = [0, *accumulate((end for _, end in known), max)]  # the largest end of the spans so far
    for index, (start, end) in enumerate(lines):
        if end <= reach[bisect_right(known, start, key=itemgetter(0))]:
            page.furniture.add(index)
        elif end - start < 500:
            _sort_line(page, index)
    page.furniture.update(teasers([page.words(i) for i in range(len(lines))]))
    _find_title(page, title)
    _clear_head(page)
    _clear_comments(page)
    _clear_tail(page)
    return page


@cache
def _patterns(section: str, how: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in tree("furniture")[section].get(how, ["(?!)"])), re.I)


def is_kind(kind: str, words: str) -> bool:
    """Whether a line is of a kind in the lexicon of furniture."""
    return bool(_patterns(kind, "line").fullmatch(words) or _patterns(kind, "start").match(words))


def _sort_line(page: Page, index: int) -> None:
    words = page.words(index)
    if (is_kind("credit", words) or is_date(words)) and not OPENING_DATELINE.match(words):
        page.credits.append(index)
        page.furniture.add(index)
    elif any(is_kind(kind, words) for kind in ASIDE) or words.count(" | ") > 1:
        page.furniture.add(index)


def _find_title(page: Page, known: str | None) -> None:
    """Finds the headline: the line with the known title, else the first line before the story that looks like one.

    Below navigation a headline has at least four words; names of a site's sections have fewer.
    """
    story = next((i for i in range(len(page.lines)) if i not in page.furniture and page.is_prose(i)), len(page.lines))
    story = next((i for i in range(story) if i not in page.furniture and page.words(i).endswith(":")), story)  # a label
    heads = [i for i in range(story) if i not in page.furniture and _heading_like(page.words(i))]
    if known:
        heads = [i for i in range(min(story + 1, len(page.lines))) if page.words(i).casefold() == known.casefold()]
    below_navigation = bool(page.furniture) and min(page.furniture) < min(heads, default=0)
    page.title = max(heads, key=lambda i: (below_navigation and page.words(i).count(" ") >= 3, -i), default=None)
    if page.title is not None:
        page.furniture.discard(page.title)


def _heading_like(words: str) -> bool:
    return (
        8 <= len(words) <= 220
        and words.count(" ") >= 2
        and not words.endswith(":")
        and bool(re.match(r"(?:# )?[\"'‘“$]?\w", words))
    )


def _clear_head(page: Page) -> None:
    """Marks what is before the headline, and short lines between it and the story that are not sentences."""
    if page.title is None:
        return
    page.furniture.update(range(page.title))
    for index in range(page.title + 1, len(page.lines)):
        if index not in page.furniture and ENDS_SENTENCE.search(page.words(index)):
            break
        if len(page.words(index)) < PROSE:
            page.furniture.add(index)


def _clear_comments(page: Page) -> None:
    """Marks readers' comments: everything after their heading below the story."""
    prose = 0
    for index in range(len(page.lines)):
        if prose >= STORY and is_kind("comments", page.words(index)):
            page.furniture.update(range(index, len(page.lines)))
            return
        prose += index not in page.furniture and page.is_prose(index)


def _clear_tail(page: Page) -> None:
    """Marks what follows the credit line, or short lines at the end that are not sentences."""
    last = len(page.lines) - 1
    ends = [i for i in page.credits if i > last / 2 and DELIVERED.search(page.words(i))]
    if ends:
        page.furniture.update(range(ends[0], len(page.lines)))
        return
    while last > (page.title or 0) and (last in page.furniture or _afterword(page, last)):
        page.furniture.add(last)
        last -= 1


def _afterword(page: Page, index: int) -> bool:
    """Whether a line is short and no sentence, does not sign what is above it, and is no sentence that breaks off."""
    words, above = page.words(index), page.words(index - 1) if index else ""
    if len(words) >= PROSE or ENDS_SENTENCE.search(words) or (SIGNS.match(words) and _is_signed(above)):
        return False
    cut = BREAKS_OFF.fullmatch(words) and words.count(" ") >= CUT_WORDS
    return not (cut and index == len(page.lines) - 1)


def _is_signed(words: str) -> bool:
    """Whether a line is a quotation or the close of a letter, so that a name below it is a signature."""
    return bool(QUOTED.fullmatch(words) or CLOSES_LETTER.fullmatch(words))


def furniture_of(page: Page, furniture: Iterable[Span]) -> Spans:
    """All furniture of a page, including what was known before."""
    headline = {page.lines[page.title]} if page.title is not None else set()
    return tuple(sorted({*furniture, *(page.lines[i] for i in page.furniture)} - headline))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
