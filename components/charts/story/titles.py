"""title(), subtitle(): what the chart of the story shows, in words."""

import pandas as pd

from components import wording
from components.messages import N_, _, ngettext
from components.query.sides import OTTAWA, WASHINGTON
from components.query.summaries.counting import PeriodLength

PLACES = {WASHINGTON: N_("Washington over the line"), OTTAWA: N_("Ottawa under it")}
COUNT = {
    1: N_("One event"),
    2: N_("Two key events"),
    3: N_("Three key events"),
    4: N_("Four key events"),
    5: N_("Five key events"),
    6: N_("Six key events"),
    7: N_("Seven key events"),
    8: N_("Eight key events"),
    9: N_("Nine key events"),
    10: N_("Ten key events"),
}
AREA: dict[PeriodLength, str] = {
    "day": N_("The area: articles by day"),
    "week": N_("The area: articles by week"),
    "month": N_("The area: articles by month"),
}


def title(pins: pd.DataFrame) -> str:
    """The title: how many key events, and which of them most articles report."""
    if not len(pins):
        return _("Articles over time; no event has a day")
    reports, event = max(zip(pins["reports"], pins["summary"], strict=True), key=lambda pin: pin[0])
    if len(pins) == 1:
        return str(event)
    if reports < 2:
        return _("Key events, each reported by one article")
    count = wording.plural(int(reports), "article")
    return _("Reported most often, in {articles}: {event}", articles=count, event=event)


def subtitle(pins: pd.DataFrame, length: PeriodLength, events: int) -> str:
    """The line under it: how many events of how many, and how to read the pins."""
    if not len(pins):
        return _(AREA[length])
    told = _(COUNT[len(pins)]) if len(pins) in COUNT else ngettext("{n} key event", "{n} key events", len(pins))
    if events > len(pins):
        told = _("{shown} of {number}", shown=told, number=wording.number(events))
    acting = set(pins["lane"].astype(str))
    places = [_(words) for lane, words in PLACES.items() if lane in acting]
    places += [_("both, or others, on it")] if acting - set(PLACES) else []
    if set(PLACES) & acting:
        told = _("{name}: {value}", name=told, value=", ".join(places))
    return f"{told}. {_(AREA[length])}; {_('a click opens an event')}"
