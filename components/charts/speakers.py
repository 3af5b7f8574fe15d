"""Speakers' tone -> figures: means over their distributions, courses over time, shares of tone, who on whom."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import (
    HEAD,
    dot_matrix,
    in_lines,
    in_period,
    opacities,
    plain,
    sizes,
    subtitle,
    tone_colours,
)
from components.charts.theme import DAY, SERIES, TONES, figure
from components.summaries.counting import PeriodLength, Scope
from components.summaries.intervals import FEWEST
from components.summaries.speakers import Comparison

ROW = 52  # pixels a speaker
LINE = 20  # pixels a line of text below a chart
HOLLOW = "rgba(0,0,0,0)"
MARKS = {"": "", "E": " E", "F": " F"}
IN_WORDS = {"E": "use with caution", "F": "too unreliable to be published"}


def means(groups: pd.DataFrame, steps: pd.DataFrame, group: str, scope: Scope, title: str = "") -> go.Figure:
    """Each group's scored statements as dots by polarity, with the mean and its interval on top.

    `groups` is `speakers.by_group`, `steps` is `speakers.distribution`. A mean marked F is drawn hollow and its
    interval is left out. A click on a dot brings back the group and the step of polarity.
    """
    names = groups[group].tolist()
    beneath = subtitle(scope, "statement", f"{wording.number(steps['n'].sum())} scored")
    drawn = figure(title or means_title(groups, group), beneath, height=HEAD + 76 + ROW * max(len(names), 1))
    places = {name: place for place, name in enumerate(names)}
    drawn.add_scatter(**_dots(steps[steps[group].isin(names)], group, places))
    for reliable in (True, False):
        drawn.add_scatter(**_means(groups[(groups["mark"] != "F") == reliable], group, places, reliable))
    _polarity_axis(drawn, groups)
    texts = [in_lines(name) for name in names]
    drawn.update_yaxes(tickmode="array", tickvals=list(range(len(names))), ticktext=texts, showgrid=True)
    drawn.update_yaxes(range=[len(names) - 0.4, -0.6], tickfont_color=DAY.ink)
    return drawn.update_layout(showlegend=False)


def means_title(groups: pd.DataFrame, group: str) -> str:
    """Who sounds most negative and who most positive, of those whose mean may be published."""
    firm = groups[groups["mark"] != "F"].sort_values("mean", kind="stable")
    if firm.empty:
        return "Too few scored statements: no mean here may be published"
    (lowest, low), (highest, high) = [(row[group], _mean(row)) for _, row in firm.iloc[[0, -1]].iterrows()]
    if len(firm) == 1:
        return f"Only {lowest} has a mean that may be published: {low}"
    return f"{lowest} sounds most negative ({low}), {highest} most positive ({high})"


def course(found: pd.DataFrame, length: PeriodLength, events: pd.DataFrame, scope: Scope) -> go.Figure:
    """Each speaker's mean by day, week or month, the size of a mark by its n; events as lines with their names.

    `found` is `speakers.course`; means marked F are pale and have no interval, an incomplete last period is hollow.
    `events` has start and summary. A click brings back the speaker and the first day of the period.
    """
    speakers = list(dict.fromkeys(found["speaker"]))
    beneath = subtitle(scope, "statement", f"mean polarity by {length}", "pale: F", _incomplete(found, length))
    drawn = figure(course_title(found, length), beneath, height=400 + LINE * len(events))
    area = sizes(found["scored"], 22)
    for speaker, colour in zip(speakers, SERIES, strict=False):
        own = found[(found["speaker"] == speaker) & found["mean"].notna()]
        drawn.add_scatter(**_line(own, area[own.index], speaker, colour))
    drawn.add_hline(0, line={"color": DAY.quiet, "width": 1}, layer="below")
    _event_lines(drawn, events)
    drawn.update_yaxes(range=[-1.05, 1.05], tickvals=[-1, -0.5, 0, 0.5, 1], ticktext=_TICKS)
    return drawn.update_layout(showlegend=True, margin_b=36 + LINE * len(events))


def course_title(found: pd.DataFrame, length: PeriodLength) -> str:
    """Who was at the lowest and at the highest when, of the means that may be published."""
    firm = found[found["mark"] != "F"]
    if found.empty:
        return "No dated statement was scored"
    if firm.empty:
        names = wording.listed(list(dict.fromkeys(found["speaker"])))
        return f"{names}: too few scored statements a {length} for means that may be published"
    places = (int(firm["mean"].to_numpy().argmin()), int(firm["mean"].to_numpy().argmax()))
    low, high = (
        f"{firm['speaker'].iloc[i]} {in_period(firm['period'].iloc[i], length)} ({_mean(firm.iloc[i])})" for i in places
    )
    return f"Only one mean may be published: {low}" if len(firm) == 1 else f"Lowest: {low}; highest: {high}"


def tones(groups: pd.DataFrame, group: str, scope: Scope) -> go.Figure:
    """The share of negative, neutral and positive statements of each group, as a bar of 100 % with its numbers."""
    told = groups[groups[list(TONES)].sum(axis="columns") > 0]
    totals = told[list(TONES)].sum(axis="columns")
    drawn = figure(tones_title(told, group), subtitle(scope, "statement"), height=HEAD + 70 + 44 * max(len(told), 1))
    for tone, colour in TONES.items():
        shares = told[tone] / totals
        drawn.add_bar(
            y=[in_lines(name) for name in told[group]],
            x=shares,
            name=tone,
            orientation="h",
            marker_color=colour,
            text=[wording.number(count) if count else "" for count in told[tone]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": "#FFFFFF" if tone != "neutral" else DAY.ink, "size": 13},
            customdata=[[name, tone] for name in told[group]],
            hovertext=[f"{plain(n)}: {share:.0%} {tone}" for n, share in zip(told[group], shares, strict=True)],
            hoverinfo="text",
        )
    drawn.update_layout(barmode="stack", legend_traceorder="normal")
    drawn.update_xaxes(range=[0, 1], tickformat=".0%", tickvals=[0, 0.25, 0.5, 0.75, 1])
    return drawn.update_yaxes(autorange="reversed", showgrid=False, tickfont_color=DAY.ink)


def tones_title(groups: pd.DataFrame, group: str) -> str:
    """Whose statements are negative most often."""
    if groups.empty:
        return "No statement has a tone"
    enough = groups[groups["statements"] >= FEWEST] if (groups["statements"] >= FEWEST).any() else groups
    shares = (enough["negative"] / enough[list(TONES)].sum(axis="columns")).to_numpy()
    most = enough.iloc[int(shares.argmax())]
    count = wording.plural(int(most["statements"]), "statement")
    return f"{most[group]}: {shares.max():.0%} of {count} are negative"


def matrix(cells: pd.DataFrame, scope: Scope) -> go.Figure:
    """Who speaks of whom: a dot a cell, its area by the statements, its colour by their mean; pale if marked F.

    `cells` is `speakers.matrix`. A click brings back the speaker and whom the statements are about.
    """
    told = cells.assign(
        row=cells["speaker"],
        column=cells["about"],
        n=cells["statements"],
        polarity=cells["mean"].fillna(0),
        opacity=opacities(cells["mark"]),
        text=[_short(row) for row in cells.itertuples()],
        hover=[_who_on_whom(row) for row in cells.itertuples()],
    )
    rows = {name: name for name in dict.fromkeys(cells["speaker"])}
    columns = {name: name for name in cells.groupby("about")["statements"].sum().sort_values(ascending=False).index}
    beneath = subtitle(scope, "statement", "below each dot: mean polarity", "pale: F")
    return dot_matrix(told, matrix_title(cells), beneath, rows=rows, columns=columns)


def matrix_title(cells: pd.DataFrame) -> str:
    """The pair that is quoted most, with its mean."""
    if cells.empty:
        return "No statement with a known speaker is about a known person or institution"
    most = cells.iloc[int(cells["statements"].to_numpy().argmax())]
    mean = f", on average {_mean(most)}" if most["scored"] else ""
    count = wording.plural(int(most["statements"]), "statement")
    return f"{most['speaker']} speaks most of {most['about']}: {count}{mean}"


def comparison_title(found: Comparison) -> str:
    """Whether two sides differ, in words."""
    first, second = found.sides
    if pd.isna(found.low):
        return f"{first.label} and {second.label}: too few scored statements to compare"
    told = f"{wording.signed(found.apart)} ({wording.signed(found.low)} to {wording.signed(found.high)})"
    if found.settled:
        more = "positive" if found.apart > 0 else "negative"
        return f"{first.label} is more {more} than {second.label}: a difference of {told}"
    return f"{first.label} against {second.label}: the difference of {told} may be chance"


_TICKS = ["−1<br>negative", "−0.5", "0<br>neutral", "+0.5", "+1<br>positive"]


def _dots(steps: pd.DataFrame, group: str, places: dict[str, int]) -> dict[str, Any]:
    return {
        "x": steps["polarity"],
        "y": steps[group].map(places),
        "mode": "markers",
        "marker": {"size": sizes(steps["n"], 24), "opacity": 0.75, "line_width": 0, **tone_colours(steps["polarity"])},
        "customdata": steps[[group, "polarity"]].to_numpy(dtype=object),
        "hovertext": [
            f"{plain(name)}: {wording.plural(n, 'statement')} near {wording.signed(polarity, 1)}"
            for name, polarity, n in zip(steps[group], steps["polarity"], steps["n"], strict=True)
        ],
        "hoverinfo": "text",
    }


def _means(groups: pd.DataFrame, group: str, places: dict[str, int], reliable: bool) -> dict[str, Any]:
    told = groups[groups["mean"].notna()]
    reach = (told["high"] - told["mean"], told["mean"] - told["low"])
    bars = {"type": "data", "array": reach[0], "arrayminus": reach[1], "color": DAY.ink, "thickness": 2, "width": 5}
    marker = {"symbol": "diamond", "size": 11, "color": DAY.ink if reliable else HOLLOW}
    return {
        "x": told["mean"],
        "y": told[group].map(places),
        "mode": "markers",
        "marker": {**marker, "line": {"width": 1.5, "color": DAY.ink if reliable else DAY.quiet}},
        "error_x": bars if reliable else None,
        "customdata": [[name, None] for name in told[group]],
        "hovertext": [_in_full(row, group) for _, row in told.iterrows()],
        "hoverinfo": "text",
    }


def _polarity_axis(drawn: go.Figure, groups: pd.DataFrame) -> None:
    """The axis from negative to positive, and beside each row its mean and n."""
    drawn.add_vline(0, line={"color": DAY.quiet, "width": 1}, layer="below")
    drawn.update_xaxes(range=[-1.08, 1.08], tickvals=[-1, -0.5, 0, 0.5, 1], ticktext=_TICKS, side="top", showline=False)
    for place, row in groups.reset_index(drop=True).iterrows():
        drawn.add_annotation(
            text=f"<b>{_mean(row)}</b><br>n {wording.number(row['scored'])}",
            x=1,
            xref="paper",
            xanchor="left",
            xshift=6,
            y=place,
            align="left",
            showarrow=False,
            font={"size": 13, "color": DAY.ink if row["mark"] != "F" else DAY.quiet},
        )
    drawn.update_layout(margin_r=74)


def _line(own: pd.DataFrame, area: "pd.Series[Any]", speaker: str, colour: str) -> dict[str, Any]:
    firm = own["mark"] != "F"
    reach = [(own["high"] - own["mean"]).where(firm, 0), (own["mean"] - own["low"]).where(firm, 0)]
    return {
        "x": own["period"],
        "y": own["mean"],
        "name": plain(speaker),
        "mode": "lines+markers",
        "line": {"color": colour, "width": 1, "dash": "dot"},
        "error_y": {"type": "data", "array": reach[0], "arrayminus": reach[1], "color": colour, "width": 0},
        "marker": {
            "size": area,
            "color": [colour if complete else DAY.paper for complete in own["complete"]],
            "line": {"color": colour, "width": 1.5},
            "opacity": opacities(own["mark"]),
        },
        "customdata": [[speaker, f"{period:%Y-%m-%d}"] for period in own["period"]],
        "hovertext": [f"{_in_full(row, 'speaker')}<br>from {wording.day(row['period'])}" for _, row in own.iterrows()],
        "hoverinfo": "text",
    }


def _event_lines(drawn: go.Figure, events: pd.DataFrame) -> None:
    """A vertical line an event, numbered at the top; the names below each other at the foot, so that none hides."""
    for place, event in enumerate(events.sort_values("start").itertuples(), 1):
        drawn.add_vline(event.start, line={"color": DAY.quiet, "width": 1, "dash": "dot"})
        number = {"text": str(place), "x": event.start, "y": 1, "yref": "paper", "yanchor": "bottom"}
        foot = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0, "yref": "paper", "yshift": -(24 + LINE * place)}
        named = f"{place}  {wording.day(event.start)}  {plain(wording.shortened(str(event.summary), 52))}"
        for words in (number, {**foot, "text": named}):
            drawn.add_annotation(**words, showarrow=False, font={"size": 13, "color": DAY.quiet})


def _incomplete(found: pd.DataFrame, length: PeriodLength) -> str:
    return "" if found["complete"].all() else f"the last {length}, not yet over, is hollow"


def _mean(row: Any) -> str:
    """'−0.31 E': a mean with its mark, or that there is none."""
    return wording.NOT_SCORED if pd.isna(row["mean"]) else wording.signed(row["mean"]) + MARKS[row["mark"]]


def _in_full(row: Any, group: str) -> str:
    """Everything about a mean, for who points at it."""
    interval = "" if pd.isna(row["low"]) else f" ({wording.signed(row['low'])} to {wording.signed(row['high'])})"
    note = f"<br>{row['mark']}: {IN_WORDS[row['mark']]}" if row["mark"] else ""
    count = f"{wording.number(row['scored'])} of {wording.plural(row['statements'], 'statement')} scored"
    return f"<b>{plain(row[group])}</b><br>mean {wording.signed(row['mean'])}{interval}<br>{count}{note}"


def _short(row: Any) -> str:
    """What stands below a cell: the mean and its mark, a dash where nothing was scored."""
    return wording.signed(row.mean) + (f"<br>{row.mark}" if row.mark else "") if row.scored else "–"


def _who_on_whom(row: Any) -> str:
    scored = f"{wording.number(row.scored)} of {wording.plural(row.statements, 'statement')} scored"
    mean = f"<br>mean {wording.signed(row.mean)}" if row.scored else ""
    note = f"<br>{row.mark}: {IN_WORDS[row.mark]}" if row.mark else ""
    return f"<b>{plain(row.speaker)} on {plain(row.about)}</b><br>{scored}{mean}{note}"
