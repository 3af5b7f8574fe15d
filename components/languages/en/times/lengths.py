"""Resolvers of durations, repetitions and vague references: 'three weeks', 'every Monday', 'now', 'soon'."""

import re

from components.languages.en.times.time_context import TimeContext
from components.languages.en.times.values import duration, vague_duration
from components.languages.en.times.words import month, number, unit, weekday
from components.languages.results import Resolved

Found = re.Match[str]
BEFORE_RATE = re.compile(r"(?:times|percent|per cent|\d|million|billion|trillion|dollars|once|twice|%) $")
ADVERB_VALUES = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annually": "P1Y",
    "yearly": "P1Y",
}


def length(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'three weeks', 'a 30-day pause', 'several hours'; a repetition for '40 hours a week'."""
    groups, words = found.groupdict(), (found.groupdict().get("n") or "").lower()
    name = unit(found["u"])
    if not words or words == "multi":
        return Resolved(vague_duration(name), "DURATION")
    if words in ("a", "an"):
        if name == "second":
            return None
        if BEFORE_RATE.search(found.string[max(0, found.start() - 12) : found.start()]):
            return Resolved(duration(1, name), "SET")
    count = number(groups["n"])
    return Resolved(duration(count, name), "DURATION") if count else None


def within(found: Found, context: TimeContext) -> Resolved:
    """The value of 'within the next week', 'within 18 months', 'within days'."""
    if found["v"] or (not found["n"] and found["u"].endswith("s")):
        return Resolved(vague_duration(found["u"]), "DURATION")
    return Resolved(duration(number(found["n"] or "one"), found["u"]), "DURATION")


def unknown_length(found: Found, context: TimeContext) -> Resolved:
    """The value of 'weeks', 'months of': a unit without a number."""
    return Resolved(vague_duration(found["u"]), "DURATION")


def one_day(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the past 24 hours'."""
    return Resolved("P1D", "DURATION")


def every(found: Found, context: TimeContext) -> Resolved:
    """The value of 'every Monday', 'each month', 'every other day'."""
    groups = found.groupdict()
    if groups["mon"]:
        return Resolved(f"XXXX-{month(groups['mon']):02}", "SET")
    if groups["wd"]:
        return Resolved(f"XXXX-WXX-{weekday(groups['wd']) + 1}", "SET")
    count = 2 if groups["other"] else number(groups["n"] or "one")
    return Resolved(duration(count, found["u"]), "SET")


def adverb(found: Found, context: TimeContext) -> Resolved:
    """The value of 'daily', 'annually'."""
    return Resolved(ADVERB_VALUES[found["w"].lower()], "SET")


def past(found: Found, context: TimeContext) -> Resolved:
    """The value of 'recently', 'in the past'."""
    return Resolved("PAST_REF")


def present(found: Found, context: TimeContext) -> Resolved:
    """The value of 'now', 'currently'."""
    return Resolved("PRESENT_REF")


def future(found: Found, context: TimeContext) -> Resolved:
    """The value of 'soon', 'coming weeks'."""
    return Resolved("FUTURE_REF")
