"""draw(): the three things that a first visitor can do, until an article is added that is not of the samples."""

import streamlit as st

from components.messages import N_, _
from components.models import Article
from components.ui.state import access, load, samples
from components.ui.timeline.address import STEP
from components.ui.widgets.plain import caption, heading

ADDING, TIMELINE = "pages/manage/add_articles.py", "pages/explore/timeline.py"
ADD = N_("Paste or drop in an article as it stands in the browser, such as the report of a meeting of the two leaders.")
GAIN = N_("It is read into who said what, in which tone, what happened when, and what experts advise.")
FOLLOW = N_("Name the feeds of the outlets that you follow: each poll adds what is new.")
LOOK = N_("Short articles on tariffs, talks and two elections, from November 2024 to July 2025, are read now.")
THERE = N_("Short articles on tariffs, talks and two elections, from November 2024 to July 2025, fill every page.")


def draw() -> None:
    """Shows the three; nothing once somebody has added an article, or to those who may not change anything."""
    if not access.may_change() or not (samples.being_read() or _nobody_added()):
        return
    present = samples.being_read() or len(load.table(Article))
    with st.container(key="first_steps"):
        columns = st.columns(3 if present else 2, gap="large")
    with columns[0].container(key="step-add"):
        heading(_("Add an article"), level=3)
        caption(f"{_(ADD)} {_(GAIN)}")
        st.page_link(ADDING, label=_("Add an article"))
    with columns[1].container(key="step-follow"):
        heading(_("Follow feeds"), level=3)
        caption(_(FOLLOW))
        st.page_link(ADDING, label=_("List feeds"))
    if present:
        with columns[2].container(key="step-samples"):
            _samples()


def _samples() -> None:
    """Shows what the samples are; their story is told step by step once all are there."""
    heading(_("Look at the samples"), level=3)
    if samples.being_read():
        caption(f"{_(LOOK)} {_('The story grows below as they are.')}")
        st.page_link(TIMELINE, label=_("See them on the timeline"))
    else:
        caption(_(THERE))
        st.page_link(TIMELINE, label=_("Their story step by step"), query_params={STEP: "1"})


def _nobody_added() -> bool:
    """Whether no article has a time of adding, as those have not that came with the program."""
    return bool(load.table(Article)["added_at"].isna().all())
