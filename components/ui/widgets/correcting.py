"""Corrects a row where it is shown, and shows the ledger as a table in which corrections can be undone."""

from typing import Any, get_args
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from components import wording
from components.models import Advice, Event, Repeats, Row, Statement, column_types
from components.storage import ledger
from components.storage.ledger import Correction
from components.storage.place import UnusablePlace
from components.ui.state import access, load, signing

OFFERED: dict[type[Row], dict[str, str]] = {
    Statement: {"speaker": "Speaker", "about": "About whom", "tone": "Tone", "said_on": "Said on"},
    Event: {"start": "First day", "end": "Last day", "kind": "Kind", "planned": "Planned", "summary": "Label"},
    Advice: {"adviser": "Adviser", "addressee": "Addressee", "modality": "Modality"},
}
PERSON_FIELDS = {ledger.PERSON: "who it is", ledger.NAME: "whom a name means", ledger.TERM: "role"}
STRIKE = "Strike the row"
NOTHING = "—"


def offer(row_type: type[Row], row: Any, key: str) -> None:
    """Shows the button that opens the form to correct or strike a row."""
    if access.may_change() and row_type in OFFERED and st.button("Correct", key=f"correct-{key}", type="tertiary"):
        _form(row_type, row)


@st.dialog("Correct a row")
def _form(row_type: type[Row], row: Any) -> None:
    st.text(row.sentence)
    fields = OFFERED[row_type]
    field = st.selectbox("What is wrong", [*fields, ledger.STRUCK], format_func=lambda f: fields.get(f, STRIKE))
    before = None if field == ledger.STRUCK else getattr(row, field)
    after = None if field == ledger.STRUCK else _value(row_type, field, before)
    why = st.text_input("Why", placeholder="The reason stands in the ledger")
    who = signing.field()
    if not st.button("Enter in the ledger", type="primary"):
        return
    if field != ledger.STRUCK and str(before) == str(after):
        st.warning("The row says so already. Choose what is right.")
        return
    if not (why.strip() and who):
        st.warning("A correction needs a reason and a name.")
        return
    signing.keep(who)
    signed = {"who": who, "why": why.strip()}
    try:
        if field == ledger.STRUCK:
            load.ledger().append(ledger.strike(row_type, row.row_id, **signed))
        else:
            load.ledger().append(ledger.correction(row_type, row.row_id, field, before, after, **signed))
    except ValueError as problem:
        st.warning(f"This cannot be entered: {problem}.")
        return
    except UnusablePlace as problem:
        st.error(str(problem))
        return
    st.rerun()


def _value(row_type: type[Row], field: str, before: Any) -> Any:
    """Shows the widget for a field's new value, by the type of its column."""
    hint, label = column_types(row_type)[field], "What is right"
    if field in ("said_on", "start", "end"):
        return st.date_input(label, None if pd.isna(before) else before, format="YYYY-MM-DD")
    if hint is bool:
        return str(st.checkbox(OFFERED[row_type][field], bool(before)))
    if hint is str:
        return st.text_input(label, before)
    known = _known(row_type, field) if hint == Repeats else [str(value) for value in get_args(hint)]
    options = [NOTHING, *known]
    index = options.index(before) if isinstance(before, str) and before in options else 0
    chosen = st.selectbox(label, options, index, accept_new_options=hint == Repeats)
    return None if chosen == NOTHING else chosen


def _known(row_type: type[Row], field: str) -> list[str]:
    return sorted(str(value) for value in load.table(row_type)[field].cat.categories)


def table() -> pd.DataFrame:
    """The ledger as a table, newest first: who, when, what, where, before, after, why, and whether it is in force.

    The index is `id`; `where` is the link to the row in its article.
    """
    entries = load.corrections()
    holding = {one.id for one in ledger.in_force(entries)}
    lost = {one.id for one in ledger.waiting(_row_ids(), entries)}
    rows = [
        {
            "id": one.id,
            "When": one.at,
            "Who": one.who,
            "What": _what(one),
            "Where": _address(one),
            "Before": one.before or "",
            "After": one.after or "",
            "Why": one.why,
            "State": _state(one, one.id in holding, one.id in lost),
        }
        for one in reversed(entries)
    ]
    columns = ["id", "When", "Who", "What", "Where", "Before", "After", "Why", "State"]
    return pd.DataFrame(rows, columns=columns).set_index("id")


def _address(one: Correction) -> str:
    """The address of the row in its article, or of the person, as they are called or written now."""
    if one.table == ledger.PEOPLE:
        return f"people?{urlencode({'person': one.row_id})}"
    return f"articles?read={one.row_id.split('.')[0]}&row={one.row_id}"


def _row_ids() -> set[str]:
    return {
        row_id for row_type in OFFERED for row_id in load.reading().table(row_type, ["row_id", "published"])["row_id"]
    }


def in_words(one: Correction) -> str:
    """A correction of a person in words: 'Paul D. Ryan is Paul Ryan'."""
    if one.field == ledger.TERM:
        title, *days = (part.strip() for part in (one.after or "").split("|"))
        return f"{one.row_id}, {title} ({' – '.join(day or '…' for day in days)})"
    return f"{one.row_id} {'is' if one.field == ledger.PERSON else 'means'} {one.after}"


def _what(one: Correction) -> str:
    if one.table == ledger.PEOPLE:
        return f"people: {PERSON_FIELDS[one.field]}"
    names = {row_type.table: fields for row_type, fields in OFFERED.items()}
    field = {ledger.STRUCK: "struck", ledger.STATUS: "status", ledger.SAME_EVENT: "same event"}.get(one.field)
    return f"{one.table}: {field or names.get(one.table, {}).get(one.field, one.field).lower()}"


def _state(one: Correction, holds: bool, lost: bool) -> str:
    if one.undoes:
        return "an undo"
    if not holds:
        return "undone or replaced"
    return "waiting for its row" if lost else "in force"


def undo(ids: list[str], who: str) -> None:
    """Undoes the chosen corrections."""
    for one in load.corrections():
        if one.id in ids:
            load.ledger().undo(one, who)


def counted() -> str:
    """The number of corrections for captions, '3 corrections in force'; '' if there is none."""
    count = len(ledger.in_force(load.corrections()))
    return f"{wording.plural(count, 'correction')} in force" if count else ""
