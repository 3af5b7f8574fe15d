"""A day's work in a browser: a search by words, a saved view, a report, a briefing, feeds, a correction undone."""

import re
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.browser.test_dashboard import ARTICLE, open_filters, paste
from tests.browser.test_filters import chips

ADVICE = """Growers tell Ottawa how to save the trade in oats

WINNIPEG — A grower and an economist told a hearing on Tuesday how the trade in oats can be saved.

"Ottawa should drop the duty on oats from Montana," said Ann Roy, president of the Prairie Growers. "Ottawa must \
appoint an envoy for grain before the harvest," Roy said. "Ottawa needs to publish monthly \
figures on rail cars," Roy added.

Bob Lee, an economist at the University of Regina, agreed. "Ottawa should drop its duty on Montana oats," Lee told the \
hearing. He said Ottawa must appoint a grain envoy before harvest. Lee urged Ottawa to publish figures on rail cars \
every month.

This report by The Canadian Press was first published July 8, 2025.
"""
FEED = f"""<rss version="2.0"><channel><title>The Paper</title>
<item><title>Mills wait for the minister</title><pubDate>Tue, 08 Jul 2025 09:00:00 GMT</pubDate>
<description>{"The minister said on Monday that the mills would hear of the duties in May. " * 9}</description></item>
</channel></rss>"""
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


def test_a_briefing_joins_what_several_advise(visit: Any) -> None:
    """Two people give the same three pieces of advice in their own words: three points, not six."""
    paste(visit, ADVICE)
    page = visit.open("advice?advice_view=Briefing&words=title:oats")
    shown = page.locator(".briefing")
    shown.wait_for(timeout=30_000)
    points = shown.locator("ol > li")
    assert points.count() == 3
    assert re.match(r"3\spoints · 2\sadvisers", shown.locator(".about").first.inner_text())
    for number in range(3):
        assert points.nth(number).locator(".by").all_inner_texts() == ["AR", "BL"]
        assert points.nth(number).locator("blockquote").count() == 1
    assert len(re.findall(r"\.(?: |$)", shown.locator(".lead").inner_text())) == 3, "a lead of three sentences"
    assert shown.locator("dd").all_inner_texts() == [
        "Ann Roy, president of the Prairie Growers",
        "Bob Lee, economist at the University of Regina",
    ]
    visit.assert_clean()


class Outlet(BaseHTTPRequestHandler):
    """Has a feed at /feed, no rules for robots, and trouble everywhere else."""

    def do_GET(self) -> None:
        code = {"/feed": 200, "/robots.txt": 404}.get(self.path, 503)
        self.send_response(code)
        self.end_headers()
        self.wfile.write(FEED.encode() if code == 200 else b"")

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def outlet() -> Iterator[str]:
    """The address of an outlet on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Outlet) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_feeds_are_polled_on_demand_and_a_failure_is_shown(visit: Any, outlet: str) -> None:
    page = visit.open("add_articles")
    page.get_by_role("tab", name="Feeds").click()
    listed = page.locator("[class*=st-key-listed-feed-]")
    for number, (path, name) in enumerate({"feed": "The Paper", "broken": "The Other"}.items()):
        page.get_by_label("Address of a feed").fill(f"{outlet}/{path}")
        page.get_by_label("Name", exact=True).fill(name)
        page.get_by_role("button", name="Add the feed").click()
        listed.nth(number).get_by_text("Not polled yet").wait_for(timeout=30_000)
    page.get_by_role("button", name="Poll all feeds").click()
    listed.filter(has_text="The Paper").get_by_text("1 new article").wait_for(timeout=60_000)
    failed = listed.filter(has_text="The Other").locator(".failed").inner_text()
    assert "the host answers 503" in failed
    page.get_by_text("Added: 1").wait_for(timeout=30_000)
    page.get_by_role("link", name="Mills wait for the minister").first.click()
    page.get_by_role("heading", name="Mills wait for the minister", level=1).wait_for(timeout=30_000)
    visit.open("add_articles")
    page.get_by_role("tab", name="Feeds").click()
    for number in (1, 0):
        listed.nth(number).get_by_role("button", name="Remove").click()
        listed.nth(number).wait_for(state="detached", timeout=30_000)
    visit.assert_clean()
