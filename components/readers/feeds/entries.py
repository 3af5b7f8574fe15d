"""Reads an Article from each entry of a feed; an entry with only a teaser gives a Reading with an error.

The text of an article is its title and what a browser would show of the entry below it.
"""

import re
from collections.abc import Iterator
from datetime import date

from components.limits.budget import MAX_ENTRIES, MAX_FEED_BYTES, own_error
from components.models import Article
from components.readers.base import Reading, Unreadable, decode
from components.readers.doubts import reading
from components.readers.feeds import json_feed as feed_json
from components.readers.feeds import xml_feed as feed_xml
from components.readers.feeds.items import Item, plain_address
from components.readers.markup import visible_text
from components.readers.pages.article import article_from

FULL_WORDS = 40  # of what a feed calls the content, at the least
SUMMARY_WORDS = 60  # of a description that is accepted as a whole article
TEASER_WORDS = 250  # up to which a text that breaks off is a teaser
BREAKS_OFF = re.compile(
    r"(?:\[(?:…|\.{3})\]|…|\.{3}|(?:read (?:more|on)|continue reading|lire la suite).{0,80})\s*$", re.I
)
MARKUP = re.compile(r"<[A-Za-z/!]|&#?\w{1,30};")

__all__ = ["MAX_FEED_BYTES", "Item", "Teaser", "article_of", "is_feed", "items", "plain_address", "read"]


class Teaser(Unreadable):
    """An entry that gives only the beginning of its article."""


def read(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each entry, in the order of the feed."""
    found = items(content)
    for number, item in enumerate(found[:MAX_ENTRIES]):
        try:
            yield reading(file, article_of(item, published), number)
        except Unreadable as error:
            yield Reading(file, number, error=str(error))
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            yield Reading(file, number, error=own_error(error, "read"))
    if len(found) > MAX_ENTRIES:
        raise Unreadable(f"only its first {MAX_ENTRIES} entries are read")


def is_feed(content: bytes) -> bool:
    """Whether some bytes are a feed, whatever the name of the file."""
    return feed_xml.is_feed(content) or feed_json.is_feed(content)


def items(content: bytes, address: str | None = None, charset: str | None = None) -> list[Item]:
    """The entries of a feed as Items; raises Unreadable if it is not a feed or has no entry."""
    words = decode(content, MAX_FEED_BYTES, charset).strip()
    items_of = feed_json.items_of if words.startswith("{") else feed_xml.items_of
    found = items_of(words, address)
    if not found:
        raise Unreadable("the feed has no entries")
    return found


def article_of(item: Item, published: date | None = None) -> Article:
    """The article of an entry; raises Teaser if the entry does not give it whole."""
    if item.trouble:
        raise Unreadable(item.trouble)
    full, summary = _shown(item.full, item.is_html), _shown(item.summary, True)
    text, least = (full, FULL_WORDS) if len(full) >= len(summary) else (summary, SUMMARY_WORDS)
    if _is_teaser(text, least):
        where = f": {item.known.url}" if item.known.url else ""
        raise Teaser(f"only a teaser of {len(text.split())} words; open its address{where}")
    title = item.known.title
    headed = text if not title or text.startswith(title) else f"{title}\n\n{text}"
    return article_from(headed, item.known, published=published)


def _shown(words: str, is_html: bool) -> str:
    """The text of an entry as a browser shows it."""
    if not words.strip():
        return ""
    return visible_text(words) if is_html and MARKUP.search(words) else words.strip() + "\n"


def _is_teaser(text: str, least: int) -> bool:
    count = len(text.split())
    return count < least or (count < TEASER_WORDS and any(map(BREAKS_OFF.search, text.splitlines()[-3:])))
