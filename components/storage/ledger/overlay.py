"""Applies corrections to a frame: which are in force, what they change, which wait for their row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from components.storage.frames import with_own_text
from components.storage.ledger.records import PEOPLE, SAME_EVENT, STATUS, STRUCK, TERM, Correction, correctable


@dataclass(frozen=True, slots=True)
class Status:
    """The status of a point of advice in an analyst's judgement."""

    status: str
    note: str
    who: str
    at: datetime


def in_force(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections in force, oldest first: without undone ones, undos, and those that a later one replaces."""
    undone, kept, taken = set[str](), list[Correction](), set[tuple[str, ...]]()
    for one in sorted(corrections, key=lambda c: (c.at, c.id), reverse=True):
        if one.id in undone:
            continue
        if one.undoes:
            undone.add(one.undoes)
            continue
        several = one.field == SAME_EVENT or (one.table, one.field) == (PEOPLE, TERM)  # a row can have more than one
        subject = (one.table, one.row_id, one.field, (one.before or one.after or "") if several else "")
        if subject not in taken:
            taken.add(subject)
            kept.append(one)
    return tuple(reversed(kept))


def apply(frame: pd.DataFrame, corrections: Iterable[Correction]) -> pd.DataFrame:
    """The frame (with a row_id) with corrections applied and a column `corrected`; struck rows are removed."""
    holding = [c for c in in_force(corrections) if c.field != STATUS and c.table != PEOPLE]
    ids = {c.row_id for c in holding}
    touched = np.flatnonzero(frame["row_id"].isin(ids)) if ids else np.array([], dtype=int)
    flags = np.zeros(len(frame), dtype=bool)
    flags[touched] = True
    made = frame.assign(corrected=flags)
    if not len(touched):
        return made
    places: dict[str, list[int]] = {}
    for place, row_id in zip(touched, frame["row_id"].iloc[touched], strict=True):
        places.setdefault(row_id, []).append(int(place))
    _set_values(made, [c for c in holding if c.row_id in places and c.field in frame and c.field != SAME_EVENT], places)
    if SAME_EVENT in frame:
        for one in (c for c in holding if c.field == SAME_EVENT):
            _regroup(made, one)
    struck = [place for c in holding if c.field == STRUCK for place in places.get(c.row_id, ())]
    return made[~np.isin(np.arange(len(made)), struck)].reset_index(drop=True) if struck else made


def waiting(row_ids: Iterable[str], corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections in force whose row is not among those; they apply again when it is back."""
    known = set(row_ids)
    return tuple(c for c in in_force(corrections) if c.table != PEOPLE and c.row_id not in known)


def statuses(corrections: Iterable[Correction]) -> dict[str, Status]:
    """The status of each point of advice by row_id; a point without a status is open."""
    return {c.row_id: Status(c.after or "open", c.why, c.who, c.at) for c in in_force(corrections) if c.field == STATUS}


def apart(corrections: Iterable[Correction]) -> frozenset[tuple[str, str]]:
    """The pairs of events that an analyst separated, which must not be merged."""
    held = (c for c in in_force(corrections) if c.field == SAME_EVENT and c.before)
    return frozenset((c.row_id, c.before) for c in held if c.before)


def _set_values(frame: pd.DataFrame, corrections: Sequence[Correction], places: dict[str, list[int]]) -> None:
    """Writes the corrected values into copies of the frame's columns; new values become new categories."""
    for name in dict.fromkeys(c.field for c in corrections):
        values = {c.row_id: correctable(c.table)[name](c.after) for c in corrections if c.field == name}
        column = with_own_text(frame[[name]])[name].copy()
        if isinstance(column.dtype, pd.CategoricalDtype):
            given = dict.fromkeys(value for value in values.values() if value is not None)
            column = column.cat.add_categories([value for value in given if value not in column.cat.categories])
        for row_id, value in values.items():
            column.iloc[places[row_id]] = value
        frame[name] = column


def _regroup(frame: pd.DataFrame, one: Correction) -> None:
    """Joins an event's group with another's, or removes the event from the group that it shares with another."""
    ids, this = frame[SAME_EVENT].astype(object), frame["row_id"] == one.row_id
    mine, theirs = ids[this], ids[frame["row_id"] == (one.after or one.before)]
    if mine.empty or theirs.empty:
        return
    group = ids == mine.iloc[0]
    if one.after:
        frame[SAME_EVENT] = ids.where(~group, theirs.iloc[0])
    elif mine.iloc[0] == theirs.iloc[0]:
        first = frame.loc[group & ~this, "row_id"].iloc[0]  # a group is named after one of its members
        ids = ids.where(~group, first if mine.iloc[0] == one.row_id else mine.iloc[0])
        frame[SAME_EVENT] = ids.where(~this, one.row_id)
