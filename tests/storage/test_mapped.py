"""Texts in a mapped file are the same as in memory, also after their memory was given back."""

import tempfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from components.storage import frames
from components.storage.moments import mapped

MANY = [f"Sentence {number} of Québec, said “twice”" for number in range(40_000)]


def test_many_texts_are_kept_in_a_file_and_few_are_not() -> None:
    few, many = pa.array(["one", None, ""], frames.TEXT), pa.array([None, *MANY], frames.TEXT)
    assert mapped.mapped(few) is few
    before = pa.total_allocated_bytes()
    found = mapped.mapped(many)
    assert found.equals(many)
    assert pa.total_allocated_bytes() - before < many.nbytes / 10


def test_texts_can_be_read_after_their_memory_was_given_back() -> None:
    texts = mapped.mapped(pa.array(MANY, frames.TEXT))
    mapped.let_go()
    assert texts.to_pylist() == MANY


def test_texts_stay_where_no_file_can_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    texts = pa.array(MANY, frames.TEXT)
    assert mapped.mapped(texts) is texts


def test_a_frame_with_its_texts_in_files_is_the_same() -> None:
    numbers = range(len(MANY))
    frame = pd.DataFrame({"text": pd.Series(MANY, dtype="str"), "number": numbers}, index=[2 * n for n in numbers])
    frame["ids"] = frames.lists([one, "other"] for one in MANY)
    found = frames.with_mapped_text(frame)
    pd.testing.assert_frame_equal(found, frame)
    pd.testing.assert_frame_equal(found.iloc[5:9], frame.iloc[5:9])
