"""statements(), events(), advice(): show the rows that a mark stands for, each with its sentence and a link."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.models import Advice, Event, Row, Span, Statement
from components.query.summaries.tone import TEXTBLOB
from components.storage.table import months_in
from components.text.line_breaks import level
from components.ui.state import filters, load
from components.ui.state.filters import READ
from components.ui.widgets import correcting, empty, figures, reports
from components.ui.widgets.highlights import Mark, marked
from components.ui.widgets.plain import heading
from components.wording.visible import escaped

READING_VIEW = "pages/explore/articles.py"
ROW = "row"  # parameter of the address: the row that is shown in the article that is open
PER_PAGE = 8
OPEN = N_("Read it in the article")
SEPARATOR = " · "
MOST_BEYOND = 400  # letters before and after a sentence in which what is said goes on


def statements(
    frame: pd.DataFrame, title: str = N_("Statements"), key: str = "statements", label: str = OPEN, mark: str = ""
) -> None:
    """Shows the statements of a frame in its order, with content marked, speaker, tone and the words that made it."""
    _rows(Statement, frame, title, key, label, mark)


def events(
    frame: pd.DataFrame, title: str = N_("Events"), key: str = "events", label: str = OPEN, mark: str = ""
) -> None:
    """Shows the events of a frame in its order, with the time expression marked in the sentence."""
    _rows(Event, frame, title, key, label, mark)


def advice(
    frame: pd.DataFrame, title: str = N_("Advice"), key: str = "advice", label: str = OPEN, mark: str = ""
) -> None:
    """Shows the advice of a frame in its order, with what is advised marked."""
    _rows(Advice, frame, title, key, label, mark)


def head(title: str, beneath: str, mark: str = "") -> None:
    """Shows the heading of a figure's evidence; `mark` is the figure's key if one of its marks is chosen.

    Then the heading stays in sight above its rows, with a button that shows all rows again.
    """
    if not mark:
        heading(title, beneath, level=4)
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"evidence-{mark}"):
        heading(title, beneath, level=4)
        st.button(_("Show all again"), on_click=figures.let_go, args=(mark,), type="tertiary", key=f"let-go-{mark}")


def advice_cards(frame: pd.DataFrame, key: str, columns: int = 3) -> None:
    """Shows advice as cards, with the words in larger type."""
    rows = list(load.each(load.whole(Advice, frame["row_id"])))
    for start in range(0, len(rows), columns):
        cells = st.columns(columns, gap="medium")
        for cell, row in zip(cells, rows[start : start + columns], strict=False):
            with cell.container(key=f"card-{key}-{start}-{cells.index(cell)}", gap="xsmall"):
                st.html(f'<article class="row-card advice-card">{_advice_card(row)}</article>')
                link(row)


def event_card(row: Any) -> None:
    """Shows the report of an event (a whole row) that one outlet gives: who and when, its sentence, a link."""
    outlet = f"<strong>{escaped(wording.value(row.outlet, _('No outlet known')))}</strong>"
    published = escaped(wording.day(row.published)) if pd.notna(row.published) else _("no day known")
    words = _said(row, _dated(row)) + _about([_corrected(row)])
    st.html(f'<article class="row-card"><p class="about">{outlet}{SEPARATOR}{published}</p>{words}</article>')
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        link(row)
        correcting.offer(Event, row, f"card-{row.row_id}")


def upcoming(events: pd.DataFrame, key: str, why: Callable[[Any], str]) -> None:
    """Shows events (`summaries.events.distinct_events`) by day: the date, the sentence that reports each, a link.

    It shows the sentence, because the event's label is made by rules and may be wrong. `why` tells why one is shown.
    """
    reports = {row.row_id: row for row in load.each(load.whole(Event, events["row_id"]))}
    last = ""
    for position, event in enumerate(load.each(events)):
        if (report := reports.get(event.row_id)) is None:
            continue
        when = wording.when(event.start, event.end, wording.value(event.grain))
        with st.container(key=f"upcoming-{key}-{position}", gap="xxsmall"):
            day = f'<p class="when">{escaped(when)}</p>' if when != last else ""
            known = [wording.kind(event.kind), wording.value(event.outlet), wording.day(event.published)]
            words = _said(report, _dated(report)) + _about([*map(escaped, known)]) + _about([escaped(why(event))])
            st.html(f'<article class="row-card upcoming {"" if day else "same-day"}">{day}{words}</article>')
            link(event)
        last = when


def reported(event: Any) -> str:
    """The sentence that reports an event (`summaries.events.distinct_events`) as HTML with its time marked, or ''."""
    report = next(load.each(load.whole(Event, [event.row_id])), None)
    return "" if report is None else f'<div class="row-card">{_said(report, _dated(report))}</div>'


def link(row: Any, label: str = OPEN) -> None:
    """The link to the reading view of a row's article, opened at the row."""
    to = {**filters.query(), READ: row.article_id, ROW: row.row_id}
    st.page_link(READING_VIEW, label=_(label), query_params=to)


