"""Draws speakers' tone over time, one line per speaker, with events as reference lines."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import LETTER, in_period, opacities, plain, sizes, subtitle
from components.charts.means import NO_COUNTRIES, TICKS, in_full, mean_in_words
from components.charts.theme import COUNTRIES, DAY, SERIES, figure
from components.query.summaries.counting import PeriodLength, Scope

LINE = 20  # pixels per line of text below the chart
BESIDE = 48  # pixels for the labels of the polarity axis
SHORTEST_NAME, DATE = 32, 18  # letters of an event's name, at least; letters of the number and day before it


def over_time(
    found: pd.DataFrame,
    length: PeriodLength,
    events: pd.DataFrame,
    scope: Scope,
    countries: Mapping[str, str] = NO_COUNTRIES,
    width: int = 0,
) -> go.Figure:
    """A line of each speaker's means by day, week or month, marks sized by n; events as vertical lines with names.

    `found` is `speakers.over_time`; means marked F are pale and have no interval, an incomplete last period is hollow.
    `events` has start and summary. A speaker who is alone from Canada or the United States has the country's colour.
    `width`, in pixels, is available for the names of the events. A click returns the speaker and the first day
    of the period.
    """
    speakers = list(dict.fromkeys(found["speaker"]))
    beneath = subtitle(scope, "statement", f"mean polarity by {length}", "pale: F", _incomplete(found, length))
    drawn = figure(over_time_title(found, length), beneath, height=400 + LINE * len(events))
    area = sizes(found["scored"], 22)
    for speaker, colour in _colours(speakers, countries).items():
        own = found[(found["speaker"] == speaker) & found["mean"].notna()]
        drawn.add_scatter(**_line(own, area[own.index], speaker, colour))
    drawn.add_hline(0, line={"color": DAY.quiet, "width": 1}, layer="below")
    _event_lines(drawn, events, max(SHORTEST_NAME, width // LETTER - DATE))
    drawn.update_yaxes(range=[-1.05, 1.05], tickvals=[-1, -0.5, 0, 0.5, 1], ticktext=TICKS)
    return drawn.update_layout(showlegend=True, margin_b=40 + LINE * len(events))


def over_time_title(found: pd.DataFrame, length: PeriodLength) -> str:
    """The title: the lowest and the highest mean and when, among means that may be published."""
    firm = found[found["mark"] != "F"]
    if found.empty:
        return "No dated statement was scored"
    if firm.empty:
        names = wording.listed(list(dict.fromkeys(found["speaker"])))
        return f"{names}: too few scored statements a {length} for means that may be published"
    places = (int(firm["mean"].to_numpy().argmin()), int(firm["mean"].to_numpy().argmax()))
    low, high = (
        f"{firm['speaker'].iloc[i]} {in_period(firm['period'].iloc[i], length)} ({mean_in_words(firm.iloc[i])})"
        for i in places
    )
    return f"Only one mean may be published: {low}" if len(firm) == 1 else f"Lowest: {low}; highest: {high}"


def _colours(speakers: list[str], countries: Mapping[str, str]) -> dict[str, str]:
    """The colour of each speaker: the country's if no other speaker is from there, else one of the series."""
    known = [countries.get(speaker) for speaker in speakers]
    own = {s: COUNTRIES[c] for s, c in zip(speakers, known, strict=True) if c in COUNTRIES and known.count(c) == 1}
    return {speaker: own.get(speaker, colour) for speaker, colour in zip(speakers, SERIES, strict=False)}


def _line(own: pd.DataFrame, area: "pd.Series[Any]", speaker: str, colour: str) -> dict[str, Any]:
    firm = own["mark"] != "F"
    reach = [(own["high"] - own["mean"]).where(firm, 0), (own["mean"] - own["low"]).where(firm, 0)]
    return {
        "x": own["period"],
        "y": own["mean"],
        "name": plain(speaker),
        "mode": "lines+markers",
        "line": {"color": colour, "width": 1, "dash": "dot"},
        "error_y": {"type": "data", "array": reach[0], "arrayminus": reach[1], "color": colour, "width": 0},
        "marker": {
            "size": area,
            "color": [colour if complete else DAY.paper for complete in own["complete"]],
            "line": {"color": colour, "width": 1.5},
            "opacity": opacities(own["mark"]),
        },
        "customdata": [[speaker, f"{period:%Y-%m-%d}"] for period in own["period"]],
        "hovertext": [f"{in_full(row, 'speaker')}<br>from {wording.day(row['period'])}" for _, row in own.iterrows()],
        "hoverinfo": "text",
    }


def _event_lines(drawn: go.Figure, events: pd.DataFrame, letters: int) -> None:
    """Draws one vertical line per event, numbered at the top, with the names listed below so that none overlap."""
    for place, event in enumerate(events.sort_values("start").itertuples(), 1):
        drawn.add_vline(event.start, line={"color": DAY.quiet, "width": 1, "dash": "dot"})
        number = {"text": f"<b>{place}</b>", "x": event.start, "y": 1, "yref": "paper", "yanchor": "top"}
        number |= {"xanchor": "left", "xshift": 1}
        foot = {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "xshift": -BESIDE,
            "y": 0,
            "yref": "paper",
            "yshift": -(28 + LINE * place),
        }
        named = f"<b>{place}</b>  {wording.day(event.start)}: {plain(wording.shortened(str(event.summary), letters))}"
        for words in (number, {**foot, "text": named}):
            drawn.add_annotation(**words, showarrow=False, font={"size": 13, "color": DAY.quiet})


def _incomplete(found: pd.DataFrame, length: PeriodLength) -> str:
    return "" if found["complete"].all() else f"the last {length}, not yet over, is hollow"
