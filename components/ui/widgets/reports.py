"""offer(): the reports of a statement that several articles give in the same words, each with a link."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _

Link = Callable[[Any, str], None]  # draws the link to a row's article, with a label


def offer(row_ids: tuple[str, ...], known: Mapping[str, Any], key: str, link: Link) -> None:
    """Shows how often a statement is reported, and behind it the articles; nothing where it is one article alone.

    `known` are the rows of its reports by row_id.
    """
    told = {known[one].article_id: known[one] for one in reversed(row_ids) if one in known}
    if len(told) < 2:
        return
    with st.popover(_("Reported {n} times", n=len(told)), type="tertiary", key=f"reports-{key}"):
        for row in reversed(told.values()):
            day = wording.day(row.published)
            link(row, day if pd.isna(row.outlet) else f"{row.outlet}, {day}")
