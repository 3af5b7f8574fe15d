"""The Topics page: its views, and a topic of one's own that is applied at once and kept."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.storage import own_topics
from components.storage.store import Store
from tests.pages.chips import chips

Visit = Callable[..., AppTest]
VIEWS = ("Who on what", "Over time", "Together")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("speaker", [[], ["Laura Dawson"]])
def test_every_view_runs(visit: Visit, view: str, speaker: list[str]) -> None:
    app = visit("topics", topics_view=view, speaker=speaker)
    assert not app.exception


def test_topics_are_shown_by_their_labels(visit: Visit) -> None:
    app = visit("topics", **{"numbers-topics-matrix": True})
    assert "Economy and jobs" in set(app.dataframe[0].value["Topic"])


def test_a_topic_of_ones_own_is_applied_at_once_and_kept(visit: Visit, sample_store: Store) -> None:
    app = visit("topics", topics_view="Over time", **{"numbers-topics-time": True})
    app.text_input(key="own_name").set_value("Deals")
    app.text_input(key="own_words").set_value("deal*, agreement")
    app.button(key="FormSubmitter:own_topic-Add").click().run()
    try:
        assert not app.exception
        assert "Deals" in set(app.dataframe[0].value["Topic"])
        assert own_topics.read(sample_store.place) == {"Deals": ("deal*", "agreement")}
        assert "Deals" in app.multiselect(key="topic").options
        app.button(key="remove_Deals").click().run()
        assert own_topics.read(sample_store.place) == {}
    finally:
        own_topics.write(sample_store.place, {})


@pytest.mark.parametrize("page", ["overview", "timeline", "speakers", "topics", "advice", "articles"])
def test_a_topic_of_ones_own_filters_every_page(visit: Visit, sample_store: Store, page: str) -> None:
    own_topics.write(sample_store.place, {"Deals": ("deal*", "agreement")})
    try:
        app = visit(page, topic=["Deals"])
        assert not app.exception
        assert app.multiselect(key="topic").value == ["Deals"]
        assert chips(app) == ["Topic: Deals"]
        assert "No articles with these filters" not in " ".join(message.value for message in app.info)
    finally:
        own_topics.write(sample_store.place, {})


def test_a_damaged_file_of_topics_is_told_and_stops_nothing(visit: Visit, sample_store: Store) -> None:
    file = sample_store.place.file(own_topics.FILE)
    file.write_text("{", encoding="utf-8")
    try:
        app = visit("topics")
        assert not app.exception
        assert "cannot be read" in app.warning[0].value
    finally:
        file.unlink()
