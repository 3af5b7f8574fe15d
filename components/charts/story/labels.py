"""notes(): the words in the chart of the story: labels, quotations, the sides, the highest period."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import wording
from components.charts.dots import in_period, plain
from components.charts.story.pins import AREA, COLOURS, INDENT, LETTER, LINE, Pin, middle, top
from components.charts.theme import DAY
from components.charts.timeline_marks import DAY_LENGTH, View
from components.messages import _
from components.query.sides import OTTAWA, WASHINGTON
from components.query.summaries.counting import PeriodLength


def notes(
    pins: Sequence[Pin], series: pd.DataFrame, length: PeriodLength, view: View, line: float, height: float
) -> list[dict[str, Any]]:
    """The annotations; `view` is the axis, `line` the height of the base line, `height` that of the whole."""
    return [*_labels(pins, line), *_sides(pins, height), *_peak(pins, series, length, view, line)]


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


def _peak(
    pins: Sequence[Pin], series: pd.DataFrame, length: PeriodLength, view: View, line: float
) -> list[dict[str, Any]]:
    """The number of articles of the period that has most, over the area, where no pole goes through it.

    The period is named where there is room for it.
    """
    if not len(series):
        return []
    most = series.iloc[int(series["articles"].argmax())]
    begins, ends = most["period"], most["until"] + DAY_LENGTH
    count = wording.plural(int(most["articles"]), "article")
    texts = [_("{articles} {when}", articles=count, when=in_period(begins, length)), count]
    places = [_Place(text, day, anchor) for text in texts for day, anchor in _beside(begins, ends)]
    poles = [pin.place for pin in pins if pin.side > 0 and (pin.label or not pin.on_line)]
    free = [place for place in places if place.is_free(view, poles)]
    shortest = [place for place in places if place.text == count and place.is_free(view, ())]
    chosen = [*free, *shortest, places[-1]][0]
    font = {"size": 12, "color": DAY.quiet}
    return [
        {
            "text": chosen.text,
            "x": chosen.day,
            "xanchor": chosen.anchor,
            "y": line - AREA - 1,
            "yanchor": "bottom",
            "showarrow": False,
            "font": font,
            "bgcolor": DAY.paper,
        }
    ]


def _beside(begins: pd.Timestamp, ends: pd.Timestamp) -> list[tuple[pd.Timestamp, str]]:
    """Where words on a period may stand: over it, from its first day on, up to its last."""
    return [(begins + (ends - begins) / 2, "center"), (begins, "left"), (ends, "right")]


@dataclass(frozen=True, slots=True)
class _Place:
    """Words at a day, which is their middle, left or right end."""

    text: str
    day: pd.Timestamp
    anchor: str

    def is_free(self, view: View, poles: Sequence[float]) -> bool:
        """Whether the words end within the axis and no pole goes through them."""
        width = LETTER * len(self.text)
        begins = view.position(self.day) - {"center": width / 2, "left": 0.0, "right": width}[self.anchor]
        return (
            begins >= 0 and begins + width <= view.width and not any(begins < pole < begins + width for pole in poles)
        )
