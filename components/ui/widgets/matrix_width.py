"""matrix_width(): how wide a dot matrix may be on the page, and how many columns fit."""

from dataclasses import dataclass

from components.ui.widgets.width import width

BESIDE = 180  # pixels for the labels beside the rows and to the right
COLUMN = 26  # pixels, the least that a column can be read in
FEWEST = 5


@dataclass(frozen=True, slots=True)
class MatrixWidth:
    """The width available to a dot matrix, in pixels."""

    width: int

    @property
    def columns(self) -> int:
        """The number of columns that can be read; at least FEWEST."""
        return max(FEWEST, (self.width - BESIDE) // COLUMN)


def matrix_width(key: str) -> MatrixWidth:
    """The width available where it is called; `key` names the element that measures it."""
    return MatrixWidth(width(key))
