"""Draws advice: who advises whom on what, and when."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import BY, bar_width, dot_matrix, in_period, plain, subtitle
from components.charts.theme import DAY, figure
from components.messages import N_, _, ngettext
from components.query.summaries.advice import ARROW, NO_TOPIC, STRENGTH_NAMES, STRENGTHS
from components.query.summaries.counting import PeriodLength, Scope

PALER: dict[PeriodLength, str] = {
    "day": N_("the last day, paler, is not yet over"),
    "week": N_("the last week, paler, is not yet over"),
    "month": N_("the last month, paler, is not yet over"),
}
SHADES = dict(zip(STRENGTHS, (DAY.accent, DAY.neutral, DAY.line), strict=True))


def who_on_what(cells: pd.DataFrame, labels: Mapping[str, str], scope: Scope, width: int = 0) -> go.Figure:
    """A dot matrix of who advises whom on what: a row for each pair, a column for each topic, area by points.

    `cells` is `advice.who_on_what`. A click returns "adviser → addressee" and the topic.
    """
    labelled = cells.assign(
        row=cells["pair"],
        column=cells["topic"],
        text=[wording.number(n) for n in cells["n"]],
        hover=[_cell(row, labels) for row in cells.itertuples()],
    )
    order = cells.groupby("topic")["n"].sum().sort_values(ascending=False, kind="stable").index
    columns = {topic: labels.get(topic, topic) for topic in sorted(order, key=lambda topic: topic == NO_TOPIC)}
    topics, below = ngettext("{n} topic", "{n} topics", len(columns)), _("below each dot: points")
    beneath = subtitle(scope, "point of advice", topics, below, of_many="points of advice")
    rows = {pair: in_words(pair).replace(ARROW, f"\n{ARROW.strip()} ") for pair in dict.fromkeys(cells["pair"])}
    return dot_matrix(labelled, who_on_what_title(cells, labels), beneath, rows=rows, columns=columns, width=width)


def who_on_what_title(cells: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """The title: the pair with most advice, and its most frequent topic."""
    if cells.empty:
        return _("Nobody advises anybody here")
    first = cells.iloc[0]
    adviser, addressee = wording.person(first["adviser"]), wording.in_a_sentence(first["addressee"])
    own = cells[(cells["pair"] == first["pair"]) & (cells["topic"] != NO_TOPIC)]
    if own.empty:
        return _("{adviser} advises {addressee} most", adviser=adviser, addressee=addressee)
    topic = str(own["topic"].iloc[int(own["n"].to_numpy().argmax())])
    return _(
        "{adviser} advises {addressee} most, above all on “{topic}”",
        adviser=adviser,
        addressee=addressee,
        topic=labels.get(topic, topic),
    )


def over_time(found: pd.DataFrame, length: PeriodLength, scope: Scope) -> go.Figure:
    """Bars of points of advice by day, week or month, stacked by strength; an incomplete last period is paler.

    `found` is `advice.over_time`. A click returns the strength and the period.
    """
    incomplete = "" if found["complete"].all() else _(PALER[length])
    beneath = subtitle(scope, "point of advice", _(BY[length]), incomplete, of_many="points of advice")
    drawn = figure(over_time_title(found, length), beneath, height=300, barmode="stack")
    for strength, colour in SHADES.items():
        own = found[found["strength"] == strength]
        drawn.add_bar(
            x=own["period"],
            y=own["n"],
            name=_(STRENGTH_NAMES[strength]),
            width=bar_width(length),
            offset=0,
            marker={
                "color": colour,
                "opacity": [1 if complete else 0.5 for complete in own["complete"]],
                "line": {"color": DAY.quiet, "width": 0.5},
            },
            customdata=[[strength, f"{period:%Y-%m-%d}"] for period in own["period"]],
            hovertext=[
                _("from {day}: {n} {strength}", day=wording.day(p), n=n, strength=_(STRENGTH_NAMES[strength]))
                for p, n in zip(own["period"], own["n"], strict=True)
            ],
            hoverinfo="text",
        )
    return drawn.update_layout(legend_traceorder="normal")


def over_time_title(found: pd.DataFrame, length: PeriodLength) -> str:
    """The title: when most advice was published."""
    totals = found.groupby("period")["n"].sum()
    if totals.empty:
        return _("No advice is dated")
    peak = pd.Timestamp(totals.index[int(totals.to_numpy().argmax())])
    count = wording.plural(int(totals.max()), "point")
    return _("Most advice was published {when}: {points}", when=in_period(peak, length), points=count)


def in_words(pair: str) -> str:
    """A pair as it is shown: 'Laura Dawson → Mark Carney'; who is unresolved is named so in the language."""
    return ARROW.join(map(wording.person, pair.split(ARROW)))


def _cell(row: Any, labels: Mapping[str, str]) -> str:
    told = _(
        "{topic}: {points}, {number} of them strong",
        topic=plain(labels.get(row.topic, row.topic)),
        points=wording.plural(int(row.n), "point"),
        number=wording.number(row.strong),
    )
    return f"<b>{plain(in_words(row.pair))}</b><br>{told}"
