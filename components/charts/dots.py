"""Draws a dot matrix, a dot for each pair of row and column; and what several charts share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts.theme import DAY, TONE_SCALE, figure
from components.messages import N_, _
from components.query.summaries.counting import PeriodLength, Scope
from components.wording.names import GROUPED

SMALLEST, LARGEST = 7, 30  # diameters of dots, in pixels
ROW, HEAD = 60, 40  # heights, in pixels
FULL_COLOUR = 0.5  # the mean with the strongest colour
DAYS: dict[PeriodLength, int] = {"day": 1, "week": 7, "month": 28}  # that a bar stands for, at least
LONGEST_LABEL = 19  # letters in a line beside a row
LONGEST_HEAD = 32  # letters above a column
LETTER, HEAD_LINE = 7, 18  # pixels: the width of a letter, the height of a line above the columns
BESIDE = 220  # pixels that the labels of the rows and the margins take
MOST_LINES = 3
BY: dict[PeriodLength, str] = {"day": N_("by day"), "week": N_("by week"), "month": N_("by month")}


def plain(text: Any) -> str:
    """The words escaped, so that plotly shows them literally and reads no markup in them."""
    return escape(str(text), quote=False)


def sizes(counts: "pd.Series[Any]", largest: int = LARGEST) -> "pd.Series[Any]":
    """Diameters of dots whose areas are proportional to the counts."""
    most = max(float(counts.max()), 1.0) if len(counts) else 1.0
    return SMALLEST + (largest - SMALLEST) * (counts.astype(float) / most) ** 0.5


def tone_colours(scores: "pd.Series[Any]") -> dict[str, Any]:
    """Marker settings that colour by score, from negative through grey to positive."""
    return {"color": scores, "colorscale": TONE_SCALE, "cmin": -FULL_COLOUR, "cmax": FULL_COLOUR}


def subtitle(scope: Scope, what: str, *more: str, of_many: str | None = None) -> str:
    """The line under a title: the number of rows and articles, their days, and further notes."""
    rests_on = _(
        "{rows} in {articles}",
        rows=wording.plural(scope.rows, what, of_many),
        articles=wording.plural(scope.articles, "article"),
    )
    return " · ".join(filter(None, (rests_on, wording.days(scope.first, scope.last), *more)))


def tone_cells(cells: pd.DataFrame, column: str, text: Iterable[str], hover: Iterable[str]) -> pd.DataFrame:
    """The cells of a dot matrix of speakers by a column: area by statements, colour by mean, hollow without one."""
    return cells.assign(
        row=cells["speaker"],
        column=cells[column],
        n=cells["statements"],
        score=cells["mean"],
        text=list(text),
        hover=list(hover),
    )


def bar_width(length: PeriodLength) -> float:
    """The width of a period's bar in milliseconds, the unit of an axis of days."""
    return DAYS[length] * 86_400_000 * 0.85


def grouping(column: str) -> str:
    """What rows are grouped by, within a sentence: 'quote type'."""
    return _(GROUPED.get(column, column))


def in_period(start: pd.Timestamp, length: PeriodLength) -> str:
    """A period in words: 'in March 2025', 'in the week of 3 Mar 2025', 'on 3 Mar 2025'."""
    if length == "month":
        return _("in {month} {year}", month=wording.month(start.month), year=start.year)
    if length == "week":
        return _("in the week of {day}", day=wording.day(start))
    return _("on {day}", day=wording.day(start))


def in_lines(label: str, width: int = LONGEST_LABEL) -> str:
    """A label broken into lines that fit beside a row on a narrow screen; its own line ends are kept."""
    return "<br>".join(plain(line) for part in label.split("\n") for line in wording.wrapped(part, width, 2))


def dot_matrix(
    cells: pd.DataFrame,
    title: str,
    beneath: str,
    *,
    rows: Mapping[str, str],
    columns: Mapping[str, str],
    width: int = 0,
) -> go.Figure:
    """A dot for each cell: its area by `n`, its colour by `score` (without such a column: the accent), `text` below.

    Cells have row, column, n, text and hover; a cell whose score is NaN has a hollow dot. `rows` and `columns` give
    the label for each value, in order. `width`, in pixels, decides whether the labels of the columns are level or
    slanted. A click returns the cell's row and column.
    """
    heads = _heads(list(columns.values()), width)
    drawn = figure(title, beneath, height=HEAD + heads.height + ROW * max(len(rows), 1))
    placed = cells.assign(
        x=cells["column"].map({value: place for place, value in enumerate(columns)}),
        y=cells["row"].map({value: place for place, value in enumerate(rows)}),
        size=sizes(cells["n"]),
    )
    unscored = placed["score"].isna() if "score" in placed else pd.Series(False, placed.index)
    for part, look in ((placed[~unscored], _filled), (placed[unscored], _hollow)):
        if len(part):
            drawn.add_scatter(**_dots(part, look(part)))
    drawn.update_xaxes(**_ticks(heads.labels), range=[-0.6, len(columns) - 0.4], side="top", showline=False)
    drawn.update_xaxes(tickangle=heads.angle)
    names = [in_lines(label) for label in rows.values()]
    drawn.update_yaxes(**_ticks(names), range=[len(rows) - 0.35, -0.6], tickfont_color=DAY.ink)
    return drawn.update_layout(margin_r=64)


def _dots(cells: pd.DataFrame, look: dict[str, Any]) -> dict[str, Any]:
    """A trace of dots that look alike, each with its text below."""
    return {
        "x": cells["x"],
        "y": cells["y"],
        "mode": "markers+text",
        "marker": {"size": cells["size"], "opacity": 1, **look},
        "text": cells["text"],
        "textposition": "bottom center",
        "textfont": {"size": 12, "color": DAY.quiet},
        "customdata": cells[["row", "column"]].to_numpy(dtype=object),
        "hovertext": cells["hover"],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }


def _filled(cells: pd.DataFrame) -> dict[str, Any]:
    """The colours of dots by score, or the accent where nothing is scored."""
    colours = tone_colours(cells["score"]) if "score" in cells else {"color": DAY.accent}
    return {"symbol": "circle", "line": {"width": 1, "color": DAY.quiet}, **colours}


def _hollow(_: pd.DataFrame) -> dict[str, Any]:
    """The ring of dots without a score; an open circle takes the colour of the marker, which must be seen."""
    return {"symbol": "circle-open", "color": DAY.quiet, "line": {"width": 1.5}}


@dataclass(frozen=True, slots=True)
class _Heads:
    """The labels above the columns, their angle in degrees, and their height in pixels."""

    labels: list[str]
    angle: int
    height: int


def _heads(labels: Sequence[str], width: int) -> _Heads:
    """Level labels on several lines if the columns are wide enough for every word, else slanted ones on one line."""
    letters = int((width - BESIDE) / max(len(labels), 1) / LETTER)
    lines = [wording.wrapped(label, max(letters, 1), MOST_LINES) for label in labels]
    if all(" ".join(own) == label for own, label in zip(lines, labels, strict=True)):
        broken = ["<br>".join(map(plain, own)) for own in lines]
        return _Heads(broken, 0, HEAD_LINE * (1 + max(map(len, lines), default=1)))
    short = [wording.shortened(label, LONGEST_HEAD) for label in labels]
    slant = int(0.87 * LETTER * max(map(len, short), default=0))
    return _Heads([plain(label) for label in short], -60, HEAD_LINE + slant)


def _ticks(labels: Sequence[str]) -> dict[str, Any]:
    return {"tickmode": "array", "tickvals": list(range(len(labels))), "ticktext": labels, "ticks": ""}
