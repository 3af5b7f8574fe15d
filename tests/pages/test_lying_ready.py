"""A server that starts over the articles of before shows the same, without making anew what lies ready."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.corpus import kept
from components.ingest import SAMPLES, add, readings_of
from components.models import Article, Statement
from components.pipeline import analyse_all
from components.query import facets, selection
from components.query.summaries import advice, counting, people
from components.storage.ledger import Ledger, strike
from components.storage.moments import held, ready
from components.storage.remote import CACHE
from components.storage.snapshot import Snapshot
from components.storage.store import Store
from components.ui.server import preparing, warming
from components.ui.state import by_version, counted, load
from components.ui.state.by_version import move_to
from components.ui.timeline import told

APP = str(Path(__file__).parents[2] / "app.py")
PAGES = ("explore/overview", "explore/timeline", "explore/speakers", "explore/topics", "explore/outlets",
         "explore/advice", "explore/articles", "manage/people")  # fmt: skip
BEHIND = "New articles are being counted in"
Started = Callable[..., dict[str, list[str]]]


MADE_ONCE = (
    (kept, "merged_events"),
    (kept, "advice_entries"),
    (kept, "repeated_statements"),
    (selection, "choices"),
    (counting, "told_once"),
    (counted, "told_once"),
    (load, "_stored"),
    (facets, "facets"),
    (people, "who"),
    (advice, "merged"),
    (told, "key_events"),
)


@pytest.fixture
def start(empty_store: Store, sample_store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Started:
    """Starts a server over the samples, as if they were many; gives what some pages show, by their names."""
    shutil.copytree(str(sample_store.place), str(empty_store.place))
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    monkeypatch.setattr(load, "FEW", 0)
    monkeypatch.setattr(held, "LARGE", 0)
    monkeypatch.setattr(ready, "LONG", 0.0)

    def started(*pages: str) -> dict[str, list[str]]:
        st.cache_resource.clear()
        app = AppTest.from_file(APP, default_timeout=120).run()
        return {page: _shown(app.switch_page(f"pages/{page}.py").run()) for page in pages}

    return started


def _shown(app: AppTest) -> list[str]:
    """All texts, tables and figures of a page."""
    assert not app.exception
    texts = [element.proto.body for kind in ("html", "markdown") for element in app.get(kind)]
    tables = [table.value.to_csv() for table in app.dataframe]
    return [*texts, *tables, *(chart.proto.spec for chart in app.get("plotly_chart"))]


def _refuse_to_make_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    def again(*arguments: object) -> None:
        raise AssertionError("made again")

    for module, name in MADE_ONCE:
        monkeypatch.setattr(module, name, again)


def test_a_page_shows_the_same_from_what_lies_ready(start: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    first = start(*PAGES)

    _refuse_to_make_anything(monkeypatch)
    second = start(*PAGES)
    for page in PAGES:
        assert second[page] == first[page], page


def test_a_server_makes_nothing_where_all_was_made_ready(start: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()
    assert preparing.main() == 0
    _refuse_to_make_anything(monkeypatch)
    start(*PAGES)


@pytest.fixture
def allowed() -> threading.Event:
    """Once it is set, a server that has begun reads what was stored since the last one."""
    return threading.Event()


@pytest.fixture
def begun(start: Started, allowed: threading.Event, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """What the Overview shows at the start of a server that comes after another one."""
    start(*PAGES)
    st.cache_resource.clear()
    assert preparing.main() == 0
    read = warming._read

    def first(*what: Callable[[], None]) -> None:
        if not what:
            allowed.wait(60)
        read(*what)

    monkeypatch.setattr(warming, "AFTER", 1e6)  # never
    monkeypatch.setattr(warming, "LOOKS", 0.05)
    monkeypatch.setattr(by_version, "GRACE", 0.0)
    monkeypatch.setattr(warming, "_read", first)

    def shown() -> str:
        st.cache_resource.clear()
        move_to(None)
        warming.begin()
        warming.wait()
        return " ".join(_shown(AppTest.from_file(APP, default_timeout=120).run()))

    yield shown
    allowed.set()
    with warming._catching_up:
        pass


def _store_one(store: Store, file: Path) -> str:
    """Stores one more article; gives its id."""
    before = set(store.table(Article)["article_id"])
    file.write_text(
        "Tariffs rise again\n\nOTTAWA, March 3, 2026 - Prime Minister Mark Carney said on Monday they would.\n"
    )
    assert [outcome.status for outcome in add(readings_of([file]), store)] == ["added"]
    (one,) = set(store.table(Article)["article_id"]) - before
    return str(one)


def test_a_server_begins_with_what_lies_ready_where_articles_were_only_added(
    begun: Callable[[], str],
    allowed: threading.Event,
    empty_store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _store_one(empty_store, tmp_path / "new.txt")
    with monkeypatch.context() as patch:
        _refuse_to_make_anything(patch)
        words = begun()
    assert BEHIND in words
    assert "30\u00a0articles" in words
    allowed.set()
    time.sleep(0.1)
    with warming._catching_up:
        words = " ".join(_shown(AppTest.from_file(APP, default_timeout=120).run()))
    assert BEHIND not in words
    assert "31\u00a0articles" in words


@pytest.mark.parametrize("what", ["removed", "removed by another user", "changed", "decided", "its files are gone"])
def test_a_server_begins_with_all_that_is_stored_where_more_than_that_was_done(
    begun: Callable[[], str], empty_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    _store_one(empty_store, tmp_path / "new.txt")
    one = str(empty_store.table(Article)["article_id"].iloc[-1])
    with monkeypatch.context() as patch:
        if what == "removed by another user":
            patch.setenv(CACHE, str(tmp_path / "another"))
        if what.startswith("removed"):
            empty_store.remove([one])
    if what == "changed":
        empty_store.save(
            list(analyse_all([reading.article for reading in readings_of([SAMPLES]) if reading.article][:1]))
        )
    if what == "decided":
        row_id = str(empty_store.table(Statement)["row_id"].iloc[0])
        Ledger(empty_store.place).append(strike(Statement, row_id, who="an analyst", why="said by nobody"))
    if what == "its files are gone":
        empty_store.tidy()
    words = begun()
    assert BEHIND not in words
    assert f"{30 if what.startswith('removed') else 31}\u00a0articles" in words


def test_what_an_analyst_decided_meanwhile_is_shown(
    start: Started, empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, read, whole = start("explore/speakers"), [], Snapshot._shared

    def listened(now: Snapshot, row_type: type, *arguments: object, **named: object) -> object:
        read.append(row_type)
        return whole(now, row_type, *arguments, **named)  # type: ignore[arg-type]

    row_id = str(empty_store.table(Statement)["row_id"].iloc[0])
    Ledger(empty_store.place).append(strike(Statement, row_id, who="an analyst", why="said by nobody"))
    monkeypatch.setattr(Snapshot, "_shared", listened)
    assert start("explore/speakers") != first
    assert Statement not in read, "the rows themselves lie ready"


@pytest.mark.parametrize("kept_back", ["the whole folder", "a damaged table"])
def test_what_is_gone_or_damaged_is_made_anew(start: Started, tmp_path: Path, kept_back: str) -> None:
    first = start("explore/advice")
    files = sorted((tmp_path / "cache").rglob("*.arrow"))
    assert len(files) > 10
    for file in files:
        if kept_back == "the whole folder":
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert start("explore/advice") == first


def test_what_overview_shows_is_computed_before_it_is_opened(start: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = start("explore/overview")
    st.cache_resource.clear()
    warming.read_all()

    def again(*arguments: object) -> None:
        raise AssertionError("computed again")

    for name in ("headline.headline", "coverage.sentence_on", "coverage.over_time", "coming", "coming_up", "changed"):
        monkeypatch.setattr(f"components.ui.overview.computed.{name}", again)
    for name in ("split_advice", "most_shared", "coverage.most_quoted", "charts.most_quoted", "health"):
        monkeypatch.setattr(f"components.ui.overview.computed.{name}", again)
    app = AppTest.from_file(APP, default_timeout=120).run()
    assert _shown(app) == begun["explore/overview"]
