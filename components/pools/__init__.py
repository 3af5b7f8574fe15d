"""Pools that analyse batches of articles: this process, several processes within limits, or a cluster's workers."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from queue import SimpleQueue
from typing import Protocol

from components.languages import LANGUAGES
from components.limits.budget import of_analysing
from components.limits.process import Exceeded, Process
from components.models import Analysis, Article
from components.pools.cluster import Cluster
from components.text.parse import pipeline

Analysing = Callable[[list[Article]], list[Analysis]]


class Pool(Protocol):
    """What analyses batches of articles."""

    def map(self, function: Analysing, batches: Iterable[list[Article]], /) -> Iterator[list[Analysis]]:
        """Yields a function's results in the order of the batches."""


class Here:
    """This process: each batch is analysed when its result is needed, without limits."""

    def map(self, function: Analysing, batches: Iterable[list[Article]], /) -> Iterator[list[Analysis]]:
        """Yields a function's results in the order of the batches."""
        return map(function, batches)


class Processes:
    """Other processes, which work within limits. A batch that exceeds them is analysed again, article by article."""

    def __init__(self, processes: Iterable[Process]) -> None:
        self.processes = list(processes)
        self._idle = SimpleQueue[Process]()
        for process in self.processes:
            self._idle.put(process)
        self._threads = ThreadPoolExecutor(len(self.processes))

    def map(self, function: Analysing, batches: Iterable[list[Article]], /) -> Iterator[list[Analysis]]:
        """Yields a function's results in the order of the batches; the processes take all of them and begin at once."""
        return self._threads.map(partial(self._result, function), batches)

    def close(self) -> None:
        """Drops what has not begun, and ends the processes when they are done with the rest."""
        self._threads.shutdown(cancel_futures=True)
        for process in self.processes:
            process.close()

    def _result(self, function: Analysing, articles: list[Article]) -> list[Analysis]:
        process = self._idle.get()
        try:
            return analysed(process, function, articles)
        finally:
            self._idle.put(process)


def analysed(process: Process, function: Analysing, articles: list[Article]) -> list[Analysis]:
    """The analyses of some articles by a process; of an article that exceeds its limits, one with an error."""
    wanted = {article.language for article in articles} & set(LANGUAGES)
    try:
        if wanted - process.known:
            process.prepare(_load, wanted - process.known)
            process.known |= wanted
        return process.call(of_analysing(sum(len(article.text) for article in articles)), function, articles)
    except Exceeded as error:
        if len(articles) == 1:
            return [Analysis(articles[0], error=f"its analysis takes more than {error}")]
        return [analysis for article in articles for analysis in analysed(process, function, [article])]


def _load(languages: set[str]) -> None:
    """Loads the models of some languages."""
    for code in languages:
        pipeline(LANGUAGES[code].parser)


@contextmanager
def pool_of(workers: int | str | Pool) -> Iterator[Pool]:
    """A pool for several calls of `analyse_all`: some processes, the workers of the scheduler at an address, or a pool.

    0 processes are this one, without limits. Processes load their models once. Raises UnusableCluster if the scheduler
    or a worker cannot be used.
    """
    if isinstance(workers, str):
        with closing(Cluster(workers)) as cluster:
            yield cluster
    elif not isinstance(workers, int):
        yield workers
    elif not workers:
        yield Here()
    else:
        with closing(Processes([Process() for _ in range(workers)])) as processes:
            yield processes
