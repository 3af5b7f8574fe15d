"""The lines of a page as text -> what they are: furniture, headline, dateline, credit, story."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from components.lexicons import tree
from components.line_breaks import unwrap
from components.models import Article, PublishedBasis, Span, Spans
from components.readers.base import article_id, language_of
from components.readers.dates import date_in_address, first_date, is_date

LINE = re.compile(r"[^\r\n]+")
DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+(?:, (?:[A-Z][\w.]+ ?){1,3})?)"  # OTTAWA; WINDSOR, Ont.
    r"(?: \([^)\n]{2,40}\))?,?(?P<day> [A-Z][\w.]+ \d{1,2}(?:, \d{4})?)?"  # (AP); , April 30
    r"(?: ?(?:—|–|--) | - )"
)
ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’')»\]]*$|''$")
NAME = r"[A-ZÀ-Ý][\w.’'-]+(?: [A-ZÀ-Ýd][\w.’'-]+){1,4}"
NAMES = re.compile(rf"(?P<names>{NAME}(?:(?:, | and | et ){NAME})*)")
BYLINE = re.compile(rf"(?:[Bb]y|BY|[Pp]ar) {NAMES.pattern}")
SIGNATURE = re.compile(rf"(?P<names>{NAME}(?: and {NAME})?), (?P<outlet>[A-Z][\w ]+)$")
DELIVERED = re.compile(
    r"(?:this report by|(?P<retold>from a report by|d'après un reportage de)|ce (?:texte|reportage|article) de) "
    r"(?P<agency>.{2,80}?),? (?:was |a été )?(?:first published|publié)",
    re.I,
)
WIRES = re.compile(
    r"(?:the )?(?:canadian press|associated press|reuters|agence france-presse|afp|bloomberg( news)?|"
    r"united press international)|la presse canadienne",
    re.I,
)
PROSE = 80  # characters from which a line that ends like a sentence is taken for a paragraph


@dataclass(frozen=True, slots=True)
class Metadata:
    """What front matter, meta tags or a table say of an article; it goes before what the page's text says."""

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    published_basis: PublishedBasis = "none"
    language: str | None = None
    url: str | None = None
    based_on: str | None = None


@dataclass(slots=True)
class _Page:
    """The lines of a page, sorted out step by step."""

    text: str
    lines: list[Span]
    furniture: set[int] = field(default_factory=set)
    title: int | None = None
    credits: list[int] = field(default_factory=list)

    def words(self, index: int) -> str:
        return self.text[slice(*self.lines[index])]

    def is_prose(self, index: int) -> bool:
        words = self.words(index)
        return bool(DATELINE.match(words)) or (len(words) >= PROSE and bool(ENDS_SENTENCE.search(words)))


def article_from(text: str, known: Metadata, furniture: Spans = (), published: date | None = None) -> Article:
    """The article that a page's text makes, given what is `known` of it and which spans are surely furniture.

    Hard-wrapped paragraphs are read as one line each; the text and its spans stay as they are.
    """
    running = unwrap(text)
    if running is None:
        return _article(text, known, furniture, published)
    made = _article(running.text, known, tuple(map(running.forth, furniture)), published)
    return replace(
        made,
        article_id=article_id(text),
        text=text,
        title_span=running.back(made.title_span) if made.title_span else None,
        furniture=tuple(map(running.back, made.furniture)),
    )


def _article(text: str, known: Metadata, furniture: Spans, published: date | None) -> Article:
    page = _sorted_out(text, known, furniture)
    credit = "\n".join(page.words(i) for i in page.credits)
    agency, retold = _agency(credit)
    outlet = known.outlet or retold or agency
    dateline = next((m["place"].strip() for m in map(DATELINE.match, _story(page)) if m), None)
    day, basis = _published(known, credit, page, published)
    title_span = page.lines[page.title] if page.title is not None else None
    return Article(
        article_id=article_id(text),
        title=known.title or (text[slice(*title_span)].lstrip("# ") if title_span else None),
        title_span=title_span,
        outlet=outlet,
        agency=known.agency or (agency if agency and WIRES.fullmatch(agency) else None),
        authors=known.authors or (() if retold else _authors(page)),
        dateline=dateline,
        published=day,
        published_basis=basis,
        language=known.language or language_of(" ".join(_story(page)) or text),
        url=known.url,
        based_on=known.based_on or retold,
        text=text,
        furniture=_merged(page, furniture),
    )


def republished(article: Article, day: date) -> Article:
    """The article with the day of publication that a user gives."""
    return replace(article, published=day, published_basis="given")


@cache
def _patterns(section: str, how: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in tree("furniture")[section].get(how, ["(?!)"])), re.I)


def _is(kind: str, words: str) -> bool:
    return bool(_patterns(kind, "line").fullmatch(words) or _patterns(kind, "start").match(words))


