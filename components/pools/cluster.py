"""Cluster: the workers of a Dask scheduler, which analyse articles on other machines; needs the package distributed.

A lost worker's batches are given to the others by the scheduler. Only a worker with this program's method version is
used: with another it would find other rows in the same article.
"""

import pkgutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass
from time import monotonic
from typing import Any, Generic, TypeVar

from components.models import METHOD_VERSION

VERSION = "components.models:METHOD_VERSION"
ANSWER, CHECK = 10.0, 5.0  # seconds to wait for the scheduler, and between two looks at its workers
LEFT_ALONE = 60.0  # seconds without any worker after which a run is given up
AGAIN = "What was stored stays; the same command goes on from there."

Item = TypeVar("Item")
Result = TypeVar("Result")


class UnusableCluster(Exception):
    """A cluster that cannot be used, or no more; the message says why in one sentence, for the user."""


@dataclass(frozen=True, slots=True)
class Task(Generic[Item, Result]):
    """What a worker is sent: a function, which it runs if its method version is that of who sends it."""

    function: Callable[[Item], Result]
    version: str

    def __call__(self, item: Item) -> Result:
        """The function's result; raises UnusableCluster on a worker that joined later with another version."""
        if self.version != METHOD_VERSION:
            raise UnusableCluster(f"A worker has method version {METHOD_VERSION}, and this program {self.version}.")
        return self.function(item)


class Cluster:
    """The workers of a scheduler, known by its address (tcp://host:port); raises UnusableCluster if they do not fit."""

    def __init__(self, scheduler: str) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise UnusableCluster(
                "The package distributed is not installed; pip install '.[cluster]' brings it."
            ) from error
        self.scheduler = scheduler
        try:
            made: Any = Client
            self._client = made(scheduler, timeout=ANSWER, set_as_default=False)
        except (OSError, ValueError) as error:  # no answer, or no address
            raise UnusableCluster(f"No scheduler answers at {scheduler}.") from error
        try:
            self._check()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Leaves the cluster; what it has not yet analysed is dropped."""
        self._client.close(timeout=ANSWER)

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """Yields a function's results in the order of the items; all items are given to the workers at once."""
        return self._results(deque(self._client.map(Task(function, METHOD_VERSION), list(items), pure=False)))

    def _results(self, futures: "deque[Any]") -> Iterator[Any]:
        while futures:
            yield self._result(futures.popleft())

    def _result(self, future: Any) -> Any:
        """The result of a task, once it is there; given up if no worker is left."""
        from distributed import KilledWorker

        last_seen = monotonic()
        while True:
            try:
                return future.result(timeout=CHECK)
            except TimeoutError:
                if self._client.scheduler_info(n_workers=-1)["workers"]:
                    last_seen = monotonic()
                if monotonic() - last_seen > LEFT_ALONE:
                    raise UnusableCluster(f"The scheduler {self.scheduler} has lost all its workers. {AGAIN}") from None
            except KilledWorker as error:
                raise UnusableCluster(f"The workers of {self.scheduler} die of the same articles. {AGAIN}") from error
            except (CancelledError, OSError) as error:
                raise UnusableCluster(f"The scheduler {self.scheduler} is gone. {AGAIN}") from error

    def _check(self) -> None:
        """Raises UnusableCluster unless there are workers, and all of them have this program's method version."""
        found: dict[str, Any] = self._client.run(pkgutil.resolve_name, VERSION, on_error="return")
        if not found:
            raise UnusableCluster(f"The scheduler {self.scheduler} has no workers.")
        for worker, version in found.items():
            if isinstance(version, Exception):
                raise UnusableCluster(
                    f"The worker {worker} cannot import this program ({version}): install it there, or start the "
                    "worker in its folder."
                )
            if version != METHOD_VERSION:
                raise UnusableCluster(
                    f"The worker {worker} has method version {version}, and this program {METHOD_VERSION}: install the "
                    "same version there."
                )
