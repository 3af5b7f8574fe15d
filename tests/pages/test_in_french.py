"""The pages in French: the language is the address's or the browser's, and holds from page to page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.messages import language
from components.storage.place import VARIABLE
from components.storage.store import Store
from tests.pages.conftest import APP


@pytest.fixture(scope="module")
def app(sample_store: Store) -> Iterator[AppTest]:
    """The dashboard on the sample corpus at an address that asks for French."""
    st.cache_resource.clear()
    st.cache_data.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(sample_store.place))
        opened = AppTest.from_file(APP, default_timeout=60)
        opened.query_params["lang"] = "fr"
        yield opened.switch_page("pages/manage/methods.py").run()
    st.cache_resource.clear()
    st.cache_data.clear()


def titles(app: AppTest) -> list[str]:
    """The names of the pages, as the row of links for a phone has them."""
    return [link.proto.label for link in app.get("page_link")]


def test_a_button_turns_to_the_other_language_and_back(app: AppTest) -> None:
    assert not app.exception
    assert titles(app)[:3] == ["Aperçu", "Chronologie", "Locuteurs"]
    app.button(key="speak_en").click().run()
    assert titles(app)[:3] == ["Overview", "Timeline", "Speakers"]
    app.button(key="speak_fr").click().run()
    assert titles(app)[:3] == ["Aperçu", "Chronologie", "Locuteurs"]
    assert app.session_state["lang"] == "fr"
    app.switch_page("pages/explore/topics.py").run()
    assert not app.exception
    assert titles(app)[:3] == ["Aperçu", "Chronologie", "Locuteurs"]


def test_a_link_in_french_with_the_english_name_of_a_view_opens_it(sample_store: Store) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(sample_store.place))
        opened = AppTest.from_file(APP, default_timeout=60)
        opened.query_params["lang"], opened.query_params["topics_view"] = "fr", "Over time"
        with language.using("fr"):
            opened.switch_page("pages/explore/topics.py").run()
            assert not opened.exception
            assert opened.session_state["topics_view"] == "Over time"
        assert titles(opened)[:2] == ["Aperçu", "Chronologie"]


ENGLISH = re.compile(r"\b(?:the|of|with|is|are|by|from|that|this|which|each|was|were|only|no|to|and|it)\b")
PAGES = sorted(f"pages/{path.parent.name}/{path.name}" for path in Path(APP).parent.glob("pages/*/*.py"))
WIDGETS = """button button_group checkbox date_input download_button multiselect selectbox slider text_area text_input
    tab expandable file_uploader form_submit_button popover""".split()


def labels(app: AppTest) -> list[str]:
    """What the widgets of a page are called, with their hints and empty values; not what they offer to choose."""
    protos = [found.proto for kind in WIDGETS for found in app.get(kind) if hasattr(found, "proto")]
    given = [getattr(proto, name, "") for proto in protos for name in ("label", "help", "placeholder")]
    return [words for words in given if isinstance(words, str) and not words.startswith(("|", "\n|"))]


@pytest.mark.parametrize("page", PAGES)
def test_the_widgets_of_every_page_are_in_french(page: str, app: AppTest) -> None:
    app.session_state["interface_language"] = "fr"
    with language.using("fr"):  # AppTest asks for the names of options outside a session
        app.switch_page(page).run()
        assert not app.exception
        assert len(labels(app)) > 5
        assert [words for words in labels(app) if ENGLISH.search(words)] == []
