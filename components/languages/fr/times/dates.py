"""Resolvers of dates, months, seasons and years: a match and its context -> the value."""

import re
from datetime import date, timedelta

from components.languages.fr.times.time_context import FrenchTimeContext
from components.languages.fr.times.words import DAY, DAYS, PARTS, SEASONS, month
from components.languages.results import Resolved
from components.languages.timex3 import SEASON_MONTHS, month_of, months_later, week

Found = re.Match[str]
VOTE = re.compile(r" (?:des élections(?: fédérales)?|du scrutin|du vote)\b(?! (?:prov|munic|améric|présid))")
DAY_AFTER = re.compile(rf",? (?P<day>hier|{DAY})\b", re.I)


ORDINALS = {"premier": 1, "deuxième": 2, "troisième": 3, "quatrième": 4}


def part_of(value: str, found: Found) -> Resolved:
    """A day, with the part of it that the expression names: 'mardi soir'."""
    part = found.groupdict().get("part")
    return Resolved(f"{value}T{PARTS[part.lower()]}", "TIME") if part else Resolved(value)


def full_year(words: str) -> int:
    """A year of two or four digits."""
    year = int(words)
    return year if year > 99 else year + (1900 if year > 30 else 2000)


def day_and_month(found: Found, context: FrenchTimeContext) -> Resolved:
    """'le 29 avril 2025', 'mardi 1er août', 'le 6 mai dernier'."""
    number, of = int(re.sub(r"\D", "", found["d"])), month(found["mon"])
    if found["y"]:
        year = full_year(found["y"])
    elif found["rel"]:
        year = _relative_year(of, number, found["rel"], context)
    else:
        year = context.year_for(of, number, found.span())
    return part_of(date(year, of, number).isoformat(), found)


def _relative_year(of: int, number: int, relative: str, context: FrenchTimeContext) -> int:
    """The year of a day or month that is 'dernier' or 'prochain'."""
    today = context.today
    past = relative.lower().startswith(("dern", "pass"))
    here = (of, number) >= (today.month, today.day) if number else of >= today.month
    if past:
        return today.year - here
    later = (of, number) > (today.month, today.day) if number else of > today.month
    return today.year + (not later)


def numeric(found: Found, context: FrenchTimeContext) -> Resolved:
    """'2025-04-29', '29/04/2025'."""
    return Resolved(date(int(found["y"]), int(found["m"]), int(found["d"])).isoformat())


def month_alone(found: Found, context: FrenchTimeContext) -> Resolved | None:
    """'en avril', 'avril 2025', 'juin prochain', 'au début de mars'."""
    of = month(found["mon"])
    if found["mon"] == "mars" and re.match(
        r" (?:et|,) (?:Jupiter|Vénus)", context.text[found.end() : found.end() + 12]
    ):
        return None
    if found["y"]:
        year = full_year(found["y"])
    elif found["rel"]:
        year = _relative_year(of, 0, found["rel"], context)
    else:
        year = context.year_for(of, 0, found.span())
    return Resolved(f"{year:04}-{of:02}")


def season(found: Found, context: FrenchTimeContext) -> Resolved:
    """'l'été', 'l'automne dernier', 'au printemps 2025'."""
    code, today = SEASONS[found["season"].lower()], context.today
    first, _ = SEASON_MONTHS[code]
    relative = (found["rel"] or "").lower()
    if found["y"]:
        year = full_year(found["y"])
    elif relative.startswith(("dern", "pass", "préc")):
        year = today.year - (today.month < first + 3)
    elif relative.startswith(("proch", "suiv", "à venir")):
        year = today.year + (today.month >= first)
    elif code == "WI" and today.month <= 3 and context.direction(found.span()) > 0:
        year = today.year - 1  # 'avant la fin de l'hiver', in February
    elif found["this"]:
        year = today.year - (code == "WI" and today.month < 3)
    else:
        sign = context.direction(found.span())
        year = (
            today.year
            + (1 if sign > 0 and today.month > first + 2 else 0)
            - (1 if sign <= 0 and today.month < first else 0)
        )
    return Resolved(f"{year}-{code}")


