"""draw(): the card of what changed in the last week of the corpus."""

from dataclasses import replace

import streamlit as st

from components import wording
from components.messages import N_, _
from components.query import selection
from components.query.story.last_week import LastWeek, WeekCount
from components.ui.overview import computed
from components.ui.state import filters, load
from components.ui.widgets import evidence
from components.ui.widgets.plain import caption, heading
from components.wording.visible import escaped

ARTICLES = "pages/explore/articles.py"
USUAL = {1: N_("more than usual"), 0: N_("no clear change"), -1: N_("fewer than usual")}


def draw() -> None:
    """Shows the card; where the articles cover too few weeks, why nothing can be compared."""
    week = computed.last_week()
    if week is None:
        heading(_("What changed last"), level=3)
        caption(_("The articles cover less than three weeks: there is nothing to compare the last one with."))
        return
    heading(_("What changed in the last week"), wording.days(week.first, week.last), level=3)
    st.html(_counted(week) + "".join(f'<p class="card-line">{line}</p>' for line in _lines(week)))
    told = next(load.each(week.events), None)
    if told is not None:
        evidence.link(told, _("Read of that event"))
    days = filters.linked(replace(filters.current(), start=week.first, end=week.last))
    st.page_link(ARTICLES, label=_("All articles of that week"), query_params=days)


def _counted(week: LastWeek) -> str:
    """The number of articles in large type, and how it compares."""
    number = wording.plural(week.articles.now, "article")
    return f'<p class="figure-large">{escaped(number)}</p><p class="quiet">{escaped(_usual(week.articles))}</p>'


def _usual(change: WeekCount) -> str:
    mean = wording.number(change.usual, 0 if change.usual >= 10 else 1)
    return _(
        "{mean} a week in the {n} weeks before: {usual}", mean=mean, n=change.weeks, usual=_(USUAL[change.unusual])
    )


def _lines(week: LastWeek) -> list[str]:
    lines = []
    if len(week.events):
        new = _("{events} told for the first time", events=wording.plural(week.new_events, "event"))
        first = _(", first of all: {event}", event=week.events["summary"].iloc[0])
        lines.append(f"<strong>{escaped(new)}</strong>{escaped(first)}")
    if week.speakers:
        named = wording.listed([f"{name} ({count})" for name, count in week.speakers])
        lines.append(
            f"<strong>{escaped(_('Quoted for the first time'))}</strong>{escaped(_(': {words}', words=named))}"
        )
    for topic, change in week.topics:
        label = selection.topic_label(topic)
        more = _("More on {topic}", topic=label) if change.unusual > 0 else _("Less on {topic}", topic=label)
        now, usual = wording.plural(change.now, "statement"), wording.number(change.usual, 1)
        counts = _(": {words}", words=_("{statements}, {usual} a week before", statements=now, usual=usual))
        lines.append(f"<strong>{escaped(more)}</strong>{escaped(counts)}")
    return lines
