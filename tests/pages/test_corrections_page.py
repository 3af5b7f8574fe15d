"""The Corrections page: what stands in the ledger, taking it back, and a line that cannot be read."""

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components.models import Statement
from components.storage import ledger
from components.storage.ledger import Ledger
from components.storage.store import Store
from components.ui.widgets import correcting


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


def test_role_and_country_are_not_listed_by_themselves(page: AppTest, empty_store: Store) -> None:
    row = empty_store.table(Statement, ["row_id", "speaker", "role", "country"]).iloc[0]
    made = ledger.correction(Statement, row.row_id, "speaker", row.speaker, "Jane Roe", who="A. Nalyst", why="misread")
    Ledger(empty_store.place).append(*ledger.with_following(made, row, {"role": "envoy", "country": "US"}))
    page.run()
    assert list(page.dataframe[0].value["What"]) == ["statements: speaker"]


@pytest.mark.parametrize(
    ("states", "label", "ready"),
    [
        ([], "Undo: choose rows first", False),
        ([correcting.HOLDS, correcting.WAITS], "Undo the 2 chosen", True),
        ([correcting.UNDO], "Restore what the 1 chosen took back", True),
        ([correcting.UNDO, correcting.HOLDS], "Choose either corrections that hold, or undos", False),
        (["undone or replaced"], "Choose either corrections that hold, or undos", False),
    ],
)
def test_the_button_says_what_it_does(states: list[str], label: str, ready: bool) -> None:
    assert correcting.undoing(pd.DataFrame({"State": states})) == (label, ready)


def test_an_undo_leaves_nothing_ticked(page: AppTest, empty_store: Store) -> None:
    correct(empty_store)
    page.run()
    key = "corrections.table.1"
    page.session_state[key] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    page.run()
    next(button for button in page.button if button.label == "Undo the 1 chosen").click().run()
    assert not page.exception
    assert list(page.dataframe[0].value["State"]) == ["an undo", "undone or replaced"]
    assert [button.label for button in page.button if button.label.startswith(("Undo", "Restore"))] == [
        "Undo: choose rows first"
    ]


def test_the_form_offers_people_and_asks_before_it_makes_a_new_one(page: AppTest, empty_store: Store) -> None:
    page.switch_page("pages/explore/speakers.py").run()
    button = next(button for button in page.button if str(button.key).startswith("correct-"))
    button.click().run()
    speaker = next(box for box in page.selectbox if box.label == "What is right")
    assert speaker.options[1:4] != sorted(speaker.options)[1:4], "the most frequent first"
    assert "Donald Trump" in speaker.options[:4]


def test_a_line_that_cannot_be_read_is_told(page: AppTest, empty_store: Store) -> None:
    correct(empty_store)
    with Ledger(empty_store.place).path.open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    page.run()
    assert not page.exception
    assert "Line 2" in page.warning[0].value
    assert len(page.dataframe[0].value) == 1
