"""Bundles of reports that tell of one event, and what finds reports and bundles without comparing all with all."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from components.corpus.same_event.comparing import ALMOST_SAME, Report, against


@dataclass(eq=False)
class Bundle:
    """Reports of one event, and what they tell together; it grows, and never parts.

    `faces` are those that differ in what speaks against them, `planned` is true if none tells that it was, and
    `strangers` are bundles that something speaks against, however much is added to either.
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
        """Adds all that another bundle holds."""
        self.reports += other.reports
        self.faces |= other.faces
        self.sharpest = min(self.sharpest, other.sharpest, key=lambda report: (report.fineness, report.row_id))
        self.planned = self.planned and other.planned
        self.actors |= other.actors
        self.concepts |= other.concepts
        self.words |= other.words
        self.strangers |= other.strangers

    def fits(self, other: "Bundle") -> bool:
        return not any(against(a, b) for a in self.faces.values() for b in other.faces.values())

    def part(self, other: "Bundle") -> None:
        """Notes that something speaks against their being one event."""
        self.strangers.add(other)
        other.strangers.add(self)

    def is_open_to(self, other: "Bundle") -> bool:
        """Whether the two are not one yet and nothing is known to speak against it."""
        return self is not other and other not in self.strangers and self not in other.strangers


class Wordings:
    """Reports by their words, so that those with nearly the words of another are found without the rest."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        self.places: dict[str, list[int]] = {}
        for place, report in enumerate(reports):
            for word in report.words:
                self.places.setdefault(word, []).append(place)

    def near(self, report: Report) -> list[Report]:
        """The reports, in their order, that may be almost the same as another.

        They have one of its rarest words; without all of these too few are left to be shared (prefix filtering,
        Chaudhuri et al. 2006).
        """
        rarest = sorted(report.words, key=lambda word: len(self.places.get(word, ())))
        enough = len(rarest) - ceil(ALMOST_SAME * len(rarest)) + 1
        return [self.reports[n] for n in sorted({n for word in rarest[:enough] for n in self.places.get(word, ())})]


class Calendar:
    """Reports of one kind by the days that they tell, so that those within a period are found without the rest.

    Of the reports of one bundle that tell the same days one stands for all.
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
        found: set[Bundle] = set()
        for day in self.firsts[bisect_left(self.firsts, first) : bisect_right(self.firsts, last)]:
            for end, reports in self.told[day].items():
                if end <= last:
                    bundles = {self.of[one.row_id]: one for one in reports}
                    reports[:] = bundles.values()
                    found.update(bundles)
        return list(found)
