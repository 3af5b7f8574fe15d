"""Table: one Delta Lake table of the store, with a column for each field of its row type and some of its own.

`month` is the month of publication, by which the files are kept apart; `save_id` names the save that wrote a row.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError

from components.models import Article, RowType
from components.storage import frames, manifest
from components.storage.faults import DamagedStore
from components.storage.place import Place
from components.storage.remote import copied_files, reached

SAVE_ID, MONTH, UNDATED = "save_id", "month", "undated"
ROW_COUNTS = "row_counts"  # of an article: how many rows it has in each table, so that a loss is noticed
ATTEMPTS = 40  # of a commit that conflicts with another writer's; each waits longer, up to a second
IN_MONTHS: dict[str, Any] = {"schema_mode": "overwrite", "partition_by": [MONTH]}
MOST_LISTED = 3_000  # rows replaced by naming each; some 20,000 overflow the stack of Delta Lake's parser
FILES_A_MONTH = 8  # more are joined into one
HOURS_KEPT = 1  # that deleted files are kept: a reader that opened the table before reads them within seconds


class Table:
    """The stored rows of one row type; each method that writes makes one commit, which succeeds or fails as a whole."""

    def __init__(self, place: Place, row_type: RowType) -> None:
        self.place, self.name = place, row_type.table
        self.columns = frames.schema(row_type).append(pa.field(SAVE_ID, pa.string()))
        if row_type is Article:
            self.columns = self.columns.append(pa.field(ROW_COUNTS, pa.string()))

    def opened(self, commit: int | None = None) -> DeltaTable | None:
        """The table as it is now, or was after a commit; None where nothing was ever stored.

        Raises DamagedStore if its log cannot be read.
        """
        self.place.check()
        try:
            with reached(self.place):
                return DeltaTable(self.place.table(self.name), version=commit, storage_options=self.place.options)
        except TableNotFoundError as error:
            if self.name in manifest.read(self.place).tables:
                raise DamagedStore(self.place, self.name, "the folder or its log is missing") from error
            return None
        except DeltaError as error:
            if not self.place.is_folder:
                raise
            raise DamagedStore(self.place, self.name, "the log cannot be read") from error

    def version(self) -> int:
        """The number of the table's last commit; -1 if there is none."""
        if self.place.is_folder and (commits := self.place.commits(self.name)):
            return max(commits)  # opening the table would mean to read its log
        delta = self.opened()
        return -1 if delta is None else int(delta.version())

    def files(self, delta: DeltaTable | None, months: Collection[str] | None = None) -> list[str]:
        """The Parquet files that hold the rows of the table as it was opened; of some months, or of all.

        At an address they are those of all months, as each is copied anyway.
        """
        if delta is None:
            return []
        if not self.place.is_folder:
            return copied_files(self.place, self.name, delta)
        return self.place.files(delta, self.name, None if months is None else {MONTH: set(months)})

    def state(self, delta: DeltaTable | None) -> "TableState":
        """What readers need of the table as it was opened."""
        if delta is None or not self.place.is_folder:
            return TableState(self, -1 if delta is None else int(delta.version()), (), delta)
        months = delta.get_add_actions(flatten=True).column(f"partition.{MONTH}").to_pylist()
        return TableState(self, int(delta.version()), tuple(zip(months, self.files(delta), strict=True)), None)

    def append(self, rows: pa.Table, save_id: str) -> None:
        """Adds some rows, marked with the id of their save."""
        if len(rows):
            self._write(rows, save_id, mode="append")

    def replace(self, rows: pa.Table, save_id: str, article_ids: Iterable[str], months: Iterable[str]) -> None:
        """Replaces all rows of some articles, which are stored under some months."""
        months = {*months, *months_of(rows).to_pylist()}
        self._write(rows, save_id, mode="overwrite", predicate=_articles_predicate(article_ids, months))

    def put(self, rows: pa.Table, save_id: str, gone: Iterable[str] | None, months: Collection[str] | None) -> None:
        """Replaces the rows with the same row_id and those in `gone` (None: all).

        They are kept under the months of the new rows and the given ones; None: the whole table is searched for them.
        """
        if gone is None:
            self._write(rows, save_id, mode="overwrite")
        elif self.version() < 0:
            self.append(rows, save_id)
        elif row_ids := {*gone, *rows.column("row_id").to_pylist()}:
            within = None if months is None else {*months, *months_of(rows).to_pylist()}
            self._commit(self._replaced, _marked(rows, save_id), save_id, row_ids, within)

    def _replaced(self, marked: pa.Table, save_id: str, gone: Set[str], months: Set[str] | None) -> None:
        """Replaces the rows in `gone`, which are kept under some months, by others: by name, or by writing all anew.

        The version that is read is the one that is overwritten: if another writer commits in between, the commit fails.
        """
        delta, options = self.opened(), dict[str, Any](schema_mode="merge", partition_by=[MONTH])
        conditions = [] if months is None else [_months_predicate(months)]
        files = self.files(delta, months) if len(gone) > MOST_LISTED else []
        named = gone if len(gone) <= MOST_LISTED else gone & {row_id for file in files for row_id in _row_ids(file)}
        if len(named) <= MOST_LISTED:
            ours = f"{SAVE_ID} = '{save_id}'"  # what is written must meet the condition too
            conditions.append(f"(row_id IN ({_text_list(named)}) OR {ours})" if named else ours)
        else:
            old = self._read(files)
            kept = old.filter(pc.invert(pc.is_in(old.column("row_id"), pa.array(sorted(named)))))
            marked = pa.concat_tables([kept, marked], promote_options="permissive")
        options |= {"predicate": " AND ".join(conditions)} if conditions else {"schema_mode": "overwrite"}
        write_deltalake(delta or self.place.table(self.name), marked, mode="overwrite", **options)

    def delete(self, rows: pa.Table) -> None:
        """Deletes the rows that some saves wrote for some articles, given by article_id, published and save_id."""
        for start in range(0, len(rows), MOST_LISTED // 2):
            self._delete(rows.slice(start, MOST_LISTED // 2))

    def _delete(self, rows: pa.Table) -> None:
        delta = self.opened()
        if delta is None:
            return
        saves: dict[str | None, list[str]] = {}
        for article_id, save_id in zip(
            rows.column("article_id").to_pylist(), rows.column(SAVE_ID).to_pylist(), strict=True
        ):
            saves.setdefault(save_id, []).append(article_id)
        named = any(field.name == SAVE_ID for field in delta.schema().fields)  # none before saves had ids
        predicates = [_saved_predicate(save_id, ids, named) for save_id, ids in saves.items()]
        months = _months_predicate(months_of(rows).to_pylist())
        self._commit(delta.delete, predicate=f"{months} AND ({' OR '.join(predicates)})")

    def compact(self, months: Iterable[str]) -> None:
        """Joins the files of months that have too many; files that no reader needs any more are deleted."""
        self._compact(lambda month, files: month in months and files > FILES_A_MONTH, HOURS_KEPT)

    def tidy(self) -> None:
        """Joins the files of each month into one and deletes the others; no other writer may be at work.

        What the log says by then is kept in one file, so that to open the table does not mean to read all of it.
        """
        self._compact(lambda _, files: files > 1, 0)
        if (delta := self.opened()) is not None:
            self._commit(delta.create_checkpoint)

    def _compact(self, too_many: Callable[[str, int], bool], hours_kept: int) -> None:
        delta = self.opened()
        if delta is None:
            return
        held = Counter(delta.get_add_actions(flatten=True).column(f"partition.{MONTH}").to_pylist())
        full = sorted(month for month, files in held.items() if too_many(month, files))
        if full:
            self._commit(delta.optimize.compact, partition_filters=[(MONTH, "in", full)])
            self._commit(delta.vacuum, hours_kept, dry_run=False, enforce_retention_duration=False)

    def retype(self) -> None:
        """Gives the table today's column types if an older version wrote it with others."""
        if self._is_outdated():
            self._commit(self._retype)

    def _is_outdated(self) -> bool:
        """Whether an older version of the program wrote the table, with other types in some columns."""
        delta, wanted = self.opened(), self.columns
        stored = [] if delta is None else pa.schema(delta.schema().to_arrow())
        return any(
            field.name in wanted.names and not _alike(field.type, wanted.field(field.name).type) for field in stored
        )

    def _retype(self) -> None:
        """Rewrites an outdated table with today's column types.

        The version that is read is the one that is overwritten: if another writer commits in between, the commit fails.
        """
        delta = self.opened()
        if delta is None or not (files := self.files(delta)):
            return
        write_deltalake(delta, _retyped(self._read(files), self.columns), mode="overwrite", **IN_MONTHS)

    def _read(self, files: Iterable[str]) -> pa.Table:
        """The rows of some files with all their columns."""
        rows = pa.concat_tables([pq.read_table(file, partitioning=None) for file in files], promote_options="default")
        return rows.append_column(MONTH, months_of(rows))

    def _write(self, rows: pa.Table, save_id: str, **options: Any) -> None:
        self._commit(self._written, _marked(rows, save_id), partition_by=[MONTH], schema_mode="merge", **options)

    def _written(self, marked: pa.Table, **options: Any) -> None:
        delta = self.opened()  # a table that is damaged is not begun anew
        if delta is None:
            options["storage_options"] = self.place.options
        write_deltalake(delta or self.place.table(self.name), marked, **options)

    def _commit(self, commit: Callable[..., Any], *arguments: Any, **options: Any) -> None:
        self.place.refuse_if_not_allowed()
        with reached(self.place):
            retrying(commit, *arguments, **options)


@dataclass(frozen=True, slots=True)
class TableState:
    """A table as it was opened: the number of its last commit (-1: there is none), and its files with their months.

    Of a table in a folder nothing else is kept: an opened table holds its whole log, which is megabytes of memory.
    """

    table: Table
    version: int
    in_months: tuple[tuple[str, str], ...]
    delta: DeltaTable | None  # at an address, where the files are copied when they are read

    def files(self, months: Collection[str] | None = None) -> list[str]:
        """`Table.files` of that moment."""
        if self.delta is not None:
            return self.table.files(self.delta, months)
        return [file for month, file in self.in_months if months is None or month in months]

    def is_newest(self) -> bool:
        """Whether nothing was committed to the table since, as far as its log can be read."""
        try:
            return self.table.version() == self.version
        except (DeltaError, DamagedStore):
            return False


def _row_ids(file: str) -> list[str]:
    """The row_ids of a Parquet file."""
    return list(pq.read_table(file, columns=["row_id"], partitioning=None).column("row_id").to_pylist())


def _marked(rows: pa.Table, save_id: str) -> pa.Table:
    """Some rows with the columns that the table has of its own."""
    return rows.append_column(SAVE_ID, pa.array([save_id] * len(rows), pa.string())).append_column(
        MONTH, months_of(rows)
    )


def _retyped(rows: pa.Table, columns: pa.Schema) -> pa.Table:
    """Stored rows with today's types: a column whose type has changed is empty until its article is analysed again."""
    for place, name in enumerate(rows.column_names):
        wanted = columns.field(name).type if name in columns.names else None
        if wanted is not None and not _alike(wanted, rows.schema.field(name).type):
            rows = rows.set_column(place, name, pa.nulls(len(rows), wanted))
    return rows


def _alike(one: pa.DataType, other: pa.DataType) -> bool:
    """Whether two types are the same for Delta Lake, which does not distinguish long strings and lists from others."""
    return _kind(one) == _kind(other)


def _kind(column_type: pa.DataType) -> str:
    if pa.types.is_string(column_type) or pa.types.is_large_string(column_type) or pa.types.is_string_view(column_type):
        return "text"
    return "list" if pa.types.is_nested(column_type) else str(column_type)


def is_newest(delta: DeltaTable) -> bool:
    """Whether nothing was committed to a table since it was opened, as far as its log can be read."""
    version = delta.version()
    try:
        delta.update_incremental()
    except DeltaError:
        return False
    return bool(delta.version() == version)


def months_of(rows: pa.Table) -> pa.ChunkedArray:
    """The month under which each row is kept: that of its publication."""
    return pc.strftime(rows.column("published"), "%Y-%m").fill_null(UNDATED)


def months_in(published: "pd.Series[Any]") -> set[str]:
    """The months under which rows are kept that were published on some days, as a frame has them."""
    return set(published.drop_duplicates().dt.strftime("%Y-%m").fillna(UNDATED))


def month_of(day: date | None) -> str:
    """The month under which a row is kept that was published on a day."""
    return f"{day:%Y-%m}" if day else UNDATED


def _articles_predicate(article_ids: Iterable[str], months: Iterable[str]) -> str:
    """The condition for some articles' rows; with the months, Delta Lake need not open every file."""
    return f"{_months_predicate(months)} AND article_id IN ({_text_list(article_ids)})"


def _months_predicate(months: Iterable[str]) -> str:
    return f"{MONTH} IN ({_text_list(months)})"


def _saved_predicate(save_id: str | None, article_ids: Iterable[str], named: bool) -> str:
    """The condition for the rows that a save wrote for some articles; None: from before saves had ids."""
    articles = f"article_id IN ({_text_list(article_ids)})"
    if not named:
        return articles
    return f"({SAVE_ID} = '{save_id}' AND {articles})" if save_id else f"({SAVE_ID} IS NULL AND {articles})"


def _text_list(values: Iterable[str]) -> str:
    """The values as a list of SQL strings, sorted, each once."""
    return ", ".join("'{}'".format(value.replace("'", "''")) for value in sorted(set(values)))


def retrying(commit: Callable[..., Any], *arguments: Any, **options: Any) -> None:
    """Commits, and tries again while another writer comes first; raises CommitFailedError after the last try."""
    for attempt in range(ATTEMPTS):
        try:
            commit(*arguments, **options)
            return
        except CommitFailedError:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(random.uniform(0.02, 0.1) * min(attempt + 1, 10))
