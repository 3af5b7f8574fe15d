"""Names of events whose day is known ('Liberation Day', 'victory speech'), by data/lexicons/events.toml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, cast

from components.extract.times.direction import direction
from components.extract.times.values import Period
from components.lexicons import tree
from components.models import EventKind, Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name, its day and kind; it means that day in what was published from `since` to `until`."""

    find: re.Pattern[str]
    unless: re.Pattern[str] | None
    days: Period
    since: date
    until: date
    kind: EventKind
    ahead: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text."""

    span: Span
    name: Name

    @property
    def days(self) -> Period:
        return self.name.days

    @property
    def kind(self) -> EventKind:
        return self.name.kind


@cache
def names() -> tuple[Name, ...]:
    """The named events of the lexicon."""
    return tuple(map(_name, tree("events")["names"]))


def _name(entry: dict[str, Any]) -> Name:
    day: date = entry["date"]
    unless = re.compile(entry["unless"]) if "unless" in entry else None
    find = re.compile(rf"\b(?:{entry['find']})(?!\w)", re.I)
    since = entry.get("since", day.replace(year=day.year - 1))
    days = Period(day, entry["last"], "month") if "last" in entry else Period(day, day, "day")
    return Name(find, unless, days, since, entry["until"], cast(EventKind, entry["kind"]), entry.get("ahead", False))


def named(text: str, start: int, end: int, published: date | None) -> Iterator[Named]:
    """The named events in a sentence that was published on a day."""
    if published is None:
        return
    for name in names():
        if name.since <= published <= name.until:
            found = name.find.search(text, start, end)
            if found and _fits(name, found.span(), text, (start, end), published):
                yield Named(found.span(), name)


def _fits(name: Name, span: Span, text: str, sentence: Span, published: date) -> bool:
    """Whether nothing in the sentence speaks against the name's meaning that day."""
    if name.unless and name.unless.search(text, *sentence):
        return False
    return not name.ahead or published < name.days.start or direction(text, span, sentence) > 0
