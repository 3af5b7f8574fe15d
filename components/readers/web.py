"""Reads an address that a user gives: the article there, or the articles of a feed, once or again and again.

Entries that a feed gives in full are read from it. The others are fetched from their links one by one, FOLLOWED at
most, except those whose address is known already: where the host's robots.txt allows it, and with a pause between two
requests to a host. A host that answers that it is busy is not asked again. A feed that is polled is asked for by the
program, without a person, so the host has its say there too.
"""

from collections.abc import Container, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from components.limits.budget import own_error
from components.limits.process import Process
from components.readers import limited, markup
from components.readers.base import Reading, Unreadable
from components.readers.doubts import reading
from components.readers.feeds import entries as feed
from components.readers.feeds.entries import Item, Teaser
from components.readers.fetch import Busy, Edition, Fetched, fetch, is_address
from components.readers.fetch.robots import Robots
from components.readers.pages.article import Metadata

FOLLOWED = 50  # entries read from a feed, the first ones, as feeds begin with the newest
PAUSE = 0.5  # seconds between two requests to a host for a feed's articles, at least

__all__ = ["feed_at", "is_address", "readings_at", "readings_of_feed"]


def readings_at(address: str, known: Container[str] = (), process: Process | None = None) -> Iterator[Reading]:
    """Yields the article at an address, or those of the feed there; what cannot be read is a Reading with an error.

    What was fetched is read in a process, if one is given, within its limits.
    """
    try:
        found = fetch(address, feed.MAX_FEED_BYTES)
        if feed.is_feed(found.content):
            yield from readings_of_feed(address, found, known, process)
        else:
            yield _page(address, found, process)
    except Unreadable as error:
        yield Reading(address, error=str(error))


def feed_at(address: str, robots: Robots, edition: Edition) -> Fetched:
    """Polls a feed; raises Unchanged if the host has no other edition, and Unreadable if there is no feed to be had."""
    robots.wait(address, PAUSE)
    found = fetch(address, feed.MAX_FEED_BYTES, edition)
    if not feed.is_feed(found.content):
        raise Unreadable("what stands at the address is no feed")
    return found


def _page(file: str, found: Fetched, process: Process | None) -> Reading:
    page = file, found.content, None, found.address, found.charset
    try:
        return limited.called(process, len(found.content), markup.article_of_page, *page)
    except (ArithmeticError, LookupError, TypeError, RecursionError) as error:
        raise Unreadable(own_error(error, "read")) from error


def readings_of_feed(
    file: str, found: Fetched, known: Container[str] = (), process: Process | None = None
) -> Iterator[Reading]:
    """Yields the articles of a feed's first entries, fetched where the feed has only a teaser."""
    items = limited.called(process, len(found.content), feed.items, found.content, found.address, found.charset)
    links = _Links(process)
    for number, item in enumerate(items[:FOLLOWED]):
        try:
            yield _reading_of(item, file, number, known, links)
        except Unreadable as error:
            yield Reading(file, number, error=str(error))
    if (left := len(items) - FOLLOWED) > 0:
        why = f"only the first {FOLLOWED} entries are read from an address; {left} are left"
        yield Reading(file, FOLLOWED, passed_over=why)


def _reading_of(item: Item, file: str, number: int, known: Container[str], links: "_Links") -> Reading:
    if item.known.url and item.known.url in known:
        return Reading(file, number, passed_over=f"{item.known.url} is stored already")
    try:
        article = limited.called(links.process, len(item.full) + len(item.summary), feed.article_of, item)
        return reading(file, article, number)
    except Teaser:
        if not item.known.url:
            raise
        return _completed(links.page(item.known.url), item.known, file, number)


class _Links:
    """Fetches what a feed links to, as the hosts allow it; remembers which of them are busy."""

    def __init__(self, process: Process | None) -> None:
        self.robots, self.busy, self.process = Robots(), set[str](), process

    def page(self, address: str) -> Reading:
        """The article at an entry's address; raises Unreadable if there is none, or its host refuses or is busy."""
        host = urlsplit(address).netloc
        if host in self.busy:
            raise Unreadable(f"{address}: the host asks for fewer requests; add the feed again later")
        try:
            self.robots.wait(address, PAUSE)
            return _page(address, fetch(address), self.process)
        except Busy:
            self.busy.add(host)
            raise
        except Unreadable as error:
            raise Unreadable(f"{address}: {error}") from error


def _completed(page: Reading, said: Metadata, file: str, number: int) -> Reading:
    """A fetched article with the address given by the feed, and with the feed's metadata where the page has none."""
    if page.article is None:
        return replace(page, file=file, row=number)
    article = page.article
    if article.published is None:
        article = replace(article, published=said.published, published_basis=said.published_basis)
    unnamed = not article.outlet or ("." in article.outlet and article.outlet in (article.url or ""))
    article = replace(
        article,
        title=article.title or said.title,
        outlet=(unnamed and said.outlet) or article.outlet,
        authors=article.authors or said.authors,
        url=said.url,
    )
    return reading(file, article, number)
