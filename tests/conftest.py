"""What the tests share: where the data lie, and a store with the sample corpus in it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import streamlit as st
from hypothesis import settings

from components.ingest import SAMPLES, add, readings_of
from components.storage import place
from components.storage.place import VARIABLE
from components.storage.remote import CACHE
from components.storage.store import Store
from tests.object_store import ENVIRONMENT, ObjectStore

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


@pytest.fixture(scope="session")
def object_store() -> Iterator[ObjectStore]:
    """The server of an object store, with a bucket named bucket; skips where moto is not installed."""
    pytest.importorskip("moto.server", reason="moto is not installed: the tests of stores at an address are left out")
    server = ObjectStore()
    yield server
    server.go_on()
    server.process.kill()
    server.process.wait()


@pytest.fixture
def address(object_store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of an empty store, which the dashboard uses too; that it is gone shows after a second or two."""
    st.cache_resource.clear()
    st.cache_data.clear()
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", object_store.endpoint)
    monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    monkeypatch.setattr(place, "PATIENCE", {"timeout": "2s", "max_retries": "1", "retry_timeout": "2s"})
    found = f"s3://bucket/{uuid4().hex}"
    monkeypatch.setenv(VARIABLE, found)
    yield found
    object_store.go_on()
