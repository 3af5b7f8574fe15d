"""draw(): tells the key events step by step, with the quotation of each; the address holds the step."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.models import Article, Event, Statement
from components.query.key_events import key_events
from components.query.story import pins
from components.ui.state import load
from components.ui.state.counted import counted_rows
from components.ui.state.remembered import once
from components.ui.timeline.address import EVENT, STEP, change, follow
from components.ui.timeline.views import few_on_sides
from components.ui.widgets.plain import heading
from components.wording.visible import escaped


def key_pins(events: pd.DataFrame) -> pd.DataFrame:
    """The key events with number, side, and who is quoted with what (`story.pins.numbered`)."""
    return once("story: pins", lambda: _pins(events))


def keep() -> None:
    """Takes the step from the address; call it before anything else here."""
    follow(STEP)


def is_on() -> bool:
    """Whether the key events are told step by step now."""
    return st.session_state.get(STEP) is not None


def offer() -> None:
    """Shows the button that begins to tell the key events."""
    st.button(_("Tell it step by step"), on_click=change, args=(STEP, "1"), key="tell", type="tertiary")


def draw(key: pd.DataFrame) -> None:
    """Shows the key event of the current step, large, and the ways to the others."""
    asked = st.session_state.get(STEP) or ""
    step = min(max(int(asked) if asked.isdecimal() else 1, 1), len(key))
    with st.container(horizontal=True, vertical_alignment="center", key="told_ways"):
        _way(N_("Previous"), step - 1, len(key), "Left")
        _way(N_("Next"), step + 1, len(key), "Right")
        st.button(_("Back to the timeline"), on_click=change, args=(STEP, None), key="untell", type="tertiary")
    rows = list(load.each(key))
    current = rows[step - 1]
    with st.container(key="told_now", gap="xxsmall"):
        day = escaped(wording.when(current.start, current.end, current.grain))
        st.html(f'<p class="told-day">{day}</p>')
        heading(current.summary, _("{step} of {n} · {facts}", step=step, n=len(key), facts=_facts(current)), level=2)
    st.html("".join(_card(row, key, row.number == step) for row in rows))
    st.button(_("Look into it"), on_click=change, args=(EVENT, current.event), key="told_event")


def _pins(events: pd.DataFrame) -> pd.DataFrame:
    key = few_on_sides(key_events(events, load.covered(load.selected(Article))))
    return pins.numbered(key, load.selected(Event), counted_rows(Statement).frame)


def _way(name: str, step: int, last: int, shortcut: str) -> None:
    off = not 1 <= step <= last
    st.button(_(name), on_click=change, args=(STEP, str(step)), key=f"told_{name}", shortcut=shortcut, disabled=off)


def _card(row: Any, key: pd.DataFrame, current: bool) -> str:
    """An event as HTML: the quotation, its place in time, and for print, which shows all, its day and label."""
    day = escaped(wording.when(row.start, row.end, row.grain))
    printed = f'<p class="told-label">{row.number}. {escaped(row.summary)} <span class="quiet">{day}</span></p>'
    said = (
        f"<blockquote>{escaped(_('“{words}”', words=row.said))} <cite>{escaped(row.who)}</cite></blockquote>"
        if row.said
        else ""
    )
    return f'<article class="told{" current" if current else ""}">{printed}{said}{_strip(row, key)}</article>'


def _strip(row: Any, key: pd.DataFrame) -> str:
    """All key events as points on a line from the first to the last, this one larger, as HTML."""
    first, last = key["start"].min(), key["start"].max()
    days = max((last - first).days, 1)
    places = ((key["start"] - first).dt.days / days * 100).round(1)
    points = "".join(
        f'<i class="{"here" if event == row.event else ""}" style="left:{place}%"></i>'
        for event, place in zip(key["event"], places, strict=True)
    )
    ends = f"<span>{escaped(wording.day(first))}</span><span>{escaped(wording.day(last))}</span>"
    return (
        f'<div class="told-strip" aria-hidden="true">{points}</div><p class="told-ends" aria-hidden="true">{ends}</p>'
    )


def _facts(row: Any) -> str:
    articles, outlets = wording.plural(int(row.reports), "article"), wording.plural(int(row.outlets), "outlet")
    reported = _("reported in {articles} of {outlets}", articles=articles, outlets=outlets)
    return " · ".join(filter(None, [_(str(row.lane)), _("planned") if row.planned else "", reported]))
