"""A server for reading only: nothing to change anything with, by address or by the messages of a session that wrote."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from components.models import Article
from components.storage import own_topics
from components.storage.ledger import Ledger
from components.storage.store import Store
from tests.browser.conftest import Visit, serving
from tests.browser.replaying import replay
from tests.browser.test_dashboard import ARTICLE, PAGES, paste
from tests.storage.test_read_only import digest

CONTROLS = ("Correct", "Save correction", "Save", "Store", "Read and store", "Fetch and store", "Import", "Add",
            "Analyse again", "Take it out", "Undo: choose rows first", "Your name", "Remove")  # fmt: skip


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory, sample_store: Store) -> dict[str, Path]:
    """Three copies of the samples: one to write to, one to read only, one to replay to."""
    found = {name: tmp_path_factory.mktemp(name) for name in ("writing", "reading", "replayed")}
    for folder in found.values():
        shutil.copytree(str(sample_store.place), folder / "store")
    return found


@pytest.fixture(scope="module")
def reading(folders: dict[str, Path]) -> Iterator[str]:
    with serving(folders["reading"], PARALLEL49_READ_ONLY="1") as address:
        yield address


@pytest.fixture(scope="module")
def messages(browser: Any, folders: dict[str, Path]) -> list[bytes]:
    """What the browser of a session sent that added an article, a topic and a decision."""
    with serving(folders["writing"]) as address:
        visit = Visit(browser, address, viewport={"width": 1440, "height": 1000})
        paste(visit, ARTICLE)
        page = visit.open("topics")
        page.get_by_text("Topics of your own").click()
        page.get_by_label("Name", exact=True).fill("Softwood")
        page.get_by_label("Words and phrases").fill("softwood, sawmill*")
        page.get_by_role("button", name="Add", exact=True).click()
        visit.settle()
        page = visit.open("advice")
        page.get_by_role("button", name="Status: open").first.click()
        page.get_by_label("Note").fill("Seen.")
        page.get_by_label("Your name").fill("A. Nalyst")
        page.get_by_role("button", name="Save", exact=True).click()
        page.get_by_text("A. Nalyst").first.wait_for(timeout=30_000)
        visit.leave(pictured=False)
    return visit.sent


def changed(folder: Path) -> tuple[int, bool, int]:
    """How many articles there are, whether the topic is, and how many corrections."""
    store = Store(folder / "store")
    articles = len(store.table(Article, ["article_id", "published"]))
    return articles, "Softwood" in own_topics.read(store.place), len(Ledger(store.place).load().corrections)


def test_the_messages_of_a_writing_session_change_nothing(
    messages: list[bytes], reading: str, folders: dict[str, Path]
) -> None:
    place = Store(folders["reading"] / "store").place
    before = digest(place)
    replay(reading, messages)
    assert digest(place) == before


def test_the_same_messages_change_a_server_that_may_be_changed(messages: list[bytes], folders: dict[str, Path]) -> None:
    """Otherwise the test above would hold for nothing."""
    articles, _, _ = changed(folders["replayed"])
    with serving(folders["replayed"]) as address:
        replay(address, messages)
    assert changed(folders["replayed"]) == (articles + 1, True, 1) == changed(folders["writing"])


@pytest.mark.parametrize("name", ["", *PAGES])
def test_no_page_offers_to_change_anything(browser: Any, reading: str, name: str) -> None:
    visit = Visit(browser, reading, viewport={"width": 1440, "height": 1000})
    page = visit.open(name)
    offered = [one for one in CONTROLS if page.get_by_role("button", name=one, exact=True).count()]
    assert offered == []
    assert page.locator("[data-testid=stFileUploader], textarea").count() == 0
    assert page.get_by_role("link", name="Add articles").count() == 0
    assert page.get_by_label("Your name").count() == 0
    visit.leave(pictured=False)  # under this name stand the pages of a server that may be changed


def test_an_upload_is_refused_at_the_door(reading: str) -> None:
    request = Request(f"{reading}/_stcore/upload_file/a/b", b"text", method="PUT")
    with pytest.raises(HTTPError, match="403"):
        urlopen(request, timeout=10)


def test_the_health_address_says_so(reading: str) -> None:
    with urlopen(f"{reading}/health", timeout=10) as answer:
        said = answer.read().decode()
    assert '"read_only":true' in said
    assert '"status":"ok"' in said
    assert time.strftime("%Y") in said
