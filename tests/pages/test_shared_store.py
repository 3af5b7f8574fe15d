"""Several dashboards over one store, in a folder or at an address; and one whose object store goes away."""

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.models import Analysis, Article
from components.storage import own_topics
from components.storage.place import VARIABLE
from components.storage.store import Store
from components.ui.state import load
from tests.object_store import ObjectStore

APP = str(Path(__file__).parents[2] / "app.py")


def save(place: str, title: str) -> None:
    """Stores an article, as another dashboard or command does."""
    article = Article(article_id=title, published=date(2025, 4, 30), title=title, text=title, outlet="A paper")
    Store(place).save([Analysis(article)])


def articles(app: AppTest) -> list[str]:
    """The numbers of articles that the page shows."""
    assert not app.exception
    assert not app.error
    shown = " ".join(block.proto.body for block in app.get("html")).replace("\u00a0", " ")
    return sorted(set(re.findall(r"\d+ articles?\b", shown)))


@pytest.mark.parametrize("kind", ["folder", "address"])
def test_dashboards_over_one_store_see_each_others_additions(
    kind: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = address if kind == "address" else str(tmp_path / "store")
    monkeypatch.setenv(VARIABLE, place)
    save(place, "First")
    app = AppTest.from_file(APP, default_timeout=60).run()
    assert articles(app) == ["1 article"]
    before = load.store().version()
    save(place, "Second")
    own_topics.change(place, "Deals", ("second",))
    assert articles(app.run()) == ["2 articles"]
    assert load.store().version() > before
    assert list(load.choices()["topics"]) == ["Deals"]


def test_a_dashboard_whose_object_store_goes_away_says_so_and_comes_back(
    address: str, object_store: ObjectStore
) -> None:
    save(address, "First")
    app = AppTest.from_file(APP, default_timeout=60).run()
    assert articles(app) == ["1 article"]
    object_store.halt()
    app.run()
    assert not app.exception
    assert "it does not answer. What was stored there stays" in app.error[0].value
    assert "Reload this page" in app.markdown[-1].value
    object_store.go_on()
    assert articles(app.run()) == ["1 article"]
