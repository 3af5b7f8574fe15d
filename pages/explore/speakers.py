"""Speakers: who is quoted in what tone, how surely, over time, against each other and on whom."""

import streamlit as st

from components.models import Statement
from components.summaries import intervals
from components.ui import empty, raw_tone, speaker_compare, speaker_course, speaker_views, views
from components.ui.counted import told
from components.ui.plain import caption, heading

VIEWS = {
    "Mean tone": speaker_views.mean_tone,
    "Over time": speaker_course.over_time,
    "Compare": speaker_compare.compare,
    "Who on whom": speaker_views.who_on_whom,
    "Shares": speaker_views.shares,
}

heading("Speakers", "How what is quoted from them sounds, from −1 (negative) to +1 (positive)", level=1)
counted = told(Statement)
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