def usual_season(found: Found, context: FrenchTimeContext) -> Resolved:
    """'en été': every year."""
    return Resolved(f"XXXX-{SEASONS[found['season'].lower()]}")


def year(found: Found, context: FrenchTimeContext) -> Resolved:
    """'en 1987', 'l'année 2001'."""
    return Resolved(found["y"])


def quarter(found: Found, context: FrenchTimeContext) -> Resolved:
    """'au quatrième trimestre de 2025', 'le premier trimestre': of this year, or the last one if it lies ahead."""
    nth = ORDINALS.get(found["nth"].lower()) or int(found["nth"][0])
    if found["y"]:
        return Resolved(f"{found['y']}-Q{nth}")
    ahead = (nth - 1) * 3 + 1 > context.today.month and context.direction(found.span()) <= 0
    return Resolved(f"{context.today.year - ahead}-Q{nth}")


def decade(found: Found, context: FrenchTimeContext) -> Resolved:
    """'les années 90'."""
    tens = {"vingt": 2, "trente": 3, "quarante": 4, "cinquante": 5, "soixante": 6, "soixante-dix": 7,
            "quatre-vingt": 8, "quatre-vingts": 8, "quatre-vingt-dix": 9}  # fmt: skip
    words = found["decade"].lower()
    return Resolved(f"19{words[-2] if words[-1].isdigit() else tens[words]}" if len(words) != 4 else words[:3])


def weekday(found: Found, context: FrenchTimeContext) -> Resolved:
    """'mardi', 'mardi dernier', 'vendredi soir', 'lundi prochain'."""
    number, today = DAYS.index(found["wd"].lower()), context.today
    if found["article"] and not found["rel"] and not found["part"]:
        return Resolved(f"XXXX-WXX-{number + 1}", "SET")  # 'ouvert le mercredi'
    relative = (found["rel"] or "").lower()
    back, ahead = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if relative.startswith(("dern", "pass")):
        day = today - timedelta(back or 7)
    elif relative.startswith("proch"):
        day = today + timedelta(ahead or 7)
    elif relative.startswith("suiv"):
        day = context.that_day + timedelta((number - context.that_day.weekday()) % 7 or 7)
    elif relative.startswith("préc"):
        day = context.that_day - timedelta((context.that_day.weekday() - number) % 7 or 7)
    else:
        forward = context.direction(found.span()) > 0 or _leads_ahead(found, context)
        day = today + timedelta(ahead) if forward else today - timedelta(back)
    context.day = day if day <= today else context.day
    return part_of(day.isoformat(), found)


def _leads_ahead(found: Found, context: FrenchTimeContext) -> bool:
    """Whether the words right before a weekday lead to a day ahead: 'dès lundi', 'd'ici vendredi'."""
    before = context.text[max(context.sentence[0], found.start() - 14) : found.start()].lower()
    return before.endswith(("dès ", "d'ici ", "d’ici ", "jusqu'à ", "jusqu’à ", "à compter de ", "à partir de "))


def near(found: Found, context: FrenchTimeContext) -> Resolved:
    """'hier', 'aujourd'hui', 'demain matin', 'avant-hier'."""
    words = found["near"].lower().replace("’", "'")
    day = context.today + timedelta({"avant-hier": -2, "hier": -1, "demain": 1, "après-demain": 2}.get(words, 0))
    context.day = day if day <= context.today else context.day
    return part_of(day.isoformat(), found)


def part_of_today(found: Found, context: FrenchTimeContext) -> Resolved:
    """'ce matin', 'cet après-midi', 'cette nuit'."""
    context.day = context.today
    return part_of(context.today.isoformat(), found)


def part_alone(found: Found, context: FrenchTimeContext) -> Resolved:
    """'la nuit', 'dans la soirée', 'le soir même': of the day mentioned last."""
    return part_of(context.that_day.isoformat(), found)


def noon(found: Found, context: FrenchTimeContext) -> Resolved:
    """'à midi', 'minuit': of the day mentioned last."""
    hour = "12:00" if found["noon"].lower() == "midi" else "00:00"
    return Resolved(f"{context.that_day.isoformat()}T{hour}", "TIME")


