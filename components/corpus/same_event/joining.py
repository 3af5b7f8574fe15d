"""Joins reports of the same event into bundles.

Reports of a single day are compared first. A report of a longer period ('last November') then joins an event within
that period if it can mean only one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Set
from datetime import date, timedelta

from components.corpus.same_event.bundles import Bundle, Calendar, InCommon, Wordings
from components.corpus.same_event.comparing import (
    BY_OBJECT,
    IN_WORDS,
    SHARED_WORDS,
    Report,
    against,
    akin,
    alike,
    almost_same,
)

Pair = tuple[str, str]
DAY = timedelta(1)


class Merger:
    """Joins reports, or bundles of them, into larger bundles; two row_ids of a pair in `apart` are never in one."""

    def __init__(self, bundles: Iterable[Bundle], apart: Collection[Pair] = ()) -> None:
        self.of = {report.row_id: bundle for bundle in bundles for report in bundle.reports}
        self.apart = {frozenset(pair) for pair in apart if self.of.keys() >= set(pair)}
        self.found = sorted((one for bundle in self.bundles() for one in bundle.reports), key=lambda one: one.row_id)
        self.days: dict[tuple[str, date], list[Report]] = {}
        for report in self.found:
            if report.sharp and report.start:
                self.days.setdefault((report.kind, report.start), []).append(report)

    def bundles(self) -> list[Bundle]:
        return list(dict.fromkeys(self.of.values()))

    def join(self, one: Report, other: Report) -> Bundle | None:
        """Join the bundles of two reports, unless something rules it out; the one that is taken into the other."""
        first, second = self.of[one.row_id], self.of[other.row_id]
        if not first.is_open_to(second):
            return None
        if not first.fits(second) or self._kept_apart(first, second):
            first.part(second)
            return None
        large, small = (first, second) if len(first.reports) >= len(second.reports) else (second, first)
        large.take(small)
        self.of.update((report.row_id, large) for report in small.reports)
        return small

    def _kept_apart(self, first: Bundle, second: Bundle) -> bool:
        both = {first, second}
        return any({self.of.get(row_id) for row_id in pair} == both for pair in self.apart)

    def join_days(self) -> None:
        """Join the reports of the same day."""
        for _, here in sorted(self.days.items()):
            later = {self.of[report.row_id]: [place] for place, report in enumerate(here)}
            for place, one in enumerate(here):
                later[self.of[one.row_id]].remove(place)
                self._join_later(one, here, later)

    def _join_later(self, one: Report, here: list[Report], later: dict[Bundle, list[int]]) -> None:
        """Join a report with reports after it in `here`; `later` has the places of those by bundle."""
        own = self.of[one.row_id]
        firsts = [(self._first_akin(one, here, bundle, places), bundle) for bundle, places in later.items()]
        akin_to = {place: bundle for place, bundle in firsts if place is not None}
        for place in sorted(akin_to):
            self.join(one, here[place])
        whole = self.of[one.row_id]
        joined = [own, *(bundle for place, bundle in akin_to.items() if self.of[here[place].row_id] is whole)]
        if left := sorted(place for bundle in joined for place in later.pop(bundle)):
            later[whole] = left

    def _first_akin(self, one: Report, here: list[Report], bundle: Bundle, places: list[int]) -> int | None:
        """The first of the places in `here` of a bundle whose report is akin to `one`; None if there is none."""
        own = self.of[one.row_id]
        if not own.is_open_to(bundle) or not _may_be_akin(one, bundle):
            return None
        for place in places:
            if against(one, here[place]):
                own.part(bundle)
                return None
            if akin(one, here[place]):
                return place
        return None

    def join_neighbours(self) -> None:
        """Join reports of adjacent days by different articles in nearly the same words."""
        for (kind, day), here in sorted(self.days.items()):
            following = self.days.get((kind, day + DAY), []) if day < date.max else []
            self.join_all(in_the_same_words(here, following))

    def join_all(self, pairs: Iterable[tuple[Report, Report]]) -> None:
        """Join the bundles of each pair of reports, unless something in them rules it out."""
        for one, other in pairs:
            self.join(one, other)

    def join_coarse(self) -> None:
        """Join each report of a longer period with the one event that it can mean, the shorter periods first."""
        coarse = [report for report in self.found if report.days and not report.sharp]
        coarse.sort(key=lambda report: (report.fineness, _length(report), report.row_id))
        calendars = defaultdict[tuple[str, frozenset[str]], Calendar](Calendar)
        for _, here in sorted(self.days.items()):
            for report in here:
                calendars[calendar_key(report)].add(report, self.of[report.row_id])
        common = InCommon(self.bundles(), coarse)
        for report in coarse:
            calendar = calendars[calendar_key(report)]
            meant = self.meant(report, calendar.within(report), common)
            if meant and (taken := self.join(report, meant)):
                common.replace(taken, self.of[report.row_id])
                calendar.replace(taken, self.of[report.row_id])
            calendar.add(report, self.of[report.row_id])

    def meant(self, report: Report, bundles: Set[Bundle], common: InCommon) -> Report | None:
        """The sharpest report of the event that a report can mean; None if no event has most in common with it.

        `bundles` are those of events at that time; `common` has them all.
        """
        own, best, most = self.of[report.row_id], list[Bundle](), 0
        for weight, bundle in common.ranked(report, bundles):
            if best and weight < most:
                break
            if _may_mean(report, bundle) and own.fits(bundle) and _can_mean(report, bundle):
                best, most = [*best, bundle], weight
            if len(best) > 1:
                return None
        return best[0].sharpest if best else None


def in_the_same_words(reports: Collection[Report], following: Collection[Report]) -> Iterator[tuple[Report, Report]]:
    """The pairs of a report of a day and one of the day after it, by different articles in nearly the same words."""
    index = Wordings(list(following))
    for one in reports:
        for other in index.near(one):
            if one.article_id != other.article_id and almost_same(one, other):
                yield one, other


def calendar_key(report: Report) -> tuple[str, frozenset[str]]:
    """What reports of one event have in common in any case: the kind and, for some kinds, the objects."""
    return report.kind, report.objects if report.kind in BY_OBJECT else frozenset()


def _length(report: Report) -> int:
    return (report.end - report.start).days if report.start and report.end else 0


def _may_mean(report: Report, bundle: Bundle) -> bool:
    """Whether a report may mean an event, as far as is quickly seen: a plan is not an event that took place."""
    return not (report.planned and not bundle.planned) and _may_be_akin(report, bundle)


def _can_mean(report: Report, bundle: Bundle) -> bool:
    """Whether a report that may mean an event can mean it: statements need words in common with one of its reports."""
    return report.kind not in IN_WORDS or any(alike(report, other) for other in bundle.reports)


def _may_be_akin(report: Report, bundle: Bundle) -> bool:
    """Whether some report of a bundle may be akin to another; if the bundle as a whole is not, none of them is."""
    if report.kind not in IN_WORDS or (report.words and report.words <= bundle.words):
        return True
    common = len(report.words & bundle.words) + len(report.concepts & bundle.concepts)
    return common >= SHARED_WORDS and not report.actors.isdisjoint(bundle.actors)
