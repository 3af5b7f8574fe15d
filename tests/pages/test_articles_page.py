"""The Articles page offers to analyse again what an earlier method analysed."""

import time
from collections.abc import Callable

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.models import Article, Statement
from components.storage.care import outdated
from components.storage.store import Store
from components.ui.articles import reanalysing
from components.ui.state import filters
from tests.pages.chips import chips


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
    app.query_params["read"] = one
    app.run()
    assert app.selectbox(key=f"kind-{one}").value == "report"
    app.selectbox(key=f"kind-{one}").select("opinion").run()
    app.button(key="analyse_as").click().run()
    assert not app.exception
    assert empty_store.articles([one])[one].kind_given == "opinion"
    assert app.selectbox(key=f"kind-{one}").value == "opinion"


@pytest.mark.parametrize("page", ["overview", "timeline", "speakers", "topics", "advice", "articles"])
def test_every_page_shows_one_article_alone(visit: Callable[..., AppTest], sample_store: Store, page: str) -> None:
    rows = sample_store.table(Statement)
    one = rows["article_id"].value_counts().index[0]
    app = visit(page, article=one, words="")
    assert not app.exception
    assert len(chips(app)) == 1
    assert chips(app)[0].startswith("Article: ")
    if page == "articles":
        assert any('class="article"' in block.proto.body for block in app.get("html")), "the only one is open"
        app.button(key="all_articles").click().run()
        assert not app.exception
        assert chips(app) == []


def test_a_link_to_one_article_alone_takes_the_place_of_other_filters(
    visit: Callable[..., AppTest], sample_store: Store
) -> None:
    one = sample_store.table(Statement)["article_id"].iloc[0]
    app = visit("speakers", speaker=["Donald Trump"])
    for name, value in filters.linked_article(one).items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert [chip.split(":")[0] for chip in chips(app)] == ["Article"]
    assert filters.LINKED not in app.query_params


def test_a_chip_takes_out_its_value_alone(visit: Callable[..., AppTest]) -> None:
    app = visit("speakers", speaker=["Donald Trump", "Mark Carney"], topic=["tariffs"], words="deal")
    assert chips(app) == ["Speaker: Donald Trump", "Speaker: Mark Carney", "Topic: Tariffs", "Words: deal"]
    next(button for button in app.button if button.key == "chip-0-Speaker").click().run()
    assert chips(app) == ["Speaker: Mark Carney", "Topic: Tariffs", "Words: deal"]
    next(button for button in app.button if button.key == "chip-2-Words").click().run()
    assert chips(app) == ["Speaker: Mark Carney", "Topic: Tariffs"]
    assert app.multiselect(key="choose_speaker").value == ["Mark Carney"]
    assert app.text_input(key="words").value == ""


def test_articles_in_one_language(visit: Callable[..., AppTest], sample_store: Store) -> None:
    french = int((sample_store.table(Article)["language"] == "fr").sum())
    app = visit("articles", language=["fr"])
    assert not app.exception
    assert chips(app) == ["Language: French"]
    assert any(f">{french}\u00a0articles" in block.proto.body for block in app.get("html"))
    assert not visit("timeline", language=["fr"]).exception
