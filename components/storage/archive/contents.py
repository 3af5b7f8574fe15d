"""What an archive holds: its manifest, and which names of files may be in it."""

import re
from dataclasses import asdict, dataclass, field
from typing import Any

from components.models import ROW_TYPES, Article, RowType
from components.storage import own_topics
from components.storage.ledger.file import FILE as LEDGER
from components.storage.place import UnusablePlace

FORMAT, VERSION = "parallel-49 store", 1
MANIFEST, TOPICS = "manifest.json", own_topics.FILE
EXPORTED: tuple[RowType, ...] = (Article, *ROW_TYPES)
TABLES = {kind.table: kind for kind in EXPORTED}
ROWS = re.compile(rf"(?P<table>{'|'.join(TABLES)})/(?P<month>\d{{4}}-\d\d|undated)\.parquet")
LARGEST_MANIFEST = 50_000_000  # bytes


class BadArchive(UnusablePlace):
    """A file that is no archive of a store, or not as it was written; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class FileInArchive:
    """A file in the archive; `rows` are the rows of a table or the lines of a text."""

    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ArchiveManifest:
    """What is in an archive, and who made it from a store of which schema."""

    schema: int
    program: str
    made: str
    files: dict[str, FileInArchive] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return {"format": FORMAT, "version": VERSION, **asdict(self)}


def from_plain(plain: Any, schema: int) -> ArchiveManifest:
    """The manifest of an archive; raises BadArchive if it is none, or of a version newer than this program's."""
    try:
        if plain["format"] != FORMAT:
            raise BadArchive("This is no archive of a store.")
        if int(plain["version"]) > VERSION or int(plain["schema"]) > schema:
            raise BadArchive(
                f"This archive was made by version {plain['program']} of the program, which is newer than this one: "
                "update the program to import it."
            )
        files = {str(name): FileInArchive(**entry) for name, entry in plain["files"].items()}
        made = ArchiveManifest(int(plain["schema"]), str(plain["program"]), str(plain["made"]), files)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadArchive("This is no archive of a store: its manifest cannot be read.") from error
    if strange := [name for name in files if not (ROWS.fullmatch(name) or name in (LEDGER, TOPICS))]:
        raise BadArchive(f"The archive holds a file that does not belong in it: {strange[0]!r}. Nothing was imported.")
    return made
