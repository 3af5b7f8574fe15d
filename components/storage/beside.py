"""text_beside(): a text beside the tables of a store: a file in its folder, or a small table at its address.

Two writers lose nothing. In a folder they wait for each other's lock. At an address each change is a commit to the
table, which is stored only if no other has its number: an addition is then committed again behind the other, and a
replacement is made again of what the other wrote.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Literal, Protocol
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import TableNotFoundError

from components.storage import manifest
from components.storage.faults import told_in_one_sentence
from components.storage.place import Place, locked
from components.storage.remote import copied_files, reached
from components.storage.table import HOURS_KEPT, retrying

TEXT = pa.schema([("text", pa.string())])  # each row a piece, as it was added
PIECES = 100  # files of a table; more are joined into one

Making = Callable[[bytes | None], bytes]  # from the text that is there, if there is any


class TextBeside(Protocol):
    """A text beside the tables of a store."""

    def version(self) -> tuple[int, int]:
        """Changes whenever the text changes."""

    def read(self) -> bytes | None:
        """The whole text; None if there is none."""

    def append(self, making: Making) -> None:
        """Adds to the end what is made of the text; all of it or nothing, and never into a line cut short."""

    def replace(self, making: Making) -> None:
        """Replaces the text by what is made of it: a killed process leaves the old or the new one."""


def text_beside(place: Place, name: str) -> TextBeside:
    """The text of a name beside the tables of a store."""
    return FileBeside(place, name) if place.is_folder else TableBeside(place, name)


class FileBeside:
    """A text in a file of the store's folder."""

    def __init__(self, place: Place, name: str) -> None:
        self.place, self.name, self.path = place, name, place.file(name)

    def version(self) -> tuple[int, int]:
        """Size and time of the last change."""
        if not self.path.exists():
            return 0, 0
        found = self.path.stat()
        return found.st_size, found.st_mtime_ns

    def read(self) -> bytes | None:
        """The content of the file."""
        return self.path.read_bytes() if self.path.is_file() else None

    def append(self, making: Making) -> None:
        """Writes to the end of the file, on a line of its own; what a full disk cuts short is taken off again."""
        manifest.refuse_newer(self.place)
        with told_in_one_sentence(self.place), self.place.opened(self.name, "a+b") as file, locked(file):
            file.seek(0)
            there = file.read()
            added = making(there)
            torn = b"\n" if there and not there.endswith(b"\n") else b""  # a line cut short by a crash
            if added:
                _append(file, torn + added)

    def replace(self, making: Making) -> None:
        """Writes another file and puts it in the place of this one, while the folder is locked."""
        manifest.refuse_newer(self.place)
        unfinished = self.path.with_name(f"{self.name}.{uuid4().hex}")
        try:
            with (
                told_in_one_sentence(self.place),
                self.place.opened(unfinished.name, "wb") as out,
                _locked(self.path.parent),
            ):
                out.write(making(self.read()))
                out.flush()
                unfinished.replace(self.path)
        finally:
            with suppress(OSError):  # it is in its place, or its folder is none
                unfinished.unlink()


class TableBeside:
    """A text in a table at the store's address."""

    def __init__(self, place: Place, name: str) -> None:
        self.place, self.name = place, Path(name).stem

    def version(self) -> tuple[int, int]:
        """The number of the table's last commit."""
        delta = self._opened()
        return (0, 0) if delta is None else (1, int(delta.version()))

    def read(self) -> bytes | None:
        """All pieces, in no certain order."""
        return self._text(self._opened())

    def append(self, making: Making) -> None:
        """Commits another piece."""
        self.place.refuse_if_not_allowed()
        if added := making(self.read()):
            with reached(self.place):
                retrying(self._write, added, "append")
                self._join()

    def replace(self, making: Making) -> None:
        """Commits one piece in the place of all others."""
        self.place.refuse_if_not_allowed()
        with reached(self.place):
            retrying(self._replace, making)

    def _replace(self, making: Making) -> None:
        """Replaces what was read; raises CommitFailedError if another writer has changed it meanwhile."""
        delta = self._opened() or self._begun()
        write_deltalake(delta, _rows(making(self._text(delta))), mode="overwrite")

    def _begun(self) -> DeltaTable:
        """The table with an empty piece in it: two writers conflict only where both replace the same piece."""
        self._write(b"", "ignore")
        return DeltaTable(self._address, storage_options=self.place.options)

    def _write(self, piece: bytes, mode: Literal["append", "ignore"]) -> None:
        write_deltalake(self._address, _rows(piece), mode=mode, storage_options=self.place.options)

    @property
    def _address(self) -> str:
        return self.place.table(self.name)

    def _opened(self) -> DeltaTable | None:
        try:
            with reached(self.place):
                return DeltaTable(self._address, storage_options=self.place.options)
        except TableNotFoundError:
            return None

    def _text(self, delta: DeltaTable | None) -> bytes | None:
        files = [] if delta is None else copied_files(self.place, self.name, delta)
        pieces = [piece for file in files for piece in pq.read_table(file).column("text").to_pylist()]
        return "".join(pieces).encode() or None

    def _join(self) -> None:
        """Joins the files of many pieces into one."""
        delta = self._opened()
        if delta is not None and len(delta.file_uris()) > PIECES:
            retrying(delta.optimize.compact)
            delta.vacuum(HOURS_KEPT, dry_run=False, enforce_retention_duration=False)


def _rows(piece: bytes) -> pa.Table:
    return pa.Table.from_pylist([{"text": piece.decode("utf-8", "replace")}], TEXT)


def _append(file: BinaryIO, lines: bytes) -> None:
    end = file.seek(0, os.SEEK_END)
    try:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        os.ftruncate(file.fileno(), end)
        raise


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keeps other writers of the folder's texts waiting."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with locked(descriptor):
            yield
    finally:
        os.close(descriptor)
