"""The wire copies as the store keeps them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from components.corpus.up_to_date import Added
from components.corpus.wire_copies import PERMUTATIONS, fingerprint, may_be_copies, wire_copies
from components.models import Article, WireCopy
from components.storage.reads import Reads
from components.storage.table import SAVE_ID, month_of

Hashes = NDArray[np.int64]  # of one article; none if its text is too short to be compared


class WireCopies:
    """The wire copies, which are found from the fingerprints that the store keeps.

    `added` are the articles that were added since the rows were made: then only what can be a copy of one of them is
    compared. None: more may have changed, and all articles are compared.
    """

    def __init__(self, store: Reads, added: Added | None = None) -> None:
        self.store, self.added = store, added

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
        if self.added is None:
            return self._renewed(self.held, {}, "true")
        new = self._from_texts(self.added.article_ids)
        held = self.held.filter(_may_change(self.held, new)) if new else self.held.slice(0, 0)
        concerned = [*new, *held.column("row_id").to_pylist()]
        return self._renewed(held, new, "article_id IN (SELECT unnest(?))", concerned)

    def _renewed(
        self, held: pa.Table, new: Mapping[str, Hashes], which: str, *values: Any
    ) -> tuple[list[str], list[WireCopy], set[str]]:
        """What `renewed` gives for some articles and the rows that are held of them; `new` are known fingerprints."""
        articles = self.store.select(Article, f"article_id, published, {SAVE_ID}", which, *values)
        now = {ident: (day, save) for ident, day, save in _rows(articles, "article_id", "published", SAVE_ID)}
        before = {ident: old for ident, *old in _rows(held, "row_id", "published", "of_save", "story_id")}
        gone = [ident for ident in before if ident not in now]
        if not gone and all(ident in before and before[ident][:2] == [*found] for ident, found in now.items()):
            return [], [], set()
        hashes = {**_fingerprints(held), **new}
        hashes |= self._from_texts(now.keys() - hashes.keys())
        given = [ident for ident in sorted(now) if len(hashes[ident])]
        stories = wire_copies(given, [now[ident][0] for ident in given], _matrix(hashes[ident] for ident in given))
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

    def _from_texts(self, article_ids: Collection[str]) -> dict[str, Hashes]:
        """The fingerprints of some articles, made from their texts."""
        months = self.added.months if self.added else None
        texts = self.store.texts(article_ids, months)
        return {article_id: np.array(fingerprint(text), dtype=np.int64) for article_id, text in texts}


def _may_change(held: pa.Table, new: Mapping[str, Hashes]) -> pa.Array:
    """Which rows can be of the story of a new article: what can be its copy, and all other copies of that."""
    fingerprints = held.column("fingerprint")
    near = pc.list_value_length(fingerprints).to_numpy() > 0
    near[near] = may_be_copies(_flat(fingerprints).reshape(-1, PERMUTATIONS), _matrix(new.values()))
    stories = held.column("story_id")
    of_these = pc.is_in(stories, value_set=stories.filter(pa.array(near)).drop_null())
    return pc.or_(pa.array(near), of_these)


def _fingerprints(held: pa.Table) -> dict[str, Hashes]:
    """The fingerprint of each article."""
    column = held.column("fingerprint")
    ends = np.cumsum(pc.list_value_length(column).to_numpy())
    return dict(zip(held.column("row_id").to_pylist(), np.split(_flat(column), ends[:-1]), strict=False))


def _flat(fingerprints: pa.ChunkedArray) -> Hashes:
    """The hashes of all fingerprints in a row."""
    hashes: Hashes = fingerprints.combine_chunks().flatten().to_numpy(zero_copy_only=False)
    return hashes


def _matrix(fingerprints: Iterable[Hashes]) -> NDArray[np.int64]:
    """A row for each fingerprint that has hashes."""
    return np.array([one for one in fingerprints if len(one)], dtype=np.int64).reshape(-1, PERMUTATIONS)


def _rows(table: pa.Table, *columns: str) -> Iterator[tuple[Any, ...]]:
    yield from zip(*(table.column(name).to_pylist() for name in columns), strict=True)
