"""Makes files of events for other programs: a timeline for TimelineJS, a calendar."""

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd

from components import wording
from components.export.citing import PROJECT
from components.messages import _, language
from components.wording.visible import escaped, visible

if TYPE_CHECKING:
    import icalendar  # at run time only where a calendar is made


def timelinejs(events: pd.DataFrame, cited: str) -> bytes:
    """The dated events of `summaries.events.distinct_events` in the JSON format of TimelineJS (timeline.knightlab.com).

    A date has no more parts than its grain: a month has no day. Words are escaped, as TimelineJS reads HTML.
    """
    slides = [_slide(row) for row in events[events["start"].notna()].itertuples(index=False)]
    title = {"text": {"headline": PROJECT, "text": escaped(cited)}}
    return json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1).encode()


def calendar(events: pd.DataFrame, stamp: datetime) -> bytes:
    """Planned events as whole days of an iCalendar file; what is known to a month only covers the month."""
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", f"-//{PROJECT}//planned events//{language.current().upper()}")
    made.add("version", "2.0")
    for row in events[events["start"].notna()].itertuples(index=False):
        made.add_component(_entry(row, stamp))
    return bytes(made.to_ical())


def _slide(row: Any) -> dict[str, Any]:
    parts = {"year": 1, "month": 2}.get(str(row.grain), 3)
    when = wording.when(row.start, row.end, row.grain)
    slide = {
        "start_date": _date(row.start, parts),
        "text": {"headline": escaped(row.summary), "text": escaped(f"{row.sentence} ({_report(row)})")},
        "group": wording.kind(str(row.kind)),
        "display_date": _("{when}, planned", when=when) if row.planned else when,
        "unique_id": row.event,
    }
    return slide if row.end == row.start else {**slide, "end_date": _date(row.end, parts)}


def _date(day: Any, parts: int) -> dict[str, int]:
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:parts])


def _entry(row: Any, stamp: datetime) -> "icalendar.Event":
    import icalendar

    entry = icalendar.Event()
    entry.add("uid", f"{row.event}@parallel-49")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", row.start.date())
    entry.add("dtend", row.end.date() + timedelta(days=1))  # the end is the first day after
    entry.add("summary", visible(row.summary))
    entry.add("description", visible(f"{row.sentence} ({_report(row)})"))
    entry.add("categories", [wording.kind(str(row.kind))])
    entry.add("status", "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    return entry


def _report(row: Any) -> str:
    return ", ".join(filter(None, [wording.value(row.outlet), wording.day(row.published)]))
