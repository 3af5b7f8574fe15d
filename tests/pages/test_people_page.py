"""The People page: who is in the corpus, a search, one person, and what is put right there and taken back."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pyarrow.ipc
import pytest
from streamlit.testing.v1 import AppTest

from components.storage.ledger import Ledger
from components.storage.store import Store

ONE, OTHER = "Doug Ford", "Mark Carney"


@pytest.fixture
def page(manage: Callable[[str], AppTest]) -> AppTest:
    """The page, on a store of its own that holds the samples."""
    return manage("people")


def choose(page: AppTest, person: str) -> AppTest:
    """The page with a person chosen by the address."""
    page.query_params["person"] = person
    page.run()
    assert not page.exception
    return page


def listed(page: AppTest) -> dict[str, Any]:
    """The rows of the list by the person."""
    return {str(row.Person): row for row in page.dataframe[0].value.itertuples()}


def put_right(page: AppTest, kind: str, **values: Any) -> AppTest:
    """Fills in one of the forms, signs it and enters it."""
    field(page.segmented_control, "kind").set_value(kind).run()
    for name, value in {"why": "known", "who": "A. Nalyst", **values}.items():
        field((*page.text_input, *page.selectbox, *page.date_input), name).set_value(value)
    page.button(key=f"FormSubmitter:people.form.{kind}-Save correction").click().run()
    assert not page.exception
    return page


def field(widgets: Iterable[Any], name: str) -> Any:
    """A field of the form that is shown."""
    return next(one for one in widgets if str(one.key).startswith(f"people.{name}."))


def said(page: AppTest) -> str:
    """All words in the HTML of the page."""
    return " ".join(block.proto.body for block in page.get("html"))


def test_days_are_written_as_french_has_them(page: AppTest) -> None:
    assert not page.dataframe[0].proto.arrow_data.styler.display_values
    page.button(key="speak_fr").click().run()
    assert not page.exception
    shown = pyarrow.ipc.open_stream(page.dataframe[0].proto.arrow_data.styler.display_values).read_all().to_pandas()
    days = shown[["First", "Last"]].iloc[0]
    assert all(re.fullmatch(r"(?:1er|\d{1,2})\s[a-zéû]+\.?\s\d{4}", day) for day in days)


def test_everybody_is_listed_those_with_most_statements_first(page: AppTest) -> None:
    rows = page.dataframe[0].value
    assert list(rows["Statements"]) == sorted(rows["Statements"], reverse=True)
    assert "Mark Carney" in set(rows["Person"])
    assert len(rows) <= 100
    assert not any(name.startswith("unnamed") for name in rows["Person"])


def test_a_search_finds_names_whatever_their_accents(page: AppTest) -> None:
    page.text_input(key="people.search").set_value("legault fran").run()
    assert list(page.dataframe[0].value["Person"]) == ["François Legault"]
    page.text_input(key="people.search").set_value("nobody of that name").run()
    assert not page.exception
    assert not page.dataframe


def test_a_row_of_the_list_shows_the_person(page: AppTest) -> None:
    first = page.dataframe[0].value["Person"].iloc[0]
    page.session_state["people.table"] = {"selection": {"rows": [0], "columns": []}}
    page.run()
    assert not page.exception
    assert f">{first}</h2>" in said(page)


def test_a_person_is_shown_with_roles_and_a_way_to_the_statements(page: AppTest) -> None:
    choose(page, "Mark Carney")
    roles = page.dataframe[2].value
    assert "Prime minister" in set(roles["Role"])
    assert "register" in set(roles["From"])
    page.button(key="people.statements").click().run()
    assert not page.exception
    assert page.multiselect(key="speaker").value == ["Mark Carney"]


def test_two_are_merged_everywhere_and_the_merging_is_undone(page: AppTest, empty_store: Store) -> None:
    before = listed(page)
    count = before[ONE].Statements + before[OTHER].Statements
    put_right(choose(page, ONE), "Merge", other=OTHER)
    assert ONE not in listed(page)
    assert listed(page)[OTHER].Statements == count
    assert ONE in str(page.dataframe[0].value.set_index("Person").loc[OTHER, "Also written"])
    assert f">{OTHER}</h2>" in said(page)
    page.switch_page("pages/explore/speakers.py").run()
    assert not page.exception
    assert ONE not in page.multiselect(key="speaker").options
    book = Ledger(empty_store.place)
    book.undo(book.load().corrections[0], "A. Nalyst")
    page.switch_page("pages/manage/people.py").run()
    assert listed(page)[ONE].Statements == before[ONE].Statements


def test_a_person_is_renamed(page: AppTest) -> None:
    put_right(choose(page, "Doug Ford"), "Rename", name="Douglas Ford")
    assert "Doug Ford" not in listed(page)
    assert ">Douglas Ford</h2>" in said(page)


def test_a_name_is_separated_from_a_person(page: AppTest) -> None:
    put_right(choose(page, "Doug Ford"), "Rename", name="Douglas Ford")
    put_right(choose(page, "Douglas Ford"), "Separate a name", variant="Doug Ford", means="Another Ford")
    assert "Another Ford" in listed(page)
    assert "Douglas Ford" not in listed(page)


def test_a_role_is_added_with_its_days(page: AppTest) -> None:
    choose(page, "Laura Dawson")
    put_right(page, "Add a role", role="head of an institute", first=date(2020, 1, 1))
    roles = page.dataframe[2].value.set_index("Role")
    assert roles.loc["Head of an institute", "From"] == "added"
    assert roles.loc["Head of an institute", "First"] == "2020-01-01"
    assert roles.loc["Head of an institute", "Last"] == ""


def test_what_cannot_be_is_told_and_not_entered(page: AppTest, empty_store: Store) -> None:
    choose(page, "Doug Ford")
    put_right(page, "Rename", why="")
    assert "needs a reason" in page.warning[0].value
    put_right(page, "Rename", name="Doug Ford")
    assert "nothing changes" in page.warning[0].value
    put_right(page, "Add a role", role="premier", first=date(2020, 1, 1), last=date(2019, 1, 1))
    assert "before it begins" in page.warning[0].value
    assert Ledger(empty_store.place).load().corrections == ()


def test_what_was_put_right_is_listed_under_corrections(page: AppTest) -> None:
    put_right(choose(page, "Doug Ford"), "Rename", name="Douglas Ford")
    page.switch_page("pages/manage/corrections.py").run()
    assert not page.exception
    (entry,) = page.dataframe[0].value.itertuples()
    assert (entry.What, entry.Before, entry.After) == ("people: who it is", "Doug Ford", "Douglas Ford")
    assert (entry.Where, entry.State) == ("people?person=Doug+Ford", "in force")
