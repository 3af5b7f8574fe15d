"""draw(): the three things that a first visitor can do, while the sample articles are read in the background."""

import streamlit as st

from components.messages import N_, _
from components.models import Article
from components.ui.state import access, load, samples
from components.ui.widgets.plain import caption, heading

ADDING, TIMELINE = "pages/manage/add_articles.py", "pages/explore/timeline.py"
ADD = N_("Paste or drop in an article as it stands in the browser, such as the report of a meeting of the two leaders.")
GAIN = N_("It is read into who said what, in which tone, what happened when, and what experts advise.")
FOLLOW = N_("Name the feeds of the outlets that you follow: each poll adds what is new.")
LOOK = N_("Short articles on tariffs, talks and two elections, from November 2024 to July 2025, are read now.")


def draw() -> None:
    """Shows the three; nothing once the samples are stored, or to those who may not change anything."""
    waiting = samples.being_read()
    if not access.may_change() or not (waiting or not len(load.table(Article))):
        return
    with st.container(key="first_steps"):
        columns = st.columns(3 if waiting else 2, gap="large")
    with columns[0].container(key="step-add"):
        heading(_("Add an article"), level=3)
        caption(f"{_(ADD)} {_(GAIN)}")
        st.page_link(ADDING, label=_("Add an article"))
    with columns[1].container(key="step-follow"):
        heading(_("Follow feeds"), level=3)
        caption(_(FOLLOW))
        st.page_link(ADDING, label=_("List feeds"))
    if waiting:
        with columns[2].container(key="step-samples"):
            heading(_("Look at the samples"), level=3)
            caption(f"{_(LOOK)} {_('The story grows below as they are.')}")
            st.page_link(TIMELINE, label=_("See them on the timeline"))
