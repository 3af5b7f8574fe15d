"""What analysts put right of people: joined, renamed, separated, given a role; and taken back."""

from datetime import date
from pathlib import Path

import pytest

from components.models import Statement
from components.storage import ledger
from components.storage.ledger import AddedRole, Decisions, Ledger

SIGNED = {"who": "A. Nalyst", "why": "known"}


def decided(*corrections: ledger.Correction) -> Decisions:
    return ledger.decisions(corrections)


def test_people_are_joined_through_several_corrections() -> None:
    found = decided(
        ledger.call("P. Ryan", "Paul D. Ryan", **SIGNED), ledger.call("Paul D. Ryan", "Paul Ryan", **SIGNED)
    )
    assert [found.called(name) for name in ("P. Ryan", "Paul D. Ryan", "Paul Ryan")] == ["Paul Ryan"] * 3


def test_names_that_call_each_other_do_not_go_round() -> None:
    found = decided(ledger.call("A", "B", **SIGNED), ledger.call("B", "A", **SIGNED))
    assert {found.called("A"), found.called("B")} <= {"A", "B"}


def test_a_name_means_another_person() -> None:
    assert decided(ledger.mean("Clinton", "Hillary Clinton", "Bill Clinton", **SIGNED)).names == {
        "Clinton": "Bill Clinton"
    }


def test_a_person_has_several_roles_each_with_its_days() -> None:
    terms = (
        AddedRole("Paul Ryan", "Speaker of the House", date(2015, 10, 29), date(2019, 1, 3)),
        AddedRole("Paul Ryan", "representative", None, None),
    )
    assert decided(*(ledger.add_term(term, **SIGNED) for term in terms)).terms == terms


def test_a_role_goes_with_the_person_who_is_renamed() -> None:
    role, name = ledger.add_term(AddedRole("A", "senator"), **SIGNED), ledger.call("A", "B", **SIGNED)
    assert decided(role, name).terms == (AddedRole("B", "senator"),)


def test_what_is_undone_holds_no_more_and_again_when_the_undo_is_undone(tmp_path: Path) -> None:
    book = Ledger(tmp_path)
    made = ledger.call("Paul D. Ryan", "Paul Ryan", **SIGNED)
    book.append(made)
    undoing = book.undo(made, "A. Nalyst")
    assert decided(*book.load().corrections) == Decisions()
    book.undo(undoing, "A. Nalyst")
    assert decided(*book.load().corrections).called("Paul D. Ryan") == "Paul Ryan"


def test_corrections_of_people_are_shared_and_wait_for_no_row() -> None:
    made = ledger.add_term(AddedRole("Paul Ryan", "Speaker", date(2015, 10, 29)), **SIGNED)
    assert ledger.from_csv(ledger.to_csv([made])).corrections == (made,)
    assert ledger.waiting([], [made]) == ()


def test_a_role_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before"):
        ledger.add_term(AddedRole("Paul Ryan", "Speaker", date(2019, 1, 3), date(2015, 10, 29)), **SIGNED)


def test_what_says_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing changes"):
        ledger.call("A", "A", **SIGNED)
    with pytest.raises(ValueError, match="nothing changes"):
        ledger.mean("A", "B", " ", **SIGNED)
    with pytest.raises(ValueError, match="title"):
        ledger.add_term(AddedRole("A", " "), **SIGNED)


@pytest.mark.parametrize(("field", "after"), [("speaker", "B"), ("person", None), ("role", "Speaker | soon | later")])
def test_a_line_that_is_no_correction_of_a_person_is_not_read(field: str, after: str | None) -> None:
    line = ledger.to_csv([ledger.call("A", "B", **SIGNED)]).decode("utf-8-sig")
    changed = line.replace(",person,A,B,", f",{field},A,{after or ''},")
    found = ledger.from_csv(changed.encode())
    assert (len(found.corrections), len(found.unread)) == (0, 1)


def test_rows_and_people_of_the_same_name_are_corrected_apart() -> None:
    row = ledger.correction(Statement, "A", "speaker", "B", "C", **SIGNED)
    assert len(ledger.in_force([row, ledger.call("A", "B", **SIGNED)])) == 2
