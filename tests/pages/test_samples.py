"""A store that was never used is filled with the sample articles while the pages show what is there."""

import shutil
import subprocess

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.ingest import SAMPLES, readings_of
from components.models import Article
from components.storage.beside import text_beside
from components.storage.store import Store
from components.ui.state import filling, samples
from tests.pages.conftest import APP

READING = "The sample articles are being read"


def shown(app: AppTest) -> str:
    assert not app.exception
    return " ".join(block.proto.body for block in app.get("html"))


def test_a_store_that_was_never_used_is_filled(empty_store: Store) -> None:
    app = AppTest.from_file(APP, default_timeout=600).run()
    assert len(empty_store.table(Article)) == sum(reading.article is not None for reading in readings_of([SAMPLES]))
    assert READING not in shown(app)
    assert not text_beside(empty_store.place, samples.UNFINISHED).read()


def test_a_filling_that_was_broken_off_is_finished(empty_store: Store, sample_store: Store) -> None:
    shutil.copytree(str(sample_store.place), str(empty_store.place))
    articles = empty_store.table(Article, ["article_id"])["article_id"]
    empty_store.remove([articles.iloc[0]])
    text_beside(empty_store.place, samples.UNFINISHED).replace(lambda _: b"unfinished")
    AppTest.from_file(APP, default_timeout=600).run()
    assert sorted(empty_store.table(Article)["article_id"]) == sorted(articles)


def test_a_used_store_is_left_as_it_is(empty_store: Store, sample_store: Store) -> None:
    shutil.copytree(str(sample_store.place), str(empty_store.place))
    articles = empty_store.table(Article, ["article_id"])["article_id"]
    empty_store.remove([articles.iloc[0]])
    AppTest.from_file(APP, default_timeout=600).run()
    assert len(empty_store.table(Article)) == len(articles) - 1


def test_an_empty_page_says_that_samples_are_being_read(empty_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    class Program:
        """A program that has not stored anything yet; another visit ends this one."""

        returncode = None

        def poll(self) -> None:
            samples._programs.clear()

    monkeypatch.setattr(filling, "at_once", lambda _: False)
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: Program())
    monkeypatch.setattr(st, "rerun", lambda: None)
    monkeypatch.setattr(Store, "version", lambda _: -1 if samples._programs else -2)
    app = AppTest.from_file(APP, default_timeout=60).run()
    assert READING in shown(app)
    assert "as soon as they are stored" in app.info[0].value
