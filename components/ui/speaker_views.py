"""The views of the Speakers page: mean tone, over time, compare, who on whom, shares; each with its evidence."""

from collections.abc import Hashable
from datetime import date

import pandas as pd
import streamlit as st

from components import wording
from components.charts import courses
from components.charts import speakers as draw
from components.models import Event
from components.summaries import speakers
from components.summaries.counting import PeriodLength, commonest, fitting_length, scope
from components.summaries.reference import reference_events
from components.ui import evidence, figures, load
from components.ui.counted import Told
from components.ui.plain import caption
from components.ui.room import room

ORDERS = ("Most negative first", "Most positive first", "Newest first", "Not scored")
COLUMNS = {
    "statements": "Statements",
    "scored": "Scored",
    "mean": "Mean polarity",
    "low": "Low (95 %)",
    "high": "High (95 %)",
    "mark": "Mark",
    "negative": "Negative",
    "neutral": "Neutral",
    "positive": "Positive",
    "articles": "Articles",
    "negative_share": "Share negative",
    "share_low": "Share low (95 %)",
    "share_high": "Share high (95 %)",
    "about": "About",
    "period": "From",
    "complete": "Complete",
    "side": "Side",
    **speakers.GROUPS,
}
LENGTHS: tuple[PeriodLength, ...] = ("day", "week", "month")
DAYS_AROUND = {30: "30 days", 60: "60 days", 90: "90 days", 3650: "all days"}


def mean_tone(counted: Told) -> None:
    """Each speaker's (country's, role's ...) mean over the distribution."""
    told = counted.frame
    group, most = _grouping("mean")
    groups = counted.get(speakers.by_group, group).head(most)
    steps = counted.get(speakers.distribution, group)
    points = figures.chart(
        draw.means(groups, steps, group, scope(told), countries=_countries(counted, group)),
        name=f"Tone by {speakers.GROUPS[group]}",
        table=_named(groups, group),
        alt=f"Mean polarity with 95 % interval by {speakers.GROUPS[group].lower()}. {draw.means_title(groups, group)}",
        key=f"means-{group}",
        on_select=True,
        n=wording.plural(len(told), "statement"),
    )
    behind, label = told, "Statements"
    for value, step in (point["customdata"][:2] for point in points[:1]):
        behind = speakers.of_group(told, group, value) if step is None else speakers.in_step(told, group, value, step)
        named = wording.sentence(wording.group(value, group))
        label = named if step is None else f"{named}, polarity near {wording.signed(step, 1)}"
    _evidence(counted, behind, label, "mean")


def over_time(counted: Told) -> None:
    """The course of some speakers' means, with events as reference lines."""
    told = counted.frame
    offered = commonest(told["speaker"], 60)
    left, middle = st.columns([3, 2])
    chosen = left.multiselect("Speakers", offered, offered[:2], max_selections=6, key="course_speakers", wrap=True)
    whole = scope(told)
    fitting = _firm_length(counted, tuple(offered[:2]), fitting_length(whole.first, whole.last))
    length = (
        middle.segmented_control("By", LENGTHS, default=fitting, required=True, wrap=True, key="course_length")
        or fitting
    )
    lines = _event_lines(told)
    found = counted.get(speakers.course, tuple(chosen), length)
    if found["scored"].sum() == 0:
        st.info(f"{courses.course_title(found.head(0), length)}: choose other speakers.")
        return
    points = figures.chart(
        courses.course(found, length, lines, scope(told[told["speaker"].isin(chosen)]), _countries(counted)),
        name="Tone over time",
        table=as_table(found),
        alt=f"Mean polarity by {length}. {courses.course_title(found, length)}",
        key="course",
        on_select=True,
        n=wording.plural(len(told), "statement"),
    )
    behind, label = told[told["speaker"].isin(chosen)], wording.listed(chosen)
    for speaker, start in (point["customdata"][:2] for point in points[:1]):
        behind = speakers.of_period(speakers.of_group(told, "speaker", speaker), start, length)
        label = f"{speaker}, {length} of {wording.day(pd.Timestamp(start))}"
    _evidence(counted, behind, label, "course")


