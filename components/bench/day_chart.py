"""drawn(): the latency and memory of a long day as a figure."""

from statistics import quantiles

from plotly import graph_objects as go
from plotly.subplots import make_subplots

from components.bench.day import Day
from components.bench.day_table import HALF

PARTS = 40  # of the day, of each of which the latency is drawn
INK, ACCENT, LIGHT = "#1B1F24", "#1F4E8C", "#9DB7D5"


def drawn(day: Day) -> go.Figure:
    """The figure: above how long runs took, below what memory the server held, over the minutes of the day."""
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, subplot_titles=("Seconds a run", "Memory, MB"))
    for name, place, colour in (("95 in 100 at most", -1, LIGHT), ("median", 9, ACCENT)):
        points = [(at, cuts[place]) for at, cuts in _latencies(day)]
        figure.add_scatter(
            x=[at for at, _ in points], y=[y for _, y in points], name=name, line_color=colour, row=1, col=1
        )
    minutes = [look.at / 60 for look in day.looks]
    held = [look.held for look in day.looks]
    figure.add_scatter(x=minutes, y=held, name="memory", line_color=INK, showlegend=False, row=2, col=1)
    figure.update_yaxes(rangemode="tozero")
    figure.update_xaxes(title_text="minutes", row=2, col=1)
    title = f"{len(day.runs):,} runs of {day.sessions} sessions in {day.looks[-1].at / 60:.0f} minutes"
    growth = f"{day.growth(HALF):+.0f} MB an hour".replace("-", "\N{MINUS SIGN}")
    subtitle = f"{day.added} articles added meanwhile; memory after the first half: {growth}"
    figure.update_layout(template="plotly_white", title={"text": title, "subtitle": {"text": subtitle}}, height=640)
    return figure


def _latencies(day: Day) -> list[tuple[float, list[float]]]:
    """For each part of the day its middle in minutes, and the twentieths of the seconds that runs took."""
    length, found = day.seconds / PARTS, list[tuple[float, list[float]]]()
    for part in range(PARTS):
        took = [run.seconds for run in day.runs if part * length <= run.at < (part + 1) * length]
        if len(took) >= 2:
            found.append(((part + 0.5) * length / 60, quantiles(took, n=20, method="inclusive")))
    return found
