"""The words by which somebody says in French what should be done: modals, impersonal phrases, verdicts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from components.languages.fr.advice.advising import INFINITIVE
from components.lexicons import tree
from components.models import Modality

ADVERBS = (
    r"(?:(?:aussi|maintenant|surtout|toujours|absolument|encore|d['’]abord|avant tout|plutôt|donc|alors|vraiment|enfin|"
    r"également|au moins|cesser? de|[\wé]+ment)[ ,] ?)*"
)
BESIDE = r"(?:aussi|également|donc|toutefois|cependant|surtout|désormais|maintenant)"
NEGATED = r"(?:pas |plus |jamais |rien )?"
WHO = r"(?P<who>(?:[\w’'.-]+ ){0,9}?[\w’'.)-]+)"
MODALS: tuple[tuple[Modality, str], ...] = (
    ("must", r"(?:doit|doivent|devons|devez|devra|devront)"),
    (
        "should",
        r"(?:devrait|devraient|devrions|devriez|fer(?:ait|aient|ions|iez) (?:mieux|bien) (?:de|d['’])|"
        r"(?:a|ont|aur(?:ait|aient|ions|iez)) tort (?:de|d['’])|"
        r"ser(?:ait|aient|ions|iez) (?:\w+ )?(?:bien|mal) (?:avisée?s?|inspirée?s?|venue?s?) (?:de|d['’]))",
    ),
    (
        "recommend",
        rf"(?:(?:a|ont|avons|avez|aur(?:ait|aient|ions|iez)) {ADVERBS}(?:tout |grand )?(?:intérêt|avantage),? à|"
        r"gagner(?:ait|aient|ions|iez) à)",
    ),
    (
        "must",
        r"(?:a|ont|avons|avez) (?:tous |toutes )?"
        r"(?:le devoir|l['’]obligation|la responsabilité|la tâche) (?:de|d['’])",
    ),
    ("must", rf"(?:se (?:doit|doivent|devai(?:t|ent)|devraient|devrait)|nous (?:nous )?devons) {ADVERBS}(?:de|d['’])"),
    (
        "must",
        r"(?:a|ont|avons|avez|aura|aurait) (?:pas )?(?:d['’]autre(?:s)? (?:choix|options?)|le choix|guère le choix|"
        r"d['’]autre solution) (?:que |)(?:de|d['’])",
    ),
    ("must", r"(?:a|ont|avons|avez) (?:pas |plus )à"),
    (
        "other",
        r"(?:peut|peuvent|pouvons|pouvez|pourrait|saurait|saurions) (?:pas|plus) (?:se |nous |vous )?"
        r"(?:permettre (?:de|d['’])|continuer (?:de|d['’]|à)|se contenter (?:de|d['’])|attendre (?:de|d['’]|que))",
    ),
    ("needs", r"(?:a besoin de|ont besoin de|avons besoin de)"),
)
NOT_VERB = r"(?!est\b|serait\b|sera\b|passe|consiste|réside|c['’])"


@dataclass(frozen=True, slots=True)
class AdviceCue:
    """Words that give advice, with their modality; the group `who` is who should act, `act` begins what is advised.

    A pattern that begins with any words is slow: it is tried only where its `verb` occurs.
    """

    modality: Modality
    pattern: re.Pattern[str]
    verb: re.Pattern[str] | None = None

    def found(self, content: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The places in content[start:end] where the cue gives advice."""
        if self.verb is None or self.verb.search(content, start, end):
            yield from self.pattern.finditer(content, start, end)


