"""The wire copies as the store keeps them."""

from collections.abc import Set
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from components.corpus.wire_copies import PERMUTATIONS, fingerprint, wire_copies
from components.models import Article, WireCopy
from components.storage.reads import Reads

TEXTS_AT_ONCE = 500  # articles whose texts are in memory together


class WireCopies:
    """The wire copies, which are found among all articles at once, from the fingerprints that the store keeps."""

    def __init__(self, store: Reads) -> None:
        self.store = store

    @cached_property
    def held(self) -> pa.Table:
        """The rows that the store keeps."""
        return self.store.arrow(WireCopy, ["row_id", "published", "fingerprint", "story_id"])

    def stories(self) -> list[tuple[str, str | None]]:
        """Each article with its story, as the store keeps them."""
        held = self.store.arrow(WireCopy, ["row_id", "story_id"])
        return list(zip(held.column("row_id").to_pylist(), held.column("story_id").to_pylist(), strict=True))

    def current(self) -> list[tuple[str, str | None]]:
        """Each article with its story, as they are now."""
        gone, made = self.renewed()
        new = {row.row_id: row.story_id for row in made}
        return [*new.items(), *(pair for pair in self.stories() if pair[0] not in {*gone, *new})]

    def renewed(self) -> tuple[list[str], list[WireCopy]]:
        """The articles that are no longer stored, and the rows of those that are new or belong to another story."""
        articles = self.store.arrow(Article, ["article_id", "published"])
        published = dict(zip(*(articles.column(name).to_pylist() for name in articles.column_names), strict=True))
        names = ("row_id", "published", "story_id")
        rows = zip(*(self.held.column(name).to_pylist() for name in names), strict=True)
        known = {ident: (day, story) for ident, day, story in rows if ident in published}
        gone = [ident for ident in self.held.column("row_id").to_pylist() if ident not in published]
        if not gone and all(ident in known and known[ident][0] == day for ident, day in published.items()):
            return [], []
        hashes = self._fingerprints(set(known), published.keys() - known.keys())
        given = [ident for ident in sorted(published) if len(hashes[ident])]
        matrix = np.array([hashes[ident] for ident in given], dtype=np.int64).reshape(-1, PERMUTATIONS)
        stories = wire_copies(given, [published[ident] for ident in given], matrix)
        return gone, [
            WireCopy(
                row_id=ident, published=day, fingerprint=tuple(map(int, hashes[ident])), story_id=stories.get(ident)
            )
            for ident, day in published.items()
            if known.get(ident) != (day, stories.get(ident))
        ]

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
