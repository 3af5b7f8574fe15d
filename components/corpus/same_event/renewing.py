"""Brings merged events up to date after some blocks of reports have changed, at a cost that these blocks alone set."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from components.corpus.same_event.blocks import blocks_of, neighbours
from components.corpus.same_event.comparing import reports
from components.corpus.same_event.joining import Pair
from components.corpus.same_event.merge import story_event
from components.corpus.same_event.together import Known, same_events
from components.storage.table import months_in

Digests = Mapping[str, int]  # of the rows of each block
Key = tuple[tuple[str, ...], ...]
MADE_OF = ("row_ids", "blocks", "bundles", "links")  # the columns of results that say what they are made of


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

    `stories_in` gives the columns row_id, published and MADE_OF of the stories that name some blocks, `events_in` the
    rows of events in some blocks, as they are now; `only_added` says that those that were there are as they were.
    """
    near = changed | {neighbour for block in changed for neighbour in neighbours(block)}
    old = stories_in(near)  # those that hang together with a report in these blocks too, as each of them names all
    rows = events_in(near | {block for blocks in old["blocks"] for block in blocks})
    known = Known(changed, _bundles(old), list(_links(old)))
    needed = rows[blocks_of(rows).isin(near) | rows["row_id"].isin(known.bundles.keys())]
    keys = keys_of(old)
    made, standing, stood = [], set(), set(keys)
    for event in same_events(reports(needed), apart, known):
        key = key_of((report.row_id for report in event.reports), *event[1:])
        # a story of the same reports, none of which can have changed, stands as it is
        if key in stood and (only_added or changed.isdisjoint(event.blocks)):
            standing.add(key)
        else:
            made.append(story_event(event))
    return replaced(old, keys, made, standing)


def _bundles(stories: pd.DataFrame) -> dict[str, str]:
    """The name of the bundle of each report of some stories: that of the first report in it."""
    found = dict[str, str]()
    for row_ids, bundles in zip(stories["row_ids"], stories["bundles"], strict=True):
        found |= zip(row_ids, bundles if len(bundles) else [row_ids[0]] * len(row_ids), strict=True)
    return found


def _links(stories: pd.DataFrame) -> Iterator[Pair]:
    """The pairs of row_ids that link bundles of some stories."""
    return ((one, other) for links in stories["links"] for one, other in zip(links[::2], links[1::2], strict=True))


def replaced(old: pd.DataFrame, keys: Iterable[Key], made: list[Any], standing: Set[Key]) -> Renewed:
    """The results `made` in the place of all old ones but those that stand; `keys` are those of the old ones."""
    dropped = old.loc[np.array([key not in standing for key in keys], dtype=bool)]
    return Renewed(list(dropped["row_id"]), made, months_under(dropped))


def months_under(rows: pd.DataFrame) -> frozenset[str]:
    """The months under which some rows are kept."""
    return frozenset(months_in(rows["published"]))


def keys_of(results: pd.DataFrame) -> list[Key]:
    """`key_of` of some results, by those columns of MADE_OF that they have."""
    columns = (results[name] for name in MADE_OF if name in results)
    return [key_of(*row) for row in zip(*columns, strict=True)]


def key_of(row_ids: Iterable[str], *others: Iterable[str]) -> Key:
    """What a result is made of: its reports, their blocks and what else it tells of them."""
    return tuple(sorted(row_ids)), *map(tuple, others)


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
