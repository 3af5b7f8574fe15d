"""Holidays by their French names -> their day: 'avant les Fêtes', 'la fête du Travail', 'Noël 2024'."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from components.languages.fr.times.time_context import FrenchTimeContext
from components.languages.results import Resolved

AHEAD = ("avant ", "d'ici ", "d’ici ", "jusqu'à ", "jusqu’à ", "pour ", "dès ", "jusqu'au ", "jusqu’au ", "après ")


def _nth_monday(month: int, nth: int) -> Callable[[int], date]:
    """The function from a year to the first, second ... Monday of a month."""

    def day(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta((7 - first.weekday()) % 7 + 7 * (nth - 1))

    return day


def _fixed(month: int, day: int) -> Callable[[int], date]:
    """The function from a year to a day of it."""
    return lambda year: date(year, month, day)


# The names as patterns, each with the day of a year.
NAMES: dict[str, Callable[[int], date]] = {
    r"temps des Fêtes|(?<=les )Fêtes": _fixed(12, 24),
    r"Noël": _fixed(12, 25),
    r"jour de l['’]An": _fixed(1, 1),
    r"Action de grâces?": _nth_monday(10, 2),
    r"fête du Travail": _nth_monday(9, 1),
    r"fête du Canada": _fixed(7, 1),
    r"fête nationale(?: du Québec)?|Saint-Jean(?:-Baptiste)?(?=[ ,.;])": _fixed(6, 24),
    r"fête de l['’]Indépendance": _fixed(7, 4),
}


def holiday(found: re.Match[str], context: FrenchTimeContext) -> Resolved:
    """The day of a holiday: of the year that is named, else the next or last one, as the words around it lead."""
    day = next(day for name, day in NAMES.items() if re.compile(name, re.I).match(context.text, found.start("holiday")))
    today, relative = context.today, (found["rel"] or "").lower()
    if found["y"]:
        return Resolved(day(int(found["y"])).isoformat())
    before = context.text[max(context.sentence[0], found.start() - 14) : found.end()].lower()
    ahead = any(word in before for word in AHEAD) or context.direction(found.span()) > 0
    past = relative.startswith(("dern", "pass")) or not (ahead or relative)
    year = today.year
    if past and day(year) > today:
        year -= 1
    elif not past and day(year) < today:
        year += 1
    return Resolved(day(year).isoformat())
