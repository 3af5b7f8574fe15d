"""The pages in French: the language is the address's or the browser's, and holds from page to page."""

from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

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
