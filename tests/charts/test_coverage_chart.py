"""The figures of the overview: sentences as titles, the incomplete period, tones in words."""

from datetime import date

import pandas as pd
import pytest

from components.charts import coverage, theme
from components.query.summaries.counting import Scope
from components.wording import FIXED

SCOPE = Scope(rows=7, articles=7, first=date(2025, 3, 3), last=date(2025, 3, 12))
WEEKS = pd.DataFrame(
    {
        "period": pd.to_datetime(["2025-03-03", "2025-03-10"]),
        "until": pd.to_datetime(["2025-03-09", "2025-03-16"]),
        "articles": [5, 2],
        "texts": [4, 2],
        "outlets": [3, 1],
        "complete": [True, False],
    }
)
QUOTED = pd.DataFrame(
    {
        "speaker": ["Mark <Carney>", "Donald Trump"],
        "statements": [5, 2],
        "articles": [2, 1],
        "negative": [1, 2],
        "neutral": [1, 0],
        "positive": [2, 0],
        "not_scored": [1, 0],
    }
)


def test_the_last_week_is_hatched_and_told_to_be_incomplete() -> None:
    figure = coverage.over_time(WEEKS, "week", SCOPE)
    assert list(figure.data[0].marker.pattern.shape) == ["", "/"]
    assert "incomplete" in figure.layout.title.subtitle.text
    assert "4\u00a0texts without wire copies" in figure.data[0].hovertext[0]


def test_titles_are_sentences() -> None:
    title = coverage.over_time_title(WEEKS, "week").replace(FIXED, " ")
    assert title == "Coverage is densest in the week of 3 Mar 2025: 5 articles"
    quoted = coverage.most_quoted_title(QUOTED).replace(FIXED, " ")
    assert quoted == "Mark <Carney> is quoted most, in 5 statements; Donald Trump follows with 2"


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ([5, 5], "Ann and Bob are quoted most, in 5 statements each"),
        ([5, 5, 2], "Ann and Bob are quoted most, in 5 statements each"),
        ([1, 1, 1, 1], "Nobody stands out: 1 statement at the most"),
        ([5], "Ann is quoted most, in 5 statements"),
    ],
)
def test_nobody_is_said_to_lead_whom_others_equal(counts: list[int], title: str) -> None:
    quoted = pd.DataFrame({"speaker": ["Ann", "Bob", "Cal", "Dee"][: len(counts)], "statements": counts})
    assert coverage.most_quoted_title(quoted).replace(FIXED, " ") == title


def test_a_title_names_every_densest_period_and_says_so_where_there_are_many() -> None:
    level = WEEKS.assign(articles=4)
    title = coverage.over_time_title(level, "week").replace(FIXED, " ")
    assert title == "Coverage is densest in the week of 3 Mar 2025 and in the week of 10 Mar 2025: 4 articles each"
    many = pd.concat([level, level])
    assert coverage.over_time_title(many, "week").startswith("Coverage is spread evenly: 4")


def test_one_day_is_a_narrow_bar_and_named_as_a_day() -> None:
    day = WEEKS.head(1).assign(until=WEEKS["period"].head(1), articles=1)
    figure = coverage.over_time(day, "day", SCOPE)
    assert figure.layout.title.text.replace(FIXED, " ") == "All coverage is on 3 Mar 2025"
    first, last = figure.layout.xaxis.range
    assert (pd.Timestamp(last) - pd.Timestamp(first)).days == 10
    assert list(figure.layout.xaxis.tickvals) == list(day["period"])
    assert figure.layout.yaxis.dtick == 1


def test_bars_are_divided_by_tone_and_names_are_no_markup() -> None:
    figure = coverage.most_quoted(QUOTED, SCOPE)
    assert [trace.name for trace in figure.data[:4]] == ["negative", "neutral", "positive", "not scored"]
    assert figure.data[0].y[0] == "Mark &lt;Carney&gt;"
    assert list(figure.data[0].customdata[0]) == ["Mark <Carney>", "negative"]


def test_only_the_tones_that_there_are_have_a_colour_in_the_line_above() -> None:
    figure = coverage.most_quoted(QUOTED.assign(not_scored=0, neutral=0), SCOPE)
    assert [trace.name for trace in figure.data[:-1]] == ["negative", "positive"]
    assert [note.text for note in figure.layout.annotations] == ["■", "negative", "■", "positive"]


def test_days_closer_than_a_month_are_told_apart_on_the_axis() -> None:
    weeks = pd.concat([WEEKS] * 3, ignore_index=True)
    steps = coverage.over_time(weeks, "week", SCOPE).layout.xaxis.tickformatstops
    assert [step.value for step in steps] == [step["value"] for step in theme.DAY_TICKS]
    assert len({step.value for step in steps}) == len(steps)


def test_a_very_long_name_is_broken_and_leaves_room_for_the_bars() -> None:
    long = "Parliamentary Secretary Maximiliana-Theodora Featherstonehaugh of Saint-Louis-du-Ha! Ha!"
    names = coverage.most_quoted(QUOTED.assign(speaker=[long, "Donald Trump"]), SCOPE).data[0].y
    assert max(len(line) for name in names for line in name.split("<br>")) < 30


def test_nothing_is_said_in_words() -> None:
    assert "No article" in coverage.over_time(WEEKS.head(0), "week", SCOPE).layout.title.text
    assert "No statement" in coverage.most_quoted(QUOTED.head(0), SCOPE).layout.title.text
