"""Analysing again after a change of method: from the stored text, in steps, going on where it stopped."""

import shutil
from pathlib import Path

import pytest

from components import pipeline, reanalysis
from components.__main__ import main
from components.models import ROW_TYPES, Article
from components.reanalysis import reanalyse
from components.storage import care
from components.storage.care.outdated import outdated
from components.storage.store import Store


@pytest.fixture
def store(tmp_path: Path, sample_store: Store) -> Store:
    """A copy of the samples."""
    return Store(shutil.copytree(str(sample_store.place), tmp_path / "store"))


def by_another_method(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (reanalysis, pipeline, care.outdated):
        monkeypatch.setattr(module, "METHOD_VERSION", "to come")


def test_nothing_is_done_where_the_method_is_the_same(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    before = store.version()
    assert outdated(store) == []
    assert main(["reanalyse", "--store", str(store.place)]) == 0
    assert capsys.readouterr().out == "No article was analysed by an earlier method.\n"
    assert store.version() == before


def test_the_stored_text_is_enough(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    by_another_method(monkeypatch)
    monkeypatch.setattr(reanalysis, "TOGETHER", 10)
    before = {kind: store.table(kind) for kind in ROW_TYPES}
    articles = store.table(Article)
    assert list(reanalyse(store)) == [(10, 30), (20, 30), (30, 30)]
    assert {kind: store.table(kind).equals(rows) for kind, rows in before.items()} == dict.fromkeys(ROW_TYPES, True)
    apart = ["method_version", "added_at"]
    assert store.table(Article).drop(columns=apart).equals(articles.drop(columns=apart))
    assert outdated(store) == []


def test_a_run_that_was_stopped_goes_on_where_it_stopped(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    by_another_method(monkeypatch)
    monkeypatch.setattr(reanalysis, "TOGETHER", 10)
    for done, _ in reanalyse(store):
        if done == 10:
            break
    assert len(outdated(store)) == 20
    assert list(reanalyse(store)) == [(10, 20), (20, 20)]


def test_a_given_kind_is_kept_and_read_by(store: Store) -> None:
    one = store.table(Article)["article_id"].iloc[0]
    reanalysis.analyse_as(store, one, "speech")
    kept = store.articles([one])[one]
    assert (kept.kind, kept.kind_given) == ("speech", "speech")
    reanalysis.analyse_as(store, one, None)
    assert store.articles([one])[one].kind != "speech"
