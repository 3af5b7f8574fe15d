"""Reports -> bundles of reports of the same event, in blocks that can be worked out one by one.

A block has the reports of one kind whose dates end in one month. Within it the reports are joined as `joining` says;
those of a period that begins in an earlier month only with reports of the same period. Then bundles of two blocks are
joined: reports of adjacent days over the end of a month, and a period of up to a month with the one event in it that it
can mean. Which bundles these are depends on the two blocks alone; whether they are joined, on what either was joined
with before. So each event names the blocks of all bundles that it hangs together with, and after a change of a block
only the events that reach into it or into its neighbours can change (`renewing`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from components.corpus.same_event.bundles import Bundle, Calendar, InCommon
from components.corpus.same_event.comparing import Report
from components.corpus.same_event.joining import DAY, Merger, Pair, calendar_key, in_the_same_words
from components.corpus.wire_copies import Groups

# a block is named by its kind and its month, "tariff 2025-03"; "tariff " for what has no date
BLOCK_SQL = """kind || ' ' || CASE WHEN start IS NULL THEN '' ELSE strftime(coalesce("end", start), '%Y-%m') END"""
LONGEST = 31  # days of a period that can mean one event in it; of a longer one there is no telling


class SameEvent(NamedTuple):
    """The reports of one event, and the blocks of all bundles that could have been joined with theirs."""

    reports: list[Report]
    blocks: Sequence[str]


def same_events(found: Iterable[Report], apart: Collection[Pair] = ()) -> list[SameEvent]:
    """The reports by their events; the two row_ids of a pair in `apart` are never reports of one."""
    in_block: dict[str, list[Report]] = {}
    for report in found:
        in_block.setdefault(block_of(report), []).append(report)
    bundles = {block: _within(in_block[block], apart) for block in sorted(in_block)}
    merger = Merger((bundle for own in bundles.values() for bundle in own), apart)
    pairs = list(_over_blocks(bundles, merger))
    over = _hanging_together(pairs, merger.of)
    merger.join_all(pairs)
    groups = (sorted(bundle.reports, key=lambda report: report.row_id) for bundle in merger.bundles())
    return [SameEvent(own, sorted(over.get(own[0].row_id) or {block_of(own[0])})) for own in groups]


def _hanging_together(pairs: Sequence[tuple[Report, Report]], of: Mapping[str, Bundle]) -> dict[str, Set[str]]:
    """The blocks of all bundles that pairs of reports connect in chains, by the row_id of each of their reports."""
    names = {bundle: bundle.reports[0].row_id for pair in pairs for bundle in (of[one.row_id] for one in pair)}
    together, blocks = Groups(names.values()), defaultdict[str, set[str]](set)
    for one, other in pairs:
        together.join(names[of[one.row_id]], names[of[other.row_id]])
    for bundle, name in names.items():
        blocks[together.of(name)].add(block_of(bundle.reports[0]))
    return {report.row_id: blocks[together.of(name)] for bundle, name in names.items() for report in bundle.reports}


def block_of(report: Report) -> str:
    """The block that a report belongs to."""
    return f"{report.kind} {_month(report.days[1]) if report.days else ''}"


def blocks_of(events: pd.DataFrame) -> "pd.Series[Any]":
    """The block of each row of a table of events."""
    last = events["end"].fillna(events["start"]).where(events["start"].notna())
    months = last.dt.strftime("%Y-%m").fillna("")
    return pd.Series([f"{kind} {month}" for kind, month in zip(events["kind"], months, strict=True)], events.index)


def neighbours(block: str) -> tuple[str, ...]:
    """The blocks of the same kind in the months before and after."""
    kind, month = block.split(" ")
    if not month:
        return ()
    year, number = map(int, month.split("-"))
    months = [divmod(12 * year + number - 1 + step, 12) for step in (-1, 1)]
    return tuple(f"{kind} {year:04}-{index + 1:02}" for year, index in months)


def _within(reports: list[Report], apart: Collection[Pair]) -> list[Bundle]:
    """The bundles of one block by itself."""
    inside = Merger((Bundle.of_one(one) for one in reports if not _crosses(one)), apart)
    inside.join_days()
    inside.join_neighbours()
    inside.join_coarse()
    bundles, periods = inside.bundles(), dict[tuple[date, date] | None, list[Report]]()
    for report in filter(_crosses, reports):
        periods.setdefault(report.days, []).append(report)
    for period in periods.values():
        same = Merger(map(Bundle.of_one, period), apart)
        same.join_coarse()
        bundles += same.bundles()
    return bundles


def _over_blocks(joined: dict[str, list[Bundle]], merger: Merger) -> Iterator[tuple[Report, Report]]:
    """The pairs of reports of two blocks whose bundles are to be joined."""
    for earlier, later in pairwise(sorted(joined)):
        if later in neighbours(earlier):
            first = _first_day(later)
            before, after = (_reports(joined[block]) for block in (earlier, later))
            yield from in_the_same_words(_on(first - DAY, before), _on(first, after))
            periods = [report for report in after if _crosses(report) and _days(report) <= LONGEST]
            if periods:
                begin = min(report.days[0] for report in periods if report.days)
                inside = [one for one in (*before, *after) if _is_inside(one, begin)]
                yield from _meant_by(periods, inside, merger)


def _meant_by(periods: Iterable[Report], inside: Sequence[Report], merger: Merger) -> Iterator[tuple[Report, Report]]:
    """Each report of a period over the end of a month with one, of those inside, of the event that it means."""
    common = InCommon({merger.of[report.row_id] for report in inside})
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
    return report.days is not None and report.days[0] >= begin and not _crosses(report)


def _reports(bundles: Iterable[Bundle]) -> list[Report]:
    return sorted((report for bundle in bundles for report in bundle.reports), key=lambda report: report.row_id)


def _crosses(report: Report) -> bool:
    """Whether the dates of a report begin in an earlier month than they end."""
    first, last = report.start, report.end
    return first is not None and last is not None and (first.year, first.month) != (last.year, last.month)


def _days(report: Report) -> int:
    return (report.days[1] - report.days[0]).days + 1 if report.days else 0


def _first_day(block: str) -> date:
    return date.fromisoformat(f"{block.split(' ')[1]}-01")


def _month(day: date) -> str:
    return f"{day:%Y-%m}"
