"""Pronouns, and the small words by which kinds of mentions are recognised."""

import re
from collections.abc import Iterable, Iterator, Sequence

from components.languages.register import Gender
from components.models import Span

PRONOUNS: dict[str, Gender] = {
    "il": "m", "-il": "m", "lui": "m", "lui-meme": "m", "celui-ci": "m", "ce dernier": "m",
    "elle": "f", "-elle": "f", "elle-meme": "f", "celle-ci": "f", "cette derniere": "f",
    "celui": "m", "celle": "f",
}  # fmt: skip
EITHER = frozenset("son sa ses".split())  # the owner may be a man, a woman or a body
RELATIVE = frozenset("qui dont lequel laquelle".split())
NOUN_BEFORE_RELATIVE = re.compile(r"(?!)")  # 'qui' stands beside what it means
IMPERSONAL: frozenset[str] = frozenset()
SAME_DOCUMENT: tuple[frozenset[str], ...] = (frozenset(("sondage", "enquête")),)
NEUTER = frozenset("cela ceci".split())
ORDINALS = {"le premier": 0, "la premiere": 0, "le second": 1, "la seconde": 1, "le deuxieme": 1, "la deuxieme": 1}
BOTH = re.compile(
    r"(?:les|ces) deux (?!pays|camps|parties|capitales|gouvernements|pal|ordres|provinces|villes)[\wéè’'-]+", re.I
)
OWNED = re.compile(
    r"(?:le |l['’]|son |sa )?(?P<thing>[\wé]+) (?:de |d['’])?(?P<who>(?:la |le |l['’]|les |du |des |[A-ZÀ-Þ]).+)", re.I
)
SUBJECT_OR_OBJECT = frozenset("il elle lui celui-ci celle-ci".split())
NO_ONE = frozenset("personne aucun aucune nul nulle".split())
THEY = frozenset("ils elles eux -ils -elles".split())
SUBJECT_PRONOUN = re.compile(r"\b(?:[Ii]l|[Ee]lle)\b(?! y a| faut| s['’]agit| est (?:temps|prévu|question))")
THIRD_PERSON = re.compile(r"\b(?:[Ii]l|[Ee]lle)\b(?! y a| faut| s['’]agit)")
DEFINITE = re.compile(r"(?:(?i:le|la|les|du|au|son|sa|ses|leur|leurs|ce|cette|cet|notre)\b|[Ll]['’]|[A-ZÀ-Þ])")
NEWLY = re.compile(r"\b(?:nouveau|nouvelle|nouvel|nouvellement \w+)\b", re.I)
ASKED_BY = re.compile(
    r"\b(?:interrogée?|interpellée?|questionnée?|relancée?|pressée?|interrompue?) (?:\w+ )?par (?:[\w’'.-]+ ){0,5}$",
    re.I,
)
OF_BODY = re.compile(r"(?!)")  # "son président" may be that of a person
OF_AGE = re.compile(r"(?:le |la |l['’])\w+ de \d{2} ans\b", re.I)
DETERMINERS = re.compile(
    r"^(?:(?:tou(?:t|te|s|tes)|autres?|nombreu(?:x|ses)|divers(?:es)?|mon|ma|mes|notre|nos|votre|vos|six|sept|huit|neuf|dix|"
    r"même|presque|au moins|plus de|les|la|le)\s+)+(?=\w)",
    re.I,
)
ONE_OF = re.compile(
    r"^(?:(?P<single>une? des|l['’]une? (?:des|de ses))|(?:deux|trois|plusieurs|certaine?s) (?:des|de ses)) ?", re.I
)
GIVEN_BY = re.compile(r"\s(?:de|du|des|d['’]|par|signée? par|écrite? par)\s?")
SAYS_AFTER = re.compile(
    r"(?:il|elle)\s(?:dit|précise|ajoute|souligne|affirme|soutient|conclut|indique|estime|note)\b", re.I
)
DOCUMENT_BEFORE = re.compile(r"\b(?:[Ll]e|[Ll]a|[Uu]ne?|[Ss]on|[Ss]a|[Cc]e|[Cc]ette) (?P<noun>\w+)")
INCOMING = re.compile(r"président(?:e)? (?:américain )?(?:élue?|désignée?)\b")
DESCRIPTION = re.compile(
    r"\b(?:[Ll]e |[Ll]a |[Ll]['’])(?:chef|cheffe|premi(?:er|ère) ministre|ministre|président|présidente|gouverneure?|"
    r"maire|mairesse|sénateur|sénatrice|ambassadeur|ambassadrice|préfète?|dirigeante?|élue?|députée?|syndicaliste|"
    r"économiste|politologue|avocate?|professeure?|analyste|direct(?:eur|rice)|patron(?:ne)?|agricult(?:eur|rice)|"
    r"diplomate|porte-parole|retraitée?|conseill(?:er|ère)|chercheuse?|chercheur|juriste|négociat(?:eur|rice)|"
    r"vice-présidente?|consule?|républicaine?|démocrate|conservat(?:eur|rice)|libérale?|bloquiste|péquiste|caquiste|"
    r"néo-démocrate|ex-\w+)\b"
    r"(?<!président)(?<!présidente)(?![^,.;:«»\n]{0,70}, [A-ZÀ-Þ])|"  # 'la cheffe du parti, Ann Roe': her name counts
    r"\b(?:[Ll]e|[Ll]a) présidente?\b(?! (?:d[eu]s?\b|d['’]))(?![^,.;:«»\n]{0,70}, [A-ZÀ-Þ])"
)
KIN_BEFORE = re.compile(
    r"\b(?:[Ss]on|[Ss]a|[Mm]on|[Mm]a|[Ll]eur) (?:femme|mari|épouse|époux|fils|fille|frère|sœur|mère|père|cousine?|"
    r"oncle|tante|neveu|nièce|petit-fils|petite-fille|conjointe?),? $"
)
SOMEBODY = re.compile(r"\b(?:Une?|Une? autre) ")
LATTER = frozenset(("celui-ci", "celle-ci", "ce dernier", "cette derniere"))
CUE_WORD = re.compile(r"[^\W\d_]+")
CUE_BEFORE = 40  # "a déclaré samedi la mairesse Ann Roe"
NOUN_BEFORE_NAME = True
OWNER_AFTER = frozenset("de du des d' d’ à au aux avec par pour chez".split())  # 'le conseiller de M. Roe'
WRITTEN_BY = frozenset("de d' d’ par".split())
AND = " et "
BETWEEN_NAMES = re.compile(
    r",? et (?=[A-ZÀ-Þ]|(?:les?|la|une?|son|sa|ses|leurs?|cet|cette|celui|celle|elle|lui|deux|trois|plusieurs|"
    r"mon|ma|mes|notre|votre|nos|vos)\b|[ld]['’])|, (?=[^,]+(?:, [^,]+)*,? et )"
)  # between several speakers, but not before a name apposed, nor in 'la présidente et cheffe de la direction'
APPOSED = COMPANY = re.compile(r"(?!)")


def joined(names: Sequence[str]) -> str:
    """Several names as one, as the tables of every language have them: 'A, B and C'."""
    return ", ".join(names[:-1]) + " and " + names[-1]


def named_apart(text: str, sentence: Span, at: int, names: Iterable[Span]) -> Iterator[Span]:
    """Nobody: a French pronoun may mean whoever is named in its clause."""
    return iter(())
