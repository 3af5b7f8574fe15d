"""An article is replaced in one step: no kill and no reader finds some of its rows old and others new."""

import itertools
import multiprocessing
import os
import random
import signal
import time
from datetime import date
from multiprocessing.synchronize import Event as Signal
from pathlib import Path
from typing import Any

import pytest
from deltalake import DeltaTable, write_deltalake

from components.models import ROW_TYPES, Advice, Analysis, Article, Event, Row, Statement, Timex
from components.storage import frames, table
from components.storage.store import Store
from components.storage.table import MONTH, Table, months_of

FRESH = multiprocessing.get_context("forkserver")
FRESH.set_forkserver_preload(["components.storage.store"])
REPLACED = ("a", "b")


def analysis(article_id: str, generation: int) -> Analysis:
    """An article of a generation: its title, the day it was published and all its rows say which."""
    day = date(2025, 1 + generation % 12, 3)
    shared: dict[str, Any] = {"article_id": article_id, "published": day, "sentence": str(generation)}

    def at(kind: type[Row], number: int) -> dict[str, Any]:
        return {**shared, "row_id": f"{article_id}.{kind.table}.{number}", "sentence_span": (number, number + 1)}

    numbers = range(1 + generation % 3)
    found: dict[type[Row], tuple[Row, ...]] = {
        Statement: tuple(
            Statement(**at(Statement, n), content_spans=((n, n + 1),), quote_type="direct") for n in numbers
        ),
        Event: tuple(Event(**at(Event, n), summary="") for n in numbers),
        Advice: tuple(Advice(**at(Advice, n), content_spans=((n, n + 1),), modality="must") for n in numbers),
        Timex: tuple(Timex(**at(Timex, n), span=(n, n + 1), value="2025", type="DATE") for n in numbers),
    }
    return Analysis(Article(article_id=article_id, title=str(generation), published=day, text="words"), found)


def generations(store: Store) -> dict[str, str]:
    """The generation of each stored article, in which all of its rows are, each once and in its month."""
    articles = store.table(Article)
    assert articles["article_id"].is_unique
    stored = dict(zip(articles["article_id"].astype(str), articles["title"], strict=True))
    for kind in ROW_TYPES:
        rows = store.table(kind)
        assert rows["row_id"].is_unique
        for article_id, title in stored.items():
            own = rows[rows["article_id"] == article_id]
            assert set(own["sentence"]) == {title}, f"{kind.table} of {article_id} are of one generation"
            assert len(own) == len(analysis(article_id, int(title)).rows(kind))
        assert set(rows["article_id"].astype(str)) <= set(stored)
    return stored


def _killed_at(place: str, moment: int) -> None:
    """Replaces two articles and adds one; is killed before its commit number `moment` (from 0)."""
    count, commit = 0, table.retrying

    def counting(*arguments: Any, **options: Any) -> None:
        nonlocal count
        if count == moment:
            os.kill(os.getpid(), signal.SIGKILL)
        commit(*arguments, **options)
        count += 1

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table, "retrying", counting)
        Store(place).save([analysis(name, 2) for name in (*REPLACED, "new")])


def test_a_kill_at_any_moment_leaves_all_of_the_old_or_all_of_the_new(tmp_path: Path) -> None:
    ends, found = list[int | None](), list[set[str]]()
    while not ends or ends[-1]:
        store = Store(tmp_path / str(len(ends)))
        store.save([analysis(name, 1) for name in (*REPLACED, "kept")])
        writer = FRESH.Process(target=_killed_at, args=(str(store.place), len(ends)))
        writer.start()
        writer.join()
        ends.append(writer.exitcode)
        stored = generations(store)
        assert stored.pop("kept") == "1"
        found.append(set(stored.values()))
        store.mend()
        assert all(len(store._unnamed(kind)) == 0 for kind in ROW_TYPES)
        store.save([analysis(name, 3) for name in (*REPLACED, "new")])
        assert set(generations(store).values()) == {"1", "3"}
    assert set(ends[:-1]) == {-signal.SIGKILL}
    assert len(ends) > 2 * len(ROW_TYPES), "a commit to add and one to delete in each table, and that of the articles"
    assert found == [{"1"}] * 5 + [{"2"}] * (len(ends) - 5), "the articles are committed once the rows are there"


