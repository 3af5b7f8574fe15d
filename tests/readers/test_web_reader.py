"""Addresses: an article or a feed, asked for politely, and nothing behind the firewall."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from components.ingest import add, readings_from
from components.readers import Reading, fetch, web
from components.readers.base import Unreadable
from components.readers.fetch import connecting, guard
from components.storage.store import Store

STORY = "OTTAWA — The minister said on Tuesday that the government would answer the new duties within days, not weeks. "
FULL = f"<p>{STORY * 5}</p>"


def page(title: str) -> bytes:
    paragraphs = "".join(
        f"<p>{n}. {STORY}{title} was on the table, she said, and would stay there.</p>" for n in range(5)
    )
    return f"<!doctype html><html><body><article><h1>{title}</h1>{paragraphs}</article></body></html>".encode()


def feed(*entries: str) -> bytes:
    return f'<rss version="2.0"><channel><title>The Paper</title>{"".join(entries)}</channel></rss>'.encode()


def entry(link: str, body: str = "A teaser.", title: str = "A title of the feed") -> str:
    day = "<pubDate>Tue, 04 Feb 2025 09:00:00 GMT</pubDate>"
    return f"<item><title>{title}</title><link>{link}</link>{day}<description><![CDATA[{body}]]></description></item>"


class Site:
    """A small newspaper on this machine: what stands in `pages`, by path; what was asked for is kept in `asked`."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[str] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Desk, self))
        self.address = f"http://127.0.0.1:{self.server.server_port}"


