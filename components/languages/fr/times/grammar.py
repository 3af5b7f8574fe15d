"""The rules of French time expressions: for each family its pattern and its resolver, in the order in which they are
tried.

A group `x` is the expression where the pattern also reads its context. The articles before a date are part of it
('le 29 avril'), a preposition is not.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from components.languages.fr.times import counted, dates, holidays
from components.languages.fr.times.time_context import FrenchTimeContext
from components.languages.fr.times.words import (
    DAY,
    KINDS_OF_WORD,
    LAST,
    MONTH,
    NEXT,
    NUMBER,
    OF_DAY,
    PART,
    SEASON,
    UNIT,
    VAGUE,
)
from components.languages.results import Resolved
from components.languages.time_candidates import TimeRule

Resolver = Callable[[re.Match[str], FrenchTimeContext], Resolved | None]


WORD, DIGIT = re.compile(r"[^\W\d_]+"), re.compile(r"\d")
D = r"(?P<d>1er|\d{1,2})"
MON = f"(?P<mon>{MONTH})"
YEAR = r"(?P<y>(?:1[5-9]|20)\d\d|(?<=[a-zé] )\d\d(?=[\s,.;)]*(?:$|[,.;)]| [a-zé]{4,})))"
REL = rf"(?P<rel>{LAST}|{NEXT})"
COUNT = rf"(?:(?:environ |près de |plus de |moins de |à peine |au moins )?(?:(?P<n>{NUMBER})|{VAGUE}))"
NO_MONEY = (
    r"(?! ?(?:euros?|dollars|francs|habitants|personnes|emplois|tonnes|hectares|mètres|kilomètres|membres|%|pour cent))"
)
BY = r"(?:d['’]ici (?:à )?(?:la |le |au )?)?"
HOLIDAY = "|".join(holidays.NAMES)
LEAD = r"(?:(?:au )?(?P<third>début|milieu|fin|mi|courant)(?: du mois)?(?: de |[ -]|d['’]| d['’])?)"

# The pattern, its resolver, and the words of which it needs one: a list of WORDS_OF in `words`.
SHAPES: tuple[tuple[str, Resolver, str], ...] = (
    (r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", dates.numeric, "digit"),
    (r"(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4})", dates.numeric, "digit"),
    (rf"la semaine du {D} {MON}", dates.week_of, "week"),
    (rf"(?P<x>(?:les? )?{D})(?= (?:et|au|à|ou|-)(?: le)? (?:1er|\d{{1,2}}) {MON}(?: (?P<y>(?:1[5-9]|"
        rf"20)\d\d))?)", dates.shared_month, "month"),
    (rf"{BY}(?:(?:le |ce )?{DAY} )?(?:le )?{D} {MON}(?: {YEAR})?(?: {REL})?(?:{OF_DAY})", dates.day_and_month, "month"),
    (rf"{BY}(?:(?:le )?mois de |{LEAD})?\b{MON}(?: {YEAR})?(?: {REL})?{NO_MONEY}", dates.month_alone, "month"),
    (rf"(?:d['’]ici |(?P<article>le )|ce |la nuit de )?(?P<wd>{DAY})(?: {REL})?(?:{OF_DAY})(?! \d)", dates.weekday,
        "day"),
    (rf"(?P<near>avant-hier|hier|aujourd['’]hui|après-demain|demain)(?: {DAY})?(?:{OF_DAY})", dates.near,
        "near"),
    (rf"(?:ce|cet|cette) (?P<part>{PART})(?!-là)", dates.part_of_today, "part"),
    (r"le jour (?P<eve>précédent|suivant|d['’]avant|d['’]après)(?P<part>\b\B)?", dates.eve, "day_word"),
    (r"(?:le|ce) même jour|ce jour-là|le jour même", dates.same_day, "day_word"),
    (rf"(?:l['’]|la |le |dès le )?(?P<eve>avant-veille|veille|surlendemain|lendemain)(?: au)?(?: "
        rf"(?P<part>{PART}))?", dates.eve, "eve"),
    (rf"(?P<x>(?:la|le) (?P<part>{PART}) (?:même|dernière|précédente|suivante))", dates.part_alone, "part"),
    (r"(?:dans|pendant|durant|au cours de|tard dans|tôt dans) (?P<x>la (?P<part>nuit|soirée|matinée|"
        r"journée))", dates.part_alone, "part"),
    (r"(?:à|vers|avant|après|de|,) (?P<x>(?P<noon>midi|minuit))", dates.noon, "noon"),
    (rf"(?:d['’]ici )?(?:la|cette) (?P<unit>semaine)(?: {REL})", dates.period_of_today, "week"),
    (r"(?:d['’]ici |avant |à |vers |pour )?(?:la |le )?(?:fin|début|milieu) (?:du |de l['’]|de cette |de ce )"
        r"(?P<unit>mois|année|trimestre)(?P<rel>)(?! de| d['’])", dates.period_of_today, "this"),
    (rf"(?:le|l['’]) ?(?P<unit>mois|an|trimestre)(?: {REL})", dates.period_of_today, "period"),
    (rf"(?:l['’])(?P<unit>année)(?: {REL})", dates.period_of_today, "year_word"),
    (r"(?:cette|ce) (?P<unit>semaine|mois|année|trimestre|fin de semaine|"
        r"week-end)(?P<rel>-ci)?(?!-là)", dates.period_of_today, "this"),
    (rf"(?:la|le|en) (?P<unit>fin de semaine|week-end)(?: {REL})?", dates.period_of_today, "weekend"),
    (rf"(?:{BY}|(?:la |le |les |l['’])?)(?P<holiday>{HOLIDAY})(?: (?P<y>(?:19|20)\d\d))?(?: {REL})?", holidays.holiday,
        "holiday"),
    (r"(?:le |au |du |dès le |ce )?(?P<nth>premier|deuxième|troisième|quatrième|1er|[234]e) trimestre(?: (?:de )?"
        r"(?P<y>(?:19|20)\d\d))?", dates.quarter, "this"),
    (r"(?:en|au) (?:début|milieu) de (?:la )?(?P<unit>semaine)(?P<rel> prochaine| dernière)?", dates.period_of_today,
        "week"),
    (rf"(?:le |au |à la |la |dès le )?(?:début|milieu|fin|mi)[ -](?:de l['’]année |de |d['’])?"
        rf"(?P<y>(?:19|20)\d\d){NO_MONEY}(?![\d,])", dates.year, "digit"),
    (rf"(?P<this>cet |cette |ce )(?P<season>{SEASON})(?P<rel>-là)?(?P<y>\b\B)?", dates.season, "season"),
    (rf"(?:(?P<this>\b\B)|d['’]ici (?:à )?(?:l['’]|le )|l['’]|le |au |(?:au |le |à la |la )?(?:début|fin|mi)[ -](?:de "
        rf"l['’]|du )?)(?P<season>{SEASON})(?: (?P<y>(?:19|20)\d\d))?(?: {REL})?", dates.season, "season"),
    (r"(?:en |mois d['’])(?P<x>(?P<season>été|hiver|automne))", dates.usual_season, "season"),
    (rf"(?:il y a|voilà|voici) (?P<x>{COUNT} (?P<u>{UNIT}))(?P<ago>)", counted.ago, "unit"),
    (rf"{COUNT} (?P<u>{UNIT}) (?P<dir>plus tôt|auparavant|avant|plus tard|après)(?! (?:que|avoir|qu|"
        rf"être))", counted.distance, "unit"),
    (r"(?:dans|pendant|durant|au cours d|d['’]ici)(?:es | les | quelques )prochaine?s (?:jours|semaines|mois)",
        counted.future, "unit"),
    (rf"(?:d['’]ici|dans) (?:environ |les |moins de )?(?P<n>{NUMBER}) (?:prochain(?:e)?s "
        rf")?(?P<u>{UNIT})", counted.within, "unit"),
    (r"années (?P<decade>(?:19)?\d0|soixante-dix|quatre-vingt-dix|quatre-vingts?|soixante|cinquante|quarante|"
        r"trente|vingt)\b", dates.decade, "decade"),
    (rf"(?:(?:l['’]année|l['’]an|en|depuis|de|dès|fin|début|mi-?|avant|après|jusqu['’]en|pour|et|à) "
        rf")(?P<x>(?P<y>(?:1[5-9]|20)\d\d)){NO_MONEY}(?![\d,])(?! [a-z]+s\b(?<!mais))", dates.year, "digit"),
    (rf"(?P<y>(?:19|20)\d\d){NO_MONEY}(?=[).,;:/]|$)(?<![\d,.] \d{{4}})(?![.,]\d)", dates.year, "digit"),
    (rf"(?:chaque|tous les|toutes les) (?P<set>{DAY}s?|jours?|semaines?|mois|ans|années?|matins?|"
        rf"soirs?)", counted.repeated, "each"),
    (r"(?:(?:à|vers|dès|de|jusqu['’]à|à partir de|avant|après) )?(?P<x>(?P<h>\d{1,2}) ?h(?:eures?)? "
        r"?(?P<min>\d\d)?)(?![\w-])(?! (?:par|de (?:travail|route|vol|cours|retard)))", dates.clock, "digit"),
    (r"(?:désormais|maintenant|actuellement|à l['’]heure actuelle|pour l['’]heure|en ce moment|à "
        r"présent)", counted.now, "now"),
    (r"(?:récemment|autrefois|naguère|jadis|dernièrement)", counted.past, "past"),
    (r"(?:bientôt|prochainement)", counted.future, "future"),
    (r"une? (?P<half>demi-heure|demi-journée|quinzaine)(?! de)", counted.duration, "half"),
    (rf"{COUNT} (?P<u>{UNIT})", counted.duration, "unit"),
)  # fmt: skip


@cache
def rules() -> tuple[tuple[TimeRule[FrenchTimeContext], str], ...]:
    """The rules, each with the words of which it needs one, compiled at the first French text."""
    return tuple(
        (TimeRule(re.compile(rf"(?<![\w-])(?:{shape})(?!\w)", re.I), resolve), needed)
        for shape, resolve, needed in SHAPES
    )


def rules_for(text: str, start: int, end: int) -> tuple[TimeRule[FrenchTimeContext], ...]:
    """The rules, in their order, whose needed words occur in text[start:end]: most sentences have no time words."""
    words = text[start:end].lower()
    present = {kind for word in KINDS_OF_WORD.keys() & WORD.findall(words) for kind in KINDS_OF_WORD[word]}
    return _rules_for(frozenset(present | {"digit"} if DIGIT.search(words) else present))


@lru_cache(maxsize=1 << 12)
def _rules_for(present: frozenset[str]) -> tuple[TimeRule[FrenchTimeContext], ...]:
    """The rules, in their order, that need one of the lists of words in `present`."""
    return tuple(rule for rule, needed in rules() if needed in present)
