"""Reports -> groups of those that tell of one and the same event.

Reports with a day are compared first; a coarser one ('last November') joins the one event that it can mean.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import combinations

from components.stories.comparing import IN_WORDS, Report, against, alike, almost_same

Pair = tuple[str, str]
DAY = timedelta(1)


@dataclass
class Bundle:
    """Reports of one event; `faces` are those that differ in what is compared, `planned` if none tells that it was."""

    reports: list[Report]
    faces: dict[tuple[frozenset[str], frozenset[str]], Report] = field(default_factory=dict)
    planned: bool = True

    def __post_init__(self) -> None:
        self.faces = {(report.actors, report.objects): report for report in self.reports}
        self.planned = all(report.planned for report in self.reports)

    @cached_property
    def actors(self) -> frozenset[str]:
        return frozenset[str]().union(*(report.actors for report in self.reports))

    @cached_property
    def concepts(self) -> frozenset[str]:
        return frozenset[str]().union(*(report.concepts for report in self.reports))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset[str]().union(*(report.words for report in self.reports))

    @cached_property
    def sharpest(self) -> Report:
        return min(self.reports, key=lambda report: (report.fineness, report.row_id))

    def fits(self, other: "Bundle") -> bool:
        return not any(against(a, b) for a in self.faces.values() for b in other.faces.values())


def same_events(found: list[Report], apart: Collection[Pair] = ()) -> list[list[Report]]:
    """The reports in groups, one an event; two that form one of the pairs `apart` are never in one group."""
    merger = Merger(found, {frozenset(pair) for pair in apart})
    merger.join_days()
    merger.join_neighbours()
    merger.join_coarse()
    return [bundle.reports for bundle in merger.bundles()]


class Merger:
    """Joins reports into bundles."""

    def __init__(self, found: list[Report], apart: set[frozenset[str]]) -> None:
        self.found, self.apart = found, apart
        self.of = {report.row_id: Bundle([report]) for report in found}
        self.days: dict[tuple[str, date], list[Report]] = {}
        for report in found:
            if report.sharp and report.start:
                self.days.setdefault((report.kind, report.start), []).append(report)

    def bundles(self) -> list[Bundle]:
        return list({id(bundle): bundle for bundle in self.of.values()}.values())

    def join(self, one: Report, other: Report) -> None:
        """Join the bundles of two reports, unless something in them speaks against it."""
        first, second = self.of[one.row_id], self.of[other.row_id]
        if first is second or not first.fits(second) or self._kept_apart(first, second):
            return
        both = Bundle(sorted(first.reports + second.reports, key=lambda report: report.row_id))
        self.of.update((report.row_id, both) for report in both.reports)

    def _kept_apart(self, first: Bundle, second: Bundle) -> bool:
        ids = [{report.row_id for report in bundle.reports} for bundle in (first, second)]
        return any(pair & ids[0] and pair & ids[1] for pair in self.apart)

    def join_days(self) -> None:
        """Join what is told of one day."""
        for _, here in sorted(self.days.items()):
            for one, other in combinations(here, 2):
                if self.of[one.row_id] is not self.of[other.row_id] and alike(one, other):
                    self.join(one, other)

    def join_neighbours(self) -> None:
        """Join what different articles tell of neighbouring days in nearly the same words."""
        for (kind, day), here in sorted(self.days.items()):
            for one in here:
                for other in self.days.get((kind, day + DAY), ()) if day < date.max else ():
                    if one.article_id != other.article_id and almost_same(one, other):
                        self.join(one, other)

    def join_coarse(self) -> None:
        """Join each coarser report with the one event that it can mean, the shorter periods first."""
        coarse = [report for report in self.found if report.days and not report.sharp]
        coarse.sort(key=lambda report: (report.fineness, _length(report), report.row_id))
        told: dict[str, Calendar] = {}
        for (kind, _), here in sorted(self.days.items()):
            for report in here:
                told.setdefault(kind, Calendar(self.of)).add(report)
        for report in coarse:
            calendar = told.setdefault(report.kind, Calendar(self.of))
            meant = self._meant(report, calendar.within(report))
            if meant:
                self.join(report, meant)
            calendar.add(report)

    def _meant(self, report: Report, bundles: list[Bundle]) -> Report | None:
        """The event that a report can mean; of several the one with more in common, if any has."""
        own = self.of[report.row_id]
        fitting = [bundle for bundle in bundles if _can_mean(report, bundle) and own.fits(bundle)]
        shared = [_in_common(report, bundle) for bundle in fitting]
        if not fitting or shared.count(max(shared)) > 1:
            return None
        return fitting[shared.index(max(shared))].sharpest


class Calendar:
    """Reports of one kind by the days that they tell, so that those within a period are found without the rest.

    Of the reports of one bundle that tell the same days one stands for all: bundles grow together and never part.
    """

    def __init__(self, of: dict[str, Bundle]) -> None:
        self.of = of
        self.told: dict[date, dict[date, list[Report]]] = {}  # by the first of their days, then by the last
        self.firsts: list[date] = []

    def add(self, report: Report) -> None:
        first, last = report.days or (date.min, date.min)
        if first not in self.told:
            insort(self.firsts, first)
        self.told.setdefault(first, {}).setdefault(last, []).append(report)

    def within(self, report: Report) -> list[Bundle]:
        """The bundles of the reports that tell days within those of a report."""
        first, last = report.days or (date.min, date.min)
        found: dict[int, Bundle] = {}
        for day in self.firsts[bisect_left(self.firsts, first) : bisect_right(self.firsts, last)]:
            for end, reports in self.told[day].items():
                if end <= last:
                    bundles = {id(self.of[one.row_id]): one for one in reports}
                    reports[:] = bundles.values()
                    found.update((key, self.of[one.row_id]) for key, one in bundles.items())
        return list(found.values())


def _length(report: Report) -> int:
    return (report.end - report.start).days if report.start and report.end else 0


def _can_mean(report: Report, bundle: Bundle) -> bool:
    """A plan for some week is not yet the meeting that was held; statements need words in common."""
    if report.planned and not bundle.planned:
        return False
    if report.kind in IN_WORDS:
        return any(alike(report, other) for other in bundle.reports)
    return True


def _in_common(report: Report, bundle: Bundle) -> int:
    """How much a report shares with the reports of an event: people, concepts, and that the event is often told."""
    people, concepts, words = (
        report.actors & bundle.actors,
        report.concepts & bundle.concepts,
        report.words & bundle.words,
    )
    return 3 * len(people) + 2 * len(concepts) + len(words)
