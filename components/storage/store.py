"""The tables on disk: save(), table(), version().

Each row type is a Delta Lake table, partitioned by the month of publication and read through DuckDB. An article is
replaced as a whole, and the table of articles is written last: its version is that of the store. Writers of one folder
wait for each other, and what is there already is looked up while the others wait: of two that bring the same article
the second learns that it was there. At an address no lock can be held; there the commits are repeated until they hold,
and `mend` leaves once what came twice.

A writer that is killed leaves rows of an article that is not in the table of articles; they are seen until `mend`,
with which every adding begins, takes them out. Files that no version of the last day needs are deleted when a table is
compacted: a reader opens a version and reads its files within seconds, so a day is ample, and no older version is read.
"""

import fcntl
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
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

from components.models import ROW_TYPES, Analysis, Article, RowType
from components.storage import frames
from components.storage.place import Place

ATTEMPTS = 40  # of a commit that another writer crossed; each waits longer, up to a second
FILES_BEFORE_COMPACTION = 40
HOURS_KEPT = 24  # of files that no longer belong to a table
UNDATED = "undated"
LOCK = "writing.lock"

Changes = Callable[[Article, Any], bool]  # whether an article would change its stored row (None: not stored)


@dataclass(frozen=True, slots=True)
class Saved:
    """The ids of the articles that were stored: new ones, and those in whose place others came."""

    added: frozenset[str] = frozenset()
    replaced: frozenset[str] = frozenset()


