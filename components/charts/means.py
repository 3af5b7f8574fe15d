"""Draws means of tone with their distributions: by speaker, country and so on, or two sides compared."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import HEAD, grouping, in_lines, plain, sizes, subtitle, tone_colours
from components.charts.measures import NET_TONE, Shown
from components.charts.theme import COUNTRIES, DAY, figure
from components.messages import N_, _
from components.query.summaries.counting import Scope
from components.query.summaries.speakers import Comparison
from components.wording import UNRESOLVED

ROW = 52  # pixels per group
LEGEND = 30
BESIDE = 84  # pixels for the mean and n beside each row
SYMBOLS = {"CA": "triangle-up", "US": "square", None: "diamond"}  # so that sides differ not by colour alone
OTHERS = N_("other or no country known")
NO_COUNTRIES: Mapping[str, str] = {}


def means(
    groups: pd.DataFrame,
    steps: pd.DataFrame,
    group: str,
    scope: Scope,
    title: str = "",
    countries: Mapping[str, str] = NO_COUNTRIES,
    measure: Shown = NET_TONE,
) -> go.Figure:
    """A figure of each group's scored statements as dots by score, with the mean and its interval on top.

    `groups` is `speakers.by_group`, `steps` is `speakers.distribution`, `countries` gives the country of groups that
    have one. A mean that may not be published is not drawn. A click on a dot returns the group and the step.
    """
    names = groups[group].tolist()
    beneath = subtitle(scope, "statement", measure.explained, caution(groups))
    height = HEAD + 76 + ROW * max(len(names), 1) + (LEGEND if countries else 0)
    drawn = figure(title or means_title(groups, group, measure), beneath, height=height)
    places = {name: place for place, name in enumerate(names)}
    drawn.add_scatter(**_dots(steps[steps[group].isin(names)], group, places, measure))
    for country, own in _by_country(groups, group, countries):
        drawn.add_scatter(**_means(own, group, places, country, measure))
        if countries:
            drawn.add_scatter(**_in_legend(country))
    _score_axis(drawn, groups, measure)
    texts = [in_lines(wording.group(name, group)) for name in names]
    drawn.update_yaxes(tickmode="array", tickvals=list(range(len(names))), ticktext=texts, showgrid=True)
    drawn.update_yaxes(range=[len(names) - 0.4, -0.6], tickfont_color=DAY.ink)
    return drawn.update_layout(showlegend=bool(countries), legend={"y": 0, "yanchor": "top", "itemclick": False})


def means_title(groups: pd.DataFrame, group: str, measure: Shown = NET_TONE) -> str:
    """The title: the most negative and the most positive mean if their intervals lie apart, else what is shown."""
    known = groups[groups["mean"].notna() & (groups[group] != UNRESOLVED)].sort_values("mean", kind="stable")
    by = _("{measure} by {group}", measure=wording.sentence(measure.name), group=grouping(group))
    if len(known) == 1:
        return _("{by}: only one has enough statements to say", by=by)
    if known.empty:
        return _("{by}: none has enough statements to say", by=by)
    low, high = known.iloc[0], known.iloc[-1]
    if low["high"] >= high["low"]:
        return _("{by}: no two of them differ for certain", by=by)
    told = _(
        "{one} sounds more negative ({low}) than {other} ({high})",
        one=wording.group(low[group], group),
        low=mean_in_words(low),
        other=wording.group(high[group], group),
        high=mean_in_words(high),
    )
    return wording.sentence(told)


def comparison_title(found: Comparison) -> str:
    """The title: whether two sides differ."""
    first, second = found.labels
    if pd.isna(found.low):
        return _("{one} and {other}: too few statements to compare", one=first, other=second)
    apart = f"{wording.signed(found.apart)} ({interval(found.low, found.high)})"
    if not found.settled:
        return _("{one} against {other}: the difference of {apart} may be chance", one=first, other=second, apart=apart)
    if found.apart > 0:
        return _("{one} is more positive than {other}: a difference of {apart}", one=first, other=second, apart=apart)
    return _("{one} is more negative than {other}: a difference of {apart}", one=first, other=second, apart=apart)


def interval(low: float, high: float) -> str:
    """An interval of scores: '−0.31 to +0.02'."""
    return _("{low} to {high}", low=wording.signed(low), high=wording.signed(high))


def said(count: int) -> str:
    """A number of statements in the place of a mean: '3 said'."""
    return _("{number} said", number=wording.number(count))


def scored_of(row: Any) -> str:
    """How many statements of a row are scored: '9 of 12 statements scored'."""
    statements = wording.plural(int(row["statements"]), "statement")
    return _("{number} of {statements} scored", number=wording.number(row["scored"]), statements=statements)


def mean_in_words(row: Any) -> str:
    """A mean with its mark, '−0.31 E'; 'too few to say' where it may not be published."""
    return wording.mean(row["mean"], row["mark"])


def caution(rows: pd.DataFrame) -> str:
    """What the letter E means, where a mean has it; '' elsewhere."""
    return _("{name}: {value}", name="E", value=_(wording.MARKS["E"])) if (rows["mark"] == "E").any() else ""


def in_full(row: Any, group: str, measure: Shown = NET_TONE) -> str:
    """All details of a mean, shown on hovering."""
    name = plain(wording.group(row[group], group))
    count = scored_of(row)
    if row["mark"] == "F":
        return f"<b>{name}</b><br>{_('{name}: {value}', name=measure.name, value=_(wording.TOO_FEW))}<br>{count}"
    mean = f"{wording.signed(row['mean'])} ({interval(row['low'], row['high'])})"
    note = f"<br>{_(wording.MARKS[row['mark']])}" if row["mark"] else ""
    return f"<b>{name}</b><br>{measure.name} {mean}<br>{count}{note}"


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


def _dots(steps: pd.DataFrame, group: str, places: dict[str, int], measure: Shown) -> dict[str, Any]:
    return {
        "x": steps["score"],
        "y": steps[group].map(places),
        "mode": "markers",
        "marker": {"size": sizes(steps["n"], 24), "opacity": 0.75, "line_width": 0, **tone_colours(steps["score"])},
        "customdata": steps[[group, "score"]].to_numpy(dtype=object),
        "hovertext": [
            _(
                "{name}: {statements} {step}",
                name=plain(wording.group(name, group)),
                statements=wording.plural(n, "statement"),
                step=measure.step(score),
            )
            for name, score, n in zip(steps[group], steps["score"], steps["n"], strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
        "cliponaxis": False,
    }


def _means(
    groups: pd.DataFrame, group: str, places: dict[str, int], country: str | None, measure: Shown
) -> dict[str, Any]:
    known = groups[groups["mean"].notna()]
    reach = (known["high"] - known["mean"], known["mean"] - known["low"])
    colour = COUNTRIES.get(country or "", DAY.ink)
    return {
        "showlegend": False,
        "x": known["mean"],
        "y": known[group].map(places),
        "mode": "markers",
        "marker": {"symbol": SYMBOLS[country], "size": 11, "color": colour, "line": {"width": 1.5, "color": DAY.paper}},
        "error_x": {
            "type": "data",
            "array": reach[0],
            "arrayminus": reach[1],
            "color": colour,
            "thickness": 2,
            "width": 5,
        },
        "customdata": [[name, None] for name in known[group]],
        "hovertext": [in_full(row, group, measure) for _, row in known.iterrows()],
        "hoverinfo": "text",
    }


def _in_legend(country: str | None) -> dict[str, Any]:
    """A mark that appears only in the legend."""
    marker = {"symbol": SYMBOLS[country], "size": 11, "color": COUNTRIES.get(country or "", DAY.ink)}
    name = wording.country(country) if country else _(OTHERS)
    return {"x": [None], "y": [None], "mode": "markers", "marker": marker, "name": name}


def _score_axis(drawn: go.Figure, groups: pd.DataFrame, measure: Shown) -> None:
    """Draws the axis from negative to positive, and writes the mean and n beside each row."""
    drawn.add_vline(0, line={"color": DAY.quiet, "width": 1}, layer="below")
    drawn.update_xaxes(
        range=[-1.16, 1.16], tickvals=[-1, -0.5, 0, 0.5, 1], ticktext=measure.ticks_across, side="top", showline=False
    )
    for place, row in groups.reset_index(drop=True).iterrows():
        firm = row["mark"] != "F"
        told = f"<b>{mean_in_words(row)}</b>" if firm else _("too few")
        drawn.add_annotation(
            text=f"{told}<br>{_('{number} scored', number=wording.number(row['scored']))}",
            x=1,
            xref="paper",
            xanchor="left",
            xshift=6,
            y=place,
            align="left",
            showarrow=False,
            font={"size": 13, "color": DAY.ink if firm else DAY.quiet},
        )
    drawn.update_layout(margin_r=BESIDE)
