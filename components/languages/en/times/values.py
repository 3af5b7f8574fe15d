"""Converts numbers and English units to TIMEX3 values."""

from datetime import date, timedelta

from components.languages.en.times.words import CLOCK_UNITS, UNITS, unit
from components.languages.timex3 import month_of, quarter_of, week


def shifted(base: date, count: float, of: str) -> str:
    """The TIMEX3 value of the day, week, month and so on (the unit `of`) that is `count` units after that of `base`."""
    whole, name = int(count), unit(of)
    if name in CLOCK_UNITS:
        return base.isoformat()
    if name in ("day", "night"):
        return (base + timedelta(whole)).isoformat()
    if name in ("week", "weekend"):
        return week(base + timedelta(7 * whole)) + ("-WE" if name == "weekend" else "")
    if name == "month":
        return month_of(base, whole)
    if name == "quarter":
        return quarter_of(base, whole)
    year = base.year + int(count * {"year": 1, "decade": 10, "century": 100}[name])
    return f"{date(year, 1, 1).year:04}"


def duration(count: float, of: str) -> str:
    """The TIMEX3 value of `count` units: "P3D", "PT2H", "P1Y6M"."""
    name = unit(of)
    code, clock = UNITS[name], "T" if name in CLOCK_UNITS else ""
    if name in ("decade", "century"):
        count, code = count * (10 if name == "decade" else 100), "Y"
    if (count, name) == (24, "hour"):
        return "P1D"
    if count % 1 == 0.5 and name in ("year", "hour"):
        half = "6M" if name == "year" else "30M"
        return f"P{clock}{int(count)}{code}{half}" if count > 1 else f"P{clock}{half}"
    return f"P{clock}{count:g}{code}" if count < 1e6 else f"P{clock}X{code}"


def vague_duration(of: str) -> str:
    """The TIMEX3 value of an unknown number of units: "PXD", "PTXH"."""
    name = unit(of)
    return f"P{'T' if name in CLOCK_UNITS else ''}X{UNITS[name]}"
