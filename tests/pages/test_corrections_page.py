"""The Corrections page: what stands in the ledger, taking it back, and a line that cannot be read."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.models import Statement
from components.storage import ledger
from components.storage.ledger import Ledger
from components.storage.store import Store


@pytest.fixture
def page(manage: Callable[[str], AppTest]) -> AppTest:
    """The page, on a store of its own that holds the samples."""
    return manage("corrections")


def correct(store: Store) -> ledger.Correction:
    """A correction of the first statement's speaker, in the ledger."""
    row = store.table(Statement, ["row_id", "speaker"]).iloc[0]
    made = ledger.correction(Statement, row.row_id, "speaker", row.speaker, "Jane Roe", who="A. Nalyst", why="misread")
    Ledger(store.place).append(made)
    return made


def test_an_empty_ledger_says_how_to_begin(page: AppTest) -> None:
    assert "No correction yet" in page.info[0].value


def test_a_correction_is_listed_and_holds(page: AppTest, empty_store: Store) -> None:
    made = correct(empty_store)
    page.run()
    assert not page.exception
    (entry,) = page.dataframe[0].value.itertuples()
    assert entry.Where == f"articles?read={made.row_id.split('.')[0]}&row={made.row_id}"
    assert (entry.Who, entry.After, entry.Why, entry.State) == ("A. Nalyst", "Jane Roe", "misread", "in force")
    page.switch_page("pages/explore/speakers.py").run()
    assert "Jane Roe" in page.multiselect(key="speaker").options


def test_an_undone_correction_no_longer_holds(page: AppTest, empty_store: Store) -> None:
    Ledger(empty_store.place).undo(correct(empty_store), "A. Nalyst")
    page.run()
    assert list(page.dataframe[0].value["State"]) == ["an undo", "undone or replaced"]


def test_a_line_that_cannot_be_read_is_told(page: AppTest, empty_store: Store) -> None:
    correct(empty_store)
    with Ledger(empty_store.place).path.open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    page.run()
    assert not page.exception
    assert "Line 2" in page.warning[0].value
    assert len(page.dataframe[0].value) == 1
