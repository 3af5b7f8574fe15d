"""What pages keep is of one version of the store: another drops it, and nothing else does."""

from collections.abc import Iterator

import pytest

from components.ui.state import by_version
from components.ui.state.by_version import kept_for_version, let_go

CALLS: list[tuple[int, str]] = []


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """The caches of this test alone."""
    before = list(by_version._caches)
    CALLS.clear()
    yield
    by_version._caches[:] = before


def doubled(version: int, what: str) -> str:
    CALLS.append((version, what))
    return what * 2


def test_results_are_kept_until_there_is_another_version() -> None:
    kept = kept_for_version(max_entries=10)(doubled)
    let_go(1)
    assert [kept(1, "a"), kept(1, "a"), kept(1, "b")] == ["aa", "aa", "bb"]
    let_go(1)
    kept(1, "a")
    assert CALLS == [(1, "a"), (1, "b")]
    let_go(2)
    assert kept(1, "a") == "aa", "a session still at work on the old version gets it too"
    assert CALLS == [(1, "a"), (1, "b"), (1, "a")]


def test_of_one_version_only_so_many_are_kept() -> None:
    kept = kept_for_version(max_entries=2)(doubled)
    let_go(3)
    for what in "abca":
        kept(3, what)
    assert CALLS == [(3, "a"), (3, "b"), (3, "c"), (3, "a")]
