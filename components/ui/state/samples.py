"""ensure(): fills a store that was never used with the sample articles."""

import threading
from typing import Any

import streamlit as st

from components.corpus import kept
from components.ui.state import access
from components.ui.state.load import store

_FILLING = threading.Lock()


def ensure() -> None:
    """Fills a store that was never used with the sample articles, with a progress bar."""
    if store().version() >= 0 and not _FILLING.locked():
        return
    if not access.may_change():
        st.info("Nothing is stored here yet. Articles can be added by those who may change things.")
        st.stop()
    bar = st.progress(0.0, "Reading the sample articles …")
    with _FILLING:
        if store().version() < 0:
            _fill(bar)
    bar.empty()


def _fill(bar: Any) -> None:
    from components.ingest import SAMPLES, readings_of  # only here: the analysis takes seconds to import
    from components.pipeline import analyse_all

    articles = [reading.article for reading in readings_of([SAMPLES]) if reading.article]
    analyses = []
    for analysis in analyse_all(articles):
        analyses.append(analysis)
        bar.progress(len(analyses) / len(articles), f"Reading {analysis.article.title or 'an article'} …")
    store().save(analyses)
    kept.update(store())
