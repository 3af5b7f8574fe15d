"""Export: the rows that fit the filters, as tables, a workbook, a timeline or a calendar."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from components import export, wording
from components.messages.language import bound
from components.models import Advice, Article, Event, Statement
from components.query.summaries.events import coming_up
from components.ui.files import citing
from components.ui.state import filters, load
from components.ui.widgets import empty
from components.ui.widgets.plain import caption, heading, taken_along

heading("Export", level=1)
caption(
    "What the filters ask for, to take along. Each file carries a line to cite. A chart is saved where it stands, "
    "by the menu “Save as” below it: as an image, a drawing or a page, and its numbers as a table or a workbook."
)

tables = {kind: load.selected(row_type) for kind, row_type in
          {"Statements": Statement, "Events": Event, "Advice": Advice, "Articles": Article}.items()}  # fmt: skip
empty.stop_if_empty(tables["Articles"], "articles")

events = load.events()
planned = coming_up(events, load.covered()[1], len(events))
articles = wording.plural(len(tables["Articles"]), "article")
cited = citing.cited("Rows", articles, load.covered(tables["Articles"]))
name = export.file_name("parallel 49", filters.in_words())

heading("Tables", "A row for each, with its sentence and where it was published", level=3)
for kind, table in tables.items():
    with taken_along(kind, wording.plural(len(table), "row")):
        st.download_button(
            "CSV",
            bound(partial(export.csv, table, cited)),
            f"{name}-{kind.lower()}.csv",
            "text/csv",
            key=f"export.{kind}",
            on_click="ignore",
            width="stretch",
        )

heading("All in one, and for other programs", level=3)
for title, content, label, make, ending, media_type in (
    (
        "Everything",
        "All four tables as the sheets of a workbook",
        "Workbook (XLSX)",
        lambda: export.workbook(tables, cited),
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (
        "Timeline",
        f"{wording.plural(len(events), 'event')}, each counted once, for TimelineJS",
        "TimelineJS (JSON)",
        lambda: export.timelinejs(events, cited),
        "-timeline.json",
        "application/json",
    ),
    (
        "Calendar",
        f"{wording.plural(len(planned), 'event')} still ahead on the newest day of coverage",
        "Calendar (ICS)",
        lambda: export.calendar(planned, datetime.now(UTC)),
        "-planned.ics",
        "text/calendar",
    ),
):
    with taken_along(title, content):
        st.download_button(label, bound(make), f"{name}{ending}", media_type, on_click="ignore", width="stretch")

heading("How to cite", level=3)
st.code(cited, language=None, wrap_lines=True)
