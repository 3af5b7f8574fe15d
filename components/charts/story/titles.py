"""title(), subtitle(): what the chart of the story shows, in words."""

import pandas as pd

from components import wording
from components.query.sides import OTTAWA, WASHINGTON
from components.query.summaries.counting import PeriodLength

PLACES = {WASHINGTON: "Washington over the line", OTTAWA: "Ottawa under it"}
COUNT = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}


def title(pins: pd.DataFrame) -> str:
    """The title: how many key events, and which of them most articles report."""
    if not len(pins):
        return "Articles over time; no event has a day"
    most = pins.iloc[int(pins["reports"].argmax())]
    if most["reports"] < 2:
        return "Key events, each reported by one article"
    count = wording.plural(int(most["reports"]), "article")
    return f"Reported most often, in {count}: {most['summary']}"


def subtitle(pins: pd.DataFrame, length: PeriodLength, events: int) -> str:
    """The line under it: how many events of how many, and how to read the pins."""
    if not len(pins):
        return f"The area: articles by {length}"
    shown = "One event" if len(pins) == 1 else f"{wording.sentence(COUNT.get(len(pins), str(len(pins))))} key events"
    of = f" of {wording.number(events)}" if events > len(pins) else ""
    acting = set(pins["lane"].astype(str))
    places = [words for lane, words in PLACES.items() if lane in acting]
    places += ["both, or others, on it"] if acting - set(PLACES) else []
    where = f": {', '.join(places)}" if set(PLACES) & acting else ""
    return f"{shown}{of}{where}. The area: articles by {length}; a click opens an event"