def compare(counted: Told) -> None:
    """Two speakers, or one before and after a day."""
    told = counted.frame
    ways = ("Two speakers", "Before and after")
    way = st.segmented_control("Compare", ways, default=ways[0], required=True, wrap=True, key="compare_way")
    offered = commonest(told["speaker"], 200)
    sides = _two_speakers(told, offered) if way == ways[0] else _before_and_after(told, offered)
    if sides is None:
        st.info("Choose two different speakers.")
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
            _countries(counted) if way == ways[0] else {},
        ),
        name="Comparison of tone",
        table=as_table(groups),
        alt=draw.comparison_title(found),
        key="comparison",
        n=wording.plural(len(both), "statement"),
    )
    caption("The interval of the difference is Welch's t, 95 %.")
    for place, (column, label) in enumerate(zip(st.columns(2), labels, strict=True)):
        with column:
            _evidence(counted, sides[label], label, f"side-{place}")


def who_on_whom(counted: Told) -> None:
    """Speaker by target, each cell opening its statements."""
    told = counted.frame
    most = st.segmented_control("Names on each side", (5, 8, 12, 20), default=8, required=True, key="matrix_most")
    here = room("matrix-width")
    cells = counted.get(speakers.matrix, most or 8, here.columns)
    if cells.empty:
        st.info(draw.matrix_title(cells) + ".")
        return
    points = figures.chart(
        draw.matrix(cells, scope(told[told["speaker"].notna() & told["about"].notna()]), here.width),
        name="Who speaks of whom",
        table=as_table(cells),
        alt=f"A dot for each speaker and target. {draw.matrix_title(cells)}",
        key="matrix",
        on_select=True,
        n=wording.plural(len(told), "statement"),
    )
    behind, label = told[told["about"].notna()], "Statements about somebody"
    for speaker, about in (point["customdata"][:2] for point in points[:1]):
        behind, label = told[(told["speaker"] == speaker) & (told["about"] == about)], f"{speaker} on {about}"
    _evidence(counted, behind, label, "matrix")


def shares(counted: Told) -> None:
    """How many statements are negative, neutral and positive."""
    told = counted.frame
    group, most = _grouping("shares")
    groups = speakers.negative_shares(counted.get(speakers.by_group, group)).head(most)
    if groups.empty:
        st.info(draw.tones_title(groups, group) + ".")
        return
    points = figures.chart(
        draw.tones(groups, group, scope(told)),
        name=f"Shares of tone by {speakers.GROUPS[group]}",
        table=_named(groups, group),
        alt=f"Shares of negative, neutral and positive statements. {draw.tones_title(groups, group)}",
        key=f"shares-{group}",
        on_select=True,
        n=wording.plural(len(told), "statement"),
    )
    behind, label = told, "Statements"
    for value, tone in (point["customdata"][:2] for point in points[:1]):
        behind = speakers.of_group(told, group, value)
        behind = behind[behind["tone"] == tone]
        label = f"{wording.sentence(wording.group(value, group))}, {tone}"
    _evidence(counted, behind, label, "shares")


def as_table(frame: pd.DataFrame) -> pd.DataFrame:
    """A summary with its columns in words and its numbers to three digits."""
    numbers = frame.select_dtypes("float").round(3)
    return frame.assign(**{str(name): numbers[name] for name in numbers}).rename(columns=COLUMNS)


def _named(groups: pd.DataFrame, group: str) -> pd.DataFrame:
    """A summary by group as a table, the groups in words."""
    return as_table(groups.assign(**{group: [wording.group(value, group) for value in groups[group]]}))


def _countries(counted: Told, group: str = "speaker") -> dict[str, str]:
    """The country of each group that has one: of a speaker, of a country itself; of nothing else."""
    if group == "country":
        return {country: country for country in wording.COUNTRIES}
    return counted.get(_of_speakers) if group == "speaker" else {}


def _of_speakers(told: pd.DataFrame) -> dict[str, str]:
    known = told[["speaker", "country"]].drop_duplicates().dropna()
    return dict(zip(known["speaker"], known["country"], strict=True))


