"""brief(): shows a one-page briefing for one addressee and offers it for download."""

from importlib.util import find_spec

import pandas as pd
import streamlit as st

from components import briefing, wording
from components.models import Advice, Article
from components.query.summaries.counting import commonest
from components.topics import labels as topic_labels
from components.ui.advice import status as advice_status
from components.ui.state import filters, load
from components.ui.widgets.plain import caption

PREVIEW = """
.briefing { max-width: 46rem; padding: 1rem; }
.briefing h1 { font: 600 1.7rem/1.2 "Source Serif", Georgia, serif; margin: 0; padding: 0; }
.briefing h2 { font: 600 1rem/1.3 "Source Sans", sans-serif; color: var(--accent); margin: 1.2rem 0 .2rem; padding: 0; }
.briefing blockquote { font: 1.1rem/1.4 "Source Serif", Georgia, serif; color: var(--ink); margin: .5rem 0 .1rem;
  padding: 0; border: 0; }
.briefing p, .briefing footer { color: var(--quiet); font-size: .88rem; margin: 0; }
.briefing footer { border-top: 1px solid var(--line); margin-top: 1.4rem; padding-top: .5rem; }
.briefing a { color: inherit; }
"""


def brief(rows: pd.DataFrame) -> None:
    """Shows a one-page briefing for one addressee and offers it for download."""
    left, middle, right = st.columns([3, 4, 2], vertical_alignment="bottom")
    addressee = str(left.selectbox("Addressee", commonest(rows["addressee"], 200), key="brief_addressee"))
    occasion = middle.text_input("Occasion", key="brief_occasion", placeholder="before the White House meeting")
    until = right.date_input("Published before", None, key="brief_until")
    own = rows[rows["addressee"] == addressee]
    own = own[own["published"] < pd.Timestamp(until)] if until else own
    if own.empty:
        st.info("No advice to this addressee was published before that day.")
        return
    made = _briefing(own, addressee, occasion.strip())
    name = wording.file_name(made.heading)
    page = briefing.html(made)
    with st.container(horizontal=True):
        st.download_button("HTML", page, f"{name}.html", "text/html", on_click="ignore")
        if find_spec("fpdf"):
            st.download_button("PDF", lambda: _pdf(made), f"{name}.pdf", "application/pdf", on_click="ignore")
        else:
            caption("For PDF, install fpdf2, or print the HTML page.")
    with st.container(border=True):
        st.html(f'<style>{PREVIEW}</style><div class="briefing">{briefing.body(made)}</div>')


def _briefing(own: pd.DataFrame, addressee: str, occasion: str) -> briefing.Briefing:
    ordered = own.sort_values(["strength", "published"], ascending=[True, False], kind="stable")
    first = load.whole(Advice, ordered["row_id"].head(briefing.MOST_POINTS))
    articles = load.reading().rows(Article, "article_id", first["article_id"].unique())
    decided = {row.row_id: row.status for row in load.each(own) if row.status != advice_status.OPEN}
    return briefing.Briefing(
        addressee=addressee,
        occasion=occasion,
        points=tuple(briefing.points(first, articles, topic_labels(), decided)),
        more=len(own) - len(first),
        filters=filters.in_words() if filters.current() else "",
    )


def _pdf(made: briefing.Briefing) -> bytes:
    from components.briefing.pdf import pdf

    return pdf(made)
