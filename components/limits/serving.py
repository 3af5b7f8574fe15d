"""What runs in a process of its own: it does what it is asked, one thing after the other, within a budget each."""

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from components.limits.budget import Budget

try:
    import resource
except ImportError:  # not on this system: memory is not limited
    resource = None  # type: ignore[assignment]

Function = Callable[..., Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process sends: one of the results, that there are no more, or the error that ended them."""

    kind: Literal["result", "end", "error"]
    value: Any = None


def within(budget: Budget, function: Function, *arguments: Any) -> Iterator[Any]:
    """Yields what a function yields, each value made within a budget.

    More time ends the process by a signal; more memory is a MemoryError, or ends it where a library does not raise it.
    """
    with _limited(budget):
        waiting = iter(function(*arguments))
    while True:
        with _limited(budget):
            try:
                item = next(waiting)
            except StopIteration:
                return
        yield item


@contextmanager
def _limited(budget: Budget) -> Iterator[None]:
    signal.setitimer(signal.ITIMER_PROF, budget.seconds)
    _limit_memory(budget.memory)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        _limit_memory(None)


def _limit_memory(more: int | None) -> None:
    """Lets this process use so many bytes of memory more than now; None takes the limit away."""
    if resource is None:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    soft = hard if more is None else _size() + more
    if soft != resource.RLIM_INFINITY and hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _size() -> int:
    """The bytes of memory that this process has mapped."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 2_000_000_000  # a guess where the system does not say


def serve(connection: Connection, answering: Function = within) -> None:
    """Answers what comes through a connection, each a budget, a function and its arguments, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks is interrupted, and closes the connection
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    while True:
        try:
            asked = connection.recv_bytes()
        except (EOFError, OSError):
            return
        if not _answered(connection, answering(*pickle.loads(asked))):
            return


def _answered(connection: Connection, values: Iterable[Any]) -> bool:
    """Sends the values; whether the process is still fit to go on: after a lack of memory it may not be."""
    last = Answer("end")
    try:
        for value in values:
            connection.send(Answer("result", value))
    except (BrokenPipeError, ConnectionResetError):
        return False
    except MemoryError:
        last = Answer("error", MemoryError())
    except Exception as error:
        last = Answer("error", _sendable(error))
    connection.send(last)
    return not isinstance(last.value, MemoryError)


def _sendable(error: Exception) -> Exception:
    """The error; another that names it, where it cannot be sent."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(type(error).__name__)
    return error
