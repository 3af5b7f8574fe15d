"""A store that is damaged, newer or cannot be written to: a calm page or a sentence, never a traceback."""

import errno
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.models import Article
from components.storage import manifest, table
from components.storage.place import VARIABLE
from components.storage.store import Store
from components.ui.articles import adding
from tests.pages.conftest import APP
from tests.storage.test_damage import DAMAGES

STORY = (
    "Minister answers tariffs\n\nOTTAWA — The minister said on Tuesday that the duties would be answered in full.\n\n"
    "This report by The Canadian Press was first published March 4, 2025.\n"
)


@pytest.fixture
def store(tmp_path: Path, sample_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A copy of the samples, which the dashboard shows."""
    st.cache_resource.clear()
    st.cache_data.clear()
    place = shutil.copytree(str(sample_store.place), tmp_path / "store")
    monkeypatch.setenv(VARIABLE, str(place))
    yield Store(place)
    st.cache_resource.clear()
    st.cache_data.clear()


def opened(page: str = "explore/overview") -> AppTest:
    app = AppTest.from_file(APP, default_timeout=60).switch_page(f"pages/{page}.py").run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("damage", "of"),
    [
        ("a Parquet file cut short", "statements"),
        ("a Parquet file gone", "articles"),
        ("the last log entry cut short", "articles"),
        ("the folder gone", "articles"),
        ("the folder gone", "events"),
    ],
)
def test_a_damaged_store_is_told_on_one_calm_page(store: Store, damage: str, of: str) -> None:
    DAMAGES[damage](store, of)
    app = opened()
    assert app.title[0].value == "Some of the stored articles cannot be read"
    assert f"in the table {of}: " in app.error[0].value
    assert "`python -m components repair`" in app.error[0].value


def test_what_is_damaged_while_the_dashboard_is_open_is_told_too(store: Store) -> None:
    app = opened()
    shutil.rmtree(Path(str(store.place)) / "articles" / "_delta_log")
    app.run()
    assert not app.exception
    assert "damaged" in app.error[0].value


def test_a_newer_store_is_shown_and_adding_to_it_is_refused(store: Store) -> None:
    written = manifest.read(store.place)
    manifest.write(store.place, replace(written, schema=manifest.SCHEMA + 1, program="9.0.0"))
    app = opened("manage/add_articles")
    assert "written by version 9.0.0" in app.info[0].value
    app.text_area(key=adding.PASTED).set_value(STORY)
    next(button for button in app.button if button.label == "Read and store").click().run()
    assert not app.exception
    assert any("for reading only: update the program" in error.value for error in app.error)
    assert len(store.table(Article)) == 30


def test_a_full_disk_is_told_and_the_session_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    app = opened("manage/add_articles")
    app.text_area(key=adding.PASTED).set_value(STORY)
    with monkeypatch.context() as patch:
        patch.setattr(table, "retrying", full)
        next(button for button in app.button if button.label == "Read and store").click().run()
    assert not app.exception
    assert any("is full: this was not stored" in error.value for error in app.error)
    assert app.text_area(key=adding.PASTED).value == STORY, "what was typed is kept"
    next(button for button in app.button if button.label == "Read and store").click().run()
    assert not app.exception
    assert len(store.table(Article)) == 31
