"""Overview: what the corpus holds, what happened, who is quoted, what is coming up, the newest advice."""

import streamlit as st

from components.charts import coverage as charts
from components.models import Advice, Article, Statement
from components.query.summaries import counting, coverage
from components.query.summaries.events import coming_up
from components.ui.overview import strip as event_strip
from components.ui.state import filters, load
from components.ui.state.complete_periods import judged
from components.ui.state.counted import counted_rows
from components.ui.state.remembered import once
from components.ui.widgets import empty, evidence, figures
from components.ui.widgets.plain import caption, heading, lead

articles, advice, events = load.selected(Article), load.selected(Advice), load.events()
quoted = counted_rows(Statement).frame

heading("Overview", level=1)
empty.stop_if_empty(articles, "articles")
lead(once("overview: sentence", lambda: coverage.sentence_on(articles, quoted, events, advice)))

event_strip.draw(events)

scope = counting.scope(articles)
length = counting.fitting_length(scope.first, scope.last)
series = once("overview: coverage", lambda: judged(coverage.over_time(articles, length), length))
figures.chart(
    once("overview: bars of coverage", lambda: charts.over_time(series, length, scope)),
    name="coverage over time",
    table=series,
    alt=f"Bars: articles published in each {length}.",
    key="coverage",
    on_select=filters.to_days,
)

with st.container(key="overview_columns"):
    left, middle, right = st.columns(3, gap="large")
with left:
    most = once("overview: most quoted", lambda: coverage.most_quoted(quoted, 12))
    figures.chart(
        once("overview: bars of speakers", lambda: charts.most_quoted(most, counting.scope(quoted))),
        name="most quoted speakers",
        table=most,
        alt="Bars: statements of the most quoted speakers, divided by tone.",
        key="quoted",
        on_select=filters.to_speaker,
    )
with middle:
    newest = load.covered()[1]
    heading("What is coming up", charts.beneath_coming_up(newest), level=3)
    ahead = once("overview: coming up", lambda: coming_up(events, newest, 7))
    if len(ahead):
        evidence.upcoming(ahead, key="overview")
    else:
        caption("No planned event lies ahead" + empty.with_these_filters())
with right:
    heading("The newest advice", "One of each article, the newest first", level=3)
    latest = once("overview: newest advice", lambda: coverage.newest(counting.body(advice), 5))
    if len(latest):
        evidence.advice_cards(latest, key="overview", columns=1)
    else:
        caption("There is no advice" + empty.with_these_filters())
