"""Reports -> groups of those that tell of one and the same event.

Reports with a day are compared first; a coarser one ('last November') joins the one event that it can mean.
"""

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
        by_kind: dict[str, list[Report]] = {}
        for _, here in sorted(self.days.items()):
            by_kind.setdefault(here[0].kind, []).extend(here)
        for report in coarse:
            told = by_kind.setdefault(report.kind, [])
            meant = self._meant(report, told)
            if meant:
                self.join(report, meant)
            told.append(report)

    def _meant(self, report: Report, told: list[Report]) -> Report | None:
        """The event within the report's period that it can mean; of several the one with more in common, if any has."""
        bundles = {id(self.of[r.row_id]): self.of[r.row_id] for r in told if _inside(r, report)}
        own = self.of[report.row_id]
        fitting = [bundle for bundle in bundles.values() if _can_mean(report, bundle) and own.fits(bundle)]
        ranked = sorted(fitting, key=lambda bundle: -_in_common(report, bundle))
        if not ranked or (len(ranked) > 1 and _in_common(report, ranked[0]) == _in_common(report, ranked[1])):
            return None
        return ranked[0].sharpest


def _length(report: Report) -> int:
    return (report.end - report.start).days if report.start and report.end else 0


def _inside(fine: Report, coarse: Report) -> bool:
    days, within = fine.days, coarse.days
    return bool(days and within and within[0] <= days[0] and days[1] <= within[1])


def _can_mean(report: Report, bundle: Bundle) -> bool:
    """A plan for some week is not yet the meeting that was held; statements need words in common."""
    if report.planned and not bundle.planned:
        return False
    if report.kind in IN_WORDS:
        return any(alike(report, other) for other in bundle.reports)
    return True


def _in_common(report: Report, bundle: Bundle) -> int:
    """How much a report shares with the reports of an event: people, concepts, and that the event is often told."""
    actors = frozenset[str]().union(*(other.actors for other in bundle.reports))
    concepts = frozenset[str]().union(*(other.concepts for other in bundle.reports))
    words = frozenset[str]().union(*(other.words for other in bundle.reports))
    return 3 * len(report.actors & actors) + 2 * len(report.concepts & concepts) + len(report.words & words)
