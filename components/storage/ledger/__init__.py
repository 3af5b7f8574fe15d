"""The analysts' corrections: an append-only file beside the store's tables, applied to the rows that are read.

`corrections.jsonl` in the store's folder has one correction per line: who, when, before, after and why. Lines are never
changed or removed; an undo is a correction too. A correction names its row by row_id, which stays the same when the
article is analysed again, so the row stays corrected; if the row is gone, the correction waits until it is back.

    ledger = Ledger(folder)
    ledger.append(correction(Statement, row_id, "tone", "neutral", "negative", who="A.", why="irony"))
    shown = apply(table, ledger.load().corrections)
"""

from components.storage.ledger.file import Ledger
from components.storage.ledger.following import follows, together, with_following
from components.storage.ledger.overlay import Status, apart, apply, in_force, statuses, waiting
from components.storage.ledger.people import AddedRole, Decisions, add_term, call, decisions, mean
from components.storage.ledger.records import (
    NAME,
    PEOPLE,
    PERSON,
    SAME_EVENT,
    STATUS,
    STATUSES,
    STRUCK,
    TERM,
    Correction,
    Loaded,
    Unread,
    correctable,
    correction,
    join,
    split,
    strike,
)
from components.storage.ledger.sharing import from_csv, to_csv

__all__ = [
    "NAME",
    "PEOPLE",
    "PERSON",
    "SAME_EVENT",
    "STATUS",
    "STATUSES",
    "STRUCK",
    "TERM",
    "AddedRole",
    "Correction",
    "Decisions",
    "Ledger",
    "Loaded",
    "Status",
    "Unread",
    "add_term",
    "apart",
    "apply",
    "call",
    "correctable",
    "correction",
    "decisions",
    "follows",
    "from_csv",
    "in_force",
    "join",
    "mean",
    "split",
    "statuses",
    "strike",
    "to_csv",
    "together",
    "waiting",
    "with_following",
]
