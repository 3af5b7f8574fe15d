"""stop_if_not(): one calm page where the place of the store cannot be used, in place of a traceback."""

import streamlit as st

from components.storage.place import UnusablePlace
from components.ui.state import load


def stop_if_not() -> None:
    """Says why the store cannot be used, and what to do, and stops the page; nothing where it can."""
    try:
        load.store().version()
    except UnusablePlace as error:
        st.title("The articles cannot be read", anchor=False)
        st.error(str(error))
        st.markdown("Set the environment variable `PARALLEL49_STORE` to another folder, and start the dashboard again.")
        st.stop()
