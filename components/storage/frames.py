"""Converts rows to Arrow tables and DataFrames, with the columns and dtypes given by the dataclasses of `models`.

In a DataFrame repeated values are a categorical, labels (topics, actors, authors) are one categorical of labels joined
by "; ", days are datetime64, spans are nested lists and texts lists in Arrow. Empty frames have the same columns and
dtypes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, Literal, get_origin

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from components.models import Article, Hashes, Labels, Repeats, Row, RowType, Span, Spans, Texts, ToneWord, column_types
from components.storage.moments.mapped import mapped

JOINT = "; "

TEXT = pa.large_string()  # in a DataFrame
LISTS = pa.list_(TEXT)
SHARED = pd.ArrowDtype(pa.dictionary(pa.int32(), TEXT))  # `with_shared_text`
WIDEST = ("sentence", "summary")  # columns

_SPAN = pa.list_(pa.int32())
_TYPES: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
    Repeats: pa.string(),
    Span: _SPAN,
    Spans: pa.list_(_SPAN),
    Labels: pa.list_(pa.string()),
    Texts: pa.list_(pa.string()),
    Hashes: pa.list_(pa.int64()),
    tuple[ToneWord, ...]: pa.list_(
        pa.struct({"span": _SPAN, "word": pa.string(), "weight": pa.float64(), "note": pa.string()})
    ),
}


def schema(row_type: RowType) -> pa.Schema:
    """The Arrow schema of a row type, one column per field."""
    return pa.schema([(name, _arrow(hint)) for name, hint in column_types(row_type).items()])


def repeating(row_type: RowType) -> list[str]:
    """The names of the columns that are categoricals in a DataFrame."""
    return [
        name
        for name, hint in column_types(row_type).items()
        if hint in (Repeats, Labels) or get_origin(hint) is Literal
    ]


def to_arrow(rows: Iterable[Row | Article], row_type: RowType) -> pa.Table:
    """The rows as an Arrow table of `schema(row_type)`."""
    given = list(rows)
    columns = [pa.array([_plain(getattr(row, field.name)) for row in given], field.type) for field in schema(row_type)]
    return pa.Table.from_arrays(columns, schema=schema(row_type))


def to_frame(table: pa.Table, row_type: RowType) -> pd.DataFrame:
    """An Arrow table with some or all of a row type's columns as a DataFrame with their dtypes."""
    columns = {name: _column(table.column(name), column_types(row_type)[name]) for name in table.column_names}
    return pd.DataFrame(columns, index=pd.RangeIndex(len(table)))


def frame(rows: Iterable[Row | Article], row_type: RowType) -> pd.DataFrame:
    """Some rows as a DataFrame."""
    return to_frame(to_arrow(rows, row_type), row_type)


