"""Bytes -> Article, a file a kind of source; READERS maps a file's ending to its reader.

text   a pasted page, a text, Markdown          markup  the source of a web page
mail   a saved e-mail                           letter  the header lines, quotes and signature of a letter
feeds  RSS, RDF, Atom, JSON Feed                table   CSV, JSON Lines, Parquet
web    an address, through the guard in fetch   pages   a page's text and its metadata -> Article

Shared: base (Reading, bytes -> text) and doubts (what an analyst should check).

`read(name, content)` yields a `Reading` for each article in a file: one for a text or a page, one a row for a
table or a feed. What cannot be read becomes a Reading with an error in plain words; nothing is raised and no other
article is lost.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from components.readers import mail, markup, table, text
from components.readers.base import MAX_ARTICLE_BYTES, Reading, Unreadable
from components.readers.feeds import entries as feed

Reader = Callable[[str, bytes, date | None], Iterator[Reading]]

READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".md": text.read,
    ".html": markup.read,
    ".htm": markup.read,
    ".jsonl": table.read_jsonl,
    ".csv": table.read_csv,
    ".parquet": table.read_parquet,
    ".eml": mail.read,
    ".rss": feed.read,
    ".atom": feed.read,
    ".xml": feed.read,
    ".json": feed.read,
}

SHARED_ENDINGS = (".xml", ".json")

__all__ = ["MAX_ARTICLE_BYTES", "READERS", "Reading", "Unreadable", "paths", "read"]


def read(name: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """The articles in a file's bytes, by the ending of its name; `published` overrules every date found.

    The source of a web page, that of a feed and that of a mail are read as such under any name.
    """
    reader = _by_source(content) or READERS.get(Path(name).suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        yield Reading(name, error=f"files ending in {Path(name).suffix or 'nothing'} are not read; known: {known}")
        return
    try:
        yield from reader(name, content, published)
    except Unreadable as error:
        yield Reading(name, error=str(error))


def _by_source(content: bytes) -> Reader | None:
    """The reader for content that is recognised by its first bytes; None if it is not."""
    if markup.SOURCE.match(content):
        return markup.read
    if feed.is_feed(content):
        return feed.read
    return mail.read if mail.is_mail(content) else None


def paths(path: Path) -> list[Path]:
    """The readable files at a path, sorted: the file itself, or those of a folder and its subfolders.

    Of the endings that many kinds of files share, a folder gives only the feeds.
    """
    if not path.is_dir():
        return [path]
    files = (p for p in path.rglob("*") if p.suffix.lower() in READERS and p.is_file() and p.name != "README.md")
    return sorted(p for p in files if p.suffix.lower() not in SHARED_ENDINGS or _is_feed(p))


def _is_feed(path: Path) -> bool:
    try:
        return feed.is_feed(path.read_bytes())
    except OSError:
        return True  # reading it later reports the error
