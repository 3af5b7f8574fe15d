"""Draws the marks of a timeline: points for days, bars for longer periods, and their labels where space allows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import theme
from components.charts.dots import plain
from components.charts.placement import Extent, Spot
from components.charts.theme import DAY
from components.messages import _

ROW = 24  # the height of a row of marks, in pixels
LETTER = 6.6  # the width of a letter in a label, in pixels
LABEL_GAP = 8  # pixels between a mark and its label, and behind it
LINE = 0.5  # the share of a low row that its line takes
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


@dataclass(frozen=True, slots=True)
class EventMark:
    """An event's mark: its row of the frame of events, the height of its middle in pixels from the top, its size."""

    row: Any
    height: float
    size: float


@dataclass(slots=True)
class Drawing:
    """A figure being drawn; marks, shapes and annotations are given to plotly all at once, because adding each is slow.

    Each `add_shape` of plotly copies all shapes before it: 400 take a minute.
    """

    figure: go.Figure
    band_days: list[Any] = field(default_factory=list)  # the outline of each band, which ends with a gap
    band_heights: list[Any] = field(default_factory=list)
    points: list[EventMark] = field(default_factory=list)
    bars: list[EventMark] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)

    def shape(self, **options: Any) -> None:
        """Adds a shape, given by plotly's properties."""
        self.shapes.append(options)

    def note(self, **options: Any) -> None:
        """Adds an annotation, given by plotly's properties."""
        self.notes.append(options)

    def finished(self, chosen: str | None) -> go.Figure:
        """The figure with all marks, shapes and annotations."""
        if self.band_days:
            _bands(self.figure, self.band_days, self.band_heights)
        if self.points:
            _points(self.figure, self.points, chosen)
        if self.bars:
            _bars(self.figure, self.bars, chosen)
        layout = self.figure.layout
        notes = [*(note.to_plotly_json() for note in layout.annotations), *self.notes]
        self.figure.update_layout(shapes=[*layout.shapes, *self.shapes], annotations=notes)
        return self.figure


def extent(row: Any, view: View, labelled: bool) -> Extent:
    """The horizontal extent of an event's mark and the width of its label."""
    label = LETTER * len(row.label) + LABEL_GAP if labelled else 0.0
    if _is_day(row):
        middle, half = view.position(row.start + DAY_LENGTH / 2), _size(row) / 2 + 1
        return Extent(middle - half, middle + half, label)
    return Extent(max(view.position(row.start), 0.0), view.position(row.end + DAY_LENGTH), label)


def room(row: Any, view: View) -> int:
    """The number of letters for which there is room beside an event's mark, on its better side."""
    mark = extent(row, view, labelled=False)
    return int((max(view.width - mark.right, mark.left) - LABEL_GAP) / LETTER)


def lane(drawn: Drawing, own: Sequence[Any], places: list[Spot], top: float, height: float, chosen: str | None) -> None:
    """Draws the events of a lane at their places, in rows of a `height`; the first begins at `top`."""
    for row, spot in zip(own, places, strict=True):
        mark = EventMark(row, top + height * (spot.row + 0.5), _size(row) if height >= ROW else height * LINE)
        (drawn.points if _is_day(row) else drawn.bars).append(mark)
        if row.planned and not _is_day(row):
            _dashed(drawn, mark, chosen)
        if spot.side:
            _name(drawn, mark, spot.side == "right")


def band(drawn: Drawing, begins: pd.DataFrame, base: float, height: float) -> None:
    """Draws how many events of a lane begin when (rows of `summaries.timeline.density`), as steps above `base`."""
    half = (begins["middle"].iloc[1] - begins["middle"].iloc[0]) / 2
    tops = base - height * (begins["n"] / max(int(begins["n"].max()), 1)) ** 0.5
    edges = pd.concat([begins["middle"] - half, begins["middle"] + half], axis=1).to_numpy().ravel()
    drawn.band_days.append(np.concatenate([edges, edges[[-1, 0]], [np.datetime64("NaT")]]))
    drawn.band_heights.append(np.concatenate([tops.repeat(2), [base, base, np.nan]]))


