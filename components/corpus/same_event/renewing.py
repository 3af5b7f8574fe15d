"""Brings merged events up to date after some blocks of reports have changed, at a cost that these blocks alone set."""

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from components.corpus.same_event.blocks import neighbours, same_events
from components.corpus.same_event.comparing import reports
from components.corpus.same_event.joining import Pair
from components.corpus.same_event.merge import story_event
from components.storage.table import months_in

Digests = Mapping[str, int]  # of the rows of each block
Key = tuple[tuple[str, ...], tuple[str, ...]]


class Renewed(NamedTuple):
    """The row_ids of the results that hold no more, those that hold instead, and the months that the old are under."""

    gone: list[str]
    made: list[Any]
    months: frozenset[str]


def renewed(
    changed: Set[str],
    stories_in: Callable[[Set[str]], pd.DataFrame],
    events_in: Callable[[Set[str]], pd.DataFrame],
    apart: Collection[Pair] = (),
    only_added: bool = False,
) -> Renewed:
    """What changes in the merged events where some blocks have changed; the same as if all were merged anew.

    `stories_in` gives the columns row_id, row_ids, published and blocks of the stories with a report in some blocks,
    `events_in` the rows of events in some blocks, as they are now; `only_added` says that those that were there are
    as they were.
    """
    near = _with_neighbours(changed)
    old = stories_in(near)
    reach = near | {block for blocks in old["blocks"] for block in blocks}
    # what a report at the edge of these blocks can mean depends on the blocks beyond
    found = same_events(reports(events_in(_with_neighbours(reach))), apart)
    stood = {key_of(*row) for row in zip(old["row_ids"], old["blocks"], strict=True)}
    made, standing = [], set()
    for group, blocks in found:
        if near.isdisjoint(blocks):
            continue
        key = key_of((report.row_id for report in group), blocks)
        # a story of the same reports, none of which can have changed, stands as it is
        if key in stood and (only_added or changed.isdisjoint(blocks)):
            standing.add(key)
        else:
            made.append(story_event(group, blocks))
    return replaced(old, made, standing)


def replaced(old: pd.DataFrame, made: list[Any], standing: Set[Key] = frozenset()) -> Renewed:
    """The results `made` in the place of all old ones but those that stand."""
    gone = [key_of(*row) not in standing for row in zip(old["row_ids"], old["blocks"], strict=True)]
    dropped = old.loc[np.array(gone, dtype=bool)]
    return Renewed(list(dropped["row_id"]), made, months_under(dropped))


def months_under(rows: pd.DataFrame) -> frozenset[str]:
    """The months under which some rows are kept."""
    return frozenset(months_in(rows["published"]))


def key_of(row_ids: Iterable[str], blocks: Iterable[str]) -> Key:
    """What a result is made of: its reports and their blocks."""
    return tuple(sorted(row_ids)), tuple(blocks)


def _with_neighbours(blocks: Set[str]) -> Set[str]:
    return blocks | {neighbour for block in blocks for neighbour in neighbours(block)}


def label(block: str, digests: Digests) -> str:
    """A block with the digest of its rows."""
    return f"{block} {digests[block]:x}" if block in digests else f"{block} "


def block_of_label(label: str) -> str:
    """The block of which `label` gives the digest."""
    return label.rpartition(" ")[0]


def with_digest(label: str) -> tuple[str, int]:
    """The block of a label, and the digest that it gives."""
    block, _, digest = label.rpartition(" ")
    return block, int(digest or "0", 16)
