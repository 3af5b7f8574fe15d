"""Words around a date or a named event that show whether, and how, it dates an event."""

import re

from components.languages.parsed import Parsed
from components.models import Timex

BEFORE_CLAUSE = re.compile(r"\b(?:avant|après)$", re.I)
ALONE = re.compile(r"\s*(?:,|qui\b|que\b|[.;:!?)\"»”—–-])|\s*$")
JOINS = re.compile(r"[\s,]*(?:(?:le|la|en|à|dans|de|du|ce)[\s,]*)*")
DENIED = re.compile(
    r"\b(?:plutôt que|au lieu du?|et non|pas)(?: le| en)? $|(?-i:[A-ZÀ-Þ]{4,}(?:-[A-ZÀ-Þ]+)*), (?:le )?$", re.I
)
SINCE = re.compile(r"(?!)")  # 'depuis 2019' tells of a beginning
COUNTED_FROM = re.compile(r"\b(?:jours?|semaines?|mois|ans?|heures?) (?:avant|après) (?:le |la |l['’])?$", re.I)
DEFINITE = re.compile(
    r"\b(?:le|la|ce|cette|leur|son|sa)\b[^,]{0,30}\b(?:a eu lieu|est survenue?|a suivi|est venue?)\s*$", re.I
)
NAME_ASIDE = re.compile(r"\b(?:depuis|avant|après|d['’]ici|à l['’]approche)(?: \w+){0,2}\s$", re.I)
NAME_DATES = re.compile(r"\b(?:lors|au cours|pendant|à|le|au)(?: \w+){0,2}\s$", re.I)
BESIDE = re.compile(r"(?:,? et |, après |, avant d|,? tandis que |, alors que )")
BESIDE_KINDS: tuple[str, ...] = ("call", "retaliation", "threat", "pause_or_exemption", "order_or_law")
RANGE = re.compile(r" ?(?:au|à|jusqu['’]au|jusqu['’]en|[-–—]) ?(?:le |la )?")
BETWEEN = re.compile(r"\bentre(?: le| la| l['’])? ?$", re.I)
AND_BETWEEN = re.compile(r" et (?:le |la |l['’])?")
MOVED = re.compile(r"\b(?:report|repouss|devanc|déplac|remis|décal)\w*\b[^.;]{0,60}$", re.I)
TOLD_BEFORE = re.compile(r"\s*(?:cela|ce|celui-ci|celle-ci)\b[^,.]{1,60},", re.I)
TOOK = re.compile(r"\b(?:a|ont|avait|avaient)\b[^,;.:]{0,60}\ben (?:seulement |à peine |moins de )?$")
NEXT_DAY = re.compile(r"(?:le|au) (?:lendemain|surlendemain|même jour)|ce jour-là|la veille", re.I)
LASTS = re.compile(
    r"\b(?:de|du|jusqu['’]au|jusqu['’]en|depuis|dès|à partir d[ue]|à compter d[ue]|pour)(?: le| la)? $", re.I
)
SAME_DAY_THAT = re.compile(r"\b(?:même jour|même semaine|même mois|jour même) (?:où|que) ", re.I)
TODAY: tuple[str, ...] = (
    "aujourd'hui", "aujourd’hui", "ce matin", "cet après-midi", "ce soir", "cette nuit", "dans les prochains jours",
    "dans les prochaines semaines", "dans les prochains mois",
)  # in quoted words these tell of no event  # fmt: skip
CREDIT = re.compile(
    r"\b(?:publié (?:d['’]abord|initialement)|tous droits réservés|droit d['’]auteur|photo d['’]archives|mis à "
    r"jour)\b|©|/(?:CNW|CNW Telbec|PRNewswire)\b",
    re.I,
)
THIS_YEAR = "cette année"


def dates_nothing(timex: Timex, text: str, start: int, parsed: Parsed | None) -> bool:
    """Whether a length of time in a sentence from `start` on tells how long something took; one ahead has 'dans'."""
    return timex.type == "DURATION" and TOOK.search(text, start, timex.span[0]) is not None
