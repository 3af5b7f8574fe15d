"""Export: the rows that fit the filters, as tables, a workbook, a timeline or a calendar."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from components import export, wording
from components.messages import N_, _
from components.messages.language import bound
from components.models import Advice, Article, Event, Statement
from components.query.summaries.events import coming_up
from components.ui.files import citing
from components.ui.state import filters, load
from components.ui.widgets import empty
from components.ui.widgets.plain import caption, heading, taken_along

heading(_("Export"), level=1)
caption(
    _(
        "What the filters ask for, to take along. Each file carries a line to cite. A chart is saved where it stands, "
        "by the menu “Save as” below it: as an image, a drawing or a page, and its numbers as a table or a workbook."
    )
)

tables = {
    kind: load.selected(row_type)
    for kind, row_type in {
        N_("Statements"): Statement,
        N_("Events"): Event,
        N_("Advice"): Advice,
        N_("Articles"): Article,
    }.items()
}
empty.stop_if_empty(tables["Articles"], "articles")

events = load.events()
planned = coming_up(events, load.covered()[1], len(events))
articles = wording.plural(len(tables["Articles"]), "article")
cited = citing.cited(_("Rows"), articles, load.covered(tables["Articles"]))
name = export.file_name("parallel 49", filters.in_words())

rows_told = _("A row for each, wire copies and headlines included, with its sentence and where it was published")
heading(_("Tables"), rows_told, level=3)
for kind, table in tables.items():
    with taken_along(_(kind), wording.plural(len(table), "row")):
        st.download_button(
            "CSV",
            bound(partial(export.csv, table, cited)),
            f"{name}-{kind.lower()}.csv",
            "text/csv",
            key=f"export.{kind}",
            on_click="ignore",
            width="stretch",
        )

heading(_("All in one, and for other programs"), level=3)
for title, content, label, make, ending, media_type in (
    (
        _("Everything"),
        _("All four tables as the sheets of a workbook"),
        _("Workbook (XLSX)"),
        lambda: export.workbook(tables, cited),
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (
        _("Timeline"),
        _("{events}, each counted once, for TimelineJS", events=wording.plural(len(events), "event")),
        "TimelineJS (JSON)",
        lambda: export.timelinejs(events, cited),
        "-timeline.json",
        "application/json",
    ),
    (
        _("Calendar"),
        _("{events} still ahead on the newest day of coverage", events=wording.plural(len(planned), "event")),
        _("Calendar (ICS)"),
        lambda: export.calendar(planned, datetime.now(UTC)),
        "-planned.ics",
        "text/calendar",
    ),
):
    with taken_along(title, content):
        st.download_button(label, bound(make), f"{name}{ending}", media_type, on_click="ignore", width="stretch")

heading(_("How to cite"), level=3)
st.code(cited, language=None, wrap_lines=True)
