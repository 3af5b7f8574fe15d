"""Tells whose act an event is: that of Washington, of Ottawa, of both together, or of others."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.storage.frames import JOINT

WASHINGTON, TOGETHER, OTTAWA, OTHERS = "Washington acts", "Together", "Ottawa acts", "Others"
SIDES = {"US": WASHINGTON, "CA": OTTAWA}
COUNTRIES = {name: country for country, name in SIDES.items()}  # the country of a side
ORDER = [WASHINGTON, TOGETHER, OTTAWA, OTHERS]
SHARED_KINDS = ("call", "meeting", "negotiation")  # acts of two, where actors of both countries take part
NAMED = {
    "US": re.compile(r"\b(?:U\.S\.|US\b|United States|Americans?\b|Washington\b|White House)"),
    "CA": re.compile(r"\b(?:Canada|Canadians?|Ottawa)\b"),
}


def with_sides(events: pd.DataFrame, countries: Mapping[str, str]) -> pd.DataFrame:
    """The events with a column `lane`, the side that acts, in ORDER, and `country` (None: both, or another).

    `countries` are the countries of people and institutions by name. In a call, meeting or negotiation with actors of
    both countries both act. Otherwise it is the side of the actor or country that the label names first, as the
    subject stands first; where the label names none, the side of all actors, if they are of one country.
    """
    sides = [
        _side(str(summary), _labels(actors), str(kind), countries)
        for summary, actors, kind in zip(events["summary"], events["actors"], events["kind"], strict=True)
    ]
    present = [side for side in ORDER if side in set(sides)]
    lanes = pd.Categorical(sides, present, ordered=True)
    return events.assign(lane=lanes, country=pd.Series(map(COUNTRIES.get, sides), index=events.index, dtype=object))


def _side(summary: str, actors: list[str], kind: str, countries: Mapping[str, str]) -> str:
    known = {countries.get(actor) for actor in actors} & set(SIDES)
    if kind in SHARED_KINDS and len(known) == len(SIDES):
        return TOGETHER
    first = _first_named(summary, actors, countries)
    if first is None and len(known) == 1:
        first = known.pop()
    return SIDES.get(first or "", OTHERS)


def _first_named(summary: str, actors: list[str], countries: Mapping[str, str]) -> str | None:
    """The country of the actor or country that a label names first; None if it names none."""
    places = [(found.start(), country) for country, words in NAMED.items() if (found := words.search(summary))]
    for actor in actors:
        found = re.search(rf"\b{re.escape(actor.split()[-1])}\b", summary)
        if found:
            places.append((found.start(), countries.get(actor) or ""))
    return min(places)[1] if places else None


def _labels(joined: Any) -> list[str]:
    return [label for label in joined.split(JOINT) if label.strip()] if isinstance(joined, str) else []
