"""Stores that older versions wrote: each version's own is read, added to and analysed again."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from components.ingest import SAMPLES, add, readings_of
from components.models import Advice, Article, Event, Statement, Timex
from components.storage.store import Store

STORES = Path(__file__).with_name("stores")
KEPT = "05-freeland-letter.md"  # the sample that each of them holds


@pytest.fixture(params=sorted(path.name for path in STORES.iterdir()))
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A copy of the store that a version wrote."""
    return Store(shutil.copytree(STORES / request.param, tmp_path / "store"))


def test_an_older_store_is_read(older: Store) -> None:
    assert len(older.table(Article)) == 1
    assert all(len(older.table(row_type)) for row_type in (Statement, Event, Advice, Timex))


def test_another_article_is_added_to_an_older_store(older: Store) -> None:
    before = set(older.table(Statement)["row_id"])
    outcomes = list(add(readings_of([SAMPLES / "04-governor-post.md"]), older))
    assert [outcome.status for outcome in outcomes] == ["added"]
    assert before < set(older.table(Statement)["row_id"])
    assert len(older.table(Article)) == 2


def test_an_older_article_is_replaced_with_rows_that_refer_to_each_other(older: Store) -> None:
    readings = [replace(reading, article=reading.article and replace(reading.article, title="Another"))
                for reading in readings_of([SAMPLES / KEPT])]  # fmt: skip
    assert [outcome.status for outcome in add(readings, older)] == ["replaced"]
    statements = older.table(Statement)
    assert set(older.table(Advice)["statement"].dropna()) <= set(statements["row_id"])
    assert statements["nested_in"].dropna().isin(statements["row_id"]).all()
