"""begin(), wait(): import what the pages need and read the tables while the server starts, before the first visit.

Only the standard library is imported here at first: the server itself must not wait.
"""

import logging
import threading
from contextlib import suppress
from importlib import import_module

MODULES = ("overview.hero", "timeline.views", "speakers.views", "topics.views", "advice.views")  # of components.ui

NAME = "warming"
LATER = 20.0  # seconds after which the fonts of exported images are cut: no first visitor is to wait for that

_warming: list[threading.Thread] = []


def begin() -> None:
    """Begins to import and read, in a thread of its own; app.py calls it when the server starts."""
    complaints = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    complaints.addFilter(lambda record: record.threadName != NAME)  # that it reads for no session is meant here
    _warming.append(threading.Thread(target=_warm, name=NAME, daemon=True))
    _warming[-1].start()
    fonts = threading.Timer(LATER, lambda: import_module("components.typefaces").as_plain())
    fonts.daemon = True
    fonts.start()


def wait() -> None:
    """Waits until all is imported and read; a visit calls it first, so that no two threads import at once."""
    for thread in _warming:
        thread.join()


def _warm() -> None:
    with suppress(Exception):  # a store that cannot be used is told of when a page is opened
        if not import_module("components.ui.state.access").asks_who():  # else it waits for who may change things
            import_module("components.ui.state.samples").begin()
    for module in MODULES:
        import_module(f"components.ui.{module}")
    with suppress(Exception):
        import_module("components.ui.state.load").read_ahead()
