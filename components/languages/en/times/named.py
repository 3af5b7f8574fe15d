"""Resolvers of expressions that name a date, month, quarter, season, year, decade, century or holiday."""

import re
from datetime import date, timedelta

from components.languages.en.times.holidays import holiday_in
from components.languages.en.times.time_context import TimeContext
from components.languages.en.times.words import DECADES, NUMBERS, ORDINALS, SEASONS, month
from components.languages.results import Resolved
from components.languages.time_candidates import Unresolved
from components.languages.timex3 import DAY, SEASON_MONTHS, quarter_of, week

Found = re.Match[str]
RELATIVE_YEAR = {"last": -1, "this": 0, "next": 1}
WRONG_WAY = 300  # days that a holiday counts as farther away if the verb points in the other direction
MOST_YEARS_AHEAD = 60  # a number for a later year is no year


def full_date(found: Found, context: TimeContext) -> Resolved | None:
    """The value of '2025-04-28', '4/28/2025', '4/28/25'."""
    year = int(found["y"])
    return _day(_full_year(year), int(found["m"]), int(found["d"]))


def month_day(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'Monday, April 28, 2025', 'Feb. 1', 'the 4th of July last year'."""
    groups, number, day = found.groupdict(), month(found["mon"]), int(found["d"])
    if groups.get("y"):
        return _day(int(groups["y"]), number, day)
    if groups.get("rel"):
        return _day(context.today.year + RELATIVE_YEAR[found["rel"].lower()], number, day)
    try:
        return _day(context.year_for(number, day, found.span()), number, day)
    except Unresolved:
        return Resolved(f"XXXX-{number:02}-{day:02}") if 1 <= day <= 31 else None


def further_day(found: Found, context: TimeContext) -> Resolved | None:
    """The second day of 'April 24 and 25'; None unless a day of a month comes right before it."""
    if context.last is None or context.last[0] != found.start():
        return None
    before, day = context.last[1], int(found["x"])
    return _day(before.year, before.month, day) if day > before.day else None


def ordinal_day(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'by the 21st': the nearest 21st in the direction that the verb points to."""
    today, day = context.today, int(found["d"])
    ahead = found["lead"].lower() in ("by", "until", "before") or context.direction(found.span("x")) > 0
    later = ahead if day != today.day else False
    month_number = today.month + (1 if later and day < today.day else -1 if not later and day > today.day else 0)
    years, months = divmod(month_number - 1, 12)
    return _day(today.year + years, months + 1, day)


def week_of(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'the week of March 6'."""
    day = month_day(found, context)
    return Resolved(week(date.fromisoformat(day.value))) if day and day.value[0] != "X" else None


def month_year(found: Found, context: TimeContext) -> Resolved:
    """The value of 'January 2025', 'early March of 2025', 'October last year'."""
    groups = found.groupdict()
    year = int(groups["y"]) if groups["y"] else context.today.year + RELATIVE_YEAR[found["rel"].lower()]
    return Resolved(f"{year}-{month(found['mon']):02}")


def relative_month(found: Found, context: TimeContext) -> Resolved:
    """The value of 'last November', 'next March', 'this June', 'the following May'."""
    number, relation = month(found["mon"]), found["rel"].lower()
    base = context.mentioned if relation.startswith("the ") else context.today
    year = base.year
    if relation in ("last", "this past", "the previous"):
        year -= number >= base.month
    elif relation in ("next", "this coming", "the following"):
        year += number <= base.month
    return Resolved(f"{year}-{number:02}")


SHORT = frozenset("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())  # also names: 'Jun wrote'
ALSO_OTHER_WORDS = SHORT | frozenset("May March Mar. August April June".split())


def bare_month(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'in March', 'early October'; None for a name or verb such as 'May' unless it must be a month."""
    if found["mon"] in ALSO_OTHER_WORDS and not _means_month(found):
        return None
    number = month(found["mon"])
    try:
        if number == 11 and MIDTERMS.search(found.string, *_around(found)):
            return Resolved(f"{_midterm_year(context.today)}-11")
        return Resolved(f"{context.year_for(number, 0, found.span())}-{number:02}")
    except Unresolved:
        return Resolved(f"XXXX-{number:02}")


MIDTERMS = re.compile(r"\bmidterms?\b", re.I)


def _around(found: Found) -> tuple[int, int]:
    """The part of the text close to an expression."""
    return max(0, found.start() - 40), found.end() + 20


def _midterm_year(today: date) -> int:
    """The year of the nearest midterm elections in the United States: two years after each for president."""
    return min(
        (year for year in range(today.year - 2, today.year + 3) if year % 4 == 2),
        key=lambda y: abs(date(y, 11, 5) - today),
    )


LEADS_MONTH = re.compile(
    r"\b(?:in|of|by|since|until|till|through|from|to|and|for|late|early|mid|during|before|after|this|on|between|or|every"
    r"|around|last|next)[ -]$|[,(]\s$|^$",
    re.I,
)
LEADS_SHORT = re.compile(r"\b(?:in|of|by|since|until|till|during|before|after|this|last|next) $", re.I)
BEFORE_NOUN = re.compile(r"\b(?:a|an|its|his|her)\s$", re.I)  # 'in a March speech'
NOUN_FOLLOWS = re.compile(
    r" (?:speech|letter|report|ruling|order|interview|meeting|summit|post|poll|memo|visit|vote|call)\b"
)
NAME_FOLLOWS = re.compile(r" [A-Z][a-z]+ | [A-Z][a-z]+[,.]|(?:['’]s [a-z]+)? (?:said|says|told|added|warned|wrote)\b")


def _means_month(found: Found) -> bool:
    """Whether a word such as 'May' or 'April' is a month here, judged by the words around it."""
    text = found.string
    if found["mon"] != found[0].strip():  # 'early March'
        return True
    if found["mon"] in SHORT and not LEADS_SHORT.search(text[max(0, found.start() - 8) : found.start()]):
        return False
    if BEFORE_NOUN.search(text[max(0, found.start() - 5) : found.start()]) and NOUN_FOLLOWS.match(text, found.end()):
        return True
    if not LEADS_MONTH.search(text[max(0, found.start() - 12) : found.start()]):
        return False
    return found["mon"] not in ("Jan", "April", "June", "August", "May") or not NAME_FOLLOWS.match(
        text[found.end() : found.end() + 30]
    )


def quarter(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the third quarter', 'the first quarter of 2025', 'the year-earlier fourth quarter'."""
    groups, number = found.groupdict(), ORDINALS[found["q"].lower()]
    if groups.get("y"):
        year = int(groups["y"])
    elif groups.get("ly"):
        year = context.today.year + RELATIVE_YEAR[groups["ly"].lower()]
    else:
        year = _year_of_quarter(number, found, context)
    return Resolved(f"{year - ('year-' in (groups.get('rel') or '').lower())}-Q{number}")


def _year_of_quarter(number: int, found: Found, context: TimeContext) -> int:
    """The year of a quarter that is named without one: last year's if it is to come and nothing points to it."""
    today, current = context.today, (context.today.month + 2) // 3
    asked = context.direction(found.span())
    now = re.search(r"\b(?:this|current)\b", (found.groupdict().get("rel") or "").lower()) is not None
    if number == current:  # 'exports fell in the second quarter', told in April
        return today.year - (asked < 0 and not now and not context.earnings_report)
    ahead = number < current or asked > 0 or (asked == 0 and number - current == 1)
    return today.year if ahead else today.year - 1


def last_quarter(context: TimeContext) -> str:
    """The quarter that an earnings report is about: the one mentioned last, else the one before the current one."""
    return context.quarter or quarter_of(context.today, -1)


def this_quarter(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'the quarter ended Sept. 30', and in an earnings report of 'the quarter', 'the latest quarter'."""
    if not context.earnings_report and not found["mon"]:
        return None
    if found["mon"]:  # 'the quarter ended Sept. 30'
        return Resolved(f"{context.year_for(month(found['mon']), 0, found.span())}-Q{(month(found['mon']) + 2) // 3}")
    latest = "latest" in found[0].lower()
    return Resolved(quarter_of(context.today, -1) if latest else last_quarter(context))


def quarter_of_year(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the 1988 quarter', 'the 1988 period', 'last year's third quarter', 'this year's quarter'."""
    groups = found.groupdict()
    year = int(groups["y"]) if groups.get("y") else context.today.year + RELATIVE_YEAR[found["r"].lower()]
    if groups.get("q"):
        return Resolved(f"{year}-Q{ORDINALS[found['q'].lower()]}")
    return Resolved(f"{year}{last_quarter(context)[4:]}")


def half_year(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the first half of 2025'."""
    return Resolved(f"{found['y']}-H{1 if found['h'].lower() == 'first' else 2}")


def half_of_year(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the first half of this year'; 'the second half of the year' may be that of the year before."""
    half, relation = 1 if found["h"].lower() == "first" else 2, found["rel"].lower()
    year = context.today.year + RELATIVE_YEAR.get(relation, 0)
    over = relation == "the" and half == 2 and context.today.month <= 6 and context.direction(found.span()) < 0
    return Resolved(f"{year - over}-H{half}")


def season(found: Found, context: TimeContext) -> Resolved:
    """The value of 'last spring', 'in the fall of 2024', 'by summer'."""
    groups, code = found.groupdict(), SEASONS[found["s"].lower()]
    if groups.get("y"):
        return Resolved(f"{groups['y']}-{code}")
    return Resolved(f"{_year_of_season(code, (groups.get('rel') or '').lower(), found, context)}-{code}")


def _year_of_season(code: str, relation: str, found: Found, context: TimeContext) -> int:
    """The year of a season that is named without one."""
    today, (first, last) = context.today, SEASON_MONTHS[code]
    if relation in ("last", "this past", "the past", "past"):
        return today.year - (last >= today.month or code == "WI")
    if relation in ("next", "this coming"):
        return today.year + (first <= today.month)
    if relation == "this":
        return today.year
    asked = context.direction(found.span())
    return today.year - (first > today.month and asked < 0) + (first < last < today.month and asked > 0)


def year(found: Found, context: TimeContext) -> Resolved | None:
    """The value of '2025', 'fiscal 2025', 'early 2025'."""
    value = int(found["y"])
    return None if context.published and value > context.published.year + MOST_YEARS_AHEAD else Resolved(found["y"])


def short_year(found: Found, context: TimeContext) -> Resolved:
    """ "'98": the year 1998."""
    return Resolved(str(_full_year(int(found["y"]))))


def spelled_year(found: Found, context: TimeContext) -> Resolved:
    """The value of 'nineteen ninety-four', 'May nineteen forty-five', 'the year two thousand'."""
    groups = {name: words.lower() for name, words in found.groupdict().items() if words}
    if "thousand" in groups:
        return Resolved("2000")
    value = 1900 + NUMBERS[groups["t"]] + NUMBERS.get(groups.get("o", ""), 0)
    return Resolved(f"{value}-{month(groups['mon']):02}" if "mon" in groups else str(value))


def decade(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the 1990s', "the '90s", 'the mid-eighties': the first three digits of its years, "199"."""
    groups = found.groupdict()
    if groups["w"]:
        return Resolved(f"19{DECADES[groups['w'].lower()]}")
    if groups["c"]:
        return Resolved(groups["c"] + groups["t"])
    return Resolved(("19" if int(groups["t2"]) > 2 else "20") + groups["t2"])


def century(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the 19th century': the first two digits of its years, "18"."""
    return Resolved(f"{int(found['n']) - 1:02}")


def holiday(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'Labour Day', 'last Christmas', 'Easter 2025'; without a year the nearest, as the verb points."""
    groups = found.groupdict()
    if groups["y"]:
        day = holiday_in(int(groups["y"]), found["h"])
        return _holiday(day, found) if day else None
    today, relation = context.today, (groups["rel"] or "").lower().strip()
    near = (holiday_in(year, found["h"]) for year in range(today.year - 4, today.year + 5))
    days = [day for day in near if day]
    past, ahead = max((d for d in days if d <= today), default=None), min((d for d in days if d >= today), default=None)
    if past is None or ahead is None:
        return None
    if relation == "last":
        return _holiday(past if past < today else max(d for d in days if d < today), found)
    return _holiday(_nearest(past, ahead, found, context), found)


def _holiday(day: date, found: Found) -> Resolved:
    """The value of a holiday's day; for 'the Labour Day weekend' that of the nearest weekend."""
    if not found["weekend"]:
        return Resolved(day.isoformat())
    saturday = day + DAY * (5 - day.weekday()) - (DAY * 7 if day.weekday() < 3 else 0 * DAY)
    return Resolved(f"{week(saturday)}-WE")


def _nearest(past: date, ahead: date, found: Found, context: TimeContext) -> date:
    """The nearer of two days, preferring the direction that the verb points to."""
    asked, today = context.direction(found.span()), context.today
    back = (today - past) + timedelta(WRONG_WAY if asked > 0 else 0)
    forth = (ahead - today) + timedelta(WRONG_WAY if asked < 0 else 0)
    return past if back <= forth else ahead


def day_before(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the day before yesterday', 'the day after tomorrow'."""
    away = -2 if found["w"].lower() == "yesterday" else 2
    return Resolved((context.today + away * DAY).isoformat())


def _full_year(year: int) -> int:
    """The year that two digits mean: 1941 to 2040; four digits stay as they are."""
    return year if year > 99 else year + (1900 if year > 40 else 2000)


def _day(year: int, month_number: int, day: int) -> Resolved | None:
    """The value of a day; None if the calendar does not have it."""
    try:
        return Resolved(date(year, month_number, day).isoformat())
    except ValueError:
        return None
