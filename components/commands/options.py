"""Options that several commands have."""

import argparse

from components.storage.place import VARIABLE


def of_store(command: argparse.ArgumentParser) -> None:
    """Adds the option that names the store."""
    command.add_argument("--store", metavar="DIR", help=f"the store (default: ${VARIABLE}, else data/store)")
