"""Reads bylines, datelines and credit lines: who wrote and who delivered a story."""

import re
from collections.abc import Iterable

OPENING_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+(?:, (?:[A-Z][\w.]+ ?){1,3})?)"  # OTTAWA; WINDSOR, Ont.
    r"(?: \([^)\n]{2,40}\))?,?(?P<day> [A-Z][\w.]+ \d{1,2}(?:, \d{4})?)?(?: \([A-Z][A-Za-z ]{1,30}\))?"  # (AP), May 1
    r"(?: ?(?:—|–|--) | - )"
)
NAME = r"[A-ZÀ-Ý][\w.’'-]+(?: [A-ZÀ-Ýd][\w.’'-]+){1,4}"
NAMES = re.compile(rf"(?P<names>{NAME}(?:(?:, | and | et ){NAME})*)")
BYLINE = re.compile(rf"(?:[Bb]y|BY|[Pp]ar) {NAMES.pattern}")
SIGNATURE = re.compile(rf"(?P<names>{NAME}(?: and {NAME})?), (?P<outlet>[A-Z][\w ]+)$")
DELIVERED = re.compile(
    r"(?:this report by|(?P<retold>from a report by|d'après un reportage de)|ce (?:texte|reportage|article) de) "
    r"(?P<agency>.{2,80}?),? (?:was |a été )?(?:first published|publié)",
    re.I,
)
WIRES = re.compile(
    r"(?:the )?(?:canadian press|associated press|reuters|agence france-presse|afp|bloomberg( news)?|"
    r"united press international)|la presse canadienne",
    re.I,
)
PLACE_WORDS = frozenset(
    """SAINT ST. STE. SAINTE NEW NORTH SOUTH EAST WEST FORT PORT MOUNT CAPE LOS LAS SAN SANTA EL LA LE LES DE DES GRAND
    GREAT PRINCE QUEEN KING CITY BAY FALLS ISLAND ISLANDS LAKE HAT JAW RIVER BEACH SPRINGS HILL HILLS VALLEY PARK COVE
    HARBOUR HARBOR POINT CREEK D.C. CURRENT ROUGE AIRES ARBOR AVIV ABABA LUMPUR DHABI KONG MEXICO QUEBEC MOINES ROCK
    RAPIDS HAVEN BRUNSWICK SCOTIA COLUMBIA CAROLINA DAKOTA ALTO PAZ PASS LANDING SOUND BRIDGE ROYAL""".split()
)
AGENCIES = {  # how a dateline or byline shortens them
    "ap": "Associated Press", "the associated press": "Associated Press", "associated press": "Associated Press",
    "cp": "The Canadian Press", "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press",
    "reuters": "Reuters", "afp": "Agence France-Presse", "agence france-presse": "Agence France-Presse",
    "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "upi": "United Press International",
    "la presse canadienne": "La Presse Canadienne", "cnw": "CNW", "postmedia news": "Postmedia News",
}  # fmt: skip
IN_BRACKETS = re.compile(r"\((?P<agency>[A-Z][A-Za-z -]{1,30})\)|/(?P<wire>CNW)\b")
FEW_NAMES = rf"{NAME}(?:(?:, | and | et ){NAME}){{0,5}}"  # where "and" may be part of a name, more take too long
BARS = re.compile(
    rf"(?P<names>{FEW_NAMES}) ?[|·•] ?(?P<outlet>[^|·•\d]{{2,40}}?)? ?[|·•] ?.*\b(?:posted|published|updated)\b", re.I
)
AFTER_NAMES = re.compile(r",? (?:special to|for|in|at|of|with|from) (?:the )?(?-i:[A-Z]).*$|,? staff.*$", re.I)
NO_NAME = re.compile(r"\d|@|https?:|\b(?:posted|published|updated|publié|mis à jour)\b", re.I)


def agency_of(credit: str) -> tuple[str | None, str | None]:
    """The agency that delivered the report and the outlet whose report it repeats, by the credit lines."""
    found = DELIVERED.search(credit)
    if not found:
        return None, None
    return (None, found["agency"]) if found["retold"] else (found["agency"], None)


def is_place(dateline: re.Match[str]) -> bool:
    """Whether what looks like a dateline names a place; several words alone may be a catchword: 'IRON WILL — '."""
    place = dateline["place"].strip()
    words = re.split(r"[ -]", place)
    more = "(" in dateline[0] or "," in place or dateline["day"]
    return bool(more) or len(words) == 1 or not PLACE_WORDS.isdisjoint(words)


def agency_beside(lines: Iterable[str], story: Iterable[str]) -> str | None:
    """The agency that a byline ('By A, Reuters') or the dateline ('OTTAWA (AP)') names; None if neither does."""
    for words in lines:
        found = BYLINE.match(words)
        last = re.split(r", | [|·•—–] ", words)[-1].strip().lower() if found else words.strip().lower()
        if last in AGENCIES:
            return AGENCIES[last]
    for words in story:
        dateline = OPENING_DATELINE.match(words)
        named = IN_BRACKETS.search(dateline[0]) if dateline else None
        if named:
            return AGENCIES.get((named["agency"] or named["wire"]).lower())
    return None


def outlet_in_bars(lines: Iterable[str]) -> str | None:
    """The outlet in a line with bars: 'Ann Roe | CBC News | Posted: ...'."""
    found = next((m for m in map(BARS.match, lines) if m), None)
    return (found["outlet"] or "").strip() or None if found else None


def authors_of(lines: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The names in a byline, of lines each with the one below it.

    'By A and B', 'A, The Agency', 'A | The Paper | Posted: ...', or a name alone on the line above the agency's.
    """
    for words, below in lines:
        found = len(words) < 120 and (
            BYLINE.match(words)
            or BARS.match(words)
            or SIGNATURE.match(words)
            or (WIRES.fullmatch(below) and NAMES.fullmatch(words))
        )
        if found:
            names = (AFTER_NAMES.sub("", name).strip() for name in re.split(r", | and | et ", found["names"]))
            return tuple(_written(name) for name in names if name and name.lower() not in AGENCIES)
    return ()


def _written(name: str) -> str:
    """A name in capitals as names are written; others as they are."""
    return name.title() if name.isupper() else name


def names_in(field: str) -> tuple[str, ...]:
    """The names in a field of authors, which may be a whole credit line: 'A · The Paper · Posted: March 4'."""
    parts = (part.strip() for part in re.split(r"[,;]| and | et ", re.split(r"[·|]", field)[0]))
    return tuple(re.sub(r"^(?:by|par) ", "", part, flags=re.I) for part in parts if part and not NO_NAME.search(part))
