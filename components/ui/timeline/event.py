"""explained(): shows one event of the timeline: its reports, what came next and what was said around it."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.corpus.what_followed import WITHIN, what_followed
from components.messages import _
from components.models import Event, Statement
from components.query.selection import topic_label
from components.query.summaries import events as summaries
from components.storage.ledger import split
from components.ui.state import access, load, signing
from components.ui.state.counted import counted_rows
from components.ui.widgets import evidence
from components.ui.widgets.plain import caption, heading
from components.wording.told import told

MOST_SIDE_BY_SIDE = 8  # outlets


def explained(event: Any, events: pd.DataFrame) -> None:
    """Shows an event (a row of `events`): each outlet's wording, what came next, and what was said around it."""
    reports = summaries.reports_of(load.selected(Event), event.event)
    heading(event.summary, _first_reported(event, reports), level=3)
    if event.conflict:
        st.warning(told(event.conflict))
    if event.reason:
        caption(_("Why these are one event: {why}", why=told(event.reason)))
    _reports(event, reports)
    _later(event, events)
    before, after = summaries.said_around(counted_rows(Statement).frame, event)
    left, right = st.columns(2, gap="large")
    with left:
        _said(before, _("Said in the week before"), "before")
    with right:
        _said(after, _("Said on the day and in the week after"), "after")


def _first_reported(event: Any, reports: pd.DataFrame) -> str:
    """'reported in 9 articles of 9 outlets, first by Global Courier, 28 Apr 2025'."""
    articles, outlets = wording.plural(int(event.reports), "article"), wording.plural(int(event.outlets), "outlet")
    first = next(load.each(reports), None)
    reported = _("reported in {articles} of {outlets}", articles=articles, outlets=outlets)
    reported += _(", first by {outlet}", outlet=_outlet(first)) if first and pd.notna(first.outlet) else ""
    return _("planned, {reported}", reported=reported) if event.planned else reported


def _reports(event: Any, reports: pd.DataFrame) -> None:
    """Shows the first report of each outlet side by side, and all others below."""
    first = summaries.first_of_each_outlet(reports)
    outlets = wording.plural(len(first), "outlet")
    heading(_("How it is reported"), _("{outlets}, the first to report first", outlets=outlets), level=4)
    shown = list(load.each(load.whole(Event, first["row_id"].head(MOST_SIDE_BY_SIDE))))
    for start in range(0, len(shown), 2):
        for cell, row in zip(st.columns(2, gap="medium"), shown[start : start + 2], strict=False):
            with cell.container(gap="xxsmall"):
                evidence.event_card(row)
    others = reports[~reports["row_id"].isin([row.row_id for row in shown])]
    if len(others):
        evidence.events(others, _("More reports"), key="reports")
    if len(reports) > 1:
        _take_out(event, reports)


def _later(event: Any, events: pd.DataFrame) -> None:
    beneath = _(
        "In the {n} days after it, on its topics, with people or things in common; later, not therefore", n=WITHIN
    )
    heading(_("What came next"), beneath, level=4)
    later = what_followed(events, event)
    evidence.upcoming(later, key="next", why=_in_common)
    if not len(later):
        caption(_("No event of those days has both in common with it."))


def _in_common(event: Any) -> str:
    """What an event has in common with the one that it follows."""
    topics = [topic_label(topic) for topic in event.shared_topics]
    names = [wording.person(name) for name in event.shared_actors]
    words = [_("“{words}”", words=word) for word in event.shared_words]
    return _("In common: {what}", what=", ".join([*topics, *names, *words]))


def _take_out(event: Any, reports: pd.DataFrame) -> None:
    """Shows a form to separate a report from this event; the decision goes into the ledger."""
    if not access.may_change():
        return
    words = {row.row_id: f"{wording.shortened(row.sentence, 90)} ({_outlet(row)})" for row in load.each(reports)}
    with st.expander(_("Not one event? Take a report out")), st.form(f"take_out_{event.event}", border=False):
        row_id = st.selectbox(_("Report"), list(words), format_func=lambda ident: words[ident])
        why = st.text_input(_("Why")).strip()
        who = signing.field()
        if not st.form_submit_button(_("Take it out")):
            return
        if not (who and why):
            st.warning(_("A correction needs a reason and a name."))
            return
        signing.keep(who)
        others = [ident for ident in words if ident != row_id]
        load.ledger().append(*(split(row_id, other, who=who, why=why) for other in others))
        st.rerun()


def _outlet(row: Any) -> str:
    return wording.day(row.published) if pd.isna(row.outlet) else f"{row.outlet}, {wording.day(row.published)}"


def _said(statements: pd.DataFrame, title: str, key: str) -> None:
    if len(statements):
        evidence.statements(statements, title, key=key)
    else:
        heading(title, _("No statement on its topics"), level=4)
