"""Events of a person whose day is on record: taking office, winning or losing an election.

The days come from the terms in data/lexicons/people.toml and from data/lexicons/elections.csv. A phrase such as 'was
sworn in' has no day of its own: it means the event of the person beside it, in the year after it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from components.languages.register import Term, register
from components.languages.results import KnownEvent, Period
from components.lexicons import table
from components.models import EventKind, Span

HEADS = re.compile(r"(?:^|\s)(?:president|prime minister|premier)$")  # offices that are taken on a day of note
YEAR = timedelta(365)
CAMPAIGN, AFTERWARDS = timedelta(40), timedelta(32)
REACH = 300  # characters before a phrase in which a pronoun's person is named
IN_OFFICE = (
    "sworn swearing office",
    r"(?:sworn|swearing)[ -]in(?! (?:front|on|at)\b)|took office|came to office|taking office|takes office",
)
FIRST_DAY = "first inauguration inaugural", r"first day (?:back )?in office|inauguration|inaugural (?:address|speech)"
SPEECH = "victory", r"victory speech"
WIN = "election", r"election (?:win|victory)"
LOSS = (
    "conceded concedes conceding concession",
    r"conced(?:ed|es|ing)(?= defeat| the (?:election|race)|[,.]| to )|concession speech",
)
AFTER_VOTE = (
    "election vote voted over behind",
    r"(?:right |soon |shortly )?after the (?:federal )?(?:election|vote)|once Canadians have voted"
    r"|(?:once|when) (?:it|the vote|the election) (?:is|was) (?:over|behind them)",
)
OTHER_VOTE = re.compile(
    r"\b(?:provincial|municipal|state|leadership|primary|caucus|by-?election|runoff|union|strike|council|midterm\w*"
    r"|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|B\.C\.|U\.S\.|American|presidential"
    r"|German\w*|French|Mexican|British|(?:19|20)\d\d)\b"
)
PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.I)
FULL_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][\w'’-]+")


@cache
def recorded() -> tuple[KnownEvent, ...]:
    """The events of record: of the terms of heads of government, and of elections."""
    return (*_terms(), *_elections())


def _terms() -> Iterator[KnownEvent]:
    """Taking office, for each head of state or government in the register with a known first day."""
    for entry in {entry.name: entry for entry in register().values()}.values():
        for term in entry.terms:
            if term.start and HEADS.search(term.title):
                yield _event(*IN_OFFICE, term.start, "resignation_or_appointment", entry.name)
                if _is_inaugurated(term):
                    yield _event(*FIRST_DAY, term.start, "other", entry.name)


def _is_inaugurated(term: Term) -> bool:
    """Whether a term begins with an inauguration."""
    return term.title == "president"


def _elections() -> Iterator[KnownEvent]:
    """Victory, its speech and the concession, for each election; and what is put off until after a vote in Canada."""
    for row in table("elections"):
        day, result = date.fromisoformat(row["day"]), date.fromisoformat(row["result"])
        yield _event(*SPEECH, result, "statement", row["winner"])
        for winner in filter(None, (row["winner"], row["party"])):
            yield _event(*WIN, day, "election", winner)
        if row["loser"]:
            yield _event(*LOSS, result, "election", row["loser"])
        if row["place"] == "Canada":
            yield _after_vote(day)


def _event(on: str, find: str, day: date, kind: EventKind, who: str) -> KnownEvent:
    """The event of a person that a phrase means in the year from its day on."""
    return KnownEvent(
        on=frozenset(on.split()),
        find=re.compile(rf"\b(?:{find})(?!\w)", re.I),
        unless=OTHER_VOTE if kind == "election" or find == SPEECH[1] else None,
        days=Period(day, day, "day"),
        since=day,
        until=day + YEAR,
        kind=kind,
        ahead=False,
        who=who.rsplit(maxsplit=1)[-1],
    )


def _after_vote(day: date) -> KnownEvent:
    """What is to happen after a vote, as told in the campaign and the weeks after it."""
    on, find = AFTER_VOTE
    days = Period(day + timedelta(1), day + AFTERWARDS + timedelta(1), "month")
    return KnownEvent(
        frozenset(on.split()), re.compile(rf"\b(?:{find})(?!\w)", re.I), OTHER_VOTE, days,
        day - CAMPAIGN, day + AFTERWARDS, "negotiation", True, None,
    )  # fmt: skip


def is_about(who: str, text: str, span: Span, sentence: Span) -> bool:
    """Whether a phrase is about the person with a last name: named nearest in the sentence, or meant by a pronoun."""
    before, after = text[sentence[0] : span[0]], text[span[1] : sentence[1]]
    people = _last_names()
    if names := people.findall(before)[-1:] or people.findall(after)[:1]:
        return names[0] == who and not _other_named(before, who)
    earlier = text[max(0, sentence[0] - REACH) : sentence[0]]
    if text[: span[0]].endswith("the "):  # 'a day before the swearing-in': told just before
        return re.search(rf"\b{who}(?:\W+\w+){{0,2}}?\W+(?:{IN_OFFICE[1]})", earlier) is not None
    if FULL_NAME.search(before) or not PRONOUN.search(text, *sentence):
        return False
    return people.findall(earlier)[-1:] == [who]


def _other_named(before: str, who: str) -> bool:
    """Whether the last full name before a phrase is that of somebody else."""
    names = FULL_NAME.findall(before)
    return bool(names) and before.rfind(names[-1]) > before.rfind(who)


@cache
def _last_names() -> re.Pattern[str]:
    """The last names of all people with an event of record."""
    return re.compile(rf"\b(?:{'|'.join(sorted({re.escape(event.who) for event in recorded() if event.who}))})\b")
