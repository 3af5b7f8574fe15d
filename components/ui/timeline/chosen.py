"""choose(): offers the events as a list, and shows the chosen one in a drawer; the address names it."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _
from components.query.summaries import timeline as marks
from components.ui.state import load
from components.ui.state.remembered import once
from components.ui.timeline.address import EVENT, change, follow
from components.ui.timeline.event import explained

MOST_LISTED = 200  # events offered in the list below the chart


def keep(events: pd.DataFrame) -> None:
    """Takes the chosen event from the address; an unknown one is none. Call it before what shows the choice."""
    follow(EVENT)
    picked = st.session_state.get(EVENT)
    if picked is not None and picked not in set(events.loc[events["start"].notna(), "event"]):
        change(EVENT, None)
        follow(EVENT)


def choose(events: pd.DataFrame) -> None:
    """Shows the list of the most reported events, and the chosen one in a drawer."""
    picked, are_known = st.session_state.get(EVENT), events["start"].notna()
    names = once("timeline: list", lambda: _listed(events[are_known], picked), picked)
    st.selectbox(
        _("Look into an event")
        if len(names) == are_known.sum()
        else _("Look into one of the {n} most reported events", n=len(names)),
        list(names),
        format_func=lambda event: names.get(event, event),
        key=EVENT,
        placeholder=_("Click a mark above, or choose one here"),
        index=None,
        filter_mode="contains",
        persist_state="session",
    )
    drawer(events)


def drawer(events: pd.DataFrame) -> None:
    """Shows the chosen event in a drawer beside the page; nothing where none is chosen."""
    picked = events[events["event"] == st.session_state.get(EVENT)]
    for event in load.each(picked):
        when = wording.when(event.start, event.end, event.grain)
        st.dialog(when, width=780, position="right", on_dismiss=close)(explained)(event, events)


def close() -> None:
    """Closes the drawer."""
    change(EVENT, None)


def _listed(known: pd.DataFrame, picked: Any) -> dict[str, str]:
    """The names of the events of the list, by day: the most important ones and the chosen one."""
    if len(known) > MOST_LISTED:
        kept = set(marks.most_important(known, MOST_LISTED)["event"]) | {picked}
        known = known[known["event"].isin(list(kept))]
    return {row.event: f"{wording.when(row.start, row.end, row.grain)}  {row.summary}" for row in load.each(known)}
