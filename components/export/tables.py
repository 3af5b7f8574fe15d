"""Makes CSV and Excel files of tables, in which no cell is a formula."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.messages import _, pgettext
from components.wording.visible import visible

FORMULA = r"^([=+@＝＋＠－\t\r\n]|-(?!\d*\.?\d+$))"  # how a formula begins; a negative number is none
MOST_LETTERS = 32_000  # of a cell; Excel allows 32,767
MOST_ROWS = 1_000_000  # of a sheet; Excel allows 1,048,576


@dataclass(frozen=True, slots=True)
class SharedRows:
    """Some rows of a frame that all visitors share, by their places; they are copied only when they are asked for."""

    frame: pd.DataFrame
    places: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.places)

    def head(self, most: int) -> pd.DataFrame:
        """The first rows."""
        return self.frame.take(self.places[:most])

    def all(self) -> pd.DataFrame:
        """All the rows."""
        return self.frame.take(self.places)


def csv(table: pd.DataFrame, cited: str) -> bytes:
    """A table as CSV, in UTF-8 with the mark that spreadsheets look for; the line to cite is its last column.

    Cells that a spreadsheet would take for a formula get an apostrophe in front, and odd letters are shown as marks.
    """
    safe = without_formulas(table).assign(citation=visible(cited))
    return ("\ufeff" + safe.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\r\n")).encode()


def without_formulas(table: pd.DataFrame) -> pd.DataFrame:
    """The table for a file of plain text: no cell begins a formula, and odd letters are shown as marks."""
    texts = [name for name in table.columns if table[name].dtype.kind not in "biufM"]
    return table.assign(**{name: _shown(table[name]).str.replace(FORMULA, r"'\1", regex=True) for name in texts})


def workbook(tables: Mapping[str, pd.DataFrame], cited: str) -> bytes:
    """The tables as an Excel workbook, one sheet each, after a sheet with the line to cite; no cell is a formula."""
    made = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    writer = pd.ExcelWriter(made, engine="xlsxwriter", datetime_format="yyyy-mm-dd", engine_kwargs={"options": options})
    with writer:
        about = pgettext("sheet of a workbook", "About")
        pd.DataFrame({_("How to cite"): [cited]}).to_excel(writer, sheet_name=about, index=False)
        for name, table in tables.items():
            _without_zones(worded(table.head(MOST_ROWS))).to_excel(writer, sheet_name=name[:31], index=False)
            writer.sheets[name[:31]].freeze_panes(1, 0)
    return made.getvalue()


def worded(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its odd letters shown as marks, no cell longer than a sheet can hold."""
    texts = [name for name in table.columns if table[name].dtype.kind not in "biufM"]
    return table.assign(**{name: table[name].astype(object).map(_cell) for name in texts})


def _without_zones(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its times in UTC and without a zone, of which a workbook knows nothing."""
    zoned = [name for name in table.columns if isinstance(table[name].dtype, pd.DatetimeTZDtype)]
    return table.assign(**{name: table[name].dt.tz_convert(None) for name in zoned})


def _cell(value: Any) -> Any:
    return visible(value)[:MOST_LETTERS] if isinstance(value, str) else value


def _shown(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column as words, with marks for its odd letters."""
    return column.astype("string").map(visible, na_action="ignore").astype("string")
