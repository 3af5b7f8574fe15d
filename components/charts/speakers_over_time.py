"""Draws tone over time: single statements as dots, the mean of the last days as a line in its band, events as lines."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import theme
from components.charts.dots import LETTER, plain, sizes, subtitle
from components.charts.means import NO_COUNTRIES, caution, interval, mean_in_words
from components.charts.measures import NET_TONE, STEPS, Shown
from components.charts.theme import COUNTRIES, DAY, SERIES, figure
from components.messages import _
from components.query.summaries.counting import Scope
from components.query.summaries.rolling import runs

LINE = 20  # pixels per line of text below the chart
DAYS = 44  # pixels for the days below the axis, in two lines
BESIDE = 48  # pixels for the labels of the axis of tone
SHORTEST_NAME, DATE = 32, 18  # letters of an event's name, at least; letters of the number and day before it
APART = 0.14  # by which the dots of neighbouring series are moved, so that all can be seen
BAND = 0.16  # opacity
OWN_NAMES: Mapping[str, str] = {}


def over_time(
    found: pd.DataFrame,
    dots: pd.DataFrame,
    days: int,
    events: pd.DataFrame,
    scope: Scope,
    countries: Mapping[str, str] = NO_COUNTRIES,
    width: int = 0,
    measure: Shown = NET_TONE,
    called: Mapping[str, str] = OWN_NAMES,
) -> go.Figure:
    """The statements of each day or longer period as dots sized by n, and each series' rolling mean in its 95 % band.

    `found` is `rolling.rolling` over a number of `days`; there is no line where a mean may not be published. `dots` is
    `rolling.by_period`, if wanted with the hover text of each dot. `events` has start and summary. A series that is
    alone from Canada or the United States has the country's colour. `width`, in pixels, is available for the names of
    the events; `called` are the names of series that are shown by another. A click on a dot returns the series, the
    first and the last day, and the score.
    """
    series = list(dict.fromkeys(found["series"]))
    beneath = subtitle(scope, "statement", _explained(found, dots, days, measure), caution(found))
    drawn = figure(over_time_title(found, days, measure, called), beneath, height=400 + LINE * len(events))
    area = sizes(dots["n"], 20)
    for place, (name, colour) in enumerate(colours(series, countries).items()):
        own, shown = dots[dots["series"] == name], called.get(name, name)
        moved = (place - (len(series) - 1) / 2) * APART
        drawn.add_scatter(**_dots(own, area[own.index], name, shown, colour, moved, measure))
        for run in runs(found[found["series"] == name]):
            _line(drawn, run, name, shown, colour, days, measure)
    drawn.add_hline(0, line={"color": DAY.quiet, "width": 1}, layer="below")
    _event_lines(drawn, events, max(SHORTEST_NAME, width // LETTER - DATE))
    drawn.update_xaxes(nticks=8, tickformatstops=theme.DAY_TICKS)
    drawn.update_yaxes(range=[-1.2, 1.2], tickvals=list(STEPS), ticktext=measure.ticks)
    return drawn.update_layout(showlegend=True, legend={"itemclick": False}, margin_b=DAYS + LINE * len(events))


def over_time_title(
    found: pd.DataFrame, days: int, measure: Shown = NET_TONE, called: Mapping[str, str] = OWN_NAMES
) -> str:
    """The title: the lowest and the highest mean and when, if their intervals lie apart; else what is shown."""
    if found.empty or not found["scored"].any():
        return _("No dated statement was scored")
    names = wording.listed([called.get(name, name) for name in dict.fromkeys(found["series"])])
    firm = found[found["mark"] != "F"]
    if firm.empty:
        return _("{names}: single statements, too few in any {days} days for a mean", names=names, days=days)
    low, high = (
        firm.iloc[place] for place in (int(firm["mean"].to_numpy().argmin()), int(firm["mean"].to_numpy().argmax()))
    )
    if low["high"] >= high["low"]:
        return _("{names}: no certain change in {measure}", names=names, measure=measure.name)
    told = [
        _(
            "{name} in the {days} days to {day} ({mean})",
            name=called.get(row["series"], row["series"]),
            days=days,
            day=wording.day(row["day"]),
            mean=mean_in_words(row),
        )
        for row in (low, high)
    ]
    return _("Lowest: {one}; highest: {other}", one=told[0], other=told[1])


def colours(series: list[str], countries: Mapping[str, str]) -> dict[str, str]:
    """The colour of each series: the country's if no other is from there, else one of the scale's."""
    known = [countries.get(name) for name in series]
    own = {s: COUNTRIES[c] for s, c in zip(series, known, strict=True) if c in COUNTRIES and known.count(c) == 1}
    return {name: own.get(name, colour) for name, colour in zip(series, SERIES, strict=False)}


def _explained(found: pd.DataFrame, dots: pd.DataFrame, days: int, measure: Shown) -> str:
    """What the marks are: dots and, where there is one, the line."""
    single = (dots["day"] == dots["last"]).all()
    marks = [_("dots: statements") if single else _("dots: statements of several days together")]
    if (found["mark"] != "F").any():
        marks += [_("line: {measure} of the last {days} days, with its 95 % band", measure=measure.name, days=days)]
    return _("; ").join(marks)


def _dots(
    own: pd.DataFrame, area: "pd.Series[Any]", name: str, shown: str, colour: str, moved: float, measure: Shown
) -> dict[str, Any]:
    plainly = [
        f"<b>{plain(shown)}</b>, {wording.days(day, last)}<br>"
        f"{wording.plural(int(n), 'statement')} {measure.step(score)}"
        for day, last, n, score in zip(own["day"], own["last"], own["n"], own["score"], strict=True)
    ]
    return {
        "x": own["day"],
        "y": own["score"] + moved,
        "name": plain(shown),
        "legendgroup": name,
        "mode": "markers",
        "marker": {"size": area, "color": colour, "opacity": 0.55, "line_width": 0},
        "customdata": [
            [name, f"{day:%Y-%m-%d}", f"{last:%Y-%m-%d}", score]
            for day, last, score in zip(own["day"], own["last"], own["score"], strict=True)
        ],
        "hovertext": own.get("hover", plainly),
        "hoverinfo": "text",
    }


def _line(drawn: go.Figure, run: pd.DataFrame, name: str, shown: str, colour: str, days: int, measure: Shown) -> None:
    """Draws a stretch of means with its band."""
    common = {"legendgroup": name, "showlegend": False, "hoverinfo": "skip"}
    edges = pd.concat([run["day"], run["day"][::-1]]), pd.concat([run["high"], run["low"][::-1]])
    drawn.add_scatter(x=edges[0], y=edges[1], fill="toself", mode="none", fillcolor=colour, opacity=BAND, **common)
    hover = [
        f"<b>{plain(shown)}</b><br>{_mean(row, days, measure)}<br>{interval(row['low'], row['high'])}, "
        + _("{number} scored", number=wording.number(row["scored"]))
        for row in run.to_dict("records")
    ]
    drawn.add_scatter(
        x=run["day"],
        y=run["mean"],
        mode="lines" if len(run) > 1 else "markers",
        line={"color": colour, "width": 2.5},
        marker={"color": colour, "size": 8, "symbol": "diamond"},
        hovertext=hover,
        **common | {"hoverinfo": "text"},
    )


def _mean(row: Mapping[Any, Any], days: int, measure: Shown) -> str:
    """'net tone of the 30 days to 4 Mar 2025: −0.31'."""
    return _(
        "{measure} of the {days} days to {day}: {mean}",
        measure=measure.name,
        days=days,
        day=wording.day(row["day"]),
        mean=mean_in_words(row),
    )


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
            "yshift": -(DAYS + LINE * place),
        }
        label = plain(wording.shortened(str(event.summary), letters))
        named = f"<b>{place}</b>  {_('{name}: {value}', name=wording.day(event.start), value=label)}"
        for words in (number, {**foot, "text": named}):
            drawn.add_annotation(**words, showarrow=False, font={"size": 13, "color": DAY.quiet})
