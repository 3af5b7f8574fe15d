"""name_pages(): the pages by their names, for a screen on which the navigation is folded away."""

from collections.abc import Iterable
from typing import Any

import streamlit as st


def name_pages(pages: Iterable[Any]) -> None:
    """Shows a row of links to all pages, which the style sheet hides where the navigation has room."""
    with st.container(horizontal=True, key="pages_on_a_phone"):
        for page in pages:
            st.page_link(page, width="content")
