"""Bundles of several blocks -> events: the bundles that are linked are joined, unless something rules it out.

Whether two linked bundles are joined depends on what either was joined with before. So an event names the blocks of all
bundles that it hangs together with by links, and tells of its reports which bundle they came from and what links begin
in them. After some blocks have changed, the bundles and links of the others are known by that (`Known`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from components.corpus.same_event.blocks import Link, block_of, bundles_within, crosses, follow, links_over, neighbours
from components.corpus.same_event.bundles import Bundle
from components.corpus.same_event.comparing import Report
from components.corpus.same_event.joining import Merger, Pair
from components.corpus.wire_copies import Groups


class SameEvent(NamedTuple):
    """The reports of one event; `blocks`, `bundles` and `links` are those of models.StoryEvent."""

    reports: list[Report]
    blocks: Sequence[str]
    bundles: Sequence[str]
    links: Sequence[str]


@dataclass(frozen=True)
class Known:
    """What is known of the blocks that have not changed: the name of each report's bundle, and pairs of linked reports.

    Reports are given by row_id. `changed` are the blocks of which nothing is known; None: all.
    """

    changed: Set[str] | None = None
    bundles: Mapping[str, str] = field(default_factory=dict)
    links: Iterable[Pair] = ()

    def is_known(self, *blocks: str) -> bool:
        """Whether none of some blocks has changed."""
        return self.changed is not None and self.changed.isdisjoint(blocks)

    def bundles_of(self, reports: Iterable[Report]) -> list[Bundle]:
        """The bundles of the reports of a block."""
        found = dict[str, Bundle]()
        for report in reports:
            one, name = Bundle.of_one(report), self.bundles[report.row_id]
            if name in found:
                found[name].take(one)
            else:
                found[name] = one
        return list(found.values())


class _Origin(NamedTuple):
    """Where a report comes from: the name of its bundle, and the blocks of all bundles that hang together with it."""

    bundle: str
    blocks: Set[str]


def same_events(found: Iterable[Report], apart: Collection[Pair] = (), known: Known = Known()) -> list[SameEvent]:
    """The reports by their events; the two row_ids of a pair in `apart` are never reports of one.

    `found` has all reports of the blocks that have changed and their neighbours, and of events that reach into these.
    """
    in_block = defaultdict[str, list[Report]](list)
    for report in found:
        in_block[block_of(report)].append(report)
    bundles = {
        block: known.bundles_of(own) if known.is_known(block) else bundles_within(own, apart)
        for block, own in sorted(in_block.items())
    }
    merger = Merger((bundle for own in bundles.values() for bundle in own), apart)
    links = sorted(_links(bundles, merger, known), key=_in_order)
    origins, starting = _origins(links, merger.of), defaultdict[str, list[str]](list)
    for one, other in links:
        starting[one.row_id] += (one.row_id, other.row_id)
    merger.join_all(links)
    return [_event(bundle.reports, origins, starting) for bundle in merger.bundles()]


def _links(bundles: Mapping[str, Sequence[Bundle]], merger: Merger, known: Known) -> Iterator[Link]:
    """The links between all bundles: the known ones, and those of blocks of which at least one has changed."""
    reports = {report.row_id: report for report in merger.found}
    there = ((reports[one], reports[other]) for one, other in known.links if one in reports and other in reports)
    yield from (link for link in there if known.is_known(_later(link), neighbours(_later(link))[0]))
    for earlier, later in follow(bundles):
        if not known.is_known(earlier, later):
            yield from links_over(bundles[earlier], bundles[later], merger)


def _in_order(link: Link) -> tuple[str, bool, str, str]:
    """What sets the order in which bundles are joined: the later month, and reports of single days first."""
    one, other = link
    return _later(link), crosses(one), one.row_id, other.row_id


def _later(link: Link) -> str:
    """The later of the two blocks that a link depends on; both its reports may be of this block."""
    one, other = link
    return block_of(one if crosses(one) else other)


def _origins(links: Sequence[Link], of: Mapping[str, Bundle]) -> dict[str, _Origin]:
    """The origins of the reports in bundles that have links, by row_id; `of` are the bundles of all reports."""
    linked = {of[one.row_id] for link in links for one in link}
    names = {bundle: min(report.row_id for report in bundle.reports) for bundle in linked}
    together, blocks = Groups(names.values()), defaultdict[str, set[str]](set)
    for one, other in links:
        together.join(names[of[one.row_id]], names[of[other.row_id]])
    for bundle, name in names.items():
        blocks[together.of(name)].add(block_of(bundle.reports[0]))
    origins = {bundle: _Origin(name, blocks[together.of(name)]) for bundle, name in names.items()}
    return {report.row_id: origin for bundle, origin in origins.items() for report in bundle.reports}


def _event(found: Iterable[Report], origins: Mapping[str, _Origin], starting: Mapping[str, list[str]]) -> SameEvent:
    """The event that some reports are of; `starting` has for a row_id the links that begin in this report."""
    reports = sorted(found, key=lambda report: report.row_id)
    if not (origin := origins.get(reports[0].row_id)):
        return SameEvent(reports, [block_of(reports[0])], (), ())
    names = [origins[report.row_id].bundle for report in reports]
    links = [row_id for report in reports for row_id in starting.get(report.row_id, ())]
    return SameEvent(reports, sorted(origin.blocks), names if len(set(names)) > 1 else (), links)
