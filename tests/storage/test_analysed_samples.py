"""The file with which a new store begins holds what the analysis of the samples gives."""

import shutil
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pandas as pd
import pytest

from components.corpus.up_to_date import is_up_to_date
from components.ingest import SAMPLES, add, readings_of
from components.models import ROW_TYPES, Advice, Article, RowType, StoryEvent
from components.storage import manifest
from components.storage.care.health import health_of
from components.storage.store import Store
from components.ui.state import filling

RENEW = "run `python -m training.samples` to renew the file"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Store:
    assert filling.ANALYSED.is_file(), RENEW
    store = Store(tmp_path_factory.mktemp("filled"))
    assert filling.at_once(store)
    return store


def in_order(store: Store, kind: RowType) -> pd.DataFrame:
    rows = store.table(kind).drop(columns="added_at", errors="ignore")
    return rows.sort_values("article_id" if kind is Article else "row_id", ignore_index=True).astype(object)


@pytest.mark.parametrize("kind", [Article, *ROW_TYPES])
def test_it_holds_what_the_analysis_gives(kind: RowType, filled: Store, sample_store: Store) -> None:
    pd.testing.assert_frame_equal(in_order(filled, kind), in_order(sample_store, kind), obj=RENEW)


def test_what_holds_across_its_articles_is_there(filled: Store) -> None:
    assert is_up_to_date(filled)
    assert len(filled.table(StoryEvent)) > 50


def test_nobody_added_its_articles(filled: Store) -> None:
    assert filled.table(Article)["added_at"].isna().all()
    assert health_of(filled.place).last_added is None


def test_a_store_with_articles_keeps_them(empty_store: Store) -> None:
    (one,) = list(add(list(readings_of([SAMPLES]))[-1:], empty_store))
    assert not filling.at_once(empty_store)
    assert filling.main() == 0
    added = empty_store.table(Article).set_index("article_id")["added_at"].dropna()
    assert one.reading.article
    assert list(added.index) == [one.reading.article.article_id]
    assert len(empty_store.table(Article)) == len(list(readings_of([SAMPLES])))
    assert is_up_to_date(empty_store)


def test_who_asks_of_a_store_with_articles_waits_for_no_writer(filled: Store) -> None:
    with ThreadPoolExecutor(1) as beside:
        with filled.alone():
            asked = beside.submit(filling.at_once, Store(filled.place))
            assert not wait([asked], timeout=20).not_done
        assert not asked.result()


def test_what_was_broken_off_is_done_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert filling.at_once(store)
    (tmp_path / manifest.FILE).unlink()
    shutil.rmtree(tmp_path / Article.table / "_delta_log")
    (tmp_path / Advice.table / "_delta_log" / "00000000000000000009.json").write_text("{}")
    assert filling.at_once(store)
    assert len(store.table(Article)) == len(list(readings_of([SAMPLES])))
    assert len(store.table(Advice))


def test_only_its_manifest_is_missing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert filling.at_once(store)
    (tmp_path / manifest.FILE).unlink()
    with store.alone():
        pass
    assert manifest.read(store.place).schema == manifest.SCHEMA
    assert len(store.table(Article)) == len(list(readings_of([SAMPLES])))
    assert is_up_to_date(store)


def test_there_is_one_file_and_it_is_of_the_present_method() -> None:
    assert list(filling.ANALYSED.parent.glob("samples.method-*.zip")) == [filling.ANALYSED]


def test_without_it_the_samples_are_analysed(empty_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    two = list(readings_of([SAMPLES]))[:2]
    monkeypatch.setattr(filling, "ANALYSED", Path("no file"))
    monkeypatch.setattr("components.ingest.readings_of", lambda _: iter(two))
    assert filling.main() == 0
    assert len(empty_store.table(Article)) == 2
