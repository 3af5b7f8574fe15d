"""placed(): the pins of the story with their labels and quotations, and where each stands."""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from components import wording
from components.charts.story.flags import Flag, fitting_width, raised
from components.charts.theme import DAY
from components.charts.timeline_marks import DAY_LENGTH, View
from components.messages import _
from components.query.sides import OTTAWA, WASHINGTON

LABELLED = 960  # pixels of width from which pins have their labels beside them; below, a list names them
PIN, LETTER, LINE = 22, 6.2, 17  # pixels: a pin, a letter, a line of a label
LETTERS, QUOTED_LETTERS = 34, 36  # in a line of a label, of a quotation
MOST_LINES = 3
INDENT = 16  # pixels from a pole to its label
AREA, NAMES, FOOT = 64, 24, 40  # heights in pixels: the area, the line that names a side, the axis
CLEAR = 22  # pixels between the area and the lowest label above it, where the highest period is named
HIGHEST = 240  # pixels of labels over the line, and under it, that quotations may fill
COLOURS = {WASHINGTON: DAY.united_states, OTTAWA: DAY.canada}
STEMS = 12  # pixels from the line to a pin under it that has no label


@dataclass(frozen=True, slots=True)
class Pin:
    """A key event to be drawn: its row, its colour, the lines of its label and quotation, and its place.

    `side` is 1 over the line and -1 under it, `on_line` whether the pin itself sits on the line, `distance` how far
    from the line its label begins.
    """

    row: Any
    colour: str
    label: tuple[str, ...]
    quotation: tuple[str, ...] = ()
    side: int = 1
    on_line: bool = False
    place: float = 0.0
    distance: float = 0.0

    @property
    def flag(self) -> Flag:
        """What it takes up beside its pole."""
        if not self.label:
            return Flag(self.place, PIN / 2, PIN, PIN / 2)
        longest = max(map(len, (*self.label, *self.quotation)))
        return Flag(self.place, INDENT + LETTER * longest, LINE * (len(self.label) + len(self.quotation)), PIN / 2)


def placed(pins: pd.DataFrame, view: View, labelled: bool) -> tuple[list[Pin], float]:
    """The pins from left to right, each at its place, and the width of the axis on which their labels fit."""
    made = _in_order(pins, view, labelled)
    axis = fitting_width([pin.flag for pin in made], view.width)
    made = [replace(pin, place=pin.place * axis / view.width) for pin in made]
    return _with_quotations(_raised(made)), axis


def reach(pins: list[Pin], side: int) -> float:
    """How far the pins and labels of a side reach from where the lowest begins."""
    return max((pin.distance + pin.flag.height for pin in pins if pin.side == side), default=0.0)


def height(pin: Pin, line: float) -> float:
    """The height of the middle of a pin's mark."""
    if pin.on_line:
        return line
    return top(pin, line) + (LINE / 2 if pin.label else PIN / 2)


def top(pin: Pin, line: float) -> float:
    """The height at which a pin's label begins."""
    if pin.side > 0:
        return line - AREA - CLEAR - pin.distance - pin.flag.height
    return line + STEMS + pin.distance


def middle(row: Any) -> pd.Timestamp:
    """The middle of the days of an event."""
    found: pd.Timestamp = row.start + (row.end + DAY_LENGTH - row.start) / 2
    return found


def _in_order(pins: pd.DataFrame, view: View, labelled: bool) -> list[Pin]:
    """The pins from left to right; those on the line take turns with their labels over and under it."""
    made: list[Pin] = []
    turn, taken = 1, -float(view.width)
    for row in pins.sort_values(["start", "end"], kind="stable").itertuples():
        lane, place = str(row.lane), view.position(middle(row))
        side = {WASHINGTON: 1, OTTAWA: -1}.get(lane, turn)
        turn = turn if lane in COLOURS else -turn
        on_line = lane not in COLOURS and place - taken > 1.5 * PIN  # else it would cover the one before
        taken = place if on_line else taken
        label, quotation = _words(row) if labelled else ((), ())
        made.append(Pin(row, COLOURS.get(lane, DAY.quiet), label, quotation, side, on_line, place))
    return made


def _words(row: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of a pin's label, which begins with its day, and of its quotation."""
    words = f"{wording.when(row.start, row.end, row.grain)} {row.summary}"
    quotation = wording.wrapped(quoted(row), QUOTED_LETTERS, MOST_LINES + 1) if row.said else ()
    return tuple(wording.wrapped(words, LETTERS, MOST_LINES)), tuple(quotation)


def quoted(row: Any) -> str:
    """The quotation of a pin with who says it: 'Mark Carney: “It is over.”'."""
    return _("{who}: “{words}”", who=row.who, words=row.said)


def _raised(pins: list[Pin]) -> list[Pin]:
    """The pins at the distances at which they stand free of each other."""
    placed = list(pins)
    for side in (1, -1):
        own = [number for number, pin in enumerate(placed) if pin.side == side and (pin.label or not pin.on_line)]
        for number, distance in zip(own, raised([placed[n].flag for n in own]), strict=True):
            placed[number] = replace(placed[number], distance=distance)
    return placed


def _with_quotations(pins: list[Pin]) -> list[Pin]:
    """The pins with the quotations for which there is room, those of the most reported events first."""
    kept = _raised([replace(pin, quotation=()) for pin in pins])
    order = sorted(range(len(pins)), key=lambda n: (-pins[n].row.outlets, -pins[n].row.reports))
    for number in order:
        if pins[number].quotation:
            tried = list(kept)
            tried[number] = replace(kept[number], quotation=pins[number].quotation)
            tried = _raised(tried)
            kept = tried if max(reach(tried, 1), reach(tried, -1)) <= max(HIGHEST, _highest(kept)) else kept
    return kept


def _highest(pins: list[Pin]) -> float:
    return max(reach(pins, 1), reach(pins, -1))
