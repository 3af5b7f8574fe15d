"""Adding: each reading is told what became of it, also where two writers bring the same."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from components import ingest, pipeline, pools
from components.ingest import add
from components.limits.process import Process
from components.models import Analysis, Article
from components.pipeline import analyse_all
from components.pools import Processes
from components.readers import Reading
from components.readers.text import article
from components.storage.store import Store

STORY = "Minister answers tariffs\n\nOTTAWA — The minister said on Tuesday that the duties would be answered in full.\n"


def reading(published: date | None = None) -> Reading:
    return Reading("story.txt", article=article(STORY, published))


@pytest.mark.parametrize(
    ("meanwhile", "expected", "reason"),
    [
        (reading(), "skipped", "the same article: nothing to do"),
        (reading(date(2025, 3, 4)), "replaced", "another date: the second writer's stands"),
    ],
)
def test_the_second_of_two_adders_is_told_that_it_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: Reading, expected: str, reason: str
) -> None:
    store = Store(tmp_path)
    first: list[str] = []

    def while_analysed(articles: Iterable[Article], workers: int) -> Iterable[Analysis]:
        """Another writer is done while this one analyses."""
        with monkeypatch.context() as patch:
            patch.setattr(ingest, "analyse_all", analyse_all)
            first.extend(outcome.status for outcome in add([meanwhile], Store(tmp_path)))
        return analyse_all(articles, workers)

    monkeypatch.setattr(ingest, "analyse_all", while_analysed)
    (second,) = add([reading()], store)
    assert (first, second.status) == (["added"], expected), reason
    assert len(store.table(Article)) == 1


def test_an_article_that_comes_twice_in_a_batch_is_added_once(tmp_path: Path) -> None:
    outcomes = list(add([reading(), replace(reading(), file="copy.txt")], Store(tmp_path)))
    assert [outcome.status for outcome in outcomes] == ["added", "skipped"]


def test_an_article_is_analysed_again_after_a_change_of_method(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    assert [outcome.status for outcome in add([reading()], store)] == ["added"]
    assert [outcome.status for outcome in add([reading()], store)] == ["skipped"]
    for module in (ingest, pipeline):
        monkeypatch.setattr(module, "METHOD_VERSION", "newer")
    assert [outcome.status for outcome in add([reading()], store)] == ["replaced"]
    assert list(store.table(Article)["method_version"]) == ["newer"]
    assert [outcome.status for outcome in add([reading()], store)] == ["skipped"]


def test_one_pool_of_workers_serves_all_batches_and_the_store_is_tidied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def pool(processes: list[Process]) -> Processes:
        made.append(len(processes))
        return Processes(processes)

    monkeypatch.setattr(pools, "Processes", pool)
    monkeypatch.setattr(ingest, "BATCH", 1)
    stories = [
        Reading(f"{n}.txt", article=article(STORY.replace("Tuesday", f"May {n}"), date(2025, 5, 6)))
        for n in range(1, 6)
    ]
    broken = Reading("broken.txt", error="the file is empty")
    counts: list[int] = []
    store = Store(tmp_path)
    outcomes = list(add([*stories[:3], broken, *stories[3:], stories[0]], store, 2, counts.append))
    assert made == [2]
    assert counts[:5] == [1, 2, 3, 4, 5]
    assert [outcome.status for outcome in outcomes] == [*["added"] * 3, "refused", *["added"] * 2, "skipped"]
    assert len(store.table(Article)) == 5
    assert len(list((tmp_path / "articles").glob("month=*/*.parquet"))) == 1
