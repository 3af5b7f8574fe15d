"""The status that analysts give to points of advice: statuses(), and a control to change it."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.models import Advice
from components.storage import ledger
from components.storage.ledger import Status
from components.storage.place import UnusablePlace
from components.ui.state import access, load, signing
from components.ui.state.load import Version
from components.ui.widgets.plain import caption

OPEN = ledger.STATUSES[0]
NAMES = {
    "open": N_("open"),
    "taken up": N_("taken up"),
    "overtaken": N_("overtaken"),
    "rejected": N_("rejected"),
}  # of ledger.STATUSES


def statuses() -> dict[str, Status]:
    """The decisions of analysts by the row_id of the point; points without a decision are left out."""
    return _statuses(load.version())


def control(row: Any, key: str) -> None:
    """Shows the status of one of the register's points, and a form to change it with a note."""
    known = statuses().get(row.entry)
    status = known.status if known else OPEN
    key = f"{key}_{row.entry}"
    if access.may_change():
        _form(row, key, status, known)
    else:
        caption(_("Status: {status}", status=_(NAMES[status])))
    if known:
        caption(" · ".join(filter(None, (known.note, known.who, wording.day(known.at)))))


def _form(row: Any, key: str, status: str, known: Status | None) -> None:
    with (
        st.popover(_("Status: {status}", status=_(NAMES[status])), key=f"status_{key}"),
        st.form(f"decide_{key}", border=False),
    ):
        st.selectbox(
            _("Status"),
            ledger.STATUSES,
            ledger.STATUSES.index(status),
            format_func=lambda one: _(NAMES[one]),
            key=f"to_{key}",
        )
        st.text_input(_("Note"), known.note if known else "", key=f"note_{key}")
        signing.field(f"who_{key}")
        st.form_submit_button(_("Save"), on_click=_decide, args=(row.entry, status, key))


def with_statuses(rows: pd.DataFrame) -> pd.DataFrame:
    """The register's rows with the columns status and note."""
    known, made = statuses(), rows.assign(status=OPEN, note="")
    are_decided = rows["entry"].isin(list(known))
    decided = [known[entry] for entry in rows.loc[are_decided, "entry"]]
    made.loc[are_decided, "status"] = [one.status for one in decided]
    made.loc[are_decided, "note"] = [one.note for one in decided]
    return made


def _decide(entry: str, before: str, key: str) -> None:
    """Writes a decision into the ledger; a new note on the same status is also a decision."""
    state = st.session_state
    after, note, who = state[f"to_{key}"], state[f"note_{key}"].strip(), signing.signature(f"who_{key}")
    previous = None if before == after else before
    made = ledger.correction(Advice, entry, ledger.STATUS, previous, after, who=who, why=note)
    try:
        load.ledger().append(made)
    except UnusablePlace as problem:
        st.toast(str(problem))


@st.cache_resource(show_spinner=False, max_entries=2)
def _statuses(version: Version) -> dict[str, Status]:
    return ledger.statuses(load.corrections())
