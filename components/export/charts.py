"""Makes the files of a chart: a page that opens without a network, and its numbers as CSV and Excel.

The images of a chart (IMAGES) are made by the browser that shows it (`ui.downloads`): Python alone cannot draw them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.io as pio

from components.charts.theme import DAY, SANS, SERIF, Palette, dates
from components.export.tables import SharedRows, csv, worded, workbook
from components.messages import N_, _, language
from components.wording.visible import escaped

IMAGES = {
    "png": N_("Image for slides and documents (PNG)"),
    "svg": N_("Drawing that stays sharp at any size (SVG)"),
    "pdf": N_("Page to print (PDF)"),
}  # what the browser makes of a chart, by the ending of the file, as a menu names it
# An exported page is self-contained: its policy forbids it to load anything.
RULES = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart to be exported: its figure as plain dicts without a title, its numbers, and the line to cite.

    `below` is the line to cite where it stands below the title.
    """

    title: str
    subtitle: str
    figure: Mapping[str, Any]
    table: pd.DataFrame | SharedRows
    cited: str
    palette: Palette = DAY
    below: str = ""

    @property
    def numbers(self) -> pd.DataFrame:
        """The whole table."""
        return self.table.all() if isinstance(self.table, SharedRows) else self.table


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its media type, the message by which a menu calls it, and the function that makes it."""

    mime: str
    label: str
    made: Callable[[Chart], bytes]


def page(chart: Chart) -> bytes:
    """A chart as a web page that works without a network: title, figure, numbers, and the line to cite under it."""
    options = {"displaylogo": False, "showSendToCloud": False, "responsive": True, **dates()}
    drawn = pio.to_html(dict(chart.figure), options, include_plotlyjs=True, full_html=False, validate=False)
    title, cited, colours = escaped(chart.title), escaped(chart.cited), chart.palette
    below = escaped(chart.below or chart.cited)
    style = (
        f"body {{ background: {colours.paper}; color: {colours.ink}; font: 16px/1.5 {SANS}; "
        "max-width: 1200px; margin: 2rem auto; padding: 0 1rem }"
        f"h1 {{ font: 600 1.5rem/1.3 {SERIF}; margin: 0 }} p, summary, table {{ color: {colours.quiet} }}"
        "table { border-collapse: collapse; font-size: .875rem } td, th { padding: .2rem .6rem; text-align: left }"
    )
    return (
        f'<!doctype html><html lang="{language.current()}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{RULES}"><meta name="description" content="{cited}">'
        f'<meta name="viewport" content="width=device-width"><style>{style}</style></head><body><h1>{title}</h1>'
        f"<p>{escaped(chart.subtitle)}</p>{drawn}<p>{below}</p><details><summary>{_('The numbers')}</summary>"
        f"{worded(chart.numbers).to_html(index=False, border=0, na_rep='')}</details></body></html>"
    ).encode()


FORMATS = {
    "html": Format("text/html", N_("Live chart as a page of its own (HTML)"), page),
    "csv": Format("text/csv", N_("Numbers as a table (CSV)"), lambda chart: csv(chart.numbers, chart.cited)),
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        N_("Numbers as a workbook (XLSX)"),
        lambda chart: workbook({_("Numbers"): chart.numbers}, chart.cited),
    ),
}  # what the server makes of a chart, by the ending of the file
