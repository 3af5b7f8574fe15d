"""chart(): shows a figure with title, downloads and a table of its numbers; returns the marks chosen in it."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from plotly.basedatatypes import BaseFigure

from components import export, wording
from components.charts import theme
from components.messages import _
from components.models import Article
from components.ui.files import citing
from components.ui.state import filters, load
from components.ui.widgets import downloads, style
from components.ui.widgets.plain import heading
from components.ui.widgets.tables import day_format, first_rows, with_days


def chart(
    figure: go.Figure,
    *,
    name: str,
    table: pd.DataFrame | export.SharedRows,
    alt: str,
    key: str,
    on_select: bool | Callable[[list[dict[str, Any]]], None] = False,
    box: bool = False,
    on_days: Callable[[str, str], None] | None = None,
    n: str = "",
) -> list[dict[str, Any]]:
    """Shows a figure and returns its chosen points: dicts with plotly's x, y and customdata (a list); [] if none.

    The figure's title (a sentence) and subtitle are shown as text above it, and are part of the downloads.
    `name` begins the names of the files, `table` holds the numbers that the figure shows, `alt` describes it to
    those who cannot see it, `n` is the number of rows ("247 statements"; by default the number of articles).
    `on_select` makes marks clickable; a function is called with the points, before the page runs again. Without a
    function the choice is kept for the session, until the figure shows something else or `let_go` is called. `box`
    lets an analyst draw a box around marks; with `on_days` a box spans days, and the function is called with the first
    and the last of them, as plotly writes them.
    """
    title, subtitle = figure.layout.title.text or name, figure.layout.title.subtitle.text or ""
    heading(title, subtitle, level=3)
    described = _described(figure, box, on_days is not None)
    shown = (filters.current(), load.version(), title, subtitle)
    event = st.container(key=f"figure-{key}").plotly_chart(
        _Described(described),
        theme=None,
        key=_drawn(key),
        on_select=_callback(on_select, key, shown, on_days),
        selection_mode=("points", "box") if box or on_days else ("points",),
        config={"displayModeBar": True, "modeBarButtons": [["toImage"]], "displaylogo": False, **theme.dates()},
        alt=alt,
    )
    _takeaways(title, subtitle, described, name, table, key, n)
    return (_points(event) or _kept(key, shown)) if on_select is True else _points(event) if on_select else []


class _Described(BaseFigure):  # type: ignore[misc]  # plotly has no types
    """A figure that is already described as plain dicts; Streamlit would make a figure of dicts, and check it, anew."""

    def __init__(self, described: dict[str, Any]) -> None:
        self._described = described

    def to_dict(self) -> dict[str, Any]:
        return self._described


def of_statements(
    statements: pd.DataFrame, figure: go.Figure, table: pd.DataFrame, *, name: str, alt: str, key: str
) -> list[dict[str, Any]]:
    """Shows a figure of some statements, whose marks can be chosen; the chosen points, as from `chart`."""
    n = wording.plural(len(statements), "statement")
    return chart(figure, name=name, table=table, alt=alt, key=key, on_select=True, n=n)


def let_go(key: str) -> None:
    """Clears the chosen mark of a figure, which is drawn again; for a button's on_click."""
    st.session_state.pop(_memory(key), None)
    st.session_state[_turn(key)] = st.session_state.get(_turn(key), 0) + 1


def _described(figure: go.Figure, box: bool, days: bool = False) -> dict[str, Any]:
    """The figure as plain dicts, in the colours of the page, without the title that is shown above it."""
    described: dict[str, Any] = figure.to_plotly_json()
    described["layout"].pop("title", None)
    if box or days:
        described["layout"]["dragmode"] = "select"
    if days:
        described["layout"]["selectdirection"] = "h"
    coloured: dict[str, Any] = theme.by_night(described) if style.dark() else described
    return coloured


def _takeaways(
    title: str,
    subtitle: str,
    described: dict[str, Any],
    name: str,
    table: pd.DataFrame | export.SharedRows,
    key: str,
    n: str,
) -> None:
    chosen = load.selected(Article)
    rests_on = n or wording.plural(len(chosen), "article")
    cited, below = (citing.cited(words, rests_on, load.covered(chosen)) for words in (title, ""))
    taken = export.Chart(title, subtitle, described, table, cited, style.palette(), below)
    downloads.offer(taken, export.file_name(name, filters.in_words()), key)
    folded = st.expander(_("The numbers"), key=f"numbers-{key}", on_change="rerun")
    if folded.open:  # a browser that shows no table need not load what draws it
        shown = first_rows(table, _("the CSV and XLSX files hold all"))
        days = list(shown.select_dtypes("datetime").columns)
        formats = {name: st.column_config.DateColumn(format=day_format()) for name in days}
        folded.dataframe(with_days(shown, days), hide_index=True, key=f"table-{key}", column_config=formats)


def _callback(
    on_select: bool | Callable[[list[dict[str, Any]]], None],
    key: str,
    shown: Hashable,
    on_days: Callable[[str, str], None] | None = None,
) -> Any:
    if not callable(on_select):
        return (lambda: _keep(key, shown)) if on_select else "ignore"

    def selected() -> None:
        event = st.session_state.get(_drawn(key))
        boxes = event["selection"].get("box") if event and on_days else None
        if boxes and on_days:
            on_days(str(min(boxes[0]["x"])), str(max(boxes[0]["x"])))
            let_go(key)
        else:
            on_select(_points(event))

    return selected


def _keep(key: str, shown: Hashable) -> None:
    """Keeps the chosen marks and what the figure showed, as the figure itself forgets them when its page is left."""
    st.session_state[_memory(key)] = (shown, _points(st.session_state.get(_drawn(key))))


def _kept(key: str, shown: Hashable) -> list[dict[str, Any]]:
    drawn_for, points = st.session_state.get(_memory(key), (None, []))
    return points if drawn_for == shown else []


def _drawn(key: str) -> str:
    """The key under which a figure is drawn; a new one after each `let_go`."""
    turn = st.session_state.get(_turn(key), 0)
    return f"{key}-{turn}" if turn else key


def _memory(key: str) -> str:
    return f"figures.chosen.{key}"


def _turn(key: str) -> str:
    return f"figures.turn.{key}"


def _points(event: Any) -> list[dict[str, Any]]:
    """The points of a selection, with customdata always as a list; Streamlit may send it as a dict by position."""
    points: Iterable[dict[str, Any]] = event["selection"]["points"] if event else []
    return [{**point, "customdata": _listed(point.get("customdata"))} for point in points]


def _listed(values: Any) -> list[Any]:
    if isinstance(values, dict):
        return list(values.values())
    return list(values) if isinstance(values, list | tuple) else [] if values is None else [values]
