"""Draws the marks of a timeline: points for days, bars for longer periods, and their labels where space allows."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import theme
from components.charts.dots import plain
from components.charts.placement import Extent, Spot
from components.charts.theme import DAY

ROW = 24  # the height of a row of marks, in pixels
LETTER = 6.6  # the width of a letter in a label, in pixels
POINT = 9  # the size of a day that is reported once
DAY_LENGTH = pd.Timedelta(days=1)
CHOSEN = theme.SERIES[1]


@dataclass(frozen=True, slots=True)
class View:
    """The visible part of the axis: its first and last day, and its width in pixels."""

    first: date
    last: date
    width: int

    def position(self, day: Any) -> float:
        """The position at which a day begins, in pixels from the left."""
        whole = pd.Timestamp(self.last) + DAY_LENGTH - pd.Timestamp(self.first)
        return float((pd.Timestamp(day) - pd.Timestamp(self.first)) / whole * self.width)


@dataclass(slots=True)
class Drawing:
    """A figure being drawn; shapes and annotations are given to plotly all at once, because adding each is slow.

    Each `add_shape` of plotly copies all shapes before it: 400 take a minute.
    """

    figure: go.Figure
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)

    def shape(self, **options: Any) -> None:
        """Adds a shape, given by plotly's properties."""
        self.shapes.append(options)

    def note(self, **options: Any) -> None:
        """Adds an annotation, given by plotly's properties."""
        self.notes.append(options)

    def finished(self) -> go.Figure:
        """The figure with all shapes and annotations."""
        layout = self.figure.layout
        notes = [*(note.to_plotly_json() for note in layout.annotations), *self.notes]
        self.figure.update_layout(shapes=[*layout.shapes, *self.shapes], annotations=notes)
        return self.figure


def extent(row: Any, view: View, labelled: bool) -> Extent:
    """The horizontal extent of an event's mark and the width of its label."""
    label = LETTER * len(row.label) + 8 if labelled else 0.0
    if _is_day(row):
        middle, half = view.position(row.start + DAY_LENGTH / 2), _size(row) / 2 + 1
        return Extent(middle - half, middle + half, label)
    return Extent(max(view.position(row.start), 0.0), view.position(row.end + DAY_LENGTH), label)


def lane(drawn: Drawing, own: pd.DataFrame, places: list[Spot], top: float, chosen: str | None) -> None:
    """Draws the events of a lane at their places; `top` is the height at which the first row begins."""
    rows: list[tuple[Any, Spot]] = list(zip(own.itertuples(), places, strict=True))
    points = [(row, spot) for row, spot in rows if _is_day(row)]
    bars = [(row, spot) for row, spot in rows if not _is_day(row)]
    if points:
        _points(drawn, points, top, chosen)
    if bars:
        _bars(drawn, bars, top, chosen)
    for row, spot in rows:
        if spot.side:
            _name(drawn, row, spot, top)


def _points(drawn: Drawing, points: list[tuple[Any, Spot]], top: float, chosen: str | None) -> None:
    colours = [_colour(row, chosen) for row, _ in points]
    drawn.figure.add_scatter(
        x=[row.start + DAY_LENGTH / 2 for row, _ in points],
        y=[_height(spot, top) for _, spot in points],
        mode="markers",
        marker={
            "symbol": ["circle-open" if row.planned else "circle" for row, _ in points],
            "size": [_size(row) for row, _ in points],
            "color": colours,
            "opacity": 0.9,
            "line": {"width": [2 if row.planned else 0 for row, _ in points], "color": colours},
        },
        **_carried(points),
    )


def _bars(drawn: Drawing, bars: list[tuple[Any, Spot]], top: float, chosen: str | None) -> None:
    colours = [_colour(row, chosen) for row, _ in bars]
    drawn.figure.add_bar(
        base=[row.start for row, _ in bars],
        x=[(row.end + DAY_LENGTH - row.start) / pd.Timedelta(milliseconds=1) for row, _ in bars],
        y=[_height(spot, top) for _, spot in bars],
        width=[_size(row) for row, _ in bars],
        orientation="h",
        marker={
            "color": [DAY.paper if row.planned else colour for (row, _), colour in zip(bars, colours, strict=True)],
            "opacity": [0.75 if row.planned else 0.45 for row, _ in bars],
            "line": {"width": 0},
        },
        **_carried(bars),
    )
    for row, spot in bars:
        if row.planned:
            _dashed(drawn, row, _height(spot, top), _colour(row, chosen))


def _dashed(drawn: Drawing, row: Any, height: float, colour: str) -> None:
    half = _size(row) / 2
    drawn.shape(
        type="rect",
        x0=row.start,
        x1=row.end + DAY_LENGTH,
        y0=height - half,
        y1=height + half,
        line={"color": colour, "width": 1.5, "dash": "dot"},
    )


def _name(drawn: Drawing, row: Any, spot: Spot, top: float) -> None:
    """Writes an event's label beside its mark."""
    point = _is_day(row)
    right = spot.side == "right"
    edge = row.start + DAY_LENGTH / 2 if point else row.end + DAY_LENGTH if right else row.start
    shift = (_size(row) / 2 if point else 0) + 4
    drawn.note(
        x=edge,
        y=_height(spot, top),
        text=plain(row.label),
        showarrow=False,
        xanchor="left" if right else "right",
        xshift=shift if right else -shift,
        font={"size": 13, "color": DAY.ink},
    )


def _carried(marks: list[tuple[Any, Spot]]) -> dict[str, Any]:
    """The properties of every mark: the id of its event, and the text shown on hovering."""
    return {
        "customdata": [[row.event] for row, _ in marks],
        "hovertext": [_hover(row) for row, _ in marks],
        "hoverinfo": "text",
        "showlegend": False,
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.9 if marks[0][0].grain == "day" else 0.45}},
    }


def _hover(row: Any) -> str:
    facts = [wording.when(row.start, row.end, row.grain), "planned" if row.planned else ""]
    facts.append(f"reported in {wording.plural(row.reports, 'article')}")
    sentence = "<br>".join(plain(line) for line in wording.wrapped(row.sentence, 60, 5))
    return f"<b>{plain(row.summary)}</b><br>{' · '.join(filter(None, facts))}<br><br>{sentence}"


def _is_day(row: Any) -> bool:
    return bool(row.grain == "day" and row.start == row.end)


def _size(row: Any) -> float:
    """The size of a mark, which grows with the number of reports."""
    return float(min(POINT + 3.5 * (row.reports**0.5 - 1), 18))


def _colour(row: Any, chosen: str | None) -> str:
    return CHOSEN if row.event == chosen else DAY.accent


def _height(spot: Spot, top: float) -> float:
    return top + ROW * (spot.row + 0.5)
