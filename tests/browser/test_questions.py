"""The questions that analysts bring, from the overview: how many clicks each takes, and that it is answered."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.browser.test_filters import chips

expect = pytest.importorskip("playwright.sync_api").expect


@dataclass
class Clicks:
    """A visitor who counts her clicks."""

    visit: Any
    made: int = 0

    def click(self, target: Any) -> None:
        target.first.click()
        self.made += 1

    def to_page(self, name: str) -> None:
        """Goes to a page by the navigation on top."""
        self.click(self.visit.page.get_by_role("link", name=name, exact=True))
        self.visit.page.get_by_role("heading", name=name, level=1).wait_for(timeout=30_000)
        self.visit.settle()


@pytest.fixture
def analyst(visit: Any) -> Clicks:
    """An analyst who has opened the overview."""
    visit.open()
    return Clicks(visit)


def test_the_timeline_of_one_article_takes_two(analyst: Clicks) -> None:
    page = analyst.visit.page
    analyst.to_page("Articles")
    listed = page.locator("[class*=st-key-listed-0]").first
    title = listed.get_by_role("link").first.inner_text()
    analyst.click(listed.get_by_role("link", name="Its timeline"))
    page.get_by_role("heading", name="Timeline", level=1).wait_for(timeout=30_000)
    assert chips(analyst.visit, 1)[0].removeprefix("Article: ").removesuffix("…") in title
    page.locator(".st-key-figure-timeline .main-svg").first.wait_for()
    assert analyst.made == 2
    analyst.visit.assert_clean()


def test_how_two_leaders_speak_of_each_other_takes_two(analyst: Clicks) -> None:
    """The pair that speaks most of each other comes first: how many statements, the tone, topics and a quotation."""
    page = analyst.visit.page
    analyst.to_page("Speakers")
    analyst.click(page.get_by_text("Dialogue", exact=True))
    ways = ["Donald Trump on Mark Carney", "Mark Carney on Donald Trump"]
    for way in ways:
        page.get_by_role("heading", name=way, exact=True).wait_for(timeout=30_000)
    analyst.visit.settle()
    assert analyst.made == 2
    drawn = page.locator(".st-key-figure-dialogue")
    assert drawn.locator(".points path").count() > 10
    title = page.get_by_role("heading", name=re.compile(rf"^{ways[0]}: \d+")).inner_text()
    told = re.findall(r"(\d+)\sstatements?", title)
    counts = [page.locator(".heading").filter(has_text=way).filter(has_text="net tone").inner_text() for way in ways]
    assert told == [re.findall(r"(\d+)\sstatements?", count)[0] for count in counts]
    assert page.get_by_text("Above all on").count() == 2
    assert page.locator(".advice-card .said").count() == 2
    analyst.visit.assert_clean()


def test_a_search_finds_the_one_word_without_the_other_and_lists_its_statements(analyst: Clicks) -> None:
    visit, page = analyst.visit, analyst.visit.page
    page.get_by_role("button", name="Filters", exact=True).click()
    box = page.get_by_role("textbox", name=re.compile("^Words"))
    box.fill("fentanyl NOT cocaine")
    box.press("Enter")
    assert chips(visit, 1) == ["Words: fentanyl NOT cocaine"]
    page.get_by_role("button", name=re.compile(r"List \d+\sstatements")).click()
    page.wait_for_url("**/articles?**")
    visit.settle()
    hits = [one.casefold() for one in page.locator(".row-card mark.hit").all_inner_texts()]
    assert hits
    assert set(hits) == {"fentanyl"}
    cards = page.locator(".row-card .said").all_inner_texts()
    assert not [card for card in cards if "cocaine" in card.casefold()]
    number = int(re.findall(r"(\d+)\sstatements?\sin", page.locator(".stMain").inner_text())[0])
    offered = page.get_by_role("combobox", name="Topic", exact=True).first
    offered.click()
    counts = [int(re.findall(r"\((\d+)\)", one)[0]) for one in page.get_by_role("option").all_inner_texts()]
    assert counts == sorted(counts, reverse=True), "each value tells how many statements it would leave"
    assert 0 < counts[0] <= number
    visit.assert_clean()


def test_what_is_new_since_last_week_takes_one(analyst: Clicks) -> None:
    page = analyst.visit.page
    card = page.locator(".st-key-card-week")
    said = re.findall(r"(\d+)\sarticles?", card.inner_text())[0]
    days = card.locator(".subtitle").inner_text()
    analyst.click(card.get_by_role("link", name="All articles of that week"))
    page.get_by_role("heading", name="Articles", level=1).wait_for(timeout=30_000)
    assert chips(analyst.visit, 1) == [f"Dates: {days}"]
    assert page.get_by_text(re.compile(rf"^{said}\sarticles?,")).count() == 1
    assert analyst.made == 1
    analyst.visit.assert_clean()


def test_a_report_takes_two(analyst: Clicks) -> None:
    page = analyst.visit.page
    analyst.click(page.get_by_role("button", name="Report", exact=True))
    offered = page.get_by_role("dialog").get_by_role("button", name="PDF")
    offered.wait_for(timeout=60_000)
    with page.expect_download(timeout=30_000) as waiting:
        analyst.click(offered)
    assert waiting.value.path().read_bytes()[:5] == b"%PDF-"
    assert analyst.made == 2
    analyst.visit.assert_clean()


def test_one_link_shows_the_same_view_on_another_machine(welcome: Callable[..., Any]) -> None:
    address = "speakers?topic=Tariffs&dates=2025-01-01&dates=2025-05-31&speakers_view=Shares"
    seen = []
    for width in (1440, 1024):
        visitor = welcome(width=width)
        page = visitor.open(address)
        title = page.locator(".heading .level-3").first
        title.wait_for(timeout=30_000)
        seen.append((page.url, chips(visitor, 2), title.inner_text()))
        address = page.url.removeprefix(f"{visitor.address}/")
        visitor.assert_clean()
    assert seen[0] == seen[1]
