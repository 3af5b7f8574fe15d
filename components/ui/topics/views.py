"""The views of the Topics page: by speaker, over time, together; and the form for an analyst's own topics."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import wording
from components.charts import topics as draw
from components.messages import N_, _
from components.query.summaries import speakers, topics
from components.query.summaries.counting import PeriodLength, fitting_length, scope
from components.storage import own_topics
from components.storage.own_topics import OwnTopics
from components.topics import labels as lexicon_labels
from components.ui.state import access, load
from components.ui.state.complete_periods import judged
from components.ui.state.counted import CountedRows
from components.ui.widgets import evidence, figures
from components.ui.widgets.matrix_width import matrix_width
from components.ui.widgets.summary_tables import as_table, in_words

LENGTHS: tuple[PeriodLength, ...] = ("day", "week", "month")
Labels = Mapping[str, str]
COLUMNS = {
    "topic": N_("Topic"),
    "other": N_("With"),
    "n": N_("Statements"),
    "share": N_("Share"),
    "articles": N_("Articles"),
}
LENGTH_NAMES: dict[str, str] = {"day": N_("day"), "week": N_("week"), "month": N_("month")}
OF_LENGTH: dict[str, str] = {
    "day": N_("Statements on each topic by day."),
    "week": N_("Statements on each topic by week."),
    "month": N_("Statements on each topic by month."),
}
PERIOD_OF: dict[str, str] = {
    "day": N_("{topic}, day of {day}"),
    "week": N_("{topic}, week of {day}"),
    "month": N_("{topic}, month of {day}"),
}


def labels(own: OwnTopics) -> dict[str, str]:
    """The label of each topic id, the analyst's own topics last."""
    return {**lexicon_labels(), **{name: name for name in own}}


def who_on_what(counted: CountedRows, shown: Labels) -> None:
    """Shows speakers by topic; a click on a cell shows its statements."""
    statements = counted.frame
    most = st.segmented_control(_("Rows and columns"), (5, 8, 12, 20), default=8, required=True, key="topics_most")
    available = matrix_width("topics-width")
    cells = counted.get(topics.by_speaker, most or 8, available.columns)
    if cells.empty:
        st.info(draw.by_speaker_title(cells, shown) + ".")
        return
    figure = draw.by_speaker(cells, shown, scope(statements), available.width)
    alt = f"{_('A dot for each speaker and topic.')} {draw.by_speaker_title(cells, shown)}"
    points = figures.of_statements(
        statements, figure, _in_words(cells, shown), name=_("Who speaks of what"), alt=alt, key="topics-matrix"
    )
    evidence_rows, label = statements, _("Statements")
    for speaker, topic in (point["customdata"][:2] for point in points[:1]):
        evidence_rows = topics.of_topic(speakers.of_group(statements, "speaker", speaker), topic)
        label = _("{one} on {other}", one=wording.person(speaker), other=shown.get(topic, topic))
    evidence.statements(evidence_rows, label, "topics-matrix", mark="topics-matrix" if points else "")


def over_time(counted: CountedRows, shown: Labels) -> None:
    """Shows each topic's statements by day, week or month; a click on a bar shows them."""
    statements = counted.frame
    counts = counted.get(topics.counts)
    known = counts["topic"].tolist()
    whole = scope(statements)
    fitting = fitting_length(whole.first, whole.last)
    left, right = st.columns([4, 2])
    own = [topic for topic in known if topic not in lexicon_labels()]
    chosen = left.multiselect(
        _("Topics"),
        known,
        list(dict.fromkeys([*own, *known[:7]])),
        format_func=lambda topic: shown.get(topic, topic),
        key=f"topics_chosen_{len(own)}",
        wrap=True,
        filter_mode="contains",
    )
    length = (
        right.segmented_control(
            _("By"),
            LENGTHS,
            default=fitting,
            required=True,
            format_func=lambda length: _(LENGTH_NAMES[length]),
            key="topics_length",
        )
        or fitting
    )
    found = judged(counted.get(topics.over_time, tuple(chosen), length), length)
    if found.empty:
        st.info(draw.over_time_title(found, shown, length) + ".")
        return
    figure = draw.over_time(found, shown, length, whole)
    alt = f"{_(OF_LENGTH[length])} {draw.over_time_title(found, shown, length)}"
    points = figures.of_statements(
        statements, figure, _in_words(found, shown), name=_("Topics over time"), alt=alt, key="topics-time"
    )
    evidence_rows, label = statements, _("Statements")
    for topic, start in (point["customdata"][:2] for point in points[:1]):
        evidence_rows = speakers.of_period(topics.of_topic(statements, topic), start, length)
        label = _(PERIOD_OF[length], topic=shown.get(topic, topic), day=wording.day(pd.Timestamp(start)))
    evidence.statements(evidence_rows, label, "topics-time", mark="topics-time" if points else "")


