"""Snapshot: the tables of a store as they stood at one moment, read through DuckDB.

The table of articles is opened, and those that hold across articles; then the tables of rows; then the first are looked
at again. If nothing was committed to them meanwhile, the rows were opened at a moment when these articles stood, with
every row that they name, as rows are added before they are named and deleted when they are named no more. If something
was, all are opened again. So whatever is read of a snapshot fits together: no row without its article, no article
without its rows, no number of one save beside another of the next.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal

import duckdb
import pandas as pd
import pyarrow as pa
from deltalake import DeltaTable

from components.models import CORPUS_ROW_TYPES, ROW_TYPES, Article, RowType
from components.storage import faults, frames, manifest
from components.storage.moments.database import Database
from components.storage.moments.held import DECIDING, Held
from components.storage.place import Place
from components.storage.reads import Reads
from components.storage.remote import reached
from components.storage.table import Table, is_newest

ATTEMPTS = 1000  # to open the tables between two saves, of which each takes much longer
LARGE = 50_000  # rows after whose reading the memory of DuckDB is given back
REPAIR = 1_000_000  # added to the version by a repair, more than there are commits
PARQUET = "SELECT * FROM read_parquet(?, union_by_name = true, hive_partitioning = false)"
JOINED = "ON articles.article_id = stored.article_id AND articles.save_id IS NOT DISTINCT FROM stored.save_id"


class Moved(Exception):
    """The files of a snapshot were joined into others and deleted: open a new one."""


class Snapshot(Reads):
    """The tables that were opened together."""

    def __init__(
        self,
        place: Place,
        opened: Mapping[RowType, DeltaTable | None],
        database: Database,
        without: frozenset[str] = frozenset(),
        held: Held | None = None,
    ) -> None:
        """`without` are files that are not read, as they are damaged; `held` keeps tables for later snapshots."""
        self.place, self._database, self.without, self._held = place, database, without, held
        self.tables = {row_type: Table(place, row_type).state(delta) for row_type, delta in opened.items()}
        self._commits = [self.version_of(row_type) if row_type in opened else -1 for row_type in watched()]

    @property
    def version(self) -> int:
        """The version of the store at that moment (`Store.version`)."""
        return numbered(self.place, self._commits)

    def version_of(self, row_type: RowType) -> int:
        """`Reads.version_of`."""
        return self.tables[row_type].version

    @property
    def commits(self) -> dict[str, int]:
        """The number of the last commit to each table, by its name; -1 where there was none."""
        return {row_type.table: state.version for row_type, state in self.tables.items()}

    @property
    def files(self) -> tuple[str, ...]:
        """All files that are read; their contents never change, and their names are never used again."""
        return tuple(sorted(file for row_type in self.tables for file in self._files(row_type, None)))

    def select(
        self,
        row_type: RowType,
        what: str,
        which: str,
        *values: Any,
        join: Literal["SEMI", "ANTI"] = "SEMI",
        months: Collection[str] | None = None,
    ) -> pa.Table:
        """`Reads.select`; raises Moved if a file is gone as the tables have changed, DamagedStore if one is bad."""
        try:
            return self._select(row_type, what, which, values, join, months)
        except duckdb.Error as error:
            with reached(self.place):
                moved = any(state.version >= 0 and not state.is_newest() for state in self.tables.values())
            if moved:
                raise Moved from error
            manifest.refuse_newer(self.place)  # nothing is damaged: this version does not understand it
            raise faults.unread(self.place, row_type.table, error) from error

    def held(self, row_type: RowType, columns: Sequence[str], which: str = "true") -> pd.DataFrame:
        """`Reads.held`: of what is held, only the months whose files have changed are read."""
        if self._held is None or not self.place.is_folder:
            return super().held(row_type, columns, which)
        there = frames.schema(row_type).names
        wanted = list(dict.fromkeys([*columns, *(name for name in DECIDING if name in there)]))

        def read(months: Collection[str] | None) -> pd.DataFrame:
            found = self._shared(row_type, wanted, which, months)
            if len(found) > LARGE:
                self._database.let_go()
            return found

        found = self._held.table(_named(row_type, which, wanted), self._files_by_month(row_type), read)
        return found if len(wanted) == len(columns) else found[list(columns)]

    def _files_by_month(self, row_type: RowType) -> dict[str, frozenset[str]]:
        """The files that the rows of each month depend on: their own, and those of the articles that name them."""
        found: dict[str, frozenset[str]] = {}
        for kind in {row_type, Article} if row_type in ROW_TYPES else {row_type}:
            for month, file in self.tables[kind].in_months:
                if file not in self.without:
                    found[month] = found.get(month, frozenset()) | {file}
        return found

    def _select(
        self,
        row_type: RowType,
        what: str,
        which: str,
        values: tuple[Any, ...],
        join: str,
        months: Collection[str] | None,
    ) -> pa.Table:
        table, articles = Table(self.place, row_type), Table(self.place, Article)
        files = self._files(row_type, months)
        # a row is kept under the month of its article
        article_files = self._files(Article, months) if row_type in ROW_TYPES else []
        named = f"{join} JOIN articles {JOINED}" if row_type in ROW_TYPES else ""
        sql = (
            f"WITH stored AS ({_union('stored_columns', files)}),"
            f" articles AS ({_union('article_columns', article_files)})"
            f" SELECT {what} FROM stored {named} WHERE {which}"
        )
        cursor = self._database.cursor()
        cursor.register("stored_columns", table.columns.empty_table())
        cursor.register("article_columns", articles.columns.empty_table())
        found = cursor.sql(sql, params=[*([files] * bool(files)), *([article_files] * bool(article_files)), *values])
        return found.to_arrow_table()

    def _files(self, row_type: RowType, months: Collection[str] | None) -> list[str]:
        return [file for file in self.tables[row_type].files(months) if file not in self.without]


def _named(row_type: RowType, which: str, columns: Iterable[str]) -> str:
    """The name of some rows and columns of a table among those that are held."""
    rest = hashlib.sha256(repr((which, *columns)).encode()).hexdigest()[:8]
    return f"held_{row_type.table}_{rest}"


def numbered(place: Place, commits: Iterable[int]) -> int:
    """The version of a store, given the numbers of the last commits to the watched tables (-1: never); -1 if unused."""
    return sum(number + 1 for number in commits) - 1 + REPAIR * manifest.read(place).repairs


def watched() -> tuple[RowType, ...]:
    """The tables whose commits make a change visible: rows of articles are seen once articles name them."""
    return Article, *CORPUS_ROW_TYPES


def opened_together(place: Place, row_types: Iterable[RowType]) -> dict[RowType, DeltaTable | None]:
    """Some tables as they stood at one moment; None for those in which nothing was ever stored."""
    wanted = tuple(row_types)
    for _ in range(ATTEMPTS):
        first = {kind: Table(place, kind).opened() for kind in watched() if kind is Article or kind in wanted}
        found = first | {kind: Table(place, kind).opened() for kind in wanted if kind not in first}
        with reached(place):
            settled = all(delta is None or is_newest(delta) for delta in first.values())
        if settled:
            return found
    raise TimeoutError("the store is written to without a pause")


def _union(columns: str, files: list[str]) -> str:
    """The rows of some files with all columns of their type; just the columns where there are no files."""
    empty = f"SELECT * FROM {columns}"
    return f"{empty} UNION ALL BY NAME {PARQUET}" if files else empty
