"""Reads dates as pages print them: in a credit line, a meta tag or an address."""

import re
from datetime import date

_NAMES = {
    1: "jan(?:uary|v|vier)?", 2: "feb(?:ruary)?|févr?(?:ier)?", 3: "mar(?:ch|s)?", 4: "apr(?:il)?|avr(?:il)?",
    5: "may|mai", 6: "june?|juin", 7: "july?|juil(?:let)?", 8: "aug(?:ust)?|août", 9: "sept?(?:ember|embre)?",
    10: "oct(?:ober|obre)?", 11: "nov(?:ember|embre)?", 12: "dec(?:ember)?|déc(?:embre)?",
}  # fmt: skip
_MONTH = "|".join(f"(?P<m{number}>{names})" for number, names in _NAMES.items())
_SHAPES = (
    re.compile(r"(?P<y>\d{4})-(?P<mm>\d\d)-(?P<d>\d\d)"),
    re.compile(rf"\b(?:{_MONTH})\b\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b", re.I),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:er|st|nd|rd|th)? (?:{_MONTH})\b\.?,? (?P<y>\d{{4}})\b", re.I),
)
_NUMERIC = re.compile(r"\b(?P<mm>\d{1,2})/(?P<d>\d{1,2})/(?P<y>20\d\d)\b")  # American: month first
_ADDRESS = re.compile(r"/(?P<y>20\d\d)[/-](?P<mm>\d{1,2})[/-](?P<d>\d{1,2})(?:/|-|$)")
POSTED = re.compile(r"\b(?:posted|published|publié)\b", re.I)
_LETTER = r"[^\W\d_]"
_AROUND = re.compile(
    rf"(?>(?<!{_LETTER})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    rf"dimanche|le|on|at|à|(?-i:[A-Z]{{2,4}})|staff|newsroom)(?!{_LETTER})|"
    r"\d{1,2}[:h.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|[\s,.|/·()\[\]—–-])*+",
    re.I,
)  # what a line may contain besides the day: weekday, hour, time zone; whole words, so that there is one way to match


def is_date(line: str) -> bool:
    """Whether a line is a full date, perhaps with weekday and hour, and nothing else."""
    found = next((m for shape in (*_SHAPES, _NUMERIC) for m in shape.finditer(line)), None)
    return bool(found and _AROUND.fullmatch(line[: found.start()]) and _AROUND.fullmatch(line[found.end() :]))


def first_date(words: str) -> date | None:
    """The first full date (day, month, year; English, French or ISO) in some words; None if there is none."""
    hits = sorted((m for shape in (*_SHAPES, _NUMERIC) for m in shape.finditer(words)), key=lambda m: m.start())
    return next((day for day in map(_day, hits) if day), None)


def day_of_publication(words: str) -> date | None:
    """The first full date after 'posted' or 'published' in some words, else the first in them."""
    posted = POSTED.search(words)
    return (first_date(words[posted.end() :]) if posted else None) or first_date(words)


def date_in_address(url: str | None) -> date | None:
    """The day in an address such as https://…/2025/04/30/…; None if there is none."""
    found = _ADDRESS.search(url or "")
    return _day(found) if found else None


def _day(found: re.Match[str]) -> date | None:
    groups = found.groupdict()
    month = groups.get("mm") or next(n for n in _NAMES if groups[f"m{n}"])
    try:
        return date(int(groups["y"]), int(month), int(groups["d"]))
    except ValueError:
        return None
