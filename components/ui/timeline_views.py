"""The parts of the timeline page: controls, chart, the chosen event, undated events, two periods, takeaways."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from components import export, selection, wording
from components.charts import timeline as charts
from components.ledger import split
from components.models import Advice, Article, Event, Statement
from components.summaries import coverage
from components.summaries import events as summaries
from components.summaries.events import LANES, RANGES, LaneBy
from components.ui import correcting, evidence, figures, filters, load
from components.ui.plain import caption, heading
from components.ui.width import width

EVENT = "event"  # the key of the chosen event
MOST_LABELS = 60


@dataclass(frozen=True, slots=True)
class Settings:
    """What the controls stand at."""

    lanes: LaneBy
    reach: str
    labels: int


def controls() -> Settings:
    """Lanes, range and number of labels; all three live in the address."""
    with st.container(horizontal=True, gap="medium", key="timeline_controls"):
        lanes = st.segmented_control(
            "Lanes", list(LANES), default="Kind", required=True, key="lanes", bind="query-params", wrap=True
        )
        reach = st.segmented_control(
            "Days seen",
            list(RANGES),
            default=next(iter(RANGES)),
            required=True,
            key="range",
            bind="query-params",
            wrap=True,
            help="Counted from the newest article, back and ahead. “Coverage”: from the first article to the newest.",
        )
        labels = st.slider("Labels", 0, MOST_LABELS, 12, 1, key="labels", bind="query-params", width=180)
    return Settings(LANES[lanes or "Kind"], reach or next(iter(RANGES)), labels)


def draw(events: pd.DataFrame, settings: Settings, today: date) -> None:
    """The chart; a click on a mark chooses its event."""
    covered = load.covered()
    first, last = summaries.days_seen(events, covered, settings.reach)
    seen = summaries.dated(events, first, last)
    if not len(seen):
        st.info("No dated event lies in these days. Choose a longer range.")
        return
    laned = _named(summaries.in_lanes(seen, settings.lanes), settings.lanes)
    figure = charts.timeline(
        laned,
        charts.View(first, last, width("timeline_width")),
        title=charts.title(seen),
        subtitle=charts.subtitle(seen, events, first, last),
        labels=settings.labels,
        newest=covered[1],
        today=today,
        chosen=st.session_state.get(EVENT),
    )
    figures.chart(
        figure,
        name="timeline of events",
        table=seen.drop(columns=["row_id", "article_id", "event"]),
        alt="Events on a date axis in lanes: points for days, bars for longer times, hollow where planned.",
        key="timeline",
        on_select=_choose,
        n=wording.plural(len(seen), "event"),
    )


def chosen(events: pd.DataFrame) -> None:
    """The event chosen in the chart or in the list: its reports, what came next, what was said around it."""
    known = events[events["start"].notna()].set_index("event", drop=False)
    names = {row.event: f"{wording.when(row.start, row.end, row.grain)}  {row.summary}" for row in load.each(known)}
    if st.session_state.get(EVENT) not in names:
        st.session_state[EVENT] = None
    picked = st.selectbox(
        "Look into an event",
        list(names),
        format_func=lambda event: names.get(event, event),
        key=EVENT,
        placeholder="Click a mark above, or choose one here",
        index=None,
    )
    if picked:
        _explained(known.loc[picked], events)


def undated(events: pd.DataFrame) -> None:
    """The events without a day, beside the timeline and not on it."""
    without = summaries.undated(events)
    if len(without):
        with st.expander(f"{wording.plural(len(without), 'event')} without a date", key="undated"):
            caption("The text gives no day for these, and none is guessed.")
            evidence.events(without, title="", key="without_date")


def compare_periods() -> None:
    """Two periods side by side."""
    first, last = load.covered()
    if first is None or last is None:
        return
    with st.expander("Compare two periods", key="compare_periods"):
        middle = first + (last - first) / 2
        left, right = st.columns(2)
        one = _period(left, "One period", (first, middle), "period_one")
        other = _period(right, "Another period", (middle, last), "period_two")
        if one and one == other:
            st.info("Both are the same days. Choose two periods.")
        elif one and other:
            _compared(one, other)


def takeaways(events: pd.DataFrame) -> None:
    """The events as files for other programs."""
    file, cited = export.file_name("events", filters.in_words()), _cited(events)
    planned = summaries.coming_up(events, load.covered()[1], len(events))
    heading("Take the events along", level=3)
    with st.container(horizontal=True, key="timeline_takeaways"):
        _file("Table (CSV)", lambda: export.csv(events, cited), f"{file}.csv", "text/csv")
        _file("TimelineJS (JSON)", lambda: export.timelinejs(events, cited), f"{file}.json", "application/json")
        _file(
            f"Calendar of what is planned (ICS, {wording.number(len(planned))})",
            lambda: export.calendar(planned, datetime.now(UTC)),
            f"{file}.ics",
            "text/calendar",
        )


def _choose(points: list[dict[str, Any]]) -> None:
    if points and points[0]["customdata"]:
        st.session_state[EVENT] = points[0]["customdata"][0]


def _named(laned: pd.DataFrame, by: LaneBy) -> pd.DataFrame:
    if by != "topics":
        return laned
    return laned.assign(lane=laned["lane"].cat.rename_categories(selection.topic_label))


def _explained(event: Any, events: pd.DataFrame) -> None:
    reports = summaries.reports_of(load.selected(Event), event.event)
    before, after = summaries.said_around(load.selected(Statement), event)
    later = summaries.what_came_next(events, event)
    told = f"{wording.when(event.start, event.end, event.grain)}, told in {wording.plural(event.reports, 'article')}"
    heading(event.summary, told + (", planned" if event.planned else ""), level=3)
    if event.conflict:
        st.warning(event.conflict)
    if event.reason:
        caption(f"Why these are one event: {event.reason}")
    left, right = st.columns(2, gap="large")
    with left:
        evidence.events(reports, "How it is told", key="reports")
        if len(reports) > 1:
            _take_out(event, reports)
    with right:
        heading("What came next", "Later events on the same topics; later, not therefore", level=4)
        evidence.upcoming(later, key="next")
        if not len(later):
            caption("No later event on its topics is known.")
    left, right = st.columns(2, gap="large")
    with left:
        _said(before, "Said in the week before", "before")
    with right:
        _said(after, "Said on the day and in the week after", "after")


def _take_out(event: Any, reports: pd.DataFrame) -> None:
    """A form with which an analyst says that a report is not of this event; the ledger keeps it."""
    words = {row.row_id: f"{wording.shortened(row.sentence, 90)} ({_outlet(row)})" for row in load.each(reports)}
    with st.expander("Not one event? Take a report out"), st.form(f"take_out_{event.event}", border=False):
        row_id = st.selectbox("Report", list(words), format_func=lambda ident: words[ident])
        why = st.text_input("Why").strip()
        who = st.text_input("Your name", st.session_state.get(correcting.WHO, "")).strip()
        if not st.form_submit_button("Take it out"):
            return
        if not (who and why):
            st.warning("A correction needs a reason and a name.")
            return
        st.session_state[correcting.WHO] = who
        others = [ident for ident in words if ident != row_id]
        load.ledger().append(*(split(row_id, other, who=who, why=why) for other in others))
        st.rerun()


def _outlet(row: Any) -> str:
    return wording.day(row.published) if pd.isna(row.outlet) else f"{row.outlet}, {wording.day(row.published)}"


def _said(statements: pd.DataFrame, title: str, key: str) -> None:
    if len(statements):
        evidence.statements(statements, title, key=key)
    else:
        heading(title, "No statement on its topics", level=4)


def _period(place: Any, label: str, days: tuple[date, date], key: str) -> tuple[date, date] | None:
    found = tuple(place.date_input(label, days, key=key, format="YYYY-MM-DD", persist_state="session"))
    return (found[0], found[1]) if len(found) == 2 else None


def _compared(one: tuple[date, date], other: tuple[date, date]) -> None:
    frames = {
        "articles": load.selected(Article),
        "statements": load.selected(Statement),
        "events": load.told(),
        "advice": load.selected(Advice),
    }
    table = coverage.compare(frames, one, other, selection.topic_labels())
    named = table.set_axis(["", wording.days(*one), wording.days(*other)], axis=1)
    st.table(named.set_index(""))
    cited = _cited(frames["events"])
    _file(
        "CSV",
        lambda: export.csv(named, cited),
        f"{export.file_name('two periods', filters.in_words())}.csv",
        "text/csv",
    )


def _cited(events: pd.DataFrame) -> str:
    n = wording.plural(len(events), "event")
    covered = load.covered(load.selected(Article))
    return export.citation("Timeline of events", filters.in_words(), n, covered, load.corrected())


def _file(label: str, content: Any, name: str, kind: str) -> None:
    st.download_button(label, content, name, kind, key=f"file-{name}", on_click="ignore")
