"""Tables of articles: a row an article, a bad row costs itself only."""

import io
import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq

from components.readers.any_file import read

TEXT = "The premier said on Monday that the province would remove American products from its shelves."


def test_json_lines() -> None:
    lines = [
        json.dumps({"text": TEXT, "title": "T", "published": "2025-02-02"}),
        "{broken",
        json.dumps({"title": "no text"}),
    ]
    readings = list(read("rows.jsonl", "\n".join(lines).encode()))
    assert [r.row for r in readings] == [0, 1, 2]
    assert readings[0].article is not None
    assert readings[0].article.published == date(2025, 2, 2)
    assert [bool(r.error) for r in readings] == [False, True, True]


def test_csv_with_quoted_line_breaks() -> None:
    table = f'title,text,outlet\nOne,"{TEXT}\n\nSecond paragraph.",The Paper\nTwo,,\n'
    first, second = read("rows.csv", table.encode())
    assert first.article is not None
    assert first.article.outlet == "The Paper"
    assert first.article.text.endswith("Second paragraph.")
    assert second.error == "the row has no text"


def test_csv_without_the_column() -> None:
    (reading,) = read("rows.csv", b"title,body\nOne,Two\n")
    assert "text" in (reading.error or "")


def test_parquet() -> None:
    buffer = io.BytesIO()
    pq.write_table(pa.table({"text": [TEXT], "published": [date(2025, 2, 2)]}), buffer)
    (reading,) = read("rows.parquet", buffer.getvalue())
    assert reading.article is not None
    assert reading.article.published == date(2025, 2, 2)


def test_parquet_that_is_none() -> None:
    (reading,) = read("rows.parquet", b"PAR1 not really")
    assert reading.error == "the file is not valid Parquet"


def test_an_unknown_ending_names_the_known_ones() -> None:
    (reading,) = read("report.pdf", b"%PDF")
    assert ".html" in (reading.error or "")
