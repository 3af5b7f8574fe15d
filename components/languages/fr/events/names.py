"""Names of events whose day is known: those of the lexicon, and votes and the taking of office that are on record."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, cast

from components.languages.fr.times.direction import direction
from components.languages.register import register
from components.languages.results import KnownEvent, KnownEventMention, Period
from components.lexicons import table, tree
from components.models import EventKind, Span

NEAR = 40  # characters around a name in which another event of the same name would be told apart
WORD = re.compile(r"[^\W\d_]+")
HEADS = frozenset(("president", "prime minister"))
CAMPAIGN, AFTERWARDS, YEAR = timedelta(40), timedelta(32), timedelta(365)
OTHER_VOTE = re.compile(
    r"\b(?:provincia\w+|municipa\w+|mi-mandat|présidentiel\w*|législatives|partielle|Ontario|Québec|Alberta|Manitoba|"
    r"améric\w+|États-Unis|(?:19|20)\d\d)\b", re.I
)  # fmt: skip
VOTE = (
    "élections élection scrutin vote",
    r"(?:au |le )?lendemain (?:des élections(?: fédérales)?|du scrutin|du vote|de l['’]élection)|soir (?:des "
    r"élections|du vote)|jour du (?:vote|scrutin)",
)
CALLED = "déclenchement", r"(?:le jour du )?déclenchement des élections"
AFTER_VOTE = "scrutin élections vote", r"après (?:le (?:scrutin|vote)|les élections(?: fédérales)?)"
DEFEAT = "défaite concédé concède", r"conc[éè]d\w* (?:la )?défaite|reconnu (?:sa )?défaite"
IN_OFFICE = (
    "assermenté assermentée assermentation investiture fonction serment",
    r"assermenté\w*|assermentation|investiture|(?:entrée?|entré\w*) en fonction|prêté serment",
)
BEFORE_VOTE = 36  # days between the call of a Canadian election and the vote


@cache
def names() -> tuple[KnownEvent, ...]:
    """The named events of the lexicon and the events of record."""
    return (*map(_name, tree("fr/events")["names"]), *_elections(), *_terms())


def _name(entry: dict[str, Any]) -> KnownEvent:
    """The known event of an entry of the lexicon."""
    day: date = entry["date"]
    unless = re.compile(entry["unless"], re.I) if "unless" in entry else None
    return KnownEvent(
        frozenset(entry["on"].split()), re.compile(rf"(?<!\w)(?:{entry['find']})(?!\w)", re.I), unless,
        Period(day, day, "day"), day.replace(year=day.year - 1), entry["until"], cast(EventKind, entry["kind"]), False,
    )  # fmt: skip


def _event(on: str, find: str, days: Period, since: date, kind: EventKind, who: str | None = None) -> KnownEvent:
    """An event of record, meant in the year from a day on."""
    return KnownEvent(
        frozenset(on.split()), re.compile(rf"(?<!\w)(?:{find})(?!\w)", re.I),
        OTHER_VOTE if kind == "election" else None,
        days, since, since + YEAR, kind, False, who,
    )  # fmt: skip


def _elections() -> Iterator[KnownEvent]:
    """The vote, its call and its result, for each federal election in Canada."""
    for row in table("elections"):
        day, result = date.fromisoformat(row["day"]), date.fromisoformat(row["result"])
        if row["loser"]:
            loser = row["loser"].rsplit(maxsplit=1)[-1]
            yield _event(*DEFEAT, Period(result, result, "day"), result, "election", loser)
        if row["place"] != "Canada":
            continue
        yield _event(*VOTE, Period(day, day, "day"), day, "election")
        yield _event(*CALLED, Period(day - timedelta(BEFORE_VOTE), day - timedelta(BEFORE_VOTE), "day"),
                     day - timedelta(BEFORE_VOTE), "election")  # fmt: skip
        ahead = Period(result, result + AFTERWARDS, "month")
        yield KnownEvent(
            frozenset(AFTER_VOTE[0].split()), re.compile(rf"(?<!\w)(?:{AFTER_VOTE[1]})(?!\w)", re.I), OTHER_VOTE, ahead,
            day - CAMPAIGN, day + AFTERWARDS, "negotiation", False,
        )  # fmt: skip


def _terms() -> Iterator[KnownEvent]:
    """Taking office, for each head of state or government in the register with a known first day."""
    for entry in {entry.name: entry for entry in register().values()}.values():
        for term in entry.terms:
            if term.start and term.title in HEADS:
                days = Period(term.start, term.start, "day")
                yield _event(
                    *IN_OFFICE, days, term.start, "resignation_or_appointment", entry.name.rsplit(maxsplit=1)[-1]
                )


def known_events(text: str, start: int, end: int, published: date | None) -> Iterator[KnownEventMention]:
    """The named events in a sentence that was published on a day."""
    known = _names_of(published) if published else ()
    there = frozenset(WORD.findall(text[start:end].lower())) if known else frozenset()
    for name in known:
        found = None if name.on.isdisjoint(there) else name.find.search(text, start, end)
        if found and _fits(name, found.span(), text, (start, end)):
            yield KnownEventMention(found.span(), name)


@lru_cache(maxsize=1 << 10)
def _names_of(day: date) -> tuple[KnownEvent, ...]:
    """The names that mean their event in articles published on a day."""
    return tuple(name for name in names() if name.since <= day <= name.until)


def _fits(name: KnownEvent, span: Span, text: str, sentence: Span) -> bool:
    """Whether nothing in the sentence shows that the name means another event or another person's."""
    near = max(sentence[0], span[0] - NEAR), min(sentence[1], span[1] + NEAR)
    if name.unless and name.unless.search(text, *near):
        return False
    if name.who and not re.search(rf"\b{re.escape(name.who)}\b", text[slice(*sentence)]):
        return False
    return not name.ahead or direction(text, span, sentence) > 0
