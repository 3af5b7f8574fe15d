"""Place: the location of a store, a folder of this machine or the address of an object store (s3://bucket/p49)."""

import fcntl
import os
import re
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, Literal
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from deltalake import DeltaTable

from components import permission

VARIABLE = "PARALLEL49_STORE"
DEFAULT = Path(__file__).parents[2] / "data" / "store"
SCHEMES = ("s3", "s3a", "gs", "az", "azure", "abfs", "abfss")
ADDRESS = re.compile(r"(?P<scheme>[A-Za-z][\w+.-]*)://")
UNFIT = re.compile(r"[\[\]^|\\\x00-\x1f\x7f]|%[0-9A-Fa-f]{2}")  # in a folder's name, which Delta Lake misreads
GLOB = re.compile(r"[*?]")  # in a file's name, which DuckDB would read as a pattern
COMMIT = re.compile(r"(\d{20})\.(?:json$|checkpoint.*\.parquet$)")  # in the log of a table


# How the object store is reached; credentials and endpoint come from its usual environment variables (AWS_* ...).
PATIENCE = {"connect_timeout": "5s", "timeout": "30s", "max_retries": "4", "retry_timeout": "20s"}
# A commit is stored only if no other writer's has its number: the condition that S3 checks as it stores an object.
SAFE_COMMITS = {"aws_conditional_put": "etag"}


class UnusablePlace(OSError):
    """Raised for a place where no store can be kept or read; the message says why in one sentence, for the user."""


class NotWritten(UnusablePlace):
    """A change that could not be stored: nothing of it is seen, and what was there stands."""


class NotAllowed(NotWritten):
    """A change that the environment, or the rights of the person who asks for it, do not allow."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder as an absolute path, or an address as given; made by `Place.of`."""

    location: str

    @classmethod
    def of(cls, given: "str | Path | Place | None" = None) -> "Place":
        """The place that is given, else the one that the environment names, else data/store.

        Raises UnusablePlace for an address of an unknown kind and for a folder whose name Delta Lake misreads.
        """
        if isinstance(given, Place):
            return given
        location = str(given or os.environ.get(VARIABLE) or DEFAULT)
        found = ADDRESS.match(location)
        if found and found["scheme"] == "file":
            location = url2pathname(urlsplit(location).path)
        elif found:
            if found["scheme"] not in SCHEMES:
                raise UnusablePlace(
                    f"A store cannot be kept at {location}: the known addresses begin with s3, gs or az."
                )
            return cls(location.rstrip("/"))
        folder = str(Path(location).absolute())
        if wrong := UNFIT.search(os.path.realpath(folder)):
            raise UnusablePlace(
                f"A store cannot be kept in the folder {folder}: its name has {wrong[0]!r} in it; "
                f"choose another with --store or {VARIABLE}."
            )
        return cls(folder)

    def __str__(self) -> str:
        return self.location

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, in which writers can lock each other out, and not an address."""
        return not ADDRESS.match(self.location)

    def table(self, name: str) -> str:
        """The path or address of one of the store's tables, as Delta Lake takes it."""
        return f"{self.location}/{name}"

    @property
    def options(self) -> dict[str, str] | None:
        """How Delta Lake reaches and commits to an address; None for a folder."""
        return None if self.is_folder else PATIENCE | (SAFE_COMMITS if self.location.startswith("s3") else {})

    def files(self, delta: DeltaTable, name: str, parts: Mapping[str, Set[str]] | None = None) -> list[str]:
        """The Parquet files of an opened table in a folder, as DuckDB reads them.

        `parts` are the values of columns by which the files are kept apart, where not all files are wanted.
        """
        folder = GLOB.sub(r"[\g<0>]", self.table(name))
        actions = delta.get_add_actions(flatten=True)
        files = [f"{folder}/{unquote(path)}" for path in actions.column("path").to_pylist()]
        for column, wanted in (parts or {}).items():
            values = actions.column(f"partition.{column}").to_pylist()
            files = [file for file, value in zip(files, values, strict=True) if value in wanted]
        return files

    def commits(self, name: str) -> list[int]:
        """The numbers of the commits to a table in a folder whose files in the log are still there."""
        try:
            entries = os.listdir(self.file(f"{name}/_delta_log"))
        except OSError:
            return []
        return [int(found[1]) for entry in entries if (found := COMMIT.match(entry))]

    def file(self, name: str) -> Path:
        """A file beside the tables of a store in a folder."""
        return Path(self.location) / name

    def check(self) -> None:
        """Raises UnusablePlace if the folder exists but cannot be read, or is a file."""
        if not self.is_folder:
            return
        try:
            os.scandir(self.location).close()
        except FileNotFoundError:
            return
        except NotADirectoryError as error:
            raise UnusablePlace(f"The store {self.location} is a file, or lies in one; a folder is needed.") from error
        except OSError as error:
            raise UnusablePlace(f"The store {self.location} cannot be read: {error.strerror}.") from error

    def refuse_if_not_allowed(self) -> None:
        """Raises NotAllowed where nothing may be changed; every writer of tables and texts calls it first."""
        if reason := permission.refusal():
            raise NotAllowed(reason)

    def is_writable(self) -> bool:
        """Whether a folder that is there may be written to; of an address this is known once it is tried."""
        return not self.is_folder or not os.path.isdir(self.location) or os.access(self.location, os.W_OK)

    def opened(self, name: str, mode: Literal["wb", "a+b"]) -> BinaryIO:
        """Opens a file beside the tables for writing, and makes its folder if needed.

        Raises UnusablePlace if that fails: NotWritten where the folder is one but must not or cannot be written to.
        """
        self.refuse_if_not_allowed()
        file = self.file(name)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            return file.open(mode)
        except (FileExistsError, NotADirectoryError) as error:
            raise UnusablePlace(f"The store {self.location} is a file, or lies in one; a folder is needed.") from error
        except OSError as error:
            raise NotWritten(f"The store {self.location} cannot be written to: {error.strerror}.") from error


@contextmanager
def locked(file: int | IO[Any]) -> Iterator[None]:
    """Waits for the lock of an open file or descriptor, and gives it back at the end; a killed process loses it.

    It is given back here and not by closing the file: a process that was forked meanwhile has the file open too, and
    the lock of `flock` ends when the last of them closes it (flock(2)).
    """
    fcntl.flock(file, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(file, fcntl.LOCK_UN)
