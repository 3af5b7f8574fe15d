"""Where a text introduces somebody: what stands before and after a name, and who follows whom in an office."""

import re

from components.languages.fr.people.roles import role_before

BIOGRAPHY = (
    r"(?:est|était|a été|avait été|dirige|dirigeait|préside|présidait|mène|menait|possède|exploite|enseigne|enseignait|"
    r"représente|représentait|conseille|étudie|négociait|cultive|élève|fabrique|tient|gère|travaille|siège|pêche|conduit|"
    r"a dirigé|a présidé|a fondé|a négocié|a représenté|a enseigné|fonda|fondait|coordonne|pilote|anime)"
)
LEADS_IT = r"qui (?:la |le |l['’])(?:dirige|préside|mène|gère|anime|représente)\b"  # of a body named before
AFTER_NAME = re.compile(
    r"\s?(?:\([^()\n]{1,40}\))?(?:,\s\d{1,2}\sans,?)?"
    r"(?:,?\s(?:qui\s)(?:[\wé]+ment\s)?" + BIOGRAPHY + r"\s(?P<is>[^.;:«»“”\"\n]{3,110})"
    r"|,\s(?P<apposed>(?!(?!à la tête|aux commandes|" + LEADS_IT + r")[\wé]+ "
    r"(?:l['’]|les? |la |une? |son |sa |M\.|Mme |[A-ZÀ-Þ]))(?!(?!" + LEADS_IT + r")qui\b|et\b|mais\b|que\b|"
    r"a\b|ont\b)[^.;:()«»“”\"\n]{3,90}?)(?:,|\.|\set\s))"
)
VERB_AFTER = re.compile(r",?\s(?:qui\s)(?:[\wé]+ment\s)?(?P<verb>" + BIOGRAPHY + r")\s")
BY_PRONOUN = re.compile(
    r"\s*(?:Il|Elle)\s(?P<is>(?:dirige|préside|enseigne|possède|exploite|est)\s[^.;:«»“”\"\n]{3,110})"
)
SUCCEEDED = re.compile(
    r"\b(?:remplace|remplaçait|a remplacé|succède à|succédait à|a succédé à|prend la relève de|prend la place de|"
    r"(?:son|sa) prédécesseure?,?)\s+(?=[A-ZÀ-Þ])"
)
LEFT = re.compile(r"\b(?:ancien(?:ne)?|ex-|sortante?|démissionnaire)\b|\bex-", re.I)


def words_before(text: str, start: int) -> str:
    """The words right before a name that introduce the person: "avocate" of 'l'avocate Ann Roe'."""
    return role_before(text, start)
