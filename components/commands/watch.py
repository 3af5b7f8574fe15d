"""The command `watch`."""

import argparse
import sys
from pathlib import Path

from components.commands.options import of_store
from components.export import watch_folder
from components.storage.store import Store
from components.wording.visible import visible


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the parser of the command."""
    command = commands.add_parser("watch", help="write what is new in the saved views: a feed and a digest of each")
    command.add_argument(
        "--out", type=Path, metavar="FOLDER", help=f"where to write (default: ${watch_folder.VARIABLE})"
    )
    of_store(command)
    command.set_defaults(run=_write)


def _write(options: argparse.Namespace) -> int:
    folder = options.out or watch_folder.configured()
    if folder is None:
        print(f"Name a folder with --out or {watch_folder.VARIABLE}.", file=sys.stderr)
        return 2
    none = True
    for one in watch_folder.write(Store(options.store), folder):
        none = False
        print(visible(f"{'written' if one.changed else 'same':8}{one.path}"))
    if none:
        print("No view is saved yet: “Save this view” on any page of the dashboard saves one.")
    return 0


def write_after_adding(store: Store) -> None:
    """Writes what is new in the saved views where the environment names a folder, and says so on standard error."""
    changed = [one for one in watch_folder.write_if_configured(store) if one.changed]
    if changed:
        print(f"{len(changed)} files of saved views written to {changed[0].path.parent}", file=sys.stderr)
