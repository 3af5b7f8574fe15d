"""Draws the timeline: events on a date axis in lanes, with the precision of their dates."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import theme
from components.charts.dots import plain
from components.charts.placement import place
from components.charts.theme import DAY
from components.charts.timeline_marks import DAY_LENGTH, ROW, Drawing, View, band, extent, lane, room
from components.messages import N_, _, ngettext
from components.query.key_events import quoting
from components.query.summaries.timeline import by_importance

HEADING, BAND, FOOT = 26, 16, 44  # heights in pixels: a lane's heading and its density, the axis
MOST_ROWS = 7  # in one lane
THIN, MOST_THIN = 7, 4  # the height of a row of thin lines, and the most of them in one lane
STRETCHES = 6  # of the days seen, each with labels of its own
PLANNED = 60  # pixels that the days ahead need for their word
LABELS = {560: 30, 900: 48}  # width in pixels below which a label has at most so many letters
LONGEST_LABEL, FEWEST_LETTERS = 64, 12


def timeline(
    events: pd.DataFrame,
    view: View,
    *,
    title: str,
    subtitle: str = "",
    labels: int = 12,
    newest: date | None = None,
    today: date | None = None,
    chosen: str | None = None,
    density: pd.DataFrame | None = None,
    counts: Mapping[str, int] | None = None,
    named: Mapping[str, str] | None = None,
) -> go.Figure:
    """Events in lanes (`summaries.events.in_lanes`): points for days, bars for weeks, months and years.

    Planned events are hollow, their bars dashed, and the days after `newest` (the newest publication) shaded. The
    `labels` most important events of each lane and time are labelled; bars without a label are thin lines below the
    days. customdata is the event's id. `newest` and `today` are lines, where they lie in the view. A lane without a
    name has no heading. `density` (`summaries.timeline.density`) draws a band below each heading: how many events
    begin when, of all those that `events` are chosen from; `counts` are the numbers beside the headings, `named` the
    names of lanes that are shown by another.
    """
    drawn = Drawing(theme.figure(title, subtitle))
    top = 0.0
    labelled = _events_to_label(events, view, labels, chosen)
    length = next((letters for width, letters in LABELS.items() if view.width < width), LONGEST_LABEL)
    rooms = [min(length, max(room(row, view), FEWEST_LETTERS)) for row in events.itertuples()]
    events = events.assign(
        label=list(map(wording.shortened, events["summary"], rooms)), labelled=events["event"].isin(list(labelled))
    )
    for name, own in events.groupby("lane", observed=True, sort=True):
        begins = density[density["lane"] == name] if density is not None else None
        if name:
            count = (counts or {}).get(str(name), own["event"].nunique())
            _heading(drawn, (named or {}).get(str(name), str(name)), count, top)
            top += HEADING
        if begins is not None and begins["n"].sum() > own["event"].nunique():
            band(drawn, begins, top + BAND - 2, BAND - 4)
            top += BAND
        top = _rows(drawn, own.sort_values(["start", "end"], kind="stable"), view, top, chosen) + 8
    _ahead(drawn, view, newest)
    _days(drawn, view, newest, today)
    _axes(drawn.figure, view, top)
    return drawn.finished(chosen)


def _rows(drawn: Drawing, own: pd.DataFrame, view: View, top: float, chosen: str | None) -> float:
    """Draws the marks of a lane, below its days the thin lines of longer times; the height at which they end."""
    vague = (own["grain"].astype(object) != "day") & ~own["labelled"]
    for part, height, most in ((own[~vague], ROW, MOST_ROWS), (own[vague], THIN, MOST_THIN)):
        rows = list(part.itertuples())
        places = place([extent(row, view, bool(row.labelled)) for row in rows], view.width, most)
        lane(drawn, rows, places, top, height, chosen)
        top += height * max((spot.row + 1 for spot in places), default=0)
    return top


def title(reported: pd.DataFrame, count: int) -> str:
    """The title: which of `count` events is reported most often, the first of `reported`."""
    most = reported.iloc[0]
    when = wording.when(most["start"], most["end"], most["grain"])
    if count == 1:
        return f"{most['summary']} ({when})"
    if most["reports"] < 2:
        return _("{events}, none of them reported by two articles", events=wording.plural(count, "event"))
    return _(
        "Reported most often, in {articles}: {event} ({when})",
        articles=wording.plural(int(most["reports"]), "article"),
        event=most["summary"],
        when=when,
    )


def subtitle(
    in_view: pd.DataFrame, events: pd.DataFrame, first: date, last: date, drawn: int | None = None, said: int = 0
) -> str:
    """The words below the title: the number of events in view and outside, the days, and how to read the marks.

    `drawn` is the number of events with a mark, where not all in view have one; `said` that of mere statements, which
    only the bands count.
    """
    outside = len(events) - len(in_view) - int(events["start"].isna().sum())
    counted = [wording.plural(len(in_view), "event"), wording.days(first, last)]
    if outside:
        counted.append(ngettext("{n} more outside these days", "{n} more outside these days", outside))
    told = [", ".join(counted)]
    if drawn is not None and drawn < len(in_view):
        shown = wording.number(drawn)
        told.append(_("Marks show the {n} most reported, bands all; fewer days show more", n=shown))
    if said:
        told.append(_("Bands also count {statements}", statements=wording.plural(said, "mere statement")))
    return ". ".join([*told, _("Points are days, bars weeks, months or years; hollow marks are planned")])


def _events_to_label(events: pd.DataFrame, view: View, labels: int, chosen: str | None) -> set[str]:
    """The events to label: the most important of each lane and stretch of time in turn, and the chosen one.

    Labels that are weak come last, and before them those that quote: they say little about what happened.
    """
    once = by_importance(events.drop_duplicates("event"), exact_first=True)
    stretch = [int(view.position(day) * STRETCHES / view.width) for day in once["start"]]
    turn = once.groupby(["lane", stretch], observed=True).cumcount()
    quotes = quoting(once["summary"])
    weak = wording.are_weak_labels(once["summary"])
    once = once.assign(turn=turn, quotes=quotes, weak=weak)
    once = once.sort_values(["weak", "quotes", "turn"], kind="stable")
    return set(once["event"].head(labels)) | ({chosen} if chosen else set())


def _heading(drawn: Drawing, name: str, count: int, top: float) -> None:
    drawn.shape(type="line", xref="paper", x0=0, x1=1, y0=top, y1=top, line={"color": DAY.line, "width": 1})
    drawn.note(
        xref="paper",
        x=0,
        y=top + HEADING / 2,
        text=f"{plain(name)}  {wording.number(count)}",
        showarrow=False,
        xanchor="left",
        font={"size": 13, "color": DAY.quiet},
        bgcolor=DAY.paper,
    )


def _ahead(drawn: Drawing, view: View, newest: date | None) -> None:
    """Shades the days after the newest publication, on which everything is planned."""
    if newest is None or not view.first <= newest < view.last:
        return
    drawn.shape(
        type="rect",
        x0=newest + DAY_LENGTH,
        x1=view.last + DAY_LENGTH,
        yref="paper",
        y0=0,
        y1=1,
        fillcolor=DAY.panel,
        line={"width": 0},
        layer="below",
    )
    if view.width - view.position(newest) > PLANNED:
        drawn.note(
            x=view.last + DAY_LENGTH,
            yref="paper",
            y=1,
            yanchor="bottom",
            xanchor="right",
            text=_("planned"),
            showarrow=False,
            font={"size": 12, "color": DAY.quiet},
        )


def _days(drawn: Drawing, view: View, newest: date | None, today: date | None) -> None:
    """Draws lines at the newest publication and at today, where they are in view."""
    lines = ((newest, N_("newest article, {day}")), (today if today != newest else None, N_("today, {day}")))
    for day, name in lines:
        if day is None or not view.first <= day <= view.last:
            continue
        left = view.position(day) > view.width / 2
        drawn.shape(
            type="line",
            x0=day,
            x1=day,
            yref="paper",
            y0=0,
            y1=1,
            line={"color": DAY.elsewhere, "dash": "dot", "width": 1},
        )
        drawn.note(
            x=day,
            yref="paper",
            y=1,
            yanchor="bottom",
            text=_(name, day=wording.day(day)),
            showarrow=False,
            xanchor="right" if left else "left",
            font={"size": 12, "color": DAY.quiet},
        )


def _axes(drawn: go.Figure, view: View, height: float) -> None:
    drawn.update_layout(height=height + FOOT + 24, margin={"t": 24, "l": 0, "r": 0}, barmode="overlay", hoverdistance=6)
    drawn.update_yaxes(range=[height, 0], visible=False, fixedrange=True)
    drawn.update_xaxes(
        type="date",
        range=[view.first, view.last + DAY_LENGTH],
        nticks=max(4, view.width // 110),
        tickformatstops=theme.DAY_TICKS,
        showgrid=True,
    )
