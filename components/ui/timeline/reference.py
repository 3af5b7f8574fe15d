"""events(): the events that may be reference lines beside tone, independent of the filters."""

import pandas as pd
import streamlit as st

from components.models import Event
from components.query.summaries.reference import reference_events
from components.ui.state import load
from components.ui.state.load import Version


def events() -> pd.DataFrame:
    """The events of the whole corpus that may be lines over time (`summaries.reference`)."""
    return _events(load.version())


@st.cache_resource(show_spinner=False, max_entries=1)
def _events(version: Version) -> pd.DataFrame:
    return reference_events(load.table(Event))
