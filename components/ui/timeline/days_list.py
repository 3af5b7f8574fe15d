"""draw(): the timeline on a telephone, a list of days by month instead of a figure."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _
from components.query.summaries.timeline import most_important
from components.ui.state import load
from components.ui.state.remembered import once
from components.ui.timeline.address import EVENT, change
from components.ui.widgets.plain import heading, label
from components.wording.visible import escaped

NARROW = 480  # pixels of width below which the list stands in for the figure
AT_FIRST, MORE = 30, 30  # events shown at first, and with each "more"
SHOWN = "timeline.listed"  # the number of events shown
NAMES = {"US": "united-states", "CA": "canada"}  # classes of the style sheet


def draw(laned: pd.DataFrame) -> None:
    """Shows the most reported of events with their sides, by day under their months; a click chooses one."""
    most = st.session_state.get(SHOWN, AT_FIRST)
    listed = once("timeline: days", lambda: most_important(laned, most).sort_values("start"), most, len(laned))
    count = wording.plural(len(laned), "event")
    shown = _("{n} of {events}", n=len(listed), events=count) if len(laned) > most else count
    heading(shown, _("The most reported, by day"), level=3)
    with st.container(key="timeline_days", gap="xxsmall"):
        for month, own in listed.groupby(listed["start"].dt.to_period("M")):
            heading(f"{wording.sentence(wording.month(month.month))} {month.year}", level=4)
            for row in load.each(own):
                _event(row)
    if len(laned) > most:
        st.button(_("Show {n} more", n=min(MORE, len(laned) - most)), on_click=_more, key="more_days")


def _event(row: Any) -> None:
    facts = [wording.when(row.start, row.end, row.grain) + (_(", planned") if row.planned else "")]
    facts += [_(str(row.lane)), wording.plural(int(row.outlets), "outlet")]
    side = NAMES.get(row.country or "", "elsewhere")
    st.html(f'<p class="listed-day {side}">{escaped(" · ".join(facts))}</p>')
    choose = partial(change, EVENT, row.event)
    st.button(label(row.summary), on_click=choose, key=f"day-{row.event}", type="tertiary", wrap=True)


def _more() -> None:
    st.session_state[SHOWN] = st.session_state.get(SHOWN, AT_FIRST) + MORE
