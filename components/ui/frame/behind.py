"""note(): says that a page over many articles does not show yet what was stored just now; offers it once it is read."""

import streamlit as st

from components import wording
from components.messages import _
from components.models import Article
from components.ui.state import load
from components.ui.widgets.plain import caption

LOOK = 1.0  # seconds between two looks whether it was read


def note() -> None:
    """Says so above the page; nothing where the page shows all, in the same place."""
    with st.empty():
        if load.is_behind():
            _until_read()


@st.fragment(run_every=LOOK)
def _until_read() -> None:
    """Offers the page with what is new; it does not change under the eyes of who reads it."""
    if load.is_caught_up():
        if st.button(_("Show the new articles"), type="tertiary"):
            st.rerun()
    else:
        so_far = wording.number(len(load.table(Article)))
        caption(
            _("New articles are being counted in. Until they are, the figures are those of {n} articles.", n=so_far)
        )
