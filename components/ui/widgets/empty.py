"""Messages instead of a blank page: for an empty corpus, or filters that leave nothing."""

from dataclasses import replace
from typing import NoReturn

import pandas as pd
import streamlit as st

from components import wording
from components.models import Article
from components.ui.state import filters, load, samples

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
        st.info("The first of the sample articles are being read; they appear here as soon as they are stored.")
    elif not len(load.table(Article)):
        st.info("There is no article here yet. Add some on the page “Add articles”.")
        st.page_link(ADDING, label="Go to “Add articles”")
    elif filters.current():
        st.info(f"No {what} with these filters: {filters.in_words()}.")
        _ways_out(what)
    else:
        st.info(f"No {what} were found in the articles.")


def with_these_filters() -> str:
    """The end of a sentence on what is missing, for one part of a page."""
    return " with these filters." if filters.current() else "."


def _ways_out(what: str) -> None:
    """Shows a button to clear each filter, with the number of articles left without it, and one to clear all."""
    with st.container(horizontal=True, key=f"loosen_{what}"):
        for name, changes in filters.each_alone().items():
            left = len(load.selected(Article, replace(filters.current(), **changes)))
            label = f"Without the {name}: {wording.plural(left, 'article')}"
            st.button(label, on_click=filters.narrow, kwargs=changes, key=f"without_{name}_{what}")
        st.button("Reset filters", on_click=filters.reset, key=f"reset_for_{what}")
