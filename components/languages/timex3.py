"""Converts days to TIMEX3 values (TimeML), and TIMEX3 values to the days that they cover, in any language."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from components.languages.results import Period

DAY = timedelta(1)
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}  # first and last month


def week(day: date) -> str:
    """The ISO week of a day: "2025-W18"."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def month_of(day: date, later: int = 0) -> str:
    """The month of a day, or one some months later: "2024-11"."""
    first = months_later(day, later)
    return f"{first.year:04}-{first.month:02}"


def quarter_of(day: date, later: int = 0) -> str:
    """The quarter of a day, or one some quarters later: "1989-Q3"."""
    first = months_later(day, 3 * later)
    return f"{first.year:04}-Q{(first.month + 2) // 3}"


def months_later(day: date, count: int) -> date:
    """The first day of the month `count` months after that of `day`."""
    months = day.year * 12 + day.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return months_later(day, 1) - DAY if day < date(9999, 12, 1) else date(9999, 12, 31)


def _year(found: re.Match[str]) -> Period:
    """The days of a year: 2025."""
    year = int(found[1])
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def _years(found: re.Match[str]) -> Period:
    """The days of a decade (199) or a century (19)."""
    first = int(found[1]) * 10 ** (4 - len(found[1]))
    return Period(date(first, 1, 1), date(first + 10 ** (4 - len(found[1])) - 1, 12, 31), "year")


def _month(found: re.Match[str]) -> Period:
    """The days of a month: 2025-04."""
    first = date(int(found[1]), int(found[2]), 1)
    return Period(first, month_end(first), "month")


def _day(found: re.Match[str]) -> Period:
    """A day, also of a value with a time: 2025-04-29, 2025-04-29T17:00."""
    day = date(int(found[1]), int(found[2]), int(found[3]))
    day += DAY if found[4] == "T24:00" else 0 * DAY  # midnight ends the day
    return Period(day, day, "day")


def _week(found: re.Match[str]) -> Period:
    """The days of a week or its weekend: 2025-W18, 2025-W18-WE."""
    monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    if found[3]:
        return Period(monday + 5 * DAY, monday + 6 * DAY, "day")
    return Period(monday, monday + 6 * DAY, "week")


def _quarter(found: re.Match[str]) -> Period:
    """The days of a quarter: 2025-Q2."""
    first = date(int(found[1]), 3 * int(found[2]) - 2, 1)
    return Period(first, month_end(months_later(first, 2)), "month")


def _half(found: re.Match[str]) -> Period:
    """The days of a half-year: 2025-H1."""
    first = date(int(found[1]), 6 * int(found[2]) - 5, 1)
    return Period(first, month_end(months_later(first, 5)), "year")


def _season(found: re.Match[str]) -> Period:
    """The days of a season: 2025-SU."""
    start, _ = SEASON_MONTHS[found[2]]
    first = date(int(found[1]), start, 1)
    return Period(first, month_end(months_later(first, 2)), "month")


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?"), _day),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-Q(\d)"), _quarter),
    (re.compile(r"(\d{4})-H(\d)"), _half),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season),
    (re.compile(r"(\d{4})"), _year),
    (re.compile(r"(\d{2,3})"), _years),
)


def period(value: str) -> Period | None:
    """The days that a TIMEX3 value covers; None for durations, references and impossible dates."""
    for form, build in FORMS:
        if found := form.fullmatch(value):
            try:
                return build(found)
            except (ValueError, OverflowError):
                return None
    return None
