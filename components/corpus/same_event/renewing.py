"""Brings merged events up to date after some blocks of reports have changed, at a cost that these blocks alone set."""

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from typing import NamedTuple

import pandas as pd

from components.corpus.same_event.blocks import block_of, neighbours, same_events
from components.corpus.same_event.comparing import reports
from components.corpus.same_event.joining import Pair
from components.corpus.same_event.merge import story_event
from components.models import StoryEvent

Digests = Mapping[str, str]  # of the rows of each block


class Renewed(NamedTuple):
    """The row_ids of the stories that hold no more, and the stories that hold instead."""

    gone: list[str]
    stories: list[StoryEvent]


def renewed(
    changed: Set[str],
    stories_in: Callable[[Set[str]], pd.DataFrame],
    events_in: Callable[[Set[str]], pd.DataFrame],
    digests: Digests,
    apart: Collection[Pair] = (),
) -> Renewed:
    """What changes in the merged events where some blocks have changed; the same as if all were merged anew.

    `stories_in` gives the columns row_id, row_ids and blocks of the stories with a report in some blocks, `events_in`
    the rows of events in some blocks, as they are now.
    """
    near = _with_neighbours(changed)
    old = stories_in(near)
    reach = near | {block_of_label(label) for labels in old["blocks"] for label in labels}
    # what a report at the edge of these blocks can mean depends on the blocks beyond
    groups = same_events(reports(events_in(_with_neighbours(reach))), apart)
    held = ((group, sorted({block_of(report) for report in group})) for group in groups)
    made = [story_event(group, [label(one, digests) for one in blocks]) for group, blocks in held if near & set(blocks)]
    stood = {_key(row_ids, blocks) for row_ids, blocks in zip(old["row_ids"], old["blocks"], strict=True)}
    # a story of the same reports, none of them from a block that has changed, stands as it is
    standing = {
        key for key in stood & {_key(story.row_ids, story.blocks) for story in made} if changed.isdisjoint(key[1])
    }
    rows = zip(old["row_id"], old["row_ids"], old["blocks"], strict=True)
    gone = [row_id for row_id, row_ids, blocks in rows if _key(row_ids, blocks) not in standing]
    return Renewed(gone, [story for story in made if _key(story.row_ids, story.blocks) not in standing])


def _key(row_ids: Iterable[str], labels: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a story is made of: its reports and their blocks."""
    return tuple(row_ids), tuple(map(block_of_label, labels))


def _with_neighbours(blocks: Set[str]) -> Set[str]:
    return blocks | {neighbour for block in blocks for neighbour in neighbours(block)}


def label(block: str, digests: Digests) -> str:
    """A block with the digest of its rows."""
    return f"{block} {digests.get(block, '')}"


def block_of_label(label: str) -> str:
    """The block of which `label` gives the digest."""
    return label.rpartition(" ")[0]
