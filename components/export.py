"""Makes the files that leave the dashboard (HTML, CSV, Excel, TimelineJS, iCalendar), with file names and citation.

The images of a chart (IMAGES) are made by the browser that shows it (`ui.downloads`): Python alone cannot draw them.
"""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd
import plotly.io as pio

from components import wording
from components.charts.theme import DAY, SANS, SERIF, Palette
from components.models import METHOD_VERSION
from components.query.selection import NO_FILTER
from components.wording.visible import escaped, visible

if TYPE_CHECKING:
    import icalendar  # at run time only where a calendar is made

PROJECT = "Parallel 49"
FORMULA = r"^([=+@＝＋＠－\t\r\n]|-(?!\d*\.?\d+$))"  # how a formula begins; a negative number is none
MOST_LETTERS = 32_000  # of a cell; Excel allows 32,767
MOST_ROWS = 1_000_000  # of a sheet; Excel allows 1,048,576
IMAGES = ("png", "svg", "pdf")  # what the browser makes of a chart
# An exported page is self-contained: its policy forbids it to load anything.
RULES = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart to be exported: its figure as plain dicts without a title, its numbers, and the line to cite."""

    title: str
    subtitle: str
    figure: Mapping[str, Any]
    table: pd.DataFrame
    cited: str
    palette: Palette = DAY


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its media type, a description of the content, and the function that makes it."""

    mime: str
    what: str
    made: Callable[[Chart], bytes]


def citation(title: str, filters: str, n: str, covered: tuple[date | None, date | None], corrected: int = 0) -> str:
    """The line to cite: title, filters in words, number of rows, days covered, corrected rows, method version."""
    parts = [f"{PROJECT}: {title.rstrip('.')}."]
    parts.append("Whole corpus." if filters == NO_FILTER else f"Filter: {filters}.")
    parts.append(f"Based on {n}" + (f", published {wording.days(*covered)}." if covered[0] else "."))
    parts += [f"{wording.plural(corrected, 'row')} corrected by analysts."] if corrected else []
    return " ".join([*parts, f"Method version {METHOD_VERSION}."])


def file_name(name: str, filters: str) -> str:
    """The name of a file with a chart or its data, without its ending: made of the chart's name and the filters."""
    return wording.file_name(name, "" if filters == NO_FILTER else filters)


