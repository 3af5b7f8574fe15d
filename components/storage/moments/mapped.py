"""mapped(): texts in a file that is mapped into memory, of which only what is looked at takes memory of the program.

What was looked at is given back with `let_go`; the system keeps it as long as it has room, so to look again is fast.
"""

import mmap
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO
from weakref import WeakSet

import pyarrow as pa

LARGE = 1 << 20  # bytes from which texts are kept in a file

_files: WeakSet[mmap.mmap] = WeakSet()


def mapped(texts: pa.Array) -> pa.Array:
    """The same texts in a temporary file, if they are many; where none can be written, as they are.

    The system deletes the file once nothing refers to the texts, or the program ends.
    """
    if texts.nbytes < LARGE:
        return texts
    with suppress(OSError), TemporaryFile(prefix="parallel49-") as file:
        write(pa.record_batch([texts], ["texts"]), file)
        return read(file).column(0)
    return texts


def write(batch: pa.RecordBatch, file: IO[bytes]) -> None:
    """Writes a batch to an empty file."""
    with pa.ipc.new_file(file, batch.schema) as writer:
        writer.write(batch)
    file.flush()


def read(file: IO[bytes]) -> pa.RecordBatch:
    """The batch of a file, mapped; the file may be closed and deleted. Raises OSError or ValueError if it is none."""
    whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    _files.add(whole)
    return pa.ipc.open_file(pa.py_buffer(whole)).get_batch(0)


def let_go() -> None:
    """Gives back the memory of all that is mapped and was looked at."""
    for file in list(_files):
        if hasattr(file, "madvise"):  # not on Windows
            file.madvise(mmap.MADV_DONTNEED)
