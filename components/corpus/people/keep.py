"""The people of the corpus as the store keeps them: a row a name, resolved anew where the rows with it have changed.

Names are compared within blocks (`resolve`). Each block has a digest of all rows that have a name of it, in a row of
its own, so that whoever reads can tell which blocks hold, and resolves the others anew.
"""

from collections import defaultdict
from collections.abc import Iterator, Set

import pandas as pd

from components.corpus.people.gather import STANDING, gathered
from components.corpus.people.names import block_of
from components.corpus.people.resolve import resolve
from components.corpus.up_to_date import Added, is_up_to_date, only_added
from components.models import Advice, Event, PersonName, Statement
from components.storage import frames
from components.storage.reads import Reads, column_list
from components.storage.store import Store

TELLING = {Statement: "role, country", Event: "''", Advice: "role"}  # what else of a row bears on whom a name means
CURRENT = ("row_id", "article_id", "name", "person", "why")
MODULUS = 1 << 40


def update(store: Store) -> None:
    """Brings the people that the store keeps up to date with its articles."""
    gone, new = renewed(store, only_added(store))
    if gone or new:
        store.put(PersonName, new, gone)


def current(store: Reads) -> pd.DataFrame:
    """The columns CURRENT of PersonName as it would be made now: from the store, that of changed blocks made anew."""
    held = frames.to_frame(store.select(PersonName, column_list(CURRENT), "name <> ''"), PersonName)
    if is_up_to_date(store):
        return held
    gone, new = renewed(store, only_added(store))
    kept = held[~held["row_id"].isin({*gone, *(row.row_id for row in new)})].astype(object)
    made = frames.frame([row for row in new if row.name], PersonName)[list(CURRENT)]
    return pd.concat([kept, made.astype(object)], ignore_index=True)


def renewed(store: Reads, added: Added | None) -> tuple[list[str], list[PersonName]]:
    """The row_ids of the rows that hold no more, and the rows that hold instead.

    `added` are the articles that were added since the rows were made, None where more may have changed: then all names
    are compared.
    """
    found = list(_digests(store, added))
    held = _held(store, None if added is None else {block for name, _ in found if (block := block_of(name))})
    blocks = {name: block for name, block in zip(held["name"], held["block"], strict=True) if name}
    names, sums = defaultdict[str, set[str]](set), defaultdict[str, int](int)
    before = {block: int(digest, 16) for block, digest in zip(held["block"], held["digest"], strict=True) if digest}
    if added is not None:
        sums.update(before)
        for name, block in blocks.items():
            names[block].add(name)
    for name, digest in found:
        if block := blocks.get(name) or block_of(name):
            names[block].add(name)
            sums[block] = (sums[block] + digest) % MODULUS
    changed = {block for block in {*sums, *before} if sums.get(block) != before.get(block)}
    wanted = {name for block in changed for name in names[block]}
    rows = [*_rows(store, wanted), *(_digest_row(block, sums[block]) for block in sorted(changed & sums.keys()))]
    return _differing(held[held["block"].isin(changed)], rows)


def _differing(held: pd.DataFrame, rows: list[PersonName]) -> tuple[list[str], list[PersonName]]:
    """The row_ids of the held rows that are none of the rows, and the rows that are not held as they are."""
    columns = [held[name].astype(object).where(held[name].notna(), None) for name in ("person", "why", "digest")]
    there = dict(zip(held["row_id"], zip(*columns, strict=True), strict=True))
    made = {row.row_id: (row.person, row.why, row.digest) for row in rows}
    return [one for one in there if one not in made], [row for row in rows if there.get(row.row_id) != made[row.row_id]]


def _held(store: Reads, blocks: Set[str] | None) -> pd.DataFrame:
    """The rows that the store keeps of some blocks, or of all."""
    which = "true" if blocks is None else "block IN (SELECT unnest(?))"
    what = "row_id, name, person, why, block, digest"
    return frames.to_frame(
        store.select(PersonName, what, which, *([] if blocks is None else [list(blocks)])), PersonName
    )


def _digests(store: Reads, added: Added | None) -> Iterator[tuple[str, int]]:
    """The names in all rows of the store, or in those of some articles, each several times, with digests to add up."""
    which = "" if added is None else " AND stored.article_id IN (SELECT unnest(?))"
    values = [] if added is None else [list(added.article_ids)]
    for row_type, column, *_ in STANDING:
        digest = f"sum(hash({column}, article_id, {TELLING[row_type]}) % {MODULUS})::VARCHAR AS digest"
        found = store.select(
            row_type,
            f"{column} AS name, {digest}",
            f"{column} IS NOT NULL{which} GROUP BY ALL",
            *values,
            months=added.months if added else None,
        )
        for name, total in zip(found.column("name").to_pylist(), found.column("digest").to_pylist(), strict=True):
            for one in [name] if isinstance(name, str) else name:
                yield one, int(total)


def _digest_row(block: str, digest: int) -> PersonName:
    return PersonName(row_id=f"digest {block}", name="", block=block, digest=f"{digest:x}")


def _rows(store: Reads, names: set[str]) -> Iterator[PersonName]:
    """The rows of some names, of each block all."""
    if not names:
        return
    resolved = resolve(gathered(store, names))
    told = set(resolved["name"])
    nobody = [(name, "", None, "") for name in sorted(names - told)]
    for name, article_id, person, why in [*resolved.itertuples(index=False), *nobody]:
        yield PersonName(
            row_id=f"{article_id}|{name}",
            article_id=article_id,
            name=name,
            person=person,
            why=why,
            block=block_of(name) or "",
        )
