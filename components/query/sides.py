"""Tells whose act an event is: that of Washington, of Ottawa, of both together, or of others."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.messages import N_
from components.storage import frames
from components.storage.frames import JOINT

WASHINGTON, TOGETHER = N_("Washington acts"), N_("Together")  # the sides by their English names
OTTAWA, OTHERS = N_("Ottawa acts"), N_("Others")
SIDES = {"US": WASHINGTON, "CA": OTTAWA}
COUNTRIES = {name: country for country, name in SIDES.items()}  # the country of a side
ORDER = [WASHINGTON, TOGETHER, OTTAWA, OTHERS]
SHARED_KINDS = ("call", "meeting", "negotiation")  # acts of two, where actors of both countries take part
NAME = r"(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*)*"
SUBJECT = re.compile(rf"(?:The )?(?P<one>{NAME})(?:,? and (?:the )?(?P<other>{NAME}))?(?P<says>:)?")
GOODS = re.compile(
    r"(?:U\.S\.|American|Canadian) (?:\w+ )?"
    r"(?:imports?|exports?|goods|products|steel|alumini?um|lumber|copper|cars|vehicles|oil|energy)"
    r"\b (?!duties|tariffs?)"
)  # at the start of a label: what an act is about, not who acts
Cast = list[tuple[str, str]]  # the last names of an event's actors, with their countries ("": not known)
NAMED = {
    "US": re.compile(r"\b(?:U\.S\.|US\b|United States|Americans?\b|Washington\b|White House)"),
    "CA": re.compile(r"\b(?:Canada|Canadians?|Ottawa)\b"),
}


def with_sides(events: pd.DataFrame, countries: Mapping[str, str]) -> pd.DataFrame:
    """The events with a column `lane`, the side that acts, in ORDER, and `country` (None: both, or another).

    `countries` are the countries of people and institutions by name. A joint subject of both countries acts together.
    So do the actors of a call, meeting or negotiation, where its label names both sides, or neither. Who is quoted acts
    alone. Otherwise it is the side of the actor or country that the label names first, as the subject stands first, but
    not that of goods; where the label names none, the side of all actors, if they are of one country.
    """
    casts: dict[Any, Cast] = {joined: _cast(joined, countries) for joined in events["actors"].unique()}
    rows = zip(frames.array(events["summary"]).to_pylist(), events["actors"], events["kind"], strict=True)
    sides = [_side(str(summary), casts[joined], str(kind), countries) for summary, joined, kind in rows]
    present = [side for side in ORDER if side in set(sides)]
    lanes = pd.Categorical(sides, present, ordered=True)
    return events.assign(lane=lanes, country=pd.Series(map(COUNTRIES.get, sides), index=events.index, dtype=object))


def _cast(joined: Any, countries: Mapping[str, str]) -> Cast:
    """The actors of an event, of which the labels are joined."""
    labels = joined.split(JOINT) if isinstance(joined, str) else []
    return [(label.split()[-1], countries.get(label, "")) for label in labels if label.strip()]


def _side(summary: str, actors: Cast, kind: str, countries: Mapping[str, str]) -> str:
    subject = SUBJECT.match(summary)
    if subject and subject["says"]:
        return SIDES.get(_country(subject["one"], actors, countries), OTHERS)
    if subject and subject["other"]:
        joint = {_country(subject[part], actors, countries) for part in ("one", "other")}
        if set(SIDES) <= joint:
            return TOGETHER
    named = _named(summary, actors)
    known = {country for _, country in actors} & set(SIDES)
    if kind in SHARED_KINDS and set(SIDES) <= (set(named) or known):
        return TOGETHER
    if named:
        return SIDES.get(named[0], OTHERS)
    if len(known) == 1:
        return SIDES[known.pop()]
    return SIDES.get(_country(subject["one"], actors, countries), OTHERS) if subject else OTHERS


def _named(summary: str, actors: Cast) -> list[str]:
    """The countries of the actors and countries that a label names, in its order; "" for an actor of another one."""
    goods = GOODS.match(summary)
    begin = goods.end() if goods else 0
    places = [(found.start(), country) for country, words in NAMED.items() if (found := words.search(summary, begin))]
    places += [(place, country) for last, country in actors if (place := _place(last, summary)) >= 0]
    return [country for _, country in sorted(places)]


def _place(name: str, summary: str) -> int:
    """Where a name stands first as a whole word; -1: nowhere."""
    place = summary.find(name)
    while place >= 0 and (summary[:place][-1:].isalnum() or summary[place + len(name) :][:1].isalnum()):
        place = summary.find(name, place + 1)
    return place


def _country(name: str, actors: Cast, countries: Mapping[str, str]) -> str:
    """The country of a name at the start of a label: of a person, of an actor by the last name, or of a country."""
    if name in countries:
        return countries[name]
    by_last_name = (country for last, country in actors if last == name.split()[-1])
    words = (country for country, named in NAMED.items() if named.match(name))
    return next(by_last_name, "") or next(words, "")
