"""The tables on disk: save(), table(), version().

Each row type is a Delta Lake table, partitioned by the month of publication and read through DuckDB. An article is
replaced as a whole, and the table of articles is written last: its version is that of the store. Two writers at once
are sorted out by Delta's optimistic commits, repeated until they hold.
"""

import os
import random
import time
from collections.abc import Callable, Iterable, Sequence
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
        now = datetime.now(UTC)
        ids = [analysis.article.article_id for analysis in analyses]
        months = _months(analyses)
        stored = self._months_of(ids)
        for row_type in ROW_TYPES:
            rows = [row for analysis in analyses for row in analysis.rows(row_type)]
            self._replace(row_type, frames.to_arrow(rows, row_type), months, stored)
        articles = frames.to_arrow((analysis.article for analysis in analyses), Article)
        added = pa.array([now] * len(ids), frames.schema(Article).field("added_at").type)
        articles = articles.set_column(articles.column_names.index("added_at"), "added_at", added)
        self._replace(Article, articles, months, stored)

    def remove(self, article_ids: Sequence[str]) -> None:
        """Takes articles out, with all their rows."""
        stored = self._months_of(article_ids)
        for row_type in (*ROW_TYPES, Article):
            if stored and (delta := self._delta(row_type)) is not None:
                _insistently(delta.delete, predicate=_those(stored))

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
        delta = self._delta(row_type)
        files = [] if delta is None else delta.file_uris()
        if not files:
            return frames.empty(row_type, columns)
        names = ", ".join(f'"{name}"' for name in columns or frames.schema(row_type).names)
        part = "part = 'headline', " if "part" in frames.schema(row_type).names else ""
        order = f"ORDER BY {part}published DESC, article_id"
        sql = f"SELECT {names} FROM read_parquet(?, union_by_name = true) {where} {order}"
        return frames.to_frame(self._connection.cursor().sql(sql, params=[files, *values]).to_arrow_table(), row_type)

    def _months_of(self, article_ids: Iterable[str]) -> dict[str, str]:
        """The month under which each of the articles that are stored already is kept."""
        delta = self._delta(Article)
        if delta is None or not delta.file_uris():
            return {}
        sql = "SELECT article_id, published FROM read_parquet(?) WHERE article_id IN (SELECT unnest(?))"
        rows = self._connection.cursor().execute(sql, [delta.file_uris(), list(article_ids)]).fetchall()
        return {article_id: _month(published) for article_id, published in rows}

    def _replace(self, row_type: Columns, rows: pa.Table, months: dict[str, str], stored: dict[str, str]) -> None:
        """Puts the articles' rows in the place of those that are stored: one commit for these, one for new ones."""
        article_ids = rows.column("article_id").to_pylist()
        rows = rows.append_column("month", pa.array([months[article_id] for article_id in article_ids], pa.string()))
        known = pa.array([article_id in stored for article_id in article_ids], pa.bool_())
        uri = self._uri(row_type)
        if stored:
            those = _those(stored, {article_id: months[article_id] for article_id in stored})
            _insistently(write_deltalake, uri, rows.filter(known), mode="overwrite", predicate=those)
        if not stored or len(stored) < len(months):
            new = rows.filter(pc.invert(known))
            _insistently(write_deltalake, uri, new, mode="append", partition_by=["month"])
        delta = DeltaTable(uri)
        if len(delta.file_uris()) > FILES_BEFORE_COMPACTION:
            _insistently(delta.optimize.compact)


def _months(analyses: Sequence[Analysis]) -> dict[str, str]:
    return {a.article.article_id: _month(a.article.published) for a in analyses}


def _month(published: Any) -> str:
    return f"{published:%Y-%m}" if published else UNDATED


def _those(*months: dict[str, str]) -> str:
    """The predicate that picks some articles' rows; the months keep Delta from opening every file."""
    parts = " OR ".join(f"month = '{month}'" for month in sorted({m for some in months for m in some.values()}))
    ids = ", ".join(f"'{article_id}'" for article_id in months[0])
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
