"""The first visit while the samples are brought in beside it; then long work of one session that stops no other."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from components.bench.visiting import Visitor
from components.models import Article
from components.pipeline import analyse
from components.storage.beside import text_beside
from components.storage.store import Store
from components.ui.state.samples import UNFINISHED
from tests.browser.conftest import Visit, serving

SAID = "The premier said on Tuesday that the province would answer the duties on May {day}, and left the room."
LONG = "Premier answers at length\n\nPublished March 4, 2025\n\n" + "\n\n".join(
    f"{SAID.format(day=number % 30 + 1)} It was answer {number}." for number in range(300)
)
SHORT = "Mills close\n\n“The duties on lumber are unfair and the mills will close,” Mark Carney said on Thursday."
READING = "The sample articles are being read"
LONGEST = 120.0  # seconds for the work
PAGES = ("speakers", "timeline", "topics", "articles", "advice")


@dataclass
class FirstVisit:
    """What the first visitor saw: what was said of the samples and offered when the first chart stood; what came."""

    address: str
    said: str
    offered: list[str]
    articles: int


@pytest.fixture(scope="module")
def first(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirstVisit]:
    """A first visit to a store with one article, into which the samples come once the visitor has looked around."""
    folder = tmp_path_factory.mktemp("first")
    store = Store(folder / "store")
    told = Article(article_id="a", title="Mills close", text=SHORT, published=date(2025, 7, 9))
    store.save([analyse(told)])
    text_beside(store.place, UNFINISHED).replace(lambda _: b"unfinished")
    with serving(folder) as address:
        visit = Visit(browser, address, viewport={"width": 1440, "height": 1000})
        with store.alone():  # nothing is stored before this is left
            visit.page.goto(address)
            visit.page.locator(".st-key-figure-story .main-svg").first.wait_for(timeout=60_000)
            said = visit.page.locator(".stMain").inner_text()
            offered = visit.page.locator(".st-key-first_steps .level-3").all_inner_texts()
        read = visit.page.get_by_text(READING).first  # a page may hold those of two runs for a moment
        read.wait_for(state="detached", timeout=60_000)
        visit.leave()
        yield FirstVisit(address, said, offered, len(store.table(Article, ["article_id"])))


def test_the_first_visit_names_what_one_can_do_while_the_samples_come(first: FirstVisit) -> None:
    assert READING in first.said
    assert first.offered == ["Add an article", "Follow feeds", "Look at the samples"]
    assert first.articles > 30


def test_pages_are_answered_while_another_session_adds_a_long_article(browser: Any, first: FirstVisit) -> None:
    reader = Visitor(first.address)
    for name in PAGES:
        reader.run(name)  # once, so that what is measured is no first visit
    writer = Visit(browser, first.address, viewport={"width": 1440, "height": 1000})
    page = writer.open("add_articles")
    page.get_by_label("The article, with its headline and credit line").fill(LONG)
    began = time.perf_counter()
    page.get_by_role("button", name="Read and store").first.click()
    page.get_by_text("Analysing", exact=False).first.wait_for(timeout=60_000)
    took = list[float]()
    done = page.get_by_text("Added: 1")
    while not done.count() and time.perf_counter() - began < LONGEST:
        took.append(reader.run(PAGES[len(took) % len(PAGES)]))
    whole = time.perf_counter() - began
    reader.leave()
    writer.leave()
    assert len(took) > 3, "else the article was not long enough to show anything"
    assert max(took) < whole / 2, f"{max(took):.1f} of {whole:.1f} s"
    assert not reader.failures
