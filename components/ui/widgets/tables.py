"""What is shown of a table, so that what is sent to the browser does not grow with the corpus, and how its days are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from components import wording
from components.export import SharedRows
from components.messages import _, language
from components.storage.frames import with_own_text
from components.ui.widgets.plain import caption

if TYPE_CHECKING:  # it takes a tenth of a second to import
    from pandas.io.formats.style import Styler

MOST_ROWS = 200


def first_rows(table: pd.DataFrame | SharedRows, whole: str) -> pd.DataFrame:
    """The first rows of a table; where there are more, a line says how many, and what holds them all: `whole`.

    Values of categorical columns, and shared texts, that do not occur in these rows are left out: Streamlit would
    send them all.
    """
    if len(table) > MOST_ROWS:
        caption(
            _("The first {shown} of {n} rows; {whole}.", shown=MOST_ROWS, n=wording.number(len(table)), whole=whole)
        )
    first = with_own_text(table.head(MOST_ROWS))
    repeating = first.select_dtypes("category").columns
    return first.assign(**{name: first[name].cat.remove_unused_categories() for name in repeating})


def day_format() -> str | None:
    """How the browser writes a day; None where the table has it in words."""
    return "YYYY-MM-DD" if language.current() == language.DEFAULT_LANGUAGE else None


def with_days(table: pd.DataFrame, columns: Sequence[str]) -> "pd.DataFrame | Styler":
    """A table with its days in the words of a language that the browser does not write; it sorts by the days."""
    return table if day_format() else table.style.format(wording.day, subset=list(columns))