def csv(table: pd.DataFrame, cited: str) -> bytes:
    """A table as CSV, in UTF-8 with the mark that spreadsheets look for; the line to cite is its last column.

    Cells that a spreadsheet would take for a formula get an apostrophe in front, and odd letters are shown as marks.
    """
    safe = table.copy()
    for name in safe.columns[[kind not in "biufM" for kind in (safe[c].dtype.kind for c in safe)]]:
        safe[name] = _shown(safe[name]).str.replace(FORMULA, r"'\1", regex=True)
    safe["citation"] = visible(cited)
    return ("\ufeff" + safe.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\r\n")).encode()


def workbook(tables: Mapping[str, pd.DataFrame], cited: str) -> bytes:
    """The tables as an Excel workbook, one sheet each, after a sheet with the line to cite; no cell is a formula."""
    made = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    writer = pd.ExcelWriter(made, engine="xlsxwriter", datetime_format="yyyy-mm-dd", engine_kwargs={"options": options})
    with writer:
        pd.DataFrame({"How to cite": [cited]}).to_excel(writer, sheet_name="About", index=False)
        for name, table in tables.items():
            _worded(table.head(MOST_ROWS)).to_excel(writer, sheet_name=name[:31], index=False)
            writer.sheets[name[:31]].freeze_panes(1, 0)
    return made.getvalue()


def _worded(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its odd letters shown as marks, no cell longer than a sheet can hold."""
    texts = [name for name in table.columns if table[name].dtype.kind not in "biufM"]
    return table.assign(**{name: table[name].astype(object).map(_cell) for name in texts})


def _cell(value: Any) -> Any:
    return visible(value)[:MOST_LETTERS] if isinstance(value, str) else value


def _shown(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """A column as words, with marks for its odd letters."""
    return column.astype("string").map(visible, na_action="ignore").astype("string")


def page(chart: Chart) -> bytes:
    """A chart as a web page that works without a network: title, figure, numbers, and the line to cite under it."""
    options = {"displaylogo": False, "showSendToCloud": False, "responsive": True}
    drawn = pio.to_html(dict(chart.figure), options, include_plotlyjs=True, full_html=False, validate=False)
    title, cited, colours = escaped(chart.title), escaped(chart.cited), chart.palette
    style = (
        f"body {{ background: {colours.paper}; color: {colours.ink}; font: 16px/1.5 {SANS}; "
        "max-width: 1200px; margin: 2rem auto; padding: 0 1rem }"
        f"h1 {{ font: 600 1.5rem/1.3 {SERIF}; margin: 0 }} p, summary, table {{ color: {colours.quiet} }}"
        "table { border-collapse: collapse; font-size: .875rem } td, th { padding: .2rem .6rem; text-align: left }"
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{RULES}"><meta name="description" content="{cited}">'
        f'<meta name="viewport" content="width=device-width"><style>{style}</style></head><body><h1>{title}</h1>'
        f"<p>{escaped(chart.subtitle)}</p>{drawn}<p>{cited}</p><details><summary>The numbers</summary>"
        f"{_worded(chart.table).to_html(index=False, border=0, na_rep='')}</details></body></html>"
    ).encode()


FORMATS = {
    "html": Format("text/html", "The chart as a page that opens without a network", page),
    "csv": Format("text/csv", "The numbers behind the chart", lambda chart: csv(chart.table, chart.cited)),
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "The numbers behind the chart, as a workbook",
        lambda chart: workbook({"Numbers": chart.table}, chart.cited),
    ),
}  # what the server makes of a chart, by the ending of the file


def timelinejs(events: pd.DataFrame, cited: str) -> bytes:
    """The dated events of `summaries.events.distinct_events` in the JSON format of TimelineJS (timeline.knightlab.com).

    A date has no more parts than its grain: a month has no day. Words are escaped, as TimelineJS reads HTML.
    """
    slides = [_slide(row) for row in events[events["start"].notna()].itertuples(index=False)]
    title = {"text": {"headline": PROJECT, "text": escaped(cited)}}
    return json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1).encode()


def calendar(events: pd.DataFrame, stamp: datetime) -> bytes:
    """Planned events as whole days of an iCalendar file; what is known to a month only covers the month."""
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", f"-//{PROJECT}//planned events//EN")
    made.add("version", "2.0")
    for row in events[events["start"].notna()].itertuples(index=False):
        made.add_component(_entry(row, stamp))
    return bytes(made.to_ical())


def _slide(row: Any) -> dict[str, Any]:
    parts = {"year": 1, "month": 2}.get(str(row.grain), 3)
    slide = {
        "start_date": _date(row.start, parts),
        "text": {"headline": escaped(row.summary), "text": escaped(f"{row.sentence} ({_report(row)})")},
        "group": wording.KIND_NAMES.get(str(row.kind), str(row.kind)),
        "display_date": wording.when(row.start, row.end, row.grain) + (", planned" if row.planned else ""),
        "unique_id": row.event,
    }
    return slide if row.end == row.start else {**slide, "end_date": _date(row.end, parts)}


def _date(day: Any, parts: int) -> dict[str, int]:
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:parts])


def _entry(row: Any, stamp: datetime) -> "icalendar.Event":
    import icalendar

    entry = icalendar.Event()
    entry.add("uid", f"{row.event}@parallel-49")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", row.start.date())
    entry.add("dtend", row.end.date() + timedelta(days=1))  # the end is the first day after
    entry.add("summary", visible(row.summary))
    entry.add("description", visible(f"{row.sentence} ({_report(row)})"))
    entry.add("categories", [wording.KIND_NAMES.get(str(row.kind), str(row.kind))])
    entry.add("status", "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    return entry


def _report(row: Any) -> str:
    outlet = "" if pd.isna(row.outlet) else str(row.outlet)
    return ", ".join(filter(None, [outlet, wording.day(row.published)]))
