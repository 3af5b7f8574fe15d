"""The filters in a browser: chips, Back, links that keep the view, one article alone."""

import re
from typing import Any

import pytest

from tests.browser.test_dashboard import open_filters


def chips(visit: Any, number: int) -> list[str]:
    """The words of the chips above the content, once there are as many of them."""
    buttons = visit.page.locator(".st-key-filter_chips [data-testid=stBaseButton-secondary]").locator("visible=true")
    buttons.nth(number).wait_for(state="detached", timeout=30_000)
    if number:
        buttons.nth(number - 1).wait_for(timeout=30_000)
    visit.settle()
    return [words.removesuffix("✕").strip() for words in buttons.all_inner_texts()]


def choose(visit: Any, label: str, name: str) -> None:
    """Chooses a value of a filter that is in sight."""
    box = visit.page.get_by_role("combobox", name=label, exact=True).first
    box.click()
    box.fill(name)
    visit.page.get_by_role("option", name=re.compile(rf"{re.escape(name)} \(")).first.click()  # its number follows it
    visit.page.keyboard.press("Escape")  # closes the list
    visit.settle()


def test_back_undoes_what_was_filtered_and_forward_does_it_again(visit: Any) -> None:
    page = visit.open("articles")
    open_filters(visit)
    choose(visit, "Speaker", "Donald Trump")
    choose(visit, "Topic", "Tariffs")
    both = ["Speaker: Donald Trump", "Topic: Tariffs"]
    assert chips(visit, 2) == both
    page.go_back()
    assert chips(visit, 1) == ["Speaker: Donald Trump"]
    page.go_forward()
    assert chips(visit, 2) == both
    page.get_by_role("button", name="Clear all").last.click()
    assert chips(visit, 0) == []
    page.go_back()
    assert chips(visit, 2) == both, "what one click cleared comes back at once"
    page.get_by_role("button", name="Speaker: Donald Trump").click()
    assert chips(visit, 1) == ["Topic: Tariffs"]
    assert "/articles?topic=Tariffs" in page.url
    visit.assert_clean()


def test_the_timeline_of_one_article_is_two_clicks_away_and_its_address_holds(visit: Any) -> None:
    page = visit.open("articles")
    page.locator("[class*=st-key-listed-0] a").first.click()
    page.wait_for_url("**/articles?read=*")
    page.get_by_text("All articles").wait_for()
    title = page.locator("h1").inner_text()
    page.reload()
    visit.settle()
    assert page.locator("h1").inner_text() == title
    page.get_by_role("link", name="Timeline of this article").click()
    page.wait_for_url("**/timeline?article=*")
    (only,) = chips(visit, 1)
    assert only.removeprefix("Article: ").removesuffix("…") in title
    page.reload()
    assert chips(visit, 1) == [only]
    page.get_by_role("link", name="Speakers", exact=True).click()
    page.wait_for_url("**/speakers?article=*")
    assert chips(visit, 1) == [only]
    page.get_by_role("button", name="Article: ").click()
    assert chips(visit, 0) == []
    visit.assert_clean()


def test_an_article_that_is_opened_keeps_the_filters_in_its_address(visit: Any) -> None:
    page = visit.open("articles?topic=Tariffs")
    page.locator("[class*=st-key-listed-0] a").first.click()
    page.wait_for_url("**read=*")
    assert "topic=Tariffs" in page.url
    page.go_back()
    assert chips(visit, 1) == ["Topic: Tariffs"]
    visit.assert_clean()


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_the_filters_open_and_close_and_cut_nothing(welcome: Any, width: int) -> None:
    visitor = welcome(width=width)
    page = visitor.open("speakers?dates=2025-01-15&dates=2025-05-31")
    assert page.get_by_test_id("stExpandSidebarButton").is_visible(), "closed at first: the page has its room"
    open_filters(visitor)
    box = page.get_by_test_id("stSidebar").get_by_test_id("stDateInput").locator("input").first
    box.wait_for()
    shown = box.evaluate("box => [box.scrollWidth, box.clientWidth, box.value]")
    assert shown[0] <= shown[1], f"the last day is cut: {shown}"
    visitor.assert_clean()


def test_what_is_filtered_by_leaves_room_for_the_language_and_the_report_on_a_phone(welcome: Any) -> None:
    visitor = welcome(width=390)
    page = visitor.open("speakers?speaker=Donald+Trump&lang=en")
    visitor.settle()
    chip, corner = (page.locator(f".st-key-{key} button:visible").all() for key in ("filter_chips", "corner"))
    apart = [_are_apart(one.bounding_box(), other.bounding_box()) for one in chip for other in corner]
    assert apart
    assert all(apart)
    visitor.assert_clean()


def _are_apart(one: Any, other: Any) -> bool:
    """Whether two boxes of a page do not overlap."""
    beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
    return bool(beside or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"])
