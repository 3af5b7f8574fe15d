"""pack(), unpack(): a whole store as one file, with what holds across its articles, to begin another store with.

An archive (`export_store`) can be brought into any store, but what holds across articles is then worked out anew, and
every table is written. This file is a folder as it stands: only a store in a folder in which no article was ever
stored can begin with it. It is no format for strangers' files: what it holds is not checked.
"""

import shutil
import zipfile
from pathlib import Path

from components.models import Article
from components.storage import manifest
from components.storage.store import LOCK, STORED, Store


def pack(store: Store, file: Path) -> None:
    """Writes the folder of a store to a file; no other writer may be at work."""
    folder = Path(store.place.location)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.name != LOCK:
                packed.write(path, path.relative_to(folder))


def unpack(file: Path, store: Store) -> bool:
    """Begins a store with what was packed; False, and nothing happens, where it cannot.

    The log of the articles comes last but for the manifest: what was broken off before is done again, as there is no
    article yet; without its manifest a store is brought to today's schema, which it has.
    """
    if not store.place.is_folder or store.version_of(Article) >= 0:  # who only asks waits for no writer
        return False
    with store.alone(migrating=False):
        if store.version_of(Article) >= 0:
            return False
        folder = Path(store.place.location)
        for row_type in STORED:
            shutil.rmtree(folder / row_type.table, ignore_errors=True)
        with zipfile.ZipFile(file) as packed:
            in_turn = sorted(packed.namelist(), key=_turn)
            packed.extractall(folder, in_turn)
    return True


def _turn(name: str) -> int:
    """When a file is unpacked: files of rows, logs, the articles' log, the manifest."""
    if name == manifest.FILE:
        return 3
    return ("_delta_log" in name) + name.startswith(f"{Article.table}/_delta_log")
