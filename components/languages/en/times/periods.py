"""Time expression -> the days on which an event took place, as news writers mean it.

TIMEX3 makes 'two days later' a duration and 'early March' the month of March. Here they become days: counted from the
day mentioned before, or a part of the month. 'Last week' is Monday to Sunday, 'earlier this month' ends on the day of
publication, 'days earlier' is two to six days before, and 'a few days later' after a month is that month.
"""

import re
from collections.abc import Callable
from datetime import date

from components.languages.en.times.words import NUMBER, number, unit
from components.languages.results import DateContext, Dated, Period
from components.languages.timex3 import DAY, month_end, months_later, period
from components.models import EventBasis, Timex

Found = re.Match[str]
FEW_UNITS = (2, 6)  # the least and the most that 'days earlier' and 'a few days later' mean
UNIT = r"(?P<u>second|minute|hour|day|night|week|weekend|month|year)s?"
DAYS_OF = {"day": 1, "night": 1, "week": 7, "weekend": 7, "month": 30, "year": 365}


def dated(timex: Timex, setting: DateContext) -> Dated | None:
    """The days that an expression gives an event; None if it is no date or cannot be resolved."""
    for pattern, build in RULES:
        if found := pattern.search(setting.words):
            try:
                days = build(found, setting)
            except (ValueError, OverflowError):
                return None
            return Dated(days, "relative") if days else None
    days = period(timex.value) if timex.type in ("DATE", "TIME") and len(timex.value) > 3 else None
    return Dated(_part(days, setting), _basis(setting.words)) if days else None


def day_of(words: str) -> re.Match[str] | None:
    """The match of a distance in time ('two days after'): groups `n` (number), `u` (unit) and `dir` (direction)."""
    return AWAY.search(words.lower())


def runs_on(words: str) -> bool:
    """Whether an expression begins on the day of publication: 'within the next week', 'the coming month'."""
    low = words.lower()
    return low.startswith("within") or "coming" in low or "next" in low


def moved(days: Period, found: Found, sign: int) -> Period:
    """The days moved by the distance that `day_of` found: into the future if `sign` is 1, into the past if it is -1."""
    name = unit(found["u"])
    if name in ("hour", "minute", "second"):
        return Period(days.start, days.start, "day")
    if not found["n"]:
        return _vaguely(days, name, sign)
    count = 1 if found["n"] == "the" else int(number(found["n"]))
    if name == "month":
        first = months_later(days.start, sign * count)
        return Period(first, month_end(first), "month")
    if name == "year":
        return Period(date(days.start.year + sign * count, 1, 1), date(days.start.year + sign * count, 12, 31), "year")
    away = DAY * (sign * count * DAYS_OF[name])
    return Period(days.start + away, days.end + away, days.grain)


def _vaguely(days: Period, name: str, sign: int) -> Period:
    """The days moved by a few units; a month or a year stays as it is."""
    if days.grain in ("month", "year"):
        return days
    fewest, most = (count * DAYS_OF[name] for count in FEW_UNITS)
    ends = sorted((days.start + DAY * (sign * fewest), days.start + DAY * (sign * most)))
    return Period(ends[0], ends[1], "week" if name == "day" else "month")


def _away(found: Found, setting: DateContext) -> Period | None:
    """The days of 'two days later', 'days earlier', 'hours afterwards', 'a few days later'."""
    vague = not found["n"]
    if not vague and found["dir"].startswith("later") and _long_before(setting.last_period, setting.here):
        return setting.last_period  # 'late in October ... three days later'
    coarse = vague or unit(found["u"]) in ("month", "year")
    origin = (setting.last_period or setting.here) if coarse else setting.here
    if origin is None or (vague and unit(found["u"]) in ("week", "month", "year")):
        return None
    return moved(origin, found, 1 if found["dir"].startswith(("later", "after")) else -1)


def _long_before(mentioned: Period | None, here: Period | None) -> bool:
    """Whether the period mentioned last is a month that ended before `here`, the day from which days are counted."""
    return bool(mentioned and here and mentioned.grain == "month" and mentioned.end < here.start)


def _weeks_ago(found: Found, setting: DateContext) -> Period | None:
    """The days of 'two weeks ago': that day, not the whole week as in TIMEX3."""
    if setting.published is None:
        return None
    day = setting.published - DAY * int(7 * number(found["n"]))
    return Period(day, day, "day")


def _days_ago(found: Found, setting: DateContext) -> Period | None:
    """The days of 'a few days ago'."""
    if setting.published is None or unit(found["u"]) != "day":
        return None
    return _vaguely(Period(setting.published, setting.published, "day"), "day", -1)


def _within(found: Found, setting: DateContext) -> Period | None:
    """The days of 'within the next week': from publication on; of 'within days' after a month: that month."""
    origin = setting.last_period if "next" not in setting.words and "coming" not in setting.words else None
    if not found["n"] and "next" not in setting.words and origin and origin.grain != "day":
        return origin
    near = origin if origin and origin.grain in ("day", "week") else None
    start = setting.said_on or setting.published
    if near and found["n"]:
        start = near.start
    if start is None:
        return None
    name = unit(found["u"])
    if found["least"]:  # 'within six to eight weeks': from the earliest day to the last
        least, most = (start + DAY * (DAYS_OF.get(name, 1) * int(number(found[of]))) for of in ("least", "n"))
        return Period(least, most, "week" if name == "day" else "month")
    days = DAYS_OF.get(name, 1) * (int(number(found["n"] or "one")) if found["n"] or not found["s"] else 1)
    if found["s"] and not found["n"]:
        days = 30
    return Period(start, start + DAY * days, "week" if days <= 13 else "month" if days <= 90 else "year")


