"""The reading view of an article: its text with the rows found in it marked."""

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _, pgettext
from components.models import Advice, Event, Row, Statement, Timex
from components.text.line_breaks import level
from components.ui.articles import kind
from components.ui.articles.facts import facts, origin, page, paragraph
from components.ui.state import filters, load
from components.ui.state.filters import READ
from components.ui.widgets import evidence
from components.ui.widgets.evidence import ROW
from components.ui.widgets.highlights import Mark, marked
from components.ui.widgets.plain import heading
from components.wording.names import QUOTE_TYPES

OF_ONE_ARTICLE = {
    "timeline": N_("Timeline of this article"),
    "speakers": N_("Speakers of this article"),
    "advice": N_("Advice of this article"),
}  # pages, and what they show
LINES = re.compile(r"\n\s*")
PARAGRAPH = '<span class="paragraph"></span>'
PART = 100_000  # code points of a text shown at once
COUNTED: tuple[tuple[type[Row], str, str], ...] = (
    (Statement, "statement", "statements"),
    (Event, "event", "events"),
    (Advice, "piece of advice", "pieces of advice"),
)
MARKED = (N_("Statements"), N_("Dates"), N_("Advice"), N_("Not of the story"))
KEY = (
    '<p class="article key">{so} <mark class="statement">{statement}</mark> · <mark class="timex">{date}</mark> · '
    '<mark class="advice">{advice}</mark>{target}</p>'
)
TARGET = ' · <mark class="target">{}</mark>'

_scroller = st.components.v2.component(
    "scroll_to_row",
    js="""
    export default function ({ data }) {
      if (window.__shownRow === data.row) return;
      window.__shownRow = data.row;
      requestAnimationFrame(() => {
        const mark = document.querySelector(".article mark.target");
        if (mark) mark.scrollIntoView({ block: "center" });
      });
    }
    """,
)


def _ways(article_id: str) -> None:
    """Shows the ways out of the reading view: back to the list, or to what other pages show of this article alone."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="reading_ways"):
        st.button(_("All articles"), on_click=_close, type="tertiary", key="all_articles")
        for page, name in OF_ONE_ARTICLE.items():
            only = filters.linked_article(article_id)
            st.page_link(f"pages/explore/{page}.py", label=_(name), query_params=only)


def _close() -> None:
    """Closes the reading view; for a button's on_click."""
    for name in (READ, ROW):
        st.query_params.pop(name, None)
    if filters.only_article():
        filters.narrow(articles=())


def view(article: Any, row_id: str | None = None) -> None:
    """Shows one article: its metadata, its text with marks, and the row that the address names."""
    _ways(article.article_id)
    heading(article.title or _("Untitled"), level=1)
    st.html(f'<div class="listed">{paragraph(facts(article))}{paragraph(origin(article))}{page(article)}</div>')
    if pd.isna(article.method_version):
        named = wording.language_name(article.language)
        st.info(
            _(
                "This article is in {language}. It is kept and listed, but not analysed: nothing is marked.",
                language=named,
            )
        )
    row_types: tuple[type[Row], ...] = (Statement, Event, Advice, Timex)
    rows = {row_type: load.rows_of(row_type, article.article_id) for row_type in row_types}
    kind.chooser(article, any(len(rows[row_type]) for row_type in (Statement, Advice)))
    shown = st.pills(
        _("Mark"),
        MARKED,
        format_func=_,
        selection_mode="multi",
        default=MARKED,
        key="reading_marks",
        persist_state="session",
        help=_("Not of the story: navigation, captions and prompts, which are on the page and count nowhere."),
    )
    st.html(_key(bool(row_id)))
    text, beside = st.columns([5, 3], gap="large")
    with text:
        _text(article, list(_marks(article, rows, shown, row_id)), row_id)
    with beside.container(key="reading_beside"):
        _beside(rows, row_id)


def _key(opened: bool) -> str:
    """The meaning of the marks, as HTML; `opened` says whether a passage was opened."""
    target = TARGET.format(_("the passage you opened")) if opened else ""
    return KEY.format(
        so=_("Marked so:"),
        statement=pgettext("marked", "statement"),
        date=pgettext("marked", "date"),
        advice=pgettext("marked", "advice"),
        target=target,
    )


def _text(article: Any, marks: list[Mark], row_id: str | None) -> None:
    parts = -(-len(article.text) // PART)
    target = next((mark.span[0] for mark in marks if mark.kind.endswith("target")), 0)
    part = st.pagination(parts, default=target // PART + 1, key="reading_part") if parts > 1 else 1
    words = marked(level(article.text), marks, ((part - 1) * PART, min(part * PART, len(article.text))))
    st.html(f'<div class="article">{LINES.sub(PARAGRAPH, words)}</div>')
    if row_id:
        _scroller(key="scroll_to_row", data={"row": row_id}, height=1)


def _marks(article: Any, rows: dict[type[Row], pd.DataFrame], shown: list[str], row_id: str | None) -> Iterator[Mark]:
    if "Not of the story" in shown:
        yield from (Mark(tuple(span), "furniture", _("on the page, not in the story")) for span in article.furniture)
    for row in load.each(rows[Statement]) if "Statements" in shown else ():
        yield from (Mark(tuple(span), "statement", _statement(row)) for span in row.content_spans)
    for row in load.each(rows[Timex]) if "Dates" in shown else ():
        yield Mark(tuple(row.span), "timex", row.value)
    for row in load.each(rows[Advice]) if "Advice" in shown else ():
        by = _("advice of {adviser}", adviser=wording.person(row.adviser))
        yield from (Mark(tuple(span), "advice", by) for span in row.content_spans)
    yield from (Mark(span, "hit", _("searched for")) for span in filters.hits(article.text))
    for span in _spans_of(rows, row_id):
        yield Mark(tuple(span), "target")


def _spans_of(rows: dict[type[Row], pd.DataFrame], row_id: str | None) -> list[Any]:
    """The spans of the row that the address names; for an event its sentence."""
    for row_type, frame in rows.items():
        for row in load.each(frame[frame["row_id"] == row_id]):
            return list(row.content_spans) if row_type in (Statement, Advice) else [row.sentence_span]
    return []


def _beside(rows: dict[type[Row], pd.DataFrame], row_id: str | None) -> None:
    """Shows the row that the address names, and the others to unfold."""
    drawn = {Statement: evidence.statements, Event: evidence.events, Advice: evidence.advice}
    for row_type, draw in drawn.items():
        asked = rows[row_type][rows[row_type]["row_id"] == row_id]
        if len(asked):
            draw(asked, title="", key="asked", label="")
            st.divider()
    for row_type, one, many in COUNTED:
        frame = rows[row_type]
        if len(frame):
            with st.expander(wording.plural(len(frame), one, many), expanded=row_type is Statement and not row_id):
                draw = drawn[row_type]
                draw(frame, title="", key=f"beside-{row_type.table}", label=_("Show it in the text"))


def _statement(row: Any) -> str:
    unconfirmed = f", {_('unconfirmed')}" if row.unconfirmed else ""
    tone = wording.tone_in_words(row.tone)
    return (
        f"{wording.person(row.speaker, _(wording.UNRESOLVED))}, {_(QUOTE_TYPES[row.quote_type])}, {tone}{unconfirmed}"
    )
