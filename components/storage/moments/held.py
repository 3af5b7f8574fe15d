"""Held: whole tables that are kept from one snapshot to the next; only months that have changed are read again.

Large ones lie ready in files (`ready.Last`), so that a program that starts reads them again only where they changed.

A file of a table never changes: a save, a removal or a compaction adds files and takes others out. So the rows of a
month stay the same as long as its files do, and those of its articles, which decide which rows count. What comes of it
is the same, to the order of rows and categories, as if the table were read anew.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from components.storage import frames
from components.storage.moments import ready
from components.storage.place import Place
from components.storage.table import UNDATED

Files = Mapping[str, Collection[str]]  # of each month, those that its rows depend on
Read = Callable[[Collection[str] | None], pd.DataFrame]  # reads the rows of some months, or of all (None)

DECIDING = ("published", "part")  # the columns that set the order of months
LARGE = 50_000  # rows from which a table lies ready
AT_MOST = 0.5  # of the months; if more have changed, all are read
NO_MONTH, BEYOND = -(1 << 20), 1 << 21  # the number of what is undated; more than lies between any two months


class _Piece(NamedTuple):
    """Rows that follow each other in the table as it was, or in what was read of it."""

    is_new: bool
    rows: slice


@dataclass(frozen=True, slots=True)
class _Table:
    files: Files
    frame: pd.DataFrame


class Held:
    """The tables as they were read last; sessions share them, so never change one in place."""

    def __init__(self, place: Place | None = None) -> None:
        """Large tables lie ready for a place, if one is given."""
        self._place = place
        self._tables: dict[str, _Table] = {}
        self._lock = Lock()

    def table(self, what: str, files: Files, read: Read) -> pd.DataFrame:
        """The rows in all files, in the order of `Reads.table`, with the columns of DECIDING that the table has.

        `what` names the rows and columns that are read.
        """
        with self._lock:
            there = self._tables.get(what) or self._lying_ready(what)
            frame = read(None) if there is None else _renewed(there, files, read)
            if self._place and len(frame) > LARGE and (there is None or frame is not there.frame):
                frame = ready.Last(self._place, what).keep(frame, _note(files))
            self._tables[what] = _Table(files, frame)
            return frame

    def _lying_ready(self, what: str) -> _Table | None:
        found = ready.Last(self._place, what).read() if self._place else None
        return found and _Table({month: set(of) for month, of in json.loads(found[1]).items()}, found[0])


def _note(files: Files) -> str:
    return json.dumps({month: sorted(of) for month, of in files.items()})


def _renewed(there: _Table, files: Files, read: Read) -> pd.DataFrame:
    """The rows in all files, given the table as it was."""
    changed = {month for month in {*files, *there.files} if files.get(month) != there.files.get(month)}
    if not changed:
        return there.frame
    if len(changed) > AT_MOST * len(there.files):
        return read(None)
    old, new = there.frame, read(changed)
    kept = np.flatnonzero(~np.isin(_months(old), [_number(month) for month in changed]))
    if not len(kept) or (len(new) and not all(map(_alike, old.dtypes, new.dtypes))):
        return read(None)
    order = np.argsort(np.concatenate([_places(old)[kept], _places(new)]), kind="stable")
    pieces = list(_pieces(np.concatenate([kept, np.arange(len(old), len(old) + len(new))])[order], len(old)))
    columns = {name: _joined(old[name], new[name], pieces) for name in old}
    return pd.DataFrame(columns, index=pd.RangeIndex(len(order)), copy=False)


def _pieces(order: NDArray[np.int64], old: int) -> Iterator[_Piece]:
    """The runs of rows that follow each other: whole months are copied faster than row by row.

    Numbers below `old` are rows as they were; the others count on through those that were read.
    """
    starts = np.flatnonzero((np.diff(order, prepend=order[0] - 2) != 1) | (order == old))
    for start, end in pairwise([*starts.tolist(), len(order)]):
        is_new = bool(order[start] >= old)
        first = int(order[start]) - old * is_new
        yield _Piece(is_new, slice(first, first + end - start))


def _number(month: str) -> int:
    """A month as a number, as `_months` gives it."""
    return NO_MONTH if month == UNDATED else int(np.datetime64(month, "M").astype(int))


def _months(frame: pd.DataFrame) -> NDArray[np.int64]:
    """The month of publication of each row."""
    months = frame["published"].to_numpy().astype("datetime64[M]")
    return np.where(np.isnat(months), NO_MONTH, months.astype(np.int64))


def _places(frame: pd.DataFrame) -> NDArray[np.int64]:
    """Numbers that order the rows by month: those in headlines last, and the newest month first."""
    last = (frame["part"] == "headline").to_numpy(dtype=np.int64) if "part" in frame else 0
    return last * BEYOND - _months(frame)


def _alike(one: Any, other: Any) -> bool:
    """Whether columns of two dtypes can be joined; the categories themselves may differ."""
    if isinstance(one, pd.CategoricalDtype) and isinstance(other, pd.CategoricalDtype):
        return bool(one.categories.dtype == other.categories.dtype)
    return bool(one == other)


def _joined(old: "pd.Series[Any]", new: "pd.Series[Any]", pieces: Sequence[_Piece]) -> Any:
    """Pieces of one column, as it was and as it was read."""
    if isinstance(old.dtype, pd.CategoricalDtype):
        return _categories_joined(old, new, pieces)
    if isinstance(old.dtype, pd.StringDtype | pd.ArrowDtype):
        kind = frames.text_kind(old)
        both = [frames.array(column, kind or frames.TEXT) for column in (old, new)]
        made = pa.concat_arrays([both[piece.is_new][piece.rows] for piece in pieces])
        return frames.text_column(made) if kind else frames.shared_text(made)
    return pd.concat([(new if piece.is_new else old).iloc[piece.rows] for piece in pieces], ignore_index=True)


def _categories_joined(old: "pd.Series[Any]", new: "pd.Series[Any]", pieces: Sequence[_Piece]) -> pd.Categorical:
    """Pieces of a column of categories, which are in the order of their first use, as when read."""
    known, read = (frames.array(column.cat.categories) for column in (old, new))
    found = pc.index_in(read, known)
    is_added = found.is_null().to_numpy(zero_copy_only=False)
    moved = np.where(is_added, len(known) - 1 + np.cumsum(is_added), found.fill_null(0).to_numpy())
    both = old.cat.codes.to_numpy(), np.append(moved, -1)[new.cat.codes.to_numpy()]  # -1: of no category
    codes = np.concatenate([both[piece.is_new][piece.rows] for piece in pieces])
    used = pd.unique(codes[codes >= 0])
    places = np.full(len(known) + len(read) + 1, -1)
    places[used] = np.arange(len(used))
    every = pa.concat_arrays([known, read.filter(found.is_null())])
    return frames.categorical(places[codes], every.take(pa.array(used)))
