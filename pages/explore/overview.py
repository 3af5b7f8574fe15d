"""Overview: the story in one line and one figure, what comes next, what changed, where advice splits, who is quoted."""

import streamlit as st

from components.messages import _
from components.models import Advice, Article
from components.ui.overview import advice_card, computed, first_steps, health_strip, hero, next_card, week_card
from components.ui.state import filters, load
from components.ui.state.counted import counted_rows
from components.ui.widgets import empty, figures
from components.ui.widgets.plain import heading

articles = load.selected(Article)

if not len(articles):
    heading(_("Overview"), level=1)
    if not filters.current():
        first_steps.draw()
empty.stop_if_empty(articles, "articles")
hero.draw(articles, load.events())
first_steps.draw()

with st.container(key="overview_columns"):
    left, middle, right = st.columns(3, gap="large")
with left.container(key="card-next"):
    next_card.draw()
with middle.container(key="card-week"):
    week_card.draw()
with right.container(key="card-advice"):
    advice_card.draw(counted_rows(Advice).frame)

figures.chart(
    computed.bars(),
    name="most quoted speakers",
    table=computed.most_quoted(),
    alt=_("Bars: statements of the most quoted speakers, divided by tone."),
    key="quoted",
    on_select=filters.to_speaker,
)

health_strip.draw()
