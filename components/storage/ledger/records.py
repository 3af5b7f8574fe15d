"""Correction: its fields, the values that are valid, and its plain form as text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Literal, get_args, get_origin
from uuid import uuid4

import numpy as np
import pandas as pd

from components.models import ROW_TYPES, Event, Labels, Repeats, Row, column_types
from components.storage import frames

STRUCK, STATUS, SAME_EVENT, YES = "struck", "status", "story_event_id", "yes"
PEOPLE = "people"  # stands for a table: what is put right of people, whom many rows name
PERSON, NAME, TERM = "person", "name", "role"
PERSON_FIELDS = (PERSON, NAME, TERM)
STATUSES = ("open", "taken up", "overtaken", "rejected")
FIXED = frozenset({"row_id", "article_id", "outlet", "published", "part", "sentence", SAME_EVENT})
REQUIRED = frozenset({"id", "at", "who", "row_id", "table", "field"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """One decision of an analyst about one row; values are text: dates ISO 8601, several labels joined by "; ".

    `field` is a column of `models`, or STRUCK (after: YES), STATUS (of an advice point, one of STATUSES) or SAME_EVENT
    (`after`: the row_id of an event that this one is the same as; `before`: of one that it is not the same as).
    Of the table PEOPLE `row_id` is a person's name, and `field` is PERSON (`after`: who that person is, or what the
    person is called from now on), NAME (`row_id` is a name as articles write it, `after`: the person whom it means) or
    TERM (`after`: a role with its days, "title | first day | last day").
    """

    id: str
    at: datetime  # UTC
    who: str
    row_id: str
    table: str
    field: str
    before: str | None = None
    after: str | None = None
    why: str = ""
    undoes: str | None = None  # the id of the correction that no longer holds


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that is not a valid correction: its number, from 1, and what is wrong with it."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """The corrections, oldest first, and the lines that could not be read."""

    corrections: tuple[Correction, ...]
    unread: tuple[Unread, ...] = ()


def correction(
    row_type: type[Row], row_id: str, field: str, before: object, after: object, *, who: str, why: str
) -> Correction:
    """A new correction, made now; raises ValueError if the field cannot have the value or nothing changes."""
    made = Correction(
        id=uuid4().hex,
        at=datetime.now(UTC),
        who=who,
        row_id=row_id,
        table=row_type.table,
        field=field,
        before=_text(before),
        after=_text(after),
        why=why,
    )
    if problem := _problem(made):
        raise ValueError(problem)
    if made.before == made.after:
        raise ValueError("nothing changes")
    return made


def strike(row_type: type[Row], row_id: str, *, who: str, why: str) -> Correction:
    """A correction that removes a row from every number and list."""
    return correction(row_type, row_id, STRUCK, None, YES, who=who, why=why)


def join(row_id: str, other: str, *, who: str, why: str) -> Correction:
    """A correction that joins an event with another: their reports become one event."""
    return correction(Event, row_id, SAME_EVENT, None, other, who=who, why=why)


def split(row_id: str, other: str, *, who: str, why: str) -> Correction:
    """A correction that separates an event from another that it was merged with."""
    return correction(Event, row_id, SAME_EVENT, other, None, who=who, why=why)


def from_plain(entry: Mapping[str, Any]) -> Correction:
    """A correction from its plain form; raises ValueError, TypeError or KeyError if that is not one."""
    names = [field.name for field in fields(Correction)]
    values: dict[str, Any] = {name: entry[name] if name in REQUIRED else entry.get(name) for name in names}
    missing = [name for name in REQUIRED if values[name] is None]
    if wrong := [*missing, *(name for name, value in values.items() if not (value is None or isinstance(value, str)))]:
        raise TypeError(f"{wrong[0]} is not text")
    at = datetime.fromisoformat(values.pop("at"))
    made = Correction(at=at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC), why=values.pop("why") or "", **values)
    if problem := _problem(made):
        raise ValueError(problem)
    return made


def plain(one: Correction) -> dict[str, str | None]:
    """A correction as text by field name, as in a line of the ledger."""
    return {**asdict(one), "at": one.at.isoformat()}


def _problem(one: Correction) -> str | None:
    """What is wrong with a correction, if anything."""
    if not (one.id and one.row_id):
        return "a correction has an id and a row_id"
    if one.table not in {PEOPLE, *(row_type.table for row_type in ROW_TYPES)}:
        return f"no table {one.table!r}"
    if one.undoes:
        return None
    if one.table == PEOPLE:
        return _problem_of_person(one)
    if one.field == SAME_EVENT:
        return None if bool(one.before) != bool(one.after) else "an event is the same as another, or not"
    if one.field == STRUCK:
        return None if one.after == YES else f"struck is {YES!r}, not {one.after!r}"
    if one.field == STATUS:
        return None if one.after in STATUSES else f"status is one of {', '.join(STATUSES)}, not {one.after!r}"
    if one.field not in correctable(one.table):
        return f"{one.table} has no field {one.field!r} that can be corrected"
    try:
        correctable(one.table)[one.field](one.after)
    except ValueError as error:
        return f"{one.field} cannot be {one.after!r}: {error}"
    return None


def _problem_of_person(one: Correction) -> str | None:
    """What is wrong with a correction about a person or a name, if anything."""
    if one.field not in PERSON_FIELDS:
        return f"what can be put right of a person is {', '.join(PERSON_FIELDS)}, not {one.field!r}"
    if not one.after:
        return f"{one.field} of {one.row_id} is missing"
    return problem_of_term(one.after) if one.field == TERM else None


def problem_of_term(text: str) -> str | None:
    """What is wrong with a role as the ledger writes it, "title | first day | last day", if anything."""
    title, *days = (part.strip() for part in text.split("|"))
    try:
        first, last = (date.fromisoformat(day) if day else None for day in days)
    except ValueError:
        return f"a role is 'title | first day | last day', the days as 2025-03-14 or left out, not {text!r}"
    if not title:
        return "a role has a title"
    return "a role ends before it begins" if first and last and last < first else None


@cache
def correctable(table: str) -> dict[str, Callable[[str | None], Any]]:
    """The fields of a table that can be corrected, each with its function text -> value, which may raise ValueError."""
    row_type: Any = next(row_type for row_type in ROW_TYPES if row_type.table == table)
    hints = {name: hint for name, hint in column_types(row_type).items() if name not in FIXED}
    readers = {name: _reader(hint) for name, hint in hints.items()}
    return {name: reader for name, reader in readers.items() if reader is not None}


def _reader(hint: Any) -> Callable[[str | None], Any] | None:
    if get_origin(hint) is Literal:
        return lambda text: _one_of(text, get_args(hint))
    if hint in (Repeats, Labels, str):
        return lambda text: text
    if hint is date:
        return lambda text: pd.Timestamp(date.fromisoformat(text)) if text else pd.NaT
    if hint is float:
        return lambda text: float(text) if text else np.nan
    if hint is bool:
        return lambda text: _one_of(text, ("True", "False")) == "True"
    return None


def _one_of(text: str | None, values: Sequence[str]) -> str | None:
    if text is not None and text not in values:
        raise ValueError(f"one of {', '.join(values)}")
    return text


def _text(value: object) -> str | None:
    """A value as text; None if it is missing."""
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, str) and not value):
        return None
    if isinstance(value, float) and np.isnan(value):
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return frames.JOINT.join(map(str, value)) if isinstance(value, tuple | list | np.ndarray) else str(value)