def _in_so_many(found: Found, setting: DateContext) -> Period | None:
    """The days of 'in 21 days': that many days after publication."""
    if setting.before != "in" or setting.published is None:
        return None
    return moved(Period(setting.published, setting.published, "day"), found, 1)


def _earlier_this(found: Found, setting: DateContext) -> Period | None:
    """The days of 'earlier this month': from its first day to the day of publication."""
    if setting.published is None:
        return None
    first = _first_of(unit(found["u"]), setting.published)
    return Period(
        first, setting.published, "week" if found["u"] == "week" else "month" if found["u"] == "month" else "year"
    )


def _before_that(found: Found, setting: DateContext) -> Period | None:
    """The days of 'the week before that': the seven days before the day mentioned last."""
    here = setting.day
    return Period(here.start - DAY * DAYS_OF[found["u"]], here.start - DAY, "week") if here else None


def _later_this(found: Found, setting: DateContext) -> Period | None:
    """The days of 'later this month': from the day of publication to its last day."""
    days, today = period(setting.value), setting.published
    return Period(max(today, days.start), days.end, days.grain) if days and today else days


def _coming(found: Found, setting: DateContext) -> Period | None:
    """The days of 'the coming month': the month from the day of publication on."""
    if setting.published is None:
        return None
    name = unit(found["u"])
    end = setting.published + DAY * (DAYS_OF[name] + (name == "month"))
    return Period(setting.published, end, "month" if name == "month" else "week" if name == "week" else "year")


def _week_of_month(found: Found, setting: DateContext) -> Period | None:
    """The days of 'the first week of August': its first seven; of 'the last week of May' its last seven."""
    days = period(setting.value)
    if days is None or days.grain != "month":
        return None
    if found["nth"] == "last":
        return Period(days.end - DAY * 6, days.end, "week")
    start = days.start + DAY * (7 * ("first", "second", "third", "fourth").index(found["nth"]))
    return Period(start, start + DAY * 6, "week")


def _first_of(name: str, day: date) -> date:
    """The first day of the week, month or year of `day`."""
    if name == "week":
        return day - DAY * day.weekday()
    return day.replace(day=1) if name == "month" else date(day.year, 1, 1)


AWAY = re.compile(
    rf"(?:(?P<n>{NUMBER}|the(?= \w+ (?:before|after)\b)) )?(?:a few |several |some |a couple(?: of)? )?{UNIT} "
    r"(?P<dir>later|afterwards?|after|earlier|before|previously)\b(?! (?:next|last)$)"
)
WITHIN = re.compile(
    rf"^within (?:the )?(?:next |coming )?(?:(?P<least>{NUMBER}) (?:to|or) )?(?:(?P<n>{NUMBER}) )?"
    r"(?:\w+ )*?(?P<u>\w+?)(?P<s>s)?$"
)
Builder = Callable[[Found, DateContext], Period | None]
RULES: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (re.compile(r"^earlier (?:this|in the) (?P<u>week|month|year)$"), _earlier_this),
    (re.compile(r"^later (?:this|in the) (?P<u>week|month|year)$"), _later_this),
    (re.compile(r"^(?:the |this )?coming (?P<u>week|month|year)$"), _coming),
    (WITHIN, _within),
    (re.compile(r"^the (?P<u>week|month) before that$"), _before_that),
    (re.compile(r"^(?:the )?(?P<nth>first|second|third|fourth|last) (?:full )?week (?:of|in)\b"), _week_of_month),
    (re.compile(rf"(?P<n>{NUMBER}) weeks? ago"), _weeks_ago),
    (re.compile(r"(?:a few|several|some) (?P<u>days?) ago"), _days_ago),
    (AWAY, _away),
    (re.compile(rf"^(?P<n>\d+|{NUMBER})[ -]{UNIT}$"), _in_so_many),
)

THIRD_OF = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
PART_OF = re.compile(r"\b(early|beginning|start|mid|middle|late|end)\b")
WHOLE_PERIOD = re.compile(r"\b(?:last|next) (?:week|month|year)")


def _part(days: Period, setting: DateContext) -> Period:
    """The third of a month or year that 'early', 'mid' or 'the end of' means; other days as they are.

    'Late last year' is the whole year, and so is 'by the end of next year', but not 'at the end of next year'.
    """
    words = setting.words
    found, whole = PART_OF.search(words), WHOLE_PERIOD.search(words) and setting.before != "at"
    if not found or days.grain not in ("month", "year") or whole:
        return days
    third = THIRD_OF[found[1]]
    if days.grain == "month" and (days.end - days.start).days < 31:
        start = days.start + DAY * (10 * third)
        return Period(start, days.end if third == 2 else start + DAY * 9, "month")
    if days.grain == "year" and "of" in words:  # 'the start of the year' is its first month
        first = months_later(days.start, (0, 5, 11)[third])
        return Period(first, month_end(first), "month")
    first = months_later(days.start, 4 * third)
    return Period(first, month_end(months_later(first, 3)), "month")


FULL_DATE = re.compile(r"\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|day$|christmas|easter)", re.I)
COUNTED_DATE = re.compile(r"\b(?:last|next|this|ago|later|earlier|previous|following|coming)\b")


def _basis(words: str) -> EventBasis:
    """ "stated" for a date that is complete in itself, "relative" for one counted from another day."""
    return "stated" if FULL_DATE.search(words) and not COUNTED_DATE.search(words) else "relative"
