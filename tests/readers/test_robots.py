"""robots.txt: read and obeyed where the program follows a link, not where a person gives the address."""

import time

import pytest

from components.readers import web
from components.readers.fetch import robots
from tests.readers.test_web_reader import Site, entry, feed, page, read, site

__all__ = ["site"]  # a fixture


def followed(site: Site, rules: bytes, code: int = 200) -> list[str]:
    """What becomes of two links of a feed, under the rules of their host."""
    site.pages |= {"/robots.txt": (code, {"Content-Type": "text/plain"}, rules)}
    site.pages |= {path: (200, {}, page("A story of lumber")) for path in ("/news/1", "/drafts/2")}
    readings = read(site, "/feed", feed(entry("/news/1"), entry("/drafts/2")))
    return [reading.error or "read" for reading in readings]


@pytest.mark.parametrize(
    "rules",
    [
        b"User-agent: *\nDisallow: /drafts/",
        b"User-agent: parallel49\nDisallow: /drafts/\n\nUser-agent: *\nDisallow:",
        b"User-agent: *\nDisallow: /\nAllow: /news/",
        b"User-agent: *\nDisallow: /*/2$",
        b"\xef\xbb\xbfUser-agent: *\nDisallow: /drafts/",
    ],
)
def test_what_is_forbidden_is_not_followed(site: Site, rules: bytes) -> None:
    first, second = followed(site, rules)
    assert first == "read"
    assert "the host's robots.txt forbids it; give the address yourself" in second
    assert site.asked == ["/feed", "/robots.txt", "/news/1"]


@pytest.mark.parametrize(
    ("rules", "code"),
    [(b"", 200), (b"none", 404), (b"no", 403), (b"User-agent: Other\nDisallow: /", 200), (b"<html>no rules", 200)],
)
def test_where_nothing_is_forbidden_all_is_followed(site: Site, rules: bytes, code: int) -> None:
    assert followed(site, rules, code) == ["read", "read"]


def test_where_the_rules_cannot_be_had_nothing_is_followed(site: Site) -> None:
    assert all("its robots.txt cannot be fetched: the host answers 500" in error for error in followed(site, b"", 500))
    assert site.asked == ["/feed", "/robots.txt"]


def test_a_person_who_gives_an_address_is_not_a_robot(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /")
    (reading,) = read(site, "/a", page("A story of lumber"))
    assert reading.article
    assert site.asked == ["/a"]


def test_the_pause_that_a_host_asks_for_is_kept(site: Site) -> None:
    before = time.monotonic()
    assert followed(site, b"User-agent: *\nCrawl-delay: 0.4") == ["read", "read"]
    assert time.monotonic() - before >= 0.4


def test_a_host_that_asks_for_long_pauses_is_left_to_a_person(site: Site) -> None:
    for error in followed(site, b"User-agent: *\nCrawl-delay: 3600"):
        assert "the host asks for 3600 seconds between two requests" in error
    assert site.asked == ["/feed", "/robots.txt"]


def test_between_two_requests_to_a_host_passes_a_pause(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PAUSE", 0.3)
    before = time.monotonic()
    assert followed(site, b"") == ["read", "read"]
    assert time.monotonic() - before >= 0.6, "robots.txt and two pages"


def test_the_turns_that_are_remembered_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots, "MOST_HOSTS", 3)
    for number in range(9):
        robots._take_turn(f"{number}.example", 0)
    assert len(robots._turns) <= 4
