"""The names of people in French text, and the lists of words about people."""

import re
from collections.abc import Iterator
from dataclasses import replace
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
FIRM = re.compile(
    r"(?P<noun>chez|Chez|patronne|patron|pdg|PDG|employé|ouvriers|ouvrières|salarié|travailleurs|travailleuses|"
    r"actionnaire|propriétaire|directeur général|directrice générale|président-directeur général|usine|siège|titre|"
    r"action|dirigeant|fondateur|fondatrice|clients|magasin|filiale|produits)e?s? (?P<of>de |d['’])?"
    rf"(?P<name>{TOKEN}(?:[ \u00a0\u202f](?:(?:et|&|de la|de|du|des|d['’])[ \u00a0]?)?{TOKEN}){{0,4}})"
)  # what has a head, workers or shares is a firm: 'le patron de Boulons Roe'
TITLE_BEFORE = re.compile(
    r"\b(?:le |la |l['’]|du |au )(?P<title>(?:(?:lieutenant|major|brigadier)-)?(?:générale?|colonelle|colonel)|"
    r"capitaine|commandante?|lieutenante?|sergente?|juge|députée?|sénat(?:eur|rice)|ministre|maire|mairesse|"
    r"professeure?|docteure?|commissaire|inspect(?:eur|rice)|procureure?|abbé|cardinal|ambassad(?:eur|rice)|"
    r"gouverneure?|shérif)[ \u00a0]$",
    re.I,
)  # before a last name alone
LONGEST_NAME = 5
LONGEST_OFFICE = 60  # characters of an office before its field or place
OFFICE_BEFORE = re.compile(
    r"\b(?:(?P<state>(?:sous-)?ministre|secrétaire|représentante?)|commissaire|(?:vice-)?présidente?|présidente?-direct\w+|cheffe?|direct(?:eur|rice)|"
    r"pdg|PDG|patron(?:ne)?|maire|mairesse|préfète?|députée?|sénat(?:eur|rice)|porte-parole|gouverneure?|consule?|"
    r"ambassad(?:eur|rice)|conseill(?:er|ère)|professeure?|économiste|analyste|propriétaire|dirigeante?|leader|"
    r"responsable|rect(?:eur|rice)|fondat(?:eur|rice)|coordonnat(?:eur|rice)|chercheuse?|chercheur|déléguée?|critique)"
    r"(?: [a-zà-ÿ-]+){0,3}(?: (?:de la |de l['’]|du |des )[A-ZÀ-Þ][\w-]*(?: [a-zà-ÿ-]+)?,?(?: et)?){0,2}"
    r" (?:de la |de l['’]|de |du |des |d['’]|aux? |à la |à l['’])$"
)
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


@lru_cache(maxsize=1 << 4)
def firms(text: str) -> frozenset[str]:
    """The names of firms of which a text tells who heads them, works there or holds their shares."""
    matches = [match for match in FIRM.finditer(text) if match["of"] or match["noun"].lower() == "chez"]
    found = {_before_given(match["name"]) for match in matches}
    return frozenset(name for name in found if not _may_be_person(name.split()))


def _before_given(name: str) -> str:
    """The words of a name up to a given name: "Rio Tinto" of 'le PDG de Rio Tinto Jean Roe'."""
    words = name.split()
    given = next((at for at in range(1, len(words)) if is_given(words[at])), len(words))
    return " ".join(words[:given])


def _may_be_person(tokens: list[str]) -> bool:
    """Whether the words after 'chez' or 'les employés de' may name a person or place."""
    first = key(tokens[0].split("-")[0])
    return first in given_names() or first in _skipped() or tokens[0].endswith(".") or len(tokens) < 2


def names_in(text: str, start: int, end: int) -> Iterator[Name]:
    """The names of people among the capitalised words of a text, and single words that may be last names."""
    for run in RUN.finditer(text, start, end):
        at = run.start() + _after_office(text, run)
        name = _name(text[at : run.end()])
        if name and (at > run.start() or not _is_body(text, at, name)):
            yield _titled(text, name.moved(at))


def _titled(text: str, name: Name) -> Name:
    """A last name alone with the title in small letters before it: "général" of 'le général Kelche'."""
    found = TITLE_BEFORE.search(text, max(0, name.start - 30), name.start) if not name.title else None
    return replace(name, title=found["title"]) if found and len(name.words) == 1 else name


def _after_office(text: str, run: re.Match[str]) -> int:
    """Where the name begins in a capitalised run that opens with the field or place of an office, else 0.

    In 'la ministre des Finances Ann Roe' and 'le maire de Saint-Clair Ann Roe' the run has a word before the name.
    """
    words = [found.start() for found in NAME_WORD.finditer(run[0])] if " " in run[0] else []
    if len(words) < 3:
        return 0
    office = OFFICE_BEFORE.search(text, max(0, run.start() - LONGEST_OFFICE), run.start())
    if office is None:
        return 0
    tokens = [run[0][begin:] for begin in words]
    for at in range(1, len(tokens) - 1):
        if is_given(tokens[at]) and tokens[at - 1].split()[0] not in SMALL:
            return words[at] if not is_given(tokens[0]) else 0
    return words[1] if office["state"] and not is_given(tokens[0]) and tokens[1].split()[0] not in SMALL else 0


def is_given(token: str) -> bool:
    """Whether words begin with a given name."""
    return key(re.split(r"[ \u00a0\u202f-]", token)[0]) in given_names()


def _is_body(text: str, start: int, name: Name) -> bool:
    """Whether a name is a firm's, or a noun for a body stands right before it: 'l'usine Corvane Moulage'."""
    if len(name.words) > 1 and " ".join(name.words) in firms(text):
        return True
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
