"""Time expression -> the days on which an event took place, as news writers mean it.

'La semaine dernière' is Monday to Sunday, 'd'ici la fin de juin' runs from publication to the end of June, and 'en
début de mois' is the first third of it.
"""

import re
from datetime import date, timedelta

from components.languages.fr.times.holidays import NAMES
from components.languages.fr.times.words import NUMBER, UNIT, number, unit
from components.languages.results import DateContext, Dated, Period
from components.languages.timex3 import month_end, months_later, period
from components.models import EventBasis, Grain, Timex

DAY = timedelta(1)
THIRD = re.compile(r"\b(début|milieu|mi|fin)\b")
THIRDS = {"début": 0, "milieu": 1, "mi": 1, "fin": 2}
STATED = re.compile(r"\d")
COUNTED = re.compile(
    r"\b(?:dernier|dernière|prochain|prochaine|plus tôt|plus tard|il y a|auparavant|lendemain|veille)\b"
)
BY = re.compile(r"d['’]ici\b")
AWAY = re.compile(
    rf"(?P<n>{NUMBER}|quelques|plusieurs|des)? ?(?P<u>{UNIT}) (?P<dir>plus tôt|auparavant|avant|plus tard|après)\b"
)
WITHIN = re.compile(rf"^(?:d['’]ici|dans) (?:les )?(?:environ )?(?P<n>{NUMBER}) (?:prochaine?s )?(?P<u>{UNIT})$")
SOON = re.compile(r"\bprochaine?s (?P<u>jours|semaines|mois)$")
FEW = (2, 6)
HOLIDAY = re.compile("|".join(NAMES), re.I)
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
SEASON_STARTS = {"SP": (3, 20), "SU": (6, 21), "FA": (9, 22), "WI": (12, 21)}
DAYS_OF = {"D": 1, "W": 7, "M": 30, "Q": 91, "S": 182, "Y": 365}


def dated(timex: Timex, setting: DateContext) -> Dated | None:
    """The days that an expression gives an event; None if it is no date or cannot be resolved."""
    within = WITHIN.match(setting.words)
    if within and setting.published:
        count = number(within["n"]) or 1
        length = DAYS_OF.get(unit(within["u"]), 1) * int(count)
        return Dated(Period(setting.published, setting.published + length * DAY, _grain(length)), "relative")
    soon = SOON.search(setting.words)
    if soon and setting.published:
        end = setting.published + {"jours": 7, "semaines": 31, "mois": 91}[soon["u"]] * DAY
        return Dated(Period(setting.published, end, _grain((end - setting.published).days)), "relative")
    away = AWAY.search(setting.words)
    if away:
        counted = _days_of(timex) if away["dir"] in ("après", "avant") and timex.type == "DATE" else None
        days = counted if counted and counted.grain == "day" else _away(away, setting)
        return Dated(days, "relative") if days else None
    if setting.before == "depuis" and SEASON.fullmatch(timex.value):
        return None  # 'depuis le printemps' tells how long, and of no beginning
    days = _days_of(timex) if timex.type in ("DATE", "TIME") and len(timex.value) > 3 else None
    if days is None:
        return None
    days = _part(days, setting.words)
    if _runs_until(setting) and setting.published and days.end > setting.published:
        return Dated(Period(setting.published, days.end, _grain((days.end - setting.published).days)), "relative")
    return Dated(days, _basis(setting.words))


def _runs_until(setting: DateContext) -> bool:
    """Whether 'd'ici' or 'avant' before an expression lets the time run from publication to its end."""
    return bool(BY.match(setting.words)) or (
        setting.before == "avant" and (STATED.search(setting.words) or HOLIDAY.search(setting.words) or
                                     THIRD.search(setting.words)) is not None
    )  # fmt: skip


def _grain(length: int) -> Grain:
    """The grain of so many days."""
    return "week" if length <= 13 else "month" if length <= 100 else "year"


def _days_of(timex: Timex) -> Period | None:
    """The days of a TIMEX3 value; a season is the astronomical one."""
    season = SEASON.fullmatch(timex.value)
    if season is None:
        return period(timex.value)
    month, day = SEASON_STARTS[season[2]]
    start = date(int(season[1]), month, day)
    later = months_later(start, 3)
    return Period(start, date(later.year, later.month, 20 if later.month != 9 else 21), "month")


def _away(found: re.Match[str], setting: DateContext) -> Period | None:
    """The days of 'deux jours plus tard', 'quelques jours plus tôt', counted from the day mentioned before."""
    if setting.day is None and setting.last_period is not None and setting.last_period.grain != "day":
        return setting.last_period
    base = setting.here
    return moved(base, found, -1 if found["dir"] in ("plus tôt", "auparavant", "avant") else 1) if base else None


def moved(days: Period, found: re.Match[str], sign: int) -> Period:
    """The days moved by the distance that `day_of` found: into the future if `sign` is 1, into the past if it is -1."""
    code = unit(found["u"])
    count = number(found["n"]) if found["n"] else None
    if code.startswith("T"):
        return days
    if count is None:
        ends = sorted(days.start + sign * step * DAYS_OF.get(code, 1) * DAY for step in FEW)
        return Period(ends[0], ends[1], "week" if code == "D" else "month")
    if code in ("M", "Q", "S", "Y"):
        months = int(count) * {"M": 1, "Q": 3, "S": 6, "Y": 12}[code] * sign
        first = months_later(days.start, months)
        return Period(first, month_end(first), "month")
    start = days.start + sign * int(count) * DAYS_OF[code] * DAY
    if code == "W":
        monday = start - start.weekday() * DAY
        return Period(monday, monday + 6 * DAY, "week")
    return Period(start, start, "day")


def day_of(words: str) -> re.Match[str] | None:
    """The match of a distance in time ('deux jours après'): groups `n`, `u` and `dir`."""
    return AWAY.search(words.lower())


def runs_on(words: str) -> bool:
    """Whether an expression begins on the day of publication: 'd'ici deux semaines', 'le mois prochain'."""
    low = words.lower()
    return low.startswith(("d'ici", "d’ici", "dans ")) or "prochain" in low or "à venir" in low


def _part(days: Period, words: str) -> Period:
    """The third of a month or year that 'début', 'mi' or 'fin' means; other days as they are."""
    found = THIRD.search(words)
    if not found or days.grain not in ("week", "month", "year"):
        return days
    third = THIRDS[found[1]]
    if days.grain == "week":
        start = days.start + 2 * third * DAY
        return Period(start, start + DAY, "week")
    if days.grain == "month" and (days.end - days.start).days > 80:  # a season or quarter
        length = (days.end - days.start).days + 1
        first, after = (days.start + DAY * (length * part // 3) for part in (third, third + 1))
        return Period(first, after - DAY, "month")
    if days.grain == "month" and (days.end - days.start).days < 31:
        start = days.start + DAY * (10 * third)
        return Period(start, days.end if third == 2 else start + 9 * DAY, "month")
    first = months_later(days.start, 4 * third)
    return Period(first, month_end(months_later(first, 3)), "month")


def _basis(words: str) -> EventBasis:
    """ "stated" for a date that is complete in itself, "relative" for one counted from another day."""
    return "stated" if STATED.search(words) and not COUNTED.search(words) else "relative"
