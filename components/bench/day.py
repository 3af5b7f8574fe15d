"""spend(): a long day of a dashboard with several sessions: the latency of each run and the memory of the server.

Each session opens one page after the other with other filters, or an article to read, and now and then closes its
window and comes back. Meanwhile an article is added from time to time, so that what was computed before is out of date.
"""

import os
import random
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from components.bench import corpus
from components.models import Analysis
from components.storage.store import Store

if TYPE_CHECKING:
    from components.bench.visiting import Visitor

EXPLORE = ("", "timeline", "speakers", "topics", "advice", "articles", "outlets")
MANAGE = ("add_articles", "people", "corrections", "watch", "export", "methods")
PAGES = (*EXPLORE, *EXPLORE, *MANAGE)  # what is read is opened twice as often
WORDS = ("", "", "", "trade", "tariff", "steel", "border", "energy")
TOPICS = ((), ("Tariffs",), ("Energy",), ("Elections",))
RUNS_A_SESSION = 100  # after which a window is closed and another opened
READING = 0.5  # the part of the visits to the page Articles that open an article
EVERY = 5.0  # seconds between two looks at the server
TOLD = 60.0  # seconds after which the listener hears again how the day goes
ADDING = 240.0  # seconds between two articles that are added
WARM = 0.25  # the part of the day after which memory should stay as it is


@dataclass(frozen=True, slots=True)
class PageRun:
    """One run of a page: seconds since the day began, the page, seconds that it took."""

    at: float
    page: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Look:
    """A look at the server: seconds since the day began, the memory it holds in MB, its processor time in seconds."""

    at: float
    held: float
    processor: float


@dataclass
class Day:
    """What was seen: runs, looks at the server, runs with errors, when articles were added, connections that failed."""

    sessions: int
    seconds: float
    began: float = field(default_factory=time.monotonic)
    runs: list[PageRun] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    failures: int = 0
    additions: list[float] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def added(self) -> int:
        """How many articles were added."""
        return len(self.additions)

    def now(self) -> float:
        """Seconds since the day began."""
        return time.monotonic() - self.began

    def growth(self, since: float = WARM) -> float:
        """By how many MB an hour the memory grows after a part of the day (least squares)."""
        points = [(look.at, look.held) for look in self.looks if look.at >= since * self.looks[-1].at]
        middle = sum(at for at, _ in points) / len(points), sum(held for _, held in points) / len(points)
        spread = sum((at - middle[0]) ** 2 for at, _ in points)
        return 3600 * sum((at - middle[0]) * (held - middle[1]) for at, held in points) / spread if spread else 0.0


def spend(
    address: str,
    process: int,
    store: Store,
    analyses: Sequence[Analysis],
    day: Day,
    runs: int,
    told: Callable[[Day], None] = lambda _: None,
) -> None:
    """Spends a day at a server, given by its address, the id of its process and its store.

    Each session runs so many pages, spread over the day, or fewer if the server needs longer; `analyses` are added to
    the store. What is seen goes into `day`, and `told` hears of it each minute, so that a day cut short is not lost.
    """
    at_work = [threading.Thread(target=_session, args=(day, address, number, runs)) for number in range(day.sessions)]
    at_work.append(threading.Thread(target=_add, args=(day, store, analyses)))
    for thread in at_work:
        thread.start()
    try:
        heard = 0.0
        while day.now() < day.seconds:
            day.looks.append(Look(day.now(), memory_of(process), processor_of(process)))
            if day.now() >= heard + TOLD:
                heard = day.now()
                told(day)
            time.sleep(min(EVERY, day.seconds / 20))
    finally:
        day.over.set()
        for thread in at_work:
            thread.join()


def memory_of(process: int) -> float:
    """The memory that a process holds, in MB; raises OSError where it is gone, or where there is no /proc."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def processor_of(process: int) -> float:
    """The processor time that a process has taken, in seconds; raises OSError as memory_of()."""
    after_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def _session(day: Day, address: str, number: int, runs: int) -> None:
    """Visits pages until the day is over."""
    from websockets.exceptions import WebSocketException

    from components.bench.visiting import Visitor  # only here: Streamlit is imported when it is measured

    chance, articles = random.Random(number), _articles(number)
    for first in range(0, runs, RUNS_A_SESSION):
        visitor: Visitor | None = None
        try:
            visitor = Visitor(address)
            for run in range(first, min(first + RUNS_A_SESSION, runs)):
                if day.over.wait(max(0.0, (run + chance.random()) * day.seconds / runs - day.now())):
                    return
                page, took = _visit(visitor, chance, articles)
                day.runs.append(PageRun(day.now(), page or "overview", took))
        except (OSError, WebSocketException) as error:
            day.problems.append(f"session {number}, minute {day.now() / 60:.0f}: {type(error).__name__}")
        finally:
            if visitor:
                day.failures += visitor.failures
                visitor.leave()


def _articles(number: int) -> list[str]:
    """The ids of some articles, others for each session."""
    return [f"{ident:016x}" for ident in range(number, 400, 7)]


def _visit(visitor: "Visitor", chance: random.Random, articles: Sequence[str]) -> tuple[str, float]:
    """A page, opened with filters or with an article to read, and the seconds that it took."""
    from components.bench.visiting import TOPIC
    from components.bench.visiting import WORDS as FIELD

    page = chance.choice(PAGES)
    if page == "articles" and chance.random() < READING:
        return page, visitor.run(page, f"article={chance.choice(articles)}")
    filters: dict[str, Any] = {FIELD: chance.choice(WORDS), TOPIC: chance.choice(TOPICS)}
    return page, visitor.run(page, **filters)


def _add(day: Day, store: Store, analyses: Sequence[Analysis]) -> None:
    """Adds an article from time to time."""
    while not day.over.wait(max(0.0, (day.added + 1) * ADDING - day.now())):
        with suppress(OSError):
            corpus.add_one(store, corpus.copy(analyses[day.added % len(analyses)], 1_000_000 + day.added))
        day.additions.append(day.now())