def _rows(row_type: type[Row], frame: pd.DataFrame, title: str, key: str, label: str, mark: str) -> None:
    if title:
        head(_(title), _counted(row_type, len(frame)), mark)
    if not len(frame):
        empty.message(row_type.table)
        return
    pages = -(-len(frame) // PER_PAGE)
    page = st.pagination(pages, key=f"page-{key}") if pages > 1 else 1
    shown = frame["row_id"].iloc[(page - 1) * PER_PAGE : page * PER_PAGE]
    told = {row_id: load.told_in(row_id) if row_type is Statement else () for row_id in shown}
    known = {row.row_id: row for row in load.each(load.whole(row_type, [*shown, *chain(*told.values())]))}
    scores = dict(zip(frame["row_id"], frame[TEXTBLOB], strict=True)) if TEXTBLOB in frame else {}
    texts = _texts(known.values()) if row_type is Statement else {}
    for position, row in enumerate(known[row_id] for row_id in shown if row_id in known):
        with st.container(key=f"row-{key}-{position}", gap="xxsmall"):
            measured = wording.textblob(scores[row.row_id]) if row.row_id in scores else ""
            described = DESCRIBED[row_type](row, measured, texts.get(row.article_id, ""))
            st.html(f'<article class="row-card">{described}</article>')
            with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
                if label:
                    link(row, label)
                reports.offer(told[row.row_id], known, f"{key}-{position}", link)
                correcting.offer(row_type, row, f"{key}-{position}")


def _counted(row_type: type[Row], count: int) -> str:
    """The number of rows of a type in words."""
    if row_type is Statement:
        return wording.plural(count, "statement")
    if row_type is Event:
        return wording.plural(count, "report")
    return wording.plural(count, "piece of advice", "pieces of advice")


def _texts(rows: Iterable[Any]) -> dict[str, str]:
    """The texts, by article, of the statements that go on beyond their sentence."""
    wanted = {row.article_id: row.published for row in rows if _reach(row) != _sentence(row)}
    months = months_in(pd.Series(pd.to_datetime(list(wanted.values()))))
    return {article_id: level(text) for article_id, text in load.reading().texts(wanted, months)}


def _sentence(row: Any) -> Span:
    return int(row.sentence_span[0]), int(row.sentence_span[1])


def _reach(row: Any) -> Span:
    """From the first to the last of the sentence of a statement and of what is said, which may go on in others."""
    start, end = _sentence(row)
    edges = [int(edge) for span in _spans(row.content_spans) for edge in span]
    return max(min([start, *edges]), start - MOST_BEYOND), min(max([end, *edges]), end + MOST_BEYOND)


def _statement(row: Any, measured: str, text: str) -> str:
    """A statement with its tone, or what another measure says of it; `text` is the article's, if it is needed."""
    marks = [Mark(span, "content") for span in _spans(row.content_spans)] + list(_tone_marks(row))
    speaker = f"<strong>{escaped(wording.person(row.speaker, _('Speaker unresolved')))}</strong>"
    known = [
        wording.role(row.role, row.speaker),
        wording.value(row.outlet),
        wording.day(row.published),
        wording.group(row.quote_type, "quote_type"),
        _("unconfirmed") if row.unconfirmed else "",
        wording.language_mark(row.language),
    ]
    facts = [speaker, *map(escaped, filter(None, known)), escaped(measured) or _tone(row), _corrected(row)]
    return _said(row, marks, text) + _about(facts) + _about([escaped(part) for part in _carried(row)])


def _event(row: Any, _measured: str, _text: str) -> str:
    facts = [
        f"<strong>{escaped(row.summary)}</strong>",
        escaped(wording.when(row.start, row.end, wording.value(row.grain))),
        escaped(wording.kind(row.kind) + (_(", planned") if row.planned else "")),
        escaped(wording.value(row.outlet)),
        escaped(_("published {day}", day=wording.day(row.published))) if pd.notna(row.published) else "",
        _corrected(row),
    ]
    return _said(row, _dated(row)) + _about(facts)


def _dated(row: Any) -> list[Mark]:
    """The time expression of an event."""
    return [Mark(tuple(row.timex_span), "content when")] if row.timex_span is not None else []


def _advice(row: Any, _measured: str, _text: str) -> str:
    marks = [Mark(span, "content") for span in _spans(row.content_spans)]
    adviser = f"<strong>{escaped(wording.person(row.adviser, _('Adviser unresolved')))}</strong>"
    to = f" → {escaped(wording.person(row.addressee))}" if wording.value(row.addressee) else ""
    known = [
        wording.role(row.role, row.adviser),
        wording.modality(row.modality),
        wording.value(row.outlet),
        wording.day(row.published),
        wording.language_mark(row.language),
    ]
    return _said(row, marks) + _about([adviser + to, *map(escaped, filter(None, known)), _corrected(row)])


def _advice_card(row: Any) -> str:
    facts = [f"<strong>{escaped(wording.person(row.adviser, _('Adviser unresolved')))}</strong>"]
    if wording.value(row.addressee):
        facts[-1] += f" → {escaped(wording.person(row.addressee))}"
    facts += [escaped(wording.day(row.published))]
    return _said(row, [Mark(span, "content") for span in _spans(row.content_spans)]) + _about(facts)


def _said(row: Any, marks: list[Mark], text: str = "") -> str:
    """The sentence as HTML with its marks, whose spans are positions in the article.

    With the `text` of the article what is said in other sentences is shown too, as far as MOST_BEYOND.
    """
    if text and _reach(row) != _sentence(row):
        start, end = reach = _reach(row)
        hits = [Mark((first + start, last + start), "hit") for first, last in filters.hits(text[start:end])]
        cut = ["…" if any(span[0] < start for span in _spans(row.content_spans)) else ""]
        cut += ["…" if any(span[1] > end for span in _spans(row.content_spans)) else ""]
        return f'<p class="said">{cut[0]}{marked(text, [*marks, *hits], reach)}{cut[1]}</p>'
    start = row.sentence_span[0]
    moved = [Mark((mark.span[0] - start, mark.span[1] - start), mark.kind, mark.note) for mark in marks]
    moved += [Mark(span, "hit") for span in filters.hits(row.sentence)]
    return f'<p class="said">{marked(row.sentence, moved)}</p>'


def _about(facts: list[str]) -> str:
    return f'<p class="about">{SEPARATOR.join(filter(None, facts))}</p>' if any(facts) else ""


def _corrected(row: Any) -> str:
    return f"<em>{escaped(_('corrected by an analyst'))}</em>" if row.corrected else ""


def _tone(row: Any) -> str:
    return f'<span class="tone {escaped(wording.value(row.tone))}">{escaped(wording.tone_in_words(row.tone))}</span>'


def _tone_marks(row: Any) -> Iterator[Mark]:
    for word in _spans(row.tone_words):
        kind = "positive" if word["weight"] > 0 else "negative"
        note = f"{wording.signed(word['weight'])}" + (f", {wording.tone_note(word['note'])}" if word["note"] else "")
        yield Mark(tuple(word["span"]), f"word {kind}", note)


def _carried(row: Any) -> list[str]:
    """The words that carry tone, with TextBlob's weights: '“worst” −1.00', '“nice” −0.45, negated'."""
    words = [
        f"{_('“{words}”', words=word['word'])} {wording.signed(word['weight'])}"
        + (f", {wording.tone_note(word['note'])}" if word["note"] else "")
        for word in _spans(row.tone_words)
    ]
    return [_("Words that carry tone: {words}", words="; ".join(words))] if words else []


def _spans(values: Any) -> list[Any]:
    """A list column's value, [] where it is missing."""
    return [] if values is None or isinstance(values, float) else list(values)


DESCRIBED: dict[type[Row], Callable[[Any, str, str], str]] = {Statement: _statement, Event: _event, Advice: _advice}
