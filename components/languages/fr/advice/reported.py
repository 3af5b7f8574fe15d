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
    r"(?:n[e'’]\s?(?:pas |plus |jamais |rien )?)?(?:[«“\"][ \u00a0]?)?(?:(?:se|s['’]|l['’]|les?|la|y|en|lui|leur|nous|vous) "
    r"?)?[\w-]+(?:er|ir|re|oir)\b"
)
GAP = (
    r"(?:(?:quant à (?:lui|elle|eux|elles)|pour (?:sa|leur) part|de (?:son|leur) côté|à (?:son|leur) tour|aussi|toutefois|néanmoins|cependant|pourtant|plutôt|ainsi|de plus|en outre|"
    r"maintenant|par ailleurs|encore|donc|aujourd['’]hui|(?:lun|mar|mercre|"
    r"jeu|vendre|same)di|dimanche|[\wé]+ment) )*"
)
WHO = r"(?P<who>[^,.;:«»“”\"]{2,90}?(?:, [A-ZÀ-Þ][^,.;:«»“”\"]{2,60},)?)"
TO_WHOM = rf"(?:(?:à |au |aux |à l['’]){WHO} )"
ASKS = r"(?:invite|demande|presse|appelle|recommande|exhorte|conseille|suggère|prie|souhaite|veut)(?:nt)?\b"
NO_ADVICE = r"(?!commenter|répondre|réagir|préciser|expliquer|dire\b|confirmer|se prononcer|témoigner|comparaître)"
# What is asked for here is no course that somebody should take, but something for the one who asks, or an offer.
NO_DEMAND = (
    r"(?!(?:un |une |des |le |la |les |l['’])(?:\w+ )?(?:rencontre|entrevue|entretien|autorisation|permission|avis|question|"
    r"précision|explication|délai|visa|statut|copie|excuse|vote|scrutin|mandat|rabais|prix|rançon|salaire)s?\b)"
)
THING = (
    r"(?:un |une |des |le |la |les |l['’]|plus de |plus d['’]|davantage de |moins de |moins d['’]|plutôt |également |aussi )"
)
NEED = r"(?:la nécessité|l['’]importance|l['’]urgence|le besoin|l['’]utilité)"
DONE_BY = r"par (?P<adviser>[^;:«»“”\"]{2,90}?),?"
ADVISED = r"(?:invité|pressé|appelé|exhorté|prié|sommé|encouragé|incité|enjoint|convié|poussé|conseillé|recommandé)e?s?"
COUNSEL = (
    r"(?:conseils?|recommandations?|recommandation|consigne|mot d['’]ordre|appel|suggestion|requête|demande|solution|remède|"
    r"recette|souhait|proposition|prescription|revendication|exigence|message)"
)
OWNER = r"(?:d[eu]s? |d['’]|de la |de l['’])(?P<adviser>(?:l['’]|la |les )?[^,.;:«»“”\"]{2,70}?)"
# The modality, the verbs, and how they name the person advised and what is advised; ATTITUDES are the lexicon's.
VERBS: tuple[tuple[Modality, str, str], ...] = (
    ("recommend", "recommander conseiller suggérer préconiser", rf"{GAP}{TO_WHOM}?(?:de |"
        rf"d['’])(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("other", "proposer", rf"{GAP}{TO_WHOM}?(?:de |d['’])(?P<act>{NO_ADVICE}(?!se |s['’]|une? ){INFINITIVE}.*)"),
    ("recommend", "recommander préconiser suggérer proposer", rf"{GAP}(?:que |qu['’])(?P<act>{WHO} .*)"),
    ("recommend", "recommander préconiser prôner prescrire", rf"{GAP}{TO_WHOM}?(?P<act>{THING}.*)"),
    ("recommend", "conseiller", rf"{GAP}(?P<act>(?:la |l['’]|plus de |une )?(?:ATTITUDES)\b.*)"),
    ("urge", "plaider militer", rf"{GAP}(?:pour|afin) (?:que |qu['’])(?P<act>{WHO} .*)"),
    ("urge", "plaider militer", rf"{GAP}(?:pour|en faveur d(?:e|u|es)|en faveur d['’]) ?(?P<act>.+)"),
    ("urge", "demander", rf"{GAP}{TO_WHOM}(?:de |d['’])(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "presser prier supplier implorer exhorter sommer enjoindre",
     rf"{GAP}{WHO} (?:de |d['’]|à )(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "appeler inviter inciter encourager convier engager pousser",
     rf"{GAP}{WHO} (?:à )(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "appeler", rf"{GAP}à (?P<act>{NO_ADVICE}(?:{INFINITIVE}|la (?:retenue|prudence|fermeté|patience|"
        rf"reprise)|l['’]unité|une? ).*)"),
    ("urge", "appeler inviter inciter exhorter",
     rf"{GAP}(?:{WHO} )?(?:à |au )(?P<act>(?:la |l['’]|plus de |une )?(?:ATTITUDES)\b.*)"),
    ("urge", "appeler", rf"{GAP}(?P<act>(?:de (?:ses|leurs) vœux )(?:un|une|des|le|la|les|l['’]).*)"),
    ("other", "exiger réclamer demander", rf"{GAP}(?P<act>{NO_DEMAND}(?:un|une|des|davantage de|plus de) "
        rf".+?)(?= et (?:{ASKS})|$)"),
    ("other", "exiger réclamer", rf"{GAP}(?P<act>{NO_DEMAND}(?:le |la |l['’]|les ).+?)(?= et (?:{ASKS})|$)"),
    ("other", "exiger réclamer demander souhaiter", rf"{GAP}(?:que |qu['’])(?P<act>{WHO} .*)"),
    ("other", "exprimer formuler émettre", rf"{GAP}(?:le |son |leur |un )(?:souhait|vœu|désir|espoir) (?:que |qu['’])(?P<act>{WHO} .*)"),
    ("other", "vouloir aimer", rf"{GAP}(?:que |qu['’])(?P<act>{WHO} .*)"),
    ("other", "vouloir aimer souhaiter préférer", rf"{GAP}voir (?P<act>{WHO} {INFINITIVE}.*)"),
    ("other", "insister", rf"{GAP}pour (?:que |qu['’])(?P<act>{WHO} .*)"),
    ("needs", "insister", rf"{GAP}sur {NEED} (?:pour {WHO} )?(?:de |d['’])(?P<act>{INFINITIVE}.*)"),
    ("needs", "souligner rappeler évoquer défendre invoquer plaider voir",
     rf"{GAP}{NEED} (?:pour {WHO} )?(?:de |d['’])(?P<act>{INFINITIVE}.*)"),
    ("recommend", "juger estimer croire trouver considérer tenir",
     rf"{GAP}(?P<act>(?:plus |très |aussi )?(?:ADJECTIVES) (?:de |d['’]|que |qu['’]).*)"),
    ("recommend", "déconseiller", rf"{GAP}{TO_WHOM}?(?:de |d['’])(?P<act>{INFINITIVE}.*)"),
    ("recommend", "dissuader", rf"{GAP}{WHO} (?:de |d['’])(?P<act>{INFINITIVE}.*)"),
    ("urge", "mettre", rf"{GAP}{WHO} au défi (?:de |d['’])(?P<act>{INFINITIVE}.*)"),
    ("urge", "mettre", rf"{GAP}en demeure {WHO} (?:de |d['’])(?P<act>{INFINITIVE}.*)"),
    ("other", "mettre", rf"{GAP}en garde (?:{WHO} )?(?P<act>contre .+)"),
    ("other", "mettre", rf"{GAP}{WHO} en garde (?P<act>contre .+)"),
    ("urge", "lancer adresser renouveler réitérer", rf"{GAP}(?:un |son |leur |cet )(?:[\wé]+ )?appel {TO_WHOM}?(?:pour|afin) "
        rf"(?:que |qu['’]|de |d['’])?(?P<act>.+)"),
    ("urge", "lancer adresser renouveler réitérer", rf"{GAP}(?:un |son |leur |cet )(?:[\wé]+ )?appel (?:à |au |aux )(?P<act>"
        rf"(?:(?:la |l['’]|plus de |une )?(?:ATTITUDES)\b|{INFINITIVE}).*)"),
)  # fmt: skip
# Who is advised, as a pronoun before the verb: not 'la demande de', 'le conseil à'.
CLITIC = re.compile(r"\b(?:vous|nous|lui|leur|les|l['’]|l['’]|le|la)\b", re.I)
TOLD = r"\b(?P<who>vous|nous|lui|leur|les|(?:l['’]|le |la |les )(?=(?:a|ont|avait|avons|ai) )) ?(?:(?:a|ont|avait|avons|ai) (?:[\wé]+ment )?)?"
TO_PRONOUNS: tuple[tuple[Modality, str], ...] = (
    ("urge", "demander enjoindre presser exhorter inviter inciter encourager prier supplier implorer sommer convier pousser appeler"),
    ("recommend", "recommander conseiller suggérer déconseiller"),
)
# Advice in the passive, and that of a noun: 'est pressé par Ann Roe d'agir', 'le conseil d'Ann Roe : attendre'.
OTHERS: tuple[tuple[Modality, str, str], ...] = (
    ("urge", ADVISED, rf"(?P<who>[A-ZÀ-Þ][^,.;:«»“”\"]{{1,60}}?),? (?:est|sont|a été|ont été|était|étaient|fut|se voit|se voient) "
        rf"(?P<verb>{ADVISED}) {DONE_BY} (?:de |d['’]|à )(?P<act>{INFINITIVE}.*)"),
    ("recommend", COUNSEL, rf"\b(?P<verb>{COUNSEL}) (?:\w+ )?{OWNER}(?: (?:à|au|aux|pour) {WHO})?(?: est(?: simple| clair)?e?)? ?"
        rf"[:,] ?[«“\"]?[ \u00a0]?(?:c['’]est )?(?:de |d['’])?(?P<act>{INFINITIVE}[^»”\"]*)"),
    ("recommend", COUNSEL, rf"\b(?P<verb>{COUNSEL}) (?:\w+ )?{OWNER}(?: (?:à|au|aux|pour) {WHO})? est (?:de |d['’]|que |qu['’])"
        r"(?P<act>.+)"),
    ("recommend", COUNSEL, rf"(?P<adviser>\b(?:[Ss]on|[Ss]a|[Ll]eur)) (?P<verb>{COUNSEL})(?: (?:à|au|aux|pour) {WHO})? ?[:,] ?"
        rf"[«“\"]?[ \u00a0]?(?:c['’]est )?(?:de |d['’])?(?P<act>(?:{INFINITIVE}|(?:n[e'’] ?)?[\wéè]+(?:ez|ons)\b)[^»”\"]*)"),
    ("recommend", COUNSEL, rf"(?P<adviser>\b(?:[Ss]on|[Ss]a|[Ll]eur)) (?P<verb>{COUNSEL}) est (?:de |d['’]|que |qu['’])(?P<act>.+)"),
)  # fmt: skip
OWN = re.compile(r"\b(?:je|j['’]|nous|on)(?: ?(?:vous|lui|leur|les?|la|l['’]|en|y)?) ?(?:ai |avons |a )?(?:\w+ment )?$", re.I)
NEGATED = re.compile(r"(?:\bne |\bn['’])(?:\w+['’]?\s?)?$", re.I)
NOUN = re.compile(r"\b(?:la|une|sa|cette|par|en|de) $", re.I)
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
    adjectives = "|".join(word.replace("_", " ") for word in tree("fr/advice")["judged"]["adjectives"].split())
    for modality, verbs, rest in VERBS:
        words = {form for verb in verbs.split() for form in _told_by(verb)}
        rest = rest.replace("ATTITUDES", attitudes).replace("ADJECTIVES", adjectives)
        listed = "|".join(sorted(words, key=len, reverse=True))
        pattern = re.compile(rf"(?<![\w-])(?P<verb>{listed}) {rest}", re.I | re.S)
        found.append(AdvisingVerbs(modality, frozenset(words), pattern))
    return tuple(found)


def _is_noun(sentence: str, found: re.Match[str]) -> bool:
    """Whether a form is a noun there: 'leur demande de sursis', not 'leur demande de céder'."""
    before = sentence[max(0, found.start() - 6) : found.start()]
    theirs = before.endswith("leur ") and found["verb"].lower().endswith("s")
    return theirs or NOUN.search(before) is not None


def _told_by(verb: str) -> Iterator[str]:
    """The forms of a verb of advising that tell of advice."""
    if verb == "vouloir":
        return iter(("veut", "veulent", "voudrait", "voudraient"))
    return (form for form, kind in forms(verb) if kind not in ("infinitive", "gerund"))


def own_reports(sentence: str) -> Iterator[ReportedAdvice]:
    """What somebody advises in words of their own: 'je recommande à Ottawa d'attendre', 'nous demandons que'."""
    return (report for report in reports(sentence) if OWN.search(sentence[: report.verb[0]]))


def reports(sentence: str) -> Iterator[ReportedAdvice]:
    """The advice that a sentence reports with a verb of advising, one for each verb."""
    taken: list[int] = []
    words = frozenset(WORD.findall(sentence.lower()))
    for verbs in _patterns():
        for found in verbs.pattern.finditer(sentence) if not verbs.forms.isdisjoint(words) else ():
            negated = NEGATED.search(sentence[max(0, found.start() - 12) : found.start()])
            if found.start("verb") in taken or negated or _is_noun(sentence, found):
                continue
            taken.append(found.start("verb"))
            yield _report(sentence, found, verbs.modality)
    for modality, pattern in _to_pronouns():
        for found in pattern.finditer(sentence) if CLITIC.search(sentence) else ():
            if found.start("verb") not in taken and not NEGATED.search(sentence[max(0, found.start() - 12) : found.start()]):
                taken.append(found.start("verb"))
                yield _report(sentence, found, modality)
    for modality, pattern, word in _others():
        for found in pattern.finditer(sentence) if word.search(sentence) else ():
            yield _report(sentence, found, modality)


@cache
def _to_pronouns() -> tuple[tuple[Modality, re.Pattern[str]], ...]:
    """The patterns of advice to somebody whom a pronoun before the verb names: 'nous vous demandons de', 'l'a pressé de'."""
    found: list[tuple[Modality, re.Pattern[str]]] = []
    for modality, verbs in TO_PRONOUNS:
        words = "|".join(sorted({form for verb in verbs.split() for form in _told_by(verb)}, key=len, reverse=True))
        rest = rf"{GAP}(?:[^,.;:«»“”\"]{{1,30}}? )?(?:de |d['’]|à )(?P<act>{NO_ADVICE}{INFINITIVE}.*)"
        found.append((modality, re.compile(rf"{TOLD}(?P<verb>{words})(?![\w-]) {rest}", re.I | re.S)))
    return tuple(found)


@cache
def _others() -> tuple[tuple[Modality, re.Pattern[str], re.Pattern[str]], ...]:
    """The patterns of other advice, each with the words without which it is not tried."""
    return tuple((modality, re.compile(rest, re.S), re.compile(rf"\b{words}\b")) for modality, words, rest in OTHERS)


def _report(sentence: str, found: re.Match[str], modality: Modality) -> ReportedAdvice:
    """The advice of one match, up to where another clause begins."""
    start, end = found.span("act")
    cut = CUT.search(sentence, start, end)
    stop = cut.start() if cut else end
    stop -= len(sentence[start:stop]) - len(sentence[start:stop].rstrip(" .;,\u00a0"))
    who = re.sub(r"^(?:la |le |les |l['’])(?=[A-ZÀ-Þ])", "", (found.groupdict().get("who") or "").strip())
    adviser = found.span("adviser") if found.groupdict().get("adviser") else None
    return ReportedAdvice(found.span("verb"), who, ((start, stop),), modality, adviser)
