"""Draws topics: by speaker, over time, and pairs of topics in one statement."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import bar_width, dot_matrix, in_period, plain, subtitle, tone_cells
from components.charts.theme import DAY, figure
from components.query.summaries.counting import PeriodLength, Scope

Labels = Mapping[str, str]  # topic id -> label
BAND = 62  # pixels per topic over time


def by_speaker(cells: pd.DataFrame, labels: Labels, scope: Scope, width: int = 0) -> go.Figure:
    """A dot matrix of speakers and topics: area by number of statements, colour by net tone; n below.

    `cells` is `topics.by_speaker`. Hollow where the net tone may not be published.
    """
    hover = (_cell(row, labels) for row in cells.itertuples())
    labelled = tone_cells(cells, "topic", map(wording.number, cells["statements"]), hover)
    rows = {name: name for name in dict.fromkeys(cells["speaker"])}
    order = cells.groupby("topic")["statements"].sum().sort_values(ascending=False, kind="stable").index
    beneath = subtitle(
        scope, "statement", "below each dot: statements", "colour: net tone, hollow where too few to say"
    )
    return dot_matrix(
        labelled, by_speaker_title(cells, labels), beneath, rows=rows, columns=_shown(order, labels), width=width
    )


def by_speaker_title(cells: pd.DataFrame, labels: Labels) -> str:
    """The title: the speaker and topic with most statements."""
    if cells.empty:
        return "No statement with a known speaker has a topic"
    most = cells.iloc[int(cells["statements"].to_numpy().argmax())]
    topic = labels.get(most["topic"], most["topic"])
    return f"{most['speaker']} is quoted most on “{topic}”: {wording.plural(int(most['statements']), 'statement')}"


def over_time(found: pd.DataFrame, labels: Labels, length: PeriodLength, scope: Scope) -> go.Figure:
    """Bars of each topic's statements by day, week or month, one band per topic, all on the same scale.

    `found` is `topics.over_time`; an incomplete last period is hollow. A click returns topic and period.
    """
    topics = list(dict.fromkeys(found["topic"]))
    incomplete = "" if found["complete"].all() else f"the last {length}, not yet over, is hollow"
    beneath = subtitle(scope, "statement", f"by {length}, all bands to one scale", incomplete)
    title = over_time_title(found, labels, length)
    drawn = figure(title, beneath, height=60 + BAND * max(len(topics), 1), bargap=0.15)
    tallest = max(float(found["n"].max()), 1.0) if len(found) else 1.0
    for place, topic in enumerate(topics):
        own = found[(found["topic"] == topic) & (found["n"] > 0)]
        _band(drawn, own, labels.get(topic, topic), len(topics) - 1 - place, tallest, length)
    drawn.update_yaxes(visible=False, range=[-0.05, max(len(topics), 1)])
    return drawn.update_layout(showlegend=False, barmode="overlay")


def over_time_title(found: pd.DataFrame, labels: Labels, length: PeriodLength) -> str:
    """The title: which topic reached its highest number when."""
    if found.empty or not found["n"].any():
        return "No dated statement has one of these topics"
    most = found.iloc[int(found["n"].to_numpy().argmax())]
    topic = labels.get(most["topic"], most["topic"])
    count = wording.plural(int(most["n"]), "statement")
    return f"“{topic}” peaks {in_period(most['period'], length)}: {count}, {wording.share(most['share'])} of all"


def together(cells: pd.DataFrame, labels: Labels, scope: Scope, width: int = 0) -> go.Figure:
    """A dot matrix of how often two topics share a sentence, with the number below; `cells` is `topics.together`."""
    labelled = cells.assign(
        row=cells["topic"],
        column=cells["other"],
        text=[wording.number(n) for n in cells["n"]],
        hover=[_pair(row, labels) for row in cells.itertuples()],
    )
    shown = _shown(dict.fromkeys([*cells["topic"], *cells["other"]]), labels)
    return dot_matrix(
        labelled, together_title(cells, labels), subtitle(scope, "statement"), rows=shown, columns=shown, width=width
    )


def together_title(cells: pd.DataFrame, labels: Labels) -> str:
    """The title: the most frequent pair of topics."""
    if cells.empty:
        return "No statement has two of these topics"
    most = cells.iloc[int(cells["n"].to_numpy().argmax())]
    pair = [labels.get(most[name], most[name]) for name in ("topic", "other")]
    return f"“{pair[0]}” and “{pair[1]}” are spoken of together most: {wording.plural(int(most['n']), 'statement')}"


def _band(drawn: go.Figure, own: pd.DataFrame, label: str, floor: int, tallest: float, length: PeriodLength) -> None:
    """Draws one topic's bars on a baseline of their own, with its name above them."""
    drawn.add_bar(
        x=own["period"],
        y=own["n"] / tallest * 0.66,
        base=floor,
        width=bar_width(length),
        offset=0,
        marker={
            "color": [DAY.accent if complete else DAY.paper for complete in own["complete"]],
            "line": {"color": DAY.accent, "width": 1},
        },
        customdata=[[topic, f"{period:%Y-%m-%d}"] for topic, period in zip(own["topic"], own["period"], strict=True)],
        hovertext=[
            f"<b>{plain(label)}</b>, from {wording.day(period)}<br>{wording.plural(int(n), 'statement')}"
            for period, n in zip(own["period"], own["n"], strict=True)
        ],
        hoverinfo="text",
    )
    drawn.add_hline(floor, line={"color": DAY.line, "width": 1}, layer="below")
    drawn.add_annotation(
        text=f"{plain(label)}  <b>{wording.number(own['n'].sum())}</b>",
        x=0,
        xref="paper",
        xanchor="left",
        y=floor + 0.97,
        yanchor="top",
        showarrow=False,
        font_size=13,
    )


def _cell(row: Any, labels: Labels) -> str:
    count = wording.plural(int(row.statements), "statement")
    mean = f"<br>net tone: {wording.mean(row.mean, row.mark)}"
    topic = labels.get(row.topic, row.topic)
    return f"<b>{plain(row.speaker)} on {plain(topic)}</b><br>{count}{mean}"


def _pair(row: Any, labels: Labels) -> str:
    topic, other = labels.get(row.topic, row.topic), labels.get(row.other, row.other)
    count = wording.plural(int(row.n), "statement")
    return f"<b>{plain(topic)} with {plain(other)}</b><br>{count}, {wording.share(row.share)} of the first"


def _shown(topics: Iterable[str], labels: Labels) -> dict[str, str]:
    return {topic: labels.get(topic, topic) for topic in topics}
