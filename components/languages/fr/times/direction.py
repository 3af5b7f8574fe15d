"""Whether the words around a time expression point to the future or the past: 'verra mardi', 'a vu mardi'."""

import re

from components.models import Span

PARTICIPLE = (
    r"(?!(?:lun|mar|mercre|jeu|vendre|same)di\b|lieu|prév|attendu|aux?\b|du\b|report|repouss|fixé|maintenu|convenu)(?:[\wéèêàâîôûç-]+(?:é|ée|és|ées|i|ie|is|ise|it|ite|u|"
    r"ue|us|ues|ert|erts)|mort|fait|été|eu)"
)
# Imperfects that end like a conditional: 'retirait', 'considérait', 'entraient'.
IMPERFECT = (
    r"(?:[\wéè]*(?:ér|[^u]ar|[^r]our|eur|ntr|str|ffr|spir|désir|admir|assur|dur|jur|mesur|figur|procur)|"
    r"(?:re|at|sou|é)?tir|vir|(?:dé|re)?(?:livr|ouvr)|(?:re|dé)?(?:couvr|livr)|dé?clar|compar)(?:ait|aient)"
)
ADVERB = r"(?:[\w'’-]+ ){0,3}?"
BACK = (
    r"(?<![\w-])(?!(?:est|sont|était|étaient) (?:convoqu|programm|planifi|remise?s? au))"
    rf"(?:aurait|auraient|ai|as|a|ont|avons|avez|avait|avaient|s['’]est|s['’]était|se sont|"
    rf"s['’]étaient|est|sont|"
    rf"était|étaient|"
    rf"fut|furent)(?:-t)?(?:-(?:il|elle|on|ils|elles))?"
    rf" {ADVERB}(?<!doit )(?<!prévu ){PARTICIPLE}\b"
    rf"|(?<![\w’'-]){IMPERFECT}\b"
    r"|(?<![\w’'-])(?!aur|ser|devr|fer|ir|pourr|voudr|viendr|tiendr|verr)[\wéè]{2,}(?<!r)(?:ait|aient|èrent)\b"
    r"|(?<![\w’'-])(?!prév|attend|report|repouss|fix)[\wéè]{3,}(?:é|ée|és|ées)\b(?= (?:lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|en (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)))"
    r"|(?<![\w’'-])(?:romp|rend|vend|perd|concl|reç|obten|[\w]*ven|él|pri|[\w]*mi|[\w]*dui|[\w]*cri|ouver|offer)(?:u|s|t)"
    r"e?s?\b(?= (?:en|le|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)(?<!plus)(?<!puis)(?<!depuis)"
    r"|[\wéè]{2,}(?:a|irent|urent)(?<!ra)(?<!cela)(?<!déjà)\b(?= )"
)
AHEAD = (
    rf"(?:(?<![\w’'-])|(?<=\b[sn]['’]))(?!aurai(?:t|ent)\b)(?!{IMPERFECT}\b)"
    r"[\wéèêâû-]{2,}(?:era|eront|ira|iront|ra|ront|rons|rez|rai|rait|raient)\b(?! de)"
    r"|(?:doit|doivent|devrait|devraient|devra|va|vont|compte|comptent|entend|entendent|veut|veulent|espère|espèrent|"
    r"promet|promettent|menace|menacent|prévoit|prévoient|envisage|envisagent|projette|s['’]apprête|s['’]apprêtent|"
    r"attend|attendent|souhaite|souhaitent|propose|proposent|recommande|recommandent|convenu|accepté|invité\w*) "
    r"|prévue?s?\b|(?:est|sont|était|étaient) (?:censé|supposé|convoqué|programmé|planifié)e?s? |"
    r"remise?s? au |"
    r"attendue?s?\b|prochaine?s?\b|report(?:é|ée|és|ées|er) |repouss(?:é|ée|és|ées|er) |fixée?s? |"
    r"à compter d|à partir d|d['’]ici|jusqu|dès |"
    r"vient à échéance|entre(?:nt)? en vigueur|débute(?:nt)?\b|commence(?:nt)?\b|s['’]ouvre\b|en vue d|avant "
)
VERB = re.compile(rf"(?P<ahead>{AHEAD})|(?P<back>{BACK})", re.I)
BREAK = re.compile(r"[,;:«»“”\"]|\b(?:qui|que|dont|où|quand|lorsque|alors|après|avant|depuis|parce|puisque)\b", re.I)
ACROSS_BREAK = 20  # characters that a verb in another clause counts as farther away
TOO_FAR = 300.0


def direction(text: str, span: Span, sentence: Span) -> int:
    """Where the nearest verb points: 1 to the future, -1 to the past, 0 without a verb."""
    best, sign = TOO_FAR, 0
    for found in VERB.finditer(text, *sentence):
        distance = _distance(text, found.span(), span)
        if distance < best:
            best, sign = distance, 1 if found["ahead"] else -1
    return sign


def _distance(text: str, verb: Span, expression: Span) -> float:
    """The distance of a verb in characters; one after the expression, or in another clause, counts as farther away."""
    if verb[1] <= expression[0] + 1:
        distance, between = float(expression[0] - verb[1]), (verb[1], expression[0])
    elif verb[0] >= expression[1]:
        distance, between = 1.4 * (verb[0] - expression[1]) + 4, (expression[1], verb[0])
    else:
        return TOO_FAR
    return (
        distance + ACROSS_BREAK * sum(1 for _ in BREAK.finditer(text, *between))
        if between[0] <= between[1]
        else distance
    )
