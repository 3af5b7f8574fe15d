"""Process: another process that runs functions for this one within limits, and is begun again where they end it."""

import gc
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Semaphore
from typing import Any, TypeVar

from components.limits.budget import UNLIMITED, Budget
from components.limits.serving import Answer, Function, serve

ROOT = Path(__file__).parents[2]
PATIENCE = 600.0  # seconds without an answer after which a process is given up: it waits for what never comes
PREPARED = ("components.readers.any_file", "components.pipeline")  # what a relay imports before it forks
AT_ONCE = 2  # relays of a server that work at the same time; who comes later waits

Result = TypeVar("Result")

_lock = Lock()


class Exceeded(Exception):
    """What was asked took more than it may, and its process was ended; the message says more than what, for a user."""


class Process:
    """Another process, forked off this one, so that there is nothing to load again; not in a server, which has threads.

    It is begun when something is asked of it, and again after it was ended.
    """

    def __init__(self, patience: float | None = PATIENCE) -> None:
        """`patience` are the seconds to wait for an answer; None: without an end."""
        self.patience = patience
        self.known = set[str]()  # the languages whose models it has
        self.pid: int | None = None  # of the process, while it runs
        self._connection: Connection | None = None

    def call(self, budget: Budget, function: Callable[..., Result], *arguments: Any) -> Result:
        """What a function returns there; raises what it raises, or Exceeded."""
        results = list(self.results(budget, _called, function, arguments))
        result: Result = results[0]
        return result

    def results(self, budget: Budget, function: Function, *arguments: Any) -> Iterator[Any]:
        """Yields what a function yields there, within the budget each; raises what it raises, or Exceeded."""
        fit = False  # to go on: it has answered all, and does not lack memory
        connection = self._connection or self._begin()
        try:
            connection.send_bytes(pickle.dumps((budget, function, *arguments), pickle.HIGHEST_PROTOCOL))
            while (answer := self._answer(connection)).kind == "result":
                yield answer.value
            fit = not isinstance(answer.value, MemoryError)
        except (EOFError, OSError) as error:
            raise Exceeded(_too_much(self._end(), budget)) from error
        finally:
            if not fit:  # also where nobody wants the rest
                self.close()
        if isinstance(answer.value, MemoryError):
            raise Exceeded(budget.space)
        if answer.kind == "error":
            raise answer.value

    def prepare(self, function: Callable[..., object], *arguments: Any) -> None:
        """Calls what loads something that is needed there from now on: here, so that the next fork has it."""
        with _lock:
            function(*arguments)
        self.close()

    def close(self) -> None:
        """Ends the process."""
        if self._connection is not None:
            self._end()

    def _answer(self, connection: Connection) -> Answer:
        if not connection.poll(self.patience):
            raise EOFError
        answer: Answer = connection.recv()
        return answer

    def _begin(self) -> Connection:
        ours, theirs = Pipe()
        self._start(ours, theirs)
        theirs.close()
        self._connection = ours
        return ours

    def _end(self) -> int:
        """Ends the process, if it has not ended; the signal that ended it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        return self._stop()

    def _start(self, ours: Connection, theirs: Connection) -> None:
        self.pid = os.fork()
        if self.pid:
            return
        try:  # this is the other process: it must never return from here
            ours.close()
            gc.freeze()  # what was inherited may belong to threads that are not here: it is never collected
            serve(theirs)
        finally:
            os._exit(0)

    def _stop(self) -> int:
        assert self.pid is not None
        ended, status = os.waitpid(self.pid, os.WNOHANG)
        if not ended:
            os.kill(self.pid, signal.SIGKILL)
            _, status = os.waitpid(self.pid, 0)
        self.pid = None
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


class Relayed(Process):
    """A process that a relay forks: for a server. To begin it takes seconds, to begin again after a limit does not.

    What is UNLIMITED the relay does itself; `prepared` are the modules that it imports first.
    """

    def __init__(self, prepared: Sequence[str] = PREPARED, patience: float | None = PATIENCE) -> None:
        super().__init__(patience)
        self._prepared = prepared

    def prepare(self, function: Callable[..., object], *arguments: Any) -> None:
        """Calls what loads something that is needed there from now on: in the relay."""
        self.call(UNLIMITED, function, *arguments)

    def _start(self, ours: Connection, theirs: Connection) -> None:
        self.known = set()
        descriptor = theirs.fileno()
        call = [sys.executable, "-m", "components.limits.relay", str(descriptor), *self._prepared]
        self._relay = subprocess.Popen(call, cwd=ROOT, pass_fds=[descriptor], start_new_session=True)

    def _stop(self) -> int:
        self._relay.kill()
        return -self._relay.wait()


_idle: list[Relayed] = []
_turn = Semaphore(AT_ONCE)


@contextmanager
def lent() -> Iterator[Process]:
    """One of the processes that this server keeps; waits where AT_ONCE of them are at work."""
    with _turn:
        with _lock:
            process = _idle.pop() if _idle else Relayed()
        try:
            yield process
        finally:
            with _lock:
                _idle.append(process)


def _called(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Iterator[Any]:
    yield function(*arguments)


def _too_much(ended_by: int, budget: Budget) -> str:
    """More than what something took, by the signal that ended it."""
    if ended_by == signal.SIGPROF:
        return budget.time
    return budget.space if ended_by else "the program can bear"
