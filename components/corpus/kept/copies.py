"""The wire copies as the store keeps them."""

from collections.abc import Iterator, Set
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from components.corpus.wire_copies import PERMUTATIONS, fingerprint, wire_copies
from components.models import Article, WireCopy
from components.storage.reads import Reads
from components.storage.table import SAVE_ID, month_of

TEXTS_AT_ONCE = 500  # articles whose texts are in memory together


class WireCopies:
    """The wire copies, which are found among all articles at once, from the fingerprints that the store keeps."""

    def __init__(self, store: Reads) -> None:
        self.store = store

    @cached_property
    def held(self) -> pa.Table:
        """The rows that the store keeps."""
        return self.store.arrow(WireCopy, ["row_id", "published", "fingerprint", "story_id", "of_save"])

    def stories(self) -> list[tuple[str, str | None]]:
        """Each article that is a wire copy with its story, as the store keeps them."""
        held = self.store.held(WireCopy, ["row_id", "story_id"], "story_id IS NOT NULL")
        return list(zip(held["row_id"].tolist(), held["story_id"].tolist(), strict=True))

    def current(self) -> list[tuple[str, str | None]]:
        """Each article that is a wire copy with its story, as they are now."""
        gone, made, _ = self.renewed()
        new = {row.row_id: row.story_id for row in made}
        copies = [pair for pair in new.items() if pair[1]]
        return [*copies, *(pair for pair in self.stories() if pair[0] not in {*gone, *new})]

    def renewed(self) -> tuple[list[str], list[WireCopy], set[str]]:
        """The articles that are gone, the rows of those that are new or changed, and the months of the old rows."""
        articles = self.store.select(Article, f"article_id, published, {SAVE_ID}", "true")
        now = {ident: (day, save) for ident, day, save in _rows(articles, "article_id", "published", SAVE_ID)}
        before = {ident: old for ident, *old in _rows(self.held, "row_id", "published", "of_save", "story_id")}
        gone = [ident for ident in before if ident not in now]
        if not gone and all(ident in before and before[ident][:2] == [*found] for ident, found in now.items()):
            return [], [], set()
        hashes = self._fingerprints(before.keys() & now.keys(), now.keys() - before.keys())
        given = [ident for ident in sorted(now) if len(hashes[ident])]
        matrix = np.array([hashes[ident] for ident in given], dtype=np.int64).reshape(-1, PERMUTATIONS)
        stories = wire_copies(given, [now[ident][0] for ident in given], matrix)
        made = [
            WireCopy(
                row_id=ident,
                published=day,
                fingerprint=tuple(map(int, hashes[ident])),
                story_id=stories.get(ident),
                of_save=save,
            )
            for ident, (day, save) in now.items()
            if before.get(ident) != [day, save, stories.get(ident)]
        ]
        return gone, made, {month_of(before[one][0]) for one in (*gone, *(row.row_id for row in made)) if one in before}

    def _fingerprints(self, known: Set[str], new: Set[str]) -> dict[str, Any]:
        """The fingerprints of all articles, those of new ones made from their texts."""
        column = self.held.column("fingerprint").combine_chunks()
        ends = np.cumsum(pc.list_value_length(column).to_numpy(zero_copy_only=False))
        each = np.split(column.flatten().to_numpy(zero_copy_only=False), ends[:-1])
        idents = self.held.column("row_id").to_pylist()
        found: dict[str, Any] = {one: own for one, own in zip(idents, each, strict=False) if one in known}
        without = sorted(new)
        for begin in range(0, len(without), TEXTS_AT_ONCE):
            rows = self.store.rows(Article, "article_id", without[begin : begin + TEXTS_AT_ONCE])
            found |= {ident: fingerprint(text) for ident, text in zip(rows["article_id"], rows["text"], strict=True)}
        return found


def _rows(table: pa.Table, *columns: str) -> Iterator[tuple[Any, ...]]:
    yield from zip(*(table.column(name).to_pylist() for name in columns), strict=True)
