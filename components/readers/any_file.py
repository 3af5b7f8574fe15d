"""Reads the articles of any file: its first bytes or the ending of its name tell which module reads it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from pkgutil import resolve_name

from components.limits.budget import own_error
from components.readers import ENDINGS, mail, markup
from components.readers.base import Reading, Unreadable
from components.readers.feeds import entries as feed

Reader = Callable[[str, bytes, date | None], Iterator[Reading]]

READERS: dict[str, Reader] = {ending: resolve_name(f"{__package__}.{reader}") for ending, reader in ENDINGS.items()}


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
