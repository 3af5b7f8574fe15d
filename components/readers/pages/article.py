"""Makes an Article of a page's text and of the metadata that is known."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from components.limits.budget import MAX_FIELD, MAX_LETTERS, MAX_NAMES
from components.models import Article, PublishedBasis, Spans
from components.readers.base import Unreadable, article_id
from components.readers.pages.credits import (
    OPENING_DATELINE,
    WIRES,
    agency_beside,
    agency_of,
    authors_of,
    is_place,
    outlet_in_bars,
)
from components.readers.pages.dates import date_in_address, day_of_publication, first_date
from components.readers.pages.lines import Page, furniture_of, is_kind, sorted_out
from components.text.identification import language_of
from components.text.line_breaks import unwrap
from components.wording.visible import sound


@dataclass(frozen=True, slots=True)
class Metadata:
    """What front matter, meta tags or a table say about an article; it takes precedence over the page's text."""

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    published_basis: PublishedBasis = "none"
    language: str | None = None
    url: str | None = None
    based_on: str | None = None


def article_from(text: str, known: Metadata, furniture: Spans = (), published: date | None = None) -> Article:
    """The article of a page's text, given its `known` metadata and the spans that are certainly furniture.

    Hard-wrapped paragraphs are analysed as one line each; the text and its spans are not changed, but for halves of
    letters, which cannot be stored. Raises Unreadable if the text is too long.
    """
    if len(text) > MAX_LETTERS:
        raise Unreadable(f"its text has {len(text):,} characters; the limit is {MAX_LETTERS:,}")
    text, known = sound(text), _sound(known)
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


def _sound(known: Metadata) -> Metadata:
    """The metadata without halves of letters, and without what is far too long for what it is said to be."""
    fields: dict[str, Any] = {
        name: getattr(known, name) for name in ("title", "outlet", "agency", "language", "url", "based_on")
    }
    kept: dict[str, Any] = {name: sound(words) for name, words in fields.items() if words and len(words) <= MAX_FIELD}
    authors = tuple(sound(name) for name in known.authors[:MAX_NAMES] if len(name) <= MAX_FIELD)
    return replace(known, **{**dict.fromkeys(fields), **kept}, authors=authors)


def _article(text: str, known: Metadata, furniture: Spans, published: date | None) -> Article:
    page = sorted_out(text, known.title, furniture)
    credit = "\n".join(page.words(i) for i in page.credits)
    agency, retold = agency_of(credit)
    beside = agency_beside([page.words(i) for i in sorted(page.furniture)], page.story)
    outlet = known.outlet or retold or agency or outlet_in_bars(page.words(i) for i in page.credits)
    datelines = (m for m in map(OPENING_DATELINE.match, page.story) if m and is_place(m))
    dateline = next((m["place"].strip() for m in datelines), None)
    day, basis = _published(known, credit, page, published)
    title_span = page.lines[page.title] if page.title is not None else None
    return Article(
        article_id=article_id(text),
        title=known.title or (text[slice(*title_span)].lstrip("# ") if title_span else None),
        title_span=title_span,
        outlet=outlet,
        agency=known.agency or (agency if agency and WIRES.fullmatch(agency) else None) or beside,
        authors=known.authors or (() if retold else authors_of(page.pairs())),
        dateline=dateline,
        published=day,
        published_basis=basis,
        language=known.language or language_of(" ".join(page.story) or text),
        url=known.url,
        based_on=known.based_on or retold,
        text=text,
        furniture=furniture_of(page, furniture),
    )


def republished(article: Article, day: date) -> Article:
    """The article with the day of publication given by a user."""
    return replace(article, published=day, published_basis="given")


def _published(known: Metadata, credit: str, page: Page, given: date | None) -> tuple[date | None, PublishedBasis]:
    """The day of publication and its basis, from the most reliable one that is there."""
    if given:
        return given, "given"
    if known.published:
        return known.published, known.published_basis
    if day := day_of_publication(credit):
        return day, "credit line"
    head = next((words for words in page.story if OPENING_DATELINE.match(words)), "")[:120]
    found = OPENING_DATELINE.match(head)
    if found and (day := first_date(found[0])):
        return day, "dateline"
    if day := date_in_address(known.url):
        return day, "address"
    captions = (page.words(i) for i in sorted(page.furniture) if is_kind("caption", page.words(i)))
    day = next(filter(None, map(first_date, captions)), None)
    return day, "caption" if day else "none"
