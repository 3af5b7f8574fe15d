"""Draws two people or sides face to face: every statement as a dot that can be read, their rolling means as lines."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.dots import plain
from components.charts.measures import Shown
from components.charts.speakers_over_time import OWN_NAMES, over_time
from components.messages import _, ngettext
from components.query.summaries import rolling
from components.query.summaries.counting import Scope
from components.query.summaries.dialogue import WAY
from components.query.summaries.intervals import difference, mean_of
from components.query.summaries.tone import scores

MOST_READ, LETTERS, LINES = 3, 58, 4  # statements of a dot that are shown on hovering, and how they are broken
MOST_SENT = 600  # statements in all, as each is sent to the browser; a dot has one at least
NO_EVENTS = pd.DataFrame({"start": pd.to_datetime([]), "summary": []})


def face_to_face(
    between: pd.DataFrame,
    found: pd.DataFrame,
    dots: pd.DataFrame,
    days: int,
    scope: Scope,
    countries: Mapping[str, str],
    measure: Shown,
    called: Mapping[str, str] = OWN_NAMES,
) -> go.Figure:
    """The figure of `dialogue.between`, with `found` and `dots` as `speakers_over_time.over_time` draws them.

    `called` are the names of the directions, where they are shown by others.
    """
    drawn = over_time(found, dots, days, NO_EVENTS, scope, countries, measure=measure, called=called)
    return drawn.update_layout(title_text=face_to_face_title(between, measure, called), height=340)


def face_to_face_title(between: pd.DataFrame, measure: Shown, called: Mapping[str, str] = OWN_NAMES) -> str:
    """The title: whether one speaks worse of the other if the difference is certain, else how often each speaks."""
    names = [str(name) for name in between[WAY].cat.categories]
    shown = [called.get(name, name) for name in names]
    sides = [mean_of(scores(between[between[WAY] == name])) for name in names]
    low, high = difference(sides[0], sides[1])[1:]
    if low > 0 or high < 0:
        order = (0, 1) if high < 0 else (1, 0)
        told = [f"{shown[place]} ({wording.mean(sides[place].mean, sides[place].mark)})" for place in order]
        return _("{one} sounds more negative than {other}", one=told[0], other=told[1])
    numbers = [wording.plural(int((between[WAY] == name).sum()), "statement") for name in names]
    told = [_("{name}: {value}", name=name, value=count) for name, count in zip(shown, numbers, strict=True)]
    return _("; ").join(told)


def readable_dots(between: pd.DataFrame, ways: Sequence[str], names: Sequence[str] = ()) -> pd.DataFrame:
    """The dots of `rolling.by_period` with a hover text: the first sentences that each stands for.

    `names` are what the `ways` are called, where they are shown by others.
    """
    dots, called = rolling.by_period(between, WAY, ways), dict(zip(ways, names or ways, strict=True))
    of_way = {way: between[between[WAY] == way] for way in ways}
    most = max(1, min(MOST_READ, MOST_SENT // max(1, len(dots))))
    hover = [
        _read(rolling.of_period(of_way[series], day, last, score), called[series], most)
        for series, day, last, score in zip(*(dots[name] for name in ("series", "day", "last", "score")), strict=True)
    ]
    return dots.assign(hover=hover)


def _read(rows: pd.DataFrame, name: str, most: int) -> str:
    """The first sentences, `most` of them, of the statements of a dot, broken into lines."""
    first, when = rows.iloc[0], wording.days(rows["published"].min(), rows["published"].max())
    outlet = "" if pd.isna(first["outlet"]) else f", {plain(first['outlet'])}"
    told = ["<br>".join(map(plain, wording.wrapped(text, LETTERS, LINES))) for text in rows["sentence"].head(most)]
    more = len(rows) - most
    rest = [ngettext("and {n} more", "and {n} more", more)] if more > 0 else []
    return "<br>".join([f"<b>{plain(name)}</b>, {when}{outlet}", *told, *rest])