@cache
def cues() -> tuple[AdviceCue, ...]:
    """The cues of advice other than imperatives, compiled at the first French text."""
    adjectives = "|".join(word.replace("_", " ") for word in tree("fr/advice")["judged"]["adjectives"].split())
    modal = (
        AdviceCue(
            modality,
            re.compile(
                rf"{WHO}(?P<aside>, [^;:«»“”]{{3,110}},|,)? (?:n[e'’] ?)?(?P<modal>{words})(?: |"
                rf"(?<=['’])){NEGATED}{ADVERBS}(?P<act>{INFINITIVE})",
                re.I,
            ),
            re.compile(words, re.I),
        )
        for modality, words in MODALS
    )
    who = r"(?P<who>(?:[\w’'.-]+ ?){1,6}?)"
    needed = (
        r"\bil (?:ne )?(?:nous |leur |lui |vous )?(?P<verb>faut|faudra|faudrait|fallait),? "
        rf"(?:(?:pas|surtout|jamais|plus) )*{ADVERBS}"
    )
    return (
        *modal,
        AdviceCue("must", re.compile(rf"{needed}(?:que |qu['’]){who}(?= |$)", re.I)),
        AdviceCue("must", re.compile(rf"{needed}(?P<act>{INFINITIVE})", re.I)),
        AdviceCue("needs", re.compile(
            r"\bil (?:nous |leur |lui )?(?P<verb>faut|faudrait) (?:aussi |donc |maintenant |surtout )?"
            r"(?:[«“\"][ \u00a0]?)?(?:de l['’]|du |des |de la |une? |davantage |plus )(?!temps\b|jours|semaines|"
            r"mois|an|année)\w+", re.I)),
        AdviceCue("recommend", re.compile(r"\b(?:il )?(?:vaut|vaudrait) mieux\b|\bmieux (?:vaut|vaudrait)\b", re.I)),
        AdviceCue("recommend", re.compile(
            rf"\b(?:il|ce|c['’]) ?(?:est|serait|sera)(?: plus que| plus| très| donc| peut-être|"
            rf" devenu)? (?:{adjectives})(?: {BESIDE}|, [^,.;:]{{2,25}},)? "
            rf"(?:(?:de |d['’]|pour ){INFINITIVE}|(?:pour )?(?:que |qu['’]))",
            re.I)),
        AdviceCue("recommend", re.compile(
            r"\b(?:le temps|l['’]heure|le moment) est (?:maintenant )?(?:venue? |arrivée? )?(?:pour [^,.;]{2,40} )?"
            r"(?:de |d['’]|que |qu['’])", re.I)),
        AdviceCue("recommend", re.compile(r"\bil (?:importe|convient|conviendrait|urge) (?:[\wé]+ )?(?:de |d['’]|que |"
            r"qu['’])", re.I)),
        AdviceCue("must", re.compile(
            rf"\b(?:(?:il|ça|cela) (?:revient|appartient|incombe|reviendrait|appartiendrait) |"
            rf"c['’]est (?:maintenant |d['’]abord )?)"
            rf"(?:à |au |aux ){who} (?:de |d['’]){INFINITIVE}", re.I)),
        AdviceCue("must", re.compile(
            rf"(?:\A\W*|(?<=[.!?…] )|(?<=[«“] )|(?<=[“\"«]))(?-i:[ÀA]|Au|Aux) {who} (?:maintenant |donc )?"
            rf"(?:de |d['’]){INFINITIVE}", re.I)),
        AdviceCue("needs", re.compile(
            r"\b(?:nous avons|on a|(?:le|notre) (?:pays|province|région|gouvernement|industrie) a|l['’]industrie a|"
            r"le canada a|le québec a|ottawa a|québec a) (?:besoin|grand besoin) (?:de |d['’]|du |des )(?!main)\w+",
            re.I)),
        AdviceCue("needs", re.compile(
            r"\bce (?:qu['’]il (?:nous |leur |lui )?(?:faut|faudrait)|dont (?:nous avons|on a|"
            r"le pays a|la région a) besoin)\b,? (?:c['’]est|ce sont) ", re.I)),
        AdviceCue("recommend", re.compile(
            rf"\b(?:la|une|l['’]|le|ma|notre|leur|son|sa) ?(?:seule |première |vraie |bonne |meilleure |autre |"
            rf"grande )?"
            rf"(?:solution|clé|clef|réponse|priorité|issue|voie|réplique|riposte|stratégie|recette|remède|leçon|option|façon|manière|moyen|"
            rf"conseil|recommandation|message|urgence|idée|règle|sortie de crise|"
            rf"marche à suivre)(?: {NOT_VERB}[^,.;:]{{2,40}}?)?,? "
            rf"(?:c['’](?:est|était|serait)|(?:est|serait|sera|consiste(?:rait)?|passe(?:ra|rait)?|"
            rf"réside(?:rait)?)) (?:de |d['’]|à |par |dans |"
            rf"(?=la |l['’]|le |que |qu['’]))", re.I)),
        AdviceCue("other", re.compile(
            r"\b(?:le pire|la pire (?:chose|erreur|option|réponse)|l['’]erreur)[^,.;:]{0,30},? "
            r"(?:est|serait|c['’]est|ce serait) (?:de |d['’])", re.I)),
        AdviceCue("other", re.compile(
            r"\b(?:ce|il|c['’]) ?(?:serait|est|sera) (?:donc |bien |tout simplement )?(?:une? )?(?:grave |grosse |"
            r"énorme |terrible )?"
            r"(?:erreur|folie|faute|bêtise|imprudence|suicide|non-sens|imprudent|dangereux|suicidaire|insensé|naïf|prématuré|absurde|"
            r"irresponsable|malavisé|contre-productif|illusoire|vain|inutile)(?: \w+)? (?:que )?(?:de |d['’]|que |"
            r"qu['’])", re.I)),
        AdviceCue("other", re.compile(
            rf"\b(?:rien ne (?:sert|servirait)|(?:il|ça|cela) ne (?:sert|servirait) à rien|(?:(?:il (?:est|"
            rf"serait) )?inutile)|"
            rf"à quoi bon|pas la peine) (?:de |d['’]){INFINITIVE}", re.I)),
        AdviceCue("recommend", re.compile(
            rf"\b(?:il y (?:a|aurait) lieu|il (?:suffit|suffirait)) (?:donc |aussi |maintenant )?(?:(?:de |"
            rf"d['’]){INFINITIVE}|que |qu['’])", re.I)),
        AdviceCue("other", re.compile(
            rf"\brien n['’e] ?(?:(?:lui|leur|nous|vous|les|l['’]) ?)?(?:interdi(?:t|rait)|empêche(?:rait)?)"
            rf"(?: [^,.;:]{{2,50}}?)? (?:de |d['’]){INFINITIVE}", re.I)),
        AdviceCue("needs", re.compile(
            r"\b(?:ça|cela) (?:prend|prendra|prendrait|va prendre) (?:aussi |donc |maintenant |vraiment )?"
            r"(?:une? |des |plus de |du |de la )(?!temps\b|heures?\b|an\b|années?\b|mois\b|semaines?\b|jours?\b|siècle|"
            r"éternité|minutes?\b|peu\b)\w", re.I)),
        AdviceCue("recommend", re.compile(
            r"\bce serait (?:\w+ )?(?:bien|une bonne idée|une bonne chose) (?:de |d['’]|que |qu['’])", re.I)),
        AdviceCue("must", re.compile(rf"\bil (?:va|allait) falloir (?:que |qu['’]|{INFINITIVE})", re.I)),
        AdviceCue("other", re.compile(rf"\bpourquoi ne pas {INFINITIVE}", re.I)),
        AdviceCue("other", re.compile(r"\bet si (?:on|nous|l['’]on) [\w’' ]{0,12}\w+(?:ait|ions)\b", re.I)),
        AdviceCue("recommend", re.compile(
            rf"\b(?P<act>{INFINITIVE})[^,.;:]{{0,60}} (?:serait|est|reste|demeure) (?:plus |beaucoup plus |"
            rf"bien plus |encore |donc |"
            rf"la )?(?:{adjectives}|meilleure (?:solution|réponse|option|chose)|seule (?:solution|réponse|option|"
            rf"issue))\b", re.I)),
        AdviceCue("recommend", re.compile(
            rf"(?:\bje |j['’])(?:lui |leur |vous |te )?(?:dirais|demanderais|ordonnerais)(?: (?:à|au|"
            rf"aux) [^,.;]{{2,40}}?)? (?:de |d['’])"
            rf"(?P<own>{INFINITIVE})", re.I)),
        AdviceCue("recommend", re.compile(
            r"\bl['’]heure (?:est|n['’]est (?:pas|plus)) (?:venue? )?(?:à |au |aux )\w", re.I)),
        AdviceCue("other", re.compile(
            r"(?:\bà (?:sa|leur|votre|ta) place|\bà la place d[^,.;]{2,40}|\bsi j['’]étais [^,.;]{2,40}|\bmoi|"
            r"\bpersonnellement),? "
            r"(?P<own>(?:je (?:n[e'’] ?|ne )?|j['’])(?:l['’]|les? |la |lui |leur |y |en |me |m['’])?\w+r(?:ais|"
            r"ions)\b)", re.I)),
        AdviceCue("recommend", re.compile(r"\b(?:le mieux|la meilleure (?:chose|réponse|stratégie|solution|option)|"
            r"l['’]idéal)[^,.;]{0,40} (?:est|serait|c['’]est) (?:de |d['’])", re.I)),
    )  # fmt: skip
