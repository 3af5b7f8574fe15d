"""draw(): the story of the corpus: one line, and one figure with the key events as pins; a click on one opens it."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.charts import story as charts
from components.messages import N_, _
from components.query.story import pins
from components.ui.overview import computed, labels, pin_list
from components.ui.state import load
from components.ui.state.remembered import once
from components.ui.timeline.address import EVENT
from components.ui.timeline.told import key_pins
from components.ui.widgets import figures
from components.ui.widgets.plain import heading, lead
from components.ui.widgets.width import width
from components.wording.visible import escaped

TIMELINE = "pages/explore/timeline.py"
OPEN = "story.open"  # the event that was clicked
AREA = {
    "day": N_("Articles by day as an area;"),
    "week": N_("Articles by week as an area;"),
    "month": N_("Articles by month as an area;"),
}
PINS = N_(
    "the key events as numbered pins: those of Washington over its base line, those of Ottawa under it, all others on "
    "it."
)


def draw(articles: pd.DataFrame, events: pd.DataFrame) -> None:
    """Shows the line, the sentence of numbers beneath, and the figure where something has a day."""
    covered = load.covered(articles)
    told = key_pins(events)
    with st.container(key="overview_head", gap="xxsmall"):
        heading(_("Overview"), level=1)
        st.html(f'<p class="headline">{escaped(computed.line())}</p>')
        lead(computed.sentence())
    wide = width("story_width")
    if len(told) or covered[0] is not None:
        _figure(articles, events, told, wide)
    if wide < charts.LABELLED:
        pin_list.draw(told, _open)
    if event := st.session_state.pop(OPEN, None):
        st.switch_page(TIMELINE, query_params={EVENT: event})


def _figure(articles: pd.DataFrame, events: pd.DataFrame, told: pd.DataFrame, wide: int) -> None:
    length, series = computed.period_length(), computed.over_time()
    figure = once(
        "story: figure",
        lambda: charts.story(
            series, told, length, wide, title=charts.title(told), subtitle=charts.subtitle(told, length, len(events))
        ),
        wide,
    )
    figures.chart(
        figure,
        name="key events and coverage",
        table=pins.as_table(told),
        alt=f"{_(AREA[length])} {_(PINS)}",
        key="story",
        on_select=_choose,
        n=_(
            "{events} in {articles}",
            events=wording.plural(len(events), "event"),
            articles=wording.plural(len(articles), "article"),
        ),
    )
    if wide >= charts.LABELLED:
        labels.on_labels(figure, _named(told), _open)


def _named(told: pd.DataFrame) -> list[tuple[str, str]]:
    """The key events with what they are called."""
    return [
        (pin.event, f"{pin.number}. {wording.when(pin.start, pin.end, wording.value(pin.grain))}: {pin.summary}")
        for pin in load.each(told)
    ]


def _choose(points: list[dict[str, Any]]) -> None:
    if points and points[0]["customdata"]:
        _open(points[0]["customdata"][0])


def _open(event: str) -> None:
    st.session_state[EVENT] = event  # as in the address, else what was open there before would count
    st.session_state[OPEN] = event
