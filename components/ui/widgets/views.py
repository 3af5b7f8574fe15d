"""chosen(): the view of a page that stands in its switch, and in the address."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

View = TypeVar("View")


def chosen(views: Mapping[str, View], key: str) -> View:
    """The view that the analyst chose, drawing the switch where it is called; the first at the start."""
    name = st.segmented_control(
        "View",
        list(views),
        default=next(iter(views)),
        required=True,
        wrap=True,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
    )
    return views[str(name)]
