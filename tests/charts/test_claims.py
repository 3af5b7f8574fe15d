"""Over random statements: no number of what is marked F is printed anywhere, and each title's claim holds."""

import re
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts import means, speakers_over_time
from components.charts import speakers as charts
from components.charts import topics as topic_charts
from components.charts.measures import NET_TONE, TEXTBLOB, Shown
from components.export import csv
from components.models import Statement
from components.query.summaries import rolling, speakers, topics
from components.query.summaries.counting import scope
from components.query.summaries.tone import TONES, by_textblob
from components.storage.frames import frame
from components.ui.widgets.summary_tables import as_table

NAMES = ("Adams", "Baker", "Clark")
NUMBER = re.compile(r"[+−]\d|\b0\.\d\d\b")  # a score as it is written
NO_EVENTS = pd.DataFrame({"start": [], "summary": []})
LEANING = {"Adams": ["negative"] * 4, "Baker": ["positive"] * 4, "Clark": []}


@st.composite
def selections(draw: Any) -> tuple[pd.DataFrame, Shown]:
    """Statements of people about each other, two of whom lean to opposite sides; and a measure of their tone."""
    said: list[Statement] = []
    for name in NAMES:
        tones = st.sampled_from([*TONES, None, *LEANING[name]])
        for tone in draw(st.lists(tones, max_size=60)):
            said.append(
                Statement(
                    speaker=name,
                    about=NAMES[(len(said) + 1) % 3],
                    tone=tone,
                    polarity=None if tone is None else draw(st.floats(-1, 1)),
                    topics=("tariffs", "autos")[: len(said) % 3],
                    published=date(2025, 3, 1) + timedelta(days=len(said) % 40),
                    sentence_span=(0, 1),
                    content_spans=((0, 1),),
                    quote_type="direct",
                )
            )
    rows = frame(said, Statement)
    return (by_textblob(rows), TEXTBLOB) if draw(st.booleans()) else (rows, NET_TONE)


@settings(deadline=None, max_examples=8)
@given(selections())
def test_what_is_marked_f_is_printed_nowhere(selection: tuple[pd.DataFrame, Shown]) -> None:
    rows, measure = selection
    groups, cells, by_topic = speakers.by_group(rows), speakers.matrix(rows), topics.by_speaker(rows)
    over_time = rolling.rolling(rows, "speaker", NAMES, 30)
    for summary in (groups, cells, by_topic, over_time):
        unsure = summary[summary["mark"] == "F"]
        assert unsure[["mean", "low", "high"]].isna().all(axis=None)
        table = as_table(unsure[["scored", "mean", "low", "high", "mark"]])
        assert not NUMBER.search(csv(table, "").decode())
    for row in groups[groups["mark"] == "F"].to_dict("records"):
        assert not NUMBER.search(means.in_full(row, "speaker"))
    for figure, summary in (
        (charts.matrix(cells, scope(rows)), cells),
        (topic_charts.by_speaker(by_topic, {}, scope(rows)), by_topic),
    ):
        hollow = [trace for trace in figure.data if trace.marker.symbol == "circle-open"]
        told = [words for trace in hollow for words in zip(trace.text, trace.hovertext, strict=True)]
        assert len(told) == (summary["mark"] == "F").sum()
        assert not any(NUMBER.search(text + hover) for text, hover in told)
    drawn = means.means(groups, speakers.distribution(rows), "speaker", scope(rows), measure=measure)
    assert len(drawn.data[1].x) == (groups["mark"] != "F").sum()
    lines = speakers_over_time.over_time(
        over_time, rolling.by_period(rows, "speaker", NAMES), 30, NO_EVENTS, scope(rows), measure=measure
    )
    shown = sum(len(trace.x) for trace in lines.data if trace.mode in ("lines", "markers") and not trace.name)
    assert shown == (over_time["mark"] != "F").sum()


@settings(deadline=None, max_examples=25)
@given(selections())
def test_a_title_claims_only_what_its_intervals_support(selection: tuple[pd.DataFrame, Shown]) -> None:
    rows, _ = selection
    groups = speakers.by_group(rows)
    known = {row["speaker"]: row for row in groups[groups["mark"] != "F"].to_dict("records")}
    found = re.fullmatch(r"(\w+) sounds more negative \(.*\) than (\w+) \(.*\)", means.means_title(groups, "speaker"))
    ends = sorted(known.values(), key=lambda row: row["mean"])
    assert bool(found) == (len(ends) > 1 and ends[0]["high"] < ends[-1]["low"])
    if found:
        assert known[found[1]]["high"] < known[found[2]]["low"]
    shares = {row["speaker"]: row for row in speakers.negative_shares(groups).to_dict("records")}
    claimed = re.fullmatch(
        r"(\w+): .* are negative; (\w+): .*", charts.tones_title(speakers.negative_shares(groups), "speaker")
    )
    if claimed:
        assert shares[claimed[1]]["share_low"] > shares[claimed[2]]["share_high"]
    over_time = rolling.rolling(rows, "speaker", NAMES, 30)
    if speakers_over_time.over_time_title(over_time, 30).startswith("Lowest"):
        assert over_time["high"].min() < over_time["low"].max()
    sides = [speakers.of_group(rows, "speaker", name) for name in NAMES[:2]]
    compared = speakers.compared(sides[0], sides[1], NAMES[:2])
    title = means.comparison_title(compared)
    assert (" is more " in title) == (compared.low > 0 or compared.high < 0)
    assert ("too few" in title) == any(side.mark == "F" for side in compared.sides)


@pytest.mark.parametrize("mark", ["E", "F"])
def test_a_table_says_what_a_mark_means(mark: str) -> None:
    assert as_table(pd.DataFrame({"mark": [mark]}))["Mark"][0].startswith(f"{mark} (")
