"""Role and country of a row follow the person who is put right, and go back with the correction."""

from pathlib import Path
from types import SimpleNamespace

from components.models import Advice, Statement
from components.storage import ledger
from components.storage.frames import frame
from components.storage.ledger import Ledger

ROW = Statement(
    row_id="a.1-2", article_id="a", speaker="The minister", role="minister", country="CA", sentence_span=(0, 9),
    content_spans=((0, 9),), quote_type="direct",
)  # fmt: skip
PERSON = {"role": "governor", "country": "US"}


def shown(book: Ledger) -> tuple[object, ...]:
    row = ledger.apply(frame([ROW], Statement), book.load().corrections).iloc[0]
    return row["speaker"], row["role"], row["country"]


def test_role_and_country_follow_and_are_undone_and_restored_together(tmp_path: Path) -> None:
    book = Ledger(tmp_path)
    one = ledger.correction(Statement, ROW.row_id, "speaker", ROW.speaker, "Jane Roe", who="A.", why="misread")
    book.append(*ledger.with_following(one, ROW, PERSON))
    assert shown(book) == ("Jane Roe", "governor", "US")
    for taken_back in ledger.together([one.id], book.load().corrections):
        book.undo(taken_back, "A.")
    assert shown(book) == ("The minister", "minister", "CA")
    undo = next(entry for entry in book.load().corrections if entry.undoes == one.id)
    for restored in ledger.together([undo.id], book.load().corrections):
        book.undo(restored, "A.")
    assert shown(book) == ("Jane Roe", "governor", "US")


def test_of_a_new_person_nothing_is_known(tmp_path: Path) -> None:
    book = Ledger(tmp_path)
    one = ledger.correction(Statement, ROW.row_id, "speaker", ROW.speaker, "Jane Roe", who="A.", why="misread")
    book.append(*ledger.with_following(one, ROW, {}))
    speaker, role, country = shown(book)
    assert speaker == "Jane Roe"
    assert (role != role, country != country) == (True, True) or (role, country) == (None, None)


def test_other_fields_are_followed_by_nothing() -> None:
    one = ledger.correction(Statement, ROW.row_id, "tone", None, "negative", who="A.", why="irony")
    assert ledger.with_following(one, ROW, PERSON) == (one,)
    advice = ledger.correction(Advice, "a.1-2", "adviser", "X", "Jane Roe", who="A.", why="misread")
    assert [made.field for made in ledger.with_following(advice, SimpleNamespace(role="x"), PERSON)] == [
        "adviser",
        "role",
    ]


def test_what_follows_travels_in_a_shared_file(tmp_path: Path) -> None:
    one = ledger.correction(Statement, ROW.row_id, "speaker", ROW.speaker, "Jane Roe", who="A.", why="misread")
    made = ledger.with_following(one, ROW, PERSON)
    assert ledger.from_csv(ledger.to_csv(made)).corrections == made
