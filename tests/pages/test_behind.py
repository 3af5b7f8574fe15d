"""Over many articles a page goes on with what it shows until what was stored since is read, and says so."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.ingest import add, readings_of
from components.models import Article, Statement
from components.storage.ledger import Ledger, strike
from components.storage.place import Place
from components.storage.remote import CACHE
from components.storage.store import Store
from components.ui.server import aside, warming
from components.ui.state import by_version, load

BEHIND = "New articles are being counted in"
TEXT = """Tariffs rise again

OTTAWA, March 3, 2026 - Prime Minister Mark Carney said on Monday that Canada would answer.
"""
Manage = Callable[[str], AppTest]
StoreOne = Callable[[], str]


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[threading.Event]:
    """What is stored is read once this is set; few articles count as many here."""
    allowed, read = threading.Event(), warming._read

    def wait_and_read() -> None:
        allowed.wait(60)
        read()

    monkeypatch.setattr(load, "FEW", 0)
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    monkeypatch.setattr(warming, "LOOKS", 0.05)
    monkeypatch.setattr(by_version, "GRACE", 0.0)
    monkeypatch.setattr(warming, "_read", wait_and_read)
    yield allowed
    allowed.set()
    _wait()


@pytest.fixture
def store_one(empty_store: Store, tmp_path: Path) -> StoreOne:
    """Stores another article; gives its id."""
    file = tmp_path / "new.txt"
    file.write_text(TEXT)

    def stored() -> str:
        before = set(empty_store.table(Article)["article_id"])
        assert [outcome.status for outcome in add(readings_of([file]), empty_store)] == ["added"]
        (one,) = set(empty_store.table(Article)["article_id"]) - before
        return str(one)

    return stored


def _wait() -> None:
    """Waits until what was stored is read."""
    with warming._catching_up:
        pass


def _words(app: AppTest) -> str:
    assert not app.exception
    return " ".join(element.proto.body for element in app.get("html"))


def test_what_was_stored_is_shown_once_it_is_read(
    manage: Manage, reading: threading.Event, store_one: StoreOne
) -> None:
    app = manage("add_articles").switch_page("pages/explore/overview.py").run()
    store_one()
    words = _words(app.run())
    assert BEHIND in words
    assert "31\u00a0articles" not in words
    assert BEHIND in _words(app.run())
    reading.set()
    time.sleep(0.1)
    _wait()
    words = _words(app.run())
    assert BEHIND not in words
    assert "31\u00a0articles" in words


@pytest.mark.parametrize("exit_code", [0, 2])
def test_of_very_many_articles_a_process_of_its_own_makes_ready_what_is_read(
    manage: Manage,
    reading: threading.Event,
    store_one: StoreOne,
    empty_store: Store,
    monkeypatch: pytest.MonkeyPatch,
    exit_code: int,
) -> None:
    asked: list[str] = []

    def run(place: Place, complaints: int) -> int:
        asked.append(str(place))
        return exit_code

    monkeypatch.setattr(load, "MANY", 0)
    monkeypatch.setattr(aside, "run", run)
    app = manage("add_articles").switch_page("pages/explore/overview.py").run()
    assert not asked
    store_one()
    assert BEHIND in _words(app.run())
    reading.set()
    time.sleep(0.1)
    _wait()
    assert BEHIND not in _words(app.run())
    assert asked == [str(empty_store.place)]


def test_an_article_that_is_asked_for_is_shown_at_once(
    manage: Manage, reading: threading.Event, store_one: StoreOne
) -> None:
    app = manage("add_articles").switch_page("pages/explore/articles.py").run()
    one = store_one()
    app.query_params["read"] = one
    words = _words(app.run())
    assert "Tariffs rise again" in words
    assert BEHIND not in words


def test_what_an_analyst_decides_is_shown_at_once(
    manage: Manage, reading: threading.Event, store_one: StoreOne, empty_store: Store
) -> None:
    app = manage("add_articles").switch_page("pages/explore/speakers.py").run()
    store_one()
    assert BEHIND in _words(app.run())
    row_id = str(empty_store.table(Statement)["row_id"].iloc[0])
    Ledger(empty_store.place).append(strike(Statement, row_id, who="an analyst", why="said by nobody"))
    assert BEHIND not in _words(app.run())


def test_where_reading_fails_pages_read_for_themselves(
    manage: Manage, reading: threading.Event, store_one: StoreOne, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError("no room")

    app = manage("add_articles").switch_page("pages/explore/overview.py").run()
    monkeypatch.setattr(warming, "_read", fail)
    store_one()
    app.run()
    time.sleep(0.1)
    _wait()
    assert BEHIND not in _words(app.run())
