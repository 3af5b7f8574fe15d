"""over_time(): shows some speakers' tone over time, with the events that the analyst chooses as lines."""

import pandas as pd
import streamlit as st

from components import wording
from components.charts import speakers_over_time
from components.query.summaries import speakers
from components.query.summaries.counting import PeriodLength, commonest, fitting_length, scope
from components.ui.speakers.evidence import countries, ranked
from components.ui.state.complete_periods import judged
from components.ui.state.counted import CountedRows
from components.ui.timeline.reference import events
from components.ui.widgets import figures, summary_tables
from components.ui.widgets.width import width

LENGTHS: tuple[PeriodLength, ...] = ("day", "week", "month")


def over_time(counted: CountedRows) -> None:
    """Shows some speakers' means over time, with events as reference lines."""
    statements = counted.frame
    offered = commonest(statements["speaker"], 60)
    left, middle = st.columns([3, 2])
    chosen = left.multiselect(
        "Speakers",
        offered,
        offered[:2],
        max_selections=6,
        key="over_time_speakers",
        wrap=True,
        filter_mode="contains",
        select_all=False,
    )
    whole = scope(statements)
    fitting = _firm_length(counted, tuple(offered[:2]), fitting_length(whole.first, whole.last))
    length = (
        middle.segmented_control("By", LENGTHS, default=fitting, required=True, wrap=True, key="over_time_length")
        or fitting
    )
    lines = _event_lines(statements)
    found = judged(counted.get(speakers.over_time, tuple(chosen), length), length)
    if found["scored"].sum() == 0:
        st.info(f"{speakers_over_time.over_time_title(found.head(0), length)}: choose other speakers.")
        return
    shown = scope(statements[statements["speaker"].isin(chosen)])
    figure = speakers_over_time.over_time(found, length, lines, shown, countries(counted), width("over_time_width"))
    alt = f"Mean polarity by {length}. {speakers_over_time.over_time_title(found, length)}"
    table = summary_tables.as_table(found)
    points = figures.of_statements(statements, figure, table, name="Tone over time", alt=alt, key="over_time")
    evidence_rows, label = statements[statements["speaker"].isin(chosen)], wording.listed(chosen)
    for speaker, start in (point["customdata"][:2] for point in points[:1]):
        evidence_rows = speakers.of_period(speakers.of_group(statements, "speaker", speaker), start, length)
        label = f"{speaker}, {length} of {wording.day(pd.Timestamp(start))}"
    ranked(counted, evidence_rows, label, "over_time", "over_time" if points else "")


def _firm_length(counted: CountedRows, chosen: tuple[str, ...], fitting: PeriodLength) -> PeriodLength:
    """The shortest period, no shorter than `fitting`, in which a mean of these speakers may be published."""
    for length in LENGTHS[LENGTHS.index(fitting) :]:
        if (counted.get(speakers.over_time, chosen, length)["mark"] != "F").any():
            return length
    return LENGTHS[-1]


def _event_lines(statements: pd.DataFrame) -> pd.DataFrame:
    """The events that the analyst chooses as lines, from those within the days shown."""
    known = events()
    shown = known[known["start"].between(statements["published"].min(), statements["published"].max())]
    chosen = st.multiselect(
        "Events as lines",
        shown.index.tolist(),
        shown.index[:3].tolist(),
        format_func=lambda place: f"{wording.day(known['start'][place])}  {known['summary'][place]}",
        max_selections=8,
        wrap=True,
        filter_mode="contains",
        select_all=False,
    )
    return known.loc[chosen]
