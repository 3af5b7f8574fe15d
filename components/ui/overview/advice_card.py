"""draw(): the card of where advice splits: two advisers on one question, else the point that most articles report."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _, ngettext
from components.query.story.split_advice import Side, Split
from components.query.summaries.coverage import newest
from components.ui.overview import computed
from components.ui.state import load
from components.ui.widgets import empty, evidence
from components.ui.widgets.plain import caption, heading
from components.wording.visible import escaped

ADVICE = "pages/explore/advice.py"


def draw(advice: pd.DataFrame) -> None:
    """Shows the card, with a link to the page of advice."""
    split = computed.split()
    if split is not None:
        _split(split, advice)
    elif len(advice):
        _agreed(advice)
    else:
        heading(_("Where advice splits"), level=3)
        caption(_("There is no advice") + empty.with_these_filters())
        return
    if len(advice) > 1:
        st.page_link(
            ADVICE, label=ngettext("All {n}\u00a0piece of advice", "All {n}\u00a0pieces of advice", len(advice))
        )


def _split(split: Split, advice: pd.DataFrame) -> None:
    more = _("; advice splits on {n} more questions", n=split.others) if split.others > 1 else ""
    heading(_("Where advice splits"), f"{_(split.question)}{more}", level=3)
    rows = advice[advice["row_id"].isin([side.row_id for side in split.sides])].set_index("row_id", drop=False)
    for side in split.sides:
        row = next(load.each(rows.loc[[side.row_id]]))
        st.html(_side(side, row))
        evidence.link(row)


def _side(side: Side, row: Any) -> str:
    facts = [f"<strong>{escaped(wording.person(side.adviser))}</strong>"]
    if wording.value(row.addressee):
        facts[-1] += f" → {escaped(wording.person(row.addressee))}"
    facts += [escaped(wording.day(row.published))]
    words = escaped(wording.set_apart(side.words))
    return f'<p class="card-words">{words}</p><p class="quiet">{" · ".join(filter(None, facts))}</p>'


def _agreed(advice: pd.DataFrame) -> None:
    """The point that most articles report, where no two advisers are known to disagree; else the newest one."""
    shared = computed.shared()
    if shared is None:
        heading(_("The newest advice"), _("No two advisers are known to disagree"), level=3)
        evidence.advice_cards(newest(advice, 1), key="overview", columns=1)
        return
    heading(
        _("The advice told most"),
        _(
            "In {articles}; no two advisers are known to disagree",
            articles=wording.plural(shared.reports, "article"),
        ),
        level=3,
    )
    evidence.advice_cards(advice[advice["row_id"] == shared.row_id], key="overview", columns=1)
