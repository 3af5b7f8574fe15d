"""The address of an object store: how Delta Lake reaches it, what its errors mean, and copies of its files.

DuckDB reads only files of this machine without an extension that it would have to download. The files of a Delta table
never change and their names are never used again, so each is copied once, whole, and read from the copy.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import time
from urllib.parse import quote, unquote
from uuid import uuid4

from deltalake import DeltaTable
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError
from deltalake.fs import DeltaStorageHandler

from components.storage.place import Place, UnusablePlace

CACHE = "XDG_CACHE_HOME"
COPYING = 8  # files at once: each waits for the network
STALE = 3600.0  # seconds after which a copy that is in no table any more is deleted

REASONS = {  # what the object store's error has in it -> what is wrong, in the user's words
    "NoSuchBucket": "there is no such bucket",
    "169.254.169.254": "it needs credentials, in the AWS_* environment variables",
    "AccessDenied": "it refuses access; check the credentials in the AWS_* environment variables",
    "InvalidAccessKeyId": "it does not know the access key in AWS_ACCESS_KEY_ID",
    "SignatureDoesNotMatch": "it refuses the key in AWS_SECRET_ACCESS_KEY",
    "403 Forbidden": "it refuses access; check the credentials in the AWS_* environment variables",
}


class Unreachable(UnusablePlace):
    """An object store that does not answer or refuses access; what was stored stays, and one can try again."""


@contextmanager
def reached(place: Place) -> Iterator[None]:
    """Context in which a failure of the object store raises Unreachable; errors of a folder pass."""
    try:
        yield
    except (CommitFailedError, TableNotFoundError, UnusablePlace):
        raise
    except (OSError, DeltaError) as error:
        if place.is_folder or getattr(error, "errno", None):  # an error with a number is this machine's own
            raise
        raise Unreachable(_sentence(place, error)) from error


def copied_files(place: Place, table: str, delta: DeltaTable) -> list[str]:
    """The paths of copies on this machine of a table's Parquet files; those that are missing are fetched first.

    A file that was deleted meanwhile, because the table has changed, has no copy.
    """
    folder, adds = folder_of_copies(place) / table, delta.get_add_actions(flatten=True)
    sizes = dict(zip(adds.column("path").to_pylist(), adds.column("size_bytes").to_pylist(), strict=True))
    files = {path: folder / unquote(path) for path in sizes}
    missing = [path for path, file in files.items() if not (file.is_file() and file.stat().st_size == sizes[path])]
    if missing:
        storage = DeltaStorageHandler(place.table(table), place.options)
        with reached(place), ThreadPoolExecutor(COPYING) as pool:
            list(pool.map(lambda path: _copy(storage, unquote(path), files[path]), missing))
        _forget(folder, set(files.values()))
    return [str(file) for file in files.values()]


def folder_of_copies(place: Place, made: bool = True) -> Path:
    """The folder of this machine for copies of what is in a store, made if it is not there and is to be.

    Only this machine's user can read it. Raises UnusablePlace if there can be none.
    """
    try:
        home = Path(os.environ.get(CACHE) or Path.home() / ".cache")
        folder = home / "parallel49" / quote(place.location, safe="")
        if made:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:
        raise UnusablePlace(
            f"No copies of the store {place} can be kept on this machine: {error}. Name a folder for them in {CACHE}."
        ) from error
    return folder


def _copy(storage: DeltaStorageHandler, path: str, file: Path) -> None:
    """Copies a file wholly or not at all."""
    try:
        content = storage.open_input_file(path).read()
    except FileNotFoundError:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{uuid4().hex}")
    unfinished.write_bytes(content)
    unfinished.replace(file)


def _forget(folder: Path, current: set[Path]) -> None:
    """Deletes copies of files that are no longer in a table, and unfinished ones."""
    for file in folder.rglob("*.parquet*"):
        if file not in current and file.stat().st_mtime < time() - STALE:
            file.unlink(missing_ok=True)


def _sentence(place: Place, error: OSError | DeltaError) -> str:
    words = str(error)
    reason = next((reason for sign, reason in REASONS.items() if sign in words), "it does not answer")
    return f"The object store cannot be used at {place}: {reason}. What was stored there stays; try again later."
