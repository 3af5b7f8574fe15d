"""Counts the rows and articles in each cell of a table that is made by the values of some columns.

A million rows take some milliseconds, because values are counted by the codes of their categories. Where a row
has no value its code is -1; every count keeps a slot for it, which is faster than leaving such rows out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.storage.frames import JOINT

Codes = NDArray[Any]  # integers
BITS = 64  # of a word: the number of labels that are counted at a time


@dataclass(frozen=True, slots=True)
class Cells:
    """The cell of each row (-1: none), and for each cell its values (a row of `labels`) and number of rows (> 0)."""

    of_rows: Codes
    labels: pd.DataFrame
    sizes: Codes

    def crossed(self, codes: Codes, code_count: int) -> Codes:
        """How many rows of each cell have each of the codes below `code_count`: a row a cell, a column a code."""
        places = (self.of_rows + 1) * (code_count + 1) + (codes + 1)
        counts = np.bincount(places, minlength=(len(self.sizes) + 1) * (code_count + 1))
        return counts.reshape(-1, code_count + 1)[1:, 1:]


def coded(column: "pd.Series[Any]") -> tuple[Codes, "pd.Index[Any]"]:
    """The code of each row's value (-1 where there is none), and the distinct values in the order of the codes."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy().astype(np.int32), column.cat.categories
    codes, values = pd.factorize(column, sort=True)
    return codes.astype(np.int32), pd.Index(values)


def cells(frame: pd.DataFrame, keys: Sequence[str]) -> Cells:
    """The cells given by the combinations of values of some columns, in the order of these values."""
    known = [coded(frame[key]) for key in keys]
    shape = [max(1, len(values)) for _, values in known]
    places = known[0][0]
    for (codes, _), value_count in zip(known[1:], shape[1:], strict=True):
        none = (places < 0) | (codes < 0)
        places = np.where(none, -1, places.astype(np.int64) * value_count + codes)
    used, of_rows, sizes = _numbered(places, int(np.prod(shape, dtype=np.int64)))
    found = zip(keys, known, np.unravel_index(used, shape), strict=True)
    return Cells(of_rows, pd.DataFrame({key: values.take(place) for key, (_, values), place in found}), sizes)


def articles(found: Cells, article_ids: "pd.Series[Any]") -> Codes:
    """The number of different articles that the rows of each cell are from."""
    idents, names = coded(article_ids)
    width, count = len(names) + 1, len(found.sizes)
    kind = np.int32 if (count + 1) * width < np.iinfo(np.int32).max else np.int64  # half the bytes, twice as fast
    pairs = np.sort(found.of_rows.astype(kind) * width + (idents + 1).astype(kind))
    new = np.ones(len(pairs), dtype=bool)
    new[1:] = pairs[1:] != pairs[:-1]
    first, last = (np.searchsorted(pairs, np.arange(count, dtype=kind) * width + edge) for edge in (1, width))
    before = np.append(0, np.cumsum(new))  # how many are new before each place
    return np.asarray(before[last] - before[first], dtype=np.int64)


def labelled(joined: "pd.Series[Any]", article_ids: "pd.Series[Any]") -> pd.DataFrame:
    """One row for each label of a column of joined labels: label, n (rows that have it), articles."""
    own, values = coded(joined)
    parts = [{label for label in str(value).split(JOINT) if label} for value in values]
    labels = sorted(set[str]().union(*parts))
    has = np.array([[label in part for label in labels] for part in parts], dtype=bool).reshape(len(parts), len(labels))
    counts = np.bincount(own + 1, minlength=len(parts) + 1)[1:] @ has
    found = pd.DataFrame({"label": labels, "n": counts, "articles": _articles_with(own, has, article_ids)})
    return found[found["n"] > 0].reset_index(drop=True)


def _numbered(places: Codes, place_count: int) -> tuple[Codes, Codes, Codes]:
    """The places that occur, sorted; for each row the index of its place among them (-1 stays); the rows of each."""
    if place_count > 4 * len(places) + BITS:  # so many that counting each of them takes longer than sorting
        occur, of_rows, sizes = np.unique(places, return_inverse=True, return_counts=True)
        missing = int(len(occur) > 0 and occur[0] < 0)
        return occur[missing:], of_rows - missing, sizes[missing:]
    counts = np.bincount(places + 1, minlength=place_count + 1)[1:]
    used = np.flatnonzero(counts)
    if len(used) == place_count:
        return used, places, counts
    numbers = np.full(place_count + 1, -1, dtype=np.int32)  # the last entry is for place -1
    numbers[used] = np.arange(len(used))
    return used, numbers[places], counts[used]


def _articles_with(own: Codes, has: NDArray[np.bool_], article_ids: "pd.Series[Any]") -> list[int]:
    """The number of articles that have each label, counted with one bit per label."""
    idents, names = coded(article_ids)
    if not len(idents):
        return [0] * has.shape[1]
    starts = np.append(0, np.flatnonzero(idents[1:] != idents[:-1]) + 1)  # mostly consecutive
    counts: list[int] = []
    for start in range(0, has.shape[1], BITS):
        some = has[:, start : start + BITS]
        bits = np.append(some @ (np.uint64(1) << np.arange(some.shape[1], dtype=np.uint64)), np.uint64(0))
        gathered = np.zeros(len(names) + 1, dtype=np.uint64)
        np.bitwise_or.at(gathered, idents[starts], np.bitwise_or.reduceat(bits[own], starts))
        counts += [int(np.count_nonzero(gathered[:-1] & np.uint64(1 << bit))) for bit in range(some.shape[1])]
    return counts
