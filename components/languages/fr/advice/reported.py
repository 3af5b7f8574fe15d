"""A reporter's sentence -> the advice that it reports with a verb of advising: 'presse Ottawa d'agir'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from components.languages.fr.advice.advising import (
    GAP,
    INFINITIVE,
    NO_ADVICE,
    OTHERS,
    TO_PRONOUNS,
    TOLD,
    VERBS,
)
from components.languages.fr.conjugation import forms
from components.languages.results import ReportedAdvice
from components.lexicons import tree
from components.models import Modality, Span

OWN = re.compile(
    r"\b(?:(?:je|j['’]|on)(?: ?(?:vous|lui|leur|les?|la|l['’]|en|y)?) ?(?:ai |a )?|"
    r"nous(?: ?(?:vous|lui|leur|les?|la|l['’]|en|y)?) ?(?:avons )?)(?:\w+ment )?$",
    re.I,
)
NEGATED = re.compile(r"(?:\bne |\bn['’])(?:\w+['’]?\s?)?$", re.I)
NOUN = re.compile(r"\b(?:la|une|sa|cette|par|en|de) $", re.I)
CUT = re.compile(r",? (?:car|mais|puisqu|parce qu|tandis qu|alors qu|sinon)|[.;]\s*$|, (?:a-t-|dit-|selon )")


BE_IT = re.compile(r"\W*Qu['’e] ?(?:l['’])?on (?:\w+ ){0,3}$")  # 'Qu'on lui demande un passeport, cela l'humilie'
AND_THEN = re.compile(
    r",? (?:et|puis|mais) (?=(?:a |ont )?(?:invit|press|appel|exhort|pri|somm|encourag|demand|conseill|recommand|"
    r"suggér|suggèr|réclam|exig|propos|promet|promis|menac|ajout|affirm|soutien|soutenu|dit\b|estim|accus|dénonc)\w*\b)"
)  # another verb with the same subject
TO_ANOTHER = re.compile(
    rf",? et (?P<who>(?:à |au |aux )(?:la |l['’])?[^,.;:«»]{{2,40}}?|(?:les |le |la |l['’])[^,.;:«»]{{2,40}}?) "
    rf"(?P<to>de |d['’]|à )(?P<act>{INFINITIVE}.*)",
    re.S,
)  # 'demande à Ottawa d'agir | et à Québec de suivre'
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
    return (form for form, kind in forms(verb) if kind != "infinitive" and form != "sommes")  # 'nous sommes'


def own_reports(sentence: str) -> Iterator[ReportedAdvice]:
    """What somebody advises in words of their own: 'je recommande à Ottawa d'attendre', 'nous demandons que'."""
    return (report for report in reports(sentence) if OWN.search(sentence[: report.verb[0]]))


def reports(sentence: str) -> Iterator[ReportedAdvice]:
    """The advice that a sentence reports with a verb of advising, one for each verb."""
    taken: list[int] = []
    words = frozenset(WORD.findall(sentence.lower()))
    for verbs in _patterns():
        for found in _each(verbs.pattern, sentence) if not verbs.forms.isdisjoint(words) else ():
            if (found.groupdict().get("who") or "").startswith("par "):
                continue  # in the passive
            negated = NEGATED.search(sentence[max(0, found.start() - 12) : found.start()]) or BE_IT.match(
                sentence, 0, found.start()
            )
            if found.start("verb") in taken or negated or _is_noun(sentence, found):
                continue
            taken.append(found.start("verb"))
            report = _report(sentence, found, verbs.modality)
            yield report
            yield from _to_another(sentence, report)
    for modality, pattern in _to_pronouns():
        for found in pattern.finditer(sentence):
            if found.start("verb") not in taken and not NEGATED.search(
                sentence[max(0, found.start() - 12) : found.start()]
            ):
                taken.append(found.start("verb"))
                yield _report(sentence, found, modality)
    for modality, pattern, word in _others():
        for found in pattern.finditer(sentence) if word.search(sentence) else ():
            yield _report(sentence, found, modality)


@cache
def _to_pronouns() -> tuple[tuple[Modality, re.Pattern[str]], ...]:
    """The patterns of advice to somebody whom a pronoun names: 'nous vous demandons de', 'l'a pressé de'."""
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


def _each(pattern: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, also those that begin in what another match takes for advised."""
    found = pattern.search(sentence)
    while found is not None:
        yield found
        found = pattern.search(sentence, found.start("act"))


def _to_another(sentence: str, report: ReportedAdvice) -> Iterator[ReportedAdvice]:
    """The advice to a second person that shares its verb; the first is cut where it begins."""
    stop = report.acts[-1][1]
    found = TO_ANOTHER.search(sentence, stop) if sentence[stop : stop + 4] in (" et ", ", et") else None
    if found is not None and found.start() == stop:
        yield _report(sentence, found, report.modality, report.verb)


def _report(sentence: str, found: re.Match[str], modality: Modality, verb: Span | None = None) -> ReportedAdvice:
    """The advice of one match, up to where another clause, verb or addressee begins; `verb` may be another's."""
    start, end = found.span("act")
    cuts = (pattern.search(sentence, start, end) for pattern in (CUT, AND_THEN, TO_ANOTHER))
    stop = min((cut.start() for cut in cuts if cut), default=end)
    stop -= len(sentence[start:stop]) - len(sentence[start:stop].rstrip(" .;,\u00a0"))
    who = re.sub(r"^(?:la |le |les |l['’])(?=[A-ZÀ-Þ])", "", (found.groupdict().get("who") or "").strip())
    adviser = found.span("adviser") if found.groupdict().get("adviser") else None
    return ReportedAdvice(verb or found.span("verb"), who, ((start, stop),), modality, adviser)
