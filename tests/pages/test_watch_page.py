"""A view is saved on its page, listed with what is new in it, opened, deleted and brought back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import permission
from components.export import watch_folder
from components.models import Article
from components.pipeline import analyse
from components.storage import views
from components.storage.store import Store
from tests.pages.chips import chips

WATCH, TOPICS = "pages/manage/watch.py", "pages/explore/topics.py"
STORY = (
    "Mills close\n\n“The tariffs on lumber are unfair and the mills will close,” Mark Carney said on Thursday. "
    "Carney will meet the premiers on July 22."
)


def said(app: AppTest) -> str:
    return " ".join(block.proto.body for block in app.get("html")).replace("\u00a0", " ")


def pressed(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


@pytest.fixture
def saved(manage: Callable[[str], AppTest]) -> AppTest:
    """The dashboard after a view was saved on the page Topics."""
    app = manage("people").switch_page(TOPICS).run()
    app.multiselect(key="choose_speaker").set_value(["Mark Carney"]).run()
    app.text_input(key="save_view_name").set_value("  Carney,   daily ").run()
    return pressed(app, "save_view_now")


def test_a_view_says_what_is_new_since_it_was_opened(saved: AppTest, empty_store: Store) -> None:
    assert list(views.read(empty_store.place)) == ["Carney, daily"]
    saved.switch_page(WATCH).run()
    assert "Topics: speaker Mark Carney" in said(saved)
    assert "0 new statements, 0 new events" in said(saved)
    told = Article(article_id="new", title="Mills close", text=STORY, published=date(2025, 7, 11))
    empty_store.save([analyse(replace(told, added_at=datetime.now(UTC)))])
    saved.run()
    assert not saved.exception
    assert "1 new statement, 2 new events" in said(saved)
    saved.switch_page(TOPICS).run()
    pressed(saved, "clear_all").switch_page(WATCH).run()
    pressed(saved, "open-Carney, daily")
    saved.switch_page(TOPICS).run()
    assert chips(saved) == ["Speaker: Mark Carney"]
    saved.switch_page(WATCH).run()
    assert "0 new statements, 0 new events" in said(saved)


def test_a_view_of_an_open_article_opens_there(saved: AppTest, empty_store: Store) -> None:
    ident = str(empty_store.table(Article)["article_id"].iloc[0])
    saved.query_params["read"] = ident
    saved.switch_page("pages/explore/articles.py").run()
    saved.text_input(key="save_view_name").set_value("One article").run()
    pressed(saved, "save_view_now")
    assert views.read(empty_store.place)["One article"].query["read"] == (ident,)
    saved.query_params.clear()
    saved.switch_page(WATCH).run()
    pressed(saved, "open-One article")
    assert saved.query_params["read"] in (ident, [ident])


def test_a_view_that_is_deleted_is_brought_back(
    saved: AppTest, empty_store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(watch_folder.VARIABLE, str(tmp_path / "news"))
    assert len(watch_folder.write_if_configured(empty_store)) == 3
    (tmp_path / "news" / "other.txt").write_text("not of a view")
    saved.switch_page(WATCH).run()
    kept = views.read(empty_store.place)
    pressed(saved, "delete-Carney, daily")
    assert views.read(empty_store.place) == {}
    assert "is deleted" in said(saved)
    assert [file.name for file in (tmp_path / "news").iterdir()] == ["other.txt"]
    pressed(saved, "watch_deleted.undo")
    assert views.read(empty_store.place) == kept
    assert len([one for one in watch_folder.write_if_configured(empty_store) if one.changed]) == 3


def test_a_copy_for_reading_only_lists_views_and_changes_none(
    saved: AppTest, empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = views.read(empty_store.place)
    monkeypatch.setenv(permission.READ_ONLY, "1")
    saved.switch_page(WATCH).run()
    assert not saved.exception
    keys: list[Any] = [button.key for button in saved.button]
    assert "open-Carney, daily" in keys
    assert not [key for key in keys if str(key).startswith(("delete-", "save_view"))]
    pressed(saved, "open-Carney, daily")
    assert views.read(empty_store.place) == kept


def test_views_that_are_damaged_are_told(saved: AppTest, empty_store: Store) -> None:
    empty_store.place.file(views.FILE).write_text("{", encoding="utf-8")
    saved.switch_page(WATCH).run()
    assert not saved.exception
    assert "cannot be read" in saved.error[0].value
