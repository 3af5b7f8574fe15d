"""The command `reanalyse`."""

import argparse
import sys

from components.commands.prepare import after_storing
from components.reanalysis import reanalyse
from components.storage.store import Store


def analyse_again(options: argparse.Namespace) -> int:
    """Analyses again what an earlier method analysed, and prints how far it is."""
    store, done = Store(options.store), 0
    for done, of in reanalyse(store, max(1, options.workers)):
        if sys.stderr.isatty():
            print(f"\r\x1b[K{done} of {of} analysed again", end="", file=sys.stderr, flush=True)
        else:
            print(f"{done} of {of} analysed again", flush=True)
    print(f"{done} articles analysed again." if done else "No article was analysed by an earlier method.", flush=True)
    after_storing(store, done)
    return 0
