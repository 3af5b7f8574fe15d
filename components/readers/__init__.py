"""Reads articles from bytes, one module for each kind of source; ENDINGS names the reader of each file ending.

text   pasted text, plain text, Markdown         markup  the source of a web page
mail   a saved e-mail                           letter  the header lines, quotes and signature of a letter
feeds  RSS, RDF, Atom, JSON Feed                table   CSV, JSON Lines, Parquet
web    an address, through the guard in fetch   pages   makes an Article of a page's text and metadata

Shared: base (Reading, bytes -> text), doubts (what an analyst should check), files (which are opened, and how) and
limited (reading in a process of its own).

`read(name, content)` yields a `Reading` for each article in a file: one for a text or a page, one per row of a table
or entry of a feed. What cannot be read becomes a Reading with an error in plain words; nothing is raised, and the
other articles are still read.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from pkgutil import resolve_name

from components.limits.budget import own_error
from components.readers import mail, markup
from components.readers.base import Reading, Unreadable
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

__all__ = ["READERS", "Reading", "Unreadable", "read"]


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
    except MemoryError:
        raise
    except Exception as error:
        yield Reading(name, error=own_error(error, "read"))


def _by_source(content: bytes) -> Reader | None:
    """The reader of content whose first bytes show what it is; None if they do not."""
    if markup.SOURCE.match(content):
        return markup.read
    if feed.is_feed(content):
        return feed.read
    return mail.read if mail.is_mail(content) else None
