"""room(): the width that a dot matrix has on the page, and the number of columns that fit."""

from dataclasses import dataclass

from components.ui.widgets.width import width

BESIDE = 180  # pixels for the labels beside the rows and to the right
COLUMN = 26  # pixels, the least that a column can be read in
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Room:
    """The width of a place, in pixels."""

    width: int

    @property
    def columns(self) -> int:
        """The number of columns that can be read; at least FEWEST."""
        return max(FEWEST, (self.width - BESIDE) // COLUMN)


def room(key: str) -> Room:
    """The room at the place of the call."""
    return Room(width(key))
