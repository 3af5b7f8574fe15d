"""The parts of the Timeline page: controls, chart, the chosen event, undated events."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from components import export, wording
from components.charts import timeline as charts
from components.charts.timeline_marks import View
from components.messages import _
from components.models import Article, Statement
from components.query import selection, sides
from components.query.summaries import dialogue
from components.query.summaries import events as summaries
from components.query.summaries import timeline as marks
from components.query.summaries.events import LANES, RANGES, LaneBy
from components.storage import frames
from components.ui.state import load
from components.ui.state.by_version import kept_for_version
from components.ui.state.remembered import once
from components.ui.timeline import clicks, days_list, days_seen
from components.ui.timeline.address import DAYS, EVENT, change
from components.ui.widgets import evidence, figures
from components.ui.widgets.plain import caption
from components.ui.widgets.width import width

MOST_LABELS = 60
MERE_WORDS = "statement"  # the kind of events that are only statements
NOT_DRAWN = ["row_id", "article_id", "conflict", "reason"]  # columns that a figure does without


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings chosen in the controls."""

    lanes: LaneBy
    reach: str
    labels: int
    kinds: tuple[str, ...]


def controls() -> Settings:
    """Shows the controls for lanes, range, labels and kinds, which are kept in the address; returns their settings."""
    with st.container(horizontal=True, gap="medium", key="timeline_controls"):
        lanes, labels = _of_the_figure()
        reach = st.segmented_control(
            _("Days seen"),
            list(RANGES),
            format_func=_,
            default=next(iter(RANGES)),
            required=True,
            key="range",
            bind="query-params",
            wrap=True,
            on_change=change,
            args=(DAYS, None),
            help=_(
                "“Fitting”: where the events of the chosen articles lie. “Coverage”: from their first article to the "
                "newest. The others count from the newest article, back and ahead."
            ),
        )
    kinds = st.pills(
        _("Kinds"),
        list(wording.KIND_NAMES),
        selection_mode="multi",
        default=[kind for kind in wording.KIND_NAMES if kind != MERE_WORDS],
        format_func=wording.kind,
        key="kinds",
        bind="query-params",
        help=_("Mere statements are left out at first; choose them to see who said what when."),
    )
    return Settings(
        LANES[lanes or next(iter(LANES))], reach or next(iter(RANGES)), labels, tuple(kinds or wording.KIND_NAMES)
    )


def _of_the_figure() -> tuple[str | None, int]:
    """The lanes and the number of labels, which the list on a telephone does without."""
    with st.container(horizontal=True, gap="medium", key="timeline_of_the_figure", width="content"):
        lanes = st.segmented_control(
            _("Lanes"),
            list(LANES),
            default=next(iter(LANES)),
            required=True,
            format_func=_,
            key="lanes",
            bind="query-params",
            wrap=True,
        )
        return lanes, st.slider(_("Labels"), 0, MOST_LABELS, 12, 1, key="labels", bind="query-params", width=180)


def draw(events: pd.DataFrame, settings: Settings, today: date) -> None:
    """Shows the chart, or on a telephone a list of days; a click chooses an event, dragging chooses days."""
    covered, are_shown = load.covered(load.selected(Article)), events["kind"].isin(settings.kinds)
    days = events.loc[are_shown, ["start", "end", "grain"]]
    first, last = days_seen.chosen() or summaries.days_shown(days, covered, settings.reach)
    days_seen.way_back()
    in_view = np.flatnonzero(are_shown & summaries.are_dated(events, first, last))
    if not len(in_view):
        st.info(_("No dated event of these kinds lies in these days. Choose a longer range, or more kinds."))
        return
    view, picked = View(first, last, width("timeline_width")), st.session_state.get(EVENT)
    if view.width < days_list.NARROW:
        days_list.draw(on_sides(events.take(in_view)))
        return
    figures.chart(
        once(
            "timeline: figure",
            lambda: _figure(events, settings, view, covered[1], today, picked),
            *(settings, view, today, picked),
        ),
        name="timeline of events",
        table=export.SharedRows(events.drop(columns=["row_id", "article_id", "event"]), in_view),
        alt=_("Events on a date axis in lanes: points for days, bars for longer times, hollow where planned."),
        key="timeline",
        on_select=lambda _points: None,
        on_days=days_seen.zoom,
        n=wording.plural(len(in_view), "event"),
    )
    clicks.on_marks("timeline", partial(change, EVENT))
    caption(_("Click a mark to look into it; drag across the figure to see fewer days."))


