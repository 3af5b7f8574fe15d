"""Charts of speakers, topics and advice: titles say what is seen, marks bring back what they stand for."""

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.charts import advice as advice_charts
from components.charts import means, speakers_over_time
from components.charts import speakers as charts
from components.charts import topics as topic_charts
from components.charts.dots import in_lines, sizes
from components.charts.theme import COUNTRIES, DAY, by_night
from components.models import Advice, Statement
from components.query.summaries import advice, rolling, speakers, topics
from components.query.summaries.counting import scope
from components.storage.frames import frame

LABELS = {"tariffs": "Tariffs", "autos": "Autos"}
HOSTILE = '<a href="javascript:x">&amp;'


def said(speaker: str | None, polarity: float | None, month: int = 3, **more: Any) -> Statement:
    return Statement(
        row_id=f"{speaker}.{polarity}",
        speaker=speaker,
        polarity=polarity,
        sentence_span=(0, 1),
        content_spans=((0, 1),),
        **{"article_id": "a", "quote_type": "direct", "published": date(2025, month, 4), **more},
    )


MANY = frame(
    [
        *(said("Trump", -0.3 + i / 50, about="Carney", tone="negative", topics=("tariffs",)) for i in range(15)),
        *(said("Carney", 0.2 + i / 50, 5, about="Trump", tone="positive", topics=tuple(LABELS)) for i in range(15)),
        said("Dawson", None, tone="neutral"),
    ],
    Statement,
)  # fmt: skip
FEW = frame([said(HOSTILE, 0.5, about=HOSTILE, tone="positive", topics=("tariffs", "autos"))], Statement)
NONE = MANY.head(0)
NO_EVENTS = pd.DataFrame({"start": pd.to_datetime([]), "summary": []})
EVENTS = pd.DataFrame({"start": pd.to_datetime(["2025-03-04", "2025-03-05"]), "summary": ["Tariffs", HOSTILE]})


def advised(adviser: str | None, **more: Any) -> Advice:
    return Advice(
        row_id=f"a.advice.{len(str(more))}-9",
        adviser=adviser,
        addressee="Carney",
        sentence_span=(0, 1),
        content_spans=((0, 1),),
        **{"modality": "must", "published": date(2025, 3, 4), "article_id": "a", **more},
    )


ADVICE = advice.register(
    frame([advised("Dawson", topics=("tariffs",)), advised("Dawson"), advised(HOSTILE, modality="should")], Advice)
)


def drawn_over_time(
    statements: pd.DataFrame, names: list[str], events: pd.DataFrame, countries: Any = None, width: int = 0
) -> go.Figure:
    """The speakers' statements over time with means of thirty days."""
    found = rolling.rolling(statements, "speaker", names, 30)
    dots = rolling.by_period(statements, "speaker", names)
    return speakers_over_time.over_time(found, dots, 30, events, scope(statements), countries or {}, width)


def every(statements: pd.DataFrame, points: pd.DataFrame) -> list[go.Figure]:
    """All figures of these subjects from some rows."""
    whole, groups = scope(statements), speakers.by_group(statements)
    names = groups["speaker"].tolist()
    counts = topics.counts(statements)["topic"].tolist()
    return [
        means.means(groups, speakers.distribution(statements), "speaker", whole),
        drawn_over_time(statements, names, EVENTS),
        charts.tones(speakers.negative_shares(groups), "speaker", whole),
        charts.matrix(speakers.matrix(statements), whole),
        topic_charts.by_speaker(topics.by_speaker(statements), LABELS, whole),
        topic_charts.over_time(topics.over_time(statements, counts, "month"), LABELS, "month", whole),
        topic_charts.together(topics.together(statements, counts), LABELS, whole),
        advice_charts.who_on_what(advice.who_on_what(points), LABELS, scope(points)),
        advice_charts.over_time(advice.over_time(points, "month"), "month", scope(points)),
    ]


FROM_MANY, FROM_FEW = every(MANY, ADVICE), every(FEW, ADVICE)


