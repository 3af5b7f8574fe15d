"""The Articles page offers to analyse again what an earlier method analysed."""

import time
from collections.abc import Callable

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.models import Article
from components.storage.care import outdated
from components.storage.store import Store
from components.ui.articles import reanalysing


def test_what_an_earlier_method_analysed_is_offered_and_analysed(
    manage: Callable[[str], AppTest], empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = manage("add_articles").switch_page("pages/explore/articles.py").run()
    assert not [button for button in app.button if button.key == "reanalyse"], "all were analysed by this method"
    monkeypatch.setattr(outdated, "METHOD_VERSION", "to come")
    st.cache_data.clear()
    app.run()
    words = [element.proto.body for element in app.get("html")]
    assert any("30\u00a0articles were analysed by an earlier method" in body for body in words)
    monkeypatch.undo()
    app.button(key="reanalyse").click().run()
    assert not app.exception
    run, end = reanalysing._run(str(empty_store.place)), time.monotonic() + 60
    while run.is_running and time.monotonic() < end:
        time.sleep(0.2)
    assert "No article was analysed by an earlier method" in run.words()
    app.run()
    assert not app.exception


def test_the_kind_of_a_document_is_shown_and_changed(manage: Callable[[str], AppTest], empty_store: Store) -> None:
    app = manage("add_articles").switch_page("pages/explore/articles.py").run()
    one = empty_store.table(Article)["article_id"].iloc[0]
    app.query_params["article"] = one
    app.run()
    assert app.selectbox(key=f"kind-{one}").value == "report"
    app.selectbox(key=f"kind-{one}").select("opinion").run()
    app.button(key="analyse_as").click().run()
    assert not app.exception
    assert empty_store.articles([one])[one].kind_given == "opinion"
    assert app.selectbox(key=f"kind-{one}").value == "opinion"
