"""The pattern of a reporting clause within quotation marks: « Nous irons, a-t-il dit, jusqu'au bout. »"""

import re
from functools import cache

from components.languages.fr.reporting import cues

TO = r"(?:m['’]|t['’]|me[ \u00a0]|nous[ \u00a0]|vous[ \u00a0]|lui[ \u00a0]|leur[ \u00a0]|l['’])?"
AUXILIARY = TO + r"(?:a|ont|avait|avaient|aura|aurait|auraient|s['’]est|s['’]était|se sont|s['’]étaient)"
CLITIC = r"-(?:t-)?(?:il|elle|on|ils|elles)\b"
BETWEEN = (
    r"(?:[ \u00a0](?:pour sa part|de son côté|à son tour|aussi|ensuite|alors|toutefois|également|encore|[\wé]+ment))?"
)
SPEAKER = (
    r"(?:(?:MM?\.|Mmes?|Me|Dre?|Mgr)[ \u00a0]|[lL]['’]|(?:[lL]es?|[lL]a|[uU]ne?|[sS]on|[sS]a|[cC]e|[cC]ette)[ \u00a0]|"
    r"(?=[A-ZÀ-Þ]))"
)
DAY = r"(?:[ \u00a0](?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd['’]hui))?"


@cache
def inserted() -> re.Pattern[str]:
    """The pattern, made of the forms of the plain verbs of saying; compiled at the first French text."""
    plain = cues.listed("plain") - cues.listed("quoted_only") | {"lancer", "poursuivre", "reprendre", "glisser"}
    finite, participles = set[str](), set[str]()
    for form, readings in cues.verbs().items():
        kinds = {reading.kind for reading in readings if reading.lemma in plain}
        finite.update([form] if kinds & {"finite", "conditional"} else [])
        participles.update([form] if "participle" in kinds else [])
    verb, past = ("|".join(sorted(map(re.escape, forms), key=len, reverse=True)) for forms in (finite, participles))
    own = rf"{TO}(?:s['’]|se[ \u00a0])?(?:{verb})"
    with_pronoun = rf"(?:{AUXILIARY}{CLITIC}{BETWEEN}[ \u00a0](?:{past})|{own}{CLITIC})"
    with_noun = rf"(?:{AUXILIARY}{BETWEEN}[ \u00a0](?:{past})|{own})\b{DAY}[ \u00a0]{SPEAKER}"
    return re.compile(rf"(?P<before>[,?!…])[ \u00a0]?(?P<clause>(?:{with_pronoun}|{with_noun})[^,.;:!?«»“”\"\n]*)")
