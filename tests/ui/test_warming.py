"""What the server imports and reads ahead before the first visit."""

import sys

import pytest
import streamlit as st

from components.storage.place import VARIABLE
from components.storage.store import Store
from components.ui.server import warming


def test_a_visit_waits_until_all_is_read(sample_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv(VARIABLE, str(sample_store.place))
    read: list[str] = []
    monkeypatch.setattr("components.ui.state.load._choices", lambda _: read.append("choices"))
    warming.begin()
    warming.wait()
    assert read == ["choices"]
    assert {f"components.ui.{module}" for module in warming.MODULES} <= set(sys.modules)
    st.cache_resource.clear()


def test_a_store_that_cannot_be_used_does_not_keep_visits_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()
    monkeypatch.setenv(VARIABLE, "ftp://nowhere")
    warming.begin()
    warming.wait()
    st.cache_resource.clear()
