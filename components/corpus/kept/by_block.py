"""Results that are made from blocks of rows: which ones hold, and the others made anew."""

from collections.abc import Iterator, Sequence, Set
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from components.corpus import advice_register
from components.corpus.same_event.blocks import BLOCK_SQL, blocks_of
from components.corpus.same_event.renewing import (
    MADE_OF,
    Digests,
    Renewed,
    block_of_label,
    key_of,
    keys_of,
    label,
    renewed,
    replaced,
    with_digest,
)
from components.corpus.up_to_date import Added, are_outdated, is_up_to_date
from components.models import Advice, AdviceEntry, Event, Row, RowType, StoryEvent
from components.storage import frames
from components.storage.ledger import Correction, apart, apply, in_force
from components.storage.reads import Reads
from components.storage.table import UNDATED

BODY = "part = 'body'"  # headlines repeat what the text reports
ADVISER_SQL = "coalesce(adviser, '')"
MARK = "block "  # begins the row_id of a block's mark
MARKS, RESULTS = "reports = 0", "reports > 0"


class ByBlock:
    """The results of one type; `row_type` is that of the rows they are made from, `block_sql` names a row's block.

    A result names its blocks. The digest of a block, as it was when its results were made, stands in a row of its own,
    its mark, which has no reports: so a row that is added changes the results that it is part of, and no other.
    `columns` are those that they are made from; None: all. `added` are the articles that were added since the results
    were made, where nothing else has changed.
    """

    row_type: RowType
    result: type[Row]
    block_sql: str
    columns: Sequence[str] | None = None

    def __init__(self, store: Reads, corrections: Sequence[Correction] = (), added: Added | None = None) -> None:
        self.store, self.corrections, self.added = store, corrections, added

    @cached_property
    def digests(self) -> Digests:
        """A digest of the rows of each block as they are now."""
        if self.added is None:
            return self.store.digests(self.row_type, self.block_sql, BODY)
        found, (ids, months) = dict(map(with_digest, self.labels)), (self.added.article_ids, self.added.months)
        if not ids:
            return found
        which = f"{BODY} AND stored.article_id IN (SELECT unnest(?))"
        for block, digest in self.store.digests(self.row_type, self.block_sql, which, list(ids), months=months).items():
            found[block] = found.get(block, 0) ^ digest
        return found

    @cached_property
    def labels(self) -> set[str]:
        """The blocks, each with a digest, that the stored results were made from; none if other rules made them."""
        return set() if are_outdated(self.store) else self.store.labels(self.result, "blocks", MARKS)

    def stale(self) -> set[str]:
        """The blocks of which the store does not have the results as they would be made now."""
        if is_up_to_date(self.store):
            return self._corrected()
        there = {label(block, self.digests) for block in self.digests}
        return {block_of_label(one) for one in there ^ self.labels} | self._corrected()

    def current(self, columns: Sequence[str]) -> pd.DataFrame:
        """Some columns of all results as they would be made now."""
        held, stale = self.store.held(self.result, columns, RESULTS), self.stale()
        held = held.head(0) if are_outdated(self.store) else held
        if not stale:
            return held
        gone, made, _ = self.renewed(stale)
        kept = held[~held["row_id"].isin(gone)]
        if not made:
            return kept
        both = [frames.with_own_text(kept), frames.frame(made, self.result)[list(columns)]]
        joined = frames.with_shared_text(pd.concat(both, ignore_index=True))
        return joined.astype({name: "category" for name in frames.repeating(self.result) if name in columns})

    def changes(self, changed: Set[str]) -> Renewed:
        """What is to be stored where some blocks have changed: `renewed`, with the marks of these blocks."""
        found = self.renewed(changed)
        gone = [MARK + block for block in changed - self.digests.keys()]
        marks = [self._mark(block) for block in sorted(changed & self.digests.keys())]
        return Renewed([*found.gone, *gone], [*found.made, *marks], found.months | {UNDATED})

    def _mark(self, block: str) -> Row:
        values: Any = {"blocks": (label(block, self.digests),), "reports": 0}
        return self.result(row_id=MARK + block, sentence_span=(0, 0), **values)

    def renewed(self, changed: Set[str]) -> Renewed:
        """The row_ids of the results that hold no more, and those that hold instead."""
        raise NotImplementedError

    def _but_for_those_that_stand(self, old: pd.DataFrame, every: Sequence[Any]) -> Renewed:
        """All results of some blocks in the place of the old ones; those of the same rows stand if rows were added."""
        made = {key_of(one.row_ids, one.blocks): one for one in every}
        keys = keys_of(old)
        stood = set(keys) if self.only_added else set()
        return replaced(old, keys, [one for key, one in made.items() if key not in stood], stood & made.keys())

    @property
    def only_added(self) -> bool:
        """Whether the rows that the stored results were made from are as they were."""
        return self.added is not None and not self.corrections

    def blocks(self, rows: pd.DataFrame) -> "pd.Series[Any]":
        """The block of each row."""
        raise NotImplementedError

    def rows_in(self, blocks: Set[str]) -> pd.DataFrame:
        """The rows of some blocks, as corrected."""
        rows = self.store.rows(self.row_type, self.block_sql, blocks, self.columns)
        if len(self._own):
            rows = pd.concat([rows, self._own], ignore_index=True).drop_duplicates("row_id")
        found = apply(rows, self.corrections)
        return found[self.blocks(found).isin(blocks) & (found["part"] == "body")]

    def results_in(self, blocks: Set[str]) -> pd.DataFrame:
        """The columns row_id, published and MADE_OF, where there are such, of the results made from some blocks.

        There are none if other rules made them. Lists are lists, which Arrow would make anew each time they are read.
        """
        made_of = [name for name in MADE_OF if name in frames.schema(self.result).names]
        columns = ["row_id", "published", "reports", *made_of]
        if are_outdated(self.store):
            return frames.empty(self.result, columns)
        found = self.store.holding(self.result, "blocks", sorted(blocks), columns)
        found = found[found["reports"] > 0]
        return found.assign(**{name: frames.array(found[name], frames.LISTS).to_pylist() for name in made_of})

    @cached_property
    def _own(self) -> pd.DataFrame:
        """The rows that corrections name, as they were before."""
        named = {one for c in in_force(self.corrections) for one in (c.row_id, c.before, c.after) if one}
        if not named:
            return frames.empty(self.row_type, self.columns)
        return self.store.rows(self.row_type, "row_id", named, self.columns)

    def _corrected(self) -> set[str]:
        """The blocks that corrected rows come from and those that they belong to now."""
        now = apply(self._own, self.corrections)
        return set(self.blocks(self._own)) | set(self.blocks(now))


