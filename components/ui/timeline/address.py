"""follow(): keeps a value of the session in the address, so that a link brings it and the browser's Back undoes it."""

import streamlit as st

EVENT = "event"  # the key of the event that is open
DAYS = "days"  # of the days chosen in the figure: "2025-03-01..2025-04-02"
STEP = "step"  # of the key event that is told, from "1"


def follow(key: str) -> None:
    """Takes the value of a session key from the address, or writes it there, whichever changed since the last run.

    The parameter has the name of the key. Call it before a widget with that key is drawn. Values are texts or None.
    """
    before, here, there = st.session_state.get(_last(key)), st.session_state.get(key), st.query_params.get(key)
    if here == before and there != before:
        st.session_state[key] = there
    elif here != there:
        if here is None:
            st.query_params.pop(key, None)
        else:
            st.query_params[key] = here
    st.session_state[_last(key)] = st.session_state.get(key)


def change(key: str, value: str | None) -> None:
    """Sets a value that the address follows; for a callback of a widget."""
    st.session_state[key] = value


def _last(key: str) -> str:
    return f"timeline.address.{key}"
