"""Mention -> its noun phrase, head noun, gender and office, and whether it may describe somebody in a role."""

import re
from functools import cache, lru_cache
from itertools import takewhile

from components import lexicons
from components.languages.fr.people.names import words
from components.languages.register import Gender, key

POSSESSIVE = re.compile(r"(?!)")  # French marks the owner before the name
ARTICLE = re.compile(
    r"^(?:(?:le|la|les|un|une|du|au|des|ce|cet|cette|ces|mm?\.|mme|me)\s+|[ld]['’]\s?|(?:son|sa|ses|leur|leurs)\s+)",
    re.I,
)
SEVERAL = re.compile(r"^(?:plusieurs|certaine?s|quelques|deux|trois|quatre|cinq|d['’]autres) (?=\w)", re.I)
FOLLOWS = re.compile(r"\s(?:de|du|des|en|dans|à|au|aux|sur|pour|avec|chez|par|qui|que|proche|d)\b|\sd['’]|,")
PLAIN_WORD = re.compile(r"[\w-]+")
BEFORE_NOUN = frozenset(
    """ancien ancienne nouveau nouvel nouvelle actuel actuelle futur future vieux vieil vieille jeune grand grande haut
    haute principal principale seul seule meme propre autre petit petite premier premiere deuxieme dernier derniere deux
    trois plusieurs quelques certains certaines tres plus""".split()
)
ADJUNCTS = frozenset(
    "a au aux en lors dans sur pour apres avant par devant chez depuis lundi mardi mercredi jeudi vendredi".split()
)
GENERIC = frozenset(
    """le la les l un une son sa ses leur ce cette nouveau nouvelle nouvel actuel actuelle ancien ancienne canadien
    canadienne
    americain americaine federal federale du de des d canada etats-unis vieux vieil meme pays""".split()
)
ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "chef dirigeant patron president directeur leader responsable",
        "ambassadeur envoye diplomate",
        "depute elu representant senateur",
        "entrepreneur milliardaire industriel",
        "maire elu prefet",
        "economiste expert specialiste professeur chercheur politologue analyste",
    )
)  # nouns for the same role
HEADS_OF_STATE = {"president": "US", "president-elect": "US", "prime minister": "CA"}
OFFICES = {
    "premier ministre": "prime minister", "premier ministre canadien": "prime minister",
    "premier ministre du canada": "prime minister", "premier ministre federal": "prime minister",
    "president": "president", "president americain": "president", "president des etats-unis": "president",
    "locataire de la maison-blanche": "president", "hote de la maison-blanche": "president",
    "president elu": "president", "president designe": "president",
    "president americain designe": "president", "president americain elu": "president",
    "chef du gouvernement canadien": "prime minister", "chef du gouvernement federal": "prime minister",
    "dirigeant canadien": "prime minister", "dirigeant americain": "president", "chef d'etat americain": "president",
    "republicain": "president", "milliardaire republicain": "president",
}  # fmt: skip
ENDINGS = (
    ("trice", "teur"),
    ("drice", "deur"),
    ("euse", "eur"),
    ("ere", "er"),
    ("esse", "e"),
    ("ienne", "ien"),
    ("onne", "on"),
    ("ive", "if"),
    ("effe", "ef"),
    ("ale", "al"),
    ("aine", "ain"),
    ("ee", "e"),
    ("te", "t"),
    ("e", ""),
)  # feminine and masculine endings, without accents
FEMININE_FIRST = re.compile(r"(?:la|une|cette|sa|mme|l['’](?=\w*(?:trice|ere|ienne|euse|ante|ente|ate|ee)\b))\b", re.I)


@lru_cache(maxsize=1 << 13)
def masculine(word: str) -> str:
    """A noun or adjective as a key in the masculine singular, where the lexicon has it: "mairesse" -> "maire"."""
    plain = key(word).removeprefix("ex-")
    known = _nouns()
    singular = plain[:-1] if plain.endswith("s") and plain not in known else plain
    singular = singular[:-2] + "l" if plain.endswith("aux") and singular[:-2] + "l" in known else singular
    if singular in known:
        return singular
    for feminine, ending in ENDINGS:
        candidate = singular.removesuffix(feminine) + ending
        if singular.endswith(feminine) and candidate in known:
            return candidate
    return singular


@cache
def _nouns() -> frozenset[str]:
    """The nouns for people, and the words of the kinds, in the masculine singular."""
    kinds = lexicons.tree("fr/kinds")
    listed = {
        word for table in ("people", "fields", "bodies") for entry in kinds[table].values() for word in entry.split()
    }
    adjectives = {word for entry in lexicons.tree("fr/names")["register_roles"].values() for word in entry.split()}
    return frozenset(words("roles") | words("people_nouns") | listed | adjectives | set(kinds["bodies"]))


