"""Names of events whose day is known: those that mean one event alone, as 'Liberation Day', and events of record."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any, cast

from components.languages.en.events.public_record import is_about, recorded
from components.languages.en.times.direction import direction
from components.languages.results import KnownEvent, KnownEventMention, Period
from components.lexicons import tree
from components.models import EventKind, Span

NEAR = 30  # characters around a name in which another event of the same name would be told apart
LOWER_CASE_WORD = re.compile(r"[a-z]+")


@cache
def names() -> tuple[KnownEvent, ...]:
    """The named events of the lexicon and the events of record."""
    return (*map(_name, tree("en/events")["names"]), *recorded())


def _name(entry: dict[str, Any]) -> KnownEvent:
    """The known event of an entry of the lexicon."""
    day: date = entry["date"]
    return KnownEvent(
        on=frozenset(entry["on"].split()),
        find=re.compile(rf"\b(?:{entry['find']})(?!\w)", re.I),
        unless=re.compile(entry["unless"]) if "unless" in entry else None,
        days=Period(day, day, "day"),
        since=day.replace(year=day.year - 1),
        until=entry["until"],
        kind=cast(EventKind, entry["kind"]),
        ahead=False,
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
    near = max(sentence[0], span[0] - NEAR), min(sentence[1], span[1] + NEAR)
    if name.unless and name.unless.search(text, *near):
        return False
    if name.who and not is_about(name.who, text, span, sentence):
        return False
    return not name.ahead or published < name.days.start or direction(text, span, sentence) > 0
