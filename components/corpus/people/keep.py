"""The people of the corpus as the store keeps them: a row a name, resolved anew where the rows with it have changed.

Names are compared within blocks (`resolve`). Each row names its block with a digest of all rows that have a name of
the block, so that whoever reads can tell which blocks hold, and resolves the others anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pandas as pd

from components.corpus.people.gather import gathered
from components.corpus.people.names import block_of
from components.corpus.people.resolve import resolve
from components.corpus.up_to_date import is_up_to_date
from components.models import Advice, Event, PersonName, Row, Statement
from components.storage import frames
from components.storage.reads import Reads
from components.storage.store import Store

COLUMNS: tuple[tuple[type[Row], str], ...] = (
    (Statement, "speaker"), (Statement, "about"), (Event, "actors"), (Advice, "adviser"),
)  # fmt: skip
TELLING = {Statement: "role, country", Event: "''", Advice: "role"}  # what else of a row bears on whom a name means
MODULUS = 1 << 40


def update(store: Store) -> None:
    """Brings the people that the store keeps up to date with its articles."""
    gone, new = _renewed(store, store.table(PersonName))
    if gone or new:
        store.put(PersonName, new, gone)


def current(store: Reads) -> pd.DataFrame:
    """The rows of PersonName as they would be made now: from the store, those of changed blocks made anew."""
    held = store.table(PersonName)
    if is_up_to_date(store):
        return held
    gone, new = _renewed(store, held)
    if not gone and not new:
        return held
    kept = held[~held["row_id"].isin({*gone, *(row.row_id for row in new)})].astype(object)
    return pd.concat([kept, frames.frame(new, PersonName).astype(object)], ignore_index=True)


def _renewed(store: Reads, held: pd.DataFrame) -> tuple[list[str], list[PersonName]]:
    """The row_ids of the names that hold no more, and the rows that hold instead."""
    blocks = dict(zip(held["name"], held["block"], strict=True))
    names = defaultdict[str, list[str]](list)
    sums = defaultdict[str, int](int)
    for name, digest in _digests(store):
        if block := blocks.get(name) or block_of(name):
            names[block].append(name)
            sums[block] += digest
    now = {block: f"{total % MODULUS:x}" for block, total in sums.items()}
    before = dict(zip(held["block"], held["digest"], strict=True))
    changed = {block for block in {*now, *before} if now.get(block) != before.get(block)}
    gone = held.loc[held["block"].isin(changed), "row_id"].tolist()
    rows = list(_rows(store, {name for block in changed for name in names[block]}, now)) if changed else []
    there = {row.row_id for row in rows}
    return [row_id for row_id in gone if row_id not in there], rows


def _digests(store: Reads) -> Iterator[tuple[str, int]]:
    """The names in the rows of the store, each several times, with digests to be added up."""
    for row_type, column in COLUMNS:
        digest = f"sum(hash({column}, article_id, {TELLING[row_type]}) % {MODULUS})::VARCHAR AS digest"
        found = store.select(row_type, f"{column} AS name, {digest}", f"{column} IS NOT NULL GROUP BY ALL")
        for name, total in zip(found.column("name").to_pylist(), found.column("digest").to_pylist(), strict=True):
            for one in [name] if isinstance(name, str) else name:
                yield one, int(total)


def _rows(store: Reads, names: set[str], digests: dict[str, str]) -> Iterator[PersonName]:
    """The rows of some names, of each block all."""
    uses = gathered(*(_naming(store, row_type, names) for row_type in (Statement, Event, Advice)))
    uses = uses[uses["name"].isin(names)]
    resolved = resolve(uses)
    told = set(resolved["name"])
    nobody = [(name, "", None, "") for name in sorted(names - told)]
    for name, article_id, person, why in [*resolved.itertuples(index=False), *nobody]:
        block = block_of(name) or ""
        yield PersonName(
            row_id=f"{article_id}|{name}", article_id=article_id, name=name, person=person, why=why,
            block=block, digest=digests[block],
        )  # fmt: skip


def _naming(store: Reads, row_type: type[Row], names: Iterable[str]) -> pd.DataFrame:
    """The rows of a type that have one of the names."""
    columns = [column for kind, column in COLUMNS if kind is row_type]
    fits = " OR ".join(
        f"list_has_any({column}, ?)" if column == "actors" else f"{column} IN (SELECT unnest(?))" for column in columns
    )
    wanted = {Statement: "speaker, about, role, country", Event: "actors", Advice: "adviser, role"}[row_type]
    given = list(names)
    found = store.select(
        row_type, f"article_id, {wanted}, count(*) AS n", f"({fits}) GROUP BY ALL", *([given] * len(columns))
    )
    return frames.to_frame(found.drop_columns("n"), row_type).assign(n=found.column("n").to_pandas())
