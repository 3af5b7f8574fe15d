"""write(), read(): a DataFrame in a file that is mapped into memory (`mapped`), its numbers and its texts, with a note.

The file is one of Arrow with a single row, in which all values of a column are one list. A categorical is two: the
codes of the rows, and the categories; so are texts that frames share. The schema tells the columns and their kinds.
"""

import json
from collections.abc import Iterator
from itertools import islice
from typing import IO, Any

import numpy as np
import pandas as pd
import pyarrow as pa

from components.storage import frames
from components.storage.moments import mapped

COLUMNS, NOTE = b"columns", b"note"  # in the schema: of each column its name, its kind and the number of its lists
INDEX = "index"  # where the rows are not numbered from 0 on
CATEGORICAL, ORDERED, SHARED, TEXT, LISTS, OBJECT, ARROW = "categorical ordered shared text lists object arrow".split()


def write(frame: pd.DataFrame, file: IO[bytes], note: str = "") -> None:
    """Writes a frame to an empty file; raises ValueError or TypeError for one with values that no such file keeps."""
    columns = [(str(name), *_split(frame[name])) for name in frame]
    if not frame.index.equals(pd.RangeIndex(len(frame))):
        columns.append((INDEX, *_split(frame.index.to_series())))
    lists = [_as_list(values) for _, _, split in columns for values in split]
    told = json.dumps([(name, kind, len(split)) for name, kind, split in columns])
    described = {COLUMNS: told.encode(), NOTE: note.encode()}
    schema = pa.schema([(str(place), values.type) for place, values in enumerate(lists)], described)
    mapped.write(pa.record_batch(lists, schema), file)


def read(file: IO[bytes]) -> tuple[pd.DataFrame, str]:
    """The frame and the note of a file; the frame's columns cannot be written to.

    Raises OSError, ValueError or KeyError if it has none.
    """
    batch = mapped.read(file)
    values: Iterator[pa.Array] = (column.flatten() for column in batch.columns)
    described = batch.schema.metadata or {}
    told = json.loads(described[COLUMNS])
    columns = {name: _column(kind, list(islice(values, number))) for name, kind, number in told}
    index = columns.pop(INDEX, None)
    frame = pd.DataFrame(columns, copy=False)
    return frame if index is None else frame.set_axis(pd.Index(index)), described[NOTE].decode()


def _as_list(values: pa.Array) -> pa.Array:
    return pa.LargeListArray.from_arrays(pa.array([0, len(values)], pa.int64()), values)


def _split(column: "pd.Series[Any]") -> tuple[str, list[pa.Array]]:
    """The kind of a column, and its values as Arrow arrays; a kind without a name is a type of NumPy."""
    dtype = column.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        kind = ORDERED if dtype.ordered else CATEGORICAL
        return kind, [pa.array(column.cat.codes.to_numpy()), frames.array(dtype.categories)]
    if dtype == frames.SHARED:
        texts = frames.array(column)
        return SHARED, [frames.numbers(texts), texts.fill_null("")]
    if (text := frames.text_kind(column)) is not None:
        return (TEXT if text == frames.TEXT else LISTS), [frames.array(column, text)]
    if not isinstance(dtype, np.dtype):
        return ARROW, [frames.one_array(pa.array(column))]
    if dtype.kind == "O":
        return OBJECT, [pa.array(column.tolist(), frames.TEXT)]
    return dtype.str, [pa.array(column.to_numpy().view(f"i{dtype.itemsize}"))]


def _column(kind: str, split: list[pa.Array]) -> Any:
    """A column as it was before `_split`."""
    values = split[0]
    if kind in (CATEGORICAL, ORDERED):
        return frames.categorical(values.to_numpy(), split[1], ordered=kind == ORDERED)
    if kind == SHARED:
        return frames.shared(values, split[1])
    if kind == LISTS:
        return pd.arrays.ArrowExtensionArray(pa.chunked_array([values]))
    if kind == OBJECT:
        return pd.Series(values.to_pylist(), dtype=object)  # an array would become texts
    if kind in (TEXT, ARROW):
        return values.to_pandas().array
    return values.to_numpy().view(kind)
