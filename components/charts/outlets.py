"""Draws outlets (or countries) compared: whom they quote, the words that set one apart, their volume."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import HEAD, dot_matrix, in_lines, plain, subtitle
from components.charts.means import caution
from components.charts.theme import DAY, figure
from components.messages import N_, _
from components.query.summaries.counting import Scope

TITLES = {"outlet": N_("Whom each outlet quotes, per volume"), "country": N_("Whom each country quotes, per volume")}
ROW = 30  # pixels per word or outlet
SMALLEST_SHARE = 0.005  # that is written as a number; a smaller one would be rounded to 0
FEW = 5  # articles below which the axis steps by one


def quoted(cells: pd.DataFrame, by: str, scope: Scope, width: int = 0) -> go.Figure:
    """A dot matrix of whom each outlet quotes: area by share of its statements, colour by net tone.

    `cells` is `outlets.quoted`; a click returns the outlet and the speaker.
    """
    shown = cells.assign(
        row=cells[by],
        column=cells["speaker"],
        n=cells["statements"] / cells["of"],
        score=cells["mean"],
        text=[_share(row) for row in cells.itertuples()],
        hover=[_cell(row, by) for row in cells.to_dict("records")],
    )
    rows = {name: wording.group(name, by) for name in dict.fromkeys(cells[by])}
    order = cells.groupby("speaker")["statements"].sum().sort_values(ascending=False, kind="stable").index
    notes = (
        _("share of its statements, or their number where it has few"),
        _("colour: net tone, hollow where too few"),
    )
    beneath = subtitle(scope, "statement", *notes, caution(cells))
    columns = {name: wording.person(name) for name in order}
    return dot_matrix(shown, _(TITLES[by]), beneath, rows=rows, columns=columns, width=width)


def words(found: pd.DataFrame, name: str, scope: Scope) -> go.Figure:
    """The words that set one outlet apart, with the 95 % intervals of their log-odds; `found` is `words_apart`."""
    beneath = subtitle(
        scope,
        "statement",
        _("farther right: more its own word (log of the odds ratio, with its 95 % interval)"),
    )
    drawn = figure(words_title(found, name), beneath, height=HEAD + 50 + ROW * max(len(found), 1))
    drawn.add_scatter(
        x=found["log_odds"],
        y=[plain(word) for word in found["word"]],
        mode="markers",
        marker={"size": 9, "color": DAY.accent},
        error_x={
            "type": "data",
            "array": found["high"] - found["log_odds"],
            "arrayminus": found["log_odds"] - found["low"],
            "color": DAY.accent,
            "width": 0,
        },
        customdata=[[word] for word in found["word"]],
        hovertext=[
            f"<b>{plain(word)}</b><br>"
            + _("{here} here, {others} in all others", here=wording.number(here), others=wording.number(others))
            for word, here, others in zip(found["word"], found["n"], found["others"], strict=True)
        ],
        hoverinfo="text",
    )
    drawn.add_vline(0, line={"color": DAY.quiet, "width": 1}, layer="below")
    drawn.update_xaxes(rangemode="tozero")
    return drawn.update_yaxes(autorange="reversed", tickfont_color=DAY.ink)


def words_title(found: pd.DataFrame, name: str) -> str:
    """The title: the words that set it apart, if any does for certain."""
    if found.empty:
        return _("{name}: no word sets it apart for certain", name=name)
    told = wording.listed([_("“{word}”", word=word) for word in found["word"].head(3)])
    return _("{name}: set apart by {words}", name=name, words=told)


def volumes(found: pd.DataFrame, scope: Scope) -> go.Figure:
    """Bars of articles by outlet, divided into own texts and wire copies; `found` is `outlets.volumes`."""
    copies, total = int(found["copies"].sum()), int(found["articles"].sum())
    pale = _("pale: wire copies of an article published before") if copies else ""
    articles = wording.plural(scope.rows, "article")
    beneath = " · ".join(filter(None, (articles, wording.days(scope.first, scope.last), pale)))
    title = _("No article has an outlet")
    if total:
        title = _("No article is a wire copy of another")
    if copies:
        title = _("{share} of the articles are wire copies", share=wording.share(copies / total))
    drawn = figure(title, beneath, height=HEAD + 30 + ROW * max(len(found), 1), barmode="stack")
    names = [in_lines(name) for name in found["outlet"]]
    for own, colour, what in (
        (True, DAY.accent, N_("{outlet}: {n} own texts")),
        (False, DAY.line, N_("{outlet}: {n} wire copies")),
    ):
        counts = found["articles"] - found["copies"] if own else found["copies"]
        drawn.add_bar(
            y=names,
            x=counts,
            orientation="h",
            marker_color=colour,
            customdata=[[name] for name in found["outlet"]],
            hovertext=[
                _(what, outlet=plain(name), n=wording.number(n))
                for name, n in zip(found["outlet"], counts, strict=True)
            ],
            hoverinfo="text",
        )
    if found["articles"].max() < FEW:
        drawn.update_xaxes(dtick=1)
    return drawn.update_layout(showlegend=False, yaxis={"autorange": "reversed", "showgrid": False})


def _share(row: Any) -> str:
    """The share below a dot, never 0 where there is a dot; the number of statements where the outlet has few."""
    if pd.isna(row.share):
        return wording.number(row.statements)
    return plain(f"<{wording.share(0.01)}") if row.share < SMALLEST_SHARE else wording.share(row.share)


def _cell(row: Mapping[Any, Any], by: str) -> str:
    name = plain(wording.group(row[by], by))
    who = _("{outlet} quotes {speaker}", outlet=name, speaker=plain(wording.in_a_sentence(row["speaker"])))
    count = _(
        "{number} of its {statements}",
        number=wording.number(row["statements"]),
        statements=wording.plural(row["of"], "statement"),
    )
    tone = _("net tone: {tone}", tone=wording.mean(row["mean"], row["mark"]))
    return f"<b>{who}</b><br>{count}<br>{tone}"
