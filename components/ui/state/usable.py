"""or_say_why(): shows a message instead of a traceback if the store's place cannot be used."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.storage.place import UnusablePlace


@contextmanager
def or_say_why() -> Iterator[None]:
    """Context in which an unusable store stops the page with a message on the reason and what to do."""
    try:
        yield
    except UnusablePlace as error:
        st.title("The articles cannot be read", anchor=False)
        st.error(str(error))
        st.markdown("Set the environment variable `PARALLEL49_STORE` to another folder, and start the dashboard again.")
        st.stop()
