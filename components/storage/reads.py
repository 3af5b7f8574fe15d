"""Reads: what can be read of a store, as it is now (`Store`) or as it was at one moment (`Snapshot`)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Literal

import pandas as pd
import pyarrow as pa

from components.models import Article, RowType
from components.storage import frames
from components.storage.table import SAVE_ID

TEXTS_AT_ONCE = 500  # articles whose texts are in memory together


class Reads:
    """The queries of the program, each made of a `select`."""

    def select(
        self,
        row_type: RowType,
        what: str,
        which: str,
        *values: Any,
        join: Literal["SEMI", "ANTI"] = "SEMI",
        months: Collection[str] | None = None,
    ) -> pa.Table:
        """The columns `what` of the rows that fit: of those that an article names, or (ANTI) of those that none names.

        A column that is not in the files, because they are older than it, is empty. `months` says under which months
        the rows are kept that can fit, so that no other file is read.
        """
        raise NotImplementedError

    def version_of(self, row_type: RowType) -> int:
        """The number of the last change to a table; -1 if nothing was ever stored in it."""
        raise NotImplementedError

    def table(self, row_type: RowType, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """All rows of a type, the newest publication first; `columns` limits what is read.

        Rows in headlines come last, so that they can be left out without copying the frame (`counting.body`).
        """
        return self._frame(row_type, columns, "true")

    def count(self, row_type: RowType) -> int:
        """The number of rows of a type."""
        return int(self.select(row_type, "count(*)", "true").column(0)[0].as_py())

    def held(self, row_type: RowType, columns: Sequence[str], which: str = "true") -> pd.DataFrame:
        """Some columns of all rows that fit an SQL condition, in the order of `table`.

        A server keeps them, so never change the frame in place. Frames made of its rows share sentences and labels.
        """
        return self._shared(row_type, columns, which)

    def arrow(self, row_type: RowType, columns: Sequence[str]) -> pa.Table:
        """Some columns of all rows of a type, in no order, for what needs no DataFrame."""
        return self.select(row_type, column_list(columns), "true")

    def rows(
        self,
        row_type: RowType,
        key: str,
        values: Iterable[str],
        columns: Sequence[str] | None = None,
        months: Collection[str] | None = None,
    ) -> pd.DataFrame:
        """The rows of which `key`, a column or an SQL expression, is one of the values; all columns, or some.

        `months` are those that the rows are kept under, where they are known (`select`).
        """
        return self._frame(row_type, columns, f"{key} IN (SELECT unnest(?))", list(values), months=months)

    def digests(
        self, row_type: RowType, block: str, which: str = "true", *values: Any, months: Collection[str] | None = None
    ) -> dict[str, int]:
        """A digest of the rows of each block: of which rows they are, and of the saves that wrote them.

        `block` is an SQL expression that names the block of a row; `which` an SQL condition on the rows that count
        (`select`). The digest of rows taken together is the exclusive or of theirs.
        """
        key = "row_id" if "row_id" in frames.schema(row_type).names else "article_id"
        digest = f"bit_xor(hash({key}, {SAVE_ID}, published))"
        what = f"{block} AS block, {digest} AS digest"
        found = self.select(row_type, what, f"{which} GROUP BY block", *values, months=months)
        return dict(zip(*(found.column(name).to_pylist() for name in ("block", "digest")), strict=True))

    def labels(self, row_type: RowType, column: str, which: str = "true") -> set[str]:
        """The values that occur in a column of lists, in the rows that fit an SQL condition."""
        return set(self.select(row_type, f"DISTINCT unnest({column}) AS label", which).column(0).to_pylist())

    def holding(self, row_type: RowType, column: str, values: Iterable[str], columns: Sequence[str]) -> pd.DataFrame:
        """Some columns of the rows of which a column of lists holds one of the values.

        They are joined with the values, as `list_has_any` looks through all of them for each row.
        """
        told = f"SELECT row_id, unnest({column}) AS label FROM stored"
        which = f"row_id IN (SELECT row_id FROM ({told}) AS told WHERE label IN (SELECT unnest(?)))"
        return self._frame(row_type, columns, which, list(values))

    def articles(self, article_ids: Iterable[str]) -> dict[str, Any]:
        """The stored rows of some articles by their ids."""
        rows = self.rows(Article, "article_id", article_ids).itertuples()
        return {str(row.article_id): row for row in rows}

    def texts(self, article_ids: Iterable[str], months: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
        """Some articles by their ids, each with its text; `months` are those that they are kept under (`select`)."""
        wanted = sorted(article_ids)
        for begin in range(0, len(wanted), TEXTS_AT_ONCE):
            some = wanted[begin : begin + TEXTS_AT_ONCE]
            found = self.rows(Article, "article_id", some, ["article_id", "text"], months)
            yield from zip(found["article_id"].tolist(), found["text"].tolist(), strict=True)

    def _shared(
        self, row_type: RowType, columns: Sequence[str], which: str, months: Collection[str] | None = None
    ) -> pd.DataFrame:
        """Some columns of the rows that fit, with sentences and labels that all frames made of them share."""
        return frames.with_shared_text(self._frame(row_type, columns, which, months=months))

    def _frame(
        self,
        row_type: RowType,
        columns: Sequence[str] | None,
        which: str,
        *values: Any,
        months: Collection[str] | None = None,
    ) -> pd.DataFrame:
        """The rows that fit a condition, in the order of `table`."""
        names = frames.schema(row_type).names
        part = "part = 'headline', " if "part" in names else ""
        # within an article in the order of the text, so that the order is always the same
        within = ", sentence_span[1], row_id" if "row_id" in names else ""
        what = column_list(columns or names)
        which = f"{which} ORDER BY {part}published DESC, article_id{within}"
        rows = self.select(row_type, what, which, *values, months=months)
        return frames.to_frame(rows, row_type)


def column_list(columns: Iterable[str]) -> str:
    """The names of columns for DuckDB, in double quotes."""
    return ", ".join(f'"{name}"' for name in columns)
