"""tables(): shows the measured accuracy of each step, with what to compare it with.

There is a row for each measure; of the many texts in other words one for each set of them, the unopened ones first.
"""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components import wording
from components.messages import N_, _
from components.quality import Measure
from components.ui.widgets.plain import caption

# The prefixes of the keys of measures on texts that were written for this project.
BRIEFS = "samples."
FRENCH = "french."
OTHER_WORDS = ("rewritten", "fresh.")
UNOPENED = "unseen"  # in the keys of texts that nobody opened

COLUMNS = {
    "statements": N_("Statements"),
    "statements name": N_("Right speaker"),
    "advice": N_("Advice"),
    "events": N_("Events"),
    "events kind": N_("Kind of event"),
    "topics": N_("Topics"),
}  # by the ends of the keys


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
    st.html(_by_texts(_("On texts that the rules were not written for"), fresh))
    caption(_("F1 and n; of speakers and kinds the share of those found that is right, in per cent."))
    st.html(_table(_("On public corpora of annotated texts"), [_row(m, _where(m)) for m in public]))


def _by_texts(title: str, measures: Iterable[Measure]) -> str:
    """A table with a row for each set of texts and a column for each step."""
    by_texts: dict[str, dict[str, Measure]] = {}
    for measure in sorted(measures, key=lambda measure: UNOPENED not in measure.key):
        by_texts.setdefault(measure.on, {})[measure.key.rpartition(".")[2]] = measure
    head = "".join(f"<th>{escape(_(name))}</th>" for name in (N_("Texts"), *COLUMNS.values()))
    body = "".join(
        f"<tr><td>{escape(_(texts))}</td>{''.join(_cell(own.get(step)) for step in COLUMNS)}</tr>"
        for texts, own in by_texts.items()
    )
    return (
        f'<table class="measures by-texts"><caption>{escape(title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cell(measure: Measure | None) -> str:
    """A value and on how many it was measured; what to compare it with is its title."""
    if measure is None:
        return "<td></td>"
    told = f"{wording.number(measure.value, 1)} <small>{wording.number(measure.n)}</small>"
    return f'<td title="{escape(_said(measure.compare))}">{told}</td>'


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
