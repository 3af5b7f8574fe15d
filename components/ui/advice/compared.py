"""Compares advice across articles; the results are cached until the store or the corrections change."""

import pandas as pd
import streamlit as st

from components.corpus import advice_register, kept, later_events
from components.models import Advice, Event
from components.query.summaries import advice as summary
from components.ui.state import load
from components.ui.state.load import Version

COMPARED = ["row_id", "adviser", "addressee", "sentence", "sentence_span", "content_spans"]
WAIT = "Comparing advice across articles …"


def register(advice: pd.DataFrame) -> pd.DataFrame:
    """The register of some advice rows, with each point once, however often it was reported."""
    return summary.merged(summary.register(advice), _entries(load.version()))


def opposed() -> pd.DataFrame:
    """The pairs of points that pull in opposite directions (`advice_register.opposed`)."""
    return _opposed(load.version())


def followed(rows: pd.DataFrame) -> dict[str, list[str]]:
    """What came after each of some points, by row_id and in words (`later_events.followed`)."""
    following = later_events.followed(rows, load.table(Event))
    return {str(row_id): own["wording"].tolist() for row_id, own in following.groupby("row_id")}


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _entries(version: Version) -> pd.DataFrame:
    return kept.advice_entries(load.reading(), load.corrections())


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _opposed(version: Version) -> pd.DataFrame:
    stored = load.reading().table(Advice, COMPARED)
    return advice_register.opposed(load.as_corrected(stored, version))
