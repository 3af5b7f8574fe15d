"""main(), a program that reads and computes what pages show of a store, as a server that starts does, and ends.

Over many articles it then lies ready (`storage/moments/ready.py`), and the next server that starts need not do so. It
is a process of its own, since the command line imports nothing of the interface, and gives its memory back at the end.
"""

import logging
import sys

from components.storage.place import UnusablePlace
from components.ui.server import warming

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
    logging.disable(logging.WARNING)  # Streamlit complains of each look at a session, as there is none
    sys.exit(main())
