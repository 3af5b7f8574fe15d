"""What the server imports and reads ahead before the first visit."""

import sys
import time
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
import streamlit as st

from components.ingest import SAMPLES, add, readings_of
from components.storage.place import VARIABLE
from components.storage.store import Store
from components.ui.server import warming
from components.ui.state import load


def test_a_visit_waits_until_what_the_first_page_needs_is_read(
    sample_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv(VARIABLE, str(sample_store.place))
    read: list[str] = []
    monkeypatch.setattr(warming, "_read", lambda *what: read.append("the first page" if what else "all"))
    monkeypatch.setattr(warming, "AFTER", 0.0)
    warming.begin()
    warming.wait()
    assert read[0] == "the first page"
    assert _soon(lambda: read == ["the first page", "all"])
    assert {f"components.ui.{module}" for module in warming.MODULES} <= set(sys.modules)
    st.cache_resource.clear()


def test_a_store_that_cannot_be_used_does_not_keep_visits_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv(VARIABLE, "ftp://nowhere")
    monkeypatch.setattr(warming, "AFTER", 1e6)  # never
    warming.begin()
    warming.wait()
    st.cache_resource.clear()


@pytest.fixture
def following(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What is read ahead, by the version of the store, while the test goes on."""
    read: list[int] = []
    until = Event()
    monkeypatch.setattr(warming, "LOOKS", 0.02)
    monkeypatch.setattr(warming, "_read", lambda: read.append(load.newest()[0]))
    warming.wait()
    warming.follow(until)
    yield read
    until.set()


def _soon(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + 20
    while not holds() and time.monotonic() < until:
        time.sleep(0.02)
    return holds()


def _store_samples(store: Store, name: str) -> None:
    assert [outcome.status for outcome in add(readings_of(sorted(SAMPLES.glob(name))), store)] == ["added"]


def test_what_is_stored_while_somebody_is_at_work_is_read_ahead_once(
    empty_store: Store, following: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "since_last_visit", lambda: 5.0)
    _store_samples(empty_store, "01-*")
    assert _soon(lambda: empty_store.version() in following)
    time.sleep(0.2)
    assert following.count(empty_store.version()) == 1


def test_nothing_is_read_ahead_where_nobody_has_been_for_long(
    empty_store: Store, following: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []

    def long_ago() -> float:
        asked.append(warming.AT_WORK + 1)
        return asked[-1]

    monkeypatch.setattr(load, "since_last_visit", long_ago)
    _store_samples(empty_store, "02-*")
    assert _soon(lambda: len(asked) > 5)
    assert not following


def test_results_that_are_still_missing_are_waited_for(
    empty_store: Store, following: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[bool] = []
    monkeypatch.setattr(load, "since_last_visit", lambda: 5.0)
    monkeypatch.setattr(load, "is_settled", lambda: bool(settled))
    monkeypatch.setattr(warming, "PATIENCE", 10_000)
    monkeypatch.setattr(warming, "LONGEST", 10_000)  # else a slow machine gives up while the samples are analysed
    _store_samples(empty_store, "01-*")
    time.sleep(0.2)
    assert not following
    settled.append(True)
    assert _soon(lambda: bool(following))


def test_what_is_read_ahead_is_there_for_a_page(sample_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv(VARIABLE, str(sample_store.place))
    warming._read()

    def again(tables: object) -> dict[str, list[str]]:
        raise AssertionError("computed again")

    monkeypatch.setattr("components.query.selection.choices", again)
    with load.ahead() as is_used:
        assert is_used
        assert load.choices()
    st.cache_resource.clear()
