"""The Speakers page: each view runs, a click opens the statements behind a mark, filters and raw scores hold."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

Visit = Callable[..., AppTest]
VIEWS = ("Mean tone", "Over time", "Dialogue", "Compare", "Who on whom", "Shares")


def html(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def clicked(*customdata: object) -> dict[str, object]:
    return {"selection": {"points": [{"customdata": list(customdata)}], "point_indices": [0], "box": [], "lasso": []}}


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_runs(visit: Visit, view: str) -> None:
    app = visit("speakers", speakers_view=view)
    assert not app.exception
    assert "Speakers" in html(app)


def test_a_click_on_a_mean_opens_its_speakers_statements(visit: Visit) -> None:
    app = visit("speakers", **{"means-speaker": clicked("Laura Dawson", None)})
    assert not app.exception
    assert ">Laura Dawson</h" in html(app)
    assert "<strong>Donald Trump</strong>" not in html(app)


def test_grouping_by_country(visit: Visit) -> None:
    app = visit("speakers", mean_by="country", **{"numbers-means-country": True})
    assert not app.exception
    assert {"Canada", "United States"} <= set(app.dataframe[0].value["Country"])


def test_the_grouping_stands_in_the_address(visit: Visit) -> None:
    app = visit("speakers", mean_by="country", **{"numbers-means-country": True})
    assert app.query_params["mean_by"] in ("Country", ["Country"])
    assert "United States" in set(app.dataframe[0].value["Country"])


def test_what_is_not_scored_has_an_order_of_its_own(visit: Visit) -> None:
    app = visit("speakers", mean_order="Not scored")
    assert not app.exception
    assert 'class="said"' in html(app)
    assert "Words that carry tone" not in html(app)


def test_textblob_is_a_measure_of_its_own_and_never_mixed_with_tone(visit: Visit) -> None:
    tone, textblob, alone = (
        visit("speakers", measure=name, **{"numbers-means-speaker": True})
        for name in ("Tone", "TextBlob", "TextBlob as it comes")
    )
    assert not any(app.exception for app in (tone, textblob, alone))
    assert "TextBlob +" not in html(tone)
    assert 'class="tone' not in html(textblob)
    assert "TextBlob −" in html(textblob)
    assert "Net tone" in tone.dataframe[0].value
    column = "Mean polarity by TextBlob"
    assert not textblob.dataframe[0].value[column].equals(alone.dataframe[0].value[column])


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("measure", ["TextBlob", "TextBlob as it comes"])
def test_every_view_runs_by_textblob(visit: Visit, view: str, measure: str) -> None:
    app = visit("speakers", speakers_view=view, measure=measure)
    assert not app.exception


def test_two_sides_of_one_speaker(visit: Visit) -> None:
    app = visit("speakers", speakers_view="Compare", compare_way="Before and after", **{"numbers-comparison": True})
    assert not app.exception
    assert len(app.dataframe[0].value) <= 2
    assert " before " in html(app)


def test_the_same_speaker_twice_is_told(visit: Visit) -> None:
    app = visit("speakers", speakers_view="Compare", compare_first="Donald Trump", compare_second="Donald Trump")
    assert [info.value for info in app.info] == ["Choose two different speakers."]


@pytest.mark.parametrize("view", VIEWS)
def test_a_filter_that_leaves_one_speaker(visit: Visit, view: str) -> None:
    app = visit("speakers", speakers_view=view, speaker=["Laura Dawson"])
    assert not app.exception
    assert "<strong>Donald Trump</strong>" not in html(app)


def test_a_filter_that_leaves_nothing_says_what_to_loosen(visit: Visit) -> None:
    app = visit("speakers", words="xyzzy")
    assert not app.exception
    assert any("xyzzy" in info.value for info in app.info)


def test_each_filter_that_leaves_nothing_can_be_lifted_alone(visit: Visit) -> None:
    app = visit("speakers", speaker=["Laura Dawson"], words="xylophone")
    ways = {button.key: button.label.replace("\u00a0", " ") for button in app.button}
    assert ways["without_speaker_statements"] == "Without the speaker: 0 articles"
    assert "Without the words: 0" not in ways["without_words_statements"]
    app.button(key="without_words_statements").click().run()
    assert not app.exception
    assert app.multiselect(key="speaker").value == ["Laura Dawson"]
    assert app.text_input(key="words").value == ""
    assert "<strong>Laura Dawson</strong>" in html(app)


def test_a_quotation_told_by_several_articles_stands_once_with_its_reports(visit: Visit) -> None:
    app = visit("speakers", **{"means-speaker": clicked("Laura Dawson", None)})
    assert not app.exception
    assert html(app).count("at the door") == 1
    assert "Reported 2 times" in [block.proto.popover.label for block in app.get("popover")]
    assert "with wire copies and repeated quotations" in html(app)


def test_the_dialogue_opens_with_those_who_speak_most_of_each_other(visit: Visit) -> None:
    app = visit("speakers", speakers_view="Dialogue")
    assert not app.exception
    assert {app.selectbox(key="dialogue_first").value, app.selectbox(key="dialogue_second").value} == {
        "Donald Trump",
        "Mark Carney",
    }
    assert ">Donald Trump on Mark Carney</h" in html(app)
    assert ">Mark Carney on Donald Trump</h" in html(app)
    assert "advice-card" in html(app), "a quotation stands on at least one side"


def test_a_dot_of_the_dialogue_opens_its_statements(visit: Visit) -> None:
    app = visit(
        "speakers",
        speakers_view="Dialogue",
        dialogue=clicked("Mark Carney on Donald Trump", "2025-05-06", "2025-05-06", 1),
    )
    assert not app.exception
    assert ">Mark Carney on Donald Trump, 6\u00a0May\u00a02025</h" in html(app)


def test_two_countries_face_to_face_and_nobody_with_himself(visit: Visit) -> None:
    sides = {"dialogue_first": "Canada, all speakers", "dialogue_second": "United States, all speakers"}
    app = visit("speakers", speakers_view="Dialogue", **sides)
    assert not app.exception
    assert ">Canada on United States</h" in html(app)
    same = visit("speakers", speakers_view="Dialogue", dialogue_first="Mark Carney", dialogue_second="Mark Carney")
    assert [info.value for info in same.info] == ["Choose two different people or sides."]
