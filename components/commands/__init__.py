"""The commands that look after a store; `components/__main__.py` puts them beside analyse, add and bench."""

import argparse
from pathlib import Path

from components.commands import again, archiving, care, day, feeds, prepare, watch
from components.commands.options import of_store


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the parsers of the commands that look after a store, and of feeds, watch, long-day and prepare."""
    for name, run, words in (
        ("check", care.check_store, "say what a store holds and what is damaged; change nothing"),
        ("repair", care.repair_store, "take out what is damaged; list what must be added again"),
    ):
        command = commands.add_parser(name, help=words)
        of_store(command)
        command.set_defaults(run=run)
    command = commands.add_parser("reanalyse", help="analyse again what an earlier method analysed, or go on with it")
    of_store(command)
    command.add_argument("--workers", type=int, default=1, metavar="N", help="processes to analyse with (default: 1)")
    command.set_defaults(run=again.analyse_again)
    for name, run, words in (
        ("export-store", archiving.write_archive, "write articles, rows, corrections and own topics to one archive"),
        ("import-store", archiving.read_archive, "check an archive and add what is in it to a store"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("file", type=Path, metavar="FILE", help="the archive (.zip)")
        of_store(command)
        command.set_defaults(run=run)
    feeds.add_to(commands)
    watch.add_to(commands)
    day.add_to(commands)
    prepare.add_to(commands)
