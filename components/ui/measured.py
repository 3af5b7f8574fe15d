"""tables(): shows the measured accuracy of each step, one row per measure, with what to compare it with."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components import wording
from components.messages import _
from components.quality import Measure

# The prefixes of the keys of measures on texts that were written for this project.
BRIEFS = "samples."
FRENCH = "french."
OTHER_WORDS = ("rewritten.", "fresh.")


def tables(measures: Iterable[Measure]) -> None:
    """Shows the measures on the briefs, those on texts in other words than theirs, and those on public corpora."""
    every = list(measures)
    briefs = [measure for measure in every if measure.key.startswith(BRIEFS)]
    french = [measure for measure in every if measure.key.startswith(FRENCH)]
    fresh = [measure for measure in every if measure.key.startswith(OTHER_WORDS)]
    public = [measure for measure in every if not measure.key.startswith((BRIEFS, FRENCH, *OTHER_WORDS))]
    for briefed in (briefs, french):
        rows = [_row(measure, _said(measure.compare)) for measure in briefed]
        st.html(_table(_("On the {briefs}", briefs=_(briefed[0].on)), rows))
    st.html(_table(_("On texts that the rules were not written for"), [_row(m, _where(m)) for m in fresh]))
    st.html(_table(_("On public corpora of annotated texts"), [_row(m, _where(m)) for m in public]))


def _where(measure: Measure) -> str:
    told = [_said(words) for words in (measure.on, measure.compare) if words]
    return _("{name}: {value}", name=told[0], value=told[1]) if len(told) > 1 else "".join(told)


def _said(words: str) -> str:
    """Words of data/quality.toml in the language that is spoken."""
    return _(words) if words else ""


def _table(caption: str, rows: list[str]) -> str:
    named = "".join(f"<th>{escape(name)}</th>" for name in (_("Step"), _("What"), "n", _("Value")))
    head = f"<thead><tr>{named}</tr></thead>"
    return f'<table class="measures"><caption>{escape(caption)}</caption>{head}<tbody>{"".join(rows)}</tbody></table>'


def _row(measure: Measure, below: str) -> str:
    quiet = f'<p class="quiet">{escape(below)}</p>' if below else ""
    value = f"{wording.number(measure.value, 1)} <small>{escape(_said(measure.metric))}</small>"
    cells = (escape(_said(measure.step)), escape(_said(measure.what)) + quiet, wording.number(measure.n), value)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
