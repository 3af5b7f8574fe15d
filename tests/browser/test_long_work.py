"""Long work of one session does not stop another: its pages are answered while the first one still waits."""

import shutil
import time
from pathlib import Path
from typing import Any

from components.bench.visiting import Visitor
from components.storage.store import Store
from tests.browser.conftest import Visit, serving

SAID = "The premier said on Tuesday that the province would answer the duties on May {day}, and left the room."
LONG = "Premier answers at length\n\nPublished March 4, 2025\n\n" + "\n\n".join(
    f"{SAID.format(day=number % 30 + 1)} It was answer {number}." for number in range(300)
)
LONGEST = 120.0  # seconds for the work
PAGES = ("speakers", "timeline", "topics", "articles", "advice")


def test_pages_are_answered_while_another_session_adds_a_long_article(
    browser: Any, sample_store: Store, tmp_path: Path
) -> None:
    shutil.copytree(str(sample_store.place), tmp_path / "store")
    with serving(tmp_path) as address:
        reader = Visitor(address)
        for name in PAGES:
            reader.run(name)  # once, so that what is measured is no first visit
        writer = Visit(browser, address, viewport={"width": 1440, "height": 1000})
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
        writer.context.close()
    assert len(took) > 3, "else the article was not long enough to show anything"
    assert max(took) < whole / 2, f"{max(took):.1f} of {whole:.1f} s"
    assert not reader.failures
