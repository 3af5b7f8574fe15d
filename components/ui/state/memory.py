"""spare_arrow() and give_back(): let this process return the memory that it no longer uses to the system."""

import ctypes
import sys
from functools import cache
from typing import Any


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
