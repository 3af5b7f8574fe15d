"""Bundles of reports of one event, and indexes that find reports and bundles without comparing all pairs."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from components.corpus.same_event.comparing import ALMOST_SAME, Report, against

WEIGHTS = {"actors": 3, "concepts": 2, "words": 1}  # of what a report and an event have in common
Trait = tuple[str, str]  # one of the names of WEIGHTS, and an actor, a concept or a word


@dataclass(eq=False)
class Bundle:
    """Reports of one event, and what they say together; reports are added to it and never removed.

    `faces` has one report for each pair of actors and objects, which are what can rule out that reports are of one
    event. `planned` is true if every report says that the event is planned. `strangers` are the bundles that cannot
    be of the same event, whatever is added to either.
    """

    reports: list[Report]
    faces: dict[tuple[frozenset[str], frozenset[str]], Report]
    sharpest: Report
    planned: bool
    actors: frozenset[str]
    concepts: frozenset[str]
    words: frozenset[str]
    strangers: set["Bundle"] = field(default_factory=set)

    @classmethod
    def of_one(cls, one: Report) -> "Bundle":
        faces = {(one.actors, one.objects): one}
        return cls([one], faces, one, one.planned, one.actors, one.concepts, one.words)

    def take(self, other: "Bundle") -> None:
        """Adds all reports of another bundle."""
        self.reports += other.reports
        self.faces |= other.faces
        self.sharpest = min(self.sharpest, other.sharpest, key=lambda report: (report.fineness, report.row_id))
        self.planned = self.planned and other.planned
        self.actors |= other.actors
        self.concepts |= other.concepts
        self.words |= other.words
        self.strangers |= other.strangers

    def fits(self, other: "Bundle") -> bool:
        """Whether no report of one rules out that a report of the other is of the same event."""
        return not any(against(a, b) for a in self.faces.values() for b in other.faces.values())

    def part(self, other: "Bundle") -> None:
        """Notes that the two cannot be of the same event."""
        self.strangers.add(other)
        other.strangers.add(self)

    def is_open_to(self, other: "Bundle") -> bool:
        """Whether the two are different bundles that are not known to be of different events."""
        return self is not other and other not in self.strangers and self not in other.strangers


class Wordings:
    """An index of reports by their words, which finds those in nearly the same words as another report."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        self.places: dict[str, list[int]] = {}
        for place, report in enumerate(reports):
            for word in report.words:
                self.places.setdefault(word, []).append(place)

    def near(self, report: Report) -> list[Report]:
        """The reports, in their order, that may be almost the same as another report.

        They share one of its rarest words. A report that shares none of them shares too few words to be almost the
        same (prefix filtering, Chaudhuri et al. 2006).
        """
        rarest = sorted(report.words, key=lambda word: len(self.places.get(word, ())))
        enough = len(rarest) - ceil(ALMOST_SAME * len(rarest)) + 1
        return [self.reports[n] for n in sorted({n for word in rarest[:enough] for n in self.places.get(word, ())})]


class Calendar:
    """An index of bundles by the dates of their reports, which finds those with a report within a period."""

    def __init__(self) -> None:
        self.by_days: dict[date, dict[date, set[Bundle]]] = {}  # by the first day, then by the last day
        self.firsts: list[date] = []

    def add(self, report: Report, bundle: Bundle) -> None:
        """Adds a bundle by the dates of one of its reports."""
        first, last = report.days or (date.min, date.min)
        if first not in self.by_days:
            insort(self.firsts, first)
        self.by_days.setdefault(first, {}).setdefault(last, set()).add(bundle)

    def replace(self, report: Report, taken: Bundle, by: Bundle) -> None:
        """Notes that a bundle with a report was taken into another."""
        first, last = report.days or (date.min, date.min)
        there = self.by_days.get(first, {}).get(last, set())
        if taken in there:
            there.remove(taken)
            there.add(by)

    def within(self, report: Report) -> set[Bundle]:
        """The bundles that have a report whose dates lie within those of another report."""
        first, last = report.days or (date.min, date.min)
        days = self.firsts[bisect_left(self.firsts, first) : bisect_right(self.firsts, last)]
        found = (bundles for day in days for end, bundles in self.by_days[day].items() if end <= last)
        return set[Bundle]().union(*found)


class InCommon:
    """An index of bundles by their actors, concepts and words, which tells how much they share with a report."""

    def __init__(self, bundles: Iterable[Bundle]) -> None:
        self.having: dict[Trait, set[Bundle]] = {}
        for bundle in bundles:
            self._add(bundle, bundle)

    def replace(self, taken: Bundle, by: Bundle) -> None:
        """Notes that a bundle was taken into another."""
        for trait in _traits(taken):
            self.having[trait].discard(taken)
        self._add(by, taken)

    def _add(self, bundle: Bundle, having: Bundle) -> None:
        for trait in _traits(having):
            self.having.setdefault(trait, set()).add(bundle)

    def weighed(self, report: Report, bundles: Set[Bundle]) -> Counter[Bundle]:
        """How much those of some bundles that have something in common with a report have: weighed counts."""
        found = Counter[Bundle]()
        for what, trait in _traits(report):
            for bundle in self.having.get((what, trait), set()) & bundles:
                found[bundle] += WEIGHTS[what]
        return found


def _traits(one: Report | Bundle) -> Iterator[Trait]:
    for what in WEIGHTS:
        yield from ((what, trait) for trait in getattr(one, what))
