"""A reporter's sentence -> the advice that it reports with a verb of advising: 'presse Ottawa d'agir'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from components.languages.fr.conjugation import forms
from components.languages.results import ReportedAdvice
from components.lexicons import tree
from components.models import Modality

INFINITIVE = (
    r"(?:n[e'’]\s?(?:pas |plus |jamais |rien )?)?(?:(?:se|s['’]|l['’]|les?|la|y|en|lui|leur|nous|vous) "
    r"?)?[\w-]+(?:er|ir|re|oir)\b"
)
GAP = (
    r"(?:(?:aussi|toutefois|néanmoins|cependant|pourtant|plutôt|ainsi|de plus|en outre|"
    r"maintenant|par ailleurs|encore|donc|aujourd['’]hui|(?:lun|mar|mercre|"
    r"jeu|vendre|same)di|dimanche|[\wé]+ment) )*"
)
WHO = r"(?P<who>[^,.;:«»“”\"]{2,90}?)"
ASKS = r"(?:invite|demande|presse|appelle|recommande|exhorte|conseille|suggère|prie|souhaite|veut)(?:nt)?\b"
NO_ADVICE = r"(?!commenter|répondre|réagir|préciser|expliquer|dire\b|confirmer|se prononcer|témoigner|comparaître)"
# The modality, the verbs, and how they name the person advised and what is advised; ATTITUDES are the lexicon's.
VERBS: tuple[tuple[Modality, str, str], ...] = (
    ("recommend", "recommander conseiller suggérer", rf"{GAP}(?:(?:à |au |aux |à l['’]){WHO} )?(?:de |"
        rf"d['’])(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "demander", rf"{GAP}(?:à |au |aux |à l['’]){WHO} (?:de |d['’])(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "presser prier supplier implorer exhorter sommer enjoindre",
     rf"{GAP}{WHO} (?:de |d['’]|à )(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "appeler inviter inciter encourager convier", rf"{GAP}{WHO} (?:à )(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "appeler", rf"{GAP}à (?P<act>{NO_ADVICE}(?:{INFINITIVE}|la (?:retenue|prudence|fermeté|patience|"
        rf"reprise)|l['’]unité|une? ).*)"),
    ("urge", "appeler inviter inciter exhorter",
     rf"{GAP}(?:{WHO} )?(?:à |au )(?P<act>(?:la |l['’]|plus de |une )?(?:ATTITUDES)\b.*)"),
    ("other", "exiger réclamer", rf"{GAP}(?P<act>(?:un|une|des|davantage de|plus de) .+?)(?= et (?:{ASKS})|$)"),
    ("other", "exiger réclamer demander souhaiter", rf"{GAP}(?:que |qu['’])(?P<act>{WHO} .*)"),
    ("recommend", "déconseiller", rf"{GAP}(?:(?:à |au |aux ){WHO} )?(?:de |d['’])(?P<act>{INFINITIVE}.*)"),
)  # fmt: skip
NEGATED = re.compile(r"(?:\bne |\bn['’])(?:\w+['’]?\s?)?$", re.I)
NOUN = re.compile(r"\b(?:la|une|sa|leur|cette|par|en|de) $", re.I)
CUT = re.compile(r",? (?:car|mais|puisqu|parce qu|tandis qu|alors qu|sinon)|[.;]\s*$|, (?:a-t-|dit-|selon )")


WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class AdvisingVerbs:
    """Verbs of advising that take what is advised in one way: their modality, forms and pattern."""

    modality: Modality
    forms: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _patterns() -> tuple[AdvisingVerbs, ...]:
    """The verbs of advising with their patterns, compiled at the first French text."""
    found, attitudes = [], "|".join(tree("fr/cues")["verbs"]["attitudes"].split())
    for modality, verbs, rest in VERBS:
        words = {form for verb in verbs.split() for form, kind in forms(verb) if kind not in ("infinitive", "gerund")}
        rest = rest.replace("ATTITUDES", attitudes)
        listed = "|".join(sorted(words, key=len, reverse=True))
        pattern = re.compile(rf"(?<![\w-])(?P<verb>{listed}) {rest}", re.I | re.S)
        found.append(AdvisingVerbs(modality, frozenset(words), pattern))
    return tuple(found)


def reports(sentence: str) -> Iterator[ReportedAdvice]:
    """The advice that a sentence reports with a verb of advising, one for each verb."""
    taken: list[int] = []
    words = frozenset(WORD.findall(sentence.lower()))
    for verbs in _patterns():
        for found in verbs.pattern.finditer(sentence) if not verbs.forms.isdisjoint(words) else ():
            before = sentence[: found.start()]
            if found.start("verb") in taken or NEGATED.search(before[-12:]) or NOUN.search(before[-6:]):
                continue
            taken.append(found.start("verb"))
            yield _report(sentence, found, verbs.modality)


def _report(sentence: str, found: re.Match[str], modality: Modality) -> ReportedAdvice:
    """The advice of one match, up to where another clause begins."""
    start, end = found.span("act")
    cut = CUT.search(sentence, start, end)
    stop = cut.start() if cut else end
    stop -= len(sentence[start:stop]) - len(sentence[start:stop].rstrip(" .;,\u00a0"))
    who = re.sub(r"^(?:la |le |les |l['’])(?=[A-ZÀ-Þ])", "", (found.groupdict().get("who") or "").strip())
    return ReportedAdvice(found.span("verb"), who, ((start, stop),), modality)
