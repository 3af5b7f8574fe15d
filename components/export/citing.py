"""The line to cite what leaves the dashboard, and the names of files."""

from datetime import date

from components import wording
from components.models import METHOD_VERSION
from components.query.selection import NO_FILTER

PROJECT = "Parallel 49"


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
