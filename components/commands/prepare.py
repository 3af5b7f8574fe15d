"""The command `prepare`, and after_storing(), with which commands that may have stored many articles end.

What pages show is read and computed by a program of the interface, so that it lies ready when the dashboard starts.
"""

import argparse
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from components import wording
from components.commands.options import of_store
from components.models import Article
from components.storage.moments.ready import FEW
from components.storage.place import VARIABLE
from components.storage.remote import folder_of_copies
from components.storage.store import Store

PROGRAM = "components.ui.server.preparing"
ROOT = Path(__file__).parents[2]
APP = ROOT / "app.py"  # an installed copy of the program has no dashboard that could start
SHARE = 100  # one article in so many must have been stored: storing these takes longer than making ready what is shown


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the parser of the command."""
    words = "make ready what the dashboard shows of many articles, so that it starts fast"
    command = commands.add_parser("prepare", help=words)
    of_store(command)
    command.set_defaults(run=_prepare)


def after_storing(store: Store, stored: int) -> None:
    """Makes ready what pages show where so many articles were stored that the dashboard would start slowly.

    If that fails or is ended by Ctrl-C nothing is lost: the dashboard then does it when it starts.
    """
    with suppress(OSError, KeyboardInterrupt):
        if not stored or not APP.is_file() or _why_not(store) or stored * SHARE < store.count(Article):
            return
        words = "Making ready what the dashboard shows when it starts; Ctrl-C leaves that to the dashboard …"
        print(words, file=sys.stderr, flush=True)
        if _run(store, subprocess.DEVNULL):
            print("That failed: the dashboard does it when it starts.", file=sys.stderr)


def _prepare(options: argparse.Namespace) -> int:
    store = Store(options.store)
    if reason := _why_not(store):
        print(reason)
        return 0
    return _run(store)


def _why_not(store: Store) -> str | None:
    """A sentence that says why nothing lies ready for a store; None if it can.

    Raises UnusablePlace where this machine has no folder for it.
    """
    if not store.place.is_folder:
        return "The store is at an address: nothing lies ready for it."
    if (count := store.count(Article)) <= FEW:
        return f"{wording.number(count)} articles are read at once: nothing has to lie ready."
    folder_of_copies(store.place)
    return None


def _run(store: Store, said: int | None = None) -> int:
    """The exit code of the program, which was run on a store; `said` is where its complaints go."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    own = {VARIABLE: str(store.place), "PYTHONPATH": path}
    return subprocess.run([sys.executable, "-m", PROGRAM], env=os.environ | own, stderr=said, check=False).returncode
