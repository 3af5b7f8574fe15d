"""dialogue(): shows how two people or sides speak of each other: tone, time, topics and a quotation each way."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.charts import dialogue as draw
from components.charts.measures import Shown
from components.messages import _
from components.query import selection
from components.query.summaries import dialogue as query
from components.query.summaries import rolling
from components.query.summaries.counting import commonest, scope
from components.query.summaries.intervals import mean_of
from components.query.summaries.tone import scores
from components.ui.speakers.evidence import ranked
from components.ui.speakers.over_time import window
from components.ui.state import quoting
from components.ui.state.counted import CountedRows
from components.ui.widgets import evidence, figures, summary_tables
from components.ui.widgets.plain import caption, heading
from components.wording.visible import escaped

OFFERED = 80  # people that the choices name


def dialogue(counted: CountedRows, measure: Shown) -> None:
    """Shows the two people or sides that the analyst chooses, at first those that speak most of each other."""
    first, second, place = _sides(counted)
    if first == second:
        st.info(_("Choose two different people or sides."))
        return
    said = counted.get(query.between, first, second)
    if said.empty:
        way = query.way_in_words(first, second)
        st.info(_("Neither speaks of the other: no statement of {way}, none the other way.", way=way))
        return
    ways = [query.way(first, second), query.way(second, first)]
    between = replace(counted, frame=said, reach=len(said), headlines=0, key=(counted.key, "dialogue", first, second))
    points = _over_time(between, ways, {ways[0]: first, ways[1]: second}, counted, place, measure)
    named = {ways[0]: query.way_in_words(first, second), ways[1]: query.way_in_words(second, first)}
    for column, name in zip(st.columns(2, gap="large"), ways, strict=True):
        with column:
            _one_way(between.get(_of_way, name), named[name], measure)
    rows, label = said, wording.listed(list(named.values()))
    for name, day, last, score in (point["customdata"][:4] for point in points[:1]):
        first_day, last_day = pd.Timestamp(day), pd.Timestamp(last)
        rows = rolling.of_period(_of_way(said, name), first_day, last_day, float(score))
        label = f"{named[name]}, {wording.days(first_day, last_day)}"
    ranked(between, rows, label, "dialogue", "dialogue" if points else "")


def _sides(counted: CountedRows) -> tuple[str, str, Any]:
    """Shows the two choices; the sides chosen, and the place beside them."""
    mutual = counted.get(query.of_each_other)
    people = counted.get(_people)
    offered = [*people, *query.SIDES]
    usual = [*mutual.head(1)[["first", "second"]].to_numpy().ravel().tolist(), *offered][:2]
    left, right, place = st.columns([3, 3, 2])
    chosen = [
        str(
            box.selectbox(
                label,
                offered,
                offered.index(name),
                key=key,
                bind="query-params",
                filter_mode="contains",
                format_func=query.side_in_words,
            )
        )
        for box, label, name, key in zip(
            (left, right), (_("One side"), _("The other")), usual, ("dialogue_first", "dialogue_second"), strict=True
        )
    ]
    return chosen[0], chosen[1], place


def _over_time(
    between: CountedRows,
    ways: list[str],
    sides: dict[str, str],
    counted: CountedRows,
    place: Any,
    measure: Shown,
) -> list[dict[str, Any]]:
    """Shows the statements over time; the dots chosen."""
    shown = tuple(ways)
    days = window(between, query.WAY, shown, place, "dialogue_days")
    first, second = (sides[name] for name in ways)
    names = (query.way_in_words(first, second), query.way_in_words(second, first))
    found, dots = between.get(rolling.rolling, query.WAY, shown, days), between.get(draw.readable_dots, shown, names)
    countries = {name: country for name in ways if (country := query.country(sides[name], counted.frame))}
    called = dict(zip(ways, names, strict=True))
    if without := [called[name] for name in ways if not (found.loc[found["series"] == name, "mark"] != "F").any()]:
        named = wording.listed(without)
        caption(
            _("No line for {names}: too few scored statements in any {days} days for a mean.", names=named, days=days)
        )
    figure = draw.face_to_face(between.frame, found, dots, days, scope(between.frame), countries, measure, called)
    return figures.of_statements(
        between.frame,
        figure,
        summary_tables.as_table(found.assign(series=found["series"].map(called)), measure),
        name=_("Dialogue"),
        alt=f"{_('A dot for each statement over time.')} {figure.layout.title.text}",
        key="dialogue",
    )


def _one_way(rows: pd.DataFrame, name: str, measure: Shown) -> None:
    """Shows one direction: n and tone, topics, and the quotation that tells most."""
    found = mean_of(scores(rows))
    tone = _("{name}: {value}", name=measure.name, value=wording.mean(found.mean, found.mark))
    if found.mark == "E":
        tone += f" ({_(wording.MARKS['E'])})"
    heading(name, f"{wording.plural(len(rows), 'statement')} · {tone}", level=4)
    if rows.empty:
        return
    labels = selection.topic_labels()
    about = [labels.get(topic, topic) for topic in query.leading_topics(rows)]
    if about:
        caption(_("Above all on {topics}.", topics=wording.listed(about)))
    told = quoting.telling(rows)
    if told is None:
        caption(_("No direct quotation of clear tone can stand alone."))
        return
    _quotation(told)


def _quotation(row: Any) -> None:
    """Shows a statement as a quotation with its outlet, day and a link."""
    source = " · ".join(filter(None, [str(row.outlet or ""), wording.day(row.published)]))
    words = (
        f'<p class="said">{escaped(_("“{words}”", words=query.said(row)))}</p><p class="about">{escaped(source)}</p>'
    )
    st.html(f'<article class="row-card advice-card">{words}</article>')
    evidence.link(row)


def _people(statements: pd.DataFrame) -> list[str]:
    """Those who speak or are spoken of most."""
    both = pd.concat([statements["speaker"].astype(object), statements["about"].astype(object)]).dropna()
    return commonest(both, OFFERED)


def _of_way(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    return rows[rows[query.WAY] == name]
