"""The text that holds the corrections: appended to, never changed."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from components.storage.beside import text_beside
from components.storage.ledger.records import Correction, Loaded, Unread, from_plain, plain
from components.storage.place import Place

FILE = "corrections.jsonl"


class Ledger:
    """The corrections to a store's rows, a line each in a text that is kept beside its tables."""

    def __init__(self, place: str | Path | Place) -> None:
        self.place = Place.of(place)
        self._text = text_beside(self.place, FILE)

    @property
    def path(self) -> Path:
        """The file of a store in a folder."""
        return self.place.file(FILE)

    def version(self) -> tuple[int, int]:
        """Changes whenever a correction is added."""
        return self._text.version()

    def load(self) -> Loaded:
        """All corrections; lines that cannot be read are left out and listed as `unread`."""
        return _loaded(self._text.read() or b"")

    def append(self, *corrections: Correction) -> None:
        """Appends some corrections, all or none, also while others are writing."""
        self._write(lambda _: corrections)

    def merge(self, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
        """Adds the corrections that are not there yet and returns them; merging the same file again changes nothing."""
        given = {correction.id: correction for correction in corrections}
        return self._write(lambda known: [c for ident, c in given.items() if ident not in known])

    def undo(self, correction: Correction, who: str, why: str = "") -> Correction:
        """Undoes a correction by appending another one; undoing an undo restores it."""
        later = max(datetime.now(UTC), correction.at + timedelta(microseconds=1))  # even if the other's clock was ahead
        undoing = Correction(
            id=uuid4().hex,
            at=later,
            who=who,
            row_id=correction.row_id,
            table=correction.table,
            field=correction.field,
            before=correction.after,
            after=correction.before,
            why=why,
            undoes=correction.id,
        )
        self.append(undoing)
        return undoing

    def _write(self, chosen: Callable[[frozenset[str]], Sequence[Correction]]) -> tuple[Correction, ...]:
        added: tuple[Correction, ...] = ()

        def lines(there: bytes | None) -> bytes:
            nonlocal added
            added = tuple(chosen(frozenset(c.id for c in _loaded(there or b"").corrections)))
            return "".join(json.dumps(plain(c)) + "\n" for c in added).encode()

        self._text.append(lines)
        return added


def _loaded(data: bytes) -> Loaded:
    found, unread = dict[str, Correction](), list[Unread]()
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            one = from_plain(json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
            unread.append(Unread(number, f"{type(error).__name__}: {error}"))
        else:
            found.setdefault(one.id, one)
    return Loaded(tuple(sorted(found.values(), key=lambda c: (c.at, c.id))), tuple(unread))
