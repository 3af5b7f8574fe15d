"""headline(): the corpus in one line, from the days covered to the first and the latest of its key events."""

import re
from datetime import date
from typing import Any

import pandas as pd

from components import wording
from components.messages import N_, _
from components.messages.forms import forms
from components.query.key_events import quoting
from components.query.sides import OTTAWA, TOGETHER, WASHINGTON

SUBJECT = N_("Canada–U.S.")
LONGEST = 80  # letters of a label in the line, where there is a choice
AT_A_RATE = {
    "threat": N_("a {rate} threat"),
    "tariff": N_("a {rate} tariff"),
    "retaliation": N_("a {rate} counter-tariff"),
}  # events with a rate, by kind
BEFORE_VOWEL = {
    "threat": N_("an {rate} threat"),
    "tariff": N_("an {rate} tariff"),
    "retaliation": N_("an {rate} counter-tariff"),
}  # where the number is read with a vowel first: eight, eleven, eighteen
OF_RATE = r"(\d+(?:\.\d+)?)(?:\s?%|[\s-]per[\s-]?cent)"
LEVY = r"(?:tariff|dut(?:y|ies)|lev(?:y|ies)|surcharge)"
RATE = re.compile(rf"\b{OF_RATE} (?:\w+ )?{LEVY}|\b{LEVY}s? of {OF_RATE}", re.I)
TAKEN_BACK = re.compile(
    r"\b(?:not|no|never|without|avoid|eas|lift|drop|remov|scrap|suspend|paus|cut|halv|exempt|withdr|delay|postpon|averted?)",
    re.I,
)
AHEAD = re.compile(r"\b(?:will|would|expected|scheduled|due)\b")  # in a label that looks forward to its day
AT_FIRST = re.compile(r"\b(?:first|d['’]abord) ")  # in a label that the line itself calls the first
NAMING = ("summary", "kind", "end")  # the columns by which an event is named
SMALL = re.compile(r"(?:The|A|An)\b")


def headline(key: pd.DataFrame, covered: tuple[date | None, date | None], articles: int) -> str:
    """The line: 'Canada–U.S., 26 Nov 2024 – 11 Jul 2025: from a 25% threat to a 35% tariff'.

    `key` are the key events (`key_events`) with their sides (`sides.with_sides`), `covered` the days of publication
    (None: no article has one). An event is named by its rate where both are about one, else by its label. What is
    planned is not told as the latest. The subject is named only where both countries act in key events.
    """
    told = _told(key, covered[1])
    span = wording.days(*covered)
    begins = ", ".join(filter(None, (_(SUBJECT) if _of_both(key) else "", span)))
    if told.empty:
        count = wording.plural(articles, "article")
        return f"{count}, {span}" if span else _("{articles}, none with a day", articles=count)
    first, latest = told[[*NAMING]].iloc[0], told[[*NAMING]].iloc[-1]
    words = _label(first) if len(told) == 1 else _from_to(first, latest, _is_newest(latest, key, covered[1]))
    return _("{name}: {value}", name=begins, value=words) if begins else wording.sentence(words)


def _told(key: pd.DataFrame, newest: date | None) -> pd.DataFrame:
    """The key events that have happened, the earliest first: if any, those with a short label that is a clause.

    Of these, labels that look forward, since they were written before the day, are taken only where all are such.
    """
    happened = _happened(key, newest)
    told = happened if len(happened) else key
    labels = told["summary"].astype(str)
    short = (labels.str.len() <= LONGEST) & ~quoting(labels)
    over = short & ~labels.str.contains(AHEAD)
    chosen = next((told[best] for best in (over, short) if best.any()), told)
    return chosen.sort_values(["start", "end"], kind="stable")


def _happened(key: pd.DataFrame, newest: date | None) -> pd.DataFrame:
    """The key events that have happened by the newest day of publication."""
    happened = key[~key["planned"].astype(bool)]
    return happened if newest is None else happened[happened["start"] <= pd.Timestamp(newest)]


def _is_newest(event: Any, key: pd.DataFrame, newest: date | None) -> bool:
    """Whether no key event has happened after an event."""
    return not (_happened(key, newest)["start"] > event["end"]).any()


def _of_both(key: pd.DataFrame) -> bool:
    """Whether both countries act in the key events."""
    acting = set(key["lane"].astype(str)) if "lane" in key else set[str]()
    return TOGETHER in acting or {WASHINGTON, OTTAWA} <= acting


def _from_to(first: Any, latest: Any, is_newest: bool) -> str:
    phrases = _phrase(first), _phrase(latest)
    if all(phrases) and phrases[0] != phrases[1]:
        return _("from {one} to {other}", one=phrases[0], other=phrases[1])
    named = {"one": AT_FIRST.sub("", _label(first)), "other": _label(latest)}
    return (
        _("first, {one}; most recently, {other}", **named) if is_newest else _("first, {one}; later, {other}", **named)
    )


def _phrase(event: Any) -> str:
    """'a 25% threat': an event by its rate and kind; empty where it has none, or where the rate is taken back."""
    label, kind = str(event["summary"]), str(event["kind"])
    found = RATE.search(label)
    if kind not in AT_A_RATE or found is None or TAKEN_BACK.search(label):
        return ""
    rate = found[1] or found[2]
    vowel = rate.startswith("8") or re.fullmatch(r"1[18](?:\..*)?", rate)
    return _((BEFORE_VOWEL if vowel else AT_A_RATE)[kind], rate=_("{rate}%", rate=_read(rate)))


def _read(rate: str) -> str:
    """A rate with the decimal sign of the language."""
    return rate.replace(".", forms().decimal)


def _label(event: Any) -> str:
    """A label within a sentence, where the first word is written small unless it is, or may be, a name."""
    label = str(event["summary"])
    return label[:1].lower() + label[1:] if SMALL.match(label) else label
