"""repair(): takes out of a store what is damaged, and says what has to be done again.

Nothing is deleted: damaged files are moved to the folder `damaged` of the store. The corrections and an analyst's own
topics are never touched. Each step may be done again, so a repair that is killed is completed by the next.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from components.models import CORPUS_ROW_TYPES, ROW_TYPES, Article, RowType
from components.storage import frames, manifest
from components.storage.care.check import Checked, check, damaged_files, incomplete_articles, lost_articles
from components.storage.care.rebuilding import rebuild
from components.storage.faults import DamagedStore, NewerStore, told_in_one_sentence
from components.storage.place import Place
from components.storage.reads import column_list
from components.storage.store import STORED, Store
from components.storage.table import Table

FOLDER = "damaged"
TOGETHER = 256  # articles stored in one step
REANALYSE = "rows lost"  # the method version of an article whose rows are to be found again in its text


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was wrong, which files were moved, and which articles are to be added, or analysed, again."""

    before: Checked
    moved: tuple[str, ...] = ()
    to_add: Mapping[str, str] = field(default_factory=dict)  # article_id -> outlet and day
    to_analyse: Mapping[str, str] = field(default_factory=dict)  # article_id -> title


def repair(store: Store) -> Repaired:
    """Takes out what is damaged; raises NewerStore for a store of a newer version, NotWritten if it cannot be done."""
    before = check(store)
    if before.written.is_newer:
        raise NewerStore(store.place, before.written.program)
    if not before.findings:
        return Repaired(before)
    with told_in_one_sentence(store.place), store.alone(migrating=False):
        written = _manifest_of(store.place)
        moved = [name for kind in STORED for name in _made_readable(store.place, kind)]
        gone = {kind.table for kind in CORPUS_ROW_TYPES if not store.place.file(kind.table).is_dir()}
        manifest.write(store.place, replace(written, tables=written.tables - gone, repairs=written.repairs + 1))
    store.mend_twice()
    snapshot = store.snapshot()
    lost, incomplete = lost_articles(snapshot), incomplete_articles(snapshot)
    if incomplete:
        _without_rows(store, sorted(incomplete))
    store.mend()
    return Repaired(before, tuple(moved), lost, incomplete)


def _manifest_of(place: Place) -> manifest.Manifest:
    """The manifest, which names the tables that are there, so that a table of which the log is moved stays known."""
    try:
        written = manifest.read(place)
    except DamagedStore:
        written = manifest.Manifest(manifest.SCHEMA, manifest.PROGRAM)
    there = frozenset(kind.table for kind in STORED if place.file(kind.table).is_dir())
    manifest.write(place, replace(written, tables=written.tables | there))
    return manifest.read(place)


def _made_readable(place: Place, row_type: RowType) -> list[str]:
    """Makes a table readable again; returns the names of the files that were moved to do so."""
    table = Table(place, row_type)
    try:
        delta = table.opened()
        bad = list(damaged_files(table, delta))
    except DamagedStore:
        if row_type in CORPUS_ROW_TYPES:  # made anew from the articles
            return _moved(place, row_type.table)
        return [*_moved(place, f"{row_type.table}/_delta_log"), *rebuild(table, lambda name: _moved(place, name))]
    if not bad or delta is None:
        return []
    if row_type in CORPUS_ROW_TYPES:
        return _moved(place, row_type.table)
    names = [str(Path(file).relative_to(place.location)) for file, _ in bad]
    moved = [one for name in names for one in _moved(place, name)]
    delta.repair()
    return moved or names


def _moved(place: Place, name: str) -> list[str]:
    """Moves a file or folder of the store to the folder of damaged ones; its name, if it was there."""
    if not place.file(name).exists():
        return []
    target = place.file(f"{FOLDER}/{datetime.now(UTC):%Y%m%dT%H%M%S%f}/{name}")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(place.file(name), target)
    return [name]


def _without_rows(store: Store, article_ids: Sequence[str]) -> None:
    """Stores articles without rows, as of a method of long ago: `reanalyse` finds them in the text again."""
    columns = column_list(frames.schema(Article).names)
    none = {kind: frames.schema(kind).empty_table() for kind in ROW_TYPES}
    for start in range(0, len(article_ids), TOGETHER):
        ids = list(article_ids[start : start + TOGETHER])
        with store.alone():
            found = store.select(Article, columns, "article_id IN (SELECT unnest(?))", ids)
            lost = pa.array([REANALYSE] * len(found), pa.string())
            place = found.column_names.index("method_version")
            store.put_articles(found.set_column(place, "method_version", lost), none)
