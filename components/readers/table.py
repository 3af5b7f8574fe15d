"""Reads a table of articles, one per row: CSV, JSON Lines or Parquet.

Columns: text (required), title, published, outlet, url, language. A bad row costs that row only.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from components.models import Article
from components.readers.base import MAX_ARTICLE_BYTES, MAX_FILE_BYTES, Reading, Unreadable, decode
from components.readers.doubts import reading
from components.readers.pages.article import Metadata, article_from
from components.readers.text import as_date

COLUMNS = ("title", "outlet", "url", "language")  # columns besides text and published


def read_jsonl(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each line of JSON; blank lines are skipped."""
    lines = [line for line in decode(content, MAX_FILE_BYTES).splitlines() if line.strip()]
    yield from _readings(file, map(_parsed, lines), published)


def read_csv(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each record of a comma-separated table with a header."""
    csv.field_size_limit(MAX_ARTICLE_BYTES)
    table = csv.DictReader(io.StringIO(decode(content, MAX_FILE_BYTES), newline=""), strict=True)
    try:
        if "text" not in (table.fieldnames or ()):
            raise Unreadable('the table has no column "text"')
        yield from _readings(file, table, published)
    except csv.Error as error:
        raise Unreadable(f"the table is not valid CSV: {error}") from error


def read_parquet(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each row of a Parquet table."""
    try:
        table = pq.read_table(pa.BufferReader(content))
    except (pa.ArrowInvalid, OSError) as error:
        raise Unreadable("the file is not valid Parquet") from error
    if "text" not in table.column_names:
        raise Unreadable('the table has no column "text"')
    yield from _readings(file, table.to_pylist(), published)


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _readings(file: str, rows: Iterable[Any], published: date | None) -> Iterator[Reading]:
    for number, row in enumerate(rows):
        try:
            yield reading(file, _article(row, published), number)
        except Unreadable as error:
            yield Reading(file, number, error=str(error))


def _article(row: Any, published: date | None) -> Article:
    if not isinstance(row, dict):
        raise Unreadable("the row is not a JSON object")
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("the row has no text")
    if len(text) > MAX_ARTICLE_BYTES:
        raise Unreadable(f"the row's text is longer than {MAX_ARTICLE_BYTES // 1_000_000} million characters")
    day = as_date(row.get("published"))
    title, outlet, url, language = (str(row[key]) if row.get(key) else None for key in COLUMNS)
    known = Metadata(
        title=title,
        outlet=outlet,
        url=url,
        language=language,
        published=day,
        published_basis="front matter" if day else "none",
    )
    return article_from(text, known, published=published)
