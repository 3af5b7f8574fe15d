"""Resolvers of what is counted from a day, of lengths, repetitions and references."""

import re
from datetime import date, timedelta

from components.languages.fr.times.time_context import FrenchTimeContext
from components.languages.fr.times.words import DAYS, number, unit
from components.languages.results import Resolved
from components.languages.timex3 import month_of, week

Found = re.Match[str]
MONTHS_IN = {"M": 1, "Q": 3, "S": 6, "Y": 12, "E": 120, "C": 1200}
DURATION_CODES = {"Q": ("M", 3), "S": ("M", 6), "E": ("Y", 10), "C": ("Y", 100)}
BACK = ("plus tôt", "auparavant", "avant")
OF_EVENT = re.compile(
    r" (?:l['’]|le |la |les |une? |s[ao]n |leur |cet |cette |ces )(?!\d|lundi|mardi|mercredi|jeudi|vendredi)"
)  # after 'deux jours après'
FARTHEST = 2000  # units: more is no distance in time


def moved(base: date, count: float, code: str) -> str:
    """The TIMEX3 value of the day, week, month or year that is `count` units after that of `base`."""
    whole = round(count)
    if code == "D":
        return (base + timedelta(whole)).isoformat()
    if code == "W":
        return week(base + timedelta(7 * whole))
    if code in ("M", "Q", "S"):
        return month_of(base, whole * MONTHS_IN[code])
    return f"{base.year + whole * MONTHS_IN[code] // 12}"


def length(count: float | None, code: str) -> str:
    """The TIMEX3 value of a length of time: "P3D", "PT2H", "PXM"."""
    written, times = DURATION_CODES.get(code, (code, 1))
    amount = "X" if count is None else f"{count * times:g}"
    return f"PT{amount}{code[1]}" if code.startswith("T") else f"P{amount}{written}"


def ago(found: Found, context: FrenchTimeContext) -> Resolved | None:
    """'il y a trois jours'."""
    return _counted(found, context, context.today, -1)


def within(found: Found, context: FrenchTimeContext) -> Resolved | None:
    """'d'ici deux semaines', 'dans trois jours'."""
    return _counted(found, context, context.today, 1)


def distance(found: Found, context: FrenchTimeContext) -> Resolved | None:
    """'deux jours plus tard', 'un mois auparavant': counted from the day mentioned last."""
    sign = -1 if found["dir"].lower() in BACK else 1
    if found["dir"].lower() in ("avant", "après") and OF_EVENT.match(context.text, found.end()):
        sign = -sign  # 'deux jours après l'entrée en vigueur': the event is the one that it is counted from
    return _counted(found, context, context.that_day, sign)


def _counted(found: Found, context: FrenchTimeContext, base: date, sign: int) -> Resolved | None:
    """The value of a number of units before or after a day."""
    count, code = number(found["n"]) if found["n"] else None, unit(found["u"])
    if count is None:
        return Resolved(length(None, code), "DURATION")
    if count > FARTHEST:
        return None
    if code.startswith("T"):
        return Resolved(base.isoformat())
    value = moved(base, sign * count, code)
    if code == "D" and sign < 0:
        context.day = date.fromisoformat(value)
    return Resolved(value)


def duration(found: Found, context: FrenchTimeContext) -> Resolved | None:
    """'trois ans', 'quelques mois', 'une demi-heure'."""
    if found.groupdict().get("half"):
        return Resolved(
            {"demi-heure": "PT30M", "demi-journée": "PT12H", "quinzaine": "P15D"}[found["half"].lower()], "DURATION"
        )
    code = unit(found["u"])
    count = number(found["n"]) if found["n"] else None
    return Resolved(length(count, code), "DURATION")


def repeated(found: Found, context: FrenchTimeContext) -> Resolved:
    """'chaque jour', 'tous les mardis'."""
    word = found["set"].lower().rstrip("s")
    if word in DAYS:
        return Resolved(f"XXXX-WXX-{DAYS.index(word) + 1}", "SET")
    codes = {"semaine": "P1W", "moi": "P1M", "an": "P1Y", "année": "P1Y", "jour": "P1D"}
    return Resolved(codes.get(word, "P1D"), "SET")


def now(found: Found, context: FrenchTimeContext) -> Resolved:
    """'maintenant', 'actuellement'."""
    return Resolved("PRESENT_REF")


def past(found: Found, context: FrenchTimeContext) -> Resolved:
    """'récemment', 'autrefois'."""
    return Resolved("PAST_REF")


def future(found: Found, context: FrenchTimeContext) -> Resolved:
    """'bientôt', 'prochainement'."""
    return Resolved("FUTURE_REF")