def _works(place: str, started: Signal) -> None:
    """Adds, replaces, compacts, tidies and mends without end."""
    table.FILES_A_MONTH = 2
    store = Store(place)
    started.set()
    for generation in itertools.count(2):
        store.mend()
        store.save([analysis(name, generation) for name in (*REPLACED, f"new {generation % 7}")])
        if generation % 3 == 0:
            store.tidy()


def test_kills_at_random_moments_lose_and_mix_nothing(tmp_path: Path) -> None:
    """As many as PARALLEL49_KILLS says; a few if it says nothing."""
    chance, store = random.Random(49), Store(tmp_path)
    store.save([analysis(name, 1) for name in (*REPLACED, "kept")])
    stored = generations(store)
    for _ in range(int(os.environ.get("PARALLEL49_KILLS", "4"))):
        started = FRESH.Event()
        writer = FRESH.Process(target=_works, args=(str(tmp_path), started))
        writer.start()
        started.wait()
        time.sleep(chance.uniform(0, 1.5))
        writer.kill()
        writer.join()
        before, stored = stored, generations(store)
        assert set(stored) >= set(before), "nothing is lost"
        assert len({stored[name] for name in REPLACED}) == 1, "what was saved together is seen together"
        assert stored["kept"] == "1"


def _keeps_replacing(place: str, done: Signal) -> None:
    for generation in range(2, 12):
        Store(place).save([analysis(name, generation) for name in REPLACED])
    done.set()


def test_a_reader_never_sees_rows_of_two_generations(tmp_path: Path) -> None:
    store, done = Store(tmp_path), FRESH.Event()
    store.save([analysis(name, 1) for name in REPLACED])
    writer = FRESH.Process(target=_keeps_replacing, args=(str(tmp_path), done))
    writer.start()
    seen = set[str]()
    while not done.is_set():
        for kind in ROW_TYPES:
            rows = store.table(kind)
            (generation,) = set(rows["sentence"])
            assert len(rows) == sum(len(analysis(name, int(generation)).rows(kind)) for name in REPLACED)
            seen.add(generation)
    writer.join()
    assert writer.exitcode == 0
    assert len(seen) > 2
    assert set(generations(store).values()) == {"11"}


def test_a_reader_looks_again_where_a_save_comes_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, opened, between = Store(tmp_path), Table.opened, [analysis("a", 2), analysis("a", 3)]
    store.save([analysis("a", 1)])

    def interrupted(of: Table) -> DeltaTable | None:
        """Opens a table; when the articles are opened, another writer saves before the rows can be."""
        found = opened(of)
        if of.name == "articles" and between:
            with monkeypatch.context() as patch:
                patch.setattr(Table, "opened", opened)
                Store(tmp_path).save([between.pop(0)])
        return found

    monkeypatch.setattr(Table, "opened", interrupted)
    rows = store.table(Timex)
    assert set(rows["sentence"]) == {"3"}
    assert not between


def _written_by_an_earlier_version(place: Path, analyses: list[Analysis]) -> None:
    """Tables as they were before saves had ids, and without one of today's columns each."""
    for kind in ROW_TYPES:
        rows = frames.to_arrow([row for one in analyses for row in one.rows(kind)], kind).drop_columns("outlet")
        write_deltalake(str(place / kind.table), rows.append_column(MONTH, months_of(rows)), partition_by=[MONTH])
    articles = frames.to_arrow([one.article for one in analyses], Article).drop_columns("based_on")
    write_deltalake(str(place / "articles"), articles.append_column(MONTH, months_of(articles)), partition_by=[MONTH])


def test_a_store_of_before_saves_had_ids_is_read_and_written(tmp_path: Path) -> None:
    _written_by_an_earlier_version(tmp_path, [analysis(name, 1) for name in (*REPLACED, "kept")])
    store = Store(tmp_path)
    assert generations(store) == dict.fromkeys((*REPLACED, "kept"), "1")
    assert store.table(Article)["based_on"].isna().all()
    assert store.table(Statement)["outlet"].isna().all()
    store.mend()
    assert generations(store) == dict.fromkeys((*REPLACED, "kept"), "1")
    store.save([analysis("a", 2)])
    store.save([Analysis(analysis("b", 2).article)])
    store.remove(["kept"])
    assert dict(zip(store.table(Article)["article_id"], store.table(Article)["title"], strict=True)) == {
        "a": "2",
        "b": "2",
    }
    assert set(store.table(Timex)["article_id"]) == {"a"}
    assert all(len(store._unnamed(kind)) == 0 for kind in ROW_TYPES)
