"""Bundles of reports of one event, and indexes that find reports and bundles without comparing all pairs."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from components.corpus.same_event.comparing import ALMOST_SAME, IN_WORDS, SHARED_WORDS, Report, against

WEIGHTS = {"actors": 3, "concepts": 2, "words": 1}  # of what a report and an event have in common


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
        self.asked: dict[tuple[date, date], set[Bundle]] = {}  # what was found before; many reports have the same dates

    def add(self, report: Report, bundle: Bundle) -> None:
        """Adds a bundle by the dates of one of its reports."""
        first, last = report.days or (date.min, date.min)
        if first not in self.by_days:
            insort(self.firsts, first)
        self.by_days.setdefault(first, {}).setdefault(last, set()).add(bundle)
        for (begin, end), found in self.asked.items():
            if begin <= first and last <= end:
                found.add(bundle)

    def replace(self, taken: Bundle, by: Bundle) -> None:
        """Notes that a bundle was taken into another."""
        days = {one.days for one in taken.reports if one.days}
        by_days = (self.by_days.get(first, {}).get(last, set()) for first, last in days)
        for there in (*by_days, *self.asked.values()):
            if taken in there:
                there.remove(taken)
                there.add(by)

    def within(self, report: Report) -> Set[Bundle]:
        """The bundles that have a report whose dates lie within those of another report."""
        first, last = report.days or (date.min, date.min)
        if (first, last) not in self.asked:
            days = self.firsts[bisect_left(self.firsts, first) : bisect_right(self.firsts, last)]
            found = (bundles for day in days for end, bundles in self.by_days[day].items() if end <= last)
            self.asked[first, last] = set[Bundle]().union(*found)
        return self.asked[first, last]


class InCommon:
    """An index of bundles by the actors, concepts and words that some reports have in common with them."""

    def __init__(self, bundles: Iterable[Bundle], reports: Collection[Report]) -> None:
        self.having: dict[str, dict[str, set[Bundle]]] = {
            what: {trait: set() for report in reports for trait in getattr(report, what)} for what in WEIGHTS
        }
        self.nameless = set[Bundle]()  # the bundles without actors
        for bundle in bundles if reports else ():
            self._add(bundle, bundle)

    def replace(self, taken: Bundle, by: Bundle) -> None:
        """Notes that a bundle was taken into another."""
        for what, having in self.having.items():
            for trait in getattr(taken, what) & having.keys():
                having[trait].discard(taken)
        self.nameless -= {taken, by}
        self._add(by, taken)

    def _add(self, bundle: Bundle, traits: Bundle) -> None:
        for what, having in self.having.items():
            for trait in getattr(traits, what) & having.keys():
                having[trait].add(bundle)
        if not bundle.actors:
            self.nameless.add(bundle)

    def ranked(self, report: Report, bundles: Set[Bundle]) -> Iterator[tuple[int, Bundle]]:
        """Those of some bundles that a report may mean, with how much they have in common with it, the most first.

        Bundles that it cannot mean are left out where that is seen at once: those that are not akin to a report of a
        kind that is identified by its words, and those that have nothing in common with it but name somebody else.
        """
        in_words = report.kind in IN_WORDS
        weighed = self._weighed(report, self._akin_in_words(report, bundles) if in_words else bundles)
        yield from weighed
        if not in_words:
            others = bundles & self.nameless if report.actors else bundles
            yield from ((0, bundle) for bundle in others - {bundle for _, bundle in weighed})

    def _weighed(self, report: Report, bundles: Set[Bundle]) -> list[tuple[int, Bundle]]:
        """How much those of some bundles that share something with a report have in common with it, the most first."""
        counts = [(weight, self._having(report, what, bundles)) for what, weight in WEIGHTS.items()]
        sharing = set[Bundle]().union(*(having for _, having in counts))
        found = [(sum(weight * having[bundle] for weight, having in counts), bundle) for bundle in sharing]
        return sorted(found, key=lambda one: -one[0])

    def _akin_in_words(self, report: Report, bundles: Set[Bundle]) -> Set[Bundle]:
        """The bundles that may be akin to a report in words: with an actor and some words of it, or all its words."""
        named = bundles & self._having(report, "actors", bundles).keys()
        common = self._having(report, "concepts", named) + self._having(report, "words", named)
        found = {bundle for bundle, count in common.items() if count >= SHARED_WORDS}
        words = [self.having["words"][word] for word in report.words]
        return found | (set.intersection(*words) & bundles) if words else found

    def _having(self, report: Report, what: str, bundles: Set[Bundle]) -> Counter[Bundle]:
        """How many of the actors, concepts or words of a report those of some bundles have that have any."""
        found = Counter[Bundle]()
        for trait in getattr(report, what):
            found.update(self.having[what][trait] & bundles)
        return found
