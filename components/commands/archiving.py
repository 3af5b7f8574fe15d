"""The commands `export-store` and `import-store`."""

import argparse

from components.commands.prepare import after_storing
from components.corpus import kept
from components.storage.archive import export_store, import_store
from components.storage.archive.contents import ROWS
from components.storage.ledger.file import FILE as LEDGER
from components.storage.store import Store


def write_archive(options: argparse.Namespace) -> int:
    """Writes a store to one file and prints what is in it."""
    made = export_store(Store(options.store), options.file)
    counts: dict[str, int] = {}
    for name, one in made.files.items():
        found = ROWS.fullmatch(name)
        table = found["table"] if found else "corrections" if name == LEDGER else "own topics"
        counts[table] = counts.get(table, 0) + one.rows
    print(f"{options.file}: {', '.join(f'{count} {table}' for table, count in counts.items())}")
    return 0


def read_archive(options: argparse.Namespace) -> int:
    """Brings an archive into a store and prints what was new."""
    store = Store(options.store)
    done = import_store(store, options.file)
    kept.update(store)
    print(
        f"{done.added} articles added, {done.there} were there already; "
        f"{done.corrections} corrections and {done.topics} own topics were new."
    )
    after_storing(store, done.added)
    return 0
