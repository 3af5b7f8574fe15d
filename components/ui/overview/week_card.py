"""draw(): the card of what changed in the last week of the corpus."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from components import wording
from components.query import selection
from components.query.story.last_week import LastWeek, WeekCount, last_week
from components.ui.state import filters, load
from components.ui.state.remembered import once
from components.ui.widgets import evidence
from components.ui.widgets.plain import caption, heading
from components.wording.visible import escaped

ARTICLES = "pages/explore/articles.py"
USUAL = {1: "more than usual", 0: "no clear change", -1: "fewer than usual"}


def draw(articles: pd.DataFrame, statements: pd.DataFrame, events: pd.DataFrame) -> None:
    """Shows the card; where the articles cover too few weeks, why nothing can be compared."""
    newest = load.covered()[1]
    week = once("overview: last week", lambda: last_week(articles, statements, events, newest))
    if week is None:
        heading("What changed last", level=3)
        caption("The articles cover less than three weeks: there is nothing to compare the last one with.")
        return
    heading("What changed in the last week", wording.days(week.first, week.last), level=3)
    st.html(_counted(week) + "".join(f'<p class="card-line">{line}</p>' for line in _lines(week)))
    told = next(load.each(week.events), None)
    if told is not None:
        evidence.link(told, "Read of that event")
    days = filters.linked(replace(filters.current(), start=week.first, end=week.last))
    st.page_link(ARTICLES, label="All articles of that week", query_params=days)


def _counted(week: LastWeek) -> str:
    """The number of articles in large type, and how it compares."""
    number = wording.plural(week.articles.now, "article")
    return f'<p class="figure-large">{escaped(number)}</p><p class="quiet">{escaped(_usual(week.articles))}</p>'


def _usual(change: WeekCount) -> str:
    mean = wording.number(change.usual, 0 if change.usual >= 10 else 1)
    return f"{mean} a week in the {change.weeks} weeks before: {USUAL[change.unusual]}"


def _lines(week: LastWeek) -> list[str]:
    lines = []
    if len(week.events):
        new = f"{wording.plural(week.new_events, 'event')} told for the first time"
        lines.append(f"<strong>{escaped(new)}</strong>, first of all: {escaped(week.events.iloc[0]['summary'])}")
    if week.speakers:
        named = wording.listed([f"{name} ({count})" for name, count in week.speakers])
        lines.append(f"<strong>Quoted for the first time</strong>: {escaped(named)}")
    for topic, change in week.topics:
        more = "More" if change.unusual > 0 else "Less"
        counts = f"{wording.plural(change.now, 'statement')}, {wording.number(change.usual, 1)} a week before"
        lines.append(f"<strong>{more} on {escaped(selection.topic_label(topic))}</strong>: {escaped(counts)}")
    return lines
