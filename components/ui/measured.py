"""tables(): shows the measured accuracy of each step, one row per measure, with what to compare it with."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components import wording
from components.quality import Measure

BRIEFS = "samples."  # the prefix of the keys of measures on the briefs


def tables(measures: Iterable[Measure]) -> None:
    """Shows a table of the measures on the briefs, and one of those on public corpora."""
    every = list(measures)
    briefs = [measure for measure in every if measure.key.startswith(BRIEFS)]
    others = [measure for measure in every if not measure.key.startswith(BRIEFS)]
    st.html(_table(f"On the {briefs[0].on}", [_row(measure, measure.compare) for measure in briefs]))
    rows = [_row(measure, ": ".join(filter(None, (measure.on, measure.compare)))) for measure in others]
    st.html(_table("On public corpora of annotated texts", rows))


def _table(caption: str, rows: list[str]) -> str:
    head = "<thead><tr><th>Step</th><th>What</th><th>n</th><th>Value</th></tr></thead>"
    return f'<table class="measures"><caption>{escape(caption)}</caption>{head}<tbody>{"".join(rows)}</tbody></table>'


def _row(measure: Measure, below: str) -> str:
    quiet = f'<p class="quiet">{escape(below)}</p>' if below else ""
    value = f"{wording.number(measure.value, 1)} <small>{escape(measure.metric)}</small>"
    cells = (escape(measure.step), escape(measure.what) + quiet, wording.number(measure.n), value)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
