"""Names of events whose day is known ('Liberation Day', 'victory speech'), by data/lexicons/en/events.toml."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any, cast

from components.languages.en.times.direction import direction
from components.languages.results import KnownEvent, KnownEventMention, Period
from components.lexicons import tree
from components.models import EventKind, Span

LOWER_CASE_WORD = re.compile(r"[a-z]+")


@cache
def names() -> tuple[KnownEvent, ...]:
    """The named events of the lexicon."""
    return tuple(map(_name, tree("en/events")["names"]))


def _name(entry: dict[str, Any]) -> KnownEvent:
    """The known event of an entry of the lexicon."""
    day: date = entry["date"]
    unless = re.compile(entry["unless"]) if "unless" in entry else None
    find = re.compile(rf"\b(?:{entry['find']})(?!\w)", re.I)
    since = entry.get("since", day.replace(year=day.year - 1))
    days = Period(day, entry["last"], "month") if "last" in entry else Period(day, day, "day")
    return KnownEvent(
        frozenset(entry["on"].split()),
        find,
        unless,
        days,
        since,
        entry["until"],
        cast(EventKind, entry["kind"]),
        entry.get("ahead", False),
    )


def known_events(text: str, start: int, end: int, published: date | None) -> Iterator[KnownEventMention]:
    """The named events in a sentence that was published on a day."""
    known = names_of(published) if published else ()
    there = LOWER_CASE_WORD.findall(text[start:end].lower()) if known else ()
    for name in known:
        found = None if name.on.isdisjoint(there) else name.find.search(text, start, end)
        if published and found and _fits(name, found.span(), text, (start, end), published):
            yield KnownEventMention(found.span(), name)


@lru_cache(maxsize=1 << 10)
def names_of(day: date) -> tuple[KnownEvent, ...]:
    """The names that mean their event in articles published on a day."""
    return tuple(name for name in names() if name.since <= day <= name.until)


def _fits(name: KnownEvent, span: Span, text: str, sentence: Span, published: date) -> bool:
    """Whether nothing in the sentence shows that the name means another event."""
    if name.unless and name.unless.search(text, *sentence):
        return False
    return not name.ahead or published < name.days.start or direction(text, span, sentence) > 0
