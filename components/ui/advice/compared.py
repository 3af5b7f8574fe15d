"""Compares advice across articles; the results are cached until the store or the corrections change."""

import pandas as pd
import streamlit as st

from components.corpus import advice_register, later_events
from components.models import Advice, Event
from components.query.summaries import advice as summary
from components.storage.ledger import apply
from components.ui.state import load
from components.ui.state.load import Version

WAIT = "Comparing advice across articles …"


def register(advice: pd.DataFrame) -> pd.DataFrame:
    """The register of some advice rows, with each point once, however often it was reported."""
    return summary.merged(summary.register(advice), _entries(load.version()))


def opposed() -> pd.DataFrame:
    """The pairs of points that pull in opposite directions (`advice_register.opposed`)."""
    return _opposed(load.version())


def followed() -> dict[str, list[str]]:
    """The events that followed each point, in words, by its row_id (`later_events.followed`)."""
    return _followed(load.version())


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _entries(version: Version) -> pd.DataFrame:
    return advice_register.entries(_points())


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _opposed(version: Version) -> pd.DataFrame:
    return advice_register.opposed(_points())


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _followed(version: Version) -> dict[str, list[str]]:
    following = later_events.followed(_points(), load.table(Event))
    return {str(row_id): own["wording"].tolist() for row_id, own in following.groupby("row_id")}


def _points() -> pd.DataFrame:
    """All advice rows with all their columns, as corrected."""
    return apply(load.store().table(Advice), load.corrections())
