"""Selecting: opens snapshots of a store, and opens them again where files were joined and deleted meanwhile."""

import os
from collections.abc import Callable, Collection, Mapping
from typing import Any, Literal, TypeVar

import pyarrow as pa

from components.models import CORPUS_ROW_TYPES, ROW_TYPES, Article, RowType
from components.storage.moments.database import Database
from components.storage.moments.held import Held
from components.storage.place import Place
from components.storage.snapshot import Moved, Snapshot, opened_together
from components.storage.table import Table

REOPENINGS = 20  # where files were joined into others, and deleted, between the opening and the reading

Result = TypeVar("Result")


class Selecting:
    """Queries over the tables of a place."""

    def __init__(self, place: Place, held: Held | None = None) -> None:
        self.place, self.database, self.held = place, Database(), held

    def snapshot(self, *row_types: RowType) -> Snapshot:
        """The tables of some row types, by default of all, as they stand now; that of the articles is always there."""
        wanted = row_types or (*ROW_TYPES, *CORPUS_ROW_TYPES)
        return Snapshot(self.place, opened_together(self.place, (Article, *wanted)), self.database, held=self.held)

    def snapshot_at(self, commits: Mapping[str, int]) -> Snapshot:
        """The tables as they stood at an earlier moment (`Snapshot.commits`); raises Moved if their files are gone."""
        kinds: tuple[RowType, ...] = (Article, *ROW_TYPES, *CORPUS_ROW_TYPES)
        last = {kind: commits[kind.table] for kind in kinds}
        opened = {kind: None if n < 0 else Table(self.place, kind).opened(n) for kind, n in last.items()}
        found = Snapshot(self.place, opened, self.database, held=self.held)
        if not all(map(os.path.isfile, found.files)):
            raise Moved
        return found

    def at_one_moment(self, read: Callable[[Snapshot], Result], *row_types: RowType) -> Result:
        """What a function reads of a snapshot; it is called again with a new one where the files have moved."""
        for _ in range(REOPENINGS):
            try:
                return read(self.snapshot(*row_types))
            except Moved:
                continue
        return read(self.snapshot(*row_types))

    def select(
        self,
        row_type: RowType,
        what: str,
        which: str,
        *values: Any,
        join: Literal["SEMI", "ANTI"] = "SEMI",
        months: Collection[str] | None = None,
    ) -> pa.Table:
        """`Snapshot.select`, of the store as it is now."""
        return self.at_one_moment(
            lambda now: now.select(row_type, what, which, *values, join=join, months=months), row_type
        )
