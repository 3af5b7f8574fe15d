"""brief(): shows a one-page briefing for one addressee and offers it for download."""

from importlib.util import find_spec
from typing import Any

import pandas as pd
import streamlit as st

from components import briefing, wording
from components.messages import _
from components.messages.language import bound
from components.models import Article
from components.query.summaries.counting import commonest
from components.topics import labels as topic_labels
from components.ui.advice import compared
from components.ui.advice import status as advice_status
from components.ui.state import filters, load
from components.ui.widgets.plain import caption

MOST_COMPARED = 60  # points of the register that are compared and shown
PREVIEW = """
.briefing { max-width: 46rem; padding: 1rem; }
.briefing h2 { font: 600 1.7rem/1.2 "Source Serif", Georgia, serif; margin: 0; padding: 0; }
.briefing .lead { font: 1.15rem/1.45 "Source Serif", Georgia, serif; color: var(--ink); margin: .7rem 0; }
.briefing ol { padding-left: 1.6rem; margin: .4rem 0; }
.briefing li { margin: 0 0 .8rem; }
.briefing li::marker { color: var(--accent); font-weight: 600; }
.briefing .point { font: 600 1.08rem/1.35 "Source Serif", Georgia, serif; color: var(--ink); margin: 0; }
.briefing blockquote { font: italic 1.02rem/1.4 "Source Serif", Georgia, serif; color: var(--ink);
  margin: .2rem 0 .1rem; padding: 0; border: 0; }
.briefing .by { font: 600 .75rem/1 "Source Sans", sans-serif; border: 1px solid var(--accent); color: var(--accent);
  border-radius: 1em; padding: .1em .45em; margin-left: .3em; text-decoration: none; white-space: nowrap; }
.briefing .about, .briefing footer, .briefing dl { color: var(--quiet); font-size: .88rem; margin: 0; }
.briefing dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .5rem; margin: .8rem 0 0; }
.briefing dd { margin: 0; }
.briefing footer { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .5rem; }
.briefing a { color: inherit; }
"""


def brief(rows: pd.DataFrame) -> None:
    """Shows a one-page briefing for one addressee and offers it for download."""
    left, middle, right = st.columns([3, 4, 2], vertical_alignment="bottom")
    offered = sorted(commonest(rows["addressee"], 200), key=lambda name: name == wording.UNRESOLVED)
    addressee = str(left.selectbox(_("Addressee"), offered, format_func=wording.person, key="brief_addressee"))
    occasion = middle.text_input(_("Occasion"), key="brief_occasion", placeholder=_("before the White House meeting"))
    until = right.date_input(_("Published before"), None, key="brief_until")
    own = rows[rows["addressee"] == addressee]
    own = own[own["published"] < pd.Timestamp(until)] if until else own
    if own.empty:
        st.info(_("No advice to this addressee was published before that day."))
        return
    made = made_for(own, addressee, occasion.strip())
    name = wording.file_name(made.heading)
    page = briefing.html(made)
    with st.container(horizontal=True):
        st.download_button("HTML", page, f"{name}.html", "text/html", on_click="ignore")
        if find_spec("fpdf"):
            st.download_button("PDF", bound(lambda: _pdf(made)), f"{name}.pdf", "application/pdf", on_click="ignore")
        else:
            caption(_("For PDF, install fpdf2, or print the HTML page."))
    with st.container(border=True):
        st.html(f'<style>{PREVIEW}</style><div class="briefing">{briefing.body(made, heading=2)}</div>')


def made_for(rows: pd.DataFrame, addressee: str, occasion: str = "") -> briefing.Briefing:
    """The briefing of the register's rows for one addressee, the strongest and newest advice first."""
    own = rows[rows["addressee"] == addressee]
    ordered = own.sort_values(["strength", "published"], ascending=[True, False], kind="stable")
    points = _points(ordered)
    return briefing.Briefing(
        addressee=addressee,
        occasion=occasion,
        points=points[: briefing.MOST_POINTS],
        more=max(0, len(points) - briefing.MOST_POINTS),
        filters=filters.in_words() if filters.current() else "",
    )


def _points(rows: pd.DataFrame) -> tuple[briefing.Point, ...]:
    """The points of the register's rows, each with all its reports; several advisers who say the same give one."""
    given = compared.reports(rows.head(MOST_COMPARED))
    read = load.reading().rows(Article, "article_id", {row.article_id for own in given.values() for row in own})
    articles = {article.article_id: article for article in load.each(read)}
    decided = {row.row_id: row.status for row in load.each(rows) if row.status != advice_status.OPEN}
    labels = topic_labels()
    return briefing.together(
        tuple(briefing.voices(_reports(row_id, own), articles, labels, decided)) for row_id, own in given.items()
    )


def _reports(row_id: str, given: list[Any]) -> list[tuple[Any, list[Any]]]:
    """A point's reports, that of the register first: the first row of each sentence with all rows of that sentence."""
    sentences: dict[tuple[Any, ...], list[Any]] = {}
    for row in sorted(given, key=lambda row: row.row_id != row_id):
        sentences.setdefault((row.article_id, tuple(row.sentence_span)), []).append(row)
    return [(own[0], own) for own in sentences.values()]


def _pdf(made: briefing.Briefing) -> bytes:
    from components.briefing.pdf import pdf

    return pdf(made)
