"""check(): what a store holds, and everything that is wrong with it."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable

from components.models import ROW_TYPES, Article, Row, RowType
from components.storage import manifest, own_topics
from components.storage.faults import DamagedStore
from components.storage.ledger import Ledger
from components.storage.snapshot import Snapshot
from components.storage.store import STORED, Store
from components.storage.table import ROW_COUNTS, SAVE_ID, Table

Kind = Literal["manifest", "log", "file", "lost", "rows", "twice", "orphans", "ledger", "topics"]
HARMLESS: tuple[Kind, ...] = ("orphans", "ledger")  # never seen, or told where they are and kept


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: where, what in words, and which articles are affected (article_id -> outlet, day)."""

    kind: Kind
    table: str
    what: str
    file: str | None = None
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a store holds (rows and commits by table) and what is wrong with it."""

    written: manifest.Manifest
    rows: Mapping[str, int] = field(default_factory=dict)
    commits: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def damaged(self) -> bool:
        """Whether there is anything that a repair would change for those who read."""
        return any(one.kind not in HARMLESS for one in self.findings)


def check(store: Store) -> Checked:
    """What is in a store and what is wrong with it; every file is read, and nothing is changed."""
    store.place.check()
    written, findings = _manifest(store)
    opened, bad = dict[RowType, DeltaTable | None](), set[str]()
    for kind in STORED:
        try:
            opened[kind] = Table(store.place, kind).opened()
        except DamagedStore as error:
            findings.append(Finding("log", kind.table, error.what))
            opened[kind] = None
            continue
        for file, what in damaged_files(Table(store.place, kind), opened[kind]):
            findings.append(Finding("file", kind.table, what, file.removeprefix(f"{store.place}/")))
            bad.add(file)
    snapshot = Snapshot(store.place, opened, store.database, frozenset(bad))
    findings += _of_rows(snapshot)
    findings += _beside(store)
    rows = {kind.table: snapshot.count(kind) for kind in STORED}
    commits = {kind.table: -1 if delta is None else delta.version() for kind, delta in opened.items()}
    return Checked(written, rows, commits, tuple(findings))


def damaged_files(table: Table, delta: DeltaTable | None) -> Iterator[tuple[str, str]]:
    """The files of a table that are missing or cannot be read, each with what is wrong in words."""
    for file in table.files(delta):
        path = Path(file.replace("[*]", "*").replace("[?]", "?"))
        if not path.is_file():
            yield file, "is missing"
        elif not path.stat().st_size:
            yield file, "is empty"
        else:
            try:
                pq.read_table(path, partitioning=None)
            except (OSError, pa.ArrowException):
                yield file, "cannot be read"


def lost_articles(snapshot: Snapshot) -> dict[str, str]:
    """The articles that rows tell of but that are not stored: article_id -> outlet and day of publication."""
    stored = set(snapshot.select(Article, "article_id", "true").column(0).to_pylist())
    found: dict[str, str] = {}
    for kind in ROW_TYPES:
        rows = snapshot.select(kind, "DISTINCT article_id, outlet, published", "true", join="ANTI")
        for ident, outlet, day in zip(*(column.to_pylist() for column in rows.columns), strict=True):
            if ident not in stored:
                found[ident] = f"{outlet or 'outlet unknown'}, {day or 'undated'}"
    return found


def incomplete_articles(snapshot: Snapshot) -> dict[str, str]:
    """The articles that have other numbers of rows than they were stored with: article_id -> title."""
    rows = snapshot.select(Article, f"article_id, {ROW_COUNTS}, title", f"{ROW_COUNTS} IS NOT NULL")
    there = {kind: _rows_by_article(snapshot, kind) for kind in ROW_TYPES}
    return {
        ident: title or "without a title"
        for ident, counts, title in zip(*(column.to_pylist() for column in rows.columns), strict=True)
        if any(json.loads(counts).get(kind.table, 0) != there[kind][ident] for kind in ROW_TYPES)
    }


def _rows_by_article(snapshot: Snapshot, kind: type[Row]) -> Counter[str]:
    rows = snapshot.select(kind, "article_id, count(*) AS n", "true GROUP BY article_id")
    return Counter(dict(zip(*(column.to_pylist() for column in rows.columns), strict=True)))


def _manifest(store: Store) -> tuple[manifest.Manifest, list[Finding]]:
    try:
        return manifest.read(store.place), []
    except DamagedStore as error:
        return manifest.Manifest(), [Finding("manifest", error.table, "cannot be read", manifest.FILE)]


def _of_rows(snapshot: Snapshot) -> Iterator[Finding]:
    """What does not fit together among articles and rows."""
    if lost := lost_articles(snapshot):
        yield Finding("lost", Article.table, "lost: only their rows are there", articles=_listed(lost))
    if incomplete := incomplete_articles(snapshot):
        yield Finding("rows", Article.table, "without some of their rows", articles=_listed(incomplete))
    twice = snapshot.select(Article, "article_id", "true GROUP BY article_id HAVING count(*) > 1")
    if len(twice):
        yield Finding("twice", Article.table, "stored twice", articles=tuple(twice.column(0).to_pylist()))
    for kind in ROW_TYPES:
        if orphans := len(snapshot.select(kind, SAVE_ID, "true", join="ANTI")):
            yield Finding("orphans", kind.table, f"{orphans} rows that no article names (never shown)")


def _beside(store: Store) -> Iterator[Finding]:
    """What is wrong with the files beside the tables."""
    for unread in Ledger(store.place).load().unread:
        yield Finding("ledger", "corrections", f"line {unread.line} cannot be read ({unread.reason}); it is kept")
    try:
        own_topics.read(store.place)
    except (ValueError, OSError) as error:
        yield Finding("topics", "own topics", f"cannot be read ({error})", own_topics.FILE)


def _listed(articles: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{ident} ({what})" for ident, what in sorted(articles.items()))
