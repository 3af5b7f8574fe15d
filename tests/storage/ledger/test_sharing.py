"""Corrections as CSV and back."""

from pathlib import Path

import pytest

from components.models import Event, Statement
from components.storage.ledger import Ledger, correction, from_csv, strike, to_csv


@pytest.mark.parametrize(
    "why", ["", "plain", "=HYPERLINK(1)", "'quoted'", "-1", 'a,b;"c"\nd', "é – “x” 🍁", "@me", "\ttab"]
)
def test_csv_gives_back_what_it_was_given(why: str) -> None:
    given = (
        correction(Statement, "a.statements.0-5", "polarity", 0.25, -0.5, who="=A", why=why),
        correction(Statement, "a.statements.0-5", "speaker", None, "Mark Carney", who="B", why=why),
        strike(Event, "a.events.0-5", who="A", why=why),
    )
    assert from_csv(to_csv(given)).corrections == given


def test_no_cell_is_a_formula() -> None:
    data = to_csv([correction(Statement, "r", "speaker", "-x", "=cmd()", who="+A", why="@b")]).decode("utf-8-sig")
    cells = data.splitlines()[1].split(",")
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_rows_that_are_no_corrections_are_told() -> None:
    lines = to_csv([strike(Event, "a.events.0-5", who="A", why="x")]).decode("utf-8-sig").splitlines()
    loaded = from_csv("\r\n".join([lines[0], "a,b", lines[1], ""]).encode())
    assert len(loaded.corrections) == 1
    assert [unread.line for unread in loaded.unread] == [2]


@pytest.mark.parametrize("data", [b"", b"\n", b"\xff\x00", b'"', b"id\n", b"x" * 100_000])
def test_any_file_is_borne(data: bytes) -> None:
    assert from_csv(data).corrections == ()


def test_import_is_idempotent(tmp_path: Path) -> None:
    mine, theirs = Ledger(tmp_path / "mine"), Ledger(tmp_path / "theirs")
    theirs.append(strike(Event, "a.events.0-5", who="B", why="x"))
    shared = to_csv(theirs.load().corrections)
    for _ in range(2):
        mine.merge(from_csv(shared).corrections)
    assert mine.load().corrections == theirs.load().corrections
