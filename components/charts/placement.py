"""Where marks and their labels go on a timeline, so that no two of them overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Side = Literal["right", "left"]
GAP = 6.0  # pixels between what stands side by side


@dataclass(frozen=True, slots=True)
class Extent:
    """A mark from `left` to `right`, in pixels, with the width of its label (0: it has none)."""

    left: float
    right: float
    label: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """The row of a mark, counted from 0, and the side of its label; None if it is not to be labelled."""

    row: int
    side: Side | None


def place(extents: Sequence[Extent], width: float, most_rows: int) -> list[Place]:
    """A place for each mark, row by row from the left; `extents` are in the order of their left ends.

    A label goes to the right of its mark, or to the left where it would leave the `width`. Where all `most_rows` rows
    are taken the label is given up, and then marks share the row that is free soonest.
    """
    ends: list[float] = []
    places = []
    for extent in extents:
        places.append(_first_fit(extent, width, ends, most_rows))
    return places


def _first_fit(extent: Extent, width: float, ends: list[float], most_rows: int) -> Place:
    for side, left, right in _ways(extent, width):
        row = next((i for i, end in enumerate(ends) if end + GAP <= left), len(ends))
        if row < most_rows:
            ends[row : row + 1] = [right]
            return Place(row, side)
    row = min(range(len(ends)), key=ends.__getitem__)
    ends[row] = max(ends[row], extent.right)
    return Place(row, None)


def _ways(extent: Extent, width: float) -> list[tuple[Side | None, float, float]]:
    """The ways to draw a mark, the best first: side of the label, left and right end of the whole."""
    ways: list[tuple[Side | None, float, float]] = []
    if extent.label and extent.right + extent.label <= width:
        ways.append(("right", extent.left, extent.right + extent.label))
    if extent.label and extent.left - extent.label >= 0:
        ways.append(("left", extent.left - extent.label, extent.right))
    return [*ways, (None, extent.left, extent.right)]
