"""A program that puts the sample articles into the store; the server runs it beside itself.

Run as a process of its own, it takes no time from the pages, and what the analysis needs in memory is given back. The
samples come analysed, as an archive of a store; where there is none of the present method, they are analysed here,
some at a time.
"""

import sys
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from components.corpus import kept
from components.models import METHOD_VERSION
from components.storage.archive import import_store
from components.storage.place import UnusablePlace
from components.storage.store import Store

ANALYSED = Path(__file__).parents[3] / "data" / f"samples.method-{METHOD_VERSION}.zip"
FIRST, AT_ONCE = 2, 8  # articles stored together, at first and then; after that the pages show them


def main() -> int:
    """The exit code: 0 once all samples are stored, 1 if the store cannot be written to."""
    store = Store()
    try:
        if ANALYSED.is_file():
            import_store(store, ANALYSED, added=datetime.now(UTC))
            kept.update(store)
        else:
            _analyse(store)
    except UnusablePlace as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _analyse(store: Store) -> None:
    """Analyses the samples and stores them."""
    from components.ingest import SAMPLES, add, readings_of  # takes seconds

    waiting, at_once = readings_of([SAMPLES]), FIRST
    while some := list(islice(waiting, at_once)):
        list(add(some, store))
        at_once = AT_ONCE


if __name__ == "__main__":
    sys.exit(main())
