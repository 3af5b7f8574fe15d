"""What the tests share: where the data lie, and a store with the sample corpus in it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from hypothesis import settings

from components.ingest import SAMPLES, add, readings_of
from components.storage.place import VARIABLE
from components.storage.store import Store

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

settings.register_profile("ci", derandomize=True)  # where a run judges a change, chance must not
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """Takes back `__main__`, which an AppTest leaves to app.py: a process spawned later would run it again."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of benchmarks and the customer's article, which is not part of the project."""
    if not SHARED.is_dir():
        pytest.skip("the benchmarks beside the project are absent")
    return SHARED


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store that holds the analysed samples; tests must not change it."""
    store = Store(tmp_path_factory.mktemp("samples"))
    outcomes = list(add(readings_of([SAMPLES]), store))
    assert {outcome.status for outcome in outcomes} == {"added"}
    return store


@pytest.fixture
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store of one's own, which the dashboard uses too; it keeps one for as long as its server runs."""
    st.cache_resource.clear()
    st.cache_data.clear()
    monkeypatch.setenv(VARIABLE, str(tmp_path / "store"))
    return Store()
