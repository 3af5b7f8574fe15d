"""draw(): the card of what comes next: the day in large type, the event, and two more."""

from typing import Any

import streamlit as st

from components import wording
from components.messages import _
from components.ui.overview import computed
from components.ui.state import load
from components.ui.widgets import empty, evidence
from components.ui.widgets.plain import caption, heading
from components.wording.visible import escaped

TIMELINE = "pages/explore/timeline.py"


def draw() -> None:
    """Shows the card, seen from the newest article of the corpus."""
    newest = load.covered()[1]
    seen_from = _("Seen from the newest article, {day}", day=wording.day(newest)) if newest else ""
    heading(_("What comes next"), seen_from, level=3)
    ahead = computed.ahead()
    if not len(ahead):
        caption(_("No planned event lies ahead") + empty.with_these_filters())
        return
    first, *rest = load.each(ahead)
    st.html(
        f'<p class="figure-large">{escaped(_when(first))}</p><p class="card-words">{escaped(first.summary)}</p>'
        f'{evidence.reported(first)}<p class="quiet">{escaped(_told(first))}</p>'
    )
    evidence.link(first)
    for event in rest:
        st.html(_line(event))
    if (planned := computed.planned()) > len(ahead):
        st.page_link(TIMELINE, label=_("All {events} on the timeline", events=wording.plural(planned, "planned event")))


def _when(event: Any) -> str:
    return wording.when(event.start, event.end, wording.value(event.grain))


def _told(event: Any) -> str:
    known = [
        wording.kind(event.kind),
        wording.value(event.outlet),
        _("told on {day}", day=wording.day(event.published)),
    ]
    return " · ".join(filter(None, known))


def _line(event: Any) -> str:
    return f'<p class="card-line"><strong>{escaped(_when(event))}</strong> {escaped(event.summary)}</p>'
