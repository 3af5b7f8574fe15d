"""The feeds that are polled: a name, the address, and what the last poll brought; in a small JSON text."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from components import wording
from components.messages import _, ngettext
from components.storage.beside import text_beside
from components.storage.place import Place
from components.wording.told import told

FILE = "feeds.json"
LONGEST_NAME = 60

Feeds = dict[str, "Feed"]  # by their addresses, in the order in which they were added


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is polled.

    `polled`, `added` and `failure` are of the last poll: when it was, how many new articles it brought, and why it
    failed, if it did. `etag` and `modified` are what the host said of the version that was read last.
    """

    address: str
    name: str
    polled: datetime | None = None
    added: int = 0
    failure: str | None = None
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class LastPoll:
    """The newest poll: when it was, how many new articles all feeds brought last, and which of them failed."""

    at: datetime
    added: int
    failed: tuple[str, ...]


def read(place: str | Path | Place) -> Feeds:
    """The feeds by their addresses. Raises ValueError if the list is damaged."""
    return _feeds(text_beside(Place.of(place), FILE).read())


def keep(place: str | Path | Place, address: str, name: str = "") -> Feed:
    """Adds a feed, or gives one that is there another name; the feed as it is kept.

    Without a name it is called by its host and path. Raises ValueError if another feed has the name.
    """
    kept = list[Feed]()

    def changed(there: Feeds) -> Feeds:
        called = " ".join(name.split())[:LONGEST_NAME] or _host_and_path(address)
        if any(one.name.casefold() == called.casefold() and one.address != address for one in there.values()):
            raise ValueError(f"Another feed is called “{called}” already")
        kept.append(replace(there.get(address, Feed(address, called)), name=called))
        return there | {address: kept[-1]}

    _change(place, changed)
    return kept[-1]


def remove(place: str | Path | Place, address: str) -> None:
    """Takes a feed out of the list; its articles stay."""
    _change(place, lambda there: {kept: feed for kept, feed in there.items() if kept != address})


def note(place: str | Path | Place, polled: Feed) -> None:
    """Records what a poll brought; nothing if the feed was taken out meanwhile, and its name stays."""

    def changed(there: Feeds) -> Feeds:
        known = there.get(polled.address)
        return there | ({polled.address: replace(polled, name=known.name)} if known else {})

    _change(place, changed)


def called(feeds: Feeds, wanted: str) -> Feed | None:
    """The feed of a name, in small or large letters, or of an address; None if there is none."""
    named = (feed for feed in feeds.values() if feed.name.casefold() == wanted.strip().casefold())
    return feeds.get(wanted.strip()) or next(named, None)


def last_poll(place: str | Path | Place) -> LastPoll | None:
    """The newest poll of a store's feeds; None if none was polled yet. Raises ValueError if the list is damaged."""
    polled = [feed for feed in read(place).values() if feed.polled]
    if not polled:
        return None
    newest = max(feed.polled for feed in polled if feed.polled)
    return LastPoll(newest, sum(feed.added for feed in polled), tuple(feed.name for feed in polled if feed.failure))


def in_words(feed: Feed) -> str:
    """What came of the last poll of a feed, in a sentence."""
    if feed.polled is None:
        return _("Not polled yet")
    day, time = wording.day(feed.polled), f"{feed.polled.astimezone(UTC):%H:%M}"
    new = ngettext("{n} new article", "{n} new articles", feed.added)
    sentence = _("Polled on {day} at {time} UTC: {new}", day=day, time=time, new=new)
    return sentence + (f"; {told(feed.failure)}" if feed.failure else "")


def _host_and_path(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".strip("/")[:LONGEST_NAME]


def _change(place: str | Path | Place, changed: Callable[[Feeds], Feeds]) -> None:
    text_beside(Place.of(place), FILE).replace(lambda there: _plain(changed(_feeds(there))))


def _feeds(plain: bytes | None) -> Feeds:
    try:
        return {} if plain is None else {str(one["address"]): _feed(one) for one in json.loads(plain)}
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{FILE} is not a list of feeds") from error


def _feed(one: Mapping[str, Any]) -> Feed:
    polled = datetime.fromisoformat(one["polled"]) if one.get("polled") else None
    if polled and not polled.tzinfo:
        polled = polled.replace(tzinfo=UTC)
    words = {name: str(one[name]) if one.get(name) else None for name in ("failure", "etag", "modified")}
    return Feed(str(one["address"]), str(one["name"]), polled, int(one.get("added") or 0), **words)


def _plain(feeds: Feeds) -> bytes:
    rows = [asdict(feed) | {"polled": feed.polled.isoformat() if feed.polled else None} for feed in feeds.values()]
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()
