"""A dashboard on a store that holds the samples; each visit is a session of its own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.storage.place import VARIABLE
from components.storage.store import Store

APP = str(Path(__file__).parents[2] / "app.py")
Visit = Callable[..., AppTest]


@pytest.fixture(scope="module")
def visit(sample_store: Store) -> Iterator[Visit]:
    """Opens a page of the dashboard on the sample corpus, its widgets set before it runs."""
    st.cache_resource.clear()
    st.cache_data.clear()

    def opened(page: str, **state: object) -> AppTest:
        app = AppTest.from_file(APP, default_timeout=60)
        for key, value in state.items():
            app.session_state[key] = value
        return app.switch_page(f"pages/explore/{page}.py").run()

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(sample_store.place))
        yield opened
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture
def manage(empty_store: Store, sample_store: Store) -> Visit:
    """Opens a page that manages the corpus, on a store of its own that holds the samples."""
    shutil.copytree(str(sample_store.place), str(empty_store.place))

    def opened(page: str) -> AppTest:
        app = AppTest.from_file(APP, default_timeout=120).run()
        app.switch_page(f"pages/manage/{page}.py").run()
        assert not app.exception
        return app

    return opened
