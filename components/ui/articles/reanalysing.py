"""Offers to analyse again what an earlier method analysed: in a process of its own, with progress, to be stopped.

The process is the command `reanalyse`. Nobody waits for it: pages are served as before, and each step that it stores is
seen at the next interaction. Stopping it, or the server, leaves every article old or new; it goes on where it stopped.
"""

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import streamlit as st

from components import wording
from components.messages import _
from components.storage.care.outdated import outdated
from components.storage.place import Place
from components.ui.state import access, load
from components.ui.widgets.plain import caption

ROOT = Path(__file__).parents[3]
STEP = re.compile(r"^(\d+) of (\d+) analysed again$", re.M)
EVERY = 2.0  # seconds between two looks at the progress


@dataclass
class Run:
    """The process that analyses again, if one was started by this server, and what it prints."""

    process: "subprocess.Popen[bytes] | None" = None
    printed: IO[Any] = field(default_factory=tempfile.TemporaryFile)

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def start(self, place: str) -> None:
        """Starts the command, unless it runs; raises NotAllowed for a visitor who may change nothing."""
        Place.of(place).refuse_if_not_allowed()
        if not self.is_running:
            self.printed = tempfile.TemporaryFile()  # noqa: SIM115  # open for as long as the process prints
            call = [sys.executable, "-m", "components", "reanalyse", "--store", place]
            self.process = subprocess.Popen(call, cwd=ROOT, stdout=self.printed, stderr=subprocess.STDOUT)

    def stop(self) -> None:
        """Stops it; what it has stored stays. Raises NotAllowed for a visitor who may change nothing."""
        load.store().place.refuse_if_not_allowed()
        if self.process is not None and self.is_running:
            self.process.terminate()
            self.process.wait(10)

    def words(self) -> str:
        """All that it has printed."""
        self.printed.seek(0)
        return bytes(self.printed.read()).decode("utf-8", "replace")


@st.cache_resource(show_spinner=False)
def _run(place: str) -> Run:
    return Run()


@st.cache_data(show_spinner=False, max_entries=2)
def _outdated(version: int) -> int:
    return len(outdated(load.reading()))


def offer() -> None:
    """Says how many articles an earlier method analysed, with a button; while they are analysed, how far it is."""
    if not access.may_change():
        return
    place = str(load.store().place)
    if _run(place).is_running:
        st.fragment(_progress, run_every=EVERY)(place)
        return
    _say_why_it_ended(_run(place))
    count = _outdated(load.version()[0])
    if not count:
        return
    words, button = st.columns([3, 1], vertical_alignment="center")
    with words:
        told = wording.plural(count, "article was analysed", "articles were analysed")
        caption(
            _(
                "{articles} by an earlier method: their figures may differ from those of the others. They can be "
                "analysed again from the stored text; corrections are kept.",
                articles=told,
            )
        )
    button.button(_("Analyse again"), key="reanalyse", on_click=_run(place).start, args=(place,), width="stretch")


def _progress(place: str) -> None:
    run = _run(place)
    if not run.is_running:
        st.rerun()
    done, of = map(int, (STEP.findall(run.words()) or [("0", "0")])[-1])
    bar, button = st.columns([3, 1], vertical_alignment="center")
    said = _("{n} of {of} analysed again", n=done, of=of) if of else _("Analysing again …")
    bar.progress(done / of if of else 0.0, said)
    button.button(_("Stop"), key="reanalyse.stop", on_click=run.stop, width="stretch")


def _say_why_it_ended(run: Run) -> None:
    """Shows the message of a run that failed, once."""
    if run.process is not None and run.process.poll() not in (0, None, -15):
        why = (run.words().strip().splitlines() or [_("no reason given")])[-1]
        st.warning(_("Analysing again has stopped: {why}", why=why))
        run.process = None
