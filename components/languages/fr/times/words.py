"""The vocabulary of French time expressions: names, numbers, units, and the pieces of patterns."""

import re

DAYS = tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
MONTHS = tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
SHORT_MONTHS = {
    "janv": 1,
    "févr": 2,
    "fév": 2,
    "avr": 4,
    "juil": 7,
    "juill": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "déc": 12,
}
SEASONS = {"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"}
PARTS = {
    "matin": "MO", "matinée": "MO", "après-midi": "AF", "soir": "EV", "soirée": "EV", "nuit": "NI", "journée": "DT",
}  # fmt: skip
UNITS = {
    "seconde": "TS", "minute": "TM", "heure": "TH", "jour": "D", "journée": "D", "nuit": "D", "semaine": "W",
    "quinzaine": "W", "mois": "M", "trimestre": "Q", "semestre": "S", "an": "Y", "année": "Y", "décennie": "E",
    "siècle": "C",
}  # fmt: skip
SMALL = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
NUMBERS = {word: value for value, word in enumerate(SMALL)} | {
    "une": 1, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "soixante-dix": 70, "quatre-vingts": 80, "quatre-vingt-dix": 90, "cent": 100,
    "une dizaine de": 10, "une douzaine de": 12, "une quinzaine de": 15, "une vingtaine de": 20,
    "une trentaine de": 30, "une cinquantaine de": 50, "une centaine de": 100,
}  # fmt: skip
NUMBERS |= {
    f"{tens}-{SMALL[n]}": NUMBERS[tens] + n
    for tens in ("vingt", "trente", "quarante", "cinquante")
    for n in range(2, 10)
}
NUMBERS |= {f"{tens} et un": NUMBERS[tens] + 1 for tens in ("vingt", "trente", "quarante", "cinquante")}
VAGUE = "quelques|plusieurs|de nombreux|de nombreuses|des"

NUMBER = r"(?:\d{1,3}(?:[.,]\d+)?|" + "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True)) + ")"
DAY = "(?:" + "|".join(DAYS) + ")"
MONTH = "(?:" + "|".join(MONTHS) + "|" + "|".join(rf"{short}\." for short in SHORT_MONTHS) + ")"
SEASON = "(?:" + "|".join(SEASONS) + ")"
PART = "(?:" + "|".join(sorted(PARTS, key=len, reverse=True)) + ")"
UNIT = (
    r"(?:secondes?|minutes?|heures?|jours?|journées?|nuits?|semaines?|mois|trimestres?|semestres?|ans?|"
    r"années?|décennies?|siècles?)"
)
LAST = r"(?:derni(?:er|ère)s?|passée?s?|précédente?s?)"
NEXT = r"(?:prochaine?s?|suivante?s?|à venir)"
OF_DAY = (
    rf"(?: (?:(?:au|dans la|en|en début d['’]|en fin d['’]|en début de|en fin de|tard en|tôt) ?)?(?P<part>{PART})\b)?"
)

# The words of which a rule needs one, in small letters, by the name of the list; "digit" stands for any figure.
WORDS_OF: dict[str, frozenset[str]] = {
    "day": frozenset(DAYS),
    "month": frozenset((*MONTHS, *SHORT_MONTHS)),
    "season": frozenset(SEASONS),
    "part": frozenset(part.split("-")[-1] for part in PARTS),
    "unit": frozenset(form for name in UNITS for form in (name, f"{name}s")),
    "week": frozenset(("semaine",)),
    "period": frozenset(("mois", "an", "trimestre")),
    "year_word": frozenset(("année",)),
    "this": frozenset(("semaine", "mois", "année", "trimestre", "week")),
    "weekend": frozenset(("semaine", "week")),
    "near": frozenset(("hier", "hui", "demain")),
    "day_word": frozenset(("jour",)),
    "eve": frozenset(("veille", "surlendemain", "lendemain")),
    "holiday": frozenset("fêtes noël action travail jean an canada nationale indépendance".split()),
    "noon": frozenset(("midi", "minuit")),
    "decade": frozenset(("années",)),
    "each": frozenset(("chaque", "tous", "toutes")),
    "now": frozenset(("désormais", "maintenant", "actuellement", "actuelle", "heure", "moment", "présent")),
    "past": frozenset(("récemment", "autrefois", "naguère", "jadis", "dernièrement")),
    "future": frozenset(("bientôt", "prochainement")),
    "half": frozenset(("demi", "quinzaine")),
}
KINDS_OF_WORD: dict[str, tuple[str, ...]] = {
    word: tuple(kind for kind, words in WORDS_OF.items() if word in words)
    for every in WORDS_OF.values()
    for word in every
}


def number(words: str) -> float | None:
    """The value of a number in digits or words; None for a vague one such as "quelques"."""
    low = words.lower().strip().replace(",", ".")
    try:
        return float(low)
    except ValueError:
        return NUMBERS.get(low)


def month(name: str) -> int:
    """The number of a month by its name or abbreviation."""
    low = name.lower().rstrip(".")
    return MONTHS.index(low) + 1 if low in MONTHS else SHORT_MONTHS[low]


def unit(words: str) -> str:
    """The code of a unit of time: "D" for days, "TH" for hours."""
    low = words.lower()
    return UNITS.get(low) or UNITS[low.rstrip("s")]
