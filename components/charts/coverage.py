"""Draws the coverage over time, and the most quoted speakers with their tones."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import theme
from components.charts.dots import bar_width, in_lines, in_period
from components.charts.theme import DAY, TONES
from components.messages import N_, _
from components.query.summaries.counting import PeriodLength, Scope
from components.query.summaries.coverage import NOT_SCORED
from components.wording.names import TONES as TONE_NAMES

NAMES = {**TONE_NAMES, NOT_SCORED: wording.NOT_SCORED}
COLOURS = {**TONES, NOT_SCORED: DAY.line}
BAR_HEIGHT, HEAD = 34, 56  # pixels: one speaker; the legend above the bars, and the margins
SWATCH, LETTER = 15, 6.4  # pixels: a square of colour before its word; a letter
EVENLY: dict[PeriodLength, str] = {
    "day": N_("Coverage is spread evenly: {count} at the most in a day"),
    "week": N_("Coverage is spread evenly: {count} at the most in a week"),
    "month": N_("Coverage is spread evenly: {count} at the most in a month"),
}
A_BAR: dict[PeriodLength, str] = {
    "day": N_("One bar a day; a click filters"),
    "week": N_("One bar a week; a click filters"),
    "month": N_("One bar a month; a click filters"),
}
INCOMPLETE: dict[PeriodLength, str] = {
    "day": N_("The last day, hatched, is incomplete"),
    "week": N_("The last week, hatched, is incomplete"),
    "month": N_("The last month, hatched, is incomplete"),
}
MOST_NAMED = 3  # that a title names, of periods with equally many articles, or of speakers with equally many statements
FEW = 5  # articles up to which the axis steps by one; periods whose bars would be too broad


def over_time(found: pd.DataFrame, length: PeriodLength, scope: Scope) -> go.Figure:
    """Bars of articles per period; the last is hatched if it was not over on the day of the newest publication."""
    drawn = theme.figure(over_time_title(found, length), _beneath(scope, length, found), height=240)
    drawn.add_bar(
        x=found["period"],
        y=found["articles"],
        width=bar_width(length),
        offset=0,
        customdata=list(
            zip(found["period"].dt.strftime("%Y-%m-%d"), found["until"].dt.strftime("%Y-%m-%d"), strict=True)
        ),
        marker={
            "color": DAY.accent,
            "line": {"color": DAY.accent, "width": 1},
            "pattern": {"shape": ["" if done else "/" for done in found["complete"]], "solidity": 0.35},
        },
        hovertext=[_period(row) for row in found.itertuples()],
        hoverinfo="text",
        name=_("Articles"),
    )
    whole = {"dtick": 1} if found["articles"].max() < FEW else {"nticks": 4, "tickformat": ",d"}
    drawn.update_layout(showlegend=False, yaxis={"rangemode": "tozero", **whole})
    return drawn.update_xaxes(**_days(found))


def over_time_title(found: pd.DataFrame, length: PeriodLength) -> str:
    """The title: a sentence on coverage over time."""
    if not len(found):
        return _("No article has a day of publication")
    if len(found) == 1:
        return _("All coverage is {when}", when=in_period(found["period"].iloc[0], length))
    densest = found.loc[found["articles"] == found["articles"].max(), "period"]
    count = wording.plural(int(found["articles"].max()), "article")
    if len(densest) > MOST_NAMED:
        return _(EVENLY[length], count=count)
    where = wording.listed([in_period(start, length) for start in densest])
    if len(densest) > 1:
        return _("Coverage is densest {when}: {count} each", when=where, count=count)
    return _("Coverage is densest {when}: {count}", when=where, count=count)


def most_quoted(found: pd.DataFrame, scope: Scope) -> go.Figure:
    """Bars of statements per speaker, divided by tone; the most quoted on top."""
    beneath = _counted(scope, "statement")
    drawn = theme.figure(most_quoted_title(found), beneath, height=HEAD + BAR_HEIGHT * len(found), barmode="stack")
    names = [in_lines(wording.person(speaker)) for speaker in found["speaker"]]
    for tone, name in ((tone, _(name)) for tone, name in NAMES.items()):
        if not found[tone].any():
            continue
        drawn.add_bar(
            y=names,
            x=found[tone],
            name=name,
            orientation="h",
            marker={"color": COLOURS[tone], "line": {"color": DAY.paper, "width": 1}},
            customdata=[[speaker, tone] for speaker in found["speaker"]],
            hovertemplate=f"%{{y}}: %{{x}} {name}<extra></extra>",
        )
    _totals(drawn, found, names)
    _tones(
        drawn,
        [tone for tone in NAMES if found[tone].any()],
        -6 * max((len(line) for name in names for line in name.split("<br>")), default=0),
    )
    drawn.update_layout(yaxis={"autorange": "reversed", "showgrid": False}, showlegend=False, margin_t=28)
    drawn.update_xaxes(showticklabels=False, showline=False, ticks="", fixedrange=True)
    return drawn


def most_quoted_title(found: pd.DataFrame) -> str:
    """The title: a sentence on who is quoted most."""
    if not len(found):
        return _("No statement has a known speaker")
    counts = wording.plural(int(found["statements"].iloc[0]), "statement")
    who = wording.person(found["speaker"].iloc[0])
    alike = found.loc[found["statements"] == found["statements"].iloc[0], "speaker"]
    if len(found) == 1:
        return _("{who} is quoted most, in {statements}", who=who, statements=counts)
    if len(alike) > MOST_NAMED:
        return _("Nobody stands out: {statements} at the most", statements=counts)
    if len(alike) > 1:
        names = wording.listed([wording.person(speaker) for speaker in alike])
        return _("{names} are quoted most, in {statements} each", names=names, statements=counts)
    return _(
        "{who} is quoted most, in {statements}; {second} follows with {number}",
        who=who,
        statements=counts,
        second=wording.person(found["speaker"].iloc[1]),
        number=wording.number(found["statements"].iloc[1]),
    )


def _days(found: pd.DataFrame) -> dict[str, Any]:
    """The settings of the axis of days, with space around the bars if they are few."""
    shown: dict[str, Any] = {"nticks": 8, "tickformatstops": theme.DAY_TICKS}
    if not 0 < len(found) < FEW:
        return shown
    margin = FEW * (found["until"].iloc[0] - found["period"].iloc[0] + pd.Timedelta(days=1))
    reach = [found["period"].iloc[0] - margin, found["until"].iloc[-1] + margin]
    return {"range": reach, "tickvals": found["period"], "tickformat": "%-d %b<br>%Y"}


def _tones(drawn: go.Figure, tones: list[str], left: float) -> None:
    """Draws a legend of tones in one line above the bars; plotly's own needs a line for each on a narrow page."""
    common = {"x": 0, "xref": "paper", "xanchor": "left", "y": 1, "yref": "paper", "yanchor": "bottom"}
    notes = []
    for tone in tones:
        name = _(NAMES[tone])
        for words, colour, width in (("■", COLOURS[tone], SWATCH), (name, DAY.quiet, 12 + LETTER * len(name))):
            font = {"size": 13, "color": colour}
            notes.append({"text": words, "xshift": left, "showarrow": False, "font": font, **common})
            left += width
    drawn.update_layout(annotations=notes)


