"""The store: saves analyses and reads tables of rows.

Each row type is a Delta Lake table, read through DuckDB. An article is replaced in one step. A save first adds its
rows to the tables, marked with the id of the save; then one commit to the table of articles puts the articles in the
place of the old ones, each naming its save. Only rows whose save their article names are read. So that commit alone
makes a save visible: before it the new rows cannot be seen, after it the old ones cannot, and a writer that is killed
leaves every article with all its old rows or all its new ones (`selecting` says how readers keep to that). Rows that no
article names are deleted after the step, or by `mend`, with which every adding begins.

Writers of one folder wait for each other, and what is there already is looked up while the others wait: of two that
bring the same article the second learns that it was there. At an address no lock can be held; there the commits are
repeated until they hold, `mend` leaves once what came twice, and rows that no article names stay, as they may be those
of a writer at work.
"""

import fcntl
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pandas as pd
import pyarrow as pa

from components.models import CORPUS_ROW_TYPES, ROW_TYPES, Analysis, Article, Row, RowType
from components.storage import frames
from components.storage.place import Place
from components.storage.selecting import Selecting
from components.storage.table import SAVE_ID, Table, months_of

LOCK = "writing.lock"
HELD = f"article_id, published, {SAVE_ID}"
STORED: tuple[RowType, ...] = (*ROW_TYPES, *CORPUS_ROW_TYPES, Article)

Changes = Callable[[Article, Any], bool]  # decides whether an article would change its stored row (None: not stored)


@dataclass(frozen=True, slots=True)
class Saved:
    """The ids of the articles that were stored: new ones, and those that replaced others."""

    added: frozenset[str] = frozenset()
    replaced: frozenset[str] = frozenset()


