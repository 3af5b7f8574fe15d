"""Places marks and their labels on a timeline so that labels never overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Side = Literal["right", "left"]
GAP = 6.0  # pixels between neighbours in a row


@dataclass(frozen=True, slots=True)
class Extent:
    """A mark from `left` to `right`, in pixels, with the width of its label (0: none)."""

    left: float
    right: float
    label: float = 0.0


@dataclass(frozen=True, slots=True)
class Spot:
    """The row of a mark, counted from 0, and the side of its label (None: without a label)."""

    row: int
    side: Side | None


@dataclass(slots=True)
class _Row:
    """A row being filled: where its last element ends, and whether that is a label."""

    end: float
    label: bool


def place(extents: Sequence[Extent], width: float, most_rows: int) -> list[Spot]:
    """The place of each mark, filled row by row from the left; `extents` are sorted by their left ends.

    A label goes to the right of its mark, or to the left where it would leave the `width`; each label may add a row to
    the `most_rows` that marks take. Where these are full, marks overlap marks, never a label.
    """
    rows: list[_Row] = []
    most = most_rows + sum(1 for extent in extents if extent.label)
    return [_first_fit(extent, width, rows, most) for extent in extents]


def _first_fit(extent: Extent, width: float, rows: list[_Row], most: int) -> Spot:
    for side, left, right in _ways(extent, width):
        row = next((i for i, taken in enumerate(rows) if taken.end + GAP <= left), len(rows))
        if row < most:
            rows[row : row + 1] = [_Row(right, side == "right")]
            return Spot(row, side)
    row = min((i for i, taken in enumerate(rows) if not taken.label), key=lambda i: rows[i].end)
    rows[row].end = max(rows[row].end, extent.right)
    return Spot(row, None)


def _ways(extent: Extent, width: float) -> list[tuple[Side | None, float, float]]:
    """The ways to draw a mark, the best first: side of the label, left and right end of both together."""
    ways: list[tuple[Side | None, float, float]] = []
    if extent.label and extent.right + extent.label <= width:
        ways.append(("right", extent.left, extent.right + extent.label))
    if extent.label and extent.left - extent.label >= 0:
        ways.append(("left", extent.left - extent.label, extent.right))
    return [*ways, (None, extent.left, extent.right)]
