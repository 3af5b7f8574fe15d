"""What leaves the dashboard: CSV, TimelineJS JSON and calendars, with their names and their citation."""

from datetime import date

import pandas as pd

from components import wording
from components.pipeline import METHOD_VERSION
from components.selection import NO_FILTER

PROJECT = "Parallel 49"


def citation(title: str, filters: str, n: str, covered: tuple[date | None, date | None]) -> str:
    """The line to cite: title, filters in words, how many of what, days of publication covered, method version."""
    parts = [f"{PROJECT}: {title.rstrip('.')}."]
    parts.append("Whole corpus." if filters == NO_FILTER else f"Filter: {filters}.")
    parts.append(f"Based on {n}" + (f", published {wording.days(*covered)}." if covered[0] else "."))
    return " ".join([*parts, f"Method version {METHOD_VERSION}."])


def file_name(name: str, filters: str) -> str:
    """The name, without its ending, of a file with a chart or its data: named after the chart and the filters."""
    return wording.file_name(name, "" if filters == NO_FILTER else filters)


def csv(table: pd.DataFrame, cited: str) -> bytes:
    """A table as CSV, in UTF-8 with the mark that spreadsheets look for; the line to cite is its last column.

    Cells that a spreadsheet would take for a formula get an apostrophe in front.
    """
    safe = table.copy()
    for name in safe.columns[[kind not in "biufM" for kind in (safe[c].dtype.kind for c in safe)]]:
        safe[name] = safe[name].astype("string").str.replace(r"^([=+@\t\r]|-(?![\d.]))", r"'\1", regex=True)
    safe["citation"] = cited
    return ("\ufeff" + safe.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\r\n")).encode()
