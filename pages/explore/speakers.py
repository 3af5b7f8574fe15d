"""Speakers: the tone in which each is quoted, with its uncertainty, over time, in comparison, and about whom."""

import streamlit as st

from components.messages import N_, _
from components.models import Statement
from components.query.summaries import intervals
from components.ui.speakers import compare as speaker_compare
from components.ui.speakers import dialogue as speaker_dialogue
from components.ui.speakers import measure
from components.ui.speakers import over_time as speakers_over_time
from components.ui.speakers import views as speaker_views
from components.ui.state.counted import counted_rows
from components.ui.widgets import empty, views
from components.ui.widgets.plain import caption, heading

VIEWS = {
    N_("Mean tone"): speaker_views.mean_tone,
    N_("Over time"): speakers_over_time.over_time,
    N_("Dialogue"): speaker_dialogue.dialogue,
    N_("Compare"): speaker_compare.compare,
    N_("Who on whom"): speaker_views.who_on_whom,
    N_("Shares"): speaker_views.shares,
}

heading(_("Speakers"), _("The tone of what is quoted from them"), level=1)
counted = counted_rows(Statement)
empty.stop_if_empty(counted.frame, "statements")

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="speakers_head"):
    view = views.chosen(VIEWS, "speakers_view")
    counted, shown = measure.chosen(counted)
caption(counted.sentence)

view(counted, shown)

with st.expander(_("How net tone, its intervals and the marks E and F are made")):
    st.write(_(intervals.RULE))
