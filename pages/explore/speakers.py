"""Speakers: the tone in which each is quoted, with its uncertainty, over time, in comparison, and about whom."""

import streamlit as st

from components.models import Statement
from components.query.summaries import intervals
from components.ui.speakers import compare as speaker_compare
from components.ui.speakers import over_time as speakers_over_time
from components.ui.speakers import raw_tone
from components.ui.speakers import views as speaker_views
from components.ui.state.counted import counted_rows
from components.ui.widgets import empty, views
from components.ui.widgets.plain import caption, heading

VIEWS = {
    "Mean tone": speaker_views.mean_tone,
    "Over time": speakers_over_time.over_time,
    "Compare": speaker_compare.compare,
    "Who on whom": speaker_views.who_on_whom,
    "Shares": speaker_views.shares,
}

heading("Speakers", "How what is quoted from them sounds, from −1 (negative) to +1 (positive)", level=1)
counted = counted_rows(Statement)
empty.stop_if_empty(counted.frame, "statements")

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="speakers_head"):
    view = views.chosen(VIEWS, "speakers_view")
    raw = st.toggle("Raw TextBlob", key="raw_tone", help="Scores as TextBlob gives them, without the repairs for news")
if raw:
    counted = counted.changed("raw", raw_tone.rescored)
caption(counted.sentence)

view(counted)

with st.expander("How to read the intervals and the marks E and F"):
    st.write(intervals.RULE)
