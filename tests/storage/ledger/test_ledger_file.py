"""The ledger's file: appended to by several at once, undone, and read in spite of bad lines."""

import json
import multiprocessing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from components.models import Event, Statement
from components.storage.ledger import Correction, Ledger, correction, in_force, strike


def toned(row_id: str = "a.statements.0-5", after: str = "negative") -> Correction:
    return correction(Statement, row_id, "tone", "neutral", after, who="A", why="irony\n“as if”")


def test_what_is_appended_is_read_back(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "store")
    assert ledger.load().corrections == ()
    before = ledger.version()
    one, two = toned(), strike(Event, "a.events.0-9", who="B", why="not an event")
    ledger.append(one, two)
    assert ledger.load().corrections == (one, two)
    assert ledger.load().unread == ()
    assert ledger.version() != before


def line(**changed: object) -> bytes:
    """A line of the ledger: a struck event, some of its values changed."""
    entry = {"id": "x", "at": "2025-01-01", "who": "A", "row_id": "r", "table": "events", "field": "struck"}
    return json.dumps({**entry, "after": "yes", **changed}).encode()


@pytest.mark.parametrize(
    ("corrupt", "reason"),
    [
        (b"{half a li", "cut short"),
        (b"[]", "a list"),
        (b'"text"', "a text"),
        (b"{}", "empty"),
        (b"\xff\xfe\x00", "bytes that are no text"),
        (line(at="yesterday"), "the day"),
        (line(table="people"), "the table"),
        (line(table="statements", field="tone", after="glad"), "the tone"),
        (line(id=7), "the id"),
        (line(who=None), "nobody"),
        (b"[" * 100_000, "nested without end"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_corrupt_line_is_told_and_the_rest_is_read(tmp_path: Path, corrupt: bytes, reason: str) -> None:
    ledger = Ledger(tmp_path)
    one, two = toned(), toned("b.statements.0-5")
    ledger.append(one)
    with ledger.path.open("ab") as file:
        file.write(corrupt + b"\n")
    ledger.append(two)
    loaded = ledger.load()
    assert loaded.corrections == (one, two), reason
    assert [unread.line for unread in loaded.unread] == [2]
    assert loaded.unread[0].reason


def test_a_line_cut_short_by_a_crash_spoils_no_other(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.append(toned())
    whole = ledger.path.read_bytes()
    ledger.path.write_bytes(whole + whole[: len(whole) // 2])
    ledger.append(toned("b.statements.0-5"))
    assert [c.row_id for c in ledger.load().corrections] == ["a.statements.0-5", "b.statements.0-5"]
    assert [unread.line for unread in ledger.load().unread] == [2]


def write_many(folder: str, who: str) -> None:
    ledger = Ledger(folder)
    for i in range(25):
        ledger.append(
            correction(Statement, f"{who}.statements.{i}-{i + 1}", "tone", None, "positive", who=who, why="x" * 5000)
        )


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=write_many, args=(str(tmp_path), who)) for who in "AB"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    loaded = Ledger(tmp_path).load()
    assert len(loaded.corrections) == 50
    assert not loaded.unread


def test_undo_restores_and_its_undo_brings_back(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    first, second = toned(after="negative"), toned(after="positive")
    ledger.append(first, second)
    assert [c.after for c in in_force(ledger.load().corrections)] == ["positive"]
    undoing = ledger.undo(second, "B", "no")
    assert [c.after for c in in_force(ledger.load().corrections)] == ["negative"]
    ledger.undo(undoing, "A")
    assert [c.after for c in in_force(ledger.load().corrections)] == ["positive"]
    assert len(ledger.load().corrections) == 4  # nothing is taken out


def test_an_undo_is_later_than_what_it_undoes_whatever_the_clocks_said(tmp_path: Path) -> None:
    ledger, ahead = Ledger(tmp_path), datetime.now(UTC) + timedelta(days=1)
    ledger.path.write_bytes(line(at=ahead.isoformat()) + b"\n")
    ledger.undo(ledger.load().corrections[0], "B")
    assert in_force(ledger.load().corrections) == ()


def test_merging_the_same_twice_changes_nothing(tmp_path: Path) -> None:
    ledger, theirs = Ledger(tmp_path), [toned(), toned("b.statements.0-5")]
    ledger.append(theirs[0])
    assert ledger.merge(theirs) == (theirs[1],)
    bytes_before = ledger.path.read_bytes()
    assert ledger.merge(theirs) == ()
    assert ledger.path.read_bytes() == bytes_before


@pytest.mark.parametrize(
    ("field", "after", "reason"),
    [
        ("tone", "glad", "not a tone"),
        ("said_on", "Tuesday", "not a date"),
        ("polarity", "high", "not a number"),
        ("sentence", "x", "the text is never rewritten"),
        ("content_spans", "[[0, 1]]", "the text is never rewritten"),
        ("mood", "x", "no such field"),
        ("status", "done", "no such status"),
        ("tone", "neutral", "nothing changes"),
    ],
)
def test_what_cannot_be_corrected_raises(field: str, after: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        correction(
            Statement, "a.statements.0-5", field, "neutral" if field == "tone" else None, after, who="A", why=reason
        )
