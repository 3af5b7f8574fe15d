"""Feeds on the page: added, polled, failures shown, taken out and brought back."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.models import Article
from components.readers import web
from components.readers.base import Unreadable
from components.readers.fetch import Fetched
from components.readers.fetch.robots import Robots
from components.storage import feeds
from components.storage.store import Store
from tests.pages.test_add_articles import FEED

GOOD, BAD = "https://paper.example/feed", "https://other.example/feed"


def fetched(address: str, *_: object) -> Fetched:
    if address == BAD:
        raise Unreadable("cannot be fetched: the host answers 500 Oh no")
    return Fetched(address, FEED.encode())


def said(app: AppTest) -> str:
    return " ".join(block.proto.body for block in app.get("html")).replace("\u00a0", " ")


def added(app: AppTest, address: str, name: str) -> None:
    app.text_input(key="feeds.address").set_value(address)
    app.text_input(key="feeds.name").set_value(name)
    next(b for b in app.button if b.label == "Add the feed").click().run()
    assert not app.exception


def test_feeds_are_added_polled_removed_and_brought_back(
    manage: Callable[[str], AppTest], empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "fetch", fetched)
    monkeypatch.setattr(Robots, "wait", lambda *_: None)
    app = manage("add_articles")
    added(app, "nowhere", "")
    assert "A feed has a web address" in app.warning[0].value
    added(app, GOOD, "The Paper")
    assert app.text_input(key="feeds.address").value == ""
    added(app, BAD, "<b>Other")
    assert "Not polled yet" in said(app)
    app.button(key="feeds.poll").click().run()
    assert not app.exception
    assert "Minister answers tariffs again" in set(empty_store.table(Article)["title"])
    assert "1 new article; 1 of 2 entries could not be read" in said(app)
    assert "the host answers 500 Oh no" in said(app)
    assert "<b>Other" not in said(app)
    assert app.warning[0].value == "Added: 1 · Refused: 1"
    kept = feeds.read(empty_store.place)
    app.button(key=f"feeds.remove.{GOOD}").click().run()
    assert list(feeds.read(empty_store.place)) == [BAD]
    app.button(key="feeds.removed.undo").click().run()
    assert feeds.read(empty_store.place) == kept
    empty_store.place.file(feeds.FILE).write_text("{", encoding="utf-8")
    app.run()
    assert not app.exception
    assert "cannot be read" in app.error[0].value