class Store:
    """The store in a folder, or at the address of an object store; raises UnusablePlace for any other place."""

    def __init__(self, place: str | Path | Place | None = None) -> None:
        self.place = Place.of(place)

    def version(self) -> int:
        """The number of the last change; -1 where nothing was ever stored."""
        delta = self._delta(Article)
        return -1 if delta is None else delta.version()

    def table(self, row_type: RowType, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """All rows of a type, the newest publication first; `columns` limits what is read.

        What stands in headlines comes after all the rest, so that leaving it out copies nothing (`counting.body`).
        """
        return self._query(row_type, columns, "")

    def rows(self, row_type: RowType, key: str, values: Iterable[str]) -> pd.DataFrame:
        """The whole rows whose column `key` is one of the values: those of an article, or some by row_id."""
        return self._query(row_type, None, f"WHERE {key} IN (SELECT unnest(?))", list(values))

    def articles(self, article_ids: Iterable[str]) -> dict[str, Any]:
        """The stored rows of some articles by their ids."""
        rows = self.rows(Article, "article_id", article_ids).itertuples()
        return {str(row.article_id): row for row in rows}

    def save(self, analyses: Sequence[Analysis], changes: Changes = lambda *_: True) -> Saved:
        """Stores those analyses that change anything, each article replaced as a whole; what came of it."""
        if not analyses:
            return Saved()
        with self._alone():
            there = self.articles(analysis.article.article_id for analysis in analyses)
            new = [one for one in analyses if changes(one.article, there.get(one.article.article_id))]
            ids = frozenset(analysis.article.article_id for analysis in new)
            if new:
                self._write(new, sorted(ids))
        return Saved(ids - there.keys(), ids & there.keys())

    def _write(self, analyses: Sequence[Analysis], ids: Sequence[str]) -> None:
        """Writes table after table, that of the articles last."""
        for row_type in ROW_TYPES:
            rows = [row for analysis in analyses for row in analysis.rows(row_type)]
            self._replace(row_type, frames.to_arrow(rows, row_type), ids)
        articles = [replace(analysis.article, added_at=datetime.now(UTC)) for analysis in analyses]
        self._replace(Article, frames.to_arrow(articles, Article), ids)

    def remove(self, article_ids: Sequence[str]) -> None:
        """Takes articles out, with all their rows."""
        with self._alone():
            for row_type in (*ROW_TYPES, Article):
                self._delete(row_type, article_ids)

    def mend(self) -> None:
        """Leaves once each article that two writers stored twice, and takes out the rows that a killed one left.

        At an address such rows may be those of a writer at work, so they stay.
        """
        if self._twice():
            with self._alone():
                self._leave_once()
        if self.place.is_folder and any(map(self._left, ROW_TYPES)):
            with self._alone():  # what a writer at work had written is no longer left over
                self._take_out_left()

    def _delete(self, row_type: RowType, article_ids: Sequence[str]) -> None:
        delta, months = self._delta(row_type), self._months_of(row_type, article_ids)
        if delta is not None and months:
            _retrying(delta.delete, predicate=_articles_predicate(article_ids, months))

    def _leave_once(self) -> None:
        ids = self._twice()
        for row_type in (*ROW_TYPES, Article):
            self._rewrite(row_type, ids)

    def _take_out_left(self) -> None:
        left = {row_type: self._left(row_type) for row_type in ROW_TYPES}
        for row_type, ids in left.items():
            self._delete(row_type, ids)
        if any(left.values()):
            self._renew()

    def _rewrite(self, row_type: RowType, ids: Sequence[str]) -> None:
        """Puts the rows of some articles in their own place, each of them once."""
        key = "article_id" if row_type is Article else "row_id"
        once = f"QUALIFY row_number() OVER (PARTITION BY {key}) = 1"
        rows = self._arrow(row_type, None, f"WHERE article_id IN (SELECT unnest(?)) {once}", list(ids))
        if rows is not None and len(rows):
            self._replace(row_type, rows.cast(frames.schema(row_type)), ids)

    def _renew(self) -> None:
        """Gives the store a new version, for those who keep what they read: an article in its own place."""
        newest = self._select(Article, "article_id", "ORDER BY added_at DESC LIMIT 1")
        if newest is not None:
            self._rewrite(Article, newest.column(0).to_pylist())

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keeps other writers of the folder waiting; a writer that is killed lets go."""
        if not self.place.is_folder:
            yield
            return
        with self.place.opened(LOCK, "wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # released when the file is closed
            yield

    def _delta(self, row_type: RowType) -> DeltaTable | None:
        self.place.check()
        try:
            return DeltaTable(self.place.table(row_type.table))
        except TableNotFoundError:
            return None

    def _files(self, row_type: RowType) -> list[str]:
        """The Parquet files of a table; none where nothing is stored."""
        delta = self._delta(row_type)
        return [] if delta is None else self.place.files(delta, row_type.table)

    @cached_property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        return duckdb.connect(config={"threads": 2})

    def _query(self, row_type: RowType, columns: Sequence[str] | None, where: str, *values: Any) -> pd.DataFrame:
        rows = self._arrow(row_type, columns, where, *values)
        return frames.empty(row_type, columns) if rows is None else frames.to_frame(rows, row_type)

    def _arrow(self, row_type: RowType, columns: Sequence[str] | None, where: str, *values: Any) -> pa.Table | None:
        """The rows that fit, in the order of `table`; None where nothing is stored."""
        names = ", ".join(f'"{name}"' for name in columns or frames.schema(row_type).names)
        part = "part = 'headline', " if "part" in frames.schema(row_type).names else ""
        return self._select(row_type, names, f"{where} ORDER BY {part}published DESC, article_id", *values)

    def _select(self, row_type: RowType, what: str, which: str, *values: Any) -> pa.Table | None:
        files = self._files(row_type)
        if not files:
            return None
        sql = f"SELECT {what} FROM read_parquet(?, union_by_name = true, hive_partitioning = false) {which}"
        return self._connection.cursor().sql(sql, params=[files, *values]).to_arrow_table()

    def _twice(self) -> list[str]:
        """The articles of which more than one row is stored."""
        found = self._select(Article, "article_id", "GROUP BY article_id HAVING count(*) > 1")
        return [] if found is None else list(found.column(0).to_pylist())

    def _left(self, row_type: RowType) -> list[str]:
        """The articles that a table has rows of and the table of articles does not know."""
        known = self._files(Article)
        which = "WHERE article_id NOT IN (SELECT article_id FROM read_parquet(?))" if known else ""
        found = self._select(row_type, "DISTINCT article_id", which, *([known] if known else []))
        return [] if found is None else list(found.column(0).to_pylist())

    def _months_of(self, row_type: RowType, article_ids: Sequence[str]) -> set[str]:
        """The months under which a table has rows of some articles, also those that a killed writer left."""
        held = self._select(row_type, "DISTINCT published", "WHERE article_id IN (SELECT unnest(?))", list(article_ids))
        return set() if held is None else set(_months(held).to_pylist())

    def _replace(self, row_type: RowType, rows: pa.Table, article_ids: Sequence[str]) -> None:
        """Puts rows in the place of all that a table has of some articles, in one commit."""
        uri, months, held = self.place.table(row_type.table), _months(rows), self._months_of(row_type, article_ids)
        there = {"predicate": _articles_predicate(article_ids, held | set(months.to_pylist()))} if held else {}
        mode = "overwrite" if held else "append"
        rows = rows.append_column("month", months)
        _retrying(write_deltalake, uri, rows, mode=mode, partition_by=["month"], **there)
        delta = DeltaTable(uri)
        if len(delta.file_uris()) > FILES_BEFORE_COMPACTION:
            _retrying(delta.optimize.compact)
            delta.vacuum(HOURS_KEPT, dry_run=False, enforce_retention_duration=False)


def _months(rows: pa.Table) -> pa.ChunkedArray:
    """The month under which each row is kept: that of its publication."""
    return pc.strftime(rows.column("published"), "%Y-%m").fill_null(UNDATED)


def _articles_predicate(article_ids: Iterable[str], months: Iterable[str]) -> str:
    """The predicate that picks some articles' rows; the months keep Delta from opening every file."""
    parts = " OR ".join(f"month = '{month}'" for month in sorted(months))
    ids = ", ".join(f"'{article_id}'" for article_id in article_ids)
    return f"({parts}) AND article_id IN ({ids})"


def _retrying(commit: Callable[..., Any], *arguments: Any, **options: Any) -> None:
    """Commits, again and again while another writer comes first; raises CommitFailedError in the end."""
    for attempt in range(ATTEMPTS):
        try:
            commit(*arguments, **options)
            return
        except CommitFailedError:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(random.uniform(0.02, 0.1) * min(attempt + 1, 10))
