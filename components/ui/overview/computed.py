"""What Overview shows of the articles that fit the filters, each result computed once for every visitor.

`all_of_it()` computes them before anybody opens the page. The figure of the story is not among them: it is drawn in the
width of the visitor's window.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import coverage as charts
from components.models import ANALYSED_LANGUAGES, METHOD_VERSION, Advice, Article, Statement
from components.query.selection import Selection
from components.query.story import headline
from components.query.story.coming import coming
from components.query.story.health import CorpusState, health
from components.query.story.last_week import LastWeek
from components.query.story.last_week import last_week as changed
from components.query.story.split_advice import Split, most_shared, split_advice
from components.query.summaries import counting, coverage
from components.query.summaries.counting import PeriodLength
from components.query.summaries.events import coming_up
from components.ui.advice import compared
from components.ui.state import load
from components.ui.state.complete_periods import judged
from components.ui.state.counted import counted_rows
from components.ui.state.remembered import once
from components.ui.timeline.told import key_pins

MOST_QUOTED = 6  # speakers whose statements are charted


def all_of_it() -> None:
    """Computes all that the page shows, whichever cards it has."""
    for compute in (line, sentence, over_time, ahead, planned, last_week, split, shared, bars, state):
        compute()


def line() -> str:
    """The headline of the story."""
    articles = load.selected(Article)
    return once(
        "story: line", lambda: headline.headline(key_pins(load.events()), load.covered(articles), len(articles))
    )


def sentence() -> str:
    """The sentence on how much was found."""
    advice, statements = counted_rows(Advice).frame, counted_rows(Statement).frame
    return once(
        "overview: sentence",
        lambda: coverage.sentence_on(load.selected(Article), statements, load.events(), advice),
    )


def period_length() -> PeriodLength:
    """The length of the periods by which articles are counted."""
    scope = once("overview: scope", lambda: counting.scope(load.selected(Article)))
    return counting.fitting_length(scope.first, scope.last)


def over_time() -> pd.DataFrame:
    """The articles by period (`coverage.over_time`)."""
    length = period_length()
    return once("overview: coverage", lambda: judged(coverage.over_time(load.selected(Article), length), length))


def ahead() -> pd.DataFrame:
    """The next planned events, seen from the newest article of the corpus."""
    return once("overview: coming", lambda: coming(load.events(), load.covered()[1]))


def planned() -> int:
    """The number of planned events that lie ahead."""
    return once("overview: planned", lambda: len(coming_up(load.events(), load.covered()[1], len(load.events()))))


def last_week() -> LastWeek | None:
    """What changed in the last week of the corpus; None if the articles cover too few weeks."""
    statements = counted_rows(Statement).frame
    return once(
        "overview: last week",
        lambda: changed(load.selected(Article), statements, load.events(), load.covered()[1]),
    )


def split() -> Split | None:
    """Two advisers on one question; None if no two are known to disagree."""
    return once("overview: split advice", lambda: split_advice(compared.opposed(), counted_rows(Advice).frame))


def shared() -> Any | None:
    """The point of advice that most articles report; None if each is in one."""
    return once("overview: shared advice", lambda: most_shared(counted_rows(Advice).get(compared.register)))


def most_quoted() -> pd.DataFrame:
    """The most quoted speakers with their tones (`coverage.most_quoted`)."""
    statements = counted_rows(Statement).frame
    return once("overview: most quoted", lambda: coverage.most_quoted(statements, MOST_QUOTED))


def bars() -> go.Figure:
    """Bars of the most quoted speakers."""
    statements = counted_rows(Statement).frame
    return once("overview: bars of speakers", lambda: charts.most_quoted(most_quoted(), counting.scope(statements)))


def state() -> CorpusState:
    """The state of the whole corpus, whatever the filters."""
    statements = counted_rows(Statement, Selection()).frame
    return once("overview: health", lambda: health(load.table(Article), statements, METHOD_VERSION, ANALYSED_LANGUAGES))
