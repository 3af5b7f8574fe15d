"""ensure(), follow(): fill a store that was never used with the sample articles, while pages show what is there."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import streamlit as st

from components import wording
from components.messages import _
from components.models import Article
from components.storage.beside import text_beside
from components.storage.place import NotWritten
from components.ui.state import access, filling, load
from components.ui.widgets.plain import caption

ROOT = Path(__file__).parents[3]
UNFINISHED = "samples.unfinished"  # the name of a text beside the tables: not empty until all samples are stored
LOOK = 0.3  # seconds between two looks for newly stored articles

_lock = threading.Lock()
_looked_at: set[str] = set()  # the places of stores that need no filling, or are being filled
_programs: dict[str, "subprocess.Popen[str]"] = {}  # that fill a store, by its place


def ensure() -> None:
    """Begins to fill a store that was never used; where the visitor may not, says so and ends the page."""
    if str(load.store().place) not in _looked_at and load.store().version() < 0 and not access.may_change():
        st.info(_("Nothing is stored here yet. Articles can be added by those who may change things."))
        st.stop()
    begin()


def begin() -> None:
    """Begins to fill a store that was never used, or one of which the filling was broken off."""
    place = load.store().place
    with _lock:
        if str(place) in _looked_at or not access.may_change():
            return
        if load.store().version() >= 0 and not text_beside(place, UNFINISHED).read():
            _looked_at.add(str(place))
            return
        if filling.at_once(load.store()):
            text_beside(place, UNFINISHED).replace(lambda _: b"")
            _looked_at.add(str(place))
            return
        text_beside(place, UNFINISHED).replace(lambda _: b"The sample articles are being read.\n")
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        _programs[str(place)] = subprocess.Popen(
            [sys.executable, "-m", "components.ui.state.filling"],
            env=os.environ | {"PYTHONPATH": path},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        _looked_at.add(str(place))


def being_read() -> bool:
    """Whether the sample articles are being read now."""
    return str(load.store().place) in _programs


def note() -> None:
    """Says above the page that the sample articles are being read; nothing if they are not, in the same place."""
    with st.empty():
        if being_read():
            so_far = wording.number(len(load.table(Article)))
            caption(_("The sample articles are being read: {n} so far. The page fills as they are.", n=so_far))


def follow() -> None:
    """Shows the page anew as soon as more of the sample articles are stored; for its end, however early.

    Nothing happens if none are being read. Where a visitor clicks meanwhile, Streamlit ends the run.
    """
    program = _programs.get(str(load.store().place))
    if program is None:
        return
    tick = st.empty()
    while program.poll() is None and load.store().version() == load.version()[0]:
        time.sleep(LOOK)
        tick.empty()  # here a run can be ended
    if program.poll() is not None:
        _finished(program)
    st.rerun()


def _finished(program: "subprocess.Popen[str]") -> None:
    """Notes that all samples are stored; raises NotWritten if they could not be stored."""
    place = load.store().place
    with _lock:
        if _programs.pop(str(place), None) is None:
            return  # another visit has noted it
        if program.returncode:
            _looked_at.discard(str(place))
            said = program.stderr.read().strip().splitlines() if program.stderr else []
            raise NotWritten(said[-1] if said else _("The sample articles could not be read."))
        text_beside(place, UNFINISHED).replace(lambda _: b"")
