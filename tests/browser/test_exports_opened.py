"""Exports of hostile articles, opened in a browser: no program of theirs runs, and nothing is asked of anybody."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from components.storage.store import Store
from tests.hostile.exported import exported
from tests.hostile.odd_words import WORDS
from tests.hostile.opened import pages

LINKS = "links => links.map(link => link.getAttribute('href'))"


@dataclass
class Opened:
    """What a page did when it was opened: the dialogs, requests and errors that were its own."""

    dialogs: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def dismiss(self, dialog: Any) -> None:
        """Notes a dialog and closes it."""
        self.dialogs.append(dialog.message)
        dialog.dismiss()


def opened(browser: Any, file: Path) -> Opened:
    """What a file does when it is opened in a window of its own; a link to a program in it counts as an error."""
    seen, context = Opened(), browser.new_context(accept_downloads=True)
    page = context.new_page()
    page.on("dialog", seen.dismiss)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: seen.asked.append(request.url))
    try:
        page.goto(file.as_uri())
        page.wait_for_timeout(300)  # for what runs once a picture could not be loaded
        seen.errors += [f"a link to {to}" for to in page.eval_on_selector_all("a[href]", LINKS) if not is_safe(to)]
    except Exception as error:
        if "Download is starting" not in str(error):  # a calendar is no page: it is kept, not opened
            raise
    context.close()
    seen.asked = [url for url in seen.asked if url != file.as_uri() and not url.startswith("data:")]
    return seen


def is_safe(address: str) -> bool:
    """Whether a link leads to a page or to a place in its own."""
    return address.startswith(("https://", "http://", "#"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("exports")
    made = pages(exported(Store(folder / "store")))
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in made}


def test_no_export_of_hostile_articles_runs_or_asks_for_anything(browser: Any, files: dict[str, Path]) -> None:
    assert len(files) > 8
    assert {name: did for name, file in files.items() if (did := opened(browser, file)) != Opened()} == {}


def test_a_page_that_runs_something_is_found_out(browser: Any, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<!doctype html>{WORDS['script']}<a href='javascript:alert(2)'>b</a>")
    did = opened(browser, page)
    assert did.dialogs == ["1"]
    assert len(did.asked) == 1
    assert len(did.errors) == 2
