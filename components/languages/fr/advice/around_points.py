"""Words around points of advice: proposals, plans, who advises in an opinion piece, whose union is meant."""

import re

PROPOSES = re.compile(r"(?!)(?P<recommend>)(?P<other>)")  # French proposals are found by `reported`
OFFER = re.compile(r"\b(?:une entente|une rencontre|un appel|une trêve|un accord)\b", re.I)
FORESEES = re.compile(r"\bdevrai(?:t|ent)\b", re.I)  # 'il a démissionné: il devrait regagner son poste'
GERUND = re.compile(r"(?!)")
GERUNDS = re.compile(r"(?!)")
PLANNED = re.compile(r"\b(?:dira|affirmera|plaidera|soutiendra|insistera)\b.*\bqu(?:e|['’])\s*$", re.I | re.S)
MORE = re.compile(r"(?!)(?P<words>)")
ORGANIZATION = re.compile(
    r"(?:son|sa|leur|le|la|l['’])\s?(?:syndicat|association|groupe|organisation|organisme|chambre|conseil|coalition|institut|parti)\b",
    re.I,
)
# What only English asks for matches nothing.
OF_BODY = FORBIDS = OWNING = re.compile(r"(?!)")
RELATIVE = re.compile(r"qui\b")
INTRODUCED = re.compile(
    r", [^,.\n]{0,60}?\b(?:du|de la|de l['’]|de|des|chez) ((?:[A-ZÀ-Þ][\w&’'-]+ ?(?:de |du |des |et )?)+)(?=[,.])"
)
RECOMMENDS = re.compile(
    r"\b(?:recommand\w+|conseil\w*|propos\w+|suggest\w+|suggèr\w+|étapes|priorités|devrait|appelle|demand\w+|"
    r"réclam\w+|exig\w+|press\w+|exhort\w+|revendic\w+|souhait\w+)\b",
    re.I,
)  # in the last sentence above a list
NEW_SENTENCE = re.compile(
    r"(?:Et|Mais|Donc|Nous|On|Il|Elle|Ils|Elles|Ce|Cela|Ça|Le|La|Les|Vous|Je|Si|Ne|Alors|Puis|Maintenant|Notre|Nos|Ottawa)\b"
)
LIST_SUBJECT = re.compile(
    r"(?:[^,:;.]{3,90}, )?(?P<who>(?:[Ll]['’]|[Ll]a |[Ll]e |[Ll]es )?(?:[a-zé]+ ){0,4}?(?:de la |du |de l['’]|des |"
    r"d['’]|de )?[A-ZÀ-Þ][^,.;:«»]{1,80}?) (?:recommande|réclame|demande|propose|suggère|exige|"
    r"presse|exhorte|appelle|souhaite|revendique)(?:nt)?\b"
)
# An item that ends the sentence above its list: "propose que le comité | – émette deux permis ;".
ITEM_PREDICATE = re.compile(
    r"(?P<act>(?:[A-ZÀ-Þ][\wéè]{2,}(?:er|ir|oir|re) (?=[a-zà-ÿ«])|(?:que |qu['’](?:il|elle|on|ils|elles) )|"
    r"(?!\w{1,2}\b|les\b|une\b))[a-zà-ÿ]+ [^.;]{4,240}?)(?:[.;]|$)"
)
INSTRUCTS = re.compile(r"\b(?:est|sont) (?:prié|invité|encouragé|avisé)e?s? (?:de |d[’']|à )")
ANNOUNCES = re.compile(
    r"^(?:(?:Et|Mais),? )?(?P<adviser>[^,;:«»“”\"?]{2,60}?) (?:a|avait|offre|a offert|a donné|donne|lance|a lancé) "
    r"(?:[\w’'-]+ ){0,4}(?:conseils?|idées?|suggestions?|recommandations?|message|souhaits?)\b[^.:«»“”\"]{0,60}[.]$"
)
WROTE = re.compile(
    r"\b(?:l['’]auteure?|l['’]autrice|(?:[Ll]e|[Uu]ne?|[Cc]e|[Cc]ette) (?:rapport|étude|note|analyse|mémoire)) "
    r"(?:du (?:rapport|mémoire)|de (?:l['’](?:étude|analyse)|la note)|(?:rédigée?|écrite?|signée?) par),? "
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+)+)"
)  # who wrote the paper that an article tells of
