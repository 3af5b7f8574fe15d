"""The constructions by which French reports advice: verbs with whom they advise and what, passives, nouns."""

from components.models import Modality

INFINITIVE = (
    r"(?:n[e'’]\s?(?:pas |plus |jamais |rien )?)?(?:[«“\"][ \u00a0]?)?(?:(?:se|s['’]|l['’]|les?|la|lui|leur|nous|vous) "
    r"?)?(?:(?:y|en) )?(?!(?:notre|votre|autre|contre|entre|outre|hier|leur|maire|ministre|premier|dernier)\b)"
    r"[\w-]+(?:er|ir|re|oir)\b"
)
GAP = (
    r"(?:(?:quant à (?:lui|elle|eux|elles)|pour (?:sa|leur) part|de (?:son|leur) côté|à (?:son|leur) tour|enfin|"
    r"ensuite|d['’]abord|surtout|alors|aussi|toutefois|néanmoins|cependant|pourtant|plutôt|"
    r"ainsi|de plus|en outre|"
    r"maintenant|par ailleurs|encore|donc|aujourd['’]hui|(?:lun|mar|mercre|"
    r"jeu|vendre|same)di|dimanche|[\wé]+ment) )*"
)
WHO = r"(?P<who>[^,.;:«»“”\"]{2,90}?(?:, [A-ZÀ-Þ][^,.;:«»“”\"]{2,60},)?)"
TO_WHOM = rf"(?:(?:à |au |aux |à l['’]){WHO} )"
ASKS = r"(?:invite|demande|presse|appelle|recommande|exhorte|conseille|suggère|prie|souhaite|veut)(?:nt)?\b"
NO_ADVICE = r"(?!commenter|répondre|réagir|préciser|expliquer|dire\b|confirmer|se prononcer|témoigner|comparaître)"
# What is asked for here is no course that somebody should take, but something for the one who asks, or an offer.
NO_DEMAND = (
    r"(?!(?:un |une |des |le |la |les |l['’])(?:\w+ )?(?:rencontre|entrevue|entretien|autorisation|permission|avis|"
    r"question|"
    r"précision|explication|délai|visa|statut|copie|excuse|vote|scrutin|mandat|rabais|prix|rançon|salaire)s?\b)"
)
THING = (
    r"(?:un |une |des |le |la |les |l['’]|plus de |plus d['’]|davantage de |moins de |moins d['’]|plutôt |"
    r"également |aussi )"
)
NEED = r"(?:la nécessité|l['’]importance|l['’]urgence|le besoin|l['’]utilité)"
DONE_BY = r"par (?P<adviser>[^;:«»“”\"]{2,90}?),?"
ADVISED = (
    r"(?:invité|pressé|appelé|exhorté|prié|conjuré|sommé|encouragé|incité|enjoint|convié|poussé|conseillé|"
    r"recommandé)e?s?"
)
COUNSEL = (
    r"(?:conseils?|recommandations?|recommandation|consigne|mot d['’]ordre|appel|suggestion|requête|demande|"
    r"solution|remède|"
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
    ("other", "exiger réclamer demander attendre",
     rf"{GAP}(?:de la |de l['’]|de |d['’]|du |des ){WHO} (?:que |qu['’])(?P<act>.+)"),
    ("other", "réitérer renouveler répéter",
     rf"{GAP}(?:sa|leur|cette) demande (?:pour |de |d['’])(?P<act>(?:un|une|des|le|la|les|l['’])\b.+)"),
    ("other", "juger estimer croire trouver considérer",
     rf"{GAP}(?P<act>(?:plus |très |trop )?(?:prématuré|imprudent|risqué|dangereux|absurde|inutile|hasardeux|insensé) "
     rf"(?:de |d['’]){INFINITIVE}.*)"),
    ("urge", "plaider militer", rf"{GAP}(?:pour|afin) (?:que |qu['’])(?P<act>{WHO} .*)"),
    ("urge", "plaider militer", rf"{GAP}(?:pour|en faveur d(?:e|u|es)|en faveur d['’]) ?(?P<act>.+)"),
    ("urge", "demander", rf"{GAP}{TO_WHOM}(?:de |d['’])(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "enjoindre ordonner", rf"{GAP}{TO_WHOM}(?:de |d['’])(?P<act>{NO_ADVICE}{INFINITIVE}.*)"),
    ("urge", "presser talonner prier supplier implorer conjurer adjurer exhorter sommer pousser",
     rf"{GAP}{WHO} pour (?P<act>(?:que |qu['’]).*)"),
    ("urge", "presser prier supplier implorer conjurer adjurer exhorter sommer enjoindre",
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
    ("other", "exprimer formuler émettre",
     rf"{GAP}(?:le |son |leur |un )(?:souhait|vœu|désir|espoir) (?:que |qu['’])(?P<act>{WHO} .*)"),
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
    ("urge", "lancer adresser renouveler réitérer",
     rf"{GAP}(?:un |son |leur |cet )(?:[\wé]+ )?appel {TO_WHOM}?(?:pour|afin) "
        rf"(?:que |qu['’]|de |d['’])?(?P<act>.+)"),
    ("urge", "lancer adresser renouveler réitérer",
     rf"{GAP}(?:un |son |leur |cet )(?:[\wé]+ )?appel (?:à |au |aux )(?P<act>"
        rf"(?:(?:la |l['’]|plus de |une )?(?:ATTITUDES)\b|{INFINITIVE}).*)"),
)  # fmt: skip
# Who is advised, as a pronoun before the verb: not 'la demande de', 'le conseil à'.
TOLD = (
    r"\b(?P<who>vous|nous|lui|leur|les|(?:l['’]|le |la |les )(?=(?:a|ont|avait|avons|ai) )|(?<=\bje )l['’]|"
    r"(?<=\bnous )l['’]) ?"
    r"(?:(?:a|ont|avait|avons|ai) (?:[\wé]+ment )?)?"
)
TO_PRONOUNS: tuple[tuple[Modality, str], ...] = (
    (
        "urge",
        """demander enjoindre presser exhorter inviter inciter encourager prier supplier implorer conjurer sommer
        convier pousser appeler""",
    ),
    ("recommend", "recommander conseiller suggérer déconseiller"),
)
# Advice in the passive, and that of a noun: 'est pressé par Ann Roe d'agir', 'le conseil d'Ann Roe : attendre'.
OTHERS: tuple[tuple[Modality, str, str], ...] = (
    ("urge", ADVISED,
     rf"(?P<who>[A-ZÀ-Þ][^,.;:«»“”\"]{{1,60}}?),? (?:est|sont|a été|ont été|était|étaient|fut|se voit|se voient) "
        rf"(?P<verb>{ADVISED}) {DONE_BY} (?:de |d['’]|à )(?P<act>{INFINITIVE}.*)"),
    ("recommend", COUNSEL,
     rf"\b(?P<verb>{COUNSEL}) (?:\w+ )?{OWNER}(?: (?:à|au|aux|pour) {WHO})?(?: est(?: simple| clair)?e?)? ?"
        rf"[:,] ?[«“\"]?[ \u00a0]?(?:c['’]est )?(?:de |d['’])?(?P<act>{INFINITIVE}[^»”\"]*)"),
    ("recommend", COUNSEL,
     rf"\b(?P<verb>{COUNSEL}) (?:\w+ )?{OWNER}(?: (?:à|au|aux|pour) {WHO})? est (?:de |d['’]|que |qu['’])"
        r"(?P<act>.+)"),
    ("recommend", COUNSEL,
     rf"(?P<adviser>\b(?:[Ss]on|[Ss]a|[Ll]eur)) (?P<verb>{COUNSEL})(?: (?:à|au|aux|pour) {WHO})? ?[:,] ?"
        rf"[«“\"]?[ \u00a0]?(?:c['’]est )?(?:de |d['’])?(?P<act>(?:{INFINITIVE}|(?:n[e'’] ?)?[\wéè]+(?:ez|"
        rf"ons)\b)[^»”\"]*)"),
    ("recommend", COUNSEL,
     rf"(?P<adviser>\b(?:[Ss]on|[Ss]a|[Ll]eur)) (?P<verb>{COUNSEL}) est (?:de |d['’]|que |qu['’])(?P<act>.+)"),
)  # fmt: skip
