"""The manifest of a store: which schema its tables have, who wrote it last, which tables there are.

It is a small file of its own, `store.json` beside the tables, and not a property of a table: it must be known before
any table is opened, also when a table's log is damaged; and a table that the manifest names but that is gone is damage,
while without it a lost table looks like one in which nothing was ever stored.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import uuid4

from components.storage.faults import DamagedStore, NewerStore, told_in_one_sentence
from components.storage.place import Place

FILE = "store.json"
PROGRAM = "0.2.0"  # the release, as in pyproject.toml
SCHEMA = 2  # raised with each entry in `migrations`


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is written in it; a store without one is as release 0.1.0 left it.

    `repairs` counts the repairs, each of which may begin the numbering of a table's commits anew (`Store.version`).
    """

    schema: int = 1
    program: str = "0.1.0"
    tables: frozenset[str] = frozenset()
    repairs: int = 0

    @property
    def is_newer(self) -> bool:
        """Whether a newer version of the program changed the tables in a way that this one does not know."""
        return self.schema > SCHEMA


def read(place: Place) -> Manifest:
    """The manifest of a store; raises DamagedStore if it cannot be understood.

    A store at an address has none: it is taken for one of today's schema, as no earlier version could read any.
    """
    if not place.is_folder:
        return Manifest(SCHEMA, PROGRAM)
    try:
        content = place.file(FILE).read_bytes()
    except OSError:
        return Manifest()
    try:
        found = json.loads(content)
        return Manifest(
            int(found["schema"]), str(found["program"]), frozenset(map(str, found["tables"])), int(found["repairs"])
        )
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedStore(place, "store", "the manifest cannot be read", FILE) from error


def write(place: Place, manifest: Manifest) -> None:
    """Replaces the manifest; a kill leaves the old or the new one."""
    plain = {
        "schema": manifest.schema,
        "program": manifest.program,
        "tables": sorted(manifest.tables),
        "repairs": manifest.repairs,
    }
    _write_whole(place, FILE, json.dumps(plain, indent=1).encode())


def note(place: Place, tables: frozenset[str]) -> None:
    """Keeps in the manifest that this version wrote the store, and the tables that there are besides those known."""
    if not place.is_folder:
        return
    known = read(place)
    now = replace(known, schema=SCHEMA, program=PROGRAM, tables=known.tables | tables)
    if now != known:
        write(place, now)


def refuse_newer(place: Place) -> None:
    """Raises NewerStore if a newer version wrote the store, so that nothing of it is changed."""
    found = read(place)
    if found.is_newer:
        raise NewerStore(place, found.program)


def _write_whole(place: Place, name: str, content: bytes) -> None:
    """Replaces a file beside the tables: a kill or a full disk leaves the old one, a reader sees the old or the new."""
    file, unfinished = place.file(name), f"{name}.{uuid4().hex[:8]}"
    with told_in_one_sentence(place):
        try:
            with place.opened(unfinished, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            file.with_name(unfinished).replace(file)
        except OSError:
            with suppress(OSError):
                file.with_name(unfinished).unlink(missing_ok=True)
            raise
