"""Tables of a store that lie ready in files of this machine, for servers that start over the same articles.

`Ready` has tables as pages use them, and what was computed of them where that takes long. What they are made of gives
their files a key: the files of the store, which never change, what analysts decided, and the program itself. So what
lies ready is never out of date; it is only missing, and then made. That of an earlier version stays until all of
another one lies ready, as a server can start with it (`ui/server/last_version.py`). `Last` has a table as it was last,
with a note of what it was made of, for who can bring it up to date.
"""

import hashlib
import json
import time
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pandas as pd
import pyarrow as pa

from components.storage import frames
from components.storage.moments import frame_file
from components.storage.place import Place
from components.storage.remote import folder_of_copies

FOLDER, ENDING = "ready", ".arrow"
FEW = 500  # articles, up to which nothing lies ready: all is read at once, when a server starts or something is stored
PROGRAM = Path(__file__).parents[2]
DATA = PROGRAM.parent / "data"
ALL = "all"  # begins the name of the file that says of which version all lies ready
RESULT = "result_"  # with which the names of results begin
LONG = 0.1  # seconds of computing from which a result is kept
MOST = 200  # results that are kept
MADE_BY = (PROGRAM, DATA / "lexicons", DATA / "locale")  # what decides how a table is made

Result = TypeVar("Result")


class Ready:
    """The tables that lie ready, all made of the same; where they cannot be kept, each is made anew."""

    def __init__(self, place: Place, made_of: Hashable | None) -> None:
        """`made_of` is all that the tables depend on; None: they are not kept."""
        self._place, self._made_of = place, made_of

    def table(self, name: str, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The table of a name, all of it or at least its texts in files that are mapped; never change it."""
        if self._made_of is None:
            return frames.with_mapped_text(make())
        last = Last(self._place, name, self._made_of)
        found = last.read()
        return frames.with_mapped_text(last.keep(make())) if found is None else found[0]

    def result(self, what: Hashable, make: Callable[[], Result]) -> Result:
        """What `make` gives; a table, or what JSON can tell, lies ready if it took long. Never change it.

        `what` names it by its repr; no other result may have the same one.
        """
        if self._made_of is None:
            return make()
        last = Last(self._place, RESULT + _digest(repr(what)), self._made_of)
        if (found := last.read()) is not None:
            return json.loads(found[1]) if found[1] else found[0]  # type: ignore[return-value]
        began = time.perf_counter()
        made = make()
        if time.perf_counter() - began >= LONG:
            last.keep_result(made)
        return made

    def names(self) -> frozenset[str]:
        """The names of all that lies ready."""
        if self._made_of is None:
            return frozenset()
        ending = _ending(self._made_of)
        with suppress(OSError):
            return frozenset(file.name.removesuffix(ending) for file in _folder(self._place).glob(f"*{ending}"))
        return frozenset()

    def keep_alone(self) -> None:
        """Notes that all of this version lies ready, and deletes what lies ready of others."""
        own = _ending(self._made_of)
        with suppress(OSError):
            folder = _folder(self._place)
            mark = folder / f"{ALL}{own.removesuffix(ENDING)}"
            mark.touch()
            for file in folder.iterdir():
                if file != mark and not file.name.endswith((own, _ending(None))):
                    file.unlink(missing_ok=True)


class Last:
    """A table that was kept last, on this machine."""

    def __init__(self, place: Place, name: str, made_of: Hashable = None) -> None:
        """`made_of` is what the table depends on besides its note."""
        self._place, self._name, self._ending = place, name, _ending(made_of)
        self._file = f"{name}{self._ending}"

    def read(self) -> tuple[pd.DataFrame, str] | None:
        """The table, mapped, and its note; None if there is none, or what is there is damaged."""
        with suppress(OSError, ValueError, KeyError), (_folder(self._place) / self._file).open("rb") as file:
            return frame_file.read(file)
        return None

    def keep(self, frame: pd.DataFrame, note: str = "") -> pd.DataFrame:
        """Keeps a table; gives it as it is read, or as it is if it cannot be kept."""
        with suppress(OSError, ValueError, TypeError):
            self._write(frame, note)
        found = self.read()
        return frame if found is None or found[1] != note else found[0]

    def keep_result(self, made: object) -> None:
        """Keeps a table, or what JSON can tell, if it is read as it is."""
        with suppress(OSError):
            there = list(_folder(self._place).glob(f"{RESULT}*"))
            others = [file for file in there if not file.name.endswith(self._ending)]
            _delete_outdated(others)
            if len(there) - len(others) >= MOST:
                return
        frame, note = (made, "") if isinstance(made, pd.DataFrame) else (pd.DataFrame(), _told(made))
        if note is not None and not _is_same(self.keep(frame, note), frame):
            with suppress(OSError):
                (_folder(self._place) / self._file).unlink(missing_ok=True)

    def _write(self, frame: pd.DataFrame, note: str) -> None:
        """Writes a table wholly or not at all, and deletes outdated ones of its name."""
        folder = folder_of_copies(self._place) / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        unfinished = folder / f"{self._file}.{uuid4().hex}"
        try:
            with unfinished.open("w+b") as file:
                frame_file.write(frame, file, note)
            unfinished.replace(folder / self._file)
        finally:
            unfinished.unlink(missing_ok=True)
        _delete_outdated([other for other in folder.glob(f"{self._name}.*") if other.name != self._file])


def _delete_outdated(files: Sequence[Path]) -> None:
    """Deletes files but those of the version of which all lay ready last: a server may start with these."""
    stay = tuple(f"{mark.suffix}{ENDING}" for file in files[:1] for mark in file.parent.glob(f"{ALL}.*"))
    for file in files:
        if not file.name.endswith(stay):
            file.unlink(missing_ok=True)


def clear(place: Place) -> None:
    """Deletes what lies ready on this machine: an article that is removed is to be nowhere."""
    with suppress(OSError):
        for file in _folder(place).iterdir():
            file.unlink(missing_ok=True)


@cache
def program() -> str:
    """A digest of the program as it is installed, by the sizes and times of its files but the compiled ones."""
    every = [path for folder in MADE_BY for path in sorted(folder.rglob("*"))]
    files = [path for path in every if path.suffix != ".pyc" and path.is_file()]
    return _digest(repr([(str(path), stat.st_size, stat.st_mtime_ns) for path in files if (stat := path.stat())]))


def _ending(made_of: Hashable) -> str:
    """The end of the names of files with what was made of something."""
    return f".{_digest(repr((made_of, program(), pd.__version__, pa.__version__)))}{ENDING}"


def _told(made: object) -> str | None:
    """A value in JSON; None if it is another when it is read."""
    with suppress(TypeError, ValueError):
        told = json.dumps(made)
        return told if json.loads(told) == made else None
    return None


def _is_same(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    """Whether two tables are the same to the name of their index."""
    with suppress(AssertionError, ValueError, TypeError):
        pd.testing.assert_frame_equal(one, other, check_freq=False, check_exact=True)
        return True
    return False


def _folder(place: Place) -> Path:
    return folder_of_copies(place, made=False) / FOLDER


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
