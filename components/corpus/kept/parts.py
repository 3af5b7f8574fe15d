"""The results across articles that are to be made anew, in parts that need nothing of each other: each of one type.

After many articles were added, parts are made beside each other on several cores, each in a process of its own that
opens the store as it was at the same moment. So the events, of which there are the most, are divided by their kinds:
blocks of different kinds have nothing in common.
"""

import gc
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from functools import partial
from queue import SimpleQueue
from typing import NamedTuple, Protocol

import pyarrow as pa

from components.corpus import people
from components.corpus.kept.by_block import ByBlock, Entries, Events
from components.corpus.kept.copies import WireCopies
from components.corpus.kept.repeated import Repeated
from components.corpus.up_to_date import Added, only_added
from components.limits.budget import UNLIMITED
from components.limits.process import Exceeded, Process, Relayed
from components.models import Article, Event, PersonName, Row, WireCopy
from components.storage import frames
from components.storage.place import Place
from components.storage.reads import Reads
from components.storage.snapshot import Snapshot
from components.storage.store import Store
from components.storage.table import UNDATED

MANY = 200  # articles; what fewer change is made here before another process has begun
MOST_PROCESSES = 4  # each of them holds the rows that it compares


class Change(NamedTuple):
    """The rows of one type that are to be stored, as `Store.put` takes them."""

    row_type: type[Row]
    rows: pa.Table
    gone: Sequence[str]
    months: Set[str]


class ResultsPart(Protocol):
    """Makes some of the results; a function that can be sent to another process."""

    def __call__(self, now: Reads, /) -> Change:
        """What is to be stored for these results to be up to date."""


def changes(now: Snapshot) -> list[Change]:
    """What is to be stored for all results to be up to date."""
    added = only_added(now)
    articles = now.count(Article) if added is None else len(added.article_ids)
    processes = min(cores(), MOST_PROCESSES) if articles >= MANY and now.place.is_folder else 1
    parts = list(_parts(now, added, processes))
    found = _made_beside(now, parts, processes) if processes > 1 else [part(now) for part in parts]
    return [change for change in _by_type(found) if change.rows.num_rows or change.gone]


def _by_type(found: Iterable[Change]) -> Iterator[Change]:
    """One change for each type of rows, so that it is stored in one step."""
    of_type = defaultdict[type[Row], list[Change]](list)
    for change in found:
        of_type[change.row_type].append(change)
    for row_type, own in of_type.items():
        rows, gone = pa.concat_tables([change.rows for change in own]), [one for change in own for one in change.gone]
        yield Change(row_type, rows, gone, frozenset[str]().union(*(change.months for change in own)))


def _parts(now: Reads, added: Added | None, processes: int) -> Iterator[ResultsPart]:
    """The parts, those first that take the longest."""
    for blocks in _by_kind(now, Events(now, added=added).stale(), processes):
        yield partial(_of_blocks, Events, added, blocks)
    yield partial(_people, added)
    for results in (Repeated, Entries):
        if stale := results(now, added=added).stale():
            yield partial(_of_blocks, results, added, stale)
    yield partial(_copies, added)


def _by_kind(now: Reads, blocks: Iterable[str], most: int) -> list[Set[str]]:
    """Blocks of events in at most so many groups with about as many rows each, the blocks of a kind in one group."""
    of_kind, counted = defaultdict[str, set[str]](set), now.select(Event, "kind, count(*) AS n", "true GROUP BY kind")
    for block in blocks:
        of_kind[block.split(" ")[0]].add(block)
    rows: Mapping[str, int] = dict(zip(*(counted.column(name).to_pylist() for name in ("kind", "n")), strict=True))
    groups: list[list[str]] = [[] for _ in range(most)]
    for kind in sorted(of_kind, key=lambda kind: (-rows.get(kind, 0), kind)):
        min(groups, key=lambda group: sum(rows.get(one, 0) for one in group)).append(kind)
    return [set().union(*(of_kind[kind] for kind in group)) for group in groups if group]


def _of_blocks(results: type[ByBlock], added: Added | None, blocks: Set[str], now: Reads) -> Change:
    made = results(now, added=added).changes(blocks)
    return Change(results.result, frames.to_arrow(made.made, results.result), made.gone, made.months)


def _copies(added: Added | None, now: Reads) -> Change:
    gone, copies, months = WireCopies(now, added).renewed()
    return Change(WireCopy, frames.to_arrow(copies, WireCopy), gone, months)


def _people(added: Added | None, now: Reads) -> Change:
    gone, names = people.renewed(now, added)
    return Change(PersonName, frames.to_arrow(names, PersonName), gone, {UNDATED})


def _made_beside(now: Snapshot, parts: Sequence[ResultsPart], processes: int) -> list[Change]:
    """What the parts make, in processes beside each other."""
    idle = SimpleQueue[Process]()

    def made(part: ResultsPart) -> Change | None:
        process = idle.get()
        try:
            return process.call(UNLIMITED, _made_at, now.place, now.commits, part)
        except Exceeded:  # the system has ended it
            return None
        finally:
            idle.put(process)

    # where this is broken off, the processes are ended first: then no thread waits for them
    with ThreadPoolExecutor(processes) as threads, ExitStack() as running:
        for _ in range(processes):
            idle.put(running.enter_context(closing(Relayed((__name__,), patience=None))))
        found = zip(parts, threads.map(made, parts), strict=True)
        return [change or part(now) for part, change in found]


def _made_at(place: Place, commits: Mapping[str, int], part: ResultsPart) -> Change:
    """What a part makes of the store as it was at a moment, in a process that does nothing else."""
    gc.disable()  # nearly all that is made is needed to the end, so that looking for garbage only takes time
    try:
        return part(Store(place).snapshot_at(commits))
    finally:
        gc.enable()


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
