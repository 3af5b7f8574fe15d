"""What can be wrong with a store, each an UnusablePlace with one sentence for the user: damaged, newer, not written."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager

from deltalake.exceptions import CommitFailedError, DeltaError

from components.storage.place import NotWritten, Place, UnusablePlace

PARQUET_FILE = re.compile(r"[^\"'\n]+\.parquet\b")
FULL = re.compile(r"no space left|disk quota exceeded|os error (?:28|122)\b", re.I)
FORBIDDEN = re.compile(r"read-only file system|permission denied|operation not permitted|os error (?:1|13|30)\b", re.I)
COMMAND = "python -m components"


class DamagedStore(UnusablePlace):
    """A store of which a file is damaged or missing: in which table, and which file where that is known."""

    def __init__(self, place: Place, table: str, what: str, file: str | None = None) -> None:
        self.table, self.file, self.what = table, file, what
        which = f" ({file})" if file else ""
        super().__init__(
            f"The store {place} is damaged, in the table {table}: {what}{which}. "
            f"`{COMMAND} check` says what is affected, `{COMMAND} repair` takes it out."
        )


class NewerStore(UnusablePlace):
    """A store that a newer version of the program wrote: it is read, as far as it is understood, and never changed."""

    def __init__(self, place: Place, version: str) -> None:
        super().__init__(
            f"The store {place} was written by version {version} of the program, which is newer than this one. "
            "It is opened for reading only: update the program to add or correct anything."
        )


def unread(place: Place, table: str, error: Exception) -> DamagedStore:
    """The damage behind an error that came while the files of a table, or of that of the articles, were read."""
    found = PARQUET_FILE.search(str(error))
    file = found[0].strip() if found else None
    if file and place.is_folder and file.startswith(f"{place}/"):
        table, _, file = file.removeprefix(f"{place}/").partition("/")
    return DamagedStore(place, table, "a file cannot be read", file)


@contextmanager
def told_in_one_sentence(place: Place) -> Iterator[None]:
    """Context in which a write that fails raises NotWritten with the reason: a full disk, a read-only folder ..."""
    try:
        yield
    except UnusablePlace:
        raise
    except (OSError, DeltaError) as error:
        raise NotWritten(_sentence(place, error)) from error


def _sentence(place: Place, error: OSError | DeltaError) -> str:
    words = str(error)
    if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or FULL.search(words):
        return f"The disk of the store {place} is full: this was not stored. Make room, then do it again."
    if forbidden := FORBIDDEN.search(words):
        return f"The store {place} cannot be written to: {forbidden[0]}. This was not stored."
    if isinstance(error, CommitFailedError):
        return f"Others keep writing to the store {place}: this was not stored. Try again later."
    return f"The store {place} could not be written to: this was not stored ({words.splitlines()[0][:200]})."
