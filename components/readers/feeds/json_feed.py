"""Reads the entries of a JSON Feed as Items."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from components.limits.budget import MAX_ENTRIES
from components.readers.base import Unreadable
from components.readers.feeds.items import Item, day_of, line_of, metadata, plain_address

VERSION = b"jsonfeed.org/version"


def is_feed(content: bytes) -> bool:
    """Whether some bytes are a JSON object that declares itself a feed."""
    return content[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and VERSION in content


def items_of(words: str, address: str | None = None) -> list[Item]:
    """The entries of a feed's text; `address` is where it was fetched. Raises Unreadable if it is not a feed."""
    try:
        feed = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise Unreadable("the file is not valid JSON") from error
    if (
        not isinstance(feed, dict)
        or not isinstance(feed.get("items"), list)
        or "jsonfeed" not in str(feed.get("version"))
    ):
        raise Unreadable("the file is JSON, but no JSON Feed")
    return [
        _item_of_json(one, feed, plain_address(_said(feed, "home_page_url"), address))
        for one in feed["items"][: MAX_ENTRIES + 1]
    ]


def _item_of_json(one: Any, feed: dict[str, Any], base: str | None) -> Item:
    if not isinstance(one, dict):
        return Item(trouble="the entry is not a JSON object")
    day = day_of(_said(one, "date_published") or _said(one, "date_modified"))
    known = metadata(
        title=line_of(_said(one, "title")),
        outlet=line_of(_said(feed, "title")),
        authors=tuple(_people(one)) or tuple(name for name in _people(feed) if name != feed.get("title")),
        published=day,
        url=plain_address(_said(one, "url") or _said(one, "external_url"), base),
        language=_said(one, "language"),
    )
    html = _said(one, "content_html")
    return Item(known, full=html or _said(one, "content_text"), summary=_said(one, "summary"), is_html=bool(html))


def _said(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _people(fields: dict[str, Any]) -> Iterator[str]:
    several = fields.get("authors")
    people: Sequence[Any] = several if isinstance(several, list) else [fields.get("author")]
    for person in people:
        name = person.get("name") if isinstance(person, dict) else person
        if isinstance(name, str) and (line := line_of(name)):
            yield line