def _totals(drawn: go.Figure, found: pd.DataFrame, names: list[str]) -> None:
    """Writes the number of statements at the end of each bar, with a margin wide enough for the longest."""
    numbers = [f" {wording.number(count)}" for count in found["statements"]]
    drawn.update_layout(margin_r=16 + LETTER * max(map(len, numbers), default=0))
    drawn.add_scatter(
        x=found["statements"],
        y=names,
        mode="text",
        text=numbers,
        textposition="middle right",
        textfont={"color": DAY.quiet},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _period(row: Any) -> str:
    facts = _(
        "{days}: {articles} from {outlets}",
        days=wording.days(row.period, row.until),
        articles=wording.plural(row.articles, "article"),
        outlets=wording.plural(row.outlets, "outlet"),
    )
    if row.texts < row.articles:
        texts = wording.plural(row.texts, "text without wire copies", "texts without wire copies")
        facts = f"{facts}, {texts}"
    return facts if row.complete else f"{facts}<br>{_('not over on the day of the newest article')}"


def _counted(scope: Scope, noun: str) -> str:
    """How many rows there are, and the days they were published on, where these are known."""
    return ", ".join(filter(None, (wording.plural(scope.rows, noun), wording.days(scope.first, scope.last))))


def _beneath(scope: Scope, length: PeriodLength, found: pd.DataFrame) -> str:
    told = [_counted(scope, "article"), _(A_BAR[length])]
    if len(found) and not found["complete"].iloc[-1]:
        told.append(_(INCOMPLETE[length]))
    return ". ".join(told)
