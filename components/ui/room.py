"""columns_that_fit(): how many columns a dot matrix has room for, where it is called."""

from components.ui.width import width

BESIDE = 180  # pixels for the labels beside the rows and to the right
COLUMN = 26  # pixels, the least that a column can be read in
FEWEST = 5


def columns_that_fit(key: str) -> int:
    """The number of columns that can be read; at least FEWEST."""
    return max(FEWEST, (width(key) - BESIDE) // COLUMN)
