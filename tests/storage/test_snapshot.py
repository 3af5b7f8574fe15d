"""A snapshot: what is read of several tables fits together, whoever writes meanwhile."""

import multiprocessing
import os
from datetime import date
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from components.models import Analysis, Article, Event, Statement, Timex
from components.storage.snapshot import Moved, Snapshot
from components.storage.store import Store

FRESH = multiprocessing.get_context("forkserver")
FRESH.set_forkserver_preload(["components.storage.store"])
WRITERS = 4
EACH = int(os.environ.get("PARALLEL49_ARTICLES", "12"))  # articles a writer adds, in saves of four


def analysis(name: str) -> Analysis:
    """An article with a statement, an event and two time expressions."""
    day = date(2025, 1 + len(name) % 3, 1)

    def of(table: str, number: int = 0) -> dict[str, object]:
        row_id = f"{name}.{table}.{number}"
        return {"row_id": row_id, "article_id": name, "published": day, "sentence_span": (number, number + 1)}

    found = {
        Statement: (Statement(**of("statements"), content_spans=((0, 1),), quote_type="direct"),),  # type: ignore[arg-type]
        Event: (Event(**of("events"), summary=""),),  # type: ignore[arg-type]
        Timex: tuple(Timex(**of("timexes", n), span=(n, n + 1), value="2025", type="DATE") for n in (0, 1)),  # type: ignore[arg-type]
    }
    return Analysis(Article(article_id=name, published=day, text=name), found)


def fits_together(now: Snapshot) -> set[str]:
    """The articles of a snapshot, of which each has its own rows and no row is without its article."""
    articles = now.table(Article, ["article_id", "published"])["article_id"]
    assert articles.is_unique
    stored = set(articles.astype(str))
    for kind, times in ((Statement, 1), (Event, 1), (Timex, 2)):
        rows = now.table(kind, ["row_id", "article_id", "published", "sentence_span"])
        assert rows["row_id"].is_unique
        assert rows["article_id"].astype(str).value_counts().to_dict() == dict.fromkeys(stored, times)
    return stored


def _adds(place: str, name: str, together: Barrier) -> None:
    together.wait()
    for number in range(0, EACH, 4):
        Store(place).save([analysis(f"{name}{n}") for n in range(number, min(number + 4, EACH))])
        if number % 12 == 8:
            Store(place).tidy()


def test_four_writers_and_a_reader_who_never_sees_what_does_not_fit(tmp_path: Path) -> None:
    """PARALLEL49_ARTICLES says how many articles each writer adds."""
    store, together = Store(tmp_path), FRESH.Barrier(WRITERS + 1)
    writers = [FRESH.Process(target=_adds, args=(str(tmp_path), name, together)) for name in "abcd"]
    for writer in writers:
        writer.start()
    together.wait()
    seen = [0]
    while any(writer.is_alive() for writer in writers):
        seen.append(len(store.at_one_moment(fits_together)))
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    assert seen == sorted(seen), "nothing that was seen is gone"
    assert len(store.at_one_moment(fits_together)) == WRITERS * EACH


def test_a_snapshot_stays_as_it_was_and_says_when_its_files_are_gone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for name in ("one", "two"):
        store.save([analysis(name)])
    snapshot = store.snapshot()
    store.save([analysis("three")])
    assert fits_together(snapshot) == {"one", "two"}
    assert (snapshot.version, store.version()) == (1, 2)
    store.tidy()
    with pytest.raises(Moved):
        snapshot.table(Statement)
    assert store.at_one_moment(fits_together) == {"one", "two", "three"}
