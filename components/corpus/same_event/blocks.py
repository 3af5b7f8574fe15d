"""Blocks of reports, the bundles of reports of one event within a block, and what links those of two blocks.

A block has the reports of one kind whose dates end in one month. Within it the reports are joined as `joining` says;
those of a period that begins in an earlier month only with reports of the same period. Bundles of two blocks are linked
by reports of adjacent days over the end of a month, and by a period of up to a month and the one event in it that it
can mean. Which these are depends on the two blocks alone.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

from components.corpus.same_event.bundles import Bundle, Calendar, InCommon
from components.corpus.same_event.comparing import Report
from components.corpus.same_event.joining import DAY, Merger, Pair, calendar_key, in_the_same_words

# a block is named by its kind and its month, "tariff 2025-03"; "tariff " for what has no date
BLOCK_SQL = """kind || ' ' || CASE WHEN start IS NULL THEN '' ELSE strftime(coalesce("end", start), '%Y-%m') END"""
Link = tuple[Report, Report]  # two reports, of bundles of two blocks that are to be joined
LONGEST = 31  # days of a period that can mean one event in it; of a longer one there is no telling


def block_of(report: Report) -> str:
    """The block that a report belongs to."""
    return f"{report.kind} {_month(report.days[1]) if report.days else ''}"


def blocks_of(events: pd.DataFrame) -> "pd.Series[Any]":
    """The block of each row of a table of events."""
    last = events["end"].fillna(events["start"]).where(events["start"].notna())
    months = last.dt.strftime("%Y-%m").fillna("")
    return pd.Series([f"{kind} {month}" for kind, month in zip(events["kind"], months, strict=True)], events.index)


def follow(blocks: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of some blocks of the same kind of which one is of the month after the other, in their order."""
    return ((earlier, later) for earlier, later in pairwise(sorted(blocks)) if later in neighbours(earlier))


def neighbours(block: str) -> tuple[str, ...]:
    """The blocks of the same kind in the months before and after."""
    kind, month = block.split(" ")
    if not month:
        return ()
    year, number = map(int, month.split("-"))
    months = [divmod(12 * year + number - 1 + step, 12) for step in (-1, 1)]
    return tuple(f"{kind} {year:04}-{index + 1:02}" for year, index in months)


def bundles_within(reports: list[Report], apart: Collection[Pair]) -> list[Bundle]:
    """The bundles of one block by itself."""
    inside = Merger((Bundle.of_one(one) for one in reports if not crosses(one)), apart)
    inside.join_days()
    inside.join_neighbours()
    inside.join_coarse()
    bundles, periods = inside.bundles(), dict[tuple[date, date] | None, list[Report]]()
    for report in filter(crosses, reports):
        periods.setdefault(report.days, []).append(report)
    for period in periods.values():
        same = Merger(map(Bundle.of_one, period), apart)
        same.join_coarse()
        bundles += same.bundles()
    return bundles


def links_over(earlier: Sequence[Bundle], later: Sequence[Bundle], merger: Merger) -> Iterator[Link]:
    """The links between the bundles of two blocks that follow one another, which are those of `merger` still."""
    before, after = _reports(earlier), _reports(later)
    first = _first_day(block_of(after[0]))
    yield from in_the_same_words(_on(first - DAY, before), _on(first, after))
    periods = [report for report in after if crosses(report) and _days(report) <= LONGEST]
    if periods:
        begin = min(report.days[0] for report in periods if report.days)
        yield from _meant_by(periods, [one for one in (*before, *after) if _is_inside(one, begin)], merger)


def _meant_by(periods: Collection[Report], inside: Sequence[Report], merger: Merger) -> Iterator[Link]:
    """Each report of a period over the end of a month with one, of those inside, of the event that it means."""
    common = InCommon({merger.of[report.row_id] for report in inside}, periods)
    calendars: dict[object, Calendar] = {}
    for report in inside:
        calendars.setdefault(calendar_key(report), Calendar()).add(report, merger.of[report.row_id])
    for report in periods:
        calendar = calendars.get(calendar_key(report))
        if calendar and (meant := merger.meant(report, calendar.within(report), common)):
            yield report, meant


def _on(day: date, reports: Iterable[Report]) -> list[Report]:
    return [report for report in reports if report.sharp and report.start == day]


def _is_inside(report: Report, begin: date) -> bool:
    """Whether a report's dates lie within one month and begin on a day or later."""
    return report.days is not None and report.days[0] >= begin and not crosses(report)


def _reports(bundles: Iterable[Bundle]) -> list[Report]:
    return sorted((report for bundle in bundles for report in bundle.reports), key=lambda report: report.row_id)


def crosses(report: Report) -> bool:
    """Whether the dates of a report begin in an earlier month than they end."""
    first, last = report.start, report.end
    return first is not None and last is not None and (first.year, first.month) != (last.year, last.month)


def _days(report: Report) -> int:
    return (report.days[1] - report.days[0]).days + 1 if report.days else 0


def _first_day(block: str) -> date:
    return date.fromisoformat(f"{block.split(' ')[1]}-01")


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"  # strftime takes five times as long
