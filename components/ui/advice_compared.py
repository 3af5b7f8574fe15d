"""What advice_register finds across articles, kept as long as the store does not change."""

import pandas as pd
import streamlit as st

from components import advice_register
from components.models import Advice, Event
from components.ui import load

WAIT = "Comparing advice across articles …"


def entries() -> pd.DataFrame:
    """The points of the whole corpus, each once however often it was reported (`advice_register.entries`)."""
    return _entries(load.store().version())


def opposed() -> pd.DataFrame:
    """The pairs of points that pull in opposite directions (`advice_register.opposed`)."""
    return _opposed(load.store().version())


def followed() -> dict[str, list[str]]:
    """For each point's row_id what came after it, in words (`advice_register.followed`)."""
    return _followed(load.store().version())


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _entries(version: int) -> pd.DataFrame:
    return advice_register.entries(load.store().table(Advice))


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _opposed(version: int) -> pd.DataFrame:
    return advice_register.opposed(load.store().table(Advice))


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _followed(version: int) -> dict[str, list[str]]:
    told = advice_register.followed(load.store().table(Advice), load.table(Event))
    return {str(row_id): own["told"].tolist() for row_id, own in told.groupby("row_id")}