def _grouping(view: str) -> tuple[str, int]:
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    group = left.segmented_control(
        "By",
        list(speakers.GROUPS),
        default="speaker",
        required=True,
        wrap=True,
        format_func=speakers.GROUPS.__getitem__,
        key=f"{view}_by",
        bind="query-params",
    )
    most = right.selectbox("Rows", (10, 20, 40), key=f"{view}_most", format_func=lambda rows: f"the first {rows}")
    return str(group), int(most)


def _firm_length(counted: Told, chosen: tuple[str, ...], fitting: PeriodLength) -> PeriodLength:
    """The shortest period, from the fitting one on, in which a mean of these speakers may be published."""
    for length in LENGTHS[LENGTHS.index(fitting) :]:
        if (counted.get(speakers.course, chosen, length)["mark"] != "F").any():
            return length
    return LENGTHS[-1]


def _event_lines(told: pd.DataFrame) -> pd.DataFrame:
    """The events that an analyst wants as lines, among those within the days shown."""
    known = _events(load.version())
    shown = known[known["start"].between(told["published"].min(), told["published"].max())]
    chosen = st.multiselect(
        "Events as lines",
        shown.index.tolist(),
        shown.index[:3].tolist(),
        format_func=lambda place: f"{wording.day(known['start'][place])}  {known['summary'][place]}",
        max_selections=8,
        wrap=True,
    )
    return known.loc[chosen]


@st.cache_resource(show_spinner=False, max_entries=1)
def _events(version: Hashable) -> pd.DataFrame:
    """The events that a course may be read against, whatever is filtered."""
    return reference_events(load.table(Event))


def _two_speakers(told: pd.DataFrame, offered: list[str]) -> dict[str, pd.DataFrame] | None:
    left, right = st.columns(2)
    first = left.selectbox("First", offered, key="compare_first")
    second = right.selectbox("Second", offered, min(1, len(offered) - 1), key="compare_second")
    if first == second:
        return None
    return {str(name): speakers.of_group(told, "speaker", str(name)) for name in (first, second)}


def _before_and_after(told: pd.DataFrame, offered: list[str]) -> dict[str, pd.DataFrame]:
    """One speaker before and after an event, or a day of one's own."""
    known = _events(load.version())
    names = [f"{wording.day(start)}  {what}" for start, what in zip(known["start"], known["summary"], strict=True)]
    left, middle, right = st.columns([2, 3, 1])
    speaker = str(left.selectbox("Speaker", offered, key="around_speaker"))
    place = middle.selectbox(
        "Event", [*known.index, None], format_func=lambda i: "a day of my own" if i is None else names[i]
    )
    reach = right.selectbox("Within", list(DAYS_AROUND), 3, format_func=DAYS_AROUND.__getitem__, key="around_days")
    day = known["start"][place].date() if place is not None else _own_day(told)
    before, after = speakers.around(speakers.of_group(told, "speaker", speaker), day, int(reach))
    return {f"{speaker} before {wording.day(day)}": before, f"{speaker} from {wording.day(day)} on": after}


def _own_day(told: pd.DataFrame) -> date:
    """A day that the analyst picks, at first the one in the middle of the days covered."""
    days = told["published"].dropna().sort_values()
    middle = days.iloc[len(days) // 2].date() if len(days) else date(2025, 4, 28)
    return st.date_input("Day", middle, key="around_day") or middle


def _evidence(counted: Told, behind: pd.DataFrame, label: str, key: str) -> None:
    """The statements behind a mark in the order asked for, and how many of them have no score."""
    order = st.segmented_control(
        "Order", ORDERS, default=ORDERS[0], required=True, wrap=True, key=f"{key}_order", label_visibility="collapsed"
    )
    silent = behind["polarity"].isna()
    if order == ORDERS[3]:
        shown = behind[silent]
    elif order == ORDERS[2]:
        shown = behind.sort_values("published", ascending=False, kind="stable")
    elif behind is counted.frame:
        shown = counted.get(speakers.ranked, order == ORDERS[1])
    else:
        shown = speakers.ranked(behind, order == ORDERS[1])
    evidence.statements(shown, label, key)
    if silent.any() and order in ORDERS[:2]:
        caption(f"{wording.plural(int(silent.sum()), 'statement')} not scored: no word in them carries a tone.")
