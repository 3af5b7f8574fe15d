"""What can be put right of a person: merged, renamed, a name separated, a role added; all into the ledger."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from components.messages import N_, _
from components.storage import ledger
from components.storage.ledger import AddedRole, Correction
from components.ui.people.corpus import Corpus
from components.ui.people.listing import PARAMETER
from components.ui.state import access, load, signing
from components.ui.widgets import correcting
from components.ui.widgets.plain import caption, heading

OFFERED = 50  # names in the list of those that may be the same
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
DONE, ROUND = "people.done", "people.round"
Given = tuple[Callable[..., Correction], tuple[object, ...]]  # what makes the correction, and of what


def offer(corpus: Corpus, person: str) -> None:
    """Shows what can be put right of a person, and enters it in the ledger when it is signed."""
    if not access.may_change():
        return
    heading(_("Put right"), level=4)
    kinds = {N_("Merge"): _merge, N_("Rename"): _rename, N_("Separate a name"): _separate, N_("Add a role"): _role}
    if not corpus.also.get(person):
        del kinds["Separate a name"]
    kind = st.segmented_control(
        _("What"), list(kinds), format_func=_, key=_key("kind"), label_visibility="collapsed", wrap=True
    )
    if kind is None:
        caption(_("Everything put right here is kept with a reason, and can be undone under “Corrections”."))
        return
    with st.form(f"people.form.{kind}", width=620):
        given = kinds[kind](corpus, person)
        why = st.text_input(_("Why"), placeholder=_("The reason is kept with the correction"), key=_key("why"))
        who = signing.field(_key("who"))
        if st.form_submit_button(_("Save correction"), type="primary"):
            _enter(given, why.strip(), who)


def _key(field: str) -> str:
    """The key of a field, another one after each entry, so that the next form begins empty."""
    return f"people.{field}.{st.session_state.get(ROUND, 0)}"


def done() -> None:
    """Shows what was entered in the run before."""
    if said := st.session_state.pop(DONE, None):
        st.success(said)


def _merge(corpus: Corpus, person: str) -> Given:
    """Asks with whom a person is to be merged."""
    other = st.selectbox(
        _("The same as"),
        corpus.alike(person, OFFERED),
        index=None,
        placeholder=_("Choose, or write the name as it is listed"),
        accept_new_options=True,
        key=_key("other"),
    )
    caption(_("All that was counted for {person} is counted for this person from now on.", person=person))
    known = other and (corpus.people["person"] == corpus.person_of(other)).any()
    if other and not known:
        st.warning(_("Nobody in the corpus is called so. To give another name, choose “Rename”."))
    return ledger.call, (person, corpus.person_of(other) if other and known else "")


def _rename(corpus: Corpus, person: str) -> Given:
    """Asks what a person is to be called."""
    return ledger.call, (person, st.text_input(_("Called from now on"), person, key=_key("name")).strip())


def _separate(corpus: Corpus, person: str) -> Given:
    """Asks which name means somebody else, and whom."""
    name = st.selectbox(_("This name"), corpus.also.get(person, []), key=_key("variant"))
    other = st.text_input(
        _("Means"), placeholder=_("Somebody else of that name, or the name of another person"), key=_key("means")
    )
    return ledger.mean, (name, person, corpus.person_of(other.strip()) if other.strip() else name)


def _role(corpus: Corpus, person: str) -> Given:
    """Asks for a role and its days."""
    title = st.text_input(_("Role"), placeholder=_("for example: Speaker of the House"), key=_key("role"))
    first, last = st.columns(2)
    with first:
        begin = st.date_input(_("First day"), None, EARLIEST, LATEST, format="YYYY-MM-DD", key=_key("first"))
    with last:
        end = st.date_input(_("Last day"), None, EARLIEST, LATEST, format="YYYY-MM-DD", key=_key("last"))
    caption(_("Where an article of these days gives the person no role, this one is shown. A day left out is open."))
    return ledger.add_term, (AddedRole(person, title.strip(), begin, end),)


def _enter(given: Given, why: str, who: str) -> None:
    """Enters a correction in the ledger, or says what is missing."""
    if not (why and who):
        st.warning(_("A correction needs a reason and a name."))
        return
    make, values = given
    try:
        made = make(*values, who=who, why=why)
    except ValueError as problem:
        st.warning(_("This cannot be saved: {why}.", why=problem))
        return
    load.ledger().append(made)
    signing.keep(who)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state[DONE] = _("Saved: {what}.", what=correcting.in_words(made))
    st.query_params[PARAMETER] = (made.after if made.field == ledger.PERSON else made.row_id) or ""
    st.rerun()
