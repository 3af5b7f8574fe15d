"""or_say_why(): one calm page where the place of the store cannot be used, in place of a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.storage.place import UnusablePlace


@contextmanager
def or_say_why() -> Iterator[None]:
    """Where what runs within finds that the store cannot be used: says why and what to do, and stops the page."""
    try:
        yield
    except UnusablePlace as error:
        st.title("The articles cannot be read", anchor=False)
        st.error(str(error))
        st.markdown("Set the environment variable `PARALLEL49_STORE` to another folder, and start the dashboard again.")
        st.stop()
