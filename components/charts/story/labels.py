"""notes(): the words in the chart of the story: labels, quotations, the sides, the highest period."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from components import wording
from components.charts.dots import in_period, plain
from components.charts.story.pins import AREA, COLOURS, INDENT, LINE, Pin, middle, top
from components.charts.theme import DAY
from components.charts.timeline_marks import DAY_LENGTH
from components.messages import _
from components.query.sides import OTTAWA, WASHINGTON
from components.query.summaries.counting import PeriodLength


def notes(
    pins: Sequence[Pin], series: pd.DataFrame, length: PeriodLength, line: float, height: float
) -> list[dict[str, Any]]:
    """The annotations; `line` is the height of the base line, `height` that of the whole."""
    return [*_labels(pins, line), *_sides(pins, height), *_peak(series, length, line)]


def _labels(pins: Sequence[Pin], line: float) -> list[dict[str, Any]]:
    """The label of each pin, its day in bold, and below it the quotation; both are named after the event."""
    notes = []
    for pin in pins:
        if not pin.label:
            continue
        when = " ".join(wording.when(pin.row.start, pin.row.end, pin.row.grain).split())
        words = "<br>".join(map(plain, pin.label)).replace(when, f"<b>{when}</b>", 1)
        shift = INDENT if not pin.on_line else 7
        begins = top(pin, line) - 3
        common = {
            "x": middle(pin.row),
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "top",
            "align": "left",
            "xshift": shift,
            "name": str(pin.row.event),  # of the event that a click opens
        }
        notes.append({"text": words, "y": begins, "font": {"size": 13, "color": DAY.ink}, **common})
        if pin.quotation:
            said = "<br>".join(map(plain, pin.quotation))
            below = begins + LINE * len(pin.label)
            notes.append({"text": f"<i>{said}</i>", "y": below, "font": {"size": 13, "color": DAY.quiet}, **common})
    return notes


def _sides(pins: Sequence[Pin], height: float) -> list[dict[str, Any]]:
    """The names of the sides, at the top and the bottom of the chart, where they have a pin."""
    found = []
    for name, y, anchor in ((WASHINGTON, 0, "top"), (OTTAWA, height, "bottom")):
        if any(str(pin.row.lane) == name for pin in pins):
            font = {"size": 13, "color": COLOURS[name]}
            found.append(
                {
                    "text": f"<b>{_(name)}</b>",
                    "xref": "paper",
                    "x": 0,
                    "xanchor": "left",
                    "y": y,
                    "yanchor": anchor,
                    "showarrow": False,
                    "font": font,
                }
            )
    return found


def _peak(series: pd.DataFrame, length: PeriodLength, line: float) -> list[dict[str, Any]]:
    """The number of articles of the period that has most, over the area."""
    if not len(series):
        return []
    most = series.iloc[int(series["articles"].argmax())]
    count = wording.plural(int(most["articles"]), "article")
    text = _("{articles} {when}", articles=count, when=in_period(most["period"], length))
    font = {"size": 12, "color": DAY.quiet}
    return [
        {
            "text": text,
            "x": most["period"] + (most["until"] + DAY_LENGTH - most["period"]) / 2,
            "y": line - AREA - 1,
            "yanchor": "bottom",
            "showarrow": False,
            "font": font,
            "bgcolor": DAY.paper,
        }
    ]