def together(counted: CountedRows, shown: Labels) -> None:
    """Shows which topics share a sentence; a click on a cell shows the statements."""
    statements = counted.frame
    most = st.segmented_control(_("Topics"), (6, 8, 12), default=8, required=True, key="together_most")
    available = matrix_width("together-width")
    known = counted.get(topics.counts)["topic"].head(min(most or 8, available.columns)).tolist()
    cells = counted.get(topics.together, tuple(known))
    if cells.empty:
        st.info(draw.together_title(cells, shown) + ".")
        return
    figure = draw.together(cells, shown, scope(statements), available.width)
    alt = f"{_('A dot for each pair of topics.')} {draw.together_title(cells, shown)}"
    points = figures.of_statements(
        statements, figure, _in_words(cells, shown), name=_("Topics together"), alt=alt, key="topics-together"
    )
    evidence_rows, label = statements, _("Statements")
    for topic, other in (point["customdata"][:2] for point in points[:1]):
        evidence_rows = topics.of_topic(topics.of_topic(statements, topic), other)
        label = _("{one} with {other}", one=shown.get(topic, topic), other=shown.get(other, other))
    evidence.statements(evidence_rows, label, "topics-together", mark="topics-together" if points else "")


def own() -> OwnTopics:
    """The analyst's own topics in the store; a damaged file is reported and not changed."""
    try:
        return own_topics.read(load.store().place)
    except (ValueError, OSError) as error:
        st.warning(_("Your own topics cannot be read: {why}", why=error))
        return {}


def own_form(own: OwnTopics, counted: CountedRows) -> None:
    """Shows a form to add or remove an own topic, with the number of statements that mention it."""
    if not access.may_change():
        return
    with st.expander(_("Topics of your own"), expanded=bool(own)):
        with st.form("own_topic", clear_on_submit=True, border=False):
            left, right, end = st.columns([2, 4, 1], vertical_alignment="bottom")
            left.text_input(_("Name"), key="own_name", placeholder="Softwood", max_chars=own_topics.LONGEST_NAME)
            right.text_input(_("Words and phrases"), key="own_words", placeholder="softwood, sawmill*, stumpage fee*")
            end.form_submit_button(_("Add"), on_click=_add, width="stretch")
        st.caption(
            _(
                "Separate words and phrases by commas; a * stands for any ending. Kept with this store, and offered by "
                "the topic filter on every page."
            )
        )
        counts = counted.get(topics.counts).set_index("topic")["n"]
        for name, words in own.items():
            left, right = st.columns([6, 1], vertical_alignment="center")
            left.text(f"{name}: {', '.join(words)} ({wording.plural(int(counts.get(name, 0)), 'statement')})")
            right.button(_("Remove"), key=f"remove_{name}", on_click=_remove, args=(name,), width="stretch")


def _add() -> None:
    name = own_topics.name_in(st.session_state["own_name"])
    words = own_topics.words_in(st.session_state["own_words"])
    if name and words:
        _change(name, words)
    else:
        st.toast(_("A topic needs a name and at least one word."))


def _remove(name: str) -> None:
    _change(name, ())


def _change(name: str, words: tuple[str, ...]) -> None:
    try:
        own_topics.change(load.store().place, name, words)
    except (ValueError, OSError) as error:
        st.toast(_("Your own topics cannot be changed: {why}", why=error))


def _in_words(frame: pd.DataFrame, shown: Labels) -> pd.DataFrame:
    """A summary with labels of topics and columns for reading."""
    statements = {
        name: frame[name].map(lambda topic: shown.get(topic, topic)) for name in ("topic", "other") if name in frame
    }
    return as_table(frame.assign(**statements)).rename(columns=in_words(COLUMNS))