def titles(figures: list[go.Figure]) -> list[str]:
    return [figure.layout.title.text for figure in figures]


def test_titles_say_what_is_seen() -> None:
    assert [title.replace("\u202f", " ").replace("\xa0", " ") for title in titles(FROM_MANY)] == [
        "Trump sounds more negative (−1.00 E) than Carney (+1.00 E)",
        "Lowest: Trump in the 30 days to 2 Apr 2025 (−1.00 E); highest: Carney in the 30 days to 4 May 2025 (+1.00 E)",
        "Trump: 100 % of 15 statements are negative; Carney: 0 %",
        "Carney speaks most of Trump: 15 statements, net tone +1.00 E",
        "Carney is quoted most on “Tariffs”: 15 statements",
        "“Tariffs” peaks in March 2025: 15 statements, 94 % of all",
        "“Tariffs” and “Autos” are spoken of together most: 15 statements",
        "Dawson advises Carney most, above all on “Tariffs”",
        "Most advice was published in March 2025: 3 points",
    ]


def test_without_rows_there_is_a_sentence_too() -> None:
    assert titles(every(NONE, ADVICE.head(0))) == [
        "Net tone by speaker: none has enough statements to say",
        "No dated statement was scored",
        "No statement has a tone",
        "No statement with a known speaker is about a known person or institution",
        "No statement with a known speaker has a topic",
        "No dated statement has one of these topics",
        "No statement has two of these topics",
        "Nobody advises anybody here",
        "No advice is dated",
    ]


@pytest.mark.parametrize("number", range(9))
def test_words_from_articles_are_never_markup(number: int) -> None:
    figure = FROM_FEW[number]
    drawn = figure.to_plotly_json()
    title = drawn["layout"].pop("title")
    assert "<a " not in str([trace.get(k) for trace in drawn["data"] for k in ("text", "hovertext", "name")])
    assert "<a " not in str(drawn["layout"])
    assert HOSTILE in title["text"] or "<" not in title["text"], "a title is shown as text"


@pytest.mark.parametrize("number", range(9))
def test_each_figure_has_its_n_and_days_and_survives_the_night(number: int) -> None:
    figure = FROM_MANY[number]
    assert "article" in figure.layout.title.subtitle.text
    assert "2025" in figure.layout.title.subtitle.text
    assert go.Figure(by_night(figure.to_plotly_json())).layout.height == figure.layout.height


def test_a_mean_marked_f_is_not_drawn() -> None:
    figure = means.means(speakers.by_group(FEW), speakers.distribution(FEW), "speaker", scope(FEW))
    dots, drawn = figure.data
    assert len(dots.x) == 1
    assert len(drawn.x) == 0
    assert "too few" in figure.layout.annotations[0].text


def test_the_two_countries_have_their_colours_and_symbols_and_a_legend() -> None:
    countries = {"Trump": "US", "Carney": "CA", "Dawson": "MX"}
    figure = means.means(
        speakers.by_group(MANY), speakers.distribution(MANY), "speaker", scope(MANY), countries=countries
    )
    legend = [trace for trace in figure.data if trace.showlegend is None]
    assert [trace.name for trace in legend] == ["Canada", "United States", means.OTHERS]
    assert [trace.marker.color for trace in legend] == [*COUNTRIES.values(), DAY.ink]
    assert len({trace.marker.symbol for trace in legend}) == 3
    assert [list(trace.x) for trace in legend] == [[None]] * 3


def test_a_line_has_a_country_s_colour_where_one_speaker_is_from_there() -> None:
    alone = drawn_over_time(MANY, ["Trump", "Carney"], NO_EVENTS, {"Trump": "US", "Carney": "CA"})
    assert {trace.name: trace.marker.color for trace in alone.data if trace.name} == {
        "Trump": COUNTRIES["US"],
        "Carney": COUNTRIES["CA"],
    }
    both = drawn_over_time(MANY, ["Trump", "Carney"], NO_EVENTS, {"Trump": "CA", "Carney": "CA"})
    assert not {trace.marker.color for trace in both.data} & set(COUNTRIES.values())


