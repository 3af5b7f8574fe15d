"""Overview: the story in one line and one figure, what comes next, what changed, where advice splits, who is quoted."""

import streamlit as st

from components.charts import coverage as charts
from components.messages import _
from components.models import Advice, Article, Statement
from components.query.summaries import counting, coverage
from components.ui.overview import advice_card, first_steps, health_strip, hero, next_card, week_card
from components.ui.state import filters, load
from components.ui.state.counted import counted_rows
from components.ui.state.remembered import once
from components.ui.widgets import empty, figures
from components.ui.widgets.plain import heading

articles, advice, events = load.selected(Article), counted_rows(Advice).frame, load.events()
quoted = counted_rows(Statement).frame

if not len(articles):
    heading(_("Overview"), level=1)
    if not filters.current():
        first_steps.draw()
empty.stop_if_empty(articles, "articles")
hero.draw(articles, events, once("overview: sentence", lambda: coverage.sentence_on(articles, quoted, events, advice)))
first_steps.draw()

with st.container(key="overview_columns"):
    left, middle, right = st.columns(3, gap="large")
with left.container(key="card-next"):
    next_card.draw(events)
with middle.container(key="card-week"):
    week_card.draw(articles, quoted, events)
with right.container(key="card-advice"):
    advice_card.draw(advice)

most = once("overview: most quoted", lambda: coverage.most_quoted(quoted, 6))
figures.chart(
    once("overview: bars of speakers", lambda: charts.most_quoted(most, counting.scope(quoted))),
    name="most quoted speakers",
    table=most,
    alt=_("Bars: statements of the most quoted speakers, divided by tone."),
    key="quoted",
    on_select=filters.to_speaker,
)

health_strip.draw()
