"""Reads the entries of RSS 2.0, RSS 1.0 (RDF) and Atom feeds as Items.

lxml reads the XML, and not feedparser: it is there already, three small formats need no library of their own, the HTML
in an entry has to go through our own reader in any case, and feedparser turns dates into UTC, which moves an evening's
article to the next day. Nothing that a document type declares is used and no entity is expanded, so that a small file
stays small; lxml's limits on depth and on the length of a node stand; nothing is asked of the network.
"""

import re
from html import unescape
from itertools import islice
from typing import Any

from lxml import etree

from components.limits.budget import MAX_ENTRIES
from components.readers.base import CONTROL, Unreadable
from components.readers.feeds.items import Item, day_of, line_of, metadata, plain_address

FIRST_ELEMENT = re.compile(rb"<([A-Za-z][\w.:-]{0,60})")
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)
ROOTS = (b"rss", b"rdf", b"feed")
HEAD = 100_000  # bytes at the start that contain the first element
DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,1000}(?:\[.*?\]\s{0,100})?>", re.S)
NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w{1,30};")  # an HTML entity, which XML does not define
PREFIXES = {
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
IN_BRACKETS = re.compile(r"\S+@\S+ \((.{2,80})\)")  # RSS: an address, then the name


def is_feed(content: bytes) -> bool:
    """Whether some bytes begin like a feed in XML."""
    head = content[:HEAD].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n")
    first = FIRST_ELEMENT.search(COMMENT.sub(b"", head)) if head.startswith(b"<") else None
    return bool(first and first[1].lower().rpartition(b":")[2] in ROOTS)


def items_of(words: str, address: str | None = None) -> list[Item]:
    """The entries of a feed's text; `address` is where it was fetched. Raises Unreadable if it is not a feed."""
    root = _root(words)
    channel = next((child for child in root if _name(child) == "channel"), root)
    about = _Fields(channel)
    base = plain_address(about.link, address) or address
    nodes = (node for node in root.iter(etree.Element) if _name(node) in ("item", "entry"))
    return [_item(_Fields(node), about, base) for node in islice(nodes, MAX_ENTRIES + 1)]


def _root(words: str) -> Any:
    """The root element of the feed; a malformed feed is read as far as possible."""
    words = NAMED.sub(lambda m: unescape(m[0]), _without_doctype(CONTROL.sub("", words)))
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(words.strip().encode("utf-8", errors="replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("the file is not valid XML") from error
    if root is None or _name(root).rpartition(":")[2].lower().encode() not in ROOTS:
        raise Unreadable("the file is XML, but no feed (RSS, RDF or Atom)")
    return root


def _without_doctype(words: str) -> str:
    found = DOCTYPE.match(words, max(words.find("<!DOCTYPE"), 0))
    return words[: found.start()] + words[found.end() :] if found else words


def _name(element: Any) -> str:
    """An element's name as the formats write it: "title", "dc:creator", "content:encoded"."""
    if not isinstance(element.tag, str):
        return ""
    space, _, local = element.tag.removeprefix("{").rpartition("}")
    return PREFIXES.get(space, f"{element.prefix}:" if element.prefix else "") + local


class _Fields:
    """The fields of an entry or channel; of several with one name the first that is not empty counts."""

    def __init__(self, element: Any) -> None:
        self.children: dict[str, list[Any]] = {}
        self.language: str | None = element.get(LANGUAGE)
        for child in element:
            self.children.setdefault(_name(child), []).append(child)

    def text(self, *names: str) -> str:
        """The content of the first of some fields that is there."""
        found = (_inner(child) for name in names for child in self.children.get(name, ()))
        return next((words for words in found if words.strip()), "")

    def words(self, *names: str) -> str | None:
        return line_of(self.text(*names))

    @property
    def people(self) -> tuple[str, ...]:
        """The authors: in Atom the name, in RSS what follows the mail address."""
        found = []
        for name in ("dc:creator", "author"):
            for child in self.children.get(name, ()):
                named = _Fields(child).words("name") if len(child) else line_of(_inner(child))
                if named and (in_brackets := IN_BRACKETS.fullmatch(named)):
                    named = in_brackets[1]
                found.append(re.sub(r"^(?:by|par) ", "", named or "", flags=re.I))
        return tuple(dict.fromkeys(name for name in found if name and "@" not in name))

    @property
    def link(self) -> str | None:
        """The address of the article: RSS's link, Atom's alternate link, or an identifier that is an address."""
        for child in self.children.get("link", ()):
            if child.get("href") and child.get("rel", "alternate") == "alternate":
                return str(child.get("href"))
            if (child.text or "").strip():
                return str(child.text).strip()
        lasting = (child for child in self.children.get("guid", ()) if child.get("isPermaLink", "true") == "true")
        return next((str(child.text).strip() for child in lasting if child.text), None)


def _item(fields: _Fields, channel: _Fields, base: str | None) -> Item:
    outlet = channel.words("title", "dc:title")
    origin = fields.children.get("source", ())
    source = next((_Fields(one).words("title") or line_of(one.text or "") for one in origin), None)
    people = fields.people or tuple(name for name in channel.people if name != outlet)
    day = day_of(fields.words("pubDate", "published", "issued", "dc:date", "dcterms:issued", "updated", "modified"))
    contents = fields.children.get("content", ())
    known = metadata(
        title=fields.words("title", "dc:title"),
        outlet=source or outlet,
        authors=people,
        published=day,
        url=plain_address(fields.link, base),
        language=fields.language or fields.words("dc:language"),
    )
    return Item(
        known,
        full=fields.text("content:encoded", "content", "xhtml:body", "body"),
        summary=fields.text("description", "summary"),
        is_html=not contents or contents[0].get("type") not in ("text", "text/plain"),
    )


def _inner(element: Any) -> str:
    """The content of an element, with inline markup."""
    pieces = [element.text or ""]
    for child in element:
        for one in child.iter(etree.Element):
            one.tag = etree.QName(one).localname
        pieces.append(etree.tostring(child, encoding="unicode", method="html"))
    return "".join(pieces)
