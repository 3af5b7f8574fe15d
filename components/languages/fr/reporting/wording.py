"""Words around the content of a statement: those that introduce it, those that join the next one, empty pronouns."""

import re

WEIGHTS = "fr/statement_weights"
THAT = re.compile(r"(?:que\s+|qu['’]|,\s+)", re.I)
JOINS_NEXT = re.compile(r"[,;]?\s(?:et|mais)\Z")
JOINS_SPEAKER = re.compile(r",\s(?:et|mais|tandis que|alors que)\s\Z")  # '..., et un tiers dit'
NOUN_PHRASE = re.compile(
    r"\s*(?:une?|les?|la|l['’]|des|sa|son|ses|leurs?)\b(?!.*\b(?:est|sont|était|étaient|sera|seront|serait|a|ont|avait|"
    r"avaient|va|vont|doit|doivent|peut|peuvent)\b)",
    re.S,
)
LEADS_TO_QUOTATION = re.compile(r"[,:]?\s*(?:que\s*|qu['’])?(?:[:,]\s*)?")
NICKNAME = re.compile(
    r"\b(?:surnommée?|dite?|alias|intitulée?|baptisée?|appelée?|nommée?|titrée?|titre|chanson|film|livre|slogan|"
    r"programme|opération|projet)\s*$"
)
NAME_WORDS = 3  # at most, of a nickname
CONTENTLESS = frozenset("cela ça ce le la les lui ceci quoi rien tout oui non".split())
TIME_CLAUSE = frozenset(f"mark {word}" for word in ("quand", "lorsque", "après", "avant", "pendant"))
FIRST_PERSON = frozenset("je j' nous mon ma mes notre nos moi".split())
AFTER_HEAD = re.compile(r",|\s(?:de|du|des|en|dans|à|au|aux|sur|pour|avec|chez|par|qui|que)\b|\sd['’]")


def is_name(before: str, quoted: str) -> bool:
    """Whether words in quotation marks are a nickname or a title: 'surnommé « le Grand »'; `before` stands before."""
    return len(quoted.split()) <= NAME_WORDS and NICKNAME.search(before) is not None
