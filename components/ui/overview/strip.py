"""draw(): shows the most reported events as a strip; a click opens the event on the timeline."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.charts import timeline as charts
from components.charts.timeline_marks import View
from components.query.summaries import events as summaries
from components.query.summaries.timeline import most_important
from components.ui.state import load
from components.ui.state.remembered import once
from components.ui.timeline.views import EVENT, on_sides
from components.ui.widgets import figures
from components.ui.widgets.width import width

TIMELINE = "pages/explore/timeline.py"
OPEN = "event_strip.open"  # whether a mark was clicked
MOST = 8  # events, each with its label


def draw(events: pd.DataFrame) -> None:
    """Shows the strip; nothing if no event has a date."""
    covered = load.covered()
    first, last = summaries.days_shown(events, covered, "Coverage")
    in_view = summaries.dated(events, first, last)
    if in_view.empty:
        return
    n = wording.plural(len(in_view), "event")
    shown = f"The {MOST} most reported of n = {n}" if len(in_view) > MOST else f"n = {n}"
    reported = once("strip: events", lambda: most_important(in_view, MOST))
    view = View(first, last, width("strip_width"))
    figure = once(
        "strip: figure",
        lambda: charts.timeline(
            on_sides(reported),
            view,
            title=charts.title(reported, len(in_view)),
            subtitle=f"{shown} · {wording.days(first, last)} · a click opens one in the timeline",
            labels=MOST,
            newest=covered[1],
        ),
        view.width,
    )
    figures.chart(
        figure,
        name="most reported events",
        table=reported.drop(columns=["row_id", "article_id", "event"]),
        alt="The events that most articles report, on a date axis, in lanes by the country that acts.",
        key="strip",
        on_select=_choose,
        n=n,
    )
    if st.session_state.pop(OPEN, False):
        st.switch_page(TIMELINE, query_params={})


def _choose(points: list[dict[str, Any]]) -> None:
    if points and points[0]["customdata"]:
        st.session_state[EVENT] = points[0]["customdata"][0]
        st.session_state[OPEN] = True