class Store:
    """The store in a folder, or at the address of an object store; raises UnusablePlace for any other place."""

    def __init__(self, place: str | Path | Place | None = None) -> None:
        self.place = Place.of(place)
        self._select = Selecting(self.place).select

    def version(self) -> int:
        """The number of the last change; -1 if nothing was ever stored."""
        # a change to another table is visible once articles name it
        watched: tuple[RowType, ...] = (Article, *CORPUS_ROW_TYPES)
        return sum(self._table(row_type).version() + 1 for row_type in watched) - 1

    def table(self, row_type: RowType, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """All rows of a type, the newest publication first; `columns` limits what is read.

        Rows in headlines come last, so that they can be left out without copying the frame (`counting.body`).
        """
        return self._frame(row_type, columns, "true")

    def arrow(self, row_type: RowType, columns: Sequence[str]) -> pa.Table:
        """Some columns of all rows of a type, in no order, for what needs no DataFrame."""
        return self._select(row_type, _column_list(columns), "true")

    def rows(self, row_type: RowType, key: str, values: Iterable[str]) -> pd.DataFrame:
        """All columns of the rows of which `key`, a column or an SQL expression, is one of the values."""
        return self._frame(row_type, None, f"{key} IN (SELECT unnest(?))", list(values))

    def digests(self, row_type: RowType, block: str, which: str = "true") -> dict[str, str]:
        """A digest of the rows of each block: of which rows they are, and of the saves that wrote them.

        `block` is an SQL expression that names the block of a row; `which` an SQL condition on the rows that count.
        """
        key = "row_id" if "row_id" in frames.schema(row_type).names else "article_id"
        digest = f"to_hex(bit_xor(hash({key}, {SAVE_ID}, published)))"
        found = self._select(row_type, f"{block} AS block, {digest} AS digest", f"{which} GROUP BY block")
        return dict(zip(*(found.column(name).to_pylist() for name in ("block", "digest")), strict=True))

    def labels(self, row_type: RowType, column: str) -> set[str]:
        """The values that occur in a column of lists."""
        return set(self._select(row_type, f"DISTINCT unnest({column}) AS label", "true").column(0).to_pylist())

    def holding(self, row_type: RowType, column: str, values: Iterable[str], columns: Sequence[str]) -> pd.DataFrame:
        """Some columns of the rows of which a column of lists holds one of the values."""
        return self._frame(row_type, columns, f"list_has_any({column}, ?)", list(values))

    def articles(self, article_ids: Iterable[str]) -> dict[str, Any]:
        """The stored rows of some articles by their ids."""
        rows = self.rows(Article, "article_id", article_ids).itertuples()
        return {str(row.article_id): row for row in rows}

    def save(self, analyses: Sequence[Analysis], changes: Changes = lambda *_: True) -> Saved:
        """Stores the analyses that change anything, each article replaced as a whole; returns what was saved."""
        if not analyses:
            return Saved()
        with self._alone():
            there = self.articles(analysis.article.article_id for analysis in analyses)
            new = [one for one in analyses if changes(one.article, there.get(one.article.article_id))]
            ids = frozenset(analysis.article.article_id for analysis in new)
            if new:
                self._write(new)
        return Saved(ids - there.keys(), ids & there.keys())

    def _write(self, analyses: Sequence[Analysis]) -> None:
        rows = {kind: [row for analysis in analyses for row in analysis.rows(kind)] for kind in ROW_TYPES}
        articles = [replace(analysis.article, added_at=datetime.now(UTC)) for analysis in analyses]
        self._put(
            frames.to_arrow(articles, Article),
            {kind: frames.to_arrow(found, kind) for kind, found in rows.items()},
        )

    def _put(self, articles: pa.Table, rows: Mapping[type[Row], pa.Table]) -> None:
        """Replaces articles and their rows in one step."""
        save_id, ids = uuid4().hex, articles.column("article_id").to_pylist()
        old, months = self._held(ids), set(months_of(articles).to_pylist())
        for kind, found in rows.items():
            self._table(kind).append(found, save_id)
        if len(old):
            self._table(Article).replace(articles, save_id, ids, months_of(old).to_pylist())
        else:
            self._table(Article).append(articles, save_id)
        self._delete_rows(old)
        for row_type in STORED:
            self._table(row_type).compact(months)

    def put(self, row_type: type[Row], rows: Iterable[Row], gone: Iterable[str] | None = ()) -> None:
        """Stores rows of one of CORPUS_ROW_TYPES, which belong to no single article, in one step.

        They replace those with the same row_id and those whose row_id is in `gone` (None: all).
        """
        found = frames.to_arrow(rows, row_type)
        with self._alone():
            self._table(row_type).put(found, uuid4().hex, gone)
            self._table(row_type).compact(set(months_of(found).to_pylist()))

    def remove(self, article_ids: Sequence[str]) -> None:
        """Removes articles with all their rows."""
        with self._alone():
            old = self._held(article_ids)
            self._table(Article).delete(old)
            self._delete_rows(old)

    def mend(self) -> None:
        """Reduces articles that two writers stored twice to one, and deletes the rows that no article names."""
        if self._twice():
            with self._alone():
                self._leave_once(self._twice())
        if self.place.is_folder and any(len(self._unnamed(kind)) for kind in ROW_TYPES):
            with self._alone():  # rows of a writer at work are named by now
                for kind in ROW_TYPES:
                    self._table(kind).delete(self._unnamed(kind))

    def tidy(self) -> None:
        """Joins the files of each month into one, which pays after many saves; at an address nothing is done.

        The joined files are deleted at once: a reader that still needs them opens the tables again.
        """
        if self.place.is_folder:
            with self._alone():
                for row_type in STORED:
                    self._table(row_type).tidy()

    def _delete_rows(self, old: pa.Table) -> None:
        """Deletes the rows that some articles named before; they are given by article_id, published and save_id."""
        for kind in ROW_TYPES:
            self._table(kind).delete(old)

    def _leave_once(self, ids: Sequence[str]) -> None:
        """Stores some articles again, each article and each of its rows once."""
        once = "article_id IN (SELECT unnest(?)) QUALIFY row_number() OVER (PARTITION BY {}) = 1"
        rows = {kind: self._select(kind, _all(kind), once.format("row_id"), ids) for kind in ROW_TYPES}
        self._put(self._select(Article, _all(Article), once.format("article_id"), ids), rows)

    def _table(self, row_type: RowType) -> Table:
        return Table(self.place, row_type)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Locks out other writers of the folder; a writer that is killed releases the lock."""
        if not self.place.is_folder:
            yield
            return
        with self.place.opened(LOCK, "wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # released when the file is closed
            yield

    def _frame(self, row_type: RowType, columns: Sequence[str] | None, which: str, *values: Any) -> pd.DataFrame:
        """The rows that fit a condition, in the order of `table`."""
        names = frames.schema(row_type).names
        part = "part = 'headline', " if "part" in names else ""
        # within an article in the order of the text, so that the order is always the same
        within = ", sentence_span[1], row_id" if "row_id" in names else ""
        what = _column_list(columns or names)
        rows = self._select(row_type, what, f"{which} ORDER BY {part}published DESC, article_id{within}", *values)
        return frames.to_frame(rows, row_type)

    def _held(self, article_ids: Iterable[str]) -> pa.Table:
        """The article_id, published and save_id of the stored ones among some articles."""
        return self._select(Article, HELD, "article_id IN (SELECT unnest(?))", list(article_ids))

    def _twice(self) -> list[str]:
        """The ids of articles that are stored more than once."""
        found = self._select(Article, "article_id", "true GROUP BY article_id HAVING count(*) > 1")
        return list(found.column(0).to_pylist())

    def _unnamed(self, row_type: type[Row]) -> pa.Table:
        """The rows that no article names: article_id, published and save_id of each."""
        return self._select(row_type, f"DISTINCT {HELD}", "true", join="ANTI")


def _all(row_type: RowType) -> str:
    return _column_list(frames.schema(row_type).names)


def _column_list(columns: Iterable[str]) -> str:
    """The names of columns for DuckDB, in double quotes."""
    return ", ".join(f'"{name}"' for name in columns)
