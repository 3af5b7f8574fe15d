"""Messages instead of a blank page: for an empty corpus, or filters that leave nothing."""

from dataclasses import replace
from typing import NoReturn

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.models import Article
from components.ui.state import filters, load, samples

NAMED = (N_("articles"), N_("statements"), N_("events"), N_("advice"))  # what may be missing
ADDING = "pages/manage/add_articles.py"


def stop_if_empty(frame: pd.DataFrame, what: str) -> None:
    """Ends the page with a message if there is nothing to show; `what` names the rows: 'statements'."""
    if not len(frame):
        message(what)
        end()


def end() -> NoReturn:
    """Ends the page here."""
    samples.follow()
    st.stop()


def message(what: str) -> None:
    """Shows why there is nothing, with buttons for what to do about it."""
    if not len(load.table(Article)) and samples.being_read():
        st.info(_("The first of the sample articles are being read; they appear here as soon as they are stored."))
    elif not len(load.table(Article)):
        st.info(_("There is no article here yet. Add some on the page “Add articles”."))
        st.page_link(ADDING, label=_("Go to “Add articles”"))
    elif filters.current():
        st.info(_("No {what} with these filters: {filters}.", what=_(what), filters=filters.in_words()))
        _ways_out(what)
    else:
        st.info(_("No {what} were found in the articles.", what=_(what)))


def with_these_filters() -> str:
    """The end of a sentence on what is missing, for one part of a page."""
    return _(" with these filters.") if filters.current() else "."


def _ways_out(what: str) -> None:
    """Shows a button to clear each filter, with the number of articles left without it, and one to clear all."""
    with st.container(horizontal=True, key=f"loosen_{what}"):
        for name, changes in filters.each_alone().items():
            left = len(load.selected(Article, replace(filters.current(), **changes)))
            label = _("Without the {name}: {articles}", name=_(name), articles=wording.plural(left, "article"))
            st.button(label, on_click=filters.narrow, kwargs=changes, key=f"without_{name}_{what}")
        st.button(_("Reset filters"), on_click=filters.reset, key=f"reset_for_{what}")
