"""Reads a table of articles, one per row: CSV, JSON Lines or Parquet.

Columns: text (required), title, published, outlet, url, language. A bad row costs that row only. A table is read row by
row, and no further than to what a table of its size may hold: a small file can unpack to gigabytes.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from components.limits.budget import MAX_ARTICLE_BYTES, MAX_FILE_BYTES, ROW_BYTES, ROWS, own_error, unpacked_limit
from components.models import Article
from components.readers.base import Reading, Unreadable, decode
from components.readers.doubts import reading
from components.readers.pages.article import Metadata, article_from
from components.readers.text import as_date

BATCH = 64  # rows of Parquet unpacked together
COLUMNS = ("title", "outlet", "url", "language")  # columns besides text and published


def read_jsonl(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each line of JSON; blank lines are skipped."""
    lines = (line for line in io.StringIO(decode(content, MAX_FILE_BYTES), newline=None) if line.strip())
    yield from _readings(file, map(_parsed, lines), len(content), published)


def read_csv(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each record of a comma-separated table with a header."""
    csv.field_size_limit(MAX_ARTICLE_BYTES)
    table = csv.DictReader(io.StringIO(decode(content, MAX_FILE_BYTES), newline=""), strict=True)
    try:
        if "text" not in (table.fieldnames or ()):
            raise Unreadable('the table has no column "text"')
        yield from _readings(file, table, len(content), published)
    except csv.Error as error:
        raise Unreadable(f"the table is not valid CSV: {error}") from error


def read_parquet(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields a Reading for each row of a Parquet table."""
    try:
        table = pq.ParquetFile(pa.BufferReader(content), read_dictionary=["text"])
        names = table.schema_arrow.names
    except KeyError as error:  # no such column, or one of lists
        raise Unreadable('the table has no column "text" with texts') from error
    except (pa.ArrowException, OSError, ValueError, TypeError) as error:
        raise Unreadable("the file is not valid Parquet") from error
    if any(names.count(name) > 1 for name in ("text", "published", *COLUMNS)):
        raise Unreadable("the table has two columns of the same name")
    wanted = [name for name in ("text", "published", *COLUMNS) if name in names and _is_plain(table, name)]
    _check_size(sum(_unpacked(table.metadata, wanted)), len(content))
    yield from _readings(file, _rows(table, wanted), len(content), published)


def _is_plain(table: Any, name: str) -> bool:
    """Whether a column holds no lists, maps or structures."""
    return not pa.types.is_nested(table.schema_arrow.field(name).type)


def _unpacked(metadata: Any, names: Sequence[str]) -> Iterator[int]:
    """The bytes that parts of some columns of a Parquet file have when they are unpacked, as the file says."""
    for group in map(metadata.row_group, range(metadata.num_row_groups)):
        for column in map(group.column, range(group.num_columns)):
            if column.path_in_schema.split(".")[0] in names:
                yield column.total_uncompressed_size


def _rows(table: Any, names: list[str]) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet table, a few unpacked at a time."""
    try:
        for batch in table.iter_batches(BATCH, columns=names, use_threads=False):
            columns = [(name, batch.column(name)) for name in names]
            for number in range(batch.num_rows):
                yield {name: _cell(column, number) for name, column in columns}
    except (pa.ArrowException, OSError) as error:
        raise Unreadable("the file is damaged: the rest of its rows cannot be read") from error


def _cell(column: Any, number: int) -> Any:
    """A value of a column; None where it is nothing that Python knows, such as a day beyond the calendar."""
    try:
        return column[number].as_py()
    except (pa.ArrowException, ArithmeticError, LookupError, ValueError, TypeError):
        return None


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _readings(file: str, rows: Iterable[Any], size: int, published: date | None) -> Iterator[Reading]:
    """Yields a Reading for each row of a table of `size` bytes."""
    most, letters = ROWS + size // ROW_BYTES, 0
    for number, row in enumerate(rows):
        if number == most:
            raise Unreadable(f"only its first {most} rows are read: more than a file of its size should have")
        try:
            article = _article(row, published)
            letters += len(article.text)
            yield reading(file, article, number)
        except Unreadable as error:
            yield Reading(file, number, error=str(error))
        except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
            yield Reading(file, number, error=own_error(error, "read"))
        _check_size(letters, size)


def _check_size(unpacked: int, size: int) -> None:
    """Raises Unreadable where a table of `size` bytes unpacks to more than it may."""
    if unpacked > (most := unpacked_limit(size)):
        raise Unreadable(
            f"its {size / 1e3:,.0f} kB unpack to more than {most / 1e6:.0f} MB, the limit for a file of its size"
        )


def _article(row: Any, published: date | None) -> Article:
    if not isinstance(row, dict):
        raise Unreadable("the row is not a JSON object")
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("the row has no text")
    day = as_date(row.get("published"))
    title, outlet, url, language = (_field(row.get(key)) for key in COLUMNS)
    known = Metadata(
        title=title,
        outlet=outlet,
        url=url,
        language=language,
        published=day,
        published_basis="front matter" if day else "none",
    )
    return article_from(text, known, published=published)


def _field(value: Any) -> str | None:
    """The words in a cell: words or a number; None for anything else."""
    return str(value) if value and isinstance(value, str | int | float) else None
