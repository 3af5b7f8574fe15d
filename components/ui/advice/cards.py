"""cards(): shows points of advice as cards: the words in large type, then the sentence and its paragraph."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _
from components.models import Advice, Article, Spans, quoted
from components.query.selection import topic_label
from components.query.summaries.advice import STRENGTH, STRENGTH_NAMES
from components.storage.frames import JOINT
from components.storage.table import months_in
from components.text.line_breaks import level
from components.ui.advice import compared as advice_compared
from components.ui.state import load
from components.ui.widgets import correcting, evidence
from components.ui.widgets.highlights import Mark, marked
from components.wording.visible import escaped

MOST_FOLLOWING = 3  # later events on a card
AROUND = 500  # characters of the article on either side of the sentence, at most
STYLE = """
.advice-point { border-top: 2px solid var(--line); padding-top: .7rem; }
.advice-point blockquote { font-family: "Source Serif", "Source Serif 4", Georgia, serif; font-size: 1.35rem;
  line-height: 1.4; margin: .1rem 0 .35rem; padding: 0; border: 0; color: var(--ink); max-width: 60ch;
  overflow-wrap: anywhere; text-wrap: pretty; }
.advice-point .who { font-size: 1rem; margin: 0; color: var(--ink); }
.advice-point .about { color: var(--quiet); font-size: .9rem; line-height: 1.5; margin: .1rem 0 .4rem; }
.advice-point .said { font-family: "Source Serif", "Source Serif 4", Georgia, serif; font-size: 1rem;
  line-height: 1.5; margin: 0 0 .3rem; overflow-wrap: anywhere; }
.advice-point details { font-size: 1rem; line-height: 1.55; max-width: 70ch; }
.advice-point summary { color: var(--quiet); font-size: .9rem; cursor: pointer; }
.advice-point details p { font-family: "Source Serif", "Source Serif 4", Georgia, serif; margin: .3rem 0; }
.advice-point mark { color: inherit; background: var(--mark); }
.advice-point ul { margin: .3rem 0; padding-left: 1.2rem; font-size: .95rem; }
"""

Below = Callable[[Any, str], None]  # draws the controls below a card, from the register's row


def cards(rows: pd.DataFrame, key: str, below: Below | None = None, columns: int = 2) -> None:
    """Shows a card for each of the register's rows, with how often it was reported and the events that followed."""
    st.html(f"<style>{STYLE}</style>")
    given = advice_compared.reports(rows)
    whole = [next(row for row in given[row_id] if row.row_id == row_id) for row_id in rows["row_id"]]
    months = months_in(rows["published"])
    articles = load.reading().rows(Article, "article_id", {row.article_id for row in whole}, months=months)
    known = {article.article_id: article for article in load.each(articles)}
    repeated = dict(zip(rows["row_id"], _repeated(rows), strict=True))
    following = advice_compared.followed(rows)
    listed = {row.row_id: row for row in load.each(rows)}
    for start in range(0, len(whole), columns):
        cells = st.columns(columns, gap="large")
        for place, (cell, row) in enumerate(zip(cells, whole[start : start + columns], strict=False), start):
            with cell.container(key=f"point-{key}-{place}", gap="xsmall"):
                spans = advice_compared.spans(row, given[row.row_id])
                about = repeated[row.row_id], following.get(row.row_id, [])
                st.html(_card(row, known[row.article_id], spans, *about))
                with st.container(horizontal=True, vertical_alignment="center", key=f"ways-{key}-{place}"):
                    evidence.link(row)
                    correcting.offer(Advice, row, f"{key}-{place}")
                    if below:
                        below(listed[row.row_id], f"{key}-{place}")


def _repeated(rows: pd.DataFrame) -> list[str]:
    """A note on a point that several articles report: 'reported 3 times: CBC News; CP24'."""
    if "reports" not in rows:
        return [""] * len(rows)
    reported = zip(rows["reports"], rows["outlets"], strict=True)
    return [
        _("reported {n} times: {outlets}", n=reports, outlets=wording.value(outlets)) if reports > 1 else ""
        for reports, outlets in reported
    ]


def _card(row: Any, article: Any, spans: Spans, repeated: str, following: Sequence[str]) -> str:
    adviser = f"<strong>{escaped(wording.person(row.adviser, _('Adviser unresolved')))}</strong>"
    role = f", {escaped(wording.role(row.role, row.adviser))}" if wording.value(row.role) else ""
    whom = escaped(wording.person(row.addressee, _("addressee unresolved")))
    topics = [topic_label(topic) for topic in wording.value(row.topics).split(JOINT) if topic]
    words = escaped(wording.set_apart(quoted(article.text, spans)))
    facts = [
        wording.modality(row.modality, _(STRENGTH_NAMES[STRENGTH[row.modality]])),
        *topics,
        wording.value(row.outlet),
        wording.day(row.published),
        repeated,
    ]
    return (
        f'<article class="advice-point"><blockquote>{words}</blockquote>'
        f'<p class="who">{adviser}{role} → {whom}</p>'
        f'<p class="about">{" · ".join(map(escaped, filter(None, facts)))}</p>'
        f"{_context(row, article, spans)}{_followed(following)}</article>"
    )


def _followed(following: Sequence[str]) -> str:
    """Shows the events after the advice in the order of their dates; this does not mean that it caused them."""
    items = "".join(f"<li>{escaped(line)}</li>" for line in following[:MOST_FOLLOWING])
    title = _("What followed, in time")
    return f"<details><summary>{title}</summary><ul>{items}</ul></details>" if following else ""


def _context(row: Any, article: Any, spans: Spans) -> str:
    """Shows the sentence with advice and condition marked, and the rest of its paragraph to unfold."""
    start, end = (int(edge) for edge in row.sentence_span)
    text = level(article.text)
    first = max(text.rfind("\n", 0, start) + 1, start - AROUND, 0)
    line_end = text.find("\n", end)
    last = min(line_end if line_end >= 0 else len(text), end + AROUND)
    marks = [Mark(span, "content") for span in spans]
    if row.condition_span is not None and len(row.condition_span) == 2:
        marks.append(Mark(tuple(row.condition_span), "condition", _("condition")))
    sentence = f'<p class="said">{marked(text, marks, (start, end))}</p>'
    if last - first <= end - start + 3:
        return sentence
    paragraph = marked(text, marks, (first, last))
    return f"{sentence}<details><summary>{_('Its paragraph')}</summary><p>{paragraph}</p></details>"
