"""at_once() fills a new store with the sample articles; where it cannot, main(), a program that runs beside the server.

The samples come analysed, as a whole store (`archive.whole`), with no time of adding: nobody added them. A folder
begins with it at once. In all other cases this module runs as a process of its own, so that it takes no time from the
pages, and what the analysis needs in memory is given back: it brings the samples into an object store, or into a store
with articles, or analyses them, some at a time, where they have not come analysed by the present method.
"""

import sys
import tempfile
from itertools import islice
from pathlib import Path

from components.models import METHOD_VERSION
from components.storage.archive import export_store, import_store
from components.storage.archive.whole import unpack
from components.storage.place import UnusablePlace
from components.storage.store import Store

ANALYSED = Path(__file__).parents[3] / "data" / f"samples.method-{METHOD_VERSION}.zip"
FIRST, AT_ONCE = 2, 8  # articles stored together, at first and then; after that the pages show them


def at_once(store: Store) -> bool:
    """Whether the store could begin with the samples."""
    return ANALYSED.is_file() and unpack(ANALYSED, store)


def main() -> int:
    """The exit code: 0 once all samples are stored, 1 if the store cannot be written to."""
    store = Store()
    try:
        if ANALYSED.is_file():
            _bring_into(store)
        else:
            _analyse(store)
    except UnusablePlace as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _bring_into(store: Store) -> None:
    """Brings the analysed samples into a store."""
    from components.corpus import kept  # it takes a second

    with tempfile.TemporaryDirectory() as folder:
        samples, archive = Store(Path(folder) / "store"), Path(folder) / "archive.zip"
        unpack(ANALYSED, samples)
        export_store(samples, archive)
        import_store(store, archive)
    kept.update(store)


def _analyse(store: Store) -> None:
    """Analyses the samples and stores them."""
    from components.ingest import SAMPLES, add, readings_of  # takes seconds

    waiting, together = readings_of([SAMPLES]), FIRST
    while some := list(islice(waiting, together)):
        list(add(some, store))
        together = AT_ONCE


if __name__ == "__main__":
    sys.exit(main())
