"""Reads a web page: its visible text is the article's text, what is not part of the story is furniture.

`trafilatura` finds the main text and the meta tags. All visible text of the page is kept, one line per block, so
that it can be checked what was left out; scripts and styles are not text.
"""

import re
from collections.abc import Iterator
from datetime import date

import trafilatura
from lxml import html as lxml_html
from lxml.etree import LxmlError, ParserError, iterwalk
from trafilatura.settings import Document

from components.limits.budget import MAX_ATTRIBUTES, MAX_ELEMENTS
from components.models import Spans
from components.readers.base import Reading, Unreadable, decode
from components.readers.doubts import reading
from components.readers.pages.article import Metadata, article_from
from components.readers.pages.credits import names_in
from components.readers.pages.long_names import without_long_names
from components.readers.text import as_date

SOURCE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype html|html[\s>])", re.I)
LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{2 * MAX_ATTRIBUTES},}}")
IN_QUOTES = re.compile(r"\"[^\"]*\"|'[^']*'")
UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "textarea")
LONGEST_SEARCHED = 200_000  # characters of a main text that is searched for parts of lines
BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
        h6 header hr html li main nav ol p pre section table tbody td th tr ul""",
    )
)


def read(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields the one article of an HTML page."""
    yield article_of_page(file, content, published)


def article_of_page(
    file: str,
    content: bytes,
    published: date | None = None,
    address: str | None = None,
    charset: str | None = None,
) -> Reading:
    """The article of an HTML page, fetched from an address in a charset or not. Raises Unreadable if there is none."""
    source = decode(content, charset=charset)
    text = visible_text(source)
    if not text.strip():
        raise Unreadable("the page shows no text")
    page = _parsed(source)
    cut = without_long_names(page)
    found = trafilatura.bare_extraction(
        page if cut else source, url=address, with_metadata=True, include_comments=False
    )
    known, main = (_metadata(found), found.text or "") if isinstance(found, Document) else (Metadata(url=address), "")
    return reading(file, article_from(text, known, _aside(text, main), published))


def visible_text(source: str) -> str:
    """The text that a browser would show, one line per block; raises Unreadable if it is not HTML."""
    pieces: list[str] = []
    unseen = 0
    for number, (event, element) in enumerate(_walk(_parsed(source))):
        if number > 2 * MAX_ELEMENTS:
            raise Unreadable(f"the page has more than {MAX_ELEMENTS} elements")
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            unseen += tag in UNSEEN or not isinstance(element.tag, str)
            pieces.append("\n\n" if tag in BLOCKS else "")
            pieces.append("" if unseen else element.text or "")
        else:
            unseen -= tag in UNSEEN or not isinstance(element.tag, str)
            pieces.append("\n\n" if tag in BLOCKS else "")
            pieces.append("" if unseen else element.tail or "")
    return _tidied("".join(pieces))


def _parsed(source: str) -> lxml_html.HtmlElement:
    """The root of a page; raises Unreadable if it is not HTML."""
    _check_attributes(source)
    try:
        return lxml_html.fromstring(source.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (LxmlError, ParserError, ValueError) as error:
        raise Unreadable("the page is not valid HTML") from error


def _check_attributes(source: str) -> None:
    """Raises Unreadable where an element has so many attributes that a parser, which compares them, takes minutes."""
    for tag in LONG_TAG.finditer(source):
        if len(IN_QUOTES.sub("", tag[0]).split()) > MAX_ATTRIBUTES:
            raise Unreadable(f"an element of the page has more than {MAX_ATTRIBUTES} attributes")


def _walk(root: lxml_html.HtmlElement) -> Iterator[tuple[str, lxml_html.HtmlElement]]:
    yield from iterwalk(root, events=("start", "end", "comment", "pi"))


def _tidied(words: str) -> str:
    """The lines, with white space within a line reduced to one blank, as browsers do."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in re.split(r"\n{2,}", words))
    return "\n\n".join(line for line in lines if line) + "\n"


def _aside(text: str, main: str) -> Spans:
    """The spans of the lines that are not part of the main text; none if no main text was found."""
    story = {_key(line) for line in main.splitlines()} - {""}
    if not story:
        return ()
    whole = "\n".join(story) if sum(map(len, story)) < LONGEST_SEARCHED else ""
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    return tuple((a, b) for a, b in lines if _key(text[a:b]) not in story and _key(text[a:b]) not in whole)


def _key(line: str) -> str:
    return re.sub(r"\W+", "", line).casefold()


def _metadata(found: Document) -> Metadata:
    day = as_date(found.date)
    return Metadata(
        title=found.title or None,
        outlet=found.sitename or None,
        authors=names_in(found.author or ""),
        published=day,
        published_basis="meta tag" if day else "none",
        url=found.url or None,
    )
