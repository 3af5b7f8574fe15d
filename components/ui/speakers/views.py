"""The views of the Speakers page: mean tone and shares by group, and who speaks of whom, each with its evidence."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import wording
from components.charts import means
from components.charts import speakers as draw
from components.charts.measures import Shown
from components.messages import _
from components.query.summaries import speakers
from components.query.summaries.counting import scope
from components.ui.speakers.evidence import countries, ranked
from components.ui.state.counted import CountedRows
from components.ui.widgets import figures, summary_tables
from components.ui.widgets.matrix_width import matrix_width


def mean_tone(counted: CountedRows, measure: Shown) -> None:
    """Shows the mean tone of each speaker (country, role ...) with its distribution."""
    statements = counted.frame
    group, most = _grouping("mean")
    groups = counted.get(speakers.by_group, group).head(most)
    steps = counted.get(speakers.distribution, group)
    shown_countries = countries(counted, group)
    figure = means.means(groups, steps, group, scope(statements), countries=shown_countries, measure=measure)
    alt = _(
        "{measure} with its 95 % interval. {title}",
        measure=wording.sentence(measure.name),
        title=figure.layout.title.text,
    )
    table = summary_tables.by_group(groups, group, measure)
    points = _chart(statements, figure, table, group, name=_("Tone"), alt=alt, key="means")
    evidence_rows, label = statements, _("Statements")
    for value, step in (point["customdata"][:2] for point in points[:1]):
        evidence_rows = (
            speakers.of_group(statements, group, value)
            if step is None
            else speakers.in_step(statements, group, value, step)
        )
        named = wording.sentence(wording.group(value, group))
        label = named if step is None else f"{named}, {measure.step(step)}"
    ranked(counted, evidence_rows, label, "mean", f"means-{group}" if points else "")


def shares(counted: CountedRows, measure: Shown) -> None:
    """Shows how many statements of each group are negative, neutral and positive."""
    statements = counted.frame
    group, most = _grouping("shares")
    groups = speakers.negative_shares(counted.get(speakers.by_group, group)).head(most)
    if groups.empty:
        st.info(draw.tones_title(groups, group) + ".")
        return
    figure = draw.tones(groups, group, scope(statements))
    alt = f"{_('Shares of negative, neutral and positive statements.')} {draw.tones_title(groups, group)}"
    table = summary_tables.by_group(groups, group, measure)
    points = _chart(statements, figure, table, group, name=_("Shares of tone"), alt=alt, key="shares")
    evidence_rows, label = statements, _("Statements")
    for value, tone in (point["customdata"][:2] for point in points[:1]):
        evidence_rows = speakers.of_group(statements, group, value)
        evidence_rows = evidence_rows[evidence_rows["tone"] == tone]
        label = f"{wording.sentence(wording.group(value, group))}, {wording.tone_in_words(tone)}"
    ranked(counted, evidence_rows, label, "shares", f"shares-{group}" if points else "")


def who_on_whom(counted: CountedRows, measure: Shown) -> None:
    """Shows who speaks of whom; a click on a cell shows its statements."""
    statements = counted.frame
    most = st.segmented_control(_("Rows and columns"), (5, 8, 12, 20), default=8, required=True, key="matrix_most")
    available = matrix_width("matrix-width")
    cells = counted.get(speakers.matrix, most or 8, available.columns)
    if cells.empty:
        st.info(draw.matrix_title(cells) + ".")
        return
    both_known = statements[statements["speaker"].notna() & statements["about"].notna()]
    figure = draw.matrix(cells, scope(both_known), available.width, measure)
    table = summary_tables.as_table(cells, measure)
    alt = f"{_('A dot for each speaker and target.')} {figure.layout.title.text}"
    points = figures.of_statements(statements, figure, table, name=_("Who speaks of whom"), alt=alt, key="matrix")
    evidence_rows, label = statements[statements["about"].notna()], _("Statements about somebody")
    for speaker, about in (point["customdata"][:2] for point in points[:1]):
        evidence_rows, label = (
            statements[(statements["speaker"] == speaker) & (statements["about"] == about)],
            _("{one} on {other}", one=wording.person(speaker), other=wording.person(about)),
        )
    ranked(counted, evidence_rows, label, "matrix", "matrix" if points else "")


def _chart(
    statements: pd.DataFrame, figure: go.Figure, table: pd.DataFrame, group: str, *, name: str, alt: str, key: str
) -> list[dict[str, Any]]:
    """Shows a figure of statements by group; the marks that are chosen in it."""
    name = _("{what} by {group}", what=name, group=_(speakers.GROUPS[group]))
    return figures.of_statements(statements, figure, table, name=name, alt=alt, key=f"{key}-{group}")


def _grouping(view: str) -> tuple[str, int]:
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    group = left.segmented_control(
        _("By"),
        list(speakers.GROUPS),
        default="speaker",
        required=True,
        wrap=True,
        format_func=lambda name: _(speakers.GROUPS[name]),
        key=f"{view}_by",
        bind="query-params",
    )
    most = right.selectbox(
        _("Rows"), (10, 20, 40), key=f"{view}_most", format_func=lambda rows: _("the first {n}", n=rows)
    )
    return str(group), int(most)
