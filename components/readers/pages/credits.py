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
NO_NAME = re.compile(r"\d|@|https?:|\b(?:posted|published|updated|publié|mis à jour)\b", re.I)


def agency_of(credit: str) -> tuple[str | None, str | None]:
    """The agency that delivered the report and the outlet whose report it repeats, by the credit lines."""
    found = DELIVERED.search(credit)
    if not found:
        return None, None
    return (None, found["agency"]) if found["retold"] else (found["agency"], None)


def authors_of(lines: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The names in a byline, of lines each with the one below it.

    'By A and B', 'A, The Agency', or a name alone on the line above the agency's.
    """
    for words, below in lines:
        found = BYLINE.match(words) or SIGNATURE.match(words) or (WIRES.fullmatch(below) and NAMES.fullmatch(words))
        if found and len(words) < 120:
            return tuple(n.strip() for n in re.split(r", | and | et ", found["names"]) if n.strip())
    return ()


def names_in(field: str) -> tuple[str, ...]:
    """The names in a field of authors, which may be a whole credit line: 'A · The Paper · Posted: March 4'."""
    parts = (part.strip() for part in re.split(r"[,;]| and | et ", re.split(r"[·|]", field)[0]))
    return tuple(re.sub(r"^(?:by|par) ", "", part, flags=re.I) for part in parts if part and not NO_NAME.search(part))
