"""Who signs what is entered in the ledger: the person who is signed in, else the name that is typed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import streamlit as st

from components.messages import _
from components.storage.ledger import Correction
from components.ui.state import access
from components.ui.widgets.plain import caption

WHO = "correcting.who"  # the name that was typed last, kept for the session
UNSIGNED = "unsigned"


def field(key: str | None = None) -> str:
    """Shows who signs, or a field to type a name; what it says, '' if it is empty."""
    if who := access.person():
        caption(_("Signed: {person}", person=who))
        return who
    return st.text_input(_("Your name"), str(st.session_state.get(WHO, "")), key=key).strip()


def signature(key: str) -> str:
    """Who signs, in a callback: the person who is signed in, else what stands in the field of a key, which is kept."""
    if who := access.person():
        return who
    typed = str(st.session_state.get(key, "")).strip()
    keep(typed)
    return typed or UNSIGNED


def known() -> str:
    """Who signs where no field is shown: the person who is signed in, else the name that was typed last."""
    return access.person() or str(st.session_state.get(WHO, "")) or UNSIGNED


def keep(who: str) -> None:
    """Keeps a name that was typed for the next field."""
    st.session_state[WHO] = who


def brought(corrections: Iterable[Correction]) -> Iterator[Correction]:
    """A colleague's corrections, which say who brought them in if somebody is signed in: a file can name anybody."""
    who = access.person()
    for one in corrections:
        yield replace(one, who=f"{one.who}, brought in by {who}") if who else one
