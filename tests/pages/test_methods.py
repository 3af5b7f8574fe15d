"""The Methods page states every measure that the tests hold."""

from html import escape
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.quality import measures
from components.store import Store

APP = str(Path(__file__).parents[2] / "app.py")


def test_every_measure_is_shown(empty_store: Store) -> None:
    app = AppTest.from_file(APP, default_timeout=120).run()
    app.switch_page("pages/manage/methods.py").run()
    assert not app.exception
    said = " ".join(block.proto.body for block in app.get("html"))
    for measure in measures():
        assert escape(measure.what) in said
        assert f"{measure.value:.1f} <small>" in said
        assert escape(measure.compare) in said
    assert empty_store.version() >= 0
