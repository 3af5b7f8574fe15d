"""spare() and give_back(): let this process return the memory that it no longer uses to the system.

Only the standard library is imported here at first, as the server calls spare() before anything else.
"""

import ctypes
import sys
from functools import cache
from typing import Any

M_ARENA_MAX, M_MMAP_THRESHOLD = -8, -3  # of mallopt, in the C library of Linux
LARGE = 128 * 1024  # bytes from which a block has memory of its own, which goes back as soon as it is freed


@cache
def spare() -> None:
    """Makes freed memory go back to the system; call it before other threads begin.

    The C library of Linux has a heap for each of the threads in which Streamlit runs scripts, of which each keeps its
    own. It also raises its limit for large blocks to the largest one that was freed, after which the columns of tables
    leave holes in the heap; a limit that is set stays.
    """
    if set_option := getattr(_library(), "mallopt", None):
        set_option(M_ARENA_MAX, 1)
        set_option(M_MMAP_THRESHOLD, LARGE)


@cache
def spare_arrow() -> None:
    """Makes Arrow use the allocator of the system: its own keeps what was freed for later."""
    import pyarrow as pa

    pa.set_memory_pool(pa.system_memory_pool())


def give_back() -> None:
    """Returns the holes in the heap; for when much was dropped at once, as it takes some milliseconds."""
    if trim := getattr(_library(), "malloc_trim", None):
        trim(0)


def _library() -> Any:
    """The C library of Linux, else None; where it is musl, it lacks these functions."""
    return ctypes.CDLL(None) if sys.platform == "linux" else None
