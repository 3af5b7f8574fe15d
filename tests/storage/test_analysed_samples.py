"""The archive that fills a new store holds what the analysis of the samples gives."""

from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from components.ingest import readings_of
from components.models import ROW_TYPES, Article, RowType
from components.storage.archive import import_store
from components.storage.store import Store
from components.ui.state import filling

RENEW = "run `python -m training.samples` to renew the archive"
NOW = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Store:
    assert filling.ANALYSED.is_file(), RENEW
    store = Store(tmp_path_factory.mktemp("filled"))
    import_store(store, filling.ANALYSED, added=NOW)
    return store


def in_order(store: Store, kind: RowType) -> pd.DataFrame:
    rows = store.table(kind).drop(columns="added_at", errors="ignore")
    return rows.sort_values("article_id" if kind is Article else "row_id", ignore_index=True).astype(object)


@pytest.mark.parametrize("kind", [Article, *ROW_TYPES])
def test_it_holds_what_the_analysis_gives(kind: RowType, filled: Store, sample_store: Store) -> None:
    pd.testing.assert_frame_equal(in_order(filled, kind), in_order(sample_store, kind), obj=RENEW)


def test_its_articles_are_added_when_they_are_imported(filled: Store) -> None:
    assert set(pd.to_datetime(filled.table(Article)["added_at"], utc=True)) == {pd.Timestamp(NOW)}


def test_there_is_one_archive_and_it_is_of_the_present_method() -> None:
    assert list(filling.ANALYSED.parent.glob("samples.method-*.zip")) == [filling.ANALYSED]


def test_without_an_archive_the_samples_are_analysed(empty_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    two = list(readings_of([Path(__file__).parents[2] / "data" / "samples"]))[:2]
    monkeypatch.setattr(filling, "ANALYSED", Path("no archive"))
    monkeypatch.setattr("components.ingest.readings_of", lambda _: iter(two))
    assert filling.main() == 0
    assert len(empty_store.table(Article)) == 2
