"""A program that adds the sample articles to the store, some at a time; the server runs it beside itself.

Run as a process of its own, it takes no time from the pages, and what the analysis needs in memory is given back.
"""

import sys
from itertools import islice

from components.ingest import SAMPLES, add, readings_of
from components.storage.place import UnusablePlace
from components.storage.store import Store

FIRST, AT_ONCE = 2, 8  # articles stored together, at first and then; after that the pages show them


def main() -> int:
    """The exit code: 0 once all samples are stored, 1 if the store cannot be written to."""
    waiting = readings_of([SAMPLES])
    store = Store()
    try:
        at_once = FIRST
        while some := list(islice(waiting, at_once)):
            list(add(some, store))
            at_once = AT_ONCE
    except UnusablePlace as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
