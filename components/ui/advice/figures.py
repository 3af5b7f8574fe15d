"""The figures of the Advice page, who advises whom on what and advice over time, each with its evidence."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import wording
from components.charts import advice as draw
from components.messages import _
from components.query.summaries import advice
from components.query.summaries.counting import PeriodLength, fitting_length, scope
from components.topics import labels as topic_labels
from components.ui.advice.views import COLUMNS
from components.ui.state.complete_periods import judged
from components.ui.widgets import evidence, figures
from components.ui.widgets.matrix_width import matrix_width
from components.ui.widgets.summary_tables import in_words

LENGTHS: tuple[PeriodLength, ...] = ("day", "week", "month")


def who_on_what(rows: pd.DataFrame) -> None:
    """Shows who advises whom on what; a click on a cell shows its points of advice."""
    most = st.segmented_control(_("Pairs"), (8, 15, 30), default=15, required=True, key="advice_most")
    available = matrix_width("advice-width")
    cells = advice.who_on_what(rows, most or 15, available.columns)
    shown = {**topic_labels(), advice.NO_TOPIC: _(advice.NO_TOPIC)}
    figure = draw.who_on_what(cells, shown, scope(rows), available.width)
    table = cells.assign(topic=cells["topic"].replace(shown))
    alt = _("A dot for each pair of adviser and addressee and each topic.")
    alt = f"{alt} {draw.who_on_what_title(cells, shown)}"
    points = _chart(rows, figure, table, name=_("Who advises whom on what"), alt=alt, key="advice-matrix")
    evidence_rows, label = rows, _("Advice")
    for pair, topic in (point["customdata"][:2] for point in points[:1]):
        evidence_rows, label = advice.of_cell(rows, pair, topic), f"{pair}, {shown.get(topic, topic)}"
    evidence.advice(evidence_rows, label, "advice-matrix", mark="advice-matrix" if points else "")


def over_time(rows: pd.DataFrame) -> None:
    """Shows points of advice by day, week or month; a click on a bar shows them."""
    whole = scope(rows)
    fitting = fitting_length(whole.first, whole.last)
    length = (
        st.segmented_control(_("By"), LENGTHS, format_func=_, default=fitting, required=True, key="advice_length")
        or fitting
    )
    found = judged(advice.over_time(rows, length), length)
    if found.empty:
        st.info(draw.over_time_title(found, length) + ".")
        return
    alt = f"{_('Points of advice by strength over time.')} {draw.over_time_title(found, length)}"
    figure = draw.over_time(found, length, whole)
    points = _chart(rows, figure, found, name=_("Advice over time"), alt=alt, key="advice-time")
    evidence_rows, label = rows, _("Advice")
    for strength, start in (point["customdata"][:2] for point in points[:1]):
        evidence_rows = advice.of_period(rows[rows["strength"] == strength], start, length)
        label = f"{_('Advice')}, {_(advice.STRENGTH_NAMES[strength])}, {wording.day(pd.Timestamp(start))}"
    evidence.advice(evidence_rows, label, "advice-time", mark="advice-time" if points else "")


def _chart(
    rows: pd.DataFrame, figure: go.Figure, table: pd.DataFrame, *, name: str, alt: str, key: str
) -> list[dict[str, Any]]:
    """Shows a figure of some points of advice; the marks that are chosen in it."""
    n = wording.plural(len(rows), "point of advice", "points of advice")
    named = table.rename(columns=in_words(COLUMNS))
    return figures.chart(figure, name=name, table=named, alt=alt, key=key, on_select=True, n=n)
