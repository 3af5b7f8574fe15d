"""The store: articles replaced as a whole, new data seen, two writers at once."""

import fcntl
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components.corpus import kept
from components.ingest import SAMPLES, add, readings_of
from components.models import ROW_TYPES, Analysis, Article, Row, RowType, Timex
from components.storage import frames
from components.storage.moments.selecting import Selecting
from components.storage.snapshot import Snapshot
from components.storage.store import LOCK, Store
from components.storage.table import Table, months_in

SPAWN = multiprocessing.get_context("spawn")


def analysis(words: str, day: date | None = date(2025, 4, 30), rows: int = 2) -> Analysis:
    """An analysis made by hand: an article and some time expressions."""
    article = Article(article_id=sha256(words.encode()).hexdigest()[:16], title=words, published=day, text=words)
    found = tuple(
        Timex(
            row_id=f"{article.article_id}.{i}", article_id=article.article_id, published=day,
            sentence_span=(0, 1), span=(i, i + 1), value="2025", type="DATE",
        )
        for i in range(rows)
    )  # fmt: skip
    return Analysis(article, {Timex: found})


def test_an_empty_store_has_every_column(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.version() == -1
    for row_type in (*ROW_TYPES, Article):
        table = store.table(row_type)
        assert table.empty
        assert list(table.columns) == frames.schema(row_type).names


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([analysis("one"), analysis("two", None)])
    assert store.version() == 0
    articles = store.table(Article)
    assert set(articles["title"]) == {"one", "two"}
    assert articles["added_at"].notna().all()
    assert articles.set_index("title")["published"].isna().to_dict() == {"one": False, "two": True}
    timexes = store.table(Timex)
    assert len(timexes) == 4
    assert [list(span) for span in timexes["span"][:1]] == [[0, 1]]


def test_rows_are_found_in_the_months_that_they_are_kept_under(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([analysis("one"), analysis("two", None), analysis("three", date(2025, 5, 1))])
    every = store.table(Timex)
    for _, own in every.groupby("article_id", observed=True):
        found = store.rows(Timex, "row_id", every["row_id"], months=months_in(own["published"]))
        pd.testing.assert_series_equal(found["row_id"], own["row_id"].reset_index(drop=True))


def test_saving_again_replaces_the_whole_article(tmp_path: Path) -> None:
    store = Store(tmp_path)
    one = analysis("one", rows=5)
    store.save([one, analysis("two")])
    moved = replace(one, article=replace(one.article, published=date(2024, 1, 1)), found={})
    store.save([moved, analysis("three")])
    assert sorted(store.table(Article)["title"]) == ["one", "three", "two"]
    assert one.article.article_id not in set(store.table(Timex)["article_id"])


def test_articles_can_be_taken_out(tmp_path: Path) -> None:
    store = Store(tmp_path)
    one, two = analysis("one"), analysis("two")
    store.save([one, two])
    store.remove([one.article.article_id])
    assert list(store.table(Article)["title"]) == ["two"]
    assert set(store.table(Timex)["article_id"]) == {two.article.article_id}


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([analysis("one")])
    assert list(store.table(Timex, ["value", "type"]).columns) == ["value", "type"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Story(Row):
    """A row that belongs to no single article."""

    table = "stories"

    reports: int


def story(number: int, reports: int, name: str = "") -> Story:
    return Story(row_id=f"story {number}{name}", sentence_span=(0, 0), published=date(2025, number, 1), reports=reports)


def test_rows_that_hold_across_articles_are_put_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.storage.snapshot.CORPUS_ROW_TYPES", (Story,))
    store = Store(tmp_path)

    def stored() -> dict[str, int]:
        rows = store.table(Story, ["row_id", "reports"])
        return dict(zip(rows["row_id"], rows["reports"], strict=True))

    assert (store.version(), stored()) == (-1, {})
    store.save([analysis("one")])
    before = store.version()
    store.put(Story, [story(1, 1), story(2, 1)])
    assert store.version() > before, "whoever keeps what was read must look again"
    store.put(Story, [story(2, 5), story(3, 1)], gone=["story 1"])
    assert stored() == {"story 2": 5, "story 3": 1}
    store.put(Story, [], gone=["story 3"])
    store.mend()
    assert stored() == {"story 2": 5}
    store.put(Story, [story(5, 1)], months=())
    assert stored() == {"story 2": 5, "story 5": 1}
    store.put(Story, [story(5, 3)], months=())
    assert stored() == {"story 2": 5, "story 5": 3}, "also where another writer stored it meanwhile"
    store.put(Story, [story(5, 6)], gone=["story 2"], months={"2025-02", "2025-05"})
    assert stored() == {"story 5": 6}
    store.put(Story, [story(4, 2)], gone=None)
    assert stored() == {"story 4": 2}
    store.put(Story, [], gone=None)
    assert stored() == {}
    store.put(Story, [story(1 + number % 12, number, f" {number}") for number in range(9_000)])
    store.put(Story, [story(1, -1, " 0")], gone=[f"story {1 + number % 12} {number}" for number in range(6_000)])
    assert len(stored()) == 3_001, "long lists too, which Delta Lake cannot hold in a condition"
    assert stored()["story 1 0"] == -1
    store.put(Story, [story(2, 7, f" new {number}") for number in range(4_000)], months=())
    assert len(stored()) == 7_001, "many of which none is stored"
    store.put(Story, [story(2, 8, f" new {number}") for number in range(4_000)], months=())
    assert len(stored()) == 7_001, "many that are stored in one of several months"
    assert stored()["story 2 new 3999"] == 8


def test_adding_twice_changes_nothing(sample_store: Store) -> None:
    before = sample_store.version()
    outcomes = list(add(readings_of([SAMPLES]), sample_store))
    assert {outcome.status for outcome in outcomes} == {"skipped"}
    assert sample_store.version() == before


def test_the_samples_say_whose_reports_they_retell(sample_store: Store) -> None:
    articles = sample_store.table(Article)
    assert len(articles) == 30
    assert articles["based_on"].notna().all()
    french = articles["language"] == "fr"
    assert french.sum() == 3
    assert articles["method_version"].notna().all()


def at_once(writer: Callable[..., None], calls: Sequence[tuple[object, ...]]) -> list[int | None]:
    """The exit codes of processes of their own, one a call, that run a writer at the same time."""
    writers = [SPAWN.Process(target=writer, args=call) for call in calls]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    return [one.exitcode for one in writers]


def _write(place: str, name: str) -> None:
    for number in range(4):
        Store(place).save([analysis(f"{name}{number}")])


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    Store(tmp_path).save([analysis("first")])
    assert at_once(_write, [(str(tmp_path), name) for name in "ab"]) == [0, 0]
    assert len(Store(tmp_path).table(Article)) == 9
    assert len(Store(tmp_path).table(Timex)) == 18


def _fill(place: str, together: Barrier, first: str) -> None:
    for number in range(5):
        together.wait()
        Store(f"{place}/{number}").save([analysis(words) for words in (first, "both", "both too")])


def test_two_writers_of_one_article_store_it_once(tmp_path: Path) -> None:
    together = SPAWN.Barrier(2)
    assert at_once(_fill, [(str(tmp_path), together, name) for name in "ab"]) == [0, 0]
    for number in range(5):
        store = Store(tmp_path / str(number))
        assert sorted(store.table(Article)["title"]) == ["a", "b", "both", "both too"]
        assert len(store.table(Timex)) == 8


def test_a_writer_waits_while_another_one_writes(tmp_path: Path) -> None:
    store, saved = Store(tmp_path), threading.Event()

    def write() -> None:
        store.save([analysis("one")])
        saved.set()

    with store.place.opened(LOCK, "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        writer = threading.Thread(target=write)
        writer.start()
        assert not saved.wait(0.3)
        assert store.version() == -1
    writer.join(20)
    assert saved.is_set()
    assert len(store.table(Article)) == 1


def _killed_before_the_articles(place: str) -> None:
    append = Table.append

    def killed(table: Table, *rest: Any) -> None:
        if table.name == "articles":
            os.kill(os.getpid(), signal.SIGKILL)
        append(table, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Table, "append", killed)
        Store(place).save([analysis("one")])


def test_what_a_killed_writer_left_is_not_seen_and_stored_once_later(tmp_path: Path) -> None:
    assert at_once(_killed_before_the_articles, [(str(tmp_path),)]) == [-signal.SIGKILL]
    store = Store(tmp_path)
    assert (store.version(), len(store.table(Timex))) == (-1, 0)
    store.save([analysis("one")])
    assert (len(store.table(Article)), len(store.table(Timex))) == (1, 2)


def test_what_a_killed_writer_left_is_taken_out_by_the_next_adding(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([analysis("two")])
    kept.update(store)
    assert at_once(_killed_before_the_articles, [(str(tmp_path),)]) == [-signal.SIGKILL]
    before = store.version()
    assert len(store.table(Timex)) == 2
    assert len(store._unnamed(Timex)) == 1
    assert list(add([], store)) == []
    assert len(store._unnamed(Timex)) == 0
    assert set(store.table(Timex)["article_id"]) == set(store.table(Article)["article_id"])
    assert store.version() == before, "nothing changes for those who look"


def test_files_that_no_reader_needs_are_deleted_when_a_table_is_compacted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    monkeypatch.setattr("components.storage.table.FILES_A_MONTH", 3)

    def on_disk() -> int:
        return len(list((tmp_path / "articles").rglob("*.parquet")))

    for words in ("one", "two", "three", "four"):
        store.save([analysis(words)])
    assert on_disk() > 4, "young files stay for those who read them"
    monkeypatch.setattr("components.storage.table.HOURS_KEPT", 0)
    for words in ("five", "six", "seven"):
        store.save([analysis(words)])
    assert on_disk() == 1
    assert len(store.table(Article)) == 7


def test_to_open_a_tidied_table_its_whole_log_is_not_read(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for ident in ("one", "two"):
        store.save([analysis(ident)])
    store.tidy()
    before = store.version()
    log = tmp_path / "articles/_delta_log"
    assert list(log.glob("*.checkpoint.parquet"))
    (log / f"{0:020}.json").unlink()
    assert (store.version(), store.count(Article)) == (before, 2)


def test_only_months_with_many_files_are_compacted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.storage.table.FILES_A_MONTH", 2)
    store = Store(tmp_path)
    store.save([analysis("first", date(2024, 1, 1)), analysis("undated", None)])
    for words in ("one", "two", "three"):
        store.save([analysis(words)])
    files = [Path(file).parent.name for file in Table(store.place, Article).files(Table(store.place, Article).opened())]
    assert sorted(files) == ["month=2024-01", "month=2025-04", "month=undated"]
    assert len(store.table(Timex)) == 10


def test_a_reader_opens_again_what_was_tidied_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, opened = Store(tmp_path), Selecting.snapshot
    for words in ("one", "two", "three"):
        store.save([analysis(words)])
    calls: list[int] = []

    def tidied(selecting: Selecting, *row_types: RowType) -> Snapshot:
        """The tables as they are opened; then their files are joined into others and deleted."""
        found = opened(selecting, *row_types)
        calls.append(len(found.tables[Timex].files()))
        if len(calls) == 1:
            Store(tmp_path).tidy()
        return found

    monkeypatch.setattr(Selecting, "snapshot", tidied)
    assert len(store.table(Timex)) == 6
    assert calls == [3, 1]


@pytest.fixture
def doubled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store that was written twice as if at once, before writers waited for each other."""
    store = Store(tmp_path)
    with monkeypatch.context() as patch:
        held = Store._held
        patch.setattr(Store, "_held", lambda self, _: held(self, []))
        for moved in (date(2025, 4, 30), date(2025, 4, 30), None):
            store.save([analysis("one", moved), analysis("two")])
    assert (len(store.table(Article)), len(store.table(Timex))) == (6, 12)
    return store


def test_a_store_that_holds_articles_twice_is_mended(doubled: Store) -> None:
    doubled.mend()
    assert sorted(doubled.table(Article)["title"]) == ["one", "two"]
    assert doubled.table(Timex)["row_id"].is_unique
    assert len(doubled.table(Timex)) == 4
    mended = doubled.version()
    doubled.mend()
    assert doubled.version() == mended


def test_saving_again_leaves_once_what_was_there_twice(doubled: Store) -> None:
    doubled.save([analysis("one")])
    assert sorted(doubled.table(Article)["title"]) == ["one", "two", "two", "two"]
    assert len(doubled.table(Timex)) == 8


def test_adding_mends(doubled: Store) -> None:
    assert list(add([], doubled)) == []
    assert len(doubled.table(Article)) == 2


def test_frames_keep_dtypes_when_empty() -> None:
    full = frames.frame([analysis("one").article], Article)
    none = frames.empty(Article)
    assert list(full.columns) == list(none.columns)
    for column in frames.repeating(Article):
        assert isinstance(full[column].dtype, pd.CategoricalDtype)
        assert isinstance(none[column].dtype, pd.CategoricalDtype)
    assert none["published"].dtype == full["published"].dtype
