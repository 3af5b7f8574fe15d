"""The commands that look after a store; `components/__main__.py` puts them beside analyse, add and bench."""

import argparse

from components.commands import care
from components.storage.place import VARIABLE


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the parsers of the commands: check, repair."""
    for name, run, words in (
        ("check", care.check_store, "say what a store holds and what is damaged; change nothing"),
        ("repair", care.repair_store, "take out what is damaged; list what must be added again"),
    ):
        command = commands.add_parser(name, help=words)
        of_store(command)
        command.set_defaults(run=run)


def of_store(command: argparse.ArgumentParser) -> None:
    """Adds the option that names the store."""
    command.add_argument("--store", metavar="DIR", help=f"the store (default: ${VARIABLE}, else data/store)")
