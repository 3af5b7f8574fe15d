"""cards(): points of advice to read, the words set larger than their label, with the sentence and its paragraph."""

from collections.abc import Callable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.frames import JOINT
from components.models import Advice, Article, quoted
from components.selection import topic_label
from components.summaries.advice import STRENGTH
from components.ui import evidence, load
from components.ui.highlights import Mark, marked

AROUND = 500  # characters of the article on either side of the sentence, at most
STYLE = """
.advice-point { border-top: 2px solid var(--line); padding-top: .7rem; }
.advice-point blockquote { font-family: "Source Serif", "Source Serif 4", Georgia, serif; font-size: 1.35rem;
  line-height: 1.4; margin: .1rem 0 .35rem; padding: 0; border: 0; color: var(--ink); max-width: 60ch;
  overflow-wrap: anywhere; text-wrap: pretty; }
.advice-point .who { font-size: 1rem; margin: 0; color: var(--ink); }
.advice-point .about { color: var(--quiet); font-size: .9rem; line-height: 1.5; margin: .1rem 0 .4rem; }
.advice-point details { font-size: 1rem; line-height: 1.55; max-width: 70ch; }
.advice-point summary { color: var(--quiet); font-size: .9rem; cursor: pointer; }
.advice-point details p { font-family: "Source Serif", "Source Serif 4", Georgia, serif; margin: .3rem 0; }
.advice-point mark { color: inherit; background: var(--mark); }
.advice-point .status { border: 1px solid var(--line); border-radius: 3px; padding: 0 .4em; color: var(--ink); }
"""

Below = Callable[[Any], None]  # draws what stands below a card, from its row


def cards(rows: pd.DataFrame, statuses: dict[str, str], key: str, below: Below | None = None) -> None:
    """A card for each of the register's rows, in their order; `statuses` gives the analyst's word on some."""
    st.html(f"<style>{STYLE}</style>")
    whole = list(load.each(load.whole(Advice, rows["row_id"])))
    articles = load.store().rows(Article, "article_id", {row.article_id for row in whole})
    known = {article.article_id: article for article in load.each(articles)}
    for place, row in enumerate(whole):
        with st.container(key=f"point-{key}-{place}", gap="xsmall"):
            st.html(_card(row, known[row.article_id], statuses.get(row.row_id, "")))
            with st.container(horizontal=True, vertical_alignment="center", key=f"ways-{key}-{place}"):
                evidence.link(row)
                if below:
                    below(row)


def _card(row: Any, article: Any, status: str) -> str:
    spans = tuple((int(start), int(end)) for start, end in row.content_spans)
    adviser = f"<strong>{escape(_or(row.adviser, 'Adviser ' + wording.UNRESOLVED))}</strong>"
    role = f", {escape(_or(row.role))}" if _or(row.role) else ""
    whom = escape(_or(row.addressee, "addressee " + wording.UNRESOLVED))
    topics = [topic_label(topic) for topic in _or(row.topics).split(JOINT) if topic]
    facts = [f"{row.modality} ({STRENGTH[row.modality]})", *topics, _or(row.outlet), wording.day(row.published)]
    word = f' <span class="status">{escape(status)}</span>' if status else ""
    return (
        f'<article class="advice-point"><blockquote>{escape(quoted(article.text, spans))}</blockquote>'
        f'<p class="who">{adviser}{role} → {whom}{word}</p>'
        f'<p class="about">{" · ".join(map(escape, filter(None, facts)))}</p>'
        f"<details><summary>In its context</summary>{_context(row, article, spans)}</details></article>"
    )


def _context(row: Any, article: Any, spans: tuple[tuple[int, int], ...]) -> str:
    """The lines of the article around the sentence, the advice marked, its condition too."""
    start, end = (int(edge) for edge in row.sentence_span)
    first = max(article.text.rfind("\n", 0, start) + 1, start - AROUND, 0)
    line_end = article.text.find("\n", end)
    last = min(line_end if line_end >= 0 else len(article.text), end + AROUND)
    marks = [Mark(span, "content") for span in spans]
    if row.condition_span is not None and len(row.condition_span) == 2:
        marks.append(Mark(tuple(row.condition_span), "condition", "condition"))
    return f"<p>{marked(article.text, marks, (first, last))}</p>"


def _or(value: Any, otherwise: str = "") -> str:
    return otherwise if value is None or pd.isna(value) else str(value)
