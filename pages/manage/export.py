"""Export: the rows that the filters ask for, as tables, a workbook, a timeline or a calendar."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from components import export, wording
from components.models import Advice, Article, Event, Statement
from components.summaries.events import coming_up
from components.ui import empty, filters, load
from components.ui.plain import caption

st.title("Export")
st.write(
    "What the filters ask for, to take along. Each file carries a line to cite; charts have their own buttons for PNG, "
    "SVG and CSV where they stand."
)

tables = {kind: load.selected(row_type) for kind, row_type in
          {"Statements": Statement, "Events": Event, "Advice": Advice, "Articles": Article}.items()}  # fmt: skip
empty.stop_if_empty(tables["Articles"], "articles")

told = load.told()
planned = coming_up(told, load.covered()[1], len(told))
articles = wording.plural(len(tables["Articles"]), "article")
cited = export.citation("Rows", filters.in_words(), articles, load.covered(tables["Articles"]), load.corrected())
name = export.file_name("parallel 49", filters.in_words())

st.subheader("Tables")
caption("A row for each statement, event, piece of advice or article, with its sentence and where it was published.")
for kind, table in tables.items():
    label, button = st.columns([3, 1], vertical_alignment="center")
    label.markdown(f"**{kind}**  \n{wording.plural(len(table), 'row')}")
    button.download_button(
        "CSV",
        partial(export.csv, table, cited),
        f"{name}-{kind.lower()}.csv",
        "text/csv",
        key=f"export.{kind}",
        on_click="ignore",
        width="stretch",
    )

st.subheader("All in one, and for other programs")
book, slides, days = st.columns(3, gap="large")
with book:
    caption("All four tables as the sheets of a workbook.")
    st.download_button(
        "Workbook (XLSX)",
        lambda: export.workbook(tables, cited),
        f"{name}.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
        width="stretch",
    )
with slides:
    caption(f"The {wording.number(len(told))} events, each told once, for TimelineJS.")
    st.download_button(
        "TimelineJS (JSON)",
        lambda: export.timelinejs(told, cited),
        f"{name}-timeline.json",
        "application/json",
        on_click="ignore",
        width="stretch",
    )
with days:
    caption(f"What is still ahead on the newest day of coverage ({wording.number(len(planned))}), for a calendar.")
    st.download_button(
        "Calendar (ICS)",
        lambda: export.calendar(planned, datetime.now(UTC)),
        f"{name}-planned.ics",
        "text/calendar",
        on_click="ignore",
        width="stretch",
    )

st.subheader("How to cite")
st.code(cited, language=None, wrap_lines=True)
