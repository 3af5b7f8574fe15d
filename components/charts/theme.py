"""The look that all charts share: colours, the plotly template and figure().

Charts are drawn in light colours; `by_night` gives the same figure for a dark page. Backgrounds are
transparent on the page. Exports fill them with PAPER.
"""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import plotly.graph_objects as go

from components.messages import language
from components.messages.forms import forms

SANS = '"Source Sans", "Source Sans 3", "Helvetica Neue", Arial, sans-serif'
SERIF = '"Source Serif", "Source Serif 4", Georgia, serif'


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the page: text, lines, countries, and tones (a scale that is safe for the colour-blind)."""

    paper: str
    panel: str
    ink: str
    quiet: str
    line: str
    accent: str
    canada: str
    united_states: str
    elsewhere: str
    negative: str
    neutral: str
    positive: str
    mark: str


DAY = Palette(
    paper="#FBFAF7",
    panel="#F2F0EA",
    ink="#1B1F24",
    quiet="#5F6670",
    line="#DEDBD3",
    accent="#35506E",
    canada="#C8102E",
    united_states="#1F4E8C",
    elsewhere="#7D7A74",
    negative="#A6611A",
    neutral="#A3A09A",
    positive="#018571",
    mark="#F5E9C6",
)
NIGHT = Palette(
    paper="#12161C",
    panel="#1B2129",
    ink="#E8E6E1",
    quiet="#A2A7AE",
    line="#2F3640",
    accent="#9DB7D5",
    canada="#F0596F",
    united_states="#7FAAE3",
    elsewhere="#A8A49D",
    negative="#DFA05A",
    neutral="#7C7A76",
    positive="#4DBBA6",
    mark="#463B1A",
)

TONES = {"negative": DAY.negative, "neutral": DAY.neutral, "positive": DAY.positive}
COUNTRIES = {"CA": DAY.canada, "US": DAY.united_states}  # the two countries that are compared
TONE_SCALE = [(0.0, DAY.negative), (0.5, "#D9D5CC"), (1.0, DAY.positive)]  # polarity -1 to 1
SERIES = (
    "#35506E",
    "#B0833A",
    "#5B7F71",
    "#8A5A83",
    "#7D7A74",
    "#3E8E9E",
)  # for series that are neither countries nor tones
DAY_TICKS: list[dict[str, Any]] = [  # formats of days on an axis, by the step between ticks, so that all ticks differ
    {"dtickrange": [None, 86_400_000 * 27], "value": "%-d %b<br>%Y"},
    {"dtickrange": [86_400_000 * 27, "M11"], "value": "%b<br>%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]
SEPARATORS = ".\u202f"  # the decimal sign and that between thousands, of English
_SERIES_BY_NIGHT = ("#9DB7D5", "#DDB671", "#94BBAB", "#C598BE", "#A8A49D", "#7CC3D2")
_BY_NIGHT = {
    **{getattr(DAY, field.name): getattr(NIGHT, field.name) for field in fields(Palette)},
    **dict(zip(SERIES, _SERIES_BY_NIGHT, strict=True)),
    "#D9D5CC": "#7F8690",
}


def figure(title: str, subtitle: str = "", *, height: int = 360, **layout: Any) -> go.Figure:
    """An empty figure in the house's template; `title` states the finding, `subtitle` n and days."""
    made = go.Figure(layout={"template": TEMPLATE, "height": height, "title": {"text": title}, **layout})
    if subtitle:
        made.update_layout(title_subtitle_text=subtitle)
    if (signs := _separators()) != SEPARATORS:
        made.update_layout(separators=signs)
    return made


def dates() -> dict[str, Any]:
    """The part of plotly's configuration by which an axis writes months in the language that is spoken; {} in English.

    Source: plotly.com/javascript/configuration-options; a locale that stands in the configuration is not loaded.
    """
    code = language.current()
    if code == language.DEFAULT_LANGUAGE:
        return {}
    own, numbers = forms(), range(1, 13)
    days = [own.weekdays[(day - 1) % 7] for day in range(7)]  # plotly's week begins on Sunday
    written = {
        "months": [own.months[number] for number in numbers],
        "shortMonths": [own.short_months[number] for number in numbers],
        "days": days,
        "shortDays": [day[:3] for day in days],
        "periods": ["AM", "PM"],
        "dateTime": "%A %-d %B %Y, %X",
        "date": "%Y-%m-%d",
        "time": "%H:%M:%S",
        "decimal": own.decimal,
        "thousands": own.group,
        "grouping": [3],
    }
    return {"locale": code, "locales": {code: {"dictionary": {}, "format": written}}}


def _separators() -> str:
    """The decimal sign and the sign between thousands, as plotly takes them."""
    own = forms()
    return own.decimal + own.group


def by_night(described: Any) -> Any:
    """A figure's description (`Figure.to_plotly_json()`, or any part of it) with the colours of the dark page."""
    if isinstance(described, str):
        return _BY_NIGHT.get(described, described)
    if isinstance(described, dict):
        return {key: by_night(value) for key, value in described.items()}
    if isinstance(described, list | tuple):
        return [by_night(value) for value in described]
    if isinstance(described, np.ndarray) and described.dtype.kind in "OU":
        return by_night(described.tolist())
    return described


def _axis(**options: Any) -> dict[str, Any]:
    return {
        "showgrid": False,
        "zeroline": False,
        "linecolor": DAY.line,
        "gridcolor": DAY.line,
        "tickfont": {"color": DAY.quiet, "size": 13},
        "title": {"font": {"color": DAY.quiet, "size": 13}, "standoff": 8},
        "automargin": True,
        **options,
    }


TEMPLATE = go.layout.Template(
    layout={
        "font": {"family": SANS, "size": 14, "color": DAY.ink},
        "title": {
            "font": {"family": SERIF, "size": 20, "color": DAY.ink},
            "subtitle": {"font": {"family": SANS, "size": 14, "color": DAY.quiet}},
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
        },
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": list(SERIES),
        "colorscale": {"diverging": TONE_SCALE},
        "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
        "separators": SEPARATORS,
        "xaxis": _axis(ticks="outside", tickcolor=DAY.line, showline=True),
        "yaxis": _axis(showgrid=True, ticks=""),
        "legend": {"orientation": "h", "x": 0, "xanchor": "left", "y": 1.0, "yanchor": "bottom", "title": {"text": ""}},
        "hoverlabel": {
            "bgcolor": DAY.panel,
            "bordercolor": DAY.line,
            "font": {"color": DAY.ink, "family": SANS},
            "align": "left",
        },
        "hovermode": "closest",
        "dragmode": False,
        "bargap": 0.35,
    }
)
