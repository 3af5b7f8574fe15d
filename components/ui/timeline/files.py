"""Offers the events as files for other programs, each with its line to cite."""

from datetime import UTC, datetime
from typing import Any

import pandas as pd
import streamlit as st

from components import export, wording
from components.messages import _
from components.messages.language import bound
from components.models import Article
from components.query.summaries import events as summaries
from components.ui.files import citing
from components.ui.state import filters, load
from components.ui.state.remembered import once
from components.ui.widgets.plain import heading


def takeaways(events: pd.DataFrame) -> None:
    """Shows the buttons that download the events as files for other programs."""
    file, line = export.file_name("events", filters.in_words()), cited(events)
    planned = once("timeline: planned", lambda: summaries.coming_up(events, load.covered()[1], len(events)))
    heading(_("Take the events along"), level=3)
    with st.container(horizontal=True, key="timeline_takeaways"):
        offer(_("Table (CSV)"), lambda: export.csv(events, line), f"{file}.csv", "text/csv")
        offer("TimelineJS (JSON)", lambda: export.timelinejs(events, line), f"{file}.json", "application/json")
        if len(planned):
            offer(
                _("Calendar of what is planned (ICS, {n})", n=wording.number(len(planned))),
                lambda: export.calendar(planned, datetime.now(UTC)),
                f"{file}.ics",
                "text/calendar",
            )


def cited(events: pd.DataFrame) -> str:
    """The line to cite for some events."""
    n = wording.plural(len(events), "event")
    covered = load.covered(load.selected(Article))
    return citing.cited(_("Timeline of events"), n, covered)


def offer(label: str, content: Any, name: str, kind: str) -> None:
    """Shows the button that downloads a file."""
    st.download_button(label, bound(content), name, kind, key=f"file-{name}", on_click="ignore")
