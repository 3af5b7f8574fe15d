"""Feeds are polled again and again: asked politely, read once, and every failure told and recorded."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from components import permission, polling
from components.__main__ import main
from components.models import Article
from components.readers import web
from components.readers.fetch import asking
from components.storage import feeds
from components.storage.feeds import Feed
from components.storage.place import NotWritten
from components.storage.store import Store
from tests.readers.test_web_reader import FULL, Desk, Site, entry, feed, site

__all__ = ["site"]  # a fixture
XML = {"Content-Type": "application/rss+xml", "ETag": '"first"', "Last-Modified": "Tue, 04 Feb 2025 09:00:00 GMT"}


@pytest.fixture(autouse=True)
def conditions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked with a condition; the site answers 304 to those who know its ETag."""
    asked = list[str]()
    answer: Any = Desk.do_GET

    def conditional(desk: Desk) -> None:
        page = desk.site.pages.get(desk.path)
        if known := desk.headers.get("If-None-Match"):
            asked.append(f"{known} {desk.headers.get('If-Modified-Since')}")
            if page and page[1].get("ETag") == known:
                desk.send_response(304)
                desk.end_headers()
                return
        answer(desk)

    monkeypatch.setattr(Desk, "do_GET", conditional)
    return asked


def listed(site: Site, store: Store, path: str = "/feed", name: str = "The Paper") -> Feed:
    return feeds.keep(store.place, site.address + path, name)


def polled(store: Store) -> list[polling.Polled]:
    return polling.poll(feeds.read(store.place).values(), store)


def test_a_feed_is_read_once_and_then_asked_for_another_edition(
    site: Site, empty_store: Store, conditions: list[str]
) -> None:
    site.pages["/feed"] = (200, XML, feed(entry("/1", FULL, "In full")))
    listed(site, empty_store)
    (first,) = polled(empty_store)
    assert (first.feed.added, first.feed.failure, first.feed.etag) == (1, None, '"first"')
    (again,) = polled(empty_store)
    assert again.unchanged
    assert again.feed.added == 0
    assert conditions == [f"{XML['ETag']} {XML['Last-Modified']}"]
    site.pages["/feed"] = (200, XML | {"ETag": '"second"'}, feed(entry("/2", FULL + "<p>More.</p>"), entry("/1", FULL)))
    (third,) = polled(empty_store)
    assert (third.feed.added, third.feed.etag) == (1, '"second"')
    assert len(empty_store.table(Article)) == 2
    assert feeds.read(empty_store.place)[third.feed.address] == third.feed


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((500, XML, b""), "the host answers 500"),
        ((200, XML, b"<rss><channel><item>"), "1 of 1 entries could not be read"),
        ((200, {}, b"\x00\x01 neither page nor feed"), "is no feed"),
        ((200, {}, b"<!doctype html><p>Moved"), "is no feed"),
    ],
)
def test_a_feed_that_fails_is_told_and_the_others_are_read(
    site: Site, empty_store: Store, answer: Any, reason: str
) -> None:
    site.pages |= {"/bad": answer, "/feed": (200, XML, feed(entry("/1", FULL)))}
    listed(site, empty_store, "/bad", "Bad")
    listed(site, empty_store)
    bad, good = polled(empty_store)
    assert reason in (bad.feed.failure or "")
    assert good.feed.added == 1
    last = feeds.last_poll(empty_store.place)
    assert last is not None
    assert (last.added, last.failed) == (1, ("Bad",))
    site.pages["/bad"] = site.pages["/feed"]
    assert [one.feed.failure for one in polled(empty_store)] == [None, None], "the next poll clears it"


def test_a_feed_that_does_not_answer_in_time_is_told(
    site: Site, empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "SECONDS_IN_ALL", 0)
    monkeypatch.setattr("components.readers.fetch.robots.Robots.wait", lambda *_: None)
    site.pages["/feed"] = (200, XML, feed(entry("/1", FULL)))
    listed(site, empty_store)
    (one,) = polled(empty_store)
    assert one.feed.failure
    assert feeds.read(empty_store.place)[one.feed.address].failure == one.feed.failure


def test_an_entry_that_was_refused_is_tried_again(site: Site, empty_store: Store, conditions: list[str]) -> None:
    site.pages["/feed"] = (200, XML, feed(entry("/1", FULL), entry("/gone")))
    listed(site, empty_store)
    (first,) = polled(empty_store)
    assert "1 of 2 entries could not be read" in (first.feed.failure or "")
    (second,) = polled(empty_store)
    assert not conditions
    assert (second.feed.added, len(second.outcomes)) == (0, 2)


def test_what_a_host_forbids_is_not_polled(site: Site, empty_store: Store) -> None:
    site.pages["/robots.txt"] = (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /feed")
    listed(site, empty_store)
    (one,) = polled(empty_store)
    assert "robots.txt forbids it" in (one.feed.failure or "")
    assert site.asked == ["/robots.txt"]


def test_the_list_keeps_names_apart_and_refuses_a_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = feeds.keep(tmp_path, "https://paper.example/news/rss")
    assert first.name == "paper.example/news/rss"
    feeds.note(tmp_path, Feed(first.address, "old", datetime(2025, 2, 4, tzinfo=UTC), 3))
    assert feeds.keep(tmp_path, first.address, " The   Paper ").added == 3, "another name, the same record"
    with pytest.raises(ValueError, match="“the paper” already"):
        feeds.keep(tmp_path, "https://other.example/", "the paper")
    feeds.note(tmp_path, Feed("https://gone.example/", "Gone"))
    assert [one.name for one in feeds.read(tmp_path).values()] == ["The Paper"]
    monkeypatch.setenv(permission.READ_ONLY, "1")
    with pytest.raises(NotWritten):
        feeds.remove(tmp_path, first.address)
    with pytest.raises(NotWritten):
        polling.poll(feeds.read(tmp_path).values(), Store(tmp_path))


@pytest.mark.parametrize("content", ["{", "[1]", '[{"name": "a"}]', '[{"name":"a","address":"b","polled":"x"}]'])
def test_a_damaged_list_is_told_and_not_written_over(
    tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / feeds.FILE).write_text(content, encoding="utf-8")
    assert main(["feeds", "list", "--store", str(tmp_path)]) == 2
    assert main(["feeds", "add", "https://paper.example/", "--store", str(tmp_path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert (tmp_path / feeds.FILE).read_text(encoding="utf-8") == content


def test_the_commands_list_poll_and_remove(
    site: Site, empty_store: Store, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "PAUSE", 0)
    site.pages["/feed"] = (200, XML, feed(entry("/1", FULL)))
    assert main(["feeds", "list"]) == 0
    assert main(["feeds", "add", f"{site.address}/feed", "--name", "The Paper"]) == 0
    assert main(["feeds", "poll"]) == 0
    assert "The Paper: 1\u00a0new article" in capsys.readouterr().out
    assert main(["feeds", "add", f"{site.address}/none", "--name", "None"]) == 0
    assert main(["feeds", "poll"]) == 1
    assert main(["feeds", "poll", "the paper"]) == 0
    assert main(["feeds", "list"]) == 0
    out = capsys.readouterr().out.replace("\u00a0", " ")
    assert "None: 0 new articles; cannot be fetched: the host answers 404" in out
    assert "UTC: 0 new articles; cannot be fetched" in out
    assert main(["feeds", "remove", "None"]) == 0
    assert main(["feeds", "remove", "None"]) == 2
    assert main(["feeds", "add", "nowhere"]) == 2
    assert "listed are The Paper" in capsys.readouterr().err
