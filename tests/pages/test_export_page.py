"""The Export page: a button for each file, and the line to cite."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.storage.store import Store

APP = str(Path(__file__).parents[2] / "app.py")


def test_every_file_is_offered_with_its_citation(manage: Callable[[str], AppTest], empty_store: Store) -> None:
    app = manage("export")
    labels = [getattr(button, "label", "") for button in app.get("download_button")]
    assert labels == ["CSV"] * 4 + ["Workbook (XLSX)", "TimelineJS (JSON)", "Calendar (ICS)"]
    assert "Based on 30" in app.code[0].value
    assert "Whole corpus" in app.code[0].value
    assert empty_store.version() >= 0


def test_an_empty_selection_says_what_to_loosen(empty_store: Store) -> None:
    app = AppTest.from_file(APP, default_timeout=120).run()
    app.text_input(key="choose_words").set_value("xylophone").run()
    app.switch_page("pages/manage/export.py").run()
    assert not app.exception
    assert "xylophone" in app.info[0].value
    assert empty_store.version() >= 0
