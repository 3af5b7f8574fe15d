"""The figures of a report: summaries -> drawings."""

from datetime import date
from typing import Any

import pandas as pd

from components import wording
from components.charts.theme import DAY
from components.messages import _
from components.query.summaries.coverage import NOT_SCORED
from components.report.sketch import Area, Dot, Lettering, Shape, Sketch, line, rectangle, scaled
from components.wording import names

WIDTH = 900.0
LEFT, RIGHT, TOP, FLOOR = 36.0, 20.0, 54.0, 240.0  # of the timeline
ROW, NAMES = 30.0, 210.0  # of the bars: height of a row, room for names
TONES = {"negative": DAY.negative, "neutral": DAY.neutral, "positive": DAY.positive, NOT_SCORED: "#D5D2CA"}
TONE_NAMES = {**names.TONES, NOT_SCORED: names.NOT_SCORED}
PINS = 10
NEAR = 22.0  # pixels between two pins in a row


def timeline(periods: pd.DataFrame, events: pd.DataFrame, says: str) -> Sketch:
    """Coverage as a pale area with the events as numbered pins.

    `periods` is `coverage.over_time`, `events` are the pins, in the order of their numbers, with `start` and `end`.
    """
    first, last = periods["period"].min(), periods["until"].max()
    days = max((last - first).days, 1)
    across = WIDTH - LEFT - RIGHT

    def x(day: pd.Timestamp) -> float:
        return LEFT + float(min(max((day - first).days / days, 0), 1)) * across

    most = max(int(periods["articles"].max()), 1)
    heights = scaled(periods["articles"].astype(float).tolist(), most, FLOOR - TOP - 40)
    tops = [(x(day), FLOOR - height) for day, height in zip(periods["period"], heights, strict=True)]
    ended = (LEFT + across, tops[-1][1])
    shapes: list[Shape] = [
        Area(((tops[0][0], FLOOR), *tops, ended, (LEFT + across, FLOOR)), "#DCE3EA"),
        Area((*tops, ended), "", DAY.accent, 1.5),
        line((LEFT, FLOOR), (LEFT + across, FLOOR), DAY.quiet),
        Lettering((LEFT, TOP + 34), _busiest(most), 12, DAY.quiet),
    ]
    return Sketch(WIDTH, FLOOR + 34, (*shapes, *_months(first, last, x), *_pins(events, first, last, x)), says)


def _busiest(most: int) -> str:
    return wording.plural(most, "article in the busiest period", "articles in the busiest period")


def _months(first: pd.Timestamp, last: pd.Timestamp, x: Any) -> list[Shape]:
    months = pd.date_range(first.normalize(), last, freq="MS")
    shown = months[:: max(1, -(-len(months) // 9))]
    return [
        shape
        for month in shown
        for shape in (
            line((x(month), FLOOR), (x(month), FLOOR + 5), DAY.quiet),
            Lettering(
                (x(month), FLOOR + 20),
                f"{wording.month(month.month, short=True)} {month.year}",
                12,
                DAY.quiet,
                "middle" if x(month) > LEFT + 30 else "start",
            ),
        )
    ]


def _pins(events: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, x: Any) -> list[Shape]:
    """Pins from the floor up to their numbers, those near each other in turn at three heights."""
    shapes: list[Shape] = []
    taken: list[tuple[float, int]] = []
    for number, (start, end) in enumerate(zip(events["start"], events["end"], strict=True), 1):
        if start > last or end < first:
            continue
        at = x(start)
        level = next((row for row in range(4) if all(abs(at - other) > NEAR or row != on for other, on in taken)), 3)
        taken.append((at, level))
        top = TOP - 40 + 22 * level
        shapes += [
            line((at, top), (at, FLOOR), DAY.quiet, 0.8),
            Dot((at, top), 10, DAY.accent),
            Lettering((at, top + 4), str(number), 11, "#FFFFFF", "middle", bold=True),
        ]
    return shapes


def most_quoted(found: pd.DataFrame, says: str) -> Sketch:
    """A bar for each speaker, divided by tone; `found` is `coverage.most_quoted`."""
    most, across = max(int(found["statements"].max()), 1), WIDTH - NAMES - 60
    shapes: list[Shape] = []
    left = NAMES
    for tone, colour in TONES.items():
        shapes += [rectangle(left, 4, 12, 12, colour), Lettering((left + 17, 14), _(TONE_NAMES[tone]), 12, DAY.quiet)]
        left += 100
    for place, row in enumerate(found.to_dict("records")):
        top, left = 30 + place * ROW, NAMES
        shapes.append(Lettering((NAMES - 10, top + 16), wording.shortened(str(row["speaker"]), 28), 13, DAY.ink, "end"))
        for tone, colour in TONES.items():
            long = float(row.get(tone, 0)) / most * across
            shapes += [rectangle(left, top + 3, long, ROW - 12, colour)] if long else []
            left += long
        shapes.append(Lettering((left + 8, top + 16), wording.number(row["statements"]), 13, DAY.quiet))
    return Sketch(WIDTH, 36 + ROW * len(found), tuple(shapes), says)


def day_of(moment: Any) -> date | None:
    """The day of a moment; None if it is missing."""
    return None if pd.isna(moment) else pd.Timestamp(moment).date()