def _bands(figure: go.Figure, days: list[Any], heights: list[Any]) -> None:
    figure.add_scatter(
        x=np.concatenate(days),
        y=np.concatenate(heights),
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=DAY.line,
        hoverinfo="skip",
        showlegend=False,
    )


def _points(figure: go.Figure, points: list[EventMark], chosen: str | None) -> None:
    colours = [_colour(mark.row, chosen) for mark in points]
    figure.add_scatter(
        x=pd.DatetimeIndex([mark.row.start for mark in points]) + DAY_LENGTH / 2,
        y=[mark.height for mark in points],
        mode="markers",
        marker={
            "symbol": ["circle-open" if mark.row.planned else "circle" for mark in points],
            "size": [mark.size for mark in points],
            "color": colours,
            "opacity": 0.9,
            "line": {"width": [2 if mark.row.planned else 0 for mark in points], "color": colours},
        },
        unselected={"marker": {"opacity": 0.9}},
        **_carried(points),
    )


def _bars(figure: go.Figure, bars: list[EventMark], chosen: str | None) -> None:
    figure.add_bar(
        base=pd.DatetimeIndex([mark.row.start for mark in bars]),
        x=[(mark.row.end + DAY_LENGTH - mark.row.start) / pd.Timedelta(milliseconds=1) for mark in bars],
        y=[mark.height for mark in bars],
        width=[mark.size for mark in bars],
        orientation="h",
        marker={
            "color": [DAY.paper if mark.row.planned else _colour(mark.row, chosen) for mark in bars],
            "opacity": [0.75 if mark.row.planned else 0.45 for mark in bars],
            "line": {"width": 0},
        },
        unselected={"marker": {"opacity": 0.45}},
        **_carried(bars),
    )


def _dashed(drawn: Drawing, mark: EventMark, chosen: str | None) -> None:
    half = mark.size / 2
    drawn.shape(
        type="rect",
        x0=mark.row.start,
        x1=mark.row.end + DAY_LENGTH,
        y0=mark.height - half,
        y1=mark.height + half,
        line={"color": _colour(mark.row, chosen), "width": 1.5, "dash": "dot"},
    )


def _name(drawn: Drawing, mark: EventMark, right: bool) -> None:
    """Writes an event's label beside its mark."""
    row, point = mark.row, _is_day(mark.row)
    edge = row.start + DAY_LENGTH / 2 if point else row.end + DAY_LENGTH if right else row.start
    shift = (mark.size / 2 if point else 0) + 4
    drawn.note(
        x=edge,
        y=mark.height,
        text=plain(row.label),
        showarrow=False,
        xanchor="left" if right else "right",
        xshift=shift if right else -shift,
        font={"size": 13, "color": DAY.ink},
    )


def _carried(marks: list[EventMark]) -> dict[str, Any]:
    """The properties of every mark: the id of its event, and the text shown on hovering."""
    return {
        "customdata": [[mark.row.event] for mark in marks],
        "hovertext": [_hover(mark.row) for mark in marks],
        "hoverinfo": "text",
        "showlegend": False,
        "selected": {"marker": {"opacity": 1}},
    }


def _hover(row: Any) -> str:
    facts = facts_of(row)
    sentence = "<br>".join(plain(line) for line in wording.wrapped(row.sentence, 60, 5))
    return f"<b>{plain(row.summary)}</b><br>{' · '.join(filter(None, facts))}<br><br>{sentence}"


def facts_of(row: Any) -> list[str]:
    """What is said of an event below its label: its days, whether it is planned, how often it is reported."""
    reported = _("reported in {articles}", articles=wording.plural(row.reports, "article"))
    return [wording.when(row.start, row.end, row.grain), _("planned") if row.planned else "", reported]


def _is_day(row: Any) -> bool:
    return bool(row.grain == "day" and row.start == row.end)


def _size(row: Any) -> float:
    """The size of a mark, which grows with the number of reports."""
    return float(min(POINT + 3.5 * (row.reports**0.5 - 1), 18))


def _colour(row: Any, chosen: str | None) -> str:
    """The colour of the chosen event, else that of the country that acts, where the row has one."""
    if row.event == chosen:
        return CHOSEN
    if not hasattr(row, "country"):  # lanes of kinds, topics or actors
        return DAY.accent
    return theme.COUNTRIES.get(row.country or "", DAY.elsewhere)
