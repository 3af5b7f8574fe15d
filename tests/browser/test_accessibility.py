"""Each page by the rules of axe-core, by day and by night and from one to the other; the pages on a telephone."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from tests.browser.test_dashboard import PAGES

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing").Axe
THEIRS = '[data-testid="stFileUploaderDropzone"]'  # Streamlit gives it a role that its own attributes contradict
LETTERS = ".js-plotly-plot text"
HEADINGS = """[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
  .filter(heading => heading.offsetParent).map(heading => Number(heading.tagName[1]))"""


def complaints(page: Any) -> list[str]:
    found = Axe().run(page, context={"exclude": [[THEIRS]]}).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_fault_that_axe_finds(welcome: Callable[..., Any], scheme: str) -> None:
    visitor = welcome(color_scheme=scheme)
    for name in ("", *PAGES):
        page = visitor.open(name)
        page.wait_for_function("!document.querySelector('[data-stale=true]')", timeout=30_000)
        page.wait_for_timeout(700)  # a page fades in
        visitor.assert_clean()
        assert complaints(page) == [], (scheme, name)
        levels = page.evaluate(HEADINGS)
        assert levels[:1] == [1], name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_figures_change_their_colours_with_those_of_the_system(welcome: Callable[..., Any]) -> None:
    visitor = welcome(color_scheme="light")
    page = visitor.open("speakers")
    page.wait_for_selector(LETTERS)
    ink = f"(letters => letters && getComputedStyle(letters).fill)(document.querySelector('{LETTERS}'))"
    by_day = page.evaluate(ink)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"![null, '{by_day}'].includes({ink})", timeout=30_000)
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"{ink} === '{by_day}'", timeout=30_000)
    visitor.assert_clean()


def test_a_telephone_names_the_pages(welcome: Callable[..., Any]) -> None:
    visitor = welcome(width=390)
    page = visitor.open("")
    links = page.locator(".st-key-pages_on_a_phone a")
    links.get_by_text("Export").wait_for(timeout=30_000)
    assert {"Overview", "Timeline", "Speakers", "Export"} <= {link.inner_text() for link in links.all()}
    links.get_by_text("Speakers").click()
    page.get_by_role("heading", name="Speakers", level=1).wait_for(timeout=30_000)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator(".st-key-pages_on_a_phone").wait_for(state="hidden", timeout=30_000)