def _sorted_out(text: str, known: Metadata, furniture: Spans) -> _Page:
    """The page's lines told apart: first the certain ones, then the headline, then what lies around the story."""
    lines = [_trimmed(text, *m.span()) for m in LINE.finditer(text) if m[0].strip()]
    page = _Page(text, lines)
    for index, (start, end) in enumerate(lines):
        if any(a <= start and end <= b for a, b in furniture):
            page.furniture.add(index)
        elif end - start < 500:
            _sort_line(page, index)
    _find_title(page, known.title)
    _clear_head(page)
    _clear_tail(page)
    return page


def _sort_line(page: _Page, index: int) -> None:
    words = page.words(index)
    if (_is("credit", words) or is_date(words)) and not DATELINE.match(words):
        page.credits.append(index)
        page.furniture.add(index)
    elif _is("navigation", words) or _is("caption", words) or _is("prompt", words) or words.count(" | ") > 1:
        page.furniture.add(index)


def _find_title(page: _Page, known: str | None) -> None:
    """The headline: the line that says the known title, else the first line before the story that looks like one.

    Below navigation a heading has four words at the least; the sections of a site are named in fewer.
    """
    story = next((i for i in range(len(page.lines)) if i not in page.furniture and page.is_prose(i)), len(page.lines))
    heads = [i for i in range(story) if i not in page.furniture and _heading_like(page.words(i))]
    if known:
        heads = [i for i in range(min(story + 1, len(page.lines))) if page.words(i).casefold() == known.casefold()]
    below_navigation = bool(page.furniture) and min(page.furniture) < min(heads, default=0)
    page.title = max(heads, key=lambda i: (below_navigation and page.words(i).count(" ") >= 3, -i), default=None)
    if page.title is not None:
        page.furniture.discard(page.title)


def _heading_like(words: str) -> bool:
    return 8 <= len(words) <= 220 and words.count(" ") >= 2 and bool(re.match(r"(?:# )?[\"'‘“$]?\w", words))


def _clear_head(page: _Page) -> None:
    """Marks what stands before the headline, and short lines that are no sentence between it and the story."""
    if page.title is None:
        return
    page.furniture.update(range(page.title))
    for index in range(page.title + 1, len(page.lines)):
        if index not in page.furniture and ENDS_SENTENCE.search(page.words(index)):
            break
        if len(page.words(index)) < PROSE:
            page.furniture.add(index)


def _clear_tail(page: _Page) -> None:
    """Marks what follows the credit line, or the short lines at the end that are no sentence."""
    last = len(page.lines) - 1
    ends = [i for i in page.credits if i > last / 2 and DELIVERED.search(page.words(i))]
    if ends:
        page.furniture.update(range(ends[0], len(page.lines)))
        return
    while last > (page.title or 0) and (last in page.furniture or _afterword(page.words(last))):
        page.furniture.add(last)
        last -= 1


def _afterword(words: str) -> bool:
    return len(words) < PROSE and not ENDS_SENTENCE.search(words)


def _story(page: _Page) -> list[str]:
    return [page.words(i) for i in range(len(page.lines)) if i not in page.furniture and i != page.title]


def _agency(credit: str) -> tuple[str | None, str | None]:
    """Who delivered the report, and whose report is retold, by the credit lines."""
    found = DELIVERED.search(credit)
    if not found:
        return None, None
    return (None, found["agency"]) if found["retold"] else (found["agency"], None)


def _authors(page: _Page) -> tuple[str, ...]:
    """The names in the byline: 'By A and B', 'A, The Agency', or a name alone on the line above the agency's."""
    for index in sorted(page.furniture):
        words = page.words(index)
        below = page.words(index + 1) if index + 1 < len(page.lines) else ""
        found = BYLINE.match(words) or SIGNATURE.match(words) or (WIRES.fullmatch(below) and NAMES.fullmatch(words))
        if found and len(words) < 120:
            return tuple(n.strip() for n in re.split(r", | and | et ", found["names"]) if n.strip())
    return ()


def _published(known: Metadata, credit: str, page: _Page, given: date | None) -> tuple[date | None, PublishedBasis]:
    """The day of publication and what it rests on, the surest first."""
    if given:
        return given, "given"
    if known.published:
        return known.published, known.published_basis
    if day := first_date(credit):
        return day, "credit line"
    head = next((words for words in _story(page) if DATELINE.match(words)), "")[:120]
    found = DATELINE.match(head)
    if found and (day := first_date(found[0])):
        return day, "dateline"
    day = date_in_address(known.url)
    return day, "address" if day else "none"


def _merged(page: _Page, furniture: Iterable[Span]) -> Spans:
    headline = {page.lines[page.title]} if page.title is not None else set()
    return tuple(sorted({*furniture, *(page.lines[i] for i in page.furniture)} - headline))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
