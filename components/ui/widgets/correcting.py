"""Corrects a row where it is shown; the list of all corrections as a table."""

import difflib
from typing import Any, get_args
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.models import Advice, Event, Row, Statement, column_types
from components.storage import ledger
from components.storage.ledger import Correction
from components.storage.place import UnusablePlace
from components.ui.state import access, load, signing
from components.ui.widgets.plain import caption
from components.wording.told import told

OFFERED: dict[type[Row], dict[str, str]] = {
    Statement: {"speaker": N_("Speaker"), "about": N_("About whom"), "tone": N_("Tone"), "said_on": N_("Said on")},
    Event: {
        "start": N_("First day"),
        "end": N_("Last day"),
        "kind": N_("Kind"),
        "planned": N_("Planned"),
        "summary": N_("Label"),
    },
    Advice: {"adviser": N_("Adviser"), "addressee": N_("Addressee"), "modality": N_("Modality")},
}
PERSON_FIELDS = {ledger.PERSON: N_("who it is"), ledger.NAME: N_("whom a name means"), ledger.TERM: N_("role")}
STRIKE = N_("It should not be here at all")
NOTHING = "—"
UNDO, HOLDS, WAITS = N_("an undo"), N_("in force"), N_("waiting for its row")  # what a correction's state is
REPLACED = N_("undone or replaced")
TABLES = {"statements": N_("statements"), "events": N_("events"), "advice": N_("advice")}
COLUMNS = ["id", N_("When"), N_("Who"), N_("What"), N_("Where"), N_("Before"), N_("After"), N_("Why"), N_("State")]
PEOPLE_FIELDS = ("speaker", "about", "adviser", "addressee")  # whose values are people or institutions
MOST_OFFERED = 500  # people in the list
MOST_ALIKE = 3  # names that are asked about before a new person is made


def offer(row_type: type[Row], row: Any, key: str) -> None:
    """Shows the button that opens the form to correct a row or take it out."""
    if access.may_change() and row_type in OFFERED and st.button(_("Correct"), key=f"correct-{key}", type="tertiary"):
        _form(row_type, row)


def _form(row_type: type[Row], row: Any) -> None:
    """Opens the form in a dialog."""
    st.dialog(_("Make a correction"))(_fields)(row_type, row)


def _fields(row_type: type[Row], row: Any) -> None:
    st.text(row.sentence)
    fields = OFFERED[row_type]
    field = st.selectbox(
        _("What is wrong"), [*fields, ledger.STRUCK], format_func=lambda one: _(fields.get(one, STRIKE))
    )
    before = None if field == ledger.STRUCK else getattr(row, field)
    after = None if field == ledger.STRUCK else _value(row_type, field, before)
    agreed = field not in PEOPLE_FIELDS or _agreed(after)
    why = st.text_input(_("Why"), placeholder=_("The reason is kept with the correction"))
    who = signing.field()
    if not st.button(_("Save correction"), type="primary", disabled=not agreed):
        return
    if field != ledger.STRUCK and str(before) == str(after):
        st.warning(_("It says so already. Choose what is right."))
        return
    if not (why.strip() and who):
        st.warning(_("A correction needs a reason and a name."))
        return
    signing.keep(who)
    signed = {"who": who, "why": why.strip()}
    try:
        if field == ledger.STRUCK:
            load.ledger().append(ledger.strike(row_type, row.row_id, **signed))
        else:
            made = ledger.correction(row_type, row.row_id, field, before, after, **signed)
            load.ledger().append(*ledger.with_following(made, row, _facts_of(after)))
    except ValueError as problem:
        st.warning(_("This cannot be saved: {why}.", why=problem))
        return
    except UnusablePlace as problem:
        st.error(told(str(problem)))
        return
    st.rerun()


def _value(row_type: type[Row], field: str, before: Any) -> Any:
    """Shows the widget for a field's new value, by the type of its column."""
    hint, label = column_types(row_type)[field], _("What is right")
    if field in ("said_on", "start", "end"):
        return st.date_input(label, None if pd.isna(before) else before, format="YYYY-MM-DD")
    if hint is bool:
        return str(st.checkbox(_(OFFERED[row_type][field]), bool(before)))
    if hint is str:
        return st.text_input(label, before)
    if field in PEOPLE_FIELDS:
        return _person(label, before)
    options = [NOTHING, *(str(value) for value in get_args(hint))]
    index = options.index(before) if isinstance(before, str) and before in options else 0
    chosen = st.selectbox(label, options, index)
    return None if chosen == NOTHING else chosen


def _person(label: str, before: Any) -> str | None:
    """Shows the people of the corpus to choose from, the most frequent first; a name may be typed as well."""
    options = [NOTHING, *_people()[:MOST_OFFERED]]
    if isinstance(before, str) and before not in options:
        options.insert(1, before)
    chosen = st.selectbox(
        label,
        options,
        options.index(before) if isinstance(before, str) else 0,
        accept_new_options=True,
        filter_mode="contains",
        help=_("Choose somebody who is in the corpus, or type another name."),
    )
    known = {name.casefold(): name for name in _people()}
    typed = " ".join(str(chosen or NOTHING).split())
    return None if typed == NOTHING else known.get(typed.casefold(), typed)


