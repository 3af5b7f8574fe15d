"""Topics: who speaks of what, when, and what is spoken of together; topics of one's own."""

import streamlit as st

from components.models import Article, Statement
from components.summaries.counting import body, once
from components.summaries.topics import with_own
from components.ui import empty, load, topic_views
from components.ui.plain import caption, heading
from components.ui.speaker_views import counted

VIEWS = {
    "Who on what": topic_views.who_on_what,
    "Over time": topic_views.over_time,
    "Together": topic_views.together,
}

heading(
    "Topics",
    "What statements are about, by the words and phrases in them",
    level=1,
)
selected = load.selected(Statement)
empty.stop_if_empty(selected, "statements")
own = topic_views.own()
reach = body(selected)
told = with_own(once(reach, load.table(Article)), own)

view = st.segmented_control(
    "View",
    list(VIEWS),
    default="Who on what",
    required=True,
    wrap=True,
    key="topics_view",
    bind="query-params",
    label_visibility="collapsed",
)
caption(counted(told, reach, selected))
topic_views.own_form(own, told)

VIEWS[str(view)](told, topic_views.labels(own))
