"""The Methods page states every measure that the tests hold."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.quality import measures
from components.store import Store

APP = str(Path(__file__).parents[2] / "app.py")


def test_every_measure_is_shown(empty_store: Store) -> None:
    app = AppTest.from_file(APP, default_timeout=120).run()
    app.switch_page("pages/manage/methods.py").run()
    assert not app.exception
    table = app.dataframe[0].value
    assert list(table["What"]) == [m.what for m in measures()]
    assert empty_store.version() >= 0
