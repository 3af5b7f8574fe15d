"""note(): what a visitor sees and what is logged when a page fails: a sentence with a number, a place in the code.

The number leads from what a visitor reports to the entry in the log.
"""

import logging
from uuid import uuid4

import streamlit as st

from components.messages import _

_log = logging.getLogger(__name__)


def note(error: Exception) -> bool:
    """Logs an error of a page and shows a sentence in its place; True, as Streamlit need not show it too."""
    from components.storage.place import UnusablePlace  # only here: the server must not wait for its libraries
    from components.wording.told import told

    if isinstance(error, UnusablePlace):  # a button could not do what it is for, and its sentence says why
        st.error(told(str(error)))
        return True
    number = uuid4().hex[:8]
    _log.error("a page failed, number %s", number, exc_info=error)
    st.error(
        _(
            "This page could not be shown in full. Nothing that is stored is affected. Reload it; if it fails again, "
            "tell whoever runs this site the number {number}, which leads to the entry in the log.",
            number=number,
        )
    )
    return True