@lru_cache(maxsize=1 << 10)
def _in_french(role: str) -> str:
    """A role with the French words for those of the register's roles, which are in English."""
    table = lexicons.tree("fr/names")["register_roles"]
    return " ".join(
        [role, *(french for english, french in table.items() if re.search(rf"(?<![\w-]){key(english)}\b", role))]
    )


@lru_cache(maxsize=1 << 12)
def normal(text: str) -> frozenset[str]:
    """The words of a role or introduction, as keys in the masculine singular, in French."""
    return frozenset(masculine(word) for word in PLAIN_WORD.findall(_in_french(key(text).replace("'", " "))))


def office_of(tokens: list[str]) -> str | None:
    """The office of state that a description means; None if it means none, as where it speaks of a woman."""
    plain = " ".join(tokens)
    if tokens and tokens[0] in ("actuel", "nouveau", "ancien"):
        plain = " ".join(tokens[1:]) if tokens[0] != "ancien" else plain
    return OFFICES.get(plain)


def office_of_leader(tokens: list[str]) -> str | None:
    """None: what other languages call a leader is among the offices here."""
    return None


def telling_words(words: str) -> list[str]:
    """The informative words of a description: those that say something about the person."""
    return [token for token in PLAIN_WORD.findall(key(words).replace("'", " ")) if token not in GENERIC]


def noun_phrase(words: str) -> str:
    """The noun phrase without its article and what follows it: 'haut fonctionnaire canadien'."""
    return FOLLOWS.split(ARTICLE.sub("", SEVERAL.sub("", words)), maxsplit=1)[0]


@lru_cache(maxsize=1 << 12)
def head_noun(words: str) -> str:
    """The head noun of a mention as a key in the masculine: the first word that is no adjective before the noun."""
    phrase = PLAIN_WORD.findall(key(noun_phrase(words)))
    phrase = [word.removeprefix("ex-") for word in phrase]
    for at, word in enumerate(phrase):
        if masculine(word) == "premier" and phrase[at + 1 : at + 2] == ["ministre"]:
            return "premier"
        if word not in BEFORE_NOUN or at == len(phrase) - 1:
            return masculine(word)
    return ""


def is_plural(words: str) -> bool:
    """Whether a mention speaks of several people."""
    return re.match(r"(?:les|des|ces|ses|leurs|plusieurs|certains|deux|trois|quelques)\b", words, re.I) is not None


def gender_of(words: str) -> Gender | None:
    """The gender that the grammar of a description tells: 'la ministre' is a woman; None if it tells none."""
    if FEMININE_FIRST.match(words):
        head = next((w for w in PLAIN_WORD.findall(key(noun_phrase(words))) if w not in BEFORE_NOUN), "")
        return "f" if masculine(head) not in ("source", "personne", "vedette") else None
    if re.match(r"(?:le|un|du|au|ce|cet)\b", words, re.I):
        return "m"
    elided = re.match(r"l['’](?P<noun>[\wéè-]+)", words, re.I)
    if elided is None or masculine(elided["noun"]) not in _nouns():
        return None
    noun = key(elided["noun"]).removeprefix("ex-")
    return "f" if masculine(noun) != noun else None if elided["noun"].endswith("e") else "m"


def same_noun(tokens: list[str], head: str, role: str) -> bool:
    """Whether a role has the head noun of a description; 'le ministre' does not mean a premier."""
    held = normal(role)
    own = list(takewhile(lambda token: token not in ADJUNCTS, tokens))
    if (key(role) in HEADS_OF_STATE or (head == "chef" and "premier" in held)) and not covers(own, role):
        return False  # 'le président socialiste de l'Assemblée', 'la cheffe parlementaire'
    if head == "ministre" and "premier" in held:
        return False
    if head == "president" and "vice-president" in held:
        return False
    if head == "elu" and "president" in held:
        return False  # 'l'élu' is no president-elect
    return head in held


def alike(head: str, role: str) -> bool:
    """Whether a role has a noun for the same office as the head noun of a description: 'chef' and 'dirigeant'."""
    held = normal(role)
    return any(head in group and (group - {head}) & held for group in ALIKE)


def covers(tokens: list[str], role: str) -> bool:
    """Whether a role contains every informative word of a description."""
    held = normal(role)
    told = {masculine(word) for token in tokens for word in PLAIN_WORD.findall(token.replace("'", " "))}
    return all(word in held for word in told if word not in GENERIC and len(word) > 1)
