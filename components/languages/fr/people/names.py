"""The names of people in French text, and the lists of words about people."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from components import lexicons
from components.languages.register import Gender, key
from components.languages.results import Name
from components.languages.word_lists import keys

ABBREVIATED = r"(?:MM?|Mme|Mmes|Mlle|Dre?|Me|Mgr|Pr|St|Ste)\.?(?=[ \u00a0\u202f][A-ZÀ-Þ])|(?:[A-Z]\.-?)+"
TOKEN = rf"(?:{ABBREVIATED}|(?:O['’])?[A-ZÀ-Þ]\w*(?:-[A-ZÀ-Þ]?\w+)*)"
PARTICLE = r"(?:(?:de la|de|du|des|van der|van|von|bin|le|la)[ \u00a0]|[dDL]['’])?"
RUN = re.compile(rf"(?<![\w@#-]){TOKEN}(?:[ \u00a0\u202f]{PARTICLE}{TOKEN}){{0,7}}")
NAME_WORD = re.compile(r"d['’](?=[A-ZÀ-Þ])|[\w.]+(?:[-'’]\w+)*")
SMALL = frozenset("de la du des van der von bin le d' d’".split())
BODY_BEFORE = re.compile(r"(\w+)[ \u00a0]$")
LONGEST_NAME = 5
CAPITALS = re.compile(r"(?<![\w.])[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+){1,2}(?!\w|:| —|, le)")
HONORIFICS: dict[str, Gender] = {"m": "m", "mm": "m", "mme": "f", "mmes": "f", "mlle": "f", "mgr": "m", "dre": "f"}


def words(kind: str) -> frozenset[str]:
    """A list of data/lexicons/fr/names.toml, as keys."""
    return keys("fr/names", kind)


@cache
def given_names() -> dict[str, Gender]:
    """The gender of given names that have one: French ones first, else English ones."""
    found: dict[str, Gender] = {}
    for lists in (
        lexicons.tree("en/given_names"),
        lexicons.tree("en/names")["given"],
        lexicons.tree("fr/names")["given"],
    ):
        men, women = ({key(name) for name in lists[gender].split()} for gender in ("m", "f"))
        found |= dict.fromkeys(men - women, "m") | dict.fromkeys(women - men, "f")  # type: ignore[arg-type]
    return found


@cache
def bodies() -> frozenset[str]:
    """The nouns for bodies: a capitalised word after one of them is no person."""
    return frozenset(lexicons.tree("fr/kinds")["bodies"])


def names_in(text: str, start: int, end: int) -> Iterator[Name]:
    """The names of people among the capitalised words of a text, and single words that may be last names."""
    for run in RUN.finditer(text, start, end):
        name = _name(run[0])
        if name and not _is_body(text, run.start(), name):
            yield name.moved(run.start())


def _is_body(text: str, start: int, name: Name) -> bool:
    """Whether a noun for a body stands right before a name: 'l'usine Corvane Moulage'."""
    before = BODY_BEFORE.search(text, max(0, start - 20), start) if name.start == 0 else None
    return before is not None and key(before[1]) in bodies()


def names_in_capitals(text: str) -> Iterator[Name]:
    """The full names that a text writes in capitals and takes up by the last name: 'ANNE ROY ... Roy a dit'."""
    for found in CAPITALS.finditer(text):
        tokens = tuple(word.title() for word in found[0].split())
        if re.search(rf"\b{re.escape(tokens[-1])}\b", text) and not any(map(_is_common, tokens)):
            yield Name(found.span(), tokens, "", found.start())


def _is_common(word: str) -> bool:
    """Whether a word belongs to names of organisations, places or titles, or opens sentences."""
    return key(word) in _skipped() | words("organisations") | words("roles")


@lru_cache(maxsize=1 << 15)
def _name(run: str) -> Name | None:
    """The name at the end of a capitalised run; None if it is an organisation, a place or no name at all."""
    spans = [found.span() for found in NAME_WORD.finditer(run)]
    tokens = [run[start:end] for start, end in spans]
    first, last = _bounds(tokens)
    if not 0 < last - first <= LONGEST_NAME or not _is_name(tokens[first:last]):
        return None
    openers = 0
    while openers < first and key(tokens[openers]) in words("openers"):
        openers += 1
    begin, start = spans[openers][0], spans[first][0]
    written = tuple(_in_small(token) for token in tokens[first:last])
    return Name((start, spans[last - 1][1]), written, run[begin:start].strip(), begin)


def _in_small(token: str) -> str:
    """A word of a name as names are written: "Ann" of "ANN"; initials and short forms as they are."""
    if not token.isupper() or len(token) < 3 or "." in token:
        return token
    return "-".join(part[:1] + part[1:].lower() for part in token.split("-"))


def _bounds(tokens: list[str]) -> tuple[int, int]:
    """The index of the first word of the name in a capitalised run, and the index after its last word."""
    keys = [key(token) for token in tokens]
    titled = [i for i, word in enumerate(keys[:-1]) if word in words("titles") and tokens[i][:1].isupper()]
    first = titled[-1] + 1 if titled else 0
    while first < len(keys) and (keys[first] in _skipped() or tokens[first] in SMALL):
        first += 1
    while first + 2 < len(keys) and _is_acronym(tokens[first]) and not tokens[first + 1].isupper():
        first += 1
    last = len(keys)
    for at in range(first + 1, len(keys) - 1):  # "Ann Roe de Windsor": the place is no part of the name
        if tokens[at] in SMALL and keys[at + 1] in words("places") | words("organisations") and keys[at] != "la":
            last = at
            break
    while last > first and (keys[last - 1] in words("openers") or tokens[last - 1] in SMALL):
        last -= 1
    return first, last


def _is_acronym(token: str) -> bool:
    """Whether a word before a name is the short name of a body: 'auprès de l'AFP Jean Roe'."""
    return len(token) < 6 and token.isupper() and "." not in token and "-" not in token


@cache
def _skipped() -> frozenset[str]:
    """The words that may stand before a name in a capitalised run."""
    return words("openers") | words("titles") | words("places")


def _is_name(tokens: list[str]) -> bool:
    """Whether capitalised words may be somebody's name: no organisation, no abbreviation."""
    known = len(tokens) == 2 and key(tokens[0]) in given_names()  # 'Doug Ford', 'Rose Marchand'
    if (
        any(key(token) in words("organisations") or (token.isupper() and len(token) > 3) for token in tokens)
        and not known
    ):
        return False
    if tokens[0] in SMALL:
        return False
    if len(tokens) > 1 and key(tokens[-1]) in words("places") and key(tokens[0]) not in given_names():
        return False
    return len(tokens) > 1 or len(tokens[0]) > 2
