"""chosen(): the switch between the measures of tone; a page shows one of them at a time."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.charts import measures
from components.charts.measures import Shown
from components.messages import N_, _
from components.query.summaries.tone import by_textblob
from components.ui.speakers.raw_tone import rescored
from components.ui.state.counted import CountedRows

HELP = N_(
    "Tone: positive, neutral or negative, as each statement is labelled; the better measured one. TextBlob: the mean "
    "weight of its words, with words of news added and negation mended. As it comes: TextBlob without any of this."
)


@dataclass(frozen=True, slots=True)
class SwitchedMeasure:
    """A measure of tone: how it is shown, and what makes a frame of statements that is measured by it."""

    shown: Shown
    measured: Callable[[pd.DataFrame], pd.DataFrame] | None = None


MEASURES = {
    N_("Tone"): SwitchedMeasure(measures.NET_TONE),
    "TextBlob": SwitchedMeasure(measures.TEXTBLOB, by_textblob),
    N_("TextBlob as it comes"): SwitchedMeasure(measures.TEXTBLOB_ALONE, rescored),
}


def chosen(counted: CountedRows) -> tuple[CountedRows, Shown]:
    """Shows the switch; the rows measured as the analyst chose, and how the measure is shown."""
    name = st.selectbox(
        _("Measured by"), list(MEASURES), format_func=_, key="measure", bind="query-params", help=_(HELP), width=220
    )
    found = MEASURES[str(name)]
    return (counted.changed(name, found.measured) if found.measured else counted), found.shown
