"""Days and kinds of events: what lies ahead, spans of time, days counted from the story, and names that bring a day.

Each row of days_of_events.csv has the day of publication, the days wanted (START or START..END, with P if planned; no
event at all where none is given) and the text, its paragraphs set apart by " / ". Each row of kinds_of_events.csv has a
kind and a sentence with an event of it.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from tests.extract.test_events import events_of

with Path(__file__).with_name("days_of_events.csv").open(encoding="utf-8", newline="") as file:
    CASES = [(row["published"], row["wanted"], row["text"]) for row in csv.DictReader(file)]


def written(text: str, published: str) -> set[str]:
    """The days of the events of a text, in the notation of the table."""
    found = events_of(text.replace(" / ", "\n\n"), date.fromisoformat(published))
    spans = ((f"{event.start}", "" if event.end == event.start else f"..{event.end}", event.planned) for event in found)
    return {f"{start}{end}{'P' if planned else ''}" for start, end, planned in spans}


@pytest.mark.parametrize(("published", "wanted", "text"), CASES, ids=[text[:40] for *_, text in CASES])
def test_days_of_events(published: str, wanted: str, text: str) -> None:
    found = written(text, published)
    assert set(wanted.split()) <= found
    assert wanted or not found


with Path(__file__).with_name("kinds_of_events.csv").open(encoding="utf-8", newline="") as file:
    KINDS = [(row["kind"], row["text"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("kind", "text"), KINDS, ids=[text[:40] for _, text in KINDS])
def test_kinds_of_events(kind: str, text: str) -> None:
    assert kind in {event.kind for event in events_of(text, date(2025, 6, 12))}
