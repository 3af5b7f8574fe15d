"""ranked(): the evidence of a mark, its statements in the order that the analyst chooses; the countries of speakers."""

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.query.summaries import speakers
from components.query.summaries.tone import TEXTBLOB, scores
from components.ui.state.counted import CountedRows
from components.ui.widgets import evidence
from components.ui.widgets.plain import caption

ORDERS = (N_("Negative first"), N_("Positive first"), N_("Newest first"), N_("Not scored"))
LISTED = ("row_id", "published", TEXTBLOB)  # what a list of statements is made from; the rest is read as it is shown


def ranked(counted: CountedRows, evidence_rows: pd.DataFrame, label: str, key: str, mark: str = "") -> None:
    """Shows the statements that a mark stands for, and how many have no score; `mark` as in `evidence.head`."""
    silent = scores(evidence_rows).isna()
    scored = _(", {n} of them scored", n=wording.number((~silent).sum())) if silent.any() else ""
    evidence.head(label, wording.plural(len(evidence_rows), "statement") + scored, mark)
    order = st.segmented_control(
        _("Order"),
        ORDERS,
        default=ORDERS[0],
        required=True,
        wrap=True,
        format_func=_,
        key=f"{key}_order",
        label_visibility="collapsed",
    )
    evidence.statements(_in_order(counted, evidence_rows, str(order)), title="", key=key)
    if silent.any() and order in ORDERS[:2]:
        why = _("no word in them has a weight") if TEXTBLOB in evidence_rows else _("French has no measure of tone")
        unscored = wording.plural(int(silent.sum()), "statement")
        caption(_("{statements} not scored: {why}.", statements=unscored, why=why))


def countries(counted: CountedRows, group: str = "speaker") -> dict[str, str]:
    """The country of each speaker, or of each country itself; empty for other groups."""
    if group == "country":
        return {country: country for country in wording.COUNTRIES}
    return counted.get(_of_speakers) if group == "speaker" else {}


def _in_order(counted: CountedRows, evidence_rows: pd.DataFrame, order: str) -> pd.DataFrame:
    listed = evidence_rows[[name for name in LISTED if name in evidence_rows]]
    if order == ORDERS[3]:
        return listed[scores(evidence_rows).isna()]
    if order == ORDERS[2]:
        return listed.sort_values("published", ascending=False, kind="stable")
    is_whole, positive = evidence_rows is counted.frame, order == ORDERS[1]
    kept = counted.get(speakers.ranking, positive) if is_whole else speakers.ranking(evidence_rows, positive)
    return listed.take(kept)


def _of_speakers(statements: pd.DataFrame) -> dict[str, str]:
    known = statements[["speaker", "country"]].drop_duplicates().dropna()
    return dict(zip(known["speaker"], known["country"], strict=True))
