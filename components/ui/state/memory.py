"""spare() and give_back(): let this process return the memory that it no longer uses to the system."""

import ctypes
import sys
from functools import cache
from typing import Any

M_MMAP_THRESHOLD = -3  # of mallopt(3)
APART = 1 << 18  # bytes from which a block is allocated apart from the heap, so that it leaves no hole when it is freed


@cache
def spare() -> None:
    """Makes large blocks return to the system when they are freed; call it early, as it counts for later ones.

    Arrow's own allocator would keep them; that of the system keeps ever larger ones unless it is given a number.
    """
    import pyarrow as pa

    pa.set_memory_pool(pa.system_memory_pool())
    if limit := getattr(_library(), "mallopt", None):
        limit(M_MMAP_THRESHOLD, APART)


def give_back() -> None:
    """Returns the holes in the heap; for when much was dropped at once, as it takes some milliseconds."""
    if trim := getattr(_library(), "malloc_trim", None):
        trim(0)


def _library() -> Any:
    """The C library of Linux, else None; where it is musl, it lacks these functions."""
    return ctypes.CDLL(None) if sys.platform == "linux" else None
