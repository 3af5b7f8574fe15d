"""Draws speakers' tone: shares of tone, and who speaks of whom."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import HEAD, dot_matrix, in_lines, plain, subtitle, tone_cells
from components.charts.means import IN_WORDS, mean_in_words
from components.charts.theme import DAY, TONES, figure
from components.query.summaries.counting import Scope
from components.query.summaries.intervals import FEWEST
from components.wording import UNRESOLVED


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
            name=tone,
            orientation="h",
            marker_color=colour,
            text=[wording.number(count) if count else "" for count in shown[tone]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": DAY.paper if tone != "neutral" else DAY.ink, "size": 13},
            customdata=[[name, tone] for name in shown[group]],
            hovertext=[
                f"{plain(wording.group(name, group))}: {wording.share(share)} {tone}"
                for name, share in zip(shown[group], shares, strict=True)
            ],
            hoverinfo="text",
        )
    drawn.update_layout(barmode="stack", legend_traceorder="normal")
    steps = [0, 0.25, 0.5, 0.75, 1]
    drawn.update_xaxes(range=[0, 1], tickvals=steps, ticktext=[wording.share(step) for step in steps])
    drawn.update_layout(margin_r=28)
    return drawn.update_yaxes(autorange="reversed", showgrid=False, tickfont_color=DAY.ink)


def tones_title(groups: pd.DataFrame, group: str) -> str:
    """The title: whose statements are negative most often."""
    if groups.empty:
        return "No statement has a tone"
    known = groups[groups[group] != UNRESOLVED] if (groups[group] != UNRESOLVED).any() else groups
    enough = known[known["statements"] >= FEWEST] if (known["statements"] >= FEWEST).any() else known
    shares = (enough["negative"] / enough[list(TONES)].sum(axis="columns")).to_numpy()
    most = enough.iloc[int(shares.argmax())]
    count = wording.plural(int(most["statements"]), "statement")
    named = wording.group(most[group], group)
    return wording.sentence(f"{named}: {wording.share(shares.max())} of {count} are negative")


def matrix(cells: pd.DataFrame, scope: Scope, width: int = 0) -> go.Figure:
    """A dot matrix of who speaks of whom: area by number of statements, colour by mean; pale if marked F.

    `cells` is `speakers.matrix`. A click returns the speaker and the target.
    """
    shown = tone_cells(cells, "about", map(_short, cells.itertuples()), map(_who_on_whom, cells.itertuples()))
    rows = {name: name for name in dict.fromkeys(cells["speaker"])}
    columns = {name: name for name in cells.groupby("about")["statements"].sum().sort_values(ascending=False).index}
    beneath = subtitle(scope, "statement", "below each dot: mean polarity", "pale: F")
    return dot_matrix(shown, matrix_title(cells), beneath, rows=rows, columns=columns, width=width)


def matrix_title(cells: pd.DataFrame) -> str:
    """The title: the pair with most statements, and its mean."""
    if cells.empty:
        return "No statement with a known speaker is about a known person or institution"
    most = cells.iloc[int(cells["statements"].to_numpy().argmax())]
    mean = f", on average {mean_in_words(most)}" if most["scored"] else ""
    count = wording.plural(int(most["statements"]), "statement")
    return f"{most['speaker']} speaks most of {most['about']}: {count}{mean}"


def _short(row: Any) -> str:
    """The label below a dot: the mean and its mark, a dash where nothing was scored."""
    return wording.signed(row.mean) + (f"<br>{row.mark}" if row.mark else "") if row.scored else "–"


def _who_on_whom(row: Any) -> str:
    scored = f"{wording.number(row.scored)} of {wording.plural(row.statements, 'statement')} scored"
    mean = f"<br>mean {wording.signed(row.mean)}" if row.scored else ""
    note = f"<br>{row.mark}: {IN_WORDS[row.mark]}" if row.mark else ""
    return f"<b>{plain(row.speaker)} on {plain(row.about)}</b><br>{scored}{mean}{note}"
