"""compare(): shows the tone of two speakers, or of one before and after a day, side by side."""

from datetime import date

import pandas as pd
import streamlit as st

from components import wording
from components.charts import means as draw
from components.charts.measures import Shown
from components.messages import N_, _
from components.query.summaries import speakers
from components.query.summaries.counting import commonest, scope
from components.ui.speakers.evidence import countries, ranked
from components.ui.state.counted import CountedRows
from components.ui.timeline.reference import events
from components.ui.widgets import figures, summary_tables
from components.ui.widgets.plain import caption

DAYS_AROUND = {30: N_("30 days"), 60: N_("60 days"), 90: N_("90 days"), 3650: N_("all days")}


def compare(counted: CountedRows, measure: Shown) -> None:
    """Shows the comparison that the analyst chooses: two speakers, or one before and after a day."""
    statements = counted.frame
    ways = (N_("Two speakers"), N_("Before and after"))
    way = st.segmented_control(
        _("Compare"), ways, default=ways[0], required=True, wrap=True, format_func=_, key="compare_way"
    )
    offered = commonest(statements["speaker"], 200)
    sides = _two_speakers(statements, offered) if way == ways[0] else _before_and_after(statements, offered)
    if sides is None:
        st.info(_("Choose two different speakers."))
        return
    labels = list(sides)
    both = pd.concat([frame.assign(side=label) for label, frame in sides.items()])
    found = speakers.compared(sides[labels[0]], sides[labels[1]], (labels[0], labels[1]))
    groups = speakers.by_group(both, "side").sort_values("side", key=lambda side: side.map(labels.index))
    figures.chart(
        draw.means(
            groups,
            speakers.distribution(both, "side"),
            "side",
            scope(both),
            draw.comparison_title(found),
            countries(counted) if way == ways[0] else {},
            measure,
        ),
        name=_("Comparison of tone"),
        table=summary_tables.as_table(groups, measure),
        alt=draw.comparison_title(found),
        key="comparison",
        n=wording.plural(len(both), "statement"),
    )
    caption(_("In brackets: the 95 % interval of the difference. Where it holds 0, the two may be alike."))
    for place, (column, label) in enumerate(zip(st.columns(2), labels, strict=True)):
        with column:
            ranked(counted, sides[label], label, f"side-{place}")


def _two_speakers(statements: pd.DataFrame, offered: list[str]) -> dict[str, pd.DataFrame] | None:
    left, right = st.columns(2)
    first = left.selectbox(_("First"), offered, format_func=wording.person, key="compare_first")
    second = right.selectbox(
        _("Second"), offered, min(1, len(offered) - 1), format_func=wording.person, key="compare_second"
    )
    if first == second:
        return None
    return {wording.person(name): speakers.of_group(statements, "speaker", str(name)) for name in (first, second)}


def _before_and_after(statements: pd.DataFrame, offered: list[str]) -> dict[str, pd.DataFrame]:
    """Compares one speaker before and after an event, or a day that the analyst picks."""
    known = events()
    names = [f"{wording.day(start)}  {what}" for start, what in zip(known["start"], known["summary"], strict=True)]
    left, middle, right = st.columns([2, 3, 1])
    speaker = str(left.selectbox(_("Speaker"), offered, format_func=wording.person, key="around_speaker"))
    place = middle.selectbox(
        _("Event"), [*known.index, None], format_func=lambda i: _("a day of my own") if i is None else names[i]
    )
    reach = right.selectbox(
        _("Within"), list(DAYS_AROUND), 3, format_func=lambda days: _(DAYS_AROUND[days]), key="around_days"
    )
    day = known["start"][place].date() if place is not None else _own_day(statements)
    before, after = speakers.around(speakers.of_group(statements, "speaker", speaker), day, int(reach))
    named = {"speaker": wording.person(speaker), "day": wording.day(day)}
    return {_("{speaker} before {day}", **named): before, _("{speaker} from {day} on", **named): after}


def _own_day(statements: pd.DataFrame) -> date:
    """The day that the analyst picks; at first the middle of the days covered."""
    days = statements["published"].dropna().sort_values()
    middle = days.iloc[len(days) // 2].date() if len(days) else date(2025, 4, 28)
    return st.date_input(_("Day"), middle, key="around_day") or middle
