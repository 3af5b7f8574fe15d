"""note(), offer(): what was taken out of a list last stays in the session, to be brought back with one click."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from components.messages import _
from components.ui.widgets.plain import caption


def note(key: str, taken: Any) -> None:
    """Keeps what was taken out under a key of the session; for a callback of a widget."""
    st.session_state[key] = taken


def offer(key: str, said: Callable[[Any], str], restore: Callable[[Any], None]) -> None:
    """Shows what was taken out, in the words of `said`, and a button that calls `restore` with it; nothing if nothing.

    The button's key is that of the session with ".undo".
    """
    if (taken := st.session_state.get(key)) is not None:
        with st.container(horizontal=True, vertical_alignment="center"):
            caption(said(taken))
            st.button(_("Undo"), on_click=_undo, args=(key, restore), key=f"{key}.undo", type="tertiary")


def _undo(key: str, restore: Callable[[Any], None]) -> None:
    if (taken := st.session_state.pop(key, None)) is not None:
        restore(taken)
