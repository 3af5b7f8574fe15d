"""Reads files and pages in a process of its own, within the limits of `components.limits`."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from components.limits.budget import of_reading
from components.limits.process import Exceeded, Process
from components.readers import any_file
from components.readers.base import Reading, Unreadable

Result = TypeVar("Result")


def read(process: Process | None, name: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields what `any_file.read` does, in a process if one is given.

    Where the file exceeds the limits, a Reading says so after those before it.
    """
    if process is None:
        yield from any_file.read(name, content, published)
        return
    row, count = -1, 0
    try:
        for reading in process.results(of_reading(len(content)), any_file.read, name, content, published):
            row, count = row + 1, count + (reading.article is not None)
            yield reading
    except Exceeded as error:
        so_far = f"; {count} of its articles, those before, are read" if row >= 0 else ""
        yield Reading(name, row + 1 if row >= 0 else None, error=f"to read it takes more than {error}{so_far}")


def called(process: Process | None, size: int, function: Callable[..., Result], *arguments: object) -> Result:
    """What a function returns for something of `size` bytes; raises Unreadable where it exceeds the limits."""
    if process is None:
        return function(*arguments)
    try:
        return process.call(of_reading(size), function, *arguments)
    except Exceeded as error:
        raise Unreadable(f"to read it takes more than {error}") from error
