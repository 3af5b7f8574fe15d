"""story(): draws coverage over time as a pale area, and the key events as numbered pins on, over and under its line."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import theme
from components.charts.dots import plain
from components.charts.story.labels import notes
from components.charts.story.pins import (
    AREA,
    CLEAR,
    FOOT,
    LABELLED,
    LINE,
    NAMES,
    PIN,
    Pin,
    height,
    middle,
    placed,
    quoted,
    reach,
    top,
)
from components.charts.theme import DAY
from components.charts.timeline_marks import DAY_LENGTH, View, facts_of
from components.query.summaries.counting import PeriodLength


def story(
    series: pd.DataFrame, pins: pd.DataFrame, length: PeriodLength, width: int, *, title: str, subtitle: str
) -> go.Figure:
    """Coverage by period (`coverage.over_time`) and pins: key events with number, lane, who and said.

    Pins of Washington stand over the line, those of Ottawa under it, all others on it. customdata is the event's id.
    """
    first, last = days(series, pins)
    drawn = theme.figure(title, subtitle)
    made, axis = placed(pins, View(first, last, width), labelled=width >= LABELLED)
    over, under = (reach(made, side) for side in (1, -1))
    line = NAMES + over + CLEAR + AREA
    whole = line + under + NAMES
    _area(drawn, series, line)
    _pins(drawn, made, line)
    drawn.update_layout(
        height=whole + FOOT,
        margin={"t": 4, "l": 4, "r": 4 + width - axis, "b": 4},
        shapes=[_line(line), *(_pole(pin, line) for pin in made if pin.label or not pin.on_line)],
        annotations=notes(made, series, length, View(first, last, int(axis)), line, whole),
        showlegend=False,
        hoverdistance=12,
    )
    drawn.update_yaxes(range=[whole, 0], visible=False, fixedrange=True)
    drawn.update_xaxes(
        type="date",
        range=[first, last + DAY_LENGTH],
        nticks=max(4, int(axis) // 110),
        tickformatstops=theme.DAY_TICKS,
        fixedrange=True,
    )
    return drawn


def days(series: pd.DataFrame, pins: pd.DataFrame) -> tuple[date, date]:
    """The first and last day of the axis: those of the coverage and the pins, with a margin."""
    begins, ends = [*series["period"], *pins["start"]], [*series["until"], *pins["end"]]
    first, last = min(begins).date(), max(ends).date()
    margin = timedelta(days=max(2, (last - first).days // 40))
    return first - margin, last + margin


def _line(line: float) -> dict[str, Any]:
    return {
        "type": "line",
        "layer": "below",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": line,
        "y1": line,
        "line": {"color": DAY.elsewhere, "width": 1},
    }


def _pole(pin: Pin, line: float) -> dict[str, Any]:
    """The pole between the line and a pin, or between a pin on the line and its label."""
    ends = (line, height(pin, line) + pin.side * PIN / 2)
    if pin.on_line:
        ends = (line - pin.side * PIN / 2, top(pin, line) + (LINE if pin.side > 0 else LINE / 2))
    at = middle(pin.row)
    return {
        "type": "line",
        "x0": at,
        "x1": at,
        "y0": ends[0],
        "y1": ends[1],
        "line": {"color": pin.colour, "width": 1.2},
    }


def _area(drawn: go.Figure, series: pd.DataFrame, line: float) -> None:
    """The coverage as steps over the line."""
    if not len(series):
        return
    highest = max(int(series["articles"].max()), 1)
    edges = pd.concat([series["period"], series["until"] + DAY_LENGTH], axis=1).to_numpy().ravel()
    tops = (line - AREA * series["articles"].to_numpy() / highest).repeat(2)
    drawn.add_scatter(
        x=[edges[0], *edges, edges[-1]],
        y=[line, *tops, line],
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=DAY.line,
        hoverinfo="skip",
    )


def _pins(drawn: go.Figure, pins: list[Pin], line: float) -> None:
    planned = [bool(pin.row.planned) for pin in pins]
    drawn.add_scatter(
        x=[middle(pin.row) for pin in pins],
        y=[height(pin, line) for pin in pins],
        mode="markers+text",
        text=[str(pin.row.number) for pin in pins],
        textfont={
            "size": 13,
            "color": [pin.colour if ahead else DAY.paper for pin, ahead in zip(pins, planned, strict=True)],
        },
        marker={
            "size": PIN,
            "opacity": 1,
            "color": [DAY.paper if ahead else pin.colour for pin, ahead in zip(pins, planned, strict=True)],
            "line": {"width": 1.5, "color": [pin.colour for pin in pins]},
        },
        customdata=[[pin.row.event] for pin in pins],
        hovertext=[_hover(pin.row) for pin in pins],
        hoverinfo="text",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        cliponaxis=False,
    )


def _hover(row: Any) -> str:
    said = "".join(f"<br>{plain(part)}" for part in wording.wrapped(quoted(row), 60, 4)) if row.said else ""
    return f"<b>{plain(row.summary)}</b><br>{' · '.join(filter(None, facts_of(row)))}{said}"
