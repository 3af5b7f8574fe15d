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
        return _within(file, pa.record_batch([texts], ["texts"]))
    return texts


def _within(file: IO[bytes], texts: pa.RecordBatch) -> pa.Array:
    with pa.ipc.new_file(file, texts.schema) as writer:
        writer.write(texts)
    file.flush()
    whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    _files.add(whole)
    return pa.ipc.open_file(pa.py_buffer(whole)).get_batch(0).column(0)


def let_go() -> None:
    """Gives back the memory of all mapped texts that were looked at."""
    for file in list(_files):
        if hasattr(file, "madvise"):  # not on Windows
            file.madvise(mmap.MADV_DONTNEED)
