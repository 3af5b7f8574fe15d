"""Bytes -> Article, a file a kind of source; READERS tells which reader takes which ending.

`read(name, content)` yields a `Reading` for each article in a file: one for a text or a page, one a row for a
table. What cannot be read becomes a Reading with an error in plain words; nothing is raised and no other
article is lost.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from components.readers import markup, table, text
from components.readers.base import MAX_ARTICLE_BYTES, Reading, Unreadable

READERS: dict[str, Callable[[str, bytes, date | None], Iterator[Reading]]] = {
    ".txt": text.read,
    ".md": text.read,
    ".html": markup.read,
    ".htm": markup.read,
    ".jsonl": table.read_jsonl,
    ".csv": table.read_csv,
    ".parquet": table.read_parquet,
}

__all__ = ["MAX_ARTICLE_BYTES", "READERS", "Reading", "Unreadable", "paths", "read"]


def read(name: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """The articles in a file's bytes, by the ending of its name; `published` overrules every date found.

    The source of a web page is read as one under any name.
    """
    reader = markup.read if markup.SOURCE.match(content) else READERS.get(Path(name).suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        yield Reading(name, error=f"files ending in {Path(name).suffix or 'nothing'} are not read; known: {known}")
        return
    try:
        yield from reader(name, content, published)
    except Unreadable as error:
        yield Reading(name, error=str(error))


def paths(path: Path) -> list[Path]:
    """The readable files at a path, sorted: the file itself, or those of a folder and its subfolders."""
    if not path.is_dir():
        return [path]
    return sorted(p for p in path.rglob("*") if p.suffix.lower() in READERS and p.is_file() and p.name != "README.md")
