"""Draws topics: by speaker, over time, and pairs of topics in one statement."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import bar_width, dot_matrix, in_period, plain, subtitle, tone_cells
from components.charts.theme import DAY, figure
from components.messages import N_, _
from components.query.summaries.counting import PeriodLength, Scope

Labels = Mapping[str, str]  # topic id -> label
BAND = 62  # pixels per topic over time
BANDS: dict[PeriodLength, str] = {
    "day": N_("by day, all bands to one scale"),
    "week": N_("by week, all bands to one scale"),
    "month": N_("by month, all bands to one scale"),
}
HOLLOW: dict[PeriodLength, str] = {
    "day": N_("the last day, not yet over, is hollow"),
    "week": N_("the last week, not yet over, is hollow"),
    "month": N_("the last month, not yet over, is hollow"),
}


def by_speaker(cells: pd.DataFrame, labels: Labels, scope: Scope, width: int = 0) -> go.Figure:
    """A dot matrix of speakers and topics: area by number of statements, colour by net tone; n below.

    `cells` is `topics.by_speaker`. Hollow where the net tone may not be published.
    """
    hover = (_cell(row, labels) for row in cells.itertuples())
    labelled = tone_cells(cells, "topic", map(wording.number, cells["statements"]), hover)
    rows = {name: wording.person(name) for name in dict.fromkeys(cells["speaker"])}
    order = cells.groupby("topic")["statements"].sum().sort_values(ascending=False, kind="stable").index
    notes = _("below each dot: statements"), _("colour: net tone, hollow where too few to say")
    beneath = subtitle(scope, "statement", *notes)
    return dot_matrix(
        labelled, by_speaker_title(cells, labels), beneath, rows=rows, columns=_shown(order, labels), width=width
    )


def by_speaker_title(cells: pd.DataFrame, labels: Labels) -> str:
    """The title: the speaker and topic with most statements."""
    if cells.empty:
        return _("No statement with a known speaker has a topic")
    most = cells.iloc[int(cells["statements"].to_numpy().argmax())]
    return _(
        "{speaker} is quoted most on “{topic}”: {statements}",
        speaker=wording.person(most["speaker"]),
        topic=labels.get(most["topic"], most["topic"]),
        statements=wording.plural(int(most["statements"]), "statement"),
    )


def over_time(found: pd.DataFrame, labels: Labels, length: PeriodLength, scope: Scope) -> go.Figure:
    """Bars of each topic's statements by day, week or month, one band per topic, all on the same scale.

    `found` is `topics.over_time`; an incomplete last period is hollow. A click returns topic and period.
    """
    topics = list(dict.fromkeys(found["topic"]))
    incomplete = "" if found["complete"].all() else _(HOLLOW[length])
    beneath = subtitle(scope, "statement", _(BANDS[length]), incomplete)
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
        return _("No dated statement has one of these topics")
    most = found.iloc[int(found["n"].to_numpy().argmax())]
    return _(
        "“{topic}” peaks {when}: {statements}, {share} of all",
        topic=labels.get(most["topic"], most["topic"]),
        when=in_period(most["period"], length),
        statements=wording.plural(int(most["n"]), "statement"),
        share=wording.share(most["share"]),
    )


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
        return _("No statement has two of these topics")
    most = cells.iloc[int(cells["n"].to_numpy().argmax())]
    pair = [labels.get(most[name], most[name]) for name in ("topic", "other")]
    count = wording.plural(int(most["n"]), "statement")
    return _(
        "“{one}” and “{other}” are spoken of together most: {statements}", one=pair[0], other=pair[1], statements=count
    )


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
            f"<b>{plain(label)}</b>, {_('from {day}', day=wording.day(period))}"
            f"<br>{wording.plural(int(n), 'statement')}"
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
    mean = _("net tone: {tone}", tone=wording.mean(row.mean, row.mark))
    who = _("{one} on {other}", one=plain(wording.person(row.speaker)), other=plain(labels.get(row.topic, row.topic)))
    return f"<b>{who}</b><br>{count}<br>{mean}"


def _pair(row: Any, labels: Labels) -> str:
    topic, other = labels.get(row.topic, row.topic), labels.get(row.other, row.other)
    both = _("{one} with {other}", one=plain(topic), other=plain(other))
    count, share = wording.plural(int(row.n), "statement"), wording.share(row.share)
    return f"<b>{both}</b><br>{_('{statements}, {share} of the first', statements=count, share=share)}"


def _shown(topics: Iterable[str], labels: Labels) -> dict[str, str]:
    return {topic: labels.get(topic, topic) for topic in topics}
