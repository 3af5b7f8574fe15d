"""The line to cite what leaves the dashboard, and the names of files."""

from dataclasses import dataclass
from datetime import date

from components import wording
from components.messages import _
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
        if self.address:
            return _("Accessed {day}: {address}", day=wording.day(self.day), address=self.address)
        return _("Accessed {day}.", day=wording.day(self.day))


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
    parts = [_("{project}: {title}.", project=PROJECT, title=title.rstrip(".")) if title else f"{PROJECT}."]
    filtered = filters != _(NO_FILTER)
    parts.append(_("Filter: {filters}.", filters=filters) if filtered else _("Whole corpus."))
    days = wording.days(*covered) if covered[0] else ""
    parts.append(_("Based on {n}, published {days}.", n=n, days=days) if days else _("Based on {n}.", n=n))
    if corrected:
        parts.append(wording.plural(corrected, "row corrected by analysts", "rows corrected by analysts") + ".")
    parts.append(_("Method version {version}.", version=METHOD_VERSION))
    return " ".join([*parts, access.in_words()] if access else parts)


def file_name(name: str, filters: str) -> str:
    """The name of a file with a chart or its data, without its ending: made of the chart's name and the filters."""
    return wording.file_name(name, "" if filters in (NO_FILTER, _(NO_FILTER)) else filters)
