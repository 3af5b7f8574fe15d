"""compare_periods(): shows two periods of the coverage side by side."""

from datetime import date
from typing import Any

import streamlit as st

from components import export, wording
from components.messages import _
from components.models import Advice, Article, Statement
from components.query import selection
from components.query.summaries import coverage
from components.ui.state import filters, load
from components.ui.state.counted import counted_rows
from components.ui.timeline import files as event_files


def compare_periods() -> None:
    """Shows two periods side by side, each chosen by the analyst."""
    first, last = load.covered()
    if first is None or last is None:
        return
    folded = st.expander(_("Compare two periods"), key="compare_periods", on_change="rerun")
    if not folded.open:  # what is in it is not made before
        return
    with folded:
        middle = first + (last - first) / 2
        left, right = st.columns(2)
        one = _period(left, _("One period"), (first, middle), "period_one")
        other = _period(right, _("Another period"), (middle, last), "period_two")
        if one and one == other:
            st.info(_("Both are the same days. Choose two periods."))
        elif one and other:
            _compared(one, other)


def _period(place: Any, label: str, days: tuple[date, date], key: str) -> tuple[date, date] | None:
    found = tuple(place.date_input(label, days, key=key, format="YYYY-MM-DD", persist_state="session"))
    return (found[0], found[1]) if len(found) == 2 else None


def _compared(one: tuple[date, date], other: tuple[date, date]) -> None:
    frames = {
        "articles": load.selected(Article),
        "statements": counted_rows(Statement).frame,
        "events": load.events(),
        "advice": load.selected(Advice),
    }
    table = coverage.compare(frames, one, other, selection.topic_labels())
    named = table.set_axis(["", wording.days(*one), wording.days(*other)], axis=1)
    st.table(named.set_index(""))
    cited = event_files.cited(frames["events"])
    event_files.offer(
        "CSV",
        lambda: export.csv(named, cited),
        f"{export.file_name('two periods', filters.in_words())}.csv",
        "text/csv",
    )
