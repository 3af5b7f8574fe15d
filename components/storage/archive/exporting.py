"""export_store(): writes a store to an archive."""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq

from components.models import Article, RowType
from components.storage import frames, manifest, own_topics
from components.storage.archive.contents import MANIFEST, TABLES, TOPICS, ArchiveManifest, FileInArchive
from components.storage.faults import told_in_one_sentence
from components.storage.ledger import Ledger
from components.storage.ledger.file import FILE as LEDGER
from components.storage.ledger.records import plain
from components.storage.place import Place
from components.storage.reads import column_list
from components.storage.snapshot import Snapshot
from components.storage.store import Store
from components.storage.table import UNDATED

MONTH_OF = f"coalesce(strftime(published, '%Y-%m'), '{UNDATED}')"
CHUNK = 1 << 20


def export_store(store: Store, file: Path) -> ArchiveManifest:
    """Writes a store as it is at this moment to an archive, a month at a time; returns what is in it.

    The file is there only when it is complete. Raises NotWritten if it cannot be written, DamagedStore if the store
    cannot be read.
    """
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        with told_in_one_sentence(Place(str(file))):
            made = store.at_one_moment(lambda now: _written(store, now, unfinished))
            unfinished.replace(file)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return made


def _written(store: Store, now: Snapshot, file: Path) -> ArchiveManifest:
    files: dict[str, FileInArchive] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft"
        for name, rows in _contents(store, now, draft):
            archive.write(draft, name)
            files[name] = FileInArchive(rows, draft.stat().st_size, digest(draft))
        written = manifest.read(store.place)
        schema = manifest.SCHEMA if written.schema < manifest.SCHEMA else written.schema
        made = ArchiveManifest(schema, manifest.PROGRAM, datetime.now(UTC).isoformat(timespec="seconds"), files)
        archive.writestr(MANIFEST, json.dumps(made.plain(), indent=1))
    return made


def _contents(store: Store, now: Snapshot, draft: Path) -> Iterator[tuple[str, int]]:
    """Writes the files of the archive one after the other to `draft`; yields the name and rows of each."""
    months = now.select(Article, f"DISTINCT {MONTH_OF} AS month", "true").column(0).to_pylist()
    for month in sorted(months):
        for table, kind in TABLES.items():
            if count := _month(now, kind, month, draft):
                yield f"{table}/{month}.parquet", count
    lines = [json.dumps(plain(one)) for one in Ledger(store.place).load().corrections]
    draft.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    yield LEDGER, len(lines)
    topics = own_topics.read(store.place)
    draft.write_text(json.dumps(topics, ensure_ascii=False, indent=1), encoding="utf-8")
    yield TOPICS, len(topics)


def _month(now: Snapshot, kind: RowType, month: str, draft: Path) -> int:
    columns = column_list(frames.schema(kind).names)
    key = "article_id" if kind is Article else "article_id, row_id"
    rows = now.select(kind, columns, f"{MONTH_OF} = ? ORDER BY {key}", month)
    pq.write_table(rows, draft, compression="zstd")
    return len(rows)


def digest(file: Path) -> str:
    """The sha256 of a file."""
    found = hashlib.sha256()
    with file.open("rb") as content:
        while chunk := content.read(CHUNK):
            found.update(chunk)
    return found.hexdigest()
