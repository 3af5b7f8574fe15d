"""Kinds of people and bodies (data/lexicons/fr/kinds.toml): whether a description and an introduction mean the same."""

import re
from collections.abc import Iterable
from functools import lru_cache

from components import lexicons
from components.languages.fr.people.phrases import BEFORE_NOUN, GENERIC, PLAIN_WORD, head_noun, masculine, normal
from components.languages.register import Gender, key
from components.languages.word_lists import kinds_by_word

WEIGHTLESS = (
    GENERIC
    | BEFORE_NOUN
    | frozenset("local regional national central vieux vieille retraite veteran bien connu ex a au aux en".split())
)
DEMONYM = re.compile(
    r"(?:[Ll]e |[Ll]a |[Ll]['’]|[Cc]e |[Cc]et |[Cc]ette )(?P<noun>[A-ZÀ-Þ][a-zà-ÿ-]{2,}"
    r"(?:ien|ienne|ois|oise|ais|aise|ain|aine|éen|éenne))"
)
NEW_OF_KNOWN = re.compile(
    r"(?:ce|cet|cette)\s", re.I
)  # 'ce père de trois enfants' tells something new of somebody known
SMALL_WORDS = frozenset("a au aux d de des du en et l la le les pour sur".split())
OFFICES = frozenset(("mayor", "prefect", "minister", "legislator"))
NATIONALITIES = {"canadien": "CA", "americain": "US", "mexicain": "MX", "britannique": "GB", "francais": "FR"}
FIRMS = frozenset("firme entreprise compagnie societe usine maison fabricant chaine detaillant".split())
NO_FIRMS = frozenset(
    """universite syndicat federation ministere chambre ville gouvernement association parti institut commission college
    conseil""".split()
)  # whose names are those of no firm
FEMININE_BODIES = frozenset(
    """alliance union association chambre banque federation confederation coalition commission societe compagnie
    cooperative
    entreprise firme usine fonderie agence ville municipalite cour caisse universite assemblee centrale fraternite
    maison
    ligue fondation corporation campagne white table regie aluminerie acierie scierie""".split()
)
MASCULINE_BODIES = frozenset(
    """syndicat conseil parti bureau cabinet institut groupe ministere comite bloc centre government unifor forum
    organisme regroupement collectif reseau mouvement departement secretariat""".split()
)


def _kinds(words: frozenset[str], table: str) -> frozenset[str]:
    """The kinds of some words in the masculine singular."""
    groups = kinds_by_word("fr/kinds", table)
    return frozenset(kind for word in words for kind in groups.get(word, ()))


def nationality(words: str) -> str | None:
    """The country of 'la ministre canadienne' (ISO 3166-1); None if a description tells none."""
    told = [masculine(word) for word in PLAIN_WORD.findall(key(words))]
    return next((NATIONALITIES[word] for word in told if word in NATIONALITIES), None)


def demonym(words: str) -> str | None:
    """Where somebody comes from, as a key: "ontarien" of 'l'Ontarien'; None if a description does not say it so."""
    found = DEMONYM.fullmatch(words.strip())
    return masculine(found["noun"]) if found else None


@lru_cache(maxsize=1 << 13)
def fit(words: str, introduction: str) -> float:
    """How well a description fits an introduction: 0 not, below 1 by its head noun, from 1 by all its words."""
    head, held = head_noun(words), normal(introduction)
    if not (head in held or _kinds(frozenset([head]), "people") & _kinds(held, "people")):
        return 0.0
    if (
        head == "ministre"
        and "premier" in held
        and "ministre" not in normal(re.sub("premi[eè]re? ministre", "", introduction))
    ):
        return 0.0
    others = [masculine(word) for word in PLAIN_WORD.findall(key(words).replace("'", " "))]
    others = [word for word in others if word != head and word not in WEIGHTLESS and len(word) > 2]
    if not all(_stands_in(word, held) for word in others):
        return 0.5
    return 1 + sum(word in held for word in (head, *others)) / (1 + len(others))


def _stands_in(word: str, held: frozenset[str]) -> bool:
    """Whether a word of a description, or one of its field, stands in an introduction."""
    return word in held or bool(_kinds(frozenset([word]), "fields") & _kinds(held, "fields"))


def is_kind_of_person(noun: str) -> bool:
    """Whether a noun names a kind of person in the lexicon."""
    return bool(kinds_by_word("fr/kinds", "people").get(noun))


def describes_somebody(words: str) -> bool:
    """Whether a definite description is one of a person, by trade or origin."""
    return is_kind_of_person(head_noun(words)) or demonym(words) is not None


def tells_more(words: str) -> bool:
    """False: a French description that nothing explains may mean somebody new."""
    return False


def speaks_against(words: str, introduction: str) -> bool:
    """Whether an introduction names another kind of person than a description: 'un pêcheur' and 'un avocat'."""
    if NEW_OF_KNOWN.match(words):
        return False
    described, told = _kinds(frozenset([head_noun(words)]), "people"), _kinds(normal(introduction), "people")
    if described == {"person"}:
        return False
    if described & OFFICES and introduction.strip():
        return described.isdisjoint(told)  # whoever is introduced otherwise is no mayor
    return bool(described and told) and described.isdisjoint(told)


def modifies(before: str, after: str) -> bool:
    """False: in French the noun for somebody stands before the name."""
    return False


def is_body(noun: str) -> bool:
    """Whether a noun names a kind of body."""
    return noun in lexicons.tree("fr/kinds")["bodies"]


def body_fits(noun: str, name: str) -> int:
    """How well a body of this name may be called by a noun: 0 not, 1 by a noun for any body, 2 by its own kind."""
    listed = lexicons.tree("fr/kinds")["bodies"].get(noun, "")
    held = set(PLAIN_WORD.findall(key(name).replace("'", " ")))
    if noun in held:
        return 2
    if listed == "any":
        return 0 if noun in FIRMS and not held.isdisjoint(NO_FIRMS) else 1
    return 2 if not frozenset(listed.split()).isdisjoint(held) else 0


def full_body(short: str, names: Iterable[str]) -> str | None:
    """The institution that a short form means: "Alliance des ports" for 'l'Alliance' or its initials; None if none."""
    if short.isupper() and len(short) > 2:
        found = {name for name in names if name != short and _initials(name) == key(short)}
        return found.pop() if len(found) == 1 else None
    return next((name for name in names if name.startswith(f"{short} ") and " " not in short), None)


def _initials(name: str) -> str:
    """The initials of the words of a name in small letters, without articles and prepositions."""
    return "".join(word[0] for word in re.split(r"[^a-z0-9]+", key(name)) if word and word not in SMALL_WORDS)


def gender_of_body(name: str) -> Gender | None:
    """The grammatical gender of an institution's name by its first noun; None if that is not known."""
    first = next(iter(PLAIN_WORD.findall(key(name).replace("'", " "))), "")
    return "f" if first in FEMININE_BODIES else "m" if first in MASCULINE_BODIES else None