class Desk(BaseHTTPRequestHandler):
    """Answers for a Site."""

    def __init__(self, site: Site, *rest: Any) -> None:
        self.site = site
        super().__init__(*rest)

    def do_GET(self) -> None:
        self.site.asked.append(self.path)
        code, headers, body = self.site.pages.get(self.path, (404, {}, b"none"))
        self.send_response(code)
        for name, value in ({"Content-Type": "text/html"} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):  # who asked may have had enough
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A newspaper that the guard is told to let through."""
    monkeypatch.setenv(fetch.INTRANET, "127.0.0.1")
    monkeypatch.setattr(web, "PAUSE", 0)
    found = Site()
    threading.Thread(target=found.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield found
    found.server.shutdown()
    found.server.server_close()


def read(site: Site, path: str, body: bytes, code: int = 200, **headers: str) -> list[Reading]:
    """The readings of an address after the page was put there."""
    site.pages[path] = (code, {name.replace("_", "-"): value for name, value in headers.items()}, body)
    return list(web.readings_at(site.address + path))


def test_a_page_is_fetched(site: Site) -> None:
    (reading,) = read(site, "/a", page("A story of lumber"))
    assert reading.article is not None
    assert reading.article.title == "A story of lumber"
    assert reading.article.url == f"{site.address}/a"


def test_the_charset_of_the_header_counts(site: Site) -> None:
    body = page("Le Québec répond « non »").decode().replace("—", "-").encode("cp1252")
    (reading,) = read(site, "/a", body, Content_Type="text/html; charset=iso-8859-1")
    assert reading.article is not None
    assert reading.article.title == "Le Québec répond « non »"


def test_the_entries_of_a_feed_are_followed_where_they_must_be(site: Site) -> None:
    site.pages["/2"] = (200, {}, page("A story of lumber"))
    entries = entry("/1", FULL, "In full"), entry("/2?utm_source=rss"), entry("/3"), entry("file:///etc/passwd")
    readings = read(site, "/feed", feed(*entries), Content_Type="application/rss+xml")
    assert [reading.row for reading in readings] == [0, 1, 2, 3]
    first, second, third, fourth = readings
    assert first.article is not None
    assert first.article.title == "In full"
    assert second.article is not None
    assert (second.article.title, second.article.outlet) == ("A story of lumber", "The Paper")
    assert str(second.article.published) == "2025-02-04", "the feed knows what the page does not say"
    assert second.article.url == f"{site.address}/2"
    assert "404" in (third.error or "")
    assert "only a teaser of 2 words" in (fourth.error or "")
    assert site.asked == ["/feed", "/robots.txt", "/2", "/3"]


def test_what_is_stored_already_is_not_fetched_again(site: Site, empty_store: Store) -> None:
    site.pages["/1"] = (200, {}, page("A story of lumber"))
    site.pages["/feed"] = (200, {}, feed(entry("/1"), entry("/2", FULL, "In full")))
    address = f"{site.address}/feed"
    assert [o.status for o in add(readings_from([address], empty_store), empty_store)] == ["added", "added"]
    again = list(add(readings_from([address], empty_store), empty_store))
    assert [(o.status, "stored already" in o.why) for o in again] == [("skipped", True)] * 2
    assert site.asked == ["/feed", "/robots.txt", "/1", "/feed"]


def test_a_feed_is_followed_so_far_and_a_busy_host_left_alone(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "FOLLOWED", 3)
    site.pages["/0"] = (429, {}, b"")
    readings = read(site, "/feed", feed(*(entry(f"/{n}") for n in range(10))))
    assert [bool(reading.error) for reading in readings] == [True, True, True, False]
    assert "7 are left" in (readings[-1].passed_over or "")
    assert site.asked == ["/feed", "/robots.txt", "/0"]


@pytest.mark.parametrize(
    ("body", "code", "headers", "expected"),
    [
        (b"", 500, {}, "500"),
        (b"%PDF", 200, {"Content_Type": "application/pdf"}, "application/pdf"),
        (b"x" * 50_000_001, 200, {}, "50 MB"),
        (gzip.compress(b"x" * 60_000_000), 200, {"Content_Encoding": "gzip"}, "50 MB"),
        (b"not gzip", 200, {"Content_Encoding": "gzip"}, "cannot be fetched"),
        (b"", 302, {"Location": "/a"}, "cannot be fetched"),
        (b"", 302, {"Location": "file:///etc/passwd"}, "not allowed"),
        (b"", 302, {"Location": "http://localhost/"}, "private network"),
        (b"", 302, {"Location": "http://localhost:1/"}, "port 1 is not asked"),
        (b"", 302, {"Location": "http://[broken/"}, "cannot be fetched"),
        (b"", 200, {}, "empty"),
    ],
)
def test_what_is_no_page_is_told(site: Site, body: bytes, code: int, headers: dict[str, str], expected: str) -> None:
    (reading,) = read(site, "/a", body, code, **headers)
    assert expected in (reading.error or "")
    assert len(site.asked) <= connecting.REDIRECTS + 1


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/a",
        "http://169.254.169.254/latest/meta-data/", "http://0/", "http://2130706433/", "http://[::ffff:127.0.0.1]/",
        "http://user@127.0.0.1/", "http://0x7f.1/", "http://224.0.0.1/",
    ],
)  # fmt: skip
def test_private_networks_are_not_asked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for proxy in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(proxy, raising=False)
    with pytest.raises(Unreadable, match=r"private network|cannot be fetched"):
        fetch.fetch(address)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("2002:7f00:1::", "6to4 of 127.0.0.1"),
        ("2002:a00:1::1", "6to4 of 10.0.0.1"),
        ("2002:c0a8:101::1", "6to4 of 192.168.1.1"),
        ("2002:e000:1::1", "6to4 of 224.0.0.1, multicast"),
        ("64:ff9b::a9fe:a9fe", "NAT64 of 169.254.169.254"),
        ("fd00::1", "unique local"),
    ],
)
def test_a_private_number_within_another_is_not_asked(number: str, reason: str) -> None:
    with pytest.raises(Unreadable, match="private network"):
        guard.numbers_of(number, 80)
    assert reason


@pytest.mark.parametrize("number", ["2002:808:808::1", "64:ff9b::808:808", "2606:4700::1111", "8.8.8.8"])
def test_a_public_number_is_asked(number: str) -> None:
    assert guard.numbers_of(number, 80) == [number]


@pytest.mark.parametrize("address", ["http://", "http://[x", "https://a b/", "http://\u0000/", "ftp://paper.example/"])
def test_what_is_no_address_is_told(address: str) -> None:
    (reading,) = web.readings_at(address)
    assert reading.error