def _agreed(name: str | None) -> bool:
    """Whether a name may be saved: if somebody in the corpus has it, or the analyst agreed to add it."""
    if name is None or name in _people():
        return True
    near = difflib.get_close_matches(name, _people(), MOST_ALIKE, 0.6) + _sharing_a_name(name)
    st.warning(_("Nobody in the corpus is called so."))
    if near:
        names = wording.listed(list(dict.fromkeys(near))[:MOST_ALIKE])
        caption(_("Names like it: {names}.", names=names))
    return st.checkbox(_("Add this name as a new person"), key=f"correcting.new.{name}")


def _sharing_a_name(name: str) -> list[str]:
    words = {word.casefold() for word in name.split() if len(word) > 2}
    return [known for known in _people() if words & {word.casefold() for word in known.split()}]


def _people() -> list[str]:
    """Everybody in the corpus who speaks, advises or is spoken of, the most frequent first."""
    columns = [load.table(Statement)["speaker"], load.table(Statement)["about"]]
    columns += [load.table(Advice)["adviser"], load.table(Advice)["addressee"]]
    return [
        str(name) for name in pd.concat([column.astype(object) for column in columns]).dropna().value_counts().index
    ]


def _facts_of(name: str | None) -> dict[str, str | None]:
    """The role and country that a person most often has in the corpus; None where they are not known."""
    statements = load.table(Statement)
    own = statements[statements["speaker"] == name]
    counts = {field: own[field].astype(object).dropna().value_counts() for field in ("role", "country")}
    return {field: str(count.index[0]) if len(count) else None for field, count in counts.items()}


def table() -> pd.DataFrame:
    """The ledger as a table, newest first: who, when, what, where, before, after, why, and whether it is in force.

    The index is `id`; `where` is the link to the row in its article.
    """
    entries = load.corrections()
    holding = {one.id for one in ledger.in_force(entries)}
    lost = {one.id for one in ledger.waiting(_stored({one.row_id for one in entries}), entries)}
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
        if not _goes_with_another(one, entries)
    ]
    return pd.DataFrame(rows, columns=COLUMNS).set_index("id")


def _goes_with_another(one: Correction, entries: tuple[Correction, ...]) -> bool:
    """Whether a correction follows another, or undoes one that does: such are saved and undone with the other."""
    return ledger.follows(one) or (
        bool(one.undoes) and "." in str(one.undoes) and ledger.follows(_undone(one, entries))
    )


def _undone(one: Correction, entries: tuple[Correction, ...]) -> Correction:
    return next((other for other in entries if other.id == one.undoes), one)


def _address(one: Correction) -> str:
    """The address of the row in its article, or of the person, as they are called or written now."""
    if one.table == ledger.PEOPLE:
        return f"people?{urlencode({'person': one.row_id})}"
    return f"articles?read={one.row_id.split('.')[0]}&row={one.row_id}"


def _stored(row_ids: set[str]) -> set[str]:
    """Those of the rows with these ids that are in the store."""
    found = (load.reading().rows(row_type, "row_id", row_ids, ["row_id"]) for row_type in OFFERED if row_ids)
    return {row_id for rows in found for row_id in rows["row_id"]}


def in_words(one: Correction) -> str:
    """A correction of a person in words: 'Paul D. Ryan is Paul Ryan'."""
    if one.field == ledger.TERM:
        title, *days = (part.strip() for part in (one.after or "").split("|"))
        return f"{one.row_id}, {title} ({' – '.join(day or '…' for day in days)})"
    if one.field == ledger.PERSON:
        return _("{name} is {person}", name=one.row_id, person=one.after)
    return _("{name} means {person}", name=one.row_id, person=one.after)


def _what(one: Correction) -> str:
    if one.table == ledger.PEOPLE:
        return f"{_('people')}: {_(PERSON_FIELDS[one.field])}"
    names = {row_type.table: fields for row_type, fields in OFFERED.items()}
    others = {ledger.STRUCK: N_("taken out"), ledger.STATUS: N_("status"), ledger.SAME_EVENT: N_("same event")}
    field = others.get(one.field) or names.get(one.table, {}).get(one.field, one.field)
    return f"{_(TABLES.get(one.table, one.table))}: {_(field).lower()}"


def _state(one: Correction, holds: bool, lost: bool) -> str:
    if one.undoes:
        return UNDO
    if not holds:
        return REPLACED
    return WAITS if lost else HOLDS


def undoing(chosen: pd.DataFrame) -> tuple[str, bool]:
    """The label of the button that takes back some rows of the table, and whether these can be taken back together."""
    if chosen.empty:
        return _("Undo: choose rows first"), False
    kinds = set(chosen["State"])
    if kinds <= {HOLDS, WAITS}:
        return _("Undo the {n} chosen", n=len(chosen)), True
    if kinds == {UNDO}:
        return _("Restore what the {n} chosen took back", n=len(chosen)), True
    return _("Choose either corrections that hold, or undos"), False


def undo(ids: list[str], who: str) -> None:
    """Undoes the chosen corrections, with those that follow them."""
    for one in ledger.together(ids, load.corrections()):
        load.ledger().undo(one, who)


def counted() -> str:
    """The number of corrections for captions, '3 corrections in force'; '' if there is none.

    Those that follow another count with it, as in the table.
    """
    count = sum(not ledger.follows(one) for one in ledger.in_force(load.corrections()))
    return _("{corrections} in force", corrections=wording.plural(count, "correction")) if count else ""
