"""figures(), table(): a long day in a few figures, and minute by minute as CSV."""

import csv
import io
from collections.abc import Iterator
from statistics import median, quantiles

from components.bench.day import WARM, Day, Look
from components.bench.figures import Figure

MINUTE = 60.0
HALF = 0.5  # the part of the day after which memory is asked to be flat
COLUMNS = ("minute", "runs", "median seconds", "95 in 100 at most", "memory MB", "processor seconds", "articles added")


def figures(day: Day) -> Iterator[Figure]:
    """The figures of a day with at least two runs and two looks at the server."""
    spent, first, last = day.looks[-1].at, _held(day, WARM, HALF), _held(day, 0.75, 1.0)
    yield Figure("sessions", day.sessions, "")
    yield Figure("minutes", spent / MINUTE, "")
    yield Figure("runs of pages", len(day.runs), "")
    yield Figure("runs with an error", day.failures + len(day.problems), "")
    yield Figure("articles added meanwhile", day.added, "")
    yield Figure("a run: median", 1000 * median(run.seconds for run in day.runs), "ms")
    yield Figure("a run: 95 in 100 at most", 1000 * quantiles((run.seconds for run in day.runs), n=20)[-1], "ms")
    yield Figure("a run: processor time of the server", 1000 * _processor(day.looks) / len(day.runs), "ms")
    yield Figure("memory, second quarter of the day", first, "MB")
    yield Figure("memory, last quarter of the day", last, "MB")
    yield Figure("memory, growth after the first quarter", day.growth(), "MB an hour")
    yield Figure("memory, growth after the first half", day.growth(HALF), "MB an hour")


def table(day: Day) -> str:
    """The day as CSV: for each minute its runs, their latency, the memory of the server and its processor time."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(_minutes(day))
    return written.getvalue()


def _minutes(day: Day) -> Iterator[tuple[str | int, ...]]:
    runs, looks = list(day.runs), list(day.looks)
    for minute in range(int(looks[-1].at / MINUTE) + 1 if looks else 0):
        start, end = MINUTE * minute, MINUTE * (minute + 1)
        took = [run.seconds for run in runs if start <= run.at < end]
        seen = [look for look in looks if start <= look.at < end]
        if len(took) >= 2 and seen:
            cuts = quantiles(took, n=20, method="inclusive")
            held, spent, added = median(look.held for look in seen), _processor(seen), _added(day, end)
            yield minute, len(took), f"{cuts[9]:.3f}", f"{cuts[-1]:.3f}", f"{held:.0f}", f"{spent:.1f}", added


def _added(day: Day, until: float) -> int:
    return sum(at <= until for at in day.additions)


def _processor(looks: list[Look]) -> float:
    return looks[-1].processor - looks[0].processor


def _held(day: Day, start: float, end: float) -> float:
    """The median memory of a part of the day."""
    spent = day.looks[-1].at
    return median(look.held for look in day.looks if start * spent <= look.at <= end * spent)
