"""Writes corrections to CSV and reads them, so that analysts can share them."""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields

from components.storage.ledger.records import Correction, Loaded, Unread, from_plain, plain

FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")  # characters that begin a formula, and the mark that prevents it
LONGEST = 10_000_000  # characters of a cell


def to_csv(corrections: Iterable[Correction]) -> bytes:
    """The corrections as CSV for a spreadsheet: UTF-8 with its mark, no cell a formula."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [field.name for field in fields(Correction)], lineterminator="\r\n")
    writer.writeheader()
    for one in corrections:
        writer.writerow({name: _guarded(value) for name, value in plain(one).items()})
    return out.getvalue().encode("utf-8-sig", "replace")


def from_csv(data: bytes) -> Loaded:
    """The corrections in a CSV made by `to_csv`, perhaps edited; other lines are `unread`. The header is line 1."""
    found, unread = dict[str, Correction](), list[Unread]()
    csv.field_size_limit(LONGEST)
    reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig", "replace").replace("\0", ""), newline=""))
    try:
        for row in reader:
            cells = {key: _unguarded(value) or None for key, value in row.items() if key and isinstance(value, str)}
            try:
                one = from_plain(cells)
            except (ValueError, TypeError, KeyError, OverflowError) as error:
                unread.append(Unread(reader.line_num, f"{type(error).__name__}: {error}"))
            else:
                found.setdefault(one.id, one)
    except csv.Error as error:  # an unclosed cell: the rest cannot be split into cells
        unread.append(Unread(reader.line_num, str(error)))
    return Loaded(tuple(found.values()), tuple(unread))


def _guarded(value: str | None) -> str:
    return f"'{value}" if value and value.startswith(FORMULA) else value or ""


def _unguarded(value: str) -> str:
    return value[1:] if value[:1] == "'" and value[1:].startswith(FORMULA) else value
