"""A name in its sentence -> the role that the text gives the person, and the country that the role implies."""

import re

from components.languages.fr.people.names import HONORIFICS, words
from components.languages.fr.people.phrases import ARTICLE, BEFORE_NOUN, PLAIN_WORD, gender_of, masculine
from components.languages.register import Gender, key
from components.languages.results import Name

APPOSITION = re.compile(
    r"\s?(?:\([^()\n]{1,30}\))?,\s(?P<is>qui (?:est|était|dirige|préside|mène) )?(?P<role>[^,.;:()“”«»\"\n]{3,90})"
)
DETERMINER = re.compile(
    r"(?<![\w’'-])(?:[Ll]es?|[Ll]a|[Uu]ne?|[Ss]on|[Ss]a|[Ll]eur|[Nn]otre|[Mm]on|[Mm]a|[Cc]e(?:tte)?|[Ll]['’])\s?"
)
ARTICLE_BEFORE = re.compile(r"(?:[Ll]e|[Ll]a|[Uu]ne?|[Ss]on|[Ss]a|[Cc]ette|[Cc]et?)\s$")
PART = re.compile(r"[.;:!?«»“”\"—–()\n]")
STOPS = frozenset(
    """que qu qui dont est sont etait a ont avait et ou mais dit par avec pour selon sans si quand lorsque comme dans
    apres
    avant n ne se s il elle""".split()
)
REGIONS = re.compile(
    r"\b(?:Ontario|Québec|Alberta|Manitoba|Saskatchewan|Colombie-Britannique|Nouveau-Brunswick|Nouvelle-Écosse|"
    r"Île-du-Prince-Édouard|Terre-Neuve|Yukon|Nunavut|Californie|Caroline du (?:Nord|Sud)|Dakota du (?:Nord|Sud)|"
    r"Floride|Géorgie|Illinois|Indiana|Iowa|Louisiane|Maine|Massachusetts|Michigan|Minnesota|Montana|New Hampshire|"
    r"New Jersey|New York|Ohio|Oregon|Pennsylvanie|Tennessee|Texas|Vermont|Virginie|Washington|Wisconsin)\b"
)
CANADIAN = frozenset(
    """ontario ontarien quebec quebecois alberta albertain manitoba manitobain saskatchewan canada canadien
    npd neo-democrate ottawa federal colombie-britannique nouveau-brunswick nouvelle-ecosse""".split()
)
PARTIES = frozenset("liberal conservateur conservatrice".split())  # or views, where no office stands by
PARTY_OFFICES = frozenset(
    """chef cheffe depute deputee ministre premier premiere candidat candidate critique whip gouvernement parti
    caucus""".split()
)
LONGEST = 110  # characters before a name in which its role begins


def role_of(text: str, name: Name) -> str | None:
    """The role beside a name: the words from their article to the name, else the apposition after it."""
    before = role_before(text, name.start)
    if before:
        return before
    after = APPOSITION.match(text, name.span[1])
    if after and (after["is"] or _is_role(after["role"])):
        return ARTICLE.sub("", after["role"].strip()) if _is_role(after["role"]) else None
    return None


def role_before(text: str, start: int) -> str:
    """The role whose phrase leads to a name: "ministre du Travail" of 'le ministre du Travail, Ann Roe'; else ""."""
    part = PART.split(text[max(0, start - LONGEST) : start].rstrip(" \u00a0"))[-1]
    apposed = part.endswith(",")
    phrase = part.rstrip(", \u00a0")
    if "," in phrase:
        phrase = phrase.rsplit(",", 1)[1].lstrip()
    for found in reversed(list(DETERMINER.finditer(phrase))):
        role = phrase[found.end() :].strip()
        if _opens_role(role) and STOPS.isdisjoint(PLAIN_WORD.findall(key(role).replace("'", " "))):
            return role if role and (apposed or _ends_as_role(role)) else ""
    opens = apposed and phrase[:1].isupper() and _opens_role(phrase)  # 'Ancienne consule à Boston, Ann Roe ...'
    return phrase if opens and STOPS.isdisjoint(set(PLAIN_WORD.findall(key(phrase))) - {"et"}) else ""


def gender_at(text: str, name: Name) -> Gender | None:
    """The gender that the article and noun of the role before a name tell: 'le chercheur', 'sa collègue'."""
    role = role_before(text, name.start)
    begin = text.rfind(role, 0, name.start) if role else -1
    article = ARTICLE_BEFORE.search(text, max(0, begin - 5), begin) if begin > 0 else None
    return gender_of(f"{article[0].strip()} {role}") if article else None


def _ends_as_role(role: str) -> bool:
    """Whether a role runs up to a name without a comma: 'la conseillère de comté Ann Roe', no verb in between."""
    return len(role.split()) < 8


def _opens_role(role: str) -> bool:
    """Whether a phrase without its article begins with a noun for a role, after adjectives."""
    tokens = [word for word in PLAIN_WORD.findall(key(role)) if key(word) not in HONORIFICS]
    for at, word in enumerate(tokens[:3]):
        if masculine(word) in words("roles") and (
            word not in ("premier", "premiere") or tokens[at + 1 : at + 2] == ["ministre"]
        ):
            return True
        if word not in BEFORE_NOUN:
            return False
    return False


def _is_role(phrase: str) -> bool:
    """Whether an apposition says what somebody is: it begins with a noun for a role, with or without an article."""
    return _opens_role(ARTICLE.sub("", phrase.strip()))


def country_of(role: str) -> str | None:
    """The country that a role implies, None if it implies none."""
    tokens = {masculine(word) for word in PLAIN_WORD.findall(key(role).replace("'", " "))}
    if "americain" in tokens or ("etats-unis" in tokens and "ambassadeur" not in tokens):
        return "US"
    return "CA" if tokens & CANADIAN or (tokens & PARTIES and tokens & PARTY_OFFICES) else None