def _figure(
    every: pd.DataFrame,
    settings: Settings,
    view: View,
    newest: date | None,
    today: date,
    picked: str | None,
) -> Any:
    """The chart of the events in view, with marks for the most important ones; bands count mere statements too."""
    first, last = view.first, view.last
    every = every.drop(columns=NOT_DRAWN)
    events = every[every["kind"].isin(settings.kinds)]
    in_view = summaries.dated(every[every["kind"].isin([*settings.kinds, MERE_WORDS])], first, last)
    of_kinds = in_view[in_view["kind"].isin(settings.kinds)]
    laned = _laned(of_kinds, settings.lanes)
    counted = _laned(in_view, settings.lanes) if settings.lanes == "side" else laned
    drawn = marks.to_draw(laned, first, last, always=picked)
    return charts.timeline(
        drawn,
        view,
        title=charts.title(marks.most_reported(of_kinds), len(of_kinds)),
        subtitle=charts.subtitle(of_kinds, events, first, last, drawn["event"].nunique(), len(in_view) - len(of_kinds)),
        labels=settings.labels,
        newest=newest,
        today=today,
        chosen=picked,
        density=marks.density(counted, first, last) if len(drawn) < len(counted) else None,
        counts={str(name): int(n) for name, n in laned["lane"].value_counts().items()},
        named=_lane_names(settings.lanes),
    )


def _lane_names(by: LaneBy) -> dict[str, str]:
    """The names of lanes in the language that is spoken, where they are not those of topics or people."""
    own = {"side": sides.ORDER, "kind": list(wording.KIND_NAMES.values())}.get(by, [])
    return {name: _(name) for name in (*own, summaries.REMAINDER)}


def undated(events: pd.DataFrame) -> None:
    """Shows the events without a date, which are not on the timeline."""
    without = summaries.undated(events)
    if len(without):
        label = _("{events} without a date", events=wording.plural(len(without), "event"))
        folded = st.expander(label, key="undated", on_change="rerun")
        if not folded.open:  # what is in it is not made before
            return
        with folded:
            caption(_("The text gives no day for these, and none is guessed."))
            evidence.events(without, title="", key="without_date")


def on_sides(events: pd.DataFrame) -> pd.DataFrame:
    """Some of the events that fit the filters (`load.events`) in lanes by the side that acts (`sides.with_sides`)."""
    own = once("timeline: sides", lambda: _sides_of(load.events())).loc[events.index]
    return events.assign(lane=own["lane"].cat.remove_unused_categories(), country=own["country"])


def _sides_of(events: pd.DataFrame) -> pd.DataFrame:
    """The lane and country of each event, in its row."""
    every = _sides(load.version())
    own = every.take(frames.places(events["event"], frames.array(every.index))).set_axis(events.index)
    return own.assign(country=own["country"].astype(object).where(own["country"].notna(), None))


def few_on_sides(events: pd.DataFrame) -> pd.DataFrame:
    """A few events as `on_sides` has them, without looking at all others."""
    return sides.with_sides(events, _countries(load.version()))


@kept_for_version(max_entries=2)
def _sides(version: load.Version) -> pd.DataFrame:
    """The side of each event of the corpus: lane and country, by event."""

    def found() -> pd.DataFrame:
        events = load.merged().set_index("story_event_id")[["summary", "actors", "kind"]]
        return sides.with_sides(events, _countries(version))[["lane", "country"]]

    return load.ready(version).table("sides", found)


@kept_for_version(max_entries=2)
def _countries(version: load.Version) -> dict[str, str]:
    """The country of each person and institution."""
    return dialogue.country_of_each(load.table(Statement))


def _laned(in_view: pd.DataFrame, by: LaneBy) -> pd.DataFrame:
    if by == "side":
        return on_sides(in_view)
    laned = summaries.in_lanes(in_view, by)
    if by != "topics":
        return laned
    return laned.assign(lane=laned["lane"].cat.rename_categories(selection.topic_label))
