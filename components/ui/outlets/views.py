"""The views of the Outlets page: whom each quotes, the words that set one apart, their volume."""

import pandas as pd
import streamlit as st

from components import wording
from components.charts import coverage
from components.charts import outlets as draw
from components.messages import N_, _
from components.models import Article, Event
from components.query import outlets as query
from components.query.summaries import coverage as counts
from components.query.summaries.counting import commonest, fitting_length, scope
from components.storage.frames import strings
from components.ui.state import filters, load
from components.ui.state.complete_periods import judged
from components.ui.state.counted import CountedRows
from components.ui.state.remembered import once
from components.ui.widgets import evidence, figures
from components.ui.widgets.matrix_width import matrix_width
from components.ui.widgets.summary_tables import as_table, in_words

BY = {"outlet": N_("Outlets"), "country": N_("Countries of speakers")}
BARS = {
    "day": N_("Bars: articles published in each day."),
    "week": N_("Bars: articles published in each week."),
    "month": N_("Bars: articles published in each month."),
}
COLUMNS = {
    "speaker": N_("Speaker"),
    "of": N_("Statements in all"),
    "share": N_("Share"),
    "word": N_("Word"),
    "n": N_("Uses"),
    "others": N_("Uses in others"),
    "log_odds": N_("How far apart (log of the odds ratio)"),
    "copies": N_("Wire copies"),
    "per_article": N_("Statements an article"),
    "first": N_("Events reported first, alone"),
    "first_share": N_("First reports an article"),
}


def who_is_quoted(counted: CountedRows) -> None:
    """Shows whom each outlet or country quotes; a click on a dot shows the statements."""
    statements, by, available = counted.frame, _by(), matrix_width("outlets-width")
    cells = counted.get(query.quoted, by, 12, available.columns)
    if cells.empty:
        st.info(_("No statement has both a speaker and an outlet."))
        return
    figure = draw.quoted(cells, by, scope(statements), available.width)
    table = as_table(cells.drop(columns=["scored"])).rename(columns=in_words(COLUMNS))
    alt = _("A dot for each outlet and speaker: the share of the outlet’s statements.")
    points = figures.of_statements(statements, figure, table, name=_("Who is quoted"), alt=alt, key=f"quoted-{by}")
    rows, label = statements, _("Statements")
    for group, speaker in (point["customdata"][:2] for point in points[:1]):
        rows = statements[(statements[by] == group) & (statements["speaker"] == speaker)]
        label = _("{outlet} quotes {speaker}", outlet=wording.group(group, by), speaker=wording.in_a_sentence(speaker))
    evidence.statements(rows, label, "outlets-quoted", mark=f"quoted-{by}" if points else "")


def words_apart(counted: CountedRows) -> None:
    """Shows the words that set one outlet's statements apart; a click on a word shows where it stands."""
    statements, by = counted.frame, _by()
    offered = commonest(statements[by], 60)
    if not offered:
        st.info(_("No statement has an outlet."))
        return
    chosen = str(
        st.selectbox(
            _(BY[by]), offered, format_func=lambda name: wording.group(name, by), key=f"words_{by}", bind="query-params"
        )
    )
    named, found = wording.group(chosen, by), counted.get(query.words_apart, by, chosen)
    own = statements[statements[by] == chosen]
    if found.empty:
        title = draw.words_title(found, named)
        st.info(_("{title}. It takes more statements, or a word used far more often.", title=title))
        return
    figure = draw.words(found, named, scope(own))
    table = as_table(found).rename(columns=in_words(COLUMNS))
    alt = f"{_('A dot for each word.')} {figure.layout.title.text}"
    points = figures.of_statements(own, figure, table, name=_("Words apart"), alt=alt, key="words-apart")
    rows, label = own, named
    for (word,) in (point["customdata"][:1] for point in points[:1]):
        rows, label = (
            own[strings(own["sentence"]).str.contains(word, case=False, regex=False)],
            _("{who}: “{words}”", who=named, words=word),
        )
    evidence.statements(rows, label, "outlets-words", mark="words-apart" if points else "")


def volume(counted: CountedRows) -> None:
    """Shows how much each outlet publishes: own texts, wire copies, statements, first reports; and all over time."""
    articles = load.selected(Article)
    found = query.volumes(articles, counted.frame, load.selected(Event))
    if found.empty:
        st.info(_("No article has an outlet."))
        return
    figure = draw.volumes(found, scope(articles))
    figures.chart(
        figure,
        name=_("Outlets"),
        table=as_table(found).rename(columns=in_words(COLUMNS)),
        alt=f"{_('Bars: articles of each outlet.')} {figure.layout.title.text}",
        key="volumes",
    )
    _over_time(articles)


def _over_time(articles: pd.DataFrame) -> None:
    """Shows how many articles each day, week or month has, if more than one has; a click on a bar filters by it."""
    whole = scope(articles)
    length = fitting_length(whole.first, whole.last)
    series = once("outlets: over time", lambda: judged(counts.over_time(articles, length), length))
    if len(series) < 2:
        return
    figures.chart(
        once("outlets: bars over time", lambda: coverage.over_time(series, length, whole)),
        name="coverage over time",
        table=series,
        alt=_(BARS[length]),
        key="coverage",
        on_select=filters.to_days,
    )


def _by() -> str:
    """Shows the choice between outlets and countries."""
    return str(
        st.segmented_control(
            _("By"),
            list(BY),
            default="outlet",
            required=True,
            format_func=lambda name: _(BY[name]),
            key="outlets_by",
            bind="query-params",
        )
    )
