"""import_store(): brings what an archive holds into a store, after everything in it was checked."""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from components.models import ROW_TYPES, Article, RowType
from components.storage import frames, manifest, own_topics
from components.storage.archive.contents import (
    LARGEST_MANIFEST,
    MANIFEST,
    ROWS,
    TOPICS,
    ArchiveManifest,
    BadArchive,
    from_plain,
)
from components.storage.archive.exporting import CHUNK, digest
from components.storage.ledger import Ledger
from components.storage.ledger.file import FILE as LEDGER
from components.storage.ledger.records import from_plain as correction_from
from components.storage.store import Store

TOGETHER = 256  # articles stored in one step


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: articles added and already there, corrections and own topics that were new."""

    added: int = 0
    there: int = 0
    corrections: int = 0
    topics: int = 0


def import_store(store: Store, file: Path) -> Imported:
    """Adds the articles of an archive that are not stored yet, its corrections and its own topics; returns the counts.

    The whole archive is checked before anything is stored: BadArchive says what is wrong. Importing the same archive
    again changes nothing, so an import that was broken off is completed by another. An article that is there already,
    and a topic of the same name, stay as they are.
    """
    manifest.refuse_newer(store.place)
    with tempfile.TemporaryDirectory() as folder, _opened(file) as archive:
        made = _manifest(archive)
        for name in made.files:
            _extract(archive, made, name, Path(folder))
        months = sorted({found["month"] for name in made.files if (found := ROWS.fullmatch(name))})
        counts = [count for month in months for count in _stored(store, Path(folder), month)]
        corrections = _corrections(store, Path(folder) / LEDGER)
        topics = _topics(store, Path(folder) / TOPICS)
    return Imported(sum(a for a, _ in counts), sum(t for _, t in counts), corrections, topics)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(file)
    except (OSError, zipfile.BadZipFile) as error:
        why = "is no archive, or only a part of one" if isinstance(error, zipfile.BadZipFile) else "cannot be read"
        raise BadArchive(f"{file} {why}. Nothing was imported.") from error
    with archive:
        yield archive


def _manifest(archive: zipfile.ZipFile) -> ArchiveManifest:
    """The manifest of an archive, in which nothing else is than it names."""
    try:
        entry = archive.getinfo(MANIFEST)
        content = archive.read(entry) if entry.file_size <= LARGEST_MANIFEST else b""
        made = from_plain(json.loads(content), manifest.SCHEMA)
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        raise BadArchive("This is no archive of a store: it has no manifest. Nothing was imported.") from error
    if strange := set(archive.namelist()) - {MANIFEST, *made.files}:
        raise BadArchive(f"The archive holds a file that its manifest does not name: {min(strange)!r}.")
    return made


def _extract(archive: zipfile.ZipFile, made: ArchiveManifest, name: str, folder: Path) -> None:
    """Unpacks a file of a known name, no further than it should be long, and compares its sum."""
    target, wanted, left = folder / name, made.files[name], made.files[name].bytes
    target.parent.mkdir(exist_ok=True)
    try:
        with archive.open(name) as packed, target.open("wb") as out:
            while left >= 0 and (chunk := packed.read(CHUNK)):
                out.write(chunk)
                left -= len(chunk)
    except (KeyError, zipfile.BadZipFile, EOFError) as error:
        raise BadArchive(f"The archive is damaged: {name} cannot be unpacked. Nothing was imported.") from error
    if left != 0 or digest(target) != wanted.sha256:
        raise BadArchive(f"The archive is damaged: {name} is not as it was written. Nothing was imported.")
    if ROWS.fullmatch(name) and _rows(target) != wanted.rows:
        raise BadArchive(f"The archive is damaged: {name} does not hold the rows it should. Nothing was imported.")


def _rows(file: Path) -> int:
    try:
        return int(pq.read_metadata(file).num_rows)
    except (OSError, pa.ArrowException):
        return -1


def _stored(store: Store, folder: Path, month: str) -> Iterator[tuple[int, int]]:
    """Stores the articles of a month with their rows, some at a time; yields how many were new and how many not."""
    rows = {kind: _read(folder, kind, month) for kind in ROW_TYPES}
    articles = _read(folder, Article, month)
    for start in range(0, len(articles), TOGETHER):
        some = articles.slice(start, TOGETHER)
        with store.alone():
            known = pa.array(list(store.articles(some.column("article_id").to_pylist())), pa.string())
            new = some.filter(pc.invert(pc.is_in(some.column("article_id"), known)))
            if len(new):
                ids = new.column("article_id").combine_chunks()
                own = {kind: of.filter(pc.is_in(of.column("article_id"), ids)) for kind, of in rows.items()}
                store.put_articles(new, own)
        yield len(new), len(some) - len(new)


def _read(folder: Path, kind: RowType, month: str) -> pa.Table:
    """The rows of a month with today's columns."""
    file, columns = folder / kind.table / f"{month}.parquet", frames.schema(kind)
    return frames.fitted(pq.read_table(file), columns) if file.is_file() else columns.empty_table()


def _corrections(store: Store, file: Path) -> int:
    if not file.is_file():
        return 0
    with file.open(encoding="utf-8") as lines:
        return len(Ledger(store.place).merge([correction_from(json.loads(line)) for line in lines]))


def _topics(store: Store, file: Path) -> int:
    """Adds the own topics whose names are not there; how many."""
    given = {name: tuple(words) for name, words in json.loads(file.read_bytes()).items()} if file.is_file() else {}
    new = given.keys() - own_topics.read(store.place).keys()
    for name in sorted(new):
        own_topics.change(store.place, name, given[name])
    return len(new)
