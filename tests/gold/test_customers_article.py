"""The article that the dashboard was first asked for: its statements and who made them."""

from datetime import date
from pathlib import Path

import pytest

from components.models import Statement
from components.pipeline import analyse
from components.readers.any_file import read

FOLDER = Path(__file__).parents[2] / "../shared/article"
SPEAKERS = {"Donald Trump", "Mark Carney", "Volodymyr Zelenskyy", "Prime Minister's Office", "Laura Dawson"}
LEAST = 20

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the customer's article is not beside the project")


@pytest.fixture(scope="module")
def statements() -> list[Statement]:
    (path,) = FOLDER.glob("*.txt")
    (reading,) = read(str(path), path.read_bytes(), date(2025, 4, 30))
    assert reading.article is not None
    return list(analyse(reading.article).rows(Statement))


def test_its_speakers(statements: list[Statement]) -> None:
    named = [row.speaker for row in statements if row.speaker in SPEAKERS]
    assert len(named) >= LEAST
    assert set(named) == SPEAKERS


def test_a_statement_within_a_statement(statements: list[Statement]) -> None:
    inner = [row for row in statements if row.nested_in is not None and row.speaker == "Mark Carney"]
    speakers = {row.row_id: row.speaker for row in statements}
    assert [speakers[row.nested_in or ""] for row in inner] == ["Donald Trump"]
