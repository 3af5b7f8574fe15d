"""Mention -> its noun phrase, head noun and office, and whether it may describe somebody in a role."""

import re
from collections.abc import Iterable
from functools import lru_cache

from components.languages.register import Gender, key
from components.languages.results import Name

POSSESSIVE = re.compile(r"['’]s?$")
ARTICLE = re.compile(r"^(?:the|a|an|one(?! of)|another|this|that|these|those)\s+", re.I)
NUMBER_OF = re.compile(r"^(?:a )?(?:number|group|handful|couple|majority) of ")
FOLLOWS = re.compile(r"\s(?:of|for|from|in|at|on|with|to|by|familiar|who|that|close|briefed)\b|,")
PLAIN_WORD = re.compile(r"[\w-]+")
GENERIC = frozenset(
    "the a an new current own same sitting incoming outgoing u.s us american canadian country then then-".split()
)
ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "leader head chief president chair chairman chairwoman director",
        "adviser advisor",
        "ambassador envoy diplomat",
        "premier leader",
        "lawmaker mp senator congressman representative",
        "businessman mogul billionaire entrepreneur",
    )
)  # nouns for the same role
LEGAL_FORMS = frozenset("corp corporation inc company co ltd limited group llc llp plc holdings".split())
SHORT_FORMS = frozenset(
    """alliance association chamber coalition commission council federation foundation forum guild institute league
    panel society tribunal union centre center board co-operative cooperative""".split()
)  # stand for a longer name: "the Alliance"
TWO = frozenset("pair duo couple".split())  # of people, though no plurals by their form
FEMALE = frozenset("mother daughter wife sister aunt niece widow grandmother granddaughter".split())
MALE = frozenset(
    """man father son husband brother uncle nephew grandfather grandson chairman spokesman congressman businessman
    fisherman""".split()
)
HEADS_OF_STATE = {"president": "US", "president-elect": "US", "prime minister": "CA"}


def office_of(tokens: list[str]) -> str | None:
    """The office of state that a description of one or two words means; None if it means none."""
    kept = [token for token in tokens if token not in GENERIC]
    office = " ".join(kept)
    return office if office in HEADS_OF_STATE else None


def office_of_leader(tokens: list[str]) -> str | None:
    """The office of state of 'the Canadian leader', 'the U.S. leader'; None for any other description."""
    if len(tokens) != 2 or tokens[1] != "leader":
        return None
    return {"canadian": "prime minister", "american": "president", "us": "president", "u.s": "president"}.get(tokens[0])


def telling_words(words: str) -> list[str]:
    """The informative words of a description: those that say something about the person."""
    return [token for token in key(words).split() if token not in GENERIC and token not in ("of", "for", "in", "and")]


def noun_phrase(words: str) -> str:
    """The noun phrase without its article and what follows it: 'senior Canadian official'."""
    return FOLLOWS.split(NUMBER_OF.sub("", ARTICLE.sub("", words)), maxsplit=1)[0]


@lru_cache(maxsize=1 << 12)
def head_noun(words: str) -> str:
    """The head noun of a mention: the last word before a comma, a preposition or a relative."""
    phrase = key(noun_phrase(words)).split()
    return phrase[-1] if phrase else ""


def is_plural(words: str) -> bool:
    """Whether a mention speaks of several people."""
    head = head_noun(words)
    return (head.endswith("s") and not head.endswith("ss")) or head in TWO


@lru_cache(maxsize=1 << 12)
def _words(role: str) -> frozenset[str]:
    """The words of a role."""
    return frozenset(PLAIN_WORD.findall(role))


def gender_at(text: str, name: Name) -> Gender | None:
    """None: the words before an English name tell no gender besides its honorific."""
    return None


def full_body(short: str, names: Iterable[str]) -> str | None:
    """The institution that a short form means: "Roe-Poe" for "Roe-Poe Corp.", "the Alliance", or the initials.

    None if no name has this form, or several have.
    """
    fits = [name for name in names if name != short and _shortens(short, name)]
    return fits[0] if len(fits) == 1 else None


def _shortens(short: str, name: str) -> bool:
    """Whether a form of a name lacks only a legal form, is its word for the kind of body, or its initials."""
    words = PLAIN_WORD.findall(name)
    if name.startswith(f"{short} ") and all(
        key(word) in LEGAL_FORMS for word in PLAIN_WORD.findall(name[len(short) :])
    ):
        return True
    if short.isupper() and len(short) > 2:
        return short == "".join(word[0] for word in words if word[0].isupper())
    return len(words) > 2 and key(short) in SHORT_FORMS and short in words


def gender_of(words: str) -> Gender | None:
    """The gender that the head noun of a description tells: 'the spokeswoman', 'her son'; None for most nouns."""
    head = head_noun(words)
    if head.endswith("woman") or head in FEMALE:
        return "f"
    return "m" if head in MALE else None


def gender_of_body(name: str) -> Gender | None:
    """None: in English an institution is 'it', never 'she'."""
    return None


def same_noun(tokens: list[str], head: str, role: str) -> bool:
    """Whether a role has the head noun of a description; 'the minister' does not mean a prime minister."""
    held = _words(role)
    if head == "minister" and "prime" in held and "prime" not in tokens:
        return False
    if head == "president" and ("vice" in held) != ("vice" in tokens):
        return False
    return head in held


def alike(head: str, role: str) -> bool:
    """Whether a role has a noun for the same office as the head noun of a description: 'leader' and 'head'."""
    held = _words(role)
    return any(head in group and group & held for group in ALIKE)


def covers(tokens: list[str], role: str) -> bool:
    """Whether a role contains every informative word of a description."""
    held = _words(role)
    return all(token in held for token in tokens if token not in GENERIC and token not in ("former", "of"))
