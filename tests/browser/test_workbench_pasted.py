"""The customer's article, as it was saved from the web: pasted, then looked at alone on each page."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_dashboard import downloaded
from tests.browser.test_filters import chips

TITLE = "Trump says he'll meet with PM Carney"


@pytest.fixture(scope="module")
def words(shared: Path) -> str:
    path = shared / "article" / "trump-carney-white-house.txt"
    if not path.exists():
        pytest.skip("the customer's article is absent")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def pasted(welcome: Callable[..., Any], words: str) -> Any:
    """A visitor who has pasted the article."""
    visitor = welcome()
    page = visitor.open("add_articles")
    box = page.get_by_label("The article, with its headline and credit line")
    box.fill(words)
    page.get_by_role("button", name="Read and store").first.click()
    page.get_by_text("Added: 1").wait_for(timeout=60_000)
    visitor.settle()
    assert box.input_value() == "", "what is stored need not stay in the box"
    return visitor


def test_a_pasted_article_leads_to_its_timeline_its_speakers_and_its_advice(pasted: Any, tmp_path: Path) -> None:
    page = pasted.page
    page.get_by_role("link", name="Its timeline").first.click()
    page.get_by_role("heading", name="Timeline", level=1).wait_for(timeout=30_000)
    assert chips(pasted, 1)[0].startswith(f"Article: {TITLE}")
    figure = page.locator(".st-key-figure-timeline")
    figure.locator(".points path").first.wait_for(timeout=30_000)
    years = set(re.findall(r"20\d\d", " ".join(figure.locator(".xtick").all_text_contents())))
    events = downloaded(pasted, "button", "CSV", tmp_path).read_text(encoding="utf-8-sig")
    for told in ("2025-04-28", "2025-04-29"):  # the election, the call
        assert told in events
    assert years == {"2024", "2025"}, "the axis fits the events of the article"
    page.get_by_role("link", name="Speakers", exact=True).click()
    page.get_by_role("heading", name="Speakers", level=1).wait_for(timeout=30_000)
    assert chips(pasted, 1)[0].startswith(f"Article: {TITLE}")
    page.get_by_text("Dialogue", exact=True).click()
    page.get_by_role("heading", name="Donald Trump on Mark Carney", exact=True).wait_for(timeout=30_000)
    page.get_by_text(re.compile("He couldn['’]t have been nicer")).first.wait_for()
    page.get_by_role("link", name="Advice", exact=True).click()
    page.get_by_role("heading", name="Advice", level=1).wait_for(timeout=30_000)
    pasted.settle()
    assert "Laura Dawson" in page.locator(".stMain").inner_text()
    page.get_by_text("Briefing", exact=True).click()
    page.get_by_role("button", name="PDF").first.wait_for(timeout=30_000)
    page.get_by_role("link", name="Overview", exact=True).click()
    page.locator(".headline").wait_for(timeout=30_000)
    pasted.settle()
    assert page.locator(".st-key-figure-story .points path").count()
    pasted.assert_clean()
