"""News: what is new in a saved view, as an Atom feed (RFC 4287) and as a digest in HTML or plain text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree

from components import wording
from components.messages import _, language
from components.wording.visible import escaped, visible

ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """A new statement or event: its row id, who says or what happened, the sentence, and where it is told."""

    row_id: str
    title: str
    sentence: str
    told: str
    stored: datetime


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a view since a moment."""

    view: str
    filters: str
    since: datetime
    statements: Sequence[NewsEntry]
    events: Sequence[NewsEntry]

    @property
    def headline(self) -> str:
        """What is new, in numbers."""
        return _(
            "{view}: {statements} and {events} since {day}",
            view=visible(self.view),
            statements=wording.plural(len(self.statements), "new statement"),
            events=wording.plural(len(self.events), "new event"),
            day=wording.day(self.since),
        )


def atom(news: News) -> bytes:
    """The Atom feed of what is new, an entry for each statement and event."""
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    entries = [*news.events, *news.statements]
    updated = max((entry.stored for entry in entries), default=news.since)
    _add(feed, "id", f"urn:parallel49:view:{_plain(news.view)}")
    _add(feed, "title", f"Parallel 49: {visible(news.view)}")
    _add(feed, "subtitle", visible(news.filters))
    _add(feed, "updated", updated.isoformat())
    _add(_add(feed, "author"), "name", "Parallel 49")
    for one in entries:
        entry = _add(feed, "entry")
        _add(entry, "id", f"urn:parallel49:row:{_plain(one.row_id)}")
        _add(entry, "title", visible(one.title))
        _add(entry, "updated", one.stored.isoformat())
        _add(entry, "content", f"{visible(one.sentence)} ({visible(one.told)})").set("type", "text")
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def plain_text(news: News) -> bytes:
    """The digest as plain text, for an e-mail."""
    lines = [news.headline, _("Filters: {filters}", filters=visible(news.filters))]
    for heading, entries in _parts(news):
        lines += ["", heading.upper()]
        lines += [f"- {visible(one.title)} ({visible(one.told)})\n  {visible(one.sentence)}" for one in entries]
    return ("\n".join(lines) + "\n").encode()


def html(news: News) -> bytes:
    """The digest as a page of its own."""
    parts = "".join(f"<h2>{escaped(heading)}</h2>" + "".join(map(_item, entries)) for heading, entries in _parts(news))
    title, filters = escaped(news.headline), _("Filters: {filters}", filters=escaped(news.filters))
    return (
        f'<!doctype html><html lang="{language.current()}"><meta charset="utf-8"><title>{title}</title>'
        '<body style="font: 16px/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem">'
        f"<h1>{title}</h1><p>{filters}</p>{parts}</body></html>\n"
    ).encode()


def _parts(news: News) -> list[tuple[str, Sequence[NewsEntry]]]:
    found = [(_("New events"), news.events), (_("New statements"), news.statements)]
    return [(heading, entries) for heading, entries in found if entries]


def _item(one: NewsEntry) -> str:
    return f"<p><strong>{escaped(one.title)}</strong> <small>{escaped(one.told)}</small><br>{escaped(one.sentence)}</p>"


def _add(parent: ElementTree.Element, name: str, words: str | None = None) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = words
    return child


def _plain(words: str) -> str:
    """The words as they may stand in a URN."""
    return "".join(letter if (letter.isascii() and letter.isalnum()) or letter in "-." else "-" for letter in words)
