"""chosen(): shows the switch between a page's views; the chosen one, which is also in the address."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

from components.messages import _

View = TypeVar("View")


def chosen(views: Mapping[str, View], key: str) -> View:
    """Shows the switch and returns the view that the analyst chose; the first by default.

    `views` have their names in English, marked as messages.
    """
    name = st.segmented_control(
        _("View"),
        list(views),
        format_func=_,
        default=next(iter(views)),
        required=True,
        wrap=True,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
    )
    return views[str(name)]
