"""The line to cite what leaves the dashboard, and the names of files."""

from dataclasses import dataclass
from datetime import date

from components import wording
from components.models import METHOD_VERSION
from components.query.selection import NO_FILTER

PROJECT = "Parallel 49"


@dataclass(frozen=True, slots=True)
class Access:
    """When the dashboard was looked at, and the address that shows the same view; "" where it is not known."""

    day: date
    address: str = ""

    def in_words(self) -> str:
        """'Accessed 28 Nov 2026: https://…'."""
        return f"Accessed {wording.day(self.day)}" + (f": {self.address}" if self.address else ".")


def citation(
    title: str,
    filters: str,
    n: str,
    covered: tuple[date | None, date | None],
    corrected: int = 0,
    access: Access | None = None,
) -> str:
    """The line to cite: title, filters in words, number of rows, days covered, corrected rows, method version, access.

    Without a title where it stands below the title already.
    """
    parts = [f"{PROJECT}: {title.rstrip('.')}." if title else f"{PROJECT}."]
    parts.append("Whole corpus." if filters == NO_FILTER else f"Filter: {filters}.")
    parts.append(f"Based on {n}" + (f", published {wording.days(*covered)}." if covered[0] else "."))
    parts += [f"{wording.plural(corrected, 'row')} corrected by analysts."] if corrected else []
    parts.append(f"Method version {METHOD_VERSION}.")
    return " ".join([*parts, access.in_words()] if access else parts)


def file_name(name: str, filters: str) -> str:
    """The name of a file with a chart or its data, without its ending: made of the chart's name and the filters."""
    return wording.file_name(name, "" if filters == NO_FILTER else filters)
