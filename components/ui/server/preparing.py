"""main(), a program that reads and computes what pages show of a store, as a server that starts does, and ends.

Over many articles it then lies ready (`storage/moments/ready.py`), and the next server that starts need not do so. It
is a process of its own (`aside`), since the command line imports nothing of the interface and a server is to show pages
meanwhile, and gives its memory back at the end.
"""

import logging
import os
import sys
from contextlib import suppress

from components.storage.place import UnusablePlace
from components.ui.server import warming

LOWER = 5  # by which its priority is lower: who looks at pages meanwhile comes first
INTERRUPTED = 130  # the exit code of a program that was ended by Ctrl-C


def main() -> int:
    """The exit code: 0 once all is read, 2 for a store that cannot be used."""
    try:
        warming.read_all()
    except UnusablePlace as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


if __name__ == "__main__":
    with suppress(AttributeError, OSError):  # not on Windows
        os.nice(LOWER)
    logging.disable(logging.WARNING)  # Streamlit complains of each look at a session, as there is none
    sys.exit(main())
