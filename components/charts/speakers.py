"""Draws speakers' tone: shares of tone, and who speaks of whom."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import HEAD, dot_matrix, grouping, in_lines, plain, subtitle, tone_cells
from components.charts.means import caution, mean_in_words, said, scored_of
from components.charts.measures import NET_TONE, Shown
from components.charts.theme import DAY, TONES, figure
from components.messages import N_, _
from components.query.summaries.counting import Scope
from components.wording import UNRESOLVED

OF_ALL = {
    "negative": N_("{name}: {n} of {total} negative"),
    "neutral": N_("{name}: {n} of {total} neutral"),
    "positive": N_("{name}: {n} of {total} positive"),
}


def tones(groups: pd.DataFrame, group: str, scope: Scope) -> go.Figure:
    """Bars of 100 % with the shares of negative, neutral and positive statements of each group."""
    shown = groups[groups[list(TONES)].sum(axis="columns") > 0]
    totals = shown[list(TONES)].sum(axis="columns")
    drawn = figure(tones_title(shown, group), subtitle(scope, "statement"), height=HEAD + 70 + 44 * max(len(shown), 1))
    for tone, colour in TONES.items():
        shares = shown[tone] / totals
        drawn.add_bar(
            y=[in_lines(wording.group(name, group)) for name in shown[group]],
            x=shares,
            name=wording.tone_in_words(tone),
            orientation="h",
            marker_color=colour,
            text=[wording.number(count) if count else "" for count in shown[tone]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": DAY.paper if tone != "neutral" else DAY.ink, "size": 13},
            customdata=[[name, tone] for name in shown[group]],
            hovertext=[
                _(
                    OF_ALL[tone],
                    name=plain(wording.group(name, group)),
                    n=wording.number(count),
                    total=wording.number(total),
                )
                for name, count, total in zip(shown[group], shown[tone], totals, strict=True)
            ],
            hoverinfo="text",
        )
    drawn.update_layout(barmode="stack", legend_traceorder="normal")
    steps = [0, 0.25, 0.5, 0.75, 1]
    drawn.update_xaxes(range=[0, 1], tickvals=steps, ticktext=[wording.share(step) for step in steps])
    drawn.update_layout(margin_r=28)
    return drawn.update_yaxes(autorange="reversed", showgrid=False, tickfont_color=DAY.ink)


def tones_title(groups: pd.DataFrame, group: str) -> str:
    """The title: the largest and the smallest share of negative statements if their intervals lie apart."""
    if groups.empty:
        return _("No statement has a tone")
    known = groups[groups["negative_share"].notna() & (groups[group] != UNRESOLVED)]
    if known.empty:
        return _("Tone by {group}: none has enough statements to compare shares", group=grouping(group))
    ranked = known.sort_values("negative_share", kind="stable")
    fewest, most = ranked.iloc[0], ranked.iloc[-1]
    first = _(
        "{name}: {share} of {statements} are negative",
        name=wording.sentence(wording.group(most[group], group)),
        share=wording.share(most["negative_share"]),
        statements=wording.plural(int(_total(most)), "statement"),
    )
    if most["share_low"] > fewest["share_high"]:
        other, share = wording.group(fewest[group], group), wording.share(fewest["negative_share"])
        return f"{first}{_('; ')}{_('{name}: {value}', name=other, value=share)}"
    if len(known) == 1:
        return first
    return _("Tone by {group}: no two shares differ for certain", group=grouping(group))


def matrix(cells: pd.DataFrame, scope: Scope, width: int = 0, measure: Shown = NET_TONE) -> go.Figure:
    """A dot matrix of who speaks of whom: area by number of statements, colour by mean; hollow where too few.

    `cells` is `speakers.matrix`. A click returns the speaker and the target.
    """
    hover = (_who_on_whom(row, measure) for row in cells.itertuples())
    shown = tone_cells(cells, "about", map(_short, cells.itertuples()), hover)
    rows = {name: wording.person(name) for name in dict.fromkeys(cells["speaker"])}
    order = cells.groupby("about")["statements"].sum().sort_values(ascending=False).index
    columns = {name: wording.person(name) for name in order}
    notes = (measure.explained, _("hollow: too few to say, with their number"), caution(cells))
    beneath = subtitle(scope, "statement", *notes)
    return dot_matrix(shown, matrix_title(cells, measure), beneath, rows=rows, columns=columns, width=width)


def matrix_title(cells: pd.DataFrame, measure: Shown = NET_TONE) -> str:
    """The title: the pair with most statements, and its mean if it may be published."""
    if cells.empty:
        return _("No statement with a known speaker is about a known person or institution")
    most = cells.iloc[int(cells["statements"].to_numpy().argmax())]
    told = _(
        "{speaker} speaks most of {about}: {statements}",
        speaker=wording.person(most["speaker"]),
        about=wording.person(most["about"]),
        statements=wording.plural(int(most["statements"]), "statement"),
    )
    return f"{told}, {measure.name} {mean_in_words(most)}" if most["mark"] != "F" else told


def _total(row: Any) -> int:
    return int(sum(row[tone] for tone in TONES))


def _short(row: Any) -> str:
    """The label below a dot: the mean with its mark, else the number of statements."""
    return said(row.statements) if row.mark == "F" else wording.mean(row.mean, row.mark)


def _who_on_whom(row: Any, measure: Shown) -> str:
    who = _("{one} on {other}", one=plain(wording.person(row.speaker)), other=plain(wording.person(row.about)))
    mean = _("{name}: {value}", name=measure.name, value=wording.mean(row.mean, row.mark))
    return f"<b>{who}</b><br>{scored_of(row._asdict())}<br>{mean}"
