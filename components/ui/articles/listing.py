"""articles(), statements(): the lists of what fits the filters, with the words that were searched for."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.models import Article, Event, Statement
from components.query import selection
from components.storage.frames import JOINT
from components.ui.articles.facts import facts, paragraph
from components.ui.articles.reading import COUNTED
from components.ui.state import filters, load
from components.ui.state.counted import counted_rows
from components.ui.state.filters import READ
from components.ui.widgets import empty, evidence
from components.ui.widgets.evidence import READING_VIEW
from components.ui.widgets.highlights import Mark, marked
from components.ui.widgets.plain import caption, label

TIMELINE = "pages/explore/timeline.py"
PER_PAGE = 15
AROUND = 110  # letters of a text before and after the first words that were searched for
ORDERS = {
    N_("Newest first"): ("published", False),
    N_("Oldest first"): ("published", True),
    N_("Added last"): ("added_at", False),
    N_("Most statements"): ("statements", False),
    N_("Outlet"): ("outlet", True),
}


def articles() -> None:
    """Shows the articles page by page with the number of rows found in each; a title opens the reading view."""
    found = load.selected(Article)
    empty.stop_if_empty(found, "articles")
    counted = _counted(found)
    above, order = st.columns([3, 1], vertical_alignment="bottom")
    with above:
        caption(f"{wording.plural(len(found), 'article')}, {wording.days(*load.covered(found))}")
    chosen = order.selectbox(
        _("Order"), list(ORDERS), format_func=_, key="articles_order", label_visibility="collapsed"
    )
    by, ascending = ORDERS[chosen]
    counted = counted.sort_values([by, "article_id"], ascending=ascending, kind="stable", na_position="last")
    pages = -(-len(counted) // PER_PAGE)
    page = st.pagination(pages, key="articles_page") if pages > 1 else 1
    shown = counted.iloc[(page - 1) * PER_PAGE : page * PER_PAGE]
    passages = _passages(list(shown["article_id"]))
    for position, row in enumerate(load.each(shown)):
        with st.container(key=f"listed-{position}", gap="xxsmall"):
            to = {**filters.query(), READ: row.article_id}
            with st.container(horizontal=True, key=f"titled-{position}"):
                st.page_link(READING_VIEW, label=label(row.title or _("Untitled")), query_params=to)
                if getattr(row, Event.table):
                    st.page_link(TIMELINE, label=_("Its timeline"), query_params=filters.linked_article(row.article_id))
            told = paragraph(facts(row)) + paragraph(_found(row)) + passages.get(row.article_id, "")
            st.html(f'<div class="listed">{told}</div>')


def statements() -> None:
    """Shows the statements that fit the filters, the newest first."""
    found = load.selected(Statement)
    empty.stop_if_empty(found, "statements")
    order = ["published", "article_id"]  # within an article those of the table, which is that of the text
    newest = found.sort_values(order, ascending=[False, True], kind="stable", na_position="last")
    articles = wording.plural(found["article_id"].nunique(), "article")
    told = _("{statements} in {articles}", statements=wording.plural(len(found), "statement"), articles=articles)
    once = len(counted_rows(Statement).frame)
    caption(
        told
        if once == len(found)
        else _("{statements}; {n} without repetition and headlines", statements=told, n=wording.number(once))
    )
    evidence.statements(newest, title="", key="found_statements")


def _passages(article_ids: Sequence[str]) -> dict[str, str]:
    """Of each article the first passage with what was searched for, as HTML; of those without one, nothing."""
    if not filters.current().words:
        return {}
    texts = load.reading().rows(Article, "article_id", list(article_ids))
    found = {row.article_id: (row.text, filters.hits(row.text)) for row in load.each(texts)}
    return {ident: _passage(text, spans) for ident, (text, spans) in found.items() if spans}


def _passage(text: str, spans: list[tuple[int, int]]) -> str:
    """The words around the first span, cut at blanks, with all spans in them marked."""
    first, last = max(0, spans[0][0] - AROUND), min(len(text), spans[0][1] + AROUND)
    start = (first and text.find(" ", first, spans[0][0]) + 1) or first
    end = text.rfind(" ", spans[0][1], last) if last < len(text) else last
    words = marked(text, [Mark(span, "hit") for span in spans], (start, max(end, spans[0][1])))
    return f'<p class="passage">… {words} …</p>'


def _counted(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles with a column of counts for each of COUNTED."""
    counts = {t.table: load.selected(t)["article_id"].value_counts() for t, _, _ in COUNTED}
    found = {name: articles["article_id"].map(count).fillna(0).astype(int) for name, count in counts.items()}
    return articles.assign(**found)


def _found(row: Any) -> list[str]:
    """The numbers of rows and the topics found in a listed article, or that it was not analysed."""
    if pd.isna(row.method_version):
        return [_("{language}: not analysed", language=wording.language_name(row.language))]
    counts = [wording.plural(getattr(row, t.table), one, many) for t, one, many in COUNTED if getattr(row, t.table)]
    topics = [selection.topic_label(topic) for topic in wording.value(row.topics).split(JOINT) if topic]
    return [*counts, ", ".join(topics)]
