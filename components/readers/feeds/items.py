"""Item, an entry of a feed of any format; reads days, names and addresses as feeds write them."""

import re
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from components.readers.pages.article import Metadata
from components.readers.text import as_date

TAG = re.compile(r"<[^>]{0,500}>")
TRACKING = re.compile(r"(?:utm_|at_|mc_)\w+|fbclid|gclid|cmp|cmpid|ocid", re.I)  # parameters that only count clicks


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed: its metadata, its text as given, and its summary; `trouble` says why it cannot be read."""

    known: Metadata = field(default_factory=Metadata)
    full: str = ""
    summary: str = ""
    is_html: bool = True
    trouble: str | None = None


def plain_address(address: str | None, base: str | None = None) -> str | None:
    """A web address without the parameters that only count clicks; None for other addresses.

    The result is fetched, so nothing else is changed: courlan's `clean_url` also drops parameters without a value,
    which may name the article ("/?12345").
    """
    try:
        parts = urlsplit(urljoin(base or "", address.strip()) if address else "")
        if parts.scheme not in ("http", "https") or not parts.netloc:
            return None
        query = [(name, value) for name, value in parse_qsl(parts.query, True) if not TRACKING.fullmatch(name)]
    except ValueError:
        return None
    changed = len(query) < parts.query.count("&") + bool(parts.query)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(query) if changed else parts.query, ""))


def line_of(words: str) -> str | None:
    """The words on one line, without markup."""
    plain = unescape(TAG.sub("", unescape(words) if "&lt;" in words else words))
    return " ".join(plain.split())[:500] or None


def day_of(words: str | None) -> date | None:
    """The day of a date as written, in the feed's own time zone; RFC 822 allows a year of two digits."""
    if day := as_date(words):
        return day
    parts = parsedate(words or "")
    try:
        return date(*parts[:3]) if parts else None
    except (ValueError, OverflowError):
        return None


def metadata(**said: Any) -> Metadata:
    language = str(said.pop("language") or "")[:2].lower()
    basis = "meta tag" if said["published"] else "none"
    return Metadata(**said, published_basis=basis, language=language if language.isalpha() else None)  # type: ignore[arg-type]
