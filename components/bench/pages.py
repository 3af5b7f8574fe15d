"""Drives the real pages over a store: script time, bytes sent, marks drawn, memory.

Each page is run in a process of its own by Streamlit's own test runner, which runs the script as the server does and
keeps the messages that the server would send. The time of a first run after the start includes the imports: so what
the dashboard imports is not imported here before.
"""

import json
import os
import resource
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from components.bench.figures import Figure
from components.models import Analysis

APP = Path(__file__).parents[2] / "app.py"
PAGES = ("overview", "timeline", "speakers", "topics", "advice", "articles")
TOPIC, WORDS = "Tariffs", "trade"  # what the filter and the word filter are set to
SESSIONS = 5
LONGEST = 600  # seconds that a page may take
LOOK = 0.1  # seconds between two looks whether what was added is read


def first_start(name: str, place: str) -> list[Figure]:
    """How long a page takes at the first start over the store at a place as it is, for which nothing lies ready."""
    shutil.rmtree(_cache(place), ignore_errors=True)
    with _messages() as sent:
        return [Figure(f"{name}: first run, nothing lying ready", _begun(name, place, sent)[1], "ms")]


def page(name: str, place: str, more: Analysis, number: int) -> list[Figure]:
    """The figures of one page over the store at a place; `more` is the article that is added, `number` makes it new."""
    with _messages() as sent:
        session, first = _begun(name, place, sent)
        figures = [Figure(f"{name}: first run after the start", first, "ms"), *session.sizes()]
        figures += [Figure(f"{name}: again", session.again(), "ms")]
        for key, view in session.views():
            figures += [Figure(f"{name}, {view}: first", session.set(key, view), "ms")]
            figures += [Figure(f"{name}, {view}: again", session.again(), "ms"), *session.sizes(view)]
        figures += [Figure(f"{name}: a filter changes", session.set("topic", [TOPIC]), "ms")]
        figures += [Figure(f"{name}: words are looked for", session.set("words", WORDS), "ms")]
        memory = _memory()
        others = [_Session(name, sent, APP) for _ in range(SESSIONS - 1)]
        figures += [Figure(f"{name}: another session", others[0].took, "ms")]
        figures += [Figure(f"{name}: memory, 1 session", memory, "MB")]
        figures += [Figure(f"{name}: memory, {SESSIONS} sessions", _memory(), "MB")]
        _add(place, more, number)
        return [*figures, *others[1].after_an_addition()]


def _begun(name: str, place: str, sent: list[Any]) -> tuple["_Session", float]:
    """The first visit of a page since the start, and the milliseconds that it took."""
    os.environ |= {"PARALLEL49_STORE": place, "XDG_CACHE_HOME": _cache(place)}
    began = time.perf_counter()
    return _Session(name, sent, APP), 1000 * (time.perf_counter() - began)


def _cache(place: str) -> str:
    """Where tables lie ready for the next start, beside the store."""
    return f"{place}.cache"


def _add(place: str, more: Analysis, number: int) -> None:
    """Adds a copy of an article to the store at a place."""
    from components.bench.corpus import add_one, copy
    from components.storage.store import Store

    add_one(Store(place), copy(more, number))


class _Session:
    """A visit of one page."""

    def __init__(self, name: str, sent: list[Any], app: Path) -> None:
        from streamlit.testing.v1 import AppTest

        self.name, self.sent = name, sent
        self.app = AppTest.from_file(str(app), default_timeout=LONGEST)
        if name != "overview":
            self.app.switch_page(str(next(app.parent.glob(f"pages/*/{name}.py")).relative_to(app.parent)))
        self.took = self.again()

    def again(self) -> float:
        """Runs the page; the milliseconds that it took."""
        self.sent.clear()
        began = time.perf_counter()
        self.app.run()
        took = 1000 * (time.perf_counter() - began)
        if self.app.exception:
            raise RuntimeError(f"the page {self.name} failed: {self.app.exception[0].message}")
        return took

    def after_an_addition(self) -> Iterator[Figure]:
        """The page at once, which may still lack what was added, and how long it takes until it has it."""
        from components.ui.state import load

        began = time.perf_counter()
        yield Figure(f"{self.name}: after one more article", self.again(), "ms")
        while not load.is_read():
            time.sleep(LOOK)
        self.again()
        yield Figure(f"{self.name}: until it is counted in", 1000 * (time.perf_counter() - began), "ms")

    def set(self, key: str, value: Any) -> float:
        """Runs the page with another value of a widget."""
        self.app.session_state[key] = value
        return self.again()

    def views(self) -> Iterator[tuple[str, str]]:
        """The key of the widget that chooses a view, with each view."""
        groups: list[Any] = list(self.app.get("button_group"))
        for group in groups:
            if group.key and group.key.endswith("_view"):
                yield from ((group.key, option) for option in list(group.options))

    def sizes(self, view: str = "") -> list[Figure]:
        """What the last run sent and how many marks it drew."""
        what = f"{self.name}, {view}" if view else self.name
        charts = [m.delta.new_element.plotly_chart.spec for m in self.sent if _is_chart(m)]
        return [
            Figure(f"{what}: sent", sum(message.ByteSize() for message in self.sent) / 1000, "kB"),
            Figure(f"{what}: marks", sum(map(_marks, charts)), "marks"),
        ]


@contextmanager
def _messages() -> Iterator[list[Any]]:
    """The messages that the scripts send, as they come."""
    from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

    found: list[Any] = []
    original = ForwardMsgQueue.enqueue

    def kept_too(self: ForwardMsgQueue, message: Any) -> None:
        found.append(message)
        original(self, message)

    with patch.object(ForwardMsgQueue, "enqueue", kept_too):
        yield found


def _is_chart(message: Any) -> bool:
    return bool(message.delta.new_element.WhichOneof("type") == "plotly_chart")


def _marks(spec: str) -> int:
    """The marks of a chart: the points of each of its traces."""
    return sum(_length(trace.get("x", trace.get("y", ()))) for trace in json.loads(spec).get("data", ()))


def _length(values: Any) -> int:
    """How many values there are in a list, or in an array as Plotly encodes it."""
    if isinstance(values, dict):
        size = int(str(values["dtype"])[-1])
        return len(values["bdata"]) * 3 // 4 // size
    return len(values) if isinstance(values, Sequence) else 0


def _memory() -> float:
    """The memory that this process holds now, in MB."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # elsewhere: the most that it held
