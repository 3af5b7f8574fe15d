"""Name of a holiday, year -> its day, by the rules in data/lexicons/en/holidays.csv."""

from datetime import date, timedelta
from functools import cache

from components.lexicons import table

DAY = timedelta(1)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def rules() -> dict[str, str]:
    """The rule of each holiday by its name in lower case: see `holiday_in`."""
    return {row["name"].lower(): row["rule"] for row in table("en/holidays")}


def holiday_in(year: int, name: str) -> date | None:
    """The day of a holiday in a year; None if there is no such holiday or it does not fall in that year.

    A rule is `MM-DD`, `MM-DD/4+1` (every fourth year, one after a leap year), `easter+N`, `MM-Nweekday`
    (the Nth, or counted from the end where N is negative) or `MM-DD<weekday` (the last one before that day);
    `&+N` adds days.
    """
    rule = rules().get(name.lower().replace("’", "'"))
    if rule is None:
        return None
    rule, _, later = rule.partition("&")
    day = _day(year, rule)
    return day + timedelta(int(later or 0)) if day else None


def _day(year: int, rule: str) -> date | None:
    """The day that a rule without `&` gives in a year."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule.removeprefix("easter") or 0))
    rule, _, cycle = rule.partition("/")
    if cycle and year % 4 != int(cycle):
        return None
    month = int(rule[:2])
    if "<" in rule:
        end = date(year, month, int(rule[3:5]))
        return end - DAY * ((end.weekday() - WEEKDAY_NAMES.index(rule[6:]) - 1) % 7 + 1)
    if rule[3:].isdigit():
        return date(year, month, int(rule[3:]))
    return _nth(year, month, int(rule[3:].rstrip("abcdefghijklmnopqrstuvwxyz")), rule[3:].lstrip("-0123456789"))


def _nth(year: int, month: int, n: int, name: str) -> date:
    """The nth weekday of the given name in a month, counted from the end if n is negative."""
    first = date(year, month, 1)
    days = [first + DAY * k for k in range(31) if (first + DAY * k).month == month]
    return [day for day in days if day.weekday() == WEEKDAY_NAMES.index(name)][n - 1 if n > 0 else n]


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    shift = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * shift) // 451
    month, day = divmod(h + shift - 7 * m + 114, 31)
    return date(year, month, day + 1)
