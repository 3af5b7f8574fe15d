"""The timeline in a browser: dragging zooms, a click opens the drawer, a telephone shows a list of days."""

import re
from collections.abc import Callable
from typing import Any


def test_dragging_zooms_a_click_opens_an_event_and_back_undoes_both(visit: Any) -> None:
    page = visit.open("timeline")
    area = page.locator(".st-key-figure-timeline .nsewdrag").first
    area.wait_for(timeout=60_000)
    visit.settle()
    box = area.bounding_box()
    assert box is not None
    across, down = [box["x"] + box["width"] * share for share in (0.4, 0.6)], box["y"] + box["height"] / 2
    page.mouse.move(across[0], down)
    page.mouse.down()
    page.mouse.move(across[1], down + 20, steps=6)
    page.mouse.up()
    page.wait_for_url("**/timeline?days=*..*")
    page.get_by_role("button", name="show all days again").wait_for()
    page.go_back()
    page.get_by_role("button", name="show all days again").wait_for(state="detached")
    visit.settle()
    page.locator(".st-key-figure-timeline .points path.point").nth(3).click(force=True)
    page.get_by_role("dialog").get_by_text("How it is reported").wait_for(timeout=30_000)
    assert "event=" in page.url
    page.go_back()
    page.get_by_role("dialog").wait_for(state="detached")
    visit.assert_clean()


def test_on_a_telephone_a_list_of_days_stands_in_for_the_figure(welcome: Callable[..., Any]) -> None:
    phone = welcome(width=390)
    page = phone.open("timeline")
    listed = page.locator(".st-key-timeline_days button")
    listed.first.wait_for(timeout=60_000)
    assert page.locator(".st-key-figure-timeline").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    listed.first.click()
    page.get_by_role("dialog").get_by_text("What came next").wait_for(timeout=30_000)
    phone.assert_clean()


def test_the_key_events_are_told_one_by_one_with_the_arrow_keys(visit: Any) -> None:
    page = visit.open("timeline")
    page.get_by_role("button", name="Tell it step by step").click()
    told = page.locator(".st-key-told_now")
    seen = []
    for key, step in (("", 1), ("ArrowRight", 2), ("ArrowRight", 3), ("ArrowLeft", 2)):
        if key:
            page.keyboard.press(key)
        told.get_by_text(re.compile(rf"^{step} of 10 ")).wait_for(timeout=30_000)
        page.wait_for_url(f"**/timeline?step={step}")
        seen.append(told.get_by_role("heading", level=2).inner_text())
    assert len(set(seen)) == 3
    assert seen[1] == seen[3]
    assert page.locator("article.told blockquote").count() > 3, "with what was said of it"
    page.emulate_media(media="print")
    assert page.locator("article.told").locator("visible=true").count() == 10, "printed, all stand on paper"
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Look into it").click()
    page.get_by_role("dialog").get_by_text("How it is reported").wait_for(timeout=30_000)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Back to the timeline").click()
    page.locator(".st-key-figure-timeline").wait_for(timeout=30_000)
    assert "step=" not in page.url
    visit.assert_clean()
