"""The Methods page states every measure that the tests hold."""

from collections.abc import Callable
from html import escape

from streamlit.testing.v1 import AppTest

from components.quality import measures
from components.storage.store import Store


def test_every_measure_is_shown(manage: Callable[[str], AppTest], empty_store: Store) -> None:
    app = manage("methods")
    said = " ".join(block.proto.body for block in app.get("html"))
    for measure in measures():
        assert escape(measure.what) in said
        assert f"{measure.value:.1f} <small>" in said
        assert escape(measure.compare) in said
    assert empty_store.version() >= 0
