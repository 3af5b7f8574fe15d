"""spend(): a long day of a dashboard with several sessions: the latency of each run and the memory of the server.

Each session opens one page after the other with other filters, waits a moment, and now and then closes its window and
comes back. Meanwhile an article is added from time to time, so that what was computed before is out of date.
"""

import random
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from components.bench import corpus
from components.bench.figures import Figure
from components.models import Analysis
from components.storage.store import Store

PAGES = ("", "timeline", "speakers", "topics", "advice", "articles", "people", "corrections", "export", "methods")
WORDS = ("", "trade", "tariff", "steel", "border", "deal", "energy", "lumber", "dairy", "auto", "election", "call")
TOPICS = ((), ("Tariffs",), ("Energy",), ("Elections",))
RUNS_A_SESSION = 100  # after which a window is closed and another opened
PAUSE = 1.0  # seconds between two runs of a session, on average
EVERY = 5.0  # seconds between two looks at the memory
ADDING = 60.0  # seconds between two articles that are added
WARM = 0.25  # the part of the day after which memory should stay as it is


@dataclass(frozen=True, slots=True)
class PageRun:
    """One run of a page: seconds since the day began, the page, seconds that it took."""

    at: float
    page: str
    seconds: float


@dataclass
class Day:
    """What was seen: the runs, the memory in MB by seconds since the day began, runs with errors, articles added."""

    sessions: int
    seconds: float
    runs: list[PageRun] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)
    failures: int = 0
    added: int = 0
    problems: list[str] = field(default_factory=list)

    def warm(self) -> list[tuple[float, float]]:
        """The memory after the first part of the day."""
        return [(at, held) for at, held in self.memory if at >= WARM * self.seconds]

    def growth(self) -> float:
        """By how many MB an hour the memory grows after the first part of the day (least squares)."""
        points = self.warm()
        middle = sum(at for at, _ in points) / len(points), sum(held for _, held in points) / len(points)
        spread = sum((at - middle[0]) ** 2 for at, _ in points)
        return 3600 * sum((at - middle[0]) * (held - middle[1]) for at, held in points) / spread if spread else 0.0


def spend(address: str, process: int, store: Store, analyses: Sequence[Analysis], sessions: int, seconds: float) -> Day:
    """A day at a server, given by its address, the id of its process and its store; `analyses` are added to it."""
    day, began = Day(sessions, seconds), time.monotonic()
    at_work = [threading.Thread(target=_session, args=(day, address, number, began)) for number in range(sessions)]
    at_work.append(threading.Thread(target=_add, args=(day, store, analyses, began)))
    for thread in at_work:
        thread.start()
    while time.monotonic() - began < seconds:
        day.memory.append((time.monotonic() - began, memory_of(process)))
        time.sleep(min(EVERY, seconds / 20))
    for thread in at_work:
        thread.join()
    return day


def figures(day: Day) -> Iterator[Figure]:
    """The figures of a day."""
    tenths = quantiles([run.seconds for run in day.runs], n=20)
    first, last = _held(day, WARM, WARM + 0.25), _held(day, 0.75, 1.0)
    yield Figure("sessions", day.sessions, "")
    yield Figure("runs of pages", len(day.runs), "")
    yield Figure("runs with an error", day.failures + len(day.problems), "")
    yield Figure("articles added meanwhile", day.added, "")
    yield Figure("a run: median", 1000 * median(run.seconds for run in day.runs), "ms")
    yield Figure("a run: 95 in 100 at most", 1000 * tenths[-1], "ms")
    yield Figure("memory, second quarter of the day", first, "MB")
    yield Figure("memory, last quarter of the day", last, "MB")
    yield Figure("memory, growth after the first quarter", day.growth(), "MB an hour")


def memory_of(process: int) -> float:
    """The memory that a process holds, in MB; raises OSError where it is gone, or where there is no /proc."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def _held(day: Day, start: float, end: float) -> float:
    """The median memory of a part of the day."""
    within = [held for at, held in day.memory if start * day.seconds <= at <= end * day.seconds]
    return median(within or [held for _, held in day.memory])


def _session(day: Day, address: str, number: int, began: float) -> None:
    """Visits pages until the day is over."""
    from components.bench.visiting import TOPIC, Visitor  # only here: Streamlit is imported when it is measured
    from components.bench.visiting import WORDS as FIELD

    chance = random.Random(number)
    while time.monotonic() - began < day.seconds:
        visitor = Visitor(address)
        try:
            for _ in range(RUNS_A_SESSION):
                page = chance.choice(PAGES)
                took = visitor.run(page, **{FIELD: chance.choice(WORDS), TOPIC: chance.choice(TOPICS)})
                day.runs.append(PageRun(time.monotonic() - began, page or "overview", took))
                if time.monotonic() - began >= day.seconds:
                    break
                time.sleep(chance.uniform(0.5, 1.5) * PAUSE)
        except (OSError, TimeoutError) as error:
            day.problems.append(f"session {number}: {type(error).__name__}")
        finally:
            day.failures += visitor.failures
            visitor.leave()


def _add(day: Day, store: Store, analyses: Sequence[Analysis], began: float) -> None:
    """Adds an article from time to time."""
    while (wait := (day.added + 1) * ADDING - (time.monotonic() - began)) + time.monotonic() - began < day.seconds:
        time.sleep(max(0.0, wait))
        with suppress(OSError):
            corpus.add_one(store, corpus.copy(analyses[day.added % len(analyses)], 1_000_000 + day.added))
        day.added += 1
