"""The Advice page: its views, search and groups, a status that is kept, a briefing to take away."""

import re
from collections.abc import Callable

import pyarrow
import pytest
from streamlit.testing.v1 import AppTest

from components.messages import language
from components.storage import ledger
from components.storage.ledger import Ledger
from components.storage.store import Store
from components.ui.advice import views

Visit = Callable[..., AppTest]
VIEWS = ("Register", "Table", "Who advises whom", "Opposed", "Over time", "Briefing")


def html(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("speaker", [[], ["Laura Dawson"]])
def test_every_view_runs(visit: Visit, view: str, speaker: list[str]) -> None:
    app = visit("advice", advice_view=view, speaker=speaker)
    assert not app.exception


def test_the_table_has_its_days_as_french_has_them(visit: Visit) -> None:
    assert not visit("advice", advice_view="Table").dataframe[0].proto.arrow_data.styler.display_values
    with language.using("fr"):  # AppTest asks for the names of views outside a session
        app = visit("advice", advice_view="Table", interface_language="fr")
    assert not app.exception
    shown = pyarrow.ipc.open_stream(app.dataframe[0].proto.arrow_data.styler.display_values).read_all().to_pandas()
    assert all(re.fullmatch(r"(?:1er|\d{1,2})\s[a-zéû]+\.?\s\d{4}", day) for day in shown["Publié"])


@pytest.mark.parametrize("by", ["topic", "strength", "month"])
def test_every_grouping_runs(visit: Visit, by: str) -> None:
    app = visit("advice", advice_group=by)
    assert not app.exception
    assert "<blockquote>" in html(app)


def test_a_group_of_one_adviser(visit: Visit) -> None:
    app = visit("advice", advice_chosen_adviser="Laura Dawson")
    assert "<strong>Laura Dawson</strong>" in html(app)
    assert "<strong>Colin Robertson</strong>" not in html(app)


def test_search_finds_words_or_says_that_there_are_none(visit: Visit) -> None:
    assert "CUSMA" in html(visit("advice", advice_words="dawson cusma"))
    app = visit("advice", advice_words="xyzzy")
    assert not app.exception
    assert [info.value for info in app.info] == ["No advice has all of these words."]


def test_a_status_is_kept_with_its_note(visit: Visit, sample_store: Store) -> None:
    app = visit("advice", advice_chosen_adviser="Laura Dawson")
    key = next(str(box.key) for box in app.selectbox if str(box.key).startswith("to_register"))[len("to_") :]
    app.selectbox(key=f"to_{key}").set_value("taken up")
    app.text_input(key=f"note_{key}").set_value("in the speech")
    app.text_input(key=f"who_{key}").set_value("A. Analyst")
    app.button(key=f"FormSubmitter:decide_{key}-Save").click().run()
    book = Ledger(sample_store.place)
    try:
        assert not app.exception
        (status,) = ledger.statuses(book.load().corrections).values()
        assert (status.status, status.note, status.who) == ("taken up", "in the speech", "A. Analyst")
        assert "in the speech · A. Analyst" in html(
            visit("advice", advice_group="status", advice_chosen_status="taken up")
        )
    finally:
        book.path.unlink(missing_ok=True)


def test_a_briefing_cites_each_point(visit: Visit) -> None:
    app = visit("advice", advice_view="Briefing", brief_addressee="Mark Carney", brief_occasion="before the meeting")
    assert not app.exception
    assert "Advice to Mark Carney before the meeting" in html(app)
    assert "Laura Dawson" in html(app)
    assert "Canadian Press" in html(app)


def test_few_groups_have_a_button_and_the_others_are_looked_for(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST_PILLS", 3)
    app = visit("advice", advice_group="adviser")
    buttons = app.pills(key="advice_chosen_adviser").options
    assert len(buttons) == 1 + 3
    others = app.selectbox(key="advice_other_adviser")
    found = others.select_index(0).run()
    assert not found.exception
    assert found.pills(key="advice_chosen_adviser").options == buttons
    assert f"<strong>{others.options[0].split('  ')[0]}</strong>" in html(found)
