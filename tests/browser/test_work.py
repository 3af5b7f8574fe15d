"""A day's work in a browser: a search by words, a saved view, a report, a correction made and undone."""

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_dashboard import ARTICLE, open_filters, paste
from tests.browser.test_filters import chips

expect = pytest.importorskip("playwright.sync_api").expect


def test_a_search_a_saved_view_and_its_report(visit: Any, tmp_path: Path) -> None:
    page = visit.open("articles")
    open_filters(visit)
    box = page.get_by_role("textbox", name=re.compile("^Words"))
    box.fill("tariffs AND NOT fentanyl")
    box.press("Enter")
    assert chips(visit, 1) == ["Words: tariffs AND NOT fentanyl"]
    page.get_by_role("button", name="Save this view").click()
    page.get_by_label("Name of the view").fill("Tariffs alone")
    page.get_by_role("button", name="Save", exact=True).locator("visible=true").last.click()
    page.get_by_text("Saved as “Tariffs alone”").wait_for(timeout=30_000)
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Report", exact=True).click()
    page.get_by_role("button", name="Citation pack").wait_for(timeout=90_000)
    with page.expect_download(timeout=30_000) as waiting:
        page.get_by_role("button", name="Citation pack").click()
    pack = zipfile.ZipFile(waiting.value.path())
    assert "tariffs AND NOT fentanyl" in pack.read("README.md").decode()
    assert "datapackage.json" in pack.namelist()

    page = visit.open("watch")
    page.get_by_role("heading", name="Tariffs alone").wait_for(timeout=30_000)
    page.locator(".stMain").get_by_role("button", name="Open", exact=True).click()  # lists of filters have one, too
    page.wait_for_url(re.compile(r"/articles\?.*words="), timeout=30_000)
    assert chips(visit, 1) == ["Words: tariffs AND NOT fentanyl"]
    visit.assert_clean()


def test_a_correction_is_made_and_undone(visit: Any) -> None:
    paste(visit, ARTICLE)
    page = visit.open("articles?articles_view=Statements&speaker=David+Eby")
    cards = page.locator("[class*=st-key-row-]").filter(has_text="These duties are unfair")
    cards.first.get_by_role("button", name="Correct").click()
    told = cards.count()  # another test may have added an article with the same words
    page.get_by_role("combobox", name="What is wrong").click()
    page.get_by_role("option", name="It should not be here at all").click()
    page.get_by_role("textbox", name="Why").fill("Read again")
    page.get_by_role("textbox", name="Your name").fill("Ann")
    page.get_by_role("button", name="Save correction").click()
    expect(cards).to_have_count(told - 1, timeout=30_000)
    page = visit.open("corrections")
    page.get_by_text("1 correction in force").wait_for(timeout=30_000)
    page.locator(".stDataFrame .dvn-scroller").first.click(position={"x": 18, "y": 52})  # ticks the first row
    page.get_by_role("button", name="Undo the 1 chosen").click(timeout=30_000)
    page.get_by_text("1 correction in force").wait_for(state="detached", timeout=30_000)
    page = visit.open("articles?articles_view=Statements&speaker=David+Eby")
    page.get_by_text("These duties are unfair").first.wait_for(timeout=30_000)
    visit.assert_clean()