@pytest.mark.parametrize(("width", "whole"), [(0, False), (390, False), (1120, True)])
def test_the_names_of_events_are_whole_where_there_is_room(width: int, whole: bool) -> None:
    name = "U.S. duties on steel, aluminum and other Canadian goods began"
    lines = EVENTS.assign(summary=name)
    notes = drawn_over_time(MANY, ["Trump", "Carney"], lines, width=width).layout.annotations
    assert any(note.text.endswith(name) for note in notes) == whole


def test_numbers_above_means_stand_in_one_line_so_that_they_do_not_meet_on_a_telephone() -> None:
    told = means.means(speakers.by_group(MANY), speakers.distribution(MANY), "speaker", scope(MANY))
    assert {text.count("<br>") for text in told.layout.xaxis.ticktext} == {1}


def test_groups_are_named_in_words_and_the_unresolved_make_no_title() -> None:
    told = MANY.assign(country=pd.Categorical(["US"] * 15 + ["CA"] * 15 + [None]))
    groups, steps = speakers.by_group(told, "country"), speakers.distribution(told, "country")
    figure = means.means(groups, steps, "country", scope(told))
    assert set(figure.layout.yaxis.ticktext) == {"United States", "Canada", "country unresolved"}
    assert figure.layout.title.text.startswith("United States sounds more negative")
    unknown = told.assign(country=pd.Categorical([None] * len(told), ["CA"]))
    assert "none has enough" in means.means_title(speakers.by_group(unknown, "country"), "country")


def test_single_statements_are_dots_and_a_mean_of_few_is_no_line() -> None:
    few = drawn_over_time(MANY.head(8), ["Trump"], NO_EVENTS)
    assert [(trace.mode, len(trace.x)) for trace in few.data] == [("markers", 1)]
    assert "too few in any 30 days" in few.layout.title.text


def test_a_click_brings_back_its_cell() -> None:
    figure = charts.matrix(speakers.matrix(MANY), scope(MANY))
    assert sorted(map(list, figure.data[0].customdata)) == [["Carney", "Trump"], ["Trump", "Carney"]]


@pytest.mark.parametrize(("width", "angle"), [(0, -60), (390, -60), (1120, 0)])
def test_labels_above_columns_are_whole_and_upright_where_there_is_room(width: int, angle: int) -> None:
    labels = {"tariffs": "Diplomacy and leaders' talks", "autos": "Trade agreement and its review"}
    figure = topic_charts.by_speaker(topics.by_speaker(MANY), labels, scope(MANY), width)
    assert figure.layout.xaxis.tickangle == angle
    assert [text.replace("<br>", " ") for text in figure.layout.xaxis.ticktext] == list(labels.values())


def test_areas_grow_with_counts() -> None:
    small, large = sizes(pd.Series([1, 100]))
    assert small < large
    assert sizes(pd.Series([0, 0])).notna().all()
    assert sizes(pd.Series([], dtype=float)).empty


def test_labels_are_broken_and_escaped() -> None:
    assert in_lines("Government of Canada") == "Government of<br>Canada"
    assert in_lines("A\n→ B") == "A<br>→ B"
    assert in_lines("<b>") == "&lt;b&gt;"


def test_a_comparison_says_whether_it_may_be_chance() -> None:
    trump, carney = (speakers.of_group(MANY, "speaker", name) for name in ("Trump", "Carney"))
    clear = means.comparison_title(speakers.compared(trump, carney, ("Trump", "Carney")))
    assert clear.startswith("Trump is more negative than Carney: a difference of −2.00 (−2.00 to −1.52)")
    same = means.comparison_title(speakers.compared(trump, trump, ("Trump", "he")))
    assert same.endswith("may be chance")
    assert "too few" in means.comparison_title(speakers.compared(trump, FEW, ("Trump", "one")))