def empty(row_type: RowType, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """A DataFrame without rows, with a row type's columns, or some of them, and their dtypes."""
    wanted = schema(row_type).empty_table()
    return to_frame(wanted.select(list(columns)) if columns else wanted, row_type)


def with_shared_text(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the texts in its WIDEST columns as all frames made of its rows share them.

    They hold numbers of texts only: for a table of which many selections are kept. Operations of strings need
    `strings`.
    """
    return frame.assign(**{name: shared_text(array(frame[name])) for name in WIDEST if name in frame})


def shared_text(texts: pa.Array) -> pd.arrays.ArrowExtensionArray:
    """Texts as a column that all frames made of its rows share (`with_shared_text`)."""
    return shared(numbers(texts), mapped(texts if not texts.null_count else texts.fill_null("")))


def shared(numbers: pa.Array, texts: pa.Array) -> pd.arrays.ArrowExtensionArray:
    """A column of `shared_text`, given the number of each row's text (null: it has none) and the texts."""
    return pd.arrays.ArrowExtensionArray(pa.chunked_array([pa.DictionaryArray.from_arrays(numbers, texts)]))


def numbers(texts: pa.Array) -> pa.Array:
    """The number of each text; null where there is none."""
    return pa.array(np.arange(len(texts), dtype=np.int32), mask=texts.is_null().to_numpy(zero_copy_only=False))


def with_mapped_text(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its texts, and lists of texts, in files (`mapped`): for one that is kept."""
    kinds = {name: kind for name in frame if (kind := text_kind(frame[name])) is not None}
    return frame.assign(**{str(name): text_column(array(frame[name], kind)) for name, kind in kinds.items()})


def text_kind(column: "pd.Series[Any]") -> pa.DataType | None:
    """TEXT for a column of texts, LISTS for one of lists of them; None for another."""
    if isinstance(column.dtype, pd.StringDtype):
        return TEXT
    return LISTS if column.dtype == pd.ArrowDtype(LISTS) else None


def text_column(texts: pa.Array) -> Any:
    """Texts, or lists of them, as a column; many in a file (`mapped`)."""
    found = mapped(texts)
    return found.to_pandas().array if found.type == TEXT else pd.arrays.ArrowExtensionArray(pa.chunked_array([found]))


def with_own_text(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with texts of its own: those that it shares would all go with it to a browser, or into a file."""
    return frame.assign(**{str(name): strings(frame[name]) for name in frame if frame[name].dtype == SHARED})


def strings(column: "pd.Series[Any]") -> "pd.Series[str]":
    """A column of texts as strings of its own; not by astype, which makes a Python string of each shared one."""
    found: pd.Series[str] = array(column).to_pandas()
    return found.set_axis(column.index)


def fitted(rows: pa.Table, columns: pa.Schema) -> pa.Table:
    """Rows with the columns of a schema: those that they lack, or have of a type that does not fit, are empty."""
    arrays = []
    for field in columns:
        column = rows.column(field.name) if field.name in rows.column_names else pa.nulls(len(rows), field.type)
        try:
            arrays.append(column.cast(field.type))
        except pa.ArrowInvalid:
            arrays.append(pa.nulls(len(rows), field.type))
    return pa.Table.from_arrays(arrays, schema=columns)


def lists(values: Iterable[Sequence[str]]) -> Any:
    """Lists of texts as a column, as `to_frame` makes it of them."""
    return text_column(pa.array(list(values), LISTS))


def categorical(codes: NDArray[np.integer[Any]], categories: pa.Array, ordered: bool = False) -> pd.Categorical:
    """A categorical column of different texts; a code of -1 is a missing value.

    That they are different is not checked: pandas would make a string of each, and an entry to look it up.
    """
    kind: Any = pd.CategoricalDtype
    return pd.Categorical.from_codes(codes, dtype=kind._from_fastpath(pd.Index(categories.to_pandas()), ordered))


def places(values: "pd.Series[Any] | pd.Index[Any]", among: pa.Array) -> NDArray[np.int64]:
    """The place of each value among some texts, the first where it is there twice; -1 where it is not there."""
    found = pc.index_in(array(values), among, skip_nulls=True).fill_null(-1)
    return found.to_numpy().astype(np.int64)  # type: ignore[no-any-return]


def array(column: "pd.Series[Any] | pd.Index[Any]", kind: pa.DataType = TEXT) -> pa.Array:
    """A column of texts, or of lists of them, as one Arrow array."""
    return one_array(pa.array(column, kind, from_pandas=True))


def one_array(values: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Values that may lie in several arrays as one."""
    return values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values


def labels(column: "pd.Series[Any]") -> list[str]:
    """The distinct labels in a column of joined labels, sorted."""
    return sorted({label for value in column.cat.categories.tolist() for label in value.split(JOINT) if label})


def _own(values: pa.ChunkedArray) -> pa.Array:
    """The values as one array with memory of its own; what a query gives stays whole while one column is in use."""
    return pa.concat_arrays(values.chunks) if values.num_chunks else values.combine_chunks()


def _plain(value: Any) -> Any:
    """A value as Arrow accepts it: tone words as dicts."""
    return (
        [asdict(word) for word in value] if isinstance(value, tuple) and value and type(value[0]) is ToneWord else value
    )


def _arrow(hint: Any) -> pa.DataType:
    return pa.string() if get_origin(hint) is Literal else _TYPES[hint]


def _column(values: pa.ChunkedArray, hint: Any) -> Any:
    if hint == Labels:
        values = pc.binary_join(values.cast(pa.list_(pa.string())), JOINT)
    if hint in (Repeats, Labels) or get_origin(hint) is Literal:
        text = values if pa.types.is_dictionary(values.type) else values.cast(pa.string()).dictionary_encode()
        coded = text.unify_dictionaries().combine_chunks()
        return categorical(coded.indices.fill_null(-1).to_numpy(), coded.dictionary.cast(TEXT))
    if hint is date:
        return values.cast(pa.timestamp("s")).to_pandas()
    if hint in (Texts, str):
        return text_column(_own(values.cast(TEXT if hint is str else LISTS)))
    return pd.Series(values.to_pylist(), dtype=object) if pa.types.is_list(values.type) else values.to_pandas()
