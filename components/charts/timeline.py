"""The timeline: events on a date axis in lanes, drawn with the precision of their dates."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import theme
from components.charts.dots import plain
from components.charts.placement import Extent, Place, place
from components.charts.theme import DAY

ROW, HEADING, FOOT = 24, 26, 44  # heights in pixels: a row of marks, a lane's heading, the axis
MOST_ROWS = 7  # in a lane
LETTER = 6.6  # the width of a letter in a label, in pixels
LABELS = {560: 30, 900: 48}  # the letters of a label in a view narrower than so many pixels
LONGEST_LABEL = 64
POINT = 9  # the size of a day that is told once
DAY_LENGTH = pd.Timedelta(days=1)
CHOSEN = theme.SERIES[1]


@dataclass(frozen=True, slots=True)
class View:
    """What of the axis is seen: its first and last day, and how wide it is drawn, in pixels."""

    first: date
    last: date
    width: int

    def position(self, day: Any) -> float:
        """Where a day begins, in pixels from the left."""
        whole = pd.Timestamp(self.last) + DAY_LENGTH - pd.Timestamp(self.first)
        return float((pd.Timestamp(day) - pd.Timestamp(self.first)) / whole * self.width)


def timeline(
    events: pd.DataFrame,
    view: View,
    *,
    title: str,
    subtitle: str = "",
    labels: int = 12,
    newest: date | None = None,
    today: date | None = None,
    chosen: str | None = None,
) -> go.Figure:
    """Events in lanes (`summaries.events.in_lanes`): points for days, bars for weeks, months and years.

    Planned events are hollow, their bars dashed. The `labels` events with most reports are labelled. customdata is
    the event's id. `newest` (the newest publication) and `today` are lines, where they lie in the view. A lane without
    a name has no heading.
    """
    drawn = theme.figure(title, subtitle)
    top = 0.0
    named = _to_label(events, labels, chosen)
    length = next((letters for width, letters in LABELS.items() if view.width < width), LONGEST_LABEL)
    events = events.assign(label=[wording.shortened(summary, length) for summary in events["summary"]])
    for lane, own in events.groupby("lane", observed=True, sort=True):
        own = own.sort_values(["start", "end"], kind="stable")
        places = place([_extent(row, view, row.event in named) for row in own.itertuples()], view.width, MOST_ROWS)
        if lane:
            _heading(drawn, str(lane), len(own), top)
            top += HEADING
        _lane(drawn, own, places, top, chosen)
        top += ROW * (1 + max((p.row for p in places), default=0)) + 8
    _days(drawn, view, newest, today)
    _axes(drawn, view, top)
    return drawn


def title(seen: pd.DataFrame) -> str:
    """The sentence on which event is told most often."""
    most = seen.sort_values(["reports", "published"], ascending=False, kind="stable").iloc[0]
    if most["reports"] < 2:
        return f"{wording.plural(len(seen), 'event')}, none of them told by two articles"
    when = wording.when(most["start"], most["end"], most["grain"])
    return f"Told most often, in {wording.plural(int(most['reports']), 'article')}: {most['summary']} ({when})"


def subtitle(seen: pd.DataFrame, events: pd.DataFrame, first: date, last: date) -> str:
    """The line below: the days, how many events are seen and how many are not, and how to read the marks."""
    outside = len(events) - len(seen) - int(events["start"].isna().sum())
    parts = [f"n = {wording.plural(len(seen), 'event')}", wording.days(first, last)]
    parts += [f"{wording.number(outside)} outside these days"] if outside else []
    return " · ".join([*parts, "points are days, bars weeks, months or years, hollow marks are planned"])


def _to_label(events: pd.DataFrame, labels: int, chosen: str | None) -> set[str]:
    """The events to label: those with most reports, then the sharpest and newest, and the chosen one."""
    once = events.drop_duplicates("event").assign(sharp=lambda e: e["grain"].astype(object) == "day")
    once = once.sort_values(["reports", "sharp", "published"], ascending=False, kind="stable")
    return set(once["event"].head(labels)) | ({chosen} if chosen else set())


def _extent(row: Any, view: View, labelled: bool) -> Extent:
    label = LETTER * len(row.label) + 8 if labelled else 0.0
    if _is_day(row):
        middle, half = view.position(row.start + DAY_LENGTH / 2), _size(row) / 2 + 1
        return Extent(middle - half, middle + half, label)
    return Extent(max(view.position(row.start), 0.0), view.position(row.end + DAY_LENGTH), label)


def _is_day(row: Any) -> bool:
    return bool(row.grain == "day" and row.start == row.end)


def _size(row: Any) -> float:
    """The size of a mark, which grows with the number of reports."""
    return float(min(POINT + 3.5 * (row.reports**0.5 - 1), 18))


def _lane(drawn: go.Figure, own: pd.DataFrame, places: list[Place], top: float, chosen: str | None) -> None:
    rows: list[tuple[Any, Place]] = list(zip(own.itertuples(), places, strict=True))
    points = [(row, spot) for row, spot in rows if _is_day(row)]
    bars = [(row, spot) for row, spot in rows if not _is_day(row)]
    if points:
        _points(drawn, points, top, chosen)
    if bars:
        _bars(drawn, bars, top, chosen)
    for row, spot in rows:
        if spot.side:
            _name(drawn, row, spot, top)


def _points(drawn: go.Figure, points: list[tuple[Any, Place]], top: float, chosen: str | None) -> None:
    colours = [_colour(row, chosen) for row, _ in points]
    drawn.add_scatter(
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
        **_told(points),
    )


def _bars(drawn: go.Figure, bars: list[tuple[Any, Place]], top: float, chosen: str | None) -> None:
    colours = [_colour(row, chosen) for row, _ in bars]
    drawn.add_bar(
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
        **_told(bars),
    )
    for row, spot in bars:
        if row.planned:
            _dashed(drawn, row, _height(spot, top), _colour(row, chosen))


def _dashed(drawn: go.Figure, row: Any, height: float, colour: str) -> None:
    half = _size(row) / 2
    drawn.add_shape(
        type="rect",
        x0=row.start,
        x1=row.end + DAY_LENGTH,
        y0=height - half,
        y1=height + half,
        line={"color": colour, "width": 1.5, "dash": "dot"},
    )


def _name(drawn: go.Figure, row: Any, spot: Place, top: float) -> None:
    """An event's label beside its mark."""
    point = _is_day(row)
    right = spot.side == "right"
    edge = row.start + DAY_LENGTH / 2 if point else row.end + DAY_LENGTH if right else row.start
    shift = (_size(row) / 2 if point else 0) + 4
    drawn.add_annotation(
        x=edge,
        y=_height(spot, top),
        text=plain(row.label),
        showarrow=False,
        xanchor="left" if right else "right",
        xshift=shift if right else -shift,
        font={"size": 13, "color": DAY.ink},
    )


