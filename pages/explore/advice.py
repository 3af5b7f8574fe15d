"""Advice: a register of what somebody says another should do, who advises whom on what, and briefings."""

import streamlit as st

from components import wording
from components.models import Advice, Article
from components.summaries.advice import register
from components.summaries.counting import body, once
from components.ui import advice_views, empty, load
from components.ui.plain import caption, heading

VIEWS = {
    "Register": advice_views.register,
    "Table": advice_views.as_table,
    "Who advises whom": advice_views.who_on_what,
    "Over time": advice_views.over_time,
    "Briefing": advice_views.brief,
}

heading("Advice", "What somebody says another, or “we”, should do", level=1)
selected = load.selected(Advice)
empty.stop_if_empty(selected, "points of advice")
rows = register(once(body(selected), load.table(Article)))

view = st.segmented_control(
    "View",
    list(VIEWS),
    default="Register",
    required=True,
    wrap=True,
    key="advice_view",
    bind="query-params",
    label_visibility="collapsed",
)
advisers = wording.plural(rows["adviser"].nunique(), "adviser")
caption(f"{wording.plural(len(rows), 'point')} by {advisers}, each text once.")

VIEWS[str(view)](rows)
