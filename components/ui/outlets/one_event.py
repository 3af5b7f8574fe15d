"""one_event(): shows one event as different outlets tell it, side by side."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _
from components.models import Article, Event, Statement
from components.query import one_event as query
from components.query.one_event import SharedQuotation, Telling
from components.query.summaries.events import reports_of
from components.ui.state import load
from components.ui.state.counted import CountedRows
from components.ui.widgets import evidence
from components.ui.widgets.plain import caption, heading
from components.wording.visible import escaped

ACROSS = 3  # outlets side by side
EVENT = "told_event"  # parameter of the address: the event that is shown


def one_event(_counted: CountedRows) -> None:
    """Shows the event that the analyst chooses, at first the one that most outlets report."""
    offered = query.told_by_several(load.events())
    if offered.empty:
        st.info(_("No event is reported by two outlets or more with these filters."))
        return
    named = {event.event: _named(event) for event in load.each(offered)}
    chosen = st.selectbox(_("Event"), list(named), format_func=named.__getitem__, key=EVENT, filter_mode="contains")
    event = next(load.each(offered[offered["event"] == chosen]))
    reports = reports_of(load.selected(Event), event.event)
    told = query.tellings(reports, load.table(Article))
    quoted = query.quotations(load.selected(Statement), reports, event.topics, load.told_in)
    rows = _rows_of(quoted)
    _above(event, told)
    _of_all(quoted, told, rows)
    for start in range(0, len(told), ACROSS):
        for column, one in zip(st.columns(ACROSS, gap="large"), told[start : start + ACROSS], strict=False):
            with column.container(key=f"told-{one.outlet}"):
                _telling(one, quoted, rows, told)


def _named(event: Any) -> str:
    when = wording.when(event.start, event.end, wording.value(event.grain)) if pd.notna(event.start) else _("Undated")
    outlets = wording.plural(event.outlets, "outlet")
    return _("{when}: {event} ({outlets})", when=when, event=event.summary, outlets=outlets)


def _above(event: Any, told: Sequence[Telling]) -> None:
    heading(event.summary, level=3)
    left = event.outlets - len(told)
    words = [_("Told by {outlets}.", outlets=wording.plural(event.outlets, "outlet"))]
    if left > 0:
        words.append(_("The {n} that were first are shown; {left} more report it.", n=len(told), left=left))
    words.append(_("Quotations are those of the reporting articles on the topics of the event."))
    caption(" ".join(words))


def _of_all(quoted: Sequence[SharedQuotation], told: Sequence[Telling], rows: dict[str, Any]) -> None:
    shared = query.by_all(quoted, [one.outlet for one in told])
    if not shared:
        caption(_("No quotation is carried by all of them."))
        return
    heading(_("Quoted by all"), level=4)
    for one in shared:
        _quotation(one, told[0].outlet, rows)


def _telling(one: Telling, quoted: Sequence[SharedQuotation], rows: dict[str, Any], told: Sequence[Telling]) -> None:
    """Shows what one outlet writes: when, in which words, and with which quotations."""
    heading(one.outlet, _when(one, told), level=4)
    if one.same_text_as:
        caption(_("The same delivery as in {outlets} (wire copy).", outlets=wording.listed(one.same_text_as)))
    reported = list(load.each(load.whole(Event, one.row_ids)))
    for row in reported:
        st.html(f'<article class="row-card"><p class="said">{escaped(row.sentence)}</p></article>')
        evidence.link(row)
    shown = {row.sentence for row in reported}  # a quotation in them is read there
    alone = [q for q in query.only_in(quoted, one.outlet) if rows[q.row_ids[one.outlet]].sentence not in shown]
    _listed(_("Quoted here alone"), alone, one.outlet, rows)
    if len(told) > 2:  # of two, what one leaves out stands beside it as what the other has alone
        title = _("Left out here, carried by two or more others")
        _listed(title, query.left_out(quoted, one.outlet), one.outlet, rows)


def _when(one: Telling, told: Sequence[Telling]) -> str:
    if one.day is None or one.days_later is None:
        return _("Day of publication unknown")
    alone = sum(other.days_later == 0 for other in told) == 1
    first = _("First to report") if alone else _("Among the first to report")
    after = _("{days} later", days=wording.plural(one.days_later, "day")) if one.days_later else first
    return f"{after} · {wording.day(one.day)}"


def _listed(title: str, quotations: Sequence[SharedQuotation], outlet: str, rows: dict[str, Any]) -> None:
    if quotations:
        st.html(f'<p class="quiet"><strong>{escaped(title)}</strong></p>')
        for one in quotations:
            _quotation(one, outlet, rows)


def _quotation(one: SharedQuotation, outlet: str, rows: dict[str, Any]) -> None:
    """Shows a quotation as an outlet carries it, else as the first of the others does, with a link to it."""
    row = rows[one.row_ids.get(outlet) or next(iter(one.row_ids.values()))]
    speaker = wording.person(row.speaker, _(wording.UNRESOLVED))
    st.html(
        f'<article class="row-card"><p class="said">{escaped(row.sentence)}</p>'
        f'<p class="about">{escaped(wording.sentence(speaker))}</p></article>'
    )
    evidence.link(row, evidence.OPEN if outlet in one.row_ids else _("Read it in {outlet}", outlet=row.outlet))


def _rows_of(quoted: Sequence[SharedQuotation]) -> dict[str, Any]:
    """The statements of the quotations by their row_ids."""
    wanted = chain.from_iterable(one.row_ids.values() for one in quoted)
    return {row.row_id: row for row in load.each(load.whole(Statement, wanted))}
