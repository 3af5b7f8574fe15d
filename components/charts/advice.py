"""Draws advice: who advises whom on what, and when."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import bar_width, dot_matrix, in_period, plain, subtitle
from components.charts.theme import DAY, figure
from components.query.summaries.advice import ARROW, NO_TOPIC, STRENGTHS
from components.query.summaries.counting import PeriodLength, Scope

SHADES = dict(zip(STRENGTHS, (DAY.accent, DAY.neutral, DAY.line), strict=True))


def who_on_what(cells: pd.DataFrame, labels: Mapping[str, str], scope: Scope, width: int = 0) -> go.Figure:
    """A dot matrix of who advises whom on what: a row for each pair, a column for each topic, area by points.

    `cells` is `advice.who_on_what`. A click returns "adviser → addressee" and the topic.
    """
    labelled = cells.assign(
        row=cells["pair"],
        column=cells["topic"],
        text=[wording.number(n) for n in cells["n"]],
        hover=[
            f"<b>{plain(pair)}</b><br>{plain(labels.get(topic, topic))}: {wording.plural(int(n), 'point')}, "
            f"{wording.number(strong)} of them strong"
            for pair, topic, n, strong in zip(cells["pair"], cells["topic"], cells["n"], cells["strong"], strict=True)
        ],
    )
    order = cells.groupby("topic")["n"].sum().sort_values(ascending=False, kind="stable").index
    columns = {topic: labels.get(topic, topic) for topic in sorted(order, key=lambda topic: topic == NO_TOPIC)}
    beneath = subtitle(
        scope, "point of advice", f"{len(columns)} topics", "below each dot: points", of_many="points of advice"
    )
    rows = {pair: pair.replace(ARROW, f"\n{ARROW.strip()} ") for pair in dict.fromkeys(cells["pair"])}
    return dot_matrix(labelled, who_on_what_title(cells, labels), beneath, rows=rows, columns=columns, width=width)


def who_on_what_title(cells: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """The title: the pair with most advice, and its most frequent topic."""
    if cells.empty:
        return "Nobody advises anybody here"
    first = cells.iloc[0]
    own = cells[(cells["pair"] == first["pair"]) & (cells["topic"] != NO_TOPIC)]
    if own.empty:
        return f"{first['adviser']} advises {first['addressee']} most"
    topic = str(own["topic"].iloc[int(own["n"].to_numpy().argmax())])
    return f"{first['adviser']} advises {first['addressee']} most, above all on “{labels.get(topic, topic)}”"


def over_time(found: pd.DataFrame, length: PeriodLength, scope: Scope) -> go.Figure:
    """Bars of points of advice by day, week or month, stacked by strength; an incomplete last period is paler.

    `found` is `advice.over_time`. A click returns the strength and the period.
    """
    incomplete = "" if found["complete"].all() else f"the last {length}, paler, is not yet over"
    beneath = subtitle(scope, "point of advice", f"by {length}", incomplete, of_many="points of advice")
    drawn = figure(over_time_title(found, length), beneath, height=300, barmode="stack")
    for strength, colour in SHADES.items():
        own = found[found["strength"] == strength]
        drawn.add_bar(
            x=own["period"],
            y=own["n"],
            name=strength,
            width=bar_width(length),
            offset=0,
            marker={
                "color": colour,
                "opacity": [1 if complete else 0.5 for complete in own["complete"]],
                "line": {"color": DAY.quiet, "width": 0.5},
            },
            customdata=[[strength, f"{period:%Y-%m-%d}"] for period in own["period"]],
            hovertext=[f"from {wording.day(p)}: {n} {strength}" for p, n in zip(own["period"], own["n"], strict=True)],
            hoverinfo="text",
        )
    return drawn.update_layout(legend_traceorder="normal")


def over_time_title(found: pd.DataFrame, length: PeriodLength) -> str:
    """The title: when most advice was published."""
    totals = found.groupby("period")["n"].sum()
    if totals.empty:
        return "No advice is dated"
    peak = pd.Timestamp(totals.index[int(totals.to_numpy().argmax())])
    return f"Most advice was published {in_period(peak, length)}: {wording.plural(int(totals.max()), 'point')}"
