"""The analysts' corrections: an append-only list beside the store's tables, laid over what is read.

`corrections.jsonl` in the store's folder holds a correction a line: who, when, before, after and why. Nothing is ever
changed or taken out; an undo is a correction too. Rows are known by row_id, which an article that is analysed again
keeps, so a corrected row stays corrected; a correction whose row is gone waits for it.

    ledger = Ledger(folder)
    ledger.append(correction(Statement, row_id, "tone", "neutral", "negative", who="A.", why="irony"))
    shown = apply(table, ledger.load().corrections)
"""

from components.storage.ledger.file import Ledger
from components.storage.ledger.overlay import Status, apart, apply, in_force, statuses, waiting
from components.storage.ledger.records import (
    SAME_EVENT,
    STATUS,
    STATUSES,
    STRUCK,
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
    "SAME_EVENT",
    "STATUS",
    "STATUSES",
    "STRUCK",
    "Correction",
    "Ledger",
    "Loaded",
    "Status",
    "Unread",
    "apart",
    "apply",
    "correctable",
    "correction",
    "from_csv",
    "in_force",
    "join",
    "split",
    "statuses",
    "strike",
    "to_csv",
    "waiting",
]
