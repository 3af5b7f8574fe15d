"""Draws means of polarity with their distributions: by speaker, country and so on, or two sides compared."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import HEAD, in_lines, plain, sizes, subtitle, tone_colours
from components.charts.theme import COUNTRIES, DAY, figure
from components.query.summaries.counting import Scope
from components.query.summaries.speakers import Comparison
from components.wording import UNRESOLVED

ROW = 52  # pixels per group
LEGEND = 30
HOLLOW = "rgba(0,0,0,0)"
MARKS = {"": "", "E": " E", "F": " F"}
IN_WORDS = {"E": "use with caution", "F": "too unreliable to be published"}
SYMBOLS = {"CA": "triangle-up", "US": "square", None: "diamond"}  # so that sides differ not by colour alone
OTHERS = "other or no country known"
NO_COUNTRIES: Mapping[str, str] = {}
TICKS = ["−1<br>negative", "−0.5", "0<br>neutral", "+0.5", "+1<br>positive"]
TICKS_ACROSS = [f"{tick}<br>\u00a0" if "<br>" not in tick else tick for tick in TICKS]  # all numbers in one line


def means(
    groups: pd.DataFrame,
    steps: pd.DataFrame,
    group: str,
    scope: Scope,
    title: str = "",
    countries: Mapping[str, str] = NO_COUNTRIES,
) -> go.Figure:
    """A figure of each group's scored statements as dots by polarity, with the mean and its interval on top.

    `groups` is `speakers.by_group`, `steps` is `speakers.distribution`, `countries` gives the country of groups that
    have one. A mean marked F is drawn hollow and its interval is left out. A click on a dot returns the group and
    the step of polarity.
    """
    names = groups[group].tolist()
    beneath = subtitle(scope, "statement", f"{wording.number(steps['n'].sum())} scored")
    height = HEAD + 76 + ROW * max(len(names), 1) + (LEGEND if countries else 0)
    drawn = figure(title or means_title(groups, group), beneath, height=height)
    places = {name: place for place, name in enumerate(names)}
    drawn.add_scatter(**_dots(steps[steps[group].isin(names)], group, places))
    for country, own in _by_country(groups, group, countries):
        for reliable in (True, False):
            drawn.add_scatter(**_means(own[(own["mark"] != "F") == reliable], group, places, reliable, country))
        if countries:
            drawn.add_scatter(**_in_legend(country))
    _polarity_axis(drawn, groups)
    texts = [in_lines(wording.group(name, group)) for name in names]
    drawn.update_yaxes(tickmode="array", tickvals=list(range(len(names))), ticktext=texts, showgrid=True)
    drawn.update_yaxes(range=[len(names) - 0.4, -0.6], tickfont_color=DAY.ink)
    return drawn.update_layout(showlegend=bool(countries), legend={"y": 0, "yanchor": "top", "itemclick": False})


def means_title(groups: pd.DataFrame, group: str) -> str:
    """The title: who is most negative and who most positive, among means that may be published."""
    firm = groups[(groups["mark"] != "F") & (groups[group] != UNRESOLVED)].sort_values("mean", kind="stable")
    if firm.empty:
        return "Too few scored statements: no mean here may be published"
    ends = firm.iloc[[0, -1]]
    (lowest, low), (highest, high) = [
        (wording.group(row[group], group), mean_in_words(row)) for _, row in ends.iterrows()
    ]
    if len(firm) == 1:
        return f"Only {lowest} has a mean that may be published: {low}"
    return wording.sentence(f"{lowest} sounds most negative ({low}), {highest} most positive ({high})")


def comparison_title(found: Comparison) -> str:
    """The title: whether two sides differ."""
    first, second = found.sides
    if pd.isna(found.low):
        return f"{first.label} and {second.label}: too few scored statements to compare"
    apart = f"{wording.signed(found.apart)} ({wording.signed(found.low)} to {wording.signed(found.high)})"
    if found.settled:
        more = "positive" if found.apart > 0 else "negative"
        return f"{first.label} is more {more} than {second.label}: a difference of {apart}"
    return f"{first.label} against {second.label}: the difference of {apart} may be chance"


def mean_in_words(row: Any) -> str:
    """A mean with its mark, '−0.31 E', or the statement that there is none."""
    return wording.NOT_SCORED if pd.isna(row["mean"]) else wording.signed(row["mean"]) + MARKS[row["mark"]]


def in_full(row: Any, group: str) -> str:
    """All details of a mean, shown on hovering."""
    interval = "" if pd.isna(row["low"]) else f" ({wording.signed(row['low'])} to {wording.signed(row['high'])})"
    note = f"<br>{row['mark']}: {IN_WORDS[row['mark']]}" if row["mark"] else ""
    count = f"{wording.number(row['scored'])} of {wording.plural(row['statements'], 'statement')} scored"
    name = plain(wording.group(row[group], group))
    return f"<b>{name}</b><br>mean {wording.signed(row['mean'])}{interval}<br>{count}{note}"


def _by_country(
    groups: pd.DataFrame, group: str, countries: Mapping[str, str]
) -> Iterator[tuple[str | None, pd.DataFrame]]:
    """The rows of each of the two countries, then all others (None); groups without rows are left out."""
    known = groups[group].map(lambda name: countries.get(name) if countries.get(name) in COUNTRIES else None)
    for country in COUNTRIES:
        if (known == country).any():
            yield country, groups[known == country]
    if known.isna().any() or groups.empty:
        yield None, groups[known.isna()]


def _dots(steps: pd.DataFrame, group: str, places: dict[str, int]) -> dict[str, Any]:
    return {
        "x": steps["polarity"],
        "y": steps[group].map(places),
        "mode": "markers",
        "marker": {"size": sizes(steps["n"], 24), "opacity": 0.75, "line_width": 0, **tone_colours(steps["polarity"])},
        "customdata": steps[[group, "polarity"]].to_numpy(dtype=object),
        "hovertext": [
            f"{plain(wording.group(name, group))}: {wording.plural(n, 'statement')} near {wording.signed(polarity, 1)}"
            for name, polarity, n in zip(steps[group], steps["polarity"], steps["n"], strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _means(
    groups: pd.DataFrame, group: str, places: dict[str, int], reliable: bool, country: str | None
) -> dict[str, Any]:
    known = groups[groups["mean"].notna()]
    reach = (known["high"] - known["mean"], known["mean"] - known["low"])
    colour = COUNTRIES.get(country or "", DAY.ink)
    bars = {"type": "data", "array": reach[0], "arrayminus": reach[1], "color": colour, "thickness": 2, "width": 5}
    marker = {"symbol": SYMBOLS[country], "size": 11, "color": colour if reliable else HOLLOW}
    return {
        "showlegend": False,
        "x": known["mean"],
        "y": known[group].map(places),
        "mode": "markers",
        "marker": {**marker, "line": {"width": 1.5, "color": colour if reliable or country else DAY.quiet}},
        "error_x": bars if reliable else None,
        "customdata": [[name, None] for name in known[group]],
        "hovertext": [in_full(row, group) for _, row in known.iterrows()],
        "hoverinfo": "text",
    }


def _in_legend(country: str | None) -> dict[str, Any]:
    """A mark that appears only in the legend."""
    marker = {"symbol": SYMBOLS[country], "size": 11, "color": COUNTRIES.get(country or "", DAY.ink)}
    name = wording.COUNTRIES[country] if country else OTHERS
    return {"x": [None], "y": [None], "mode": "markers", "marker": marker, "name": name}


def _polarity_axis(drawn: go.Figure, groups: pd.DataFrame) -> None:
    """Draws the axis from negative to positive, and writes the mean and n beside each row."""
    drawn.add_vline(0, line={"color": DAY.quiet, "width": 1}, layer="below")
    drawn.update_xaxes(
        range=[-1.08, 1.08], tickvals=[-1, -0.5, 0, 0.5, 1], ticktext=TICKS_ACROSS, side="top", showline=False
    )
    for place, row in groups.reset_index(drop=True).iterrows():
        drawn.add_annotation(
            text=f"<b>{mean_in_words(row)}</b><br>n {wording.number(row['scored'])}",
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
