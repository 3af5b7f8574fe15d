"""Reads articles from bytes, one module for each kind of source; ENDINGS names the reader of each file ending.

text   pasted text, plain text, Markdown         markup  the source of a web page
mail   a saved e-mail                           letter  the header lines, quotes and signature of a letter
feeds  RSS, RDF, Atom, JSON Feed                table   CSV, JSON Lines, Parquet
web    an address, through the guard in fetch   pages   makes an Article of a page's text and metadata

Shared: base (Reading, bytes -> text) and doubts (what an analyst should check).

`read(name, content)` yields a `Reading` for each article in a file: one for a text or a page, one per row of a table
or entry of a feed. What cannot be read becomes a Reading with an error in plain words; nothing is raised, and the
other articles are still read.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from pkgutil import resolve_name

from components.readers import mail, markup
from components.readers.base import MAX_ARTICLE_BYTES, Reading, Unreadable
from components.readers.feeds import entries as feed

Reader = Callable[[str, bytes, date | None], Iterator[Reading]]

ENDINGS = {  # the ending of a file's name: the module of this folder that reads it, and the function in it
    ".txt": "text:read",
    ".md": "text:read",
    ".html": "markup:read",
    ".htm": "markup:read",
    ".jsonl": "table:read_jsonl",
    ".csv": "table:read_csv",
    ".parquet": "table:read_parquet",
    ".eml": "mail:read",
    ".rss": "feeds.entries:read",
    ".atom": "feeds.entries:read",
    ".xml": "feeds.entries:read",
    ".json": "feeds.entries:read",
}

READERS: dict[str, Reader] = {ending: resolve_name(f"{__name__}.{reader}") for ending, reader in ENDINGS.items()}

SHARED_ENDINGS = (".xml", ".json")

__all__ = ["MAX_ARTICLE_BYTES", "READERS", "Reading", "Unreadable", "paths", "read"]


def read(name: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each article in a file's bytes; the ending of `name` decides how they are read.

    Web pages, feeds and mails are recognised by their content, whatever the name. `published`, if given, replaces any
    date found in the file.
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
    """The reader of content whose first bytes show what it is; None if they do not."""
    if markup.SOURCE.match(content):
        return markup.read
    if feed.is_feed(content):
        return feed.read
    return mail.read if mail.is_mail(content) else None


def paths(path: Path) -> list[Path]:
    """The readable files at a path, sorted: the file itself, or those of a folder and its subfolders.

    Of files with an ending in SHARED_ENDINGS, a folder gives only those that are feeds.
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
