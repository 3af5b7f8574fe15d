"""Tables that lie ready are the same as those that would be made, and never those of another store or version."""

import os
import py_compile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from components.models import Statement
from components.storage import frames
from components.storage.moments import frame_file, ready
from components.storage.moments.ready import Last, Ready
from components.storage.place import Place
from components.storage.remote import CACHE
from components.storage.store import Store

DAYS = np.array(["2025-01-02", "NaT", "2025-03-04"], dtype="datetime64[s]")
FRAME = pd.DataFrame(
    {
        "number": [1, 2, 3],
        "share": [0.5, np.nan, 1.0],
        "is_said": [True, False, True],
        "day": DAYS,
        "added_at": pd.to_datetime(["2025-01-02T03:04:05.000006Z"] * 3).astype("datetime64[us, UTC]"),
        "words": pd.Series(["“Québec”", None, ""], dtype="str"),
        "speaker": pd.Categorical(["Carney", None, "Trump"]),
        "lane": pd.Categorical(["b", "a", "b"], ["c", "b", "a"], ordered=True),
        "sentence": frames.shared_text(frames.array(pd.Series(["one", None, "three"], dtype="str"))),
        "ids": frames.lists([["a", "b"], [], ["c"]]),
        "said": pd.Series(["x", None, "y"], dtype=object),
    }
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    return Place.of(tmp_path / "store")


def _make() -> pd.DataFrame:
    raise AssertionError("made again")


@pytest.mark.parametrize(
    "frame",
    [FRAME, FRAME.iloc[[2, 0]], FRAME.iloc[:0], FRAME.set_axis(pd.Index(["a", "b", "c"], dtype="str"))],
    ids=["as made", "some rows", "no rows", "rows with names"],
)
def test_a_table_that_lies_ready_is_as_it_was_made(place: Place, frame: pd.DataFrame) -> None:
    Ready(place, 1).table("one", lambda: frame)
    found = Ready(place, 1).table("one", _make)
    pd.testing.assert_frame_equal(found, frame, check_freq=False)
    assert {name: found[name].dtype for name in found} == {name: frame[name].dtype for name in frame}


def test_tables_of_the_store_lie_ready(place: Place, sample_store: Store) -> None:
    table = sample_store.snapshot().held(
        Statement, ["row_id", "speaker", "sentence", "published", "topics", "confidence"]
    )
    Ready(place, 1).table("statements", lambda: table)
    pd.testing.assert_frame_equal(Ready(place, 1).table("statements", _make), table)


def test_what_is_made_of_something_else_is_made_anew(place: Place) -> None:
    Ready(place, 1).table("one", lambda: FRAME)
    Ready(place, 1).table("other", lambda: FRAME)
    changed = FRAME.assign(number=[4, 5, 6])
    pd.testing.assert_frame_equal(Ready(place, 2).table("one", lambda: changed), changed)
    pd.testing.assert_frame_equal(Ready(place, 2).table("one", _make), changed)
    assert len(list((Path(os.environ[CACHE])).rglob("one.*"))) == 1  # that of before is deleted
    pd.testing.assert_frame_equal(Ready(place, 1).table("other", _make), FRAME)


def test_what_all_lies_ready_of_stays_until_all_of_another_version_does(place: Place) -> None:
    last = Last(place, "note")
    last.keep(FRAME)
    Ready(place, 1).table("one", lambda: FRAME)
    Ready(place, 1).keep_alone()
    for version in (2, 3):  # both are broken off
        Ready(place, version).table("one", lambda: FRAME)
    assert len(list((Path(os.environ[CACHE])).rglob("one.*"))) == 2
    pd.testing.assert_frame_equal(Ready(place, 1).table("one", _make), FRAME)
    assert Ready(place, 1).names() == {"one"}
    Ready(place, 3).keep_alone()
    assert len(list((Path(os.environ[CACHE])).rglob("one.*"))) == 1
    pd.testing.assert_frame_equal(Ready(place, 3).table("one", _make), FRAME)
    assert last.read() is not None


def test_another_program_makes_its_tables_anew(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    Ready(place, 1).table("one", lambda: FRAME)
    monkeypatch.setattr(ready, "program", lambda: "changed")
    made: list[int] = []
    Ready(place, 1).table("one", lambda: made.append(1) or FRAME)  # type: ignore[func-returns-value]
    assert made


def test_a_program_is_another_once_its_text_changes_not_once_it_is_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready, "MADE_BY", (tmp_path,))
    module = tmp_path / "module.py"
    module.write_text("ONE = 1")
    told = ready.program.__wrapped__()
    py_compile.compile(str(module))
    assert ready.program.__wrapped__() == told
    module.write_text("ELEVEN = 11")
    assert ready.program.__wrapped__() != told


@pytest.mark.parametrize("content", [b"", b"no Arrow file", None])
def test_a_damaged_file_is_made_anew(place: Place, content: bytes | None) -> None:
    Ready(place, 1).table("one", lambda: FRAME)
    (file,) = Path(os.environ[CACHE]).rglob("one.*")
    file.write_bytes(file.read_bytes()[:-20] if content is None else content)
    pd.testing.assert_frame_equal(Ready(place, 1).table("one", lambda: FRAME), FRAME)
    pd.testing.assert_frame_equal(Ready(place, 1).table("one", _make), FRAME)


RESULTS = (
    FRAME,
    {"Carney": 3, "Québec": 1},
    ["a", "b", None],
    "“said”",
    None,
)


@pytest.mark.parametrize("result", RESULTS, ids=["a table", "counts", "a list", "words", "nothing"])
def test_a_result_that_took_long_lies_ready(place: Place, monkeypatch: pytest.MonkeyPatch, result: Any) -> None:
    monkeypatch.setattr(ready, "LONG", 0.0)
    for make in (lambda: result, _make):
        found = Ready(place, 1).result(("counts", "speaker"), make)
        if isinstance(result, pd.DataFrame):
            pd.testing.assert_frame_equal(found, result)
        else:
            assert found == result
    assert Ready(place, 1).result(("counts", "outlet"), lambda: "another") == "another"
    assert Ready(place, 2).result(("counts", "speaker"), lambda: "of others") == "of others"
    assert Ready(place, 2).result(("counts", "speaker"), _make) == "of others"
    assert len(list(Path(os.environ[CACHE]).rglob("result_*"))) == 1  # those of before are deleted


@pytest.mark.parametrize(
    "result",
    [
        ("a tuple",),
        {1: "a number as key"},
        float("nan"),
        object(),
        FRAME.set_index("speaker"),
        FRAME.groupby("words", dropna=False)[["number"]].sum(),
        pd.DataFrame({1: [2]}),
    ],
    ids=["tuple", "key", "nan", "object", "labels as index", "index with a name", "column without a name"],
)
def test_a_result_that_would_be_read_as_another_is_not_kept(
    place: Place, monkeypatch: pytest.MonkeyPatch, result: Any
) -> None:
    monkeypatch.setattr(ready, "LONG", 0.0)
    made: list[int] = []
    for _ in range(2):
        assert Ready(place, 1).result("one", lambda: made.append(1) or result) is result  # type: ignore[func-returns-value]
    assert len(made) == 2
    assert not list(Path(os.environ[CACHE]).rglob("result_*"))


def test_only_results_that_take_long_are_kept_and_only_so_many(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "LONG", 60.0)
    Ready(place, 1).result("quick", lambda: 1)
    monkeypatch.setattr(ready, "LONG", 0.0)
    monkeypatch.setattr(ready, "MOST", 2)
    for number in range(4):
        Ready(place, 1).result(("slow", number), lambda: 1)
    assert len(list(Path(os.environ[CACHE]).rglob("result_*"))) == 2


def test_a_result_that_does_not_lie_ready_anywhere_is_made_each_time(place: Place) -> None:
    assert [Ready(place, None).result("one", lambda: {1}) for _ in range(2)] == [{1}, {1}]


def test_what_a_killed_program_left_is_deleted(place: Place) -> None:
    Ready(place, 1).table("one", lambda: FRAME)
    (file,) = Path(os.environ[CACHE]).rglob("one.*")
    file.with_name(f"{file.name}.0123").write_bytes(b"half")
    Ready(place, 2).table("one", lambda: FRAME)
    assert not list(Path(os.environ[CACHE]).rglob("one.*.0123"))


def test_the_last_table_has_its_note(place: Place) -> None:
    last = Last(place, "one")
    assert last.read() is None
    assert last.keep(FRAME, "“first”")["number"].tolist() == [1, 2, 3]
    assert last.keep(FRAME.assign(number=4), "second")["number"].tolist() == [4, 4, 4]
    found = last.read()
    assert found
    assert (found[0]["number"].tolist(), found[1]) == ([4, 4, 4], "second")


@pytest.mark.parametrize("made_of", [None, 1])
def test_a_table_that_cannot_be_kept_is_made_each_time(place: Place, made_of: int | None) -> None:
    anything: list[Any] = [{1}, (2,), 3.0]
    unfit = FRAME.assign(anything=pd.Series(anything, dtype=object))
    for _ in range(2):
        found = Ready(place, made_of).table("one", lambda: unfit)
        pd.testing.assert_frame_equal(found, unfit)
    assert not list(Path(os.environ[CACHE]).rglob("one.*"))


def test_where_no_folder_can_be_made_nothing_is_kept(
    tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(CACHE, str(tmp_path / "file"))
    pd.testing.assert_frame_equal(Ready(place, 1).table("one", lambda: FRAME), FRAME)


def test_only_the_user_may_read_what_lies_ready(place: Place) -> None:
    Ready(place, 1).table("one", lambda: FRAME)
    (file,) = Path(os.environ[CACHE]).rglob("one.*")
    assert file.parent.parent.stat().st_mode & 0o77 == 0


def test_nothing_lies_ready_once_an_article_was_removed(place: Place) -> None:
    store = Store(place)
    Ready(place, 1).table("one", lambda: FRAME)
    store.remove(["0" * 16])
    assert not list(Path(os.environ[CACHE]).rglob("one.*"))


def test_a_table_cannot_be_changed_by_chance(place: Place) -> None:
    Ready(place, 1).table("one", lambda: FRAME)
    found = Ready(place, 1).table("one", _make)
    with pytest.raises(ValueError, match="read-only"):
        found["share"].to_numpy()[0] = 2.0


def test_a_frame_file_of_none_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "none"
    file.write_bytes(b"none")
    with file.open("rb") as opened, pytest.raises((OSError, ValueError)):
        frame_file.read(opened)
