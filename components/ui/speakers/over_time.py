"""over_time(): shows some speakers' tone over time, with the events that the analyst chooses as lines."""

import pandas as pd
import streamlit as st

from components import wording
from components.charts import speakers_over_time
from components.charts.measures import Shown
from components.messages import _
from components.query.summaries import rolling, speakers
from components.query.summaries.counting import commonest, scope
from components.ui.speakers.evidence import countries, ranked
from components.ui.state.counted import CountedRows
from components.ui.state.remembered import once
from components.ui.timeline.reference import events
from components.ui.widgets import figures, summary_tables
from components.ui.widgets.width import width

MOST_EVENTS = 100  # that are offered as lines, the most reported first


def over_time(counted: CountedRows, measure: Shown) -> None:
    """Shows some speakers' statements over time with their rolling means, and events as reference lines."""
    statements = counted.frame
    left, middle = st.columns([3, 1])
    offered = commonest(statements["speaker"], 60)
    chosen = left.multiselect(
        _("Speakers"),
        offered,
        offered[:2],
        max_selections=6,
        format_func=wording.person,
        key="over_time_speakers",
        wrap=True,
        filter_mode="contains",
        select_all=False,
    )
    days = window(counted, "speaker", tuple(chosen), middle, "over_time_days")
    lines = _event_lines(statements)
    found = counted.get(rolling.rolling, "speaker", tuple(chosen), days)
    if found.empty or found["scored"].sum() == 0:
        title = speakers_over_time.over_time_title(found.head(0), days)
        st.info(_("{title}: choose other speakers.", title=title))
        return
    own, room = statements[statements["speaker"].isin(chosen)], width("over_time_width")
    figure = once(
        "speakers: over time",
        lambda: speakers_over_time.over_time(
            found,
            rolling.by_period(statements, "speaker", chosen),
            days,
            lines,
            scope(own),
            countries(counted),
            room,
            measure,
        ),
        tuple(chosen),
        days,
        tuple(lines.index),
        room,
        measure,
    )
    alt = _("{measure} over time. {title}", measure=wording.sentence(measure.name), title=figure.layout.title.text)
    table = summary_tables.as_table(found, measure)
    points = figures.of_statements(statements, figure, table, name=_("Tone over time"), alt=alt, key="over_time")
    evidence_rows, label = own, wording.listed([wording.person(name) for name in chosen])
    for speaker, day, last, score in (point["customdata"][:4] for point in points[:1]):
        first, end = pd.Timestamp(day), pd.Timestamp(last)
        evidence_rows = rolling.of_period(speakers.of_group(statements, "speaker", speaker), first, end, float(score))
        label = f"{wording.person(speaker)}, {wording.days(first, end)}"
    ranked(counted, evidence_rows, label, "over_time", "over_time" if points else "")


def window(
    counted: CountedRows, series: str, shown: tuple[str, ...], place: "st.delta_generator.DeltaGenerator", key: str
) -> int:
    """Shows the choice of the days that a mean covers, at first the fewest that suffice; the chosen number."""
    fitting = counted.get(rolling.fitting_window, series, shown)
    return int(
        place.selectbox(
            _("Mean of the last"),
            rolling.WINDOWS,
            rolling.WINDOWS.index(fitting),
            format_func=lambda days: _("{n} days", n=days),
            key=key,
        )
    )


def _event_lines(statements: pd.DataFrame) -> pd.DataFrame:
    """The events that the analyst chooses as lines, from those within the days shown."""
    known = events()
    within = known["start"].between(statements["published"].min(), statements["published"].max())
    shown = known[within].head(MOST_EVENTS)
    named = {
        place: f"{wording.day(start)}  {summary}"
        for place, start, summary in zip(shown.index, shown["start"], shown["summary"], strict=True)
    }
    chosen = st.multiselect(
        _("Events as lines"),
        list(named),
        list(named)[:3],
        format_func=named.__getitem__,
        max_selections=8,
        wrap=True,
        filter_mode="contains",
        select_all=False,
    )
    return known.loc[chosen]
