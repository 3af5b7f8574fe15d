"""Searching from the dashboard: what is found is listed and marked, a search that cannot be read is told."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.models import Statement
from components.storage.store import Store
from tests.pages.chips import chips

Visit = Callable[..., AppTest]


def said(app: AppTest) -> str:
    return " ".join(block.proto.body for block in app.get("html")).replace("\u00a0", " ")


def test_one_word_without_another_lists_the_statements_with_the_word_marked(visit: Visit, sample_store: Store) -> None:
    sentences = sample_store.table(Statement)["sentence"].str.lower()
    expected = int((sentences.str.contains(r"\btariffs\b") & ~sentences.str.contains(r"\bsteel\b")).sum())
    app = visit("overview", words="tariffs NOT steel")
    assert not app.exception
    assert chips(app) == ["Words: tariffs NOT steel"]
    button = app.button(key="list_found")
    assert button.label.replace("\u00a0", " ") == f"List {expected} statements"
    button.click().run()
    assert not app.exception
    assert f"{expected} statements in" in said(app)
    assert 'hit">' in said(app)


def test_a_listed_article_shows_a_passage_with_the_word_and_the_open_one_marks_it(visit: Visit) -> None:
    app = visit("articles", words="fentanyl")
    assert not app.exception
    assert '<p class="passage">' in said(app)
    assert 'class="hit">fentanyl' in said(app)


@pytest.mark.parametrize("page", ["overview", "timeline", "speakers", "topics", "advice", "articles"])
def test_a_search_that_cannot_be_read_is_told_with_its_place(visit: Visit, page: str) -> None:
    app = visit(page, words="tariffs OR")
    assert not app.exception
    assert "a word is missing at the end, at letter 11" in app.error[0].value.replace("\\", "")
    assert app.code[0].value == "tariffs OR\n          ^"


def test_the_numbers_beside_the_values_are_of_the_other_filters(visit: Visit, sample_store: Store) -> None:
    rows = sample_store.table(Statement)
    app = visit("speakers", topic=["tariffs"])
    tariffs = rows[rows["topics"].astype(str).str.split("; ").map(lambda labels: "tariffs" in labels)]
    trump = int((tariffs["speaker"] == "Donald Trump").sum())
    assert f"Donald Trump ({trump})" in app.multiselect(key="choose_speaker").options
    assert f"Tariffs ({len(tariffs)})" in app.multiselect(key="choose_topic").options
    assert max(map(len, app.multiselect(key="choose_topic").options)) < 80
