"""The command `prepare`, and after_storing(), with which commands that may have stored many articles end.

What pages show is read and computed by a program of the interface, so that it lies ready when the dashboard starts.
"""

import argparse
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from components import wording
from components.commands.options import of_store
from components.models import Article
from components.storage.moments.ready import FEW
from components.storage.remote import folder_of_copies
from components.storage.store import Store
from components.ui.server import aside

APP = Path(__file__).parents[2] / "app.py"  # an installed copy of the program has no dashboard that could start
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
        if aside.run(store.place, subprocess.DEVNULL):
            print("That failed: the dashboard does it when it starts.", file=sys.stderr)


def _prepare(options: argparse.Namespace) -> int:
    store = Store(options.store)
    if reason := _why_not(store):
        print(reason)
        return 0
    return aside.run(store.place)


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
