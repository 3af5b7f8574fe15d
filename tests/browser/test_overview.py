"""The story of the overview at three widths: nothing in it covers anything else, and a pin opens its event."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

FIGURE = ".st-key-figure-story"
BOXES = """(what) => [...document.querySelectorAll(what)].map(one => one.getBoundingClientRect())
  .map(box => [box.left, box.top, box.right, box.bottom])"""
DRAWN = "(pins) => !document.querySelector('[data-stale=true]') && document.querySelectorAll(pins).length === 10"
Box = tuple[float, float, float, float]


def overlap(one: Box, other: Box) -> bool:
    return min(one[2], other[2]) - max(one[0], other[0]) > 1 and min(one[3], other[3]) - max(one[1], other[1]) > 1


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_no_label_of_the_story_covers_another_or_a_pin(welcome: Callable[..., Any], width: int) -> None:
    visitor = welcome(width=width)
    page = visitor.open()
    for _ in range(2):  # once the page has told its width, labels are placed anew
        visitor.settle()
        page.wait_for_timeout(1000)
        page.wait_for_function(DRAWN, arg=f"{FIGURE} .points path", timeout=60_000)
    labels = page.evaluate(BOXES, f"{FIGURE} .annotation-text")
    pins = page.evaluate(BOXES, f"{FIGURE} .points path")
    assert len(pins) == 10
    assert (len(labels) > len(pins)) == (width == 1440)
    assert page.locator(".st-key-pin_list button").count() == (0 if width == 1440 else 10)
    assert [pair for pair in combinations(labels, 2) if overlap(*pair)] == []
    assert [(label, pin) for label in labels for pin in pins if overlap(label, pin)] == []
    (left, _, right, _), *_ = page.evaluate(BOXES, FIGURE)
    assert all(box[0] >= left - 1 and box[2] <= right + 1 for box in labels)
    visitor.assert_clean()


@pytest.mark.parametrize("device", [{"width": 1440}, {"width": 1280}, {"width": 375, "user_agent": "A Mobile Browser"}])
def test_the_width_of_a_desk_and_of_a_phone_is_guessed(welcome: Callable[..., Any], device: dict[str, Any]) -> None:
    visitor = welcome(**device)
    visitor.open().locator(f"{FIGURE} .main-svg").first.wait_for(timeout=60_000)
    visitor.settle()
    assert len(visitor.sent) == 1, "the page ran again only as the width was another"


def test_an_event_of_the_list_opens_on_the_timeline(welcome: Callable[..., Any]) -> None:
    visitor = welcome(width=390)
    page = visitor.open()
    chosen = page.locator(".st-key-pin_list button").first
    words = chosen.inner_text()
    chosen.click()
    page.get_by_role("heading", name="Timeline", level=1).wait_for(timeout=30_000)
    page.get_by_role("heading", name=words).first.wait_for(timeout=30_000)
    visitor.assert_clean()


def test_a_label_of_the_story_opens_its_event_with_the_mouse_and_the_keyboard(welcome: Callable[..., Any]) -> None:
    visitor = welcome()
    page = visitor.open()
    label = page.locator(f"{FIGURE} .annotation.opens").first
    label.wait_for(timeout=60_000)
    for _time in ("once", "again"):
        visitor.settle()
        label.click()
        page.get_by_role("dialog").get_by_text("How it is reported").wait_for(timeout=30_000)
        first = page.url
        assert "/timeline?event=" in first
        visitor.settle()  # Streamlit opens a page again that is left while it runs
        page.go_back()
        label.wait_for(timeout=60_000)
    listed = page.get_by_role("navigation", name="Key events").get_by_role("button")
    listed.nth(0).wait_for(state="attached", timeout=60_000)
    visitor.settle()
    assert listed.count() == 10
    listed.nth(0).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_text("How it is reported").wait_for(timeout=30_000)
    assert page.url != first
    visitor.assert_clean()
