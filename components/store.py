"""The tables on disk: save(), table(), version().

Each row type is a Delta Lake table, partitioned by the month of publication and read through DuckDB. An article is
replaced as a whole, and the table of articles is written last: its version is that of the store. Writers of one folder
wait for each other: Delta's commits lose nothing, but two that both find an article new would both append it. At an
address no lock can be held; there the commits are repeated until they hold, and `mend` leaves once what came twice.
"""

import fcntl
import os
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError, TableNotFoundError

from components import frames
from components.frames import Columns
from components.models import ROW_TYPES, Article
from components.pipeline import Analysis

VARIABLE = "PARALLEL49_STORE"
DEFAULT = Path(__file__).parent.parent / "data" / "store"
ATTEMPTS = 40  # of a commit that another writer crossed; each waits longer, up to a second
FILES_BEFORE_COMPACTION = 40
UNDATED = "undated"
LOCK = "writing.lock"


class Store:
    """The store in a folder, or at an address that Delta Lake knows."""

    def __init__(self, place: str | Path | None = None) -> None:
        self.place = str(place or os.environ.get(VARIABLE) or DEFAULT)

    def version(self) -> int:
        """The number of the last change; -1 where nothing was ever stored."""
        delta = self._delta(Article)
        return -1 if delta is None else delta.version()

    def table(self, row_type: Columns, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """All rows of a type, the newest publication first; `columns` limits what is read.

        What stands in headlines comes after all the rest, so that leaving it out copies nothing (`counting.body`).
        """
        return self._query(row_type, columns, "")

    def rows(self, row_type: Columns, key: str, values: Iterable[str]) -> pd.DataFrame:
        """The whole rows whose column `key` is one of the values: those of an article, or some by row_id."""
        return self._query(row_type, None, f"WHERE {key} IN (SELECT unnest(?))", list(values))

    def save(self, analyses: Sequence[Analysis]) -> None:
        """Stores some analyses, each article replaced as a whole with all its rows."""
        if not analyses:
            return
        ids = [analysis.article.article_id for analysis in analyses]
        with self._alone():
            for row_type in ROW_TYPES:
                rows = [row for analysis in analyses for row in analysis.rows(row_type)]
                self._replace(row_type, frames.to_arrow(rows, row_type), ids)
            articles = [replace(analysis.article, added_at=datetime.now(UTC)) for analysis in analyses]
            self._replace(Article, frames.to_arrow(articles, Article), ids)

    def remove(self, article_ids: Sequence[str]) -> None:
        """Takes articles out, with all their rows."""
        with self._alone():
            for row_type in (*ROW_TYPES, Article):
                delta, months = self._delta(row_type), self._months_of(row_type, article_ids)
                if delta is not None and months:
                    _insistently(delta.delete, predicate=_those(article_ids, months))

    def mend(self) -> None:
        """Leaves once each article that two writers stored twice."""
        if not self._twice():
            return
        with self._alone():
            ids = self._twice()
            for row_type in (*ROW_TYPES, Article):
                key = "article_id" if row_type is Article else "row_id"
                once = f"QUALIFY row_number() OVER (PARTITION BY {key}) = 1"
                rows = self._arrow(row_type, None, f"WHERE article_id IN (SELECT unnest(?)) {once}", ids)
                if rows is not None:
                    self._replace(row_type, rows.cast(frames.schema(row_type)), ids)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keeps other writers of the folder waiting; a writer that is killed lets go."""
        if "://" in self.place:
            yield
            return
        folder = Path(self.place)
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOCK).open("wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # released when the file is closed
            yield

    def _delta(self, row_type: Columns) -> DeltaTable | None:
        try:
            return DeltaTable(self._uri(row_type))
        except TableNotFoundError:
            return None

    def _uri(self, row_type: Columns) -> str:
        name = "articles" if row_type is Article else row_type.table
        return f"{self.place.rstrip('/')}/{name}"

    @cached_property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        return duckdb.connect(config={"threads": 2})

    def _query(self, row_type: Columns, columns: Sequence[str] | None, where: str, *values: Any) -> pd.DataFrame:
        rows = self._arrow(row_type, columns, where, *values)
        return frames.empty(row_type, columns) if rows is None else frames.to_frame(rows, row_type)

    def _arrow(self, row_type: Columns, columns: Sequence[str] | None, where: str, *values: Any) -> pa.Table | None:
        """The rows that fit, in the order of `table`; None where nothing is stored."""
        names = ", ".join(f'"{name}"' for name in columns or frames.schema(row_type).names)
        part = "part = 'headline', " if "part" in frames.schema(row_type).names else ""
        return self._select(row_type, names, f"{where} ORDER BY {part}published DESC, article_id", *values)

    def _select(self, row_type: Columns, what: str, which: str, *values: Any) -> pa.Table | None:
        delta = self._delta(row_type)
        files = [] if delta is None else delta.file_uris()
        if not files:
            return None
        sql = f"SELECT {what} FROM read_parquet(?, union_by_name = true) {which}"
        return self._connection.cursor().sql(sql, params=[files, *values]).to_arrow_table()

    def _twice(self) -> list[str]:
        """The articles of which more than one row is stored."""
        found = self._select(Article, "article_id", "GROUP BY article_id HAVING count(*) > 1")
        return [] if found is None else list(found.column(0).to_pylist())

    def _months_of(self, row_type: Columns, article_ids: Sequence[str]) -> set[str]:
        """The months under which a table has rows of some articles, also those that a killed writer left."""
        held = self._select(row_type, "DISTINCT published", "WHERE article_id IN (SELECT unnest(?))", list(article_ids))
        return set() if held is None else set(_months(held).to_pylist())

    def _replace(self, row_type: Columns, rows: pa.Table, article_ids: Sequence[str]) -> None:
        """Puts rows in the place of all that a table has of some articles, in one commit."""
        uri, months, held = self._uri(row_type), _months(rows), self._months_of(row_type, article_ids)
        there = {"predicate": _those(article_ids, held | set(months.to_pylist()))} if held else {}
        mode = "overwrite" if held else "append"
        rows = rows.append_column("month", months)
        _insistently(write_deltalake, uri, rows, mode=mode, partition_by=["month"], **there)
        delta = DeltaTable(uri)
        if len(delta.file_uris()) > FILES_BEFORE_COMPACTION:
            _insistently(delta.optimize.compact)


def _months(rows: pa.Table) -> pa.ChunkedArray:
    """The month under which each row is kept: that of its publication."""
    return pc.strftime(rows.column("published"), "%Y-%m").fill_null(UNDATED)


def _those(article_ids: Iterable[str], months: Iterable[str]) -> str:
    """The predicate that picks some articles' rows; the months keep Delta from opening every file."""
    parts = " OR ".join(f"month = '{month}'" for month in sorted(months))
    ids = ", ".join(f"'{article_id}'" for article_id in article_ids)
    return f"({parts}) AND article_id IN ({ids})"


def _insistently(commit: Callable[..., Any], *arguments: Any, **options: Any) -> None:
    """Commits, again and again while another writer comes first; raises CommitFailedError in the end."""
    for attempt in range(ATTEMPTS):
        try:
            commit(*arguments, **options)
            return
        except CommitFailedError:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(random.uniform(0.02, 0.1) * min(attempt + 1, 10))
