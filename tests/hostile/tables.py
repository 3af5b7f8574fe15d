"""Tables: rows that unpack to gigabytes, days beyond the calendar, cells that are no text, and files that lie."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.hostile.story import STORY

OLD, NEW = -(2**62), 2**62
PACKED = {"compression": "zstd", "use_dictionary": True}


def files() -> Iterator[tuple[str, bytes]]:
    """Yields names and bytes."""
    yield from _parquet()
    yield from _lines()
    yield from _csv()


def parquet(columns: dict[str, Any], **options: Any) -> bytes:
    """A Parquet table of some columns."""
    made = io.BytesIO()
    pq.write_table(pa.table(columns), made, **(PACKED | options))
    return made.getvalue()


def _parquet() -> Iterator[tuple[str, bytes]]:
    large = pa.array([STORY + "word " * 100_000])
    repeated = pa.DictionaryArray.from_arrays(pa.array([0] * 10_000, pa.int32()), large)
    yield "one text in ten thousand rows.parquet", parquet({"text": repeated})
    yield "rows that unpack to a gigabyte.parquet", _groups(pa.table({"text": pa.concat_arrays([large] * 20)}), 100)
    yield "a column besides that unpacks.parquet", parquet({"text": [STORY], "b": [bytes(50_000_000)]})
    yield "a million short rows.parquet", parquet({"text": pa.array(["a"] * 1_000_000)})
    days = {
        "old": pa.array([OLD], pa.timestamp("ms")),
        "new": pa.array([NEW], pa.timestamp("us")),
        "no zone": pa.array([0], pa.timestamp("us", "No/Where")),
        "odd zone": pa.array([0], pa.timestamp("us", "+99:99")),
        "old day": pa.array([-(2**31)], pa.date32()),
        "new day": pa.array([2**31 - 1], pa.date32()),
        "new milliseconds": pa.array([2**60 - 2**60 % 86_400_000], pa.date64()),
        "nanoseconds": pa.array([NEW], pa.timestamp("ns")),
        "time": pa.array([1], pa.time64("us")),
        "duration": pa.array([2**40], pa.duration("s")),
        "list": pa.array([[1]]),
        "bytes": pa.array([b"\xff"]),
        "number": pa.array([1e308]),
        "dictionary": pa.array(["2025-03-04"]).dictionary_encode(),
    }
    for name, column in days.items():
        yield f"published is {name}.parquet", parquet({"text": [STORY], "published": column})
    texts = {
        "bytes": pa.array([b"\xff\xfe"]),
        "list": pa.array([[STORY]]),
        "number": pa.array([1]),
        "null": pa.nulls(3),
        "map": pa.array([[("a", "b")]], pa.map_(pa.string(), pa.string())),
        "struct": pa.array([{"a": 1}]),
        "broken utf-8": pa.Array.from_buffers(
            pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\4\0\0\0"), pa.py_buffer(b"\xff\xfea ")]
        ),
    }
    for name, column in texts.items():
        yield f"text is {name}.parquet", parquet({"text": column})
    for field in ("title", "outlet", "url", "language"):
        yield f"{field} is a list.parquet", parquet({"text": [STORY], field: [[["a"]]]})
    whole = parquet({"text": [STORY], "title": ["a"]})
    yield "cut.parquet", whole[:-20]
    yield "only marks.parquet", b"PAR1PAR1"
    yield "a footer of four gigabytes.parquet", b"PAR1" + b"\xff\xff\xff\xff" + b"PAR1"
    yield "changed in the middle.parquet", whole[:60] + bytes(40) + whole[100:]
    yield "two columns of a name.parquet", _twice()
    yield "many columns.parquet", parquet({"text": [STORY]} | {f"c{n}": [1] for n in range(3_000)})


def _groups(table: pa.Table, count: int) -> bytes:
    """A table written many times over, compressed."""
    made = io.BytesIO()
    with pq.ParquetWriter(made, table.schema, compression="zstd", use_dictionary=False) as writer:
        for _ in range(count):
            writer.write_table(table)
    return made.getvalue()


def _twice() -> bytes:
    made = io.BytesIO()
    pq.write_table(pa.Table.from_arrays([pa.array([STORY]), pa.array(["b"])], names=["text", "text"]), made)
    return made.getvalue()


def _lines() -> Iterator[tuple[str, bytes]]:
    values: dict[str, Any] = {
        "a surrogate": "\ud800",
        "a list": ["a"],
        "a map": {"a": {"b": []}},
        "a number": 1e300,
        "true": True,
        "nul": "\0",
        "controls": "\x1b[31m\x9b",
        "a formula": "=1+1",
        "long": "a" * 300_000,
        "a path": "../../a",
    }
    for name, value in values.items():
        row = dict.fromkeys(("title", "outlet", "published", "url", "language"), value)
        yield f"fields are {name}.jsonl", json.dumps({"text": STORY, **row}).encode()
    yield (
        "surrogates in the text.jsonl",
        json.dumps({"text": f"\ud800 {STORY} \udfff said \udc00\ud800."}).encode(),
    )
    yield "texts are none.jsonl", b'{"text": 1}\n{"text": null}\n[]\n1\n"a"\nnull\n{"text": ""}\n{}\n{"text": [1]}\nNaN'
    yield "nested rows.jsonl", (b"[" * 100_000 + b"\n") * 3
    yield "digits.jsonl", b'{"text": ' + b"1" * 100_000 + b"}"
    yield "infinities.jsonl", b'{"text": "a word", "published": Infinity, "title": -1e999}'
    yield "many short rows.jsonl", b'{"text":"a b"}\n' * 30_000
    yield "rows of one word.jsonl", b"1\n" * 200_000
    good = json.dumps({"text": "She said so. " * 900})
    yield (
        "a bad row among good ones.jsonl",
        "\n".join([good, json.dumps({"text": "\ud800" * 900 + STORY}), good]).encode(),
    )
    yield "keys twice.jsonl", b'{"text": "a", "text": {"b": 1}}'


def _csv() -> Iterator[tuple[str, bytes]]:
    yield "a quotation mark without end.csv", b'text,title\n"' + STORY.encode() * 200
    yield "columns without end.csv", b"text" + b",a" * 50_000 + b"\n" + STORY.split("\n")[2].encode() + b",b" * 50_000
    yield "more cells than columns.csv", b"text\na b c" + b",d" * 20_000
    yield "a cell of 3000000 letters.csv", b'text\n"' + b"word " * 600_000 + b'"'
    yield "nul.csv", b"text,title\na\0 word,b\0\n"
    yield "text twice.csv", b"text,text\na word,another word\n"
    yield "many short rows.csv", b"text\n" + b"a b\n" * 30_000
    yield "formulas.csv", b'text,title,outlet\n"' + STORY.replace('"', '""').encode() + b'",=1+1,@SUM(1)\n'
    yield "returns.csv", b"text\r" * 10_000
