"""Messages in place of a blank page: an empty corpus, or filters that leave nothing."""

import pandas as pd
import streamlit as st

from components import selection
from components.models import Article
from components.ui import filters, load


def stop_if_empty(frame: pd.DataFrame, what: str) -> None:
    """Ends the page with a message if there is nothing to show; `what` names the rows: 'statements'."""
    if not len(frame):
        message(what)
        st.stop()


def message(what: str) -> None:
    """Says why there is nothing, and what to do about it."""
    if not len(load.table(Article)):
        st.info("There is no article here yet. Add some on the page “Add articles”.")
    elif filters.current():
        st.info(f"No {what} with these filters: {filters.in_words()}. {_advice()}")
        st.button("Reset filters", on_click=filters.reset, key=f"reset_for_{what}")
    else:
        st.info(f"No {what} were found in the articles.")


def _advice() -> str:
    """What to loosen: the filter without which the most rows would come back is not known, so those set are named."""
    chosen = filters.current()
    named = [f.label.lower() for f in selection.FILTERS if getattr(chosen, f.field)]
    named += ["dates"] if chosen.start or chosen.end else []
    named += ["words"] if chosen.words else []
    return f"Loosen one of them ({', '.join(named)}) or reset all."
