"""select(): reads through DuckDB the stored rows that their articles name, as of one moment.

The table of articles is opened, then that of the rows, then the articles are looked at again. If they are the same, the
rows were opened at a moment when these articles stood, with every row that they name, as rows are added before they are
named and deleted when they are named no more. If not, both are opened again.
"""

from contextlib import suppress
from functools import cached_property
from typing import Any, Literal

import duckdb
import pyarrow as pa

from components.models import ROW_TYPES, Article, RowType
from components.storage.place import Place
from components.storage.table import Table, is_newest

ATTEMPTS = 1000  # to open two tables between two saves, which take much longer
PARQUET = "SELECT * FROM read_parquet(?, union_by_name = true, hive_partitioning = false)"
JOINED = "ON articles.article_id = stored.article_id AND articles.save_id IS NOT DISTINCT FROM stored.save_id"
REOPENINGS = 4  # if files were joined and deleted between opening and reading
Files = list[str]


class Selecting:
    """Queries over the tables of a place."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def select(
        self, row_type: RowType, what: str, which: str, *values: Any, join: Literal["SEMI", "ANTI"] = "SEMI"
    ) -> pa.Table:
        """The columns `what` of the rows that fit: of those that an article names, or (ANTI) of those that none names.

        A column that is not in the files, because they are older than it, is empty.
        """
        for _ in range(REOPENINGS):
            with suppress(duckdb.IOException):
                return self._select(row_type, what, which, values, join)
        return self._select(row_type, what, which, values, join)

    def _select(self, row_type: RowType, what: str, which: str, values: tuple[Any, ...], join: str) -> pa.Table:
        table, articles = Table(self.place, row_type), Table(self.place, Article)
        files, article_files = self._files(table, articles)
        named = f"{join} JOIN articles {JOINED}" if row_type in ROW_TYPES else ""
        sql = (
            f"WITH stored AS ({_union('stored_columns', files)}),"
            f" articles AS ({_union('article_columns', article_files)})"
            f" SELECT {what} FROM stored {named} WHERE {which}"
        )
        cursor = self._connection.cursor()
        cursor.register("stored_columns", table.columns.empty_table())
        cursor.register("article_columns", articles.columns.empty_table())
        found = cursor.sql(sql, params=[*([files] * bool(files)), *([article_files] * bool(article_files)), *values])
        return found.to_arrow_table()

    @cached_property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        return duckdb.connect(config={"threads": 2})

    def _files(self, table: Table, articles: Table) -> tuple[Files, Files]:
        """The files of a table and those of the table of articles, as of one moment."""
        for _ in range(ATTEMPTS):
            opened, rows = articles.opened(), table.opened()
            if opened is None or is_newest(opened):
                return table.files(rows), articles.files(opened)
        raise TimeoutError("the store is written to without a pause")


def _union(columns: str, files: Files) -> str:
    """A query for the rows of some files with all columns of their type; without files, for no rows."""
    empty = f"SELECT * FROM {columns}"
    return f"{empty} UNION ALL BY NAME {PARQUET}" if files else empty