class Events(ByBlock):
    """The events, merged from the reports of all articles."""

    row_type, result, block_sql = Event, StoryEvent, BLOCK_SQL

    def blocks(self, rows: pd.DataFrame) -> "pd.Series[Any]":
        return blocks_of(rows)

    def renewed(self, changed: Set[str]) -> Renewed:
        return renewed(changed, self.results_in, self.rows_in, apart(self.corrections), self.only_added)


class Entries(ByBlock):
    """The points of advice, each once for each adviser."""

    row_type, result, block_sql = Advice, AdviceEntry, ADVISER_SQL

    def blocks(self, rows: pd.DataFrame) -> "pd.Series[Any]":
        return rows["adviser"].astype(object).where(rows["adviser"].notna(), "")

    def renewed(self, changed: Set[str]) -> Renewed:
        rows = self.rows_in(changed)
        advisers = dict(zip(rows["row_id"], self.blocks(rows), strict=True))
        old = self.results_in(changed)
        every = [
            AdviceEntry(
                row_id=row.row_id,
                published=_day(row.last),
                row_ids=tuple(row.row_ids),
                reports=row.reports,
                outlets=tuple(filter(None, row.outlets.split(frames.JOINT))),
                first=_day(row.first),
                last=_day(row.last),
                blocks=(advisers[row.row_id],),
            )
            for row in _tuples(advice_register.entries(rows))
        ]
        return self._but_for_those_that_stand(old, every)


def _tuples(frame: pd.DataFrame) -> Iterator[Any]:
    yield from frame.itertuples(index=False)


def _day(moment: Any) -> date | None:
    return None if pd.isna(moment) else pd.Timestamp(moment).date()
