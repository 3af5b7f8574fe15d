"""Saved views are kept beside the tables, one by one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from components import permission
from components.storage import views
from components.storage.place import NotWritten
from components.storage.views import FILE, SavedView

MORNING, EVENING = datetime(2025, 5, 6, 8, tzinfo=UTC), datetime(2025, 5, 6, 20, tzinfo=UTC)


def view(name: str) -> SavedView:
    return SavedView(name, "speakers", {"speaker": ("Jane Roe", "Éric Roy"), "words": ("“lumber”",)}, MORNING)


def test_a_view_is_read_as_it_was_saved_and_another_of_its_name_takes_its_place(tmp_path: Path) -> None:
    assert views.read(tmp_path) == {}
    for name in ("a", "b"):
        views.keep(tmp_path, view(name))
    assert views.read(tmp_path) == {"a": view("a"), "b": view("b")}
    other = SavedView("a", "topics", {}, EVENING)
    views.keep(tmp_path, other)
    assert views.read(tmp_path)["a"] == other


def test_a_view_is_taken_out_brought_back_and_opened(tmp_path: Path) -> None:
    views.keep(tmp_path, view("a"))
    views.remove(tmp_path, "a")
    assert views.read(tmp_path) == {}
    views.mark_opened(tmp_path, "a", EVENING)
    assert views.read(tmp_path) == {}, "what was taken out meanwhile stays out"
    views.keep(tmp_path, view("a"))
    views.mark_opened(tmp_path, "a", EVENING)
    assert views.read(tmp_path)["a"].opened == EVENING


@pytest.mark.parametrize(
    "content", ["{", "[1]", '[{"name": "a"}]', '[{"name":"a","page":"b","query":[],"opened":"x"}]']
)
def test_a_damaged_text_is_told_and_not_written_over(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"."):  # of JSON, of a day, or our own
        views.read(tmp_path)
    with pytest.raises(ValueError, match=r"."):
        views.keep(tmp_path, view("a"))
    assert (tmp_path / FILE).read_text(encoding="utf-8") == content


def test_a_copy_for_reading_only_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    views.keep(tmp_path, view("a"))
    monkeypatch.setenv(permission.READ_ONLY, "1")
    with pytest.raises(NotWritten):
        views.keep(tmp_path, view("b"))
    with pytest.raises(NotWritten):
        views.remove(tmp_path, "a")
    assert list(views.read(tmp_path)) == ["a"]
