"""What pages keep is of one version of the store: another drops it, and nothing else does."""

import contextvars
import time
from collections.abc import Iterator

import pytest

from components.ui.state import by_version
from components.ui.state.by_version import begin, kept_for_version, move_to, prepared, shown

CALLS: list[tuple[int, str]] = []


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The caches of this test alone."""
    monkeypatch.setattr(by_version._Shown, "version", None)
    monkeypatch.setattr(by_version, "GRACE", 0.0)
    before = [list(caches) for caches in by_version._caches]
    CALLS.clear()
    yield
    for caches, own in zip(by_version._caches, before, strict=True):
        caches[:] = own


def doubled(version: int, what: str) -> str:
    CALLS.append((version, what))
    return what * 2


def test_results_are_kept_until_there_is_another_version() -> None:
    kept = kept_for_version(max_entries=10)(doubled)
    move_to(1)
    assert [kept(1, "a"), kept(1, "a"), kept(1, "b")] == ["aa", "aa", "bb"]
    move_to(1)
    kept(1, "a")
    assert CALLS == [(1, "a"), (1, "b")]
    move_to(2)
    assert kept(1, "a") == "aa", "a session still at work on the old version gets it too"
    assert CALLS == [(1, "a"), (1, "b"), (1, "a")]


def test_of_one_version_only_so_many_are_kept() -> None:
    kept = kept_for_version(max_entries=2)(doubled)
    move_to(3)
    for what in "abca":
        kept(3, what)
    assert CALLS == [(3, "a"), (3, "b"), (3, "c"), (3, "a")]


def test_what_is_prepared_aside_is_shown_once_it_is_there() -> None:
    kept = kept_for_version(max_entries=10)(doubled)
    move_to(4)
    kept(4, "a")
    with prepared(5):
        kept(5, "a")
        assert shown() == 4
    assert shown() == 5
    kept(5, "a")
    assert CALLS == [(4, "a"), (5, "a")], "it is not computed again"
    kept(4, "a")
    assert CALLS == [(4, "a"), (5, "a"), (4, "a")], "what was shown before is dropped"


def test_pages_keep_what_they_show_while_another_version_is_prepared() -> None:
    kept = kept_for_version(max_entries=10)(doubled)
    move_to(6)
    kept(6, "a")
    with prepared(7):
        contextvars.Context().run(kept, 6, "a")  # a page, in a thread of its own
    assert CALLS == [(6, "a")]


def test_a_run_that_began_before_has_what_it_began_with(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = kept_for_version(max_entries=10)(doubled)
    move_to(6)
    run = contextvars.Context()
    assert run.run(begin) == 6
    run.run(kept, 6, "a")
    monkeypatch.setattr(time, "sleep", lambda _: run.run(kept, 6, "a"))
    with prepared(7):
        kept(7, "a")
    assert CALLS == [(6, "a"), (7, "a")]
    assert run.run(begin) == 7
    run.run(kept, 7, "a")
    assert CALLS == [(6, "a"), (7, "a")]


def test_what_was_prepared_is_dropped_where_it_failed_or_pages_moved_on() -> None:
    kept = kept_for_version(max_entries=10)(doubled)
    move_to(8)
    with pytest.raises(ValueError, match="unreadable"), prepared(9):
        _fail(kept(9, "a"))
    assert shown() == 8
    with prepared(9):
        kept(9, "a")
        contextvars.Context().run(move_to, 10)
    assert shown() == 10
    kept(9, "a")
    assert CALLS == [(9, "a")] * 3


def _fail(_prepared: str) -> None:
    raise ValueError("unreadable")