def _told(marks: list[tuple[Any, Place]]) -> dict[str, Any]:
    """What every mark carries: its event, and what is shown on hovering."""
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
    facts.append(f"told in {wording.plural(row.reports, 'article')}")
    sentence = "<br>".join(plain(line) for line in wording.wrapped(row.sentence, 60, 5))
    return f"<b>{plain(row.summary)}</b><br>{' · '.join(filter(None, facts))}<br><br>{sentence}"


def _colour(row: Any, chosen: str | None) -> str:
    return CHOSEN if row.event == chosen else DAY.accent


def _height(spot: Place, top: float) -> float:
    return top + ROW * (spot.row + 0.5)


def _heading(drawn: go.Figure, lane: str, count: int, top: float) -> None:
    drawn.add_shape(type="line", xref="paper", x0=0, x1=1, y0=top, y1=top, line={"color": DAY.line, "width": 1})
    drawn.add_annotation(
        xref="paper",
        x=0,
        y=top + HEADING / 2,
        text=f"{plain(lane)}  {wording.number(count)}",
        showarrow=False,
        xanchor="left",
        font={"size": 13, "color": DAY.quiet},
        bgcolor=DAY.paper,
    )


def _days(drawn: go.Figure, view: View, newest: date | None, today: date | None) -> None:
    """Lines at the newest publication and at today, where they are seen."""
    for day, name in ((newest, "newest article"), (today, "today")):
        if day is None or not view.first <= day <= view.last or (name == "today" and day == newest):
            continue
        left = view.position(day) > view.width / 2
        drawn.add_shape(
            type="line",
            x0=day,
            x1=day,
            yref="paper",
            y0=0,
            y1=1,
            line={"color": DAY.elsewhere, "dash": "dot", "width": 1},
        )
        drawn.add_annotation(
            x=day,
            yref="paper",
            y=1,
            yanchor="bottom",
            text=f"{name}, {wording.day(day)}",
            showarrow=False,
            xanchor="right" if left else "left",
            font={"size": 12, "color": DAY.quiet},
        )


def _axes(drawn: go.Figure, view: View, height: float) -> None:
    drawn.update_layout(height=height + FOOT + 24, margin={"t": 24, "l": 0, "r": 0}, barmode="overlay", hoverdistance=6)
    drawn.update_yaxes(range=[height, 0], visible=False, fixedrange=True)
    drawn.update_xaxes(
        type="date",
        range=[view.first, view.last + DAY_LENGTH],
        nticks=max(4, view.width // 110),
        tickformatstops=[
            {"dtickrange": [None, 86_400_000 * 27], "value": "%-d %b<br>%Y"},
            {"dtickrange": [86_400_000 * 27, "M11"], "value": "%b<br>%Y"},
            {"dtickrange": ["M11", None], "value": "%Y"},
        ],
        showgrid=True,
    )