def clock(found: Found, context: FrenchTimeContext) -> Resolved | None:
    """'à 14 h 30', 'vers 9 heures': of the day mentioned last."""
    if int(found["h"]) > 24 or int(found["min"] or 0) > 59:
        return None
    day = _named_after(found, context) or context.named or context.today
    return Resolved(f"{day.isoformat()}T{int(found['h']):02}:{int(found['min'] or 0):02}", "TIME")


def _named_after(found: Found, context: FrenchTimeContext) -> date | None:
    """The day that follows a time of day: 'vers 15 h 30, hier', 'à 9 h jeudi'; None if none does."""
    after = DAY_AFTER.match(context.text, found.end())
    if after is None:
        return None
    words = after["day"].lower()
    if words == "hier":
        return context.today - timedelta(1)
    back = (context.today.weekday() - DAYS.index(words)) % 7
    ahead = context.direction(after.span("day")) > 0 and back
    return context.today - timedelta(back) + timedelta(7 if ahead else 0)


def period_of_today(found: Found, context: FrenchTimeContext) -> Resolved:
    """'cette semaine', 'ce mois-ci', 'la semaine prochaine', 'l'an dernier', 'le mois précédent'."""
    relative = (found["rel"] or "").lower()
    step = (
        -1
        if relative.startswith(("dern", "pass", "préc"))
        else 1
        if relative.startswith(("proch", "suiv", "à venir"))
        else 0
    )
    base = context.that_day if relative.startswith(("préc", "suiv")) else context.today
    base = context.named or base if relative.startswith("suiv") else base
    name = found["unit"].lower()
    if name in ("semaine", "week-end", "fin de semaine"):
        shift = 7 * step if step or name == "semaine" else _weekend_shift(found, context)
        return Resolved(week(base + timedelta(shift)) + ("" if name == "semaine" else "-WE"))
    if name == "mois":
        return Resolved(month_of(base, step))
    if name == "trimestre":
        quarter = months_later(base, 3 * step)
        return Resolved(f"{quarter.year}-Q{(quarter.month + 2) // 3}")
    return Resolved(f"{base.year + step}")


def _weekend_shift(found: Found, context: FrenchTimeContext) -> int:
    """The days from publication to the weekend meant: in the first days of a week, told in the past, the one before."""
    return -7 if context.today.weekday() < 4 and context.direction(found.span()) <= 0 else 0


EVES = {
    "veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2, "précédent": -1, "d'avant": -1, "suivant": 1,
    "d'après": 1,
}  # fmt: skip


def eve(found: Found, context: FrenchTimeContext) -> Resolved | None:
    """'la veille', 'le lendemain', 'l'avant-veille', 'le surlendemain' of the day mentioned last."""
    words = found["eve"].lower()
    step = EVES[words.replace("’", "'")]
    base = context.that_day
    after = context.text[found.end() : found.end() + 4].lower()
    if VOTE.match(context.text, found.end()):
        return None  # a vote whose day is on record: see `events.names`
    if after.startswith((" du", " de", " d'", " d’")):  # 'la veille de la rencontre', 'au lendemain du vote'
        base = context.today if "veille" in words else base - timedelta(2 * step)
        step = 1 if context.text[: found.start()].endswith("à ") and words == "veille" else step
    day = base + timedelta(step)
    context.day = day if day <= context.today else context.day
    return part_of(day.isoformat(), found)


def same_day(found: Found, context: FrenchTimeContext) -> Resolved:
    """'le même jour', 'ce jour-là', 'le jour même'."""
    return Resolved(context.that_day.isoformat())


def week_of(found: Found, context: FrenchTimeContext) -> Resolved:
    """'la semaine du 18 août'."""
    number, of = int(re.sub(r"\D", "", found["d"])), month(found["mon"])
    day = date(context.year_for(of, number, found.span()), of, number)
    return Resolved(week(day))


def shared_month(found: Found, context: FrenchTimeContext) -> Resolved:
    """The first day of 'le 8 et le 12 décembre', 'du 5 au 7 janvier', whose month is named once."""
    number, of = int(re.sub(r"\D", "", found["d"])), month(found["mon"])
    year_ = full_year(found["y"]) if found["y"] else context.year_for(of, number, found.span())
    return Resolved(date(year_, of, number).isoformat())
