"""chosen(): shows the switch between a page's views; the chosen one, which is also in the address."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

View = TypeVar("View")


def chosen(views: Mapping[str, View], key: str) -> View:
    """Shows the switch and returns the view that the analyst chose; the first by default."""
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
