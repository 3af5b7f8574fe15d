"""Numbers that look like a year and date nothing: 'Agenda 2030', 'Bill 1523', 'at 2025 Main Street', '2019 levels'."""

import re

from components.languages.parsed import Token
from components.models import Span

NAMED = re.compile(
    r"\b(?:Agenda|Vision|Flight|Highway|Hwy\.?|Route|Room|Horizon|Mission|(?:[Cc]lass|[Gg]raduates) of"
    r"|[Mm]odel[- ]years?|H\.?B\.?|S\.?B\.?|H\.?R\.?|Bill|(?:House|Senate) Resolution|Docket|Interstate)(?: No\.?)? $"
)
TWO_MARKS = "''"  # of a quotation that begins with a number: "''27 mills closed''"
THINGS = re.compile(r" [a-z]+s\b")
STREET = re.compile(
    r" (?:[A-Z][\w.'’-]* ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Boulevard|Blvd\.|Lane|Parkway)"
)
MEASURED_BY = re.compile(r"\b(?:to|from|at|of|in|with|than|below|above|under|over|near)(?: (?:its|their|the|about))? $")
MEASURES = re.compile(r" (?:levels?|prices|standards|rates|dollars|terms|volumes)\b")
REACH = 20  # characters before a number that are looked at


def is_no_date(text: str, number: Span, token: Token | None) -> bool:
    """Whether a number that could be a year is part of a name, counts something, or is only compared with.

    `token` is the number in the parse of its sentence.
    """
    before, after = text[max(0, number[0] - REACH) : number[0]], text[number[1] : number[1] + 60]
    if NAMED.search(before) or STREET.match(after):
        return True
    if text[max(0, number[0] - 1) : number[0] + 1] == TWO_MARKS and THINGS.match(after):
        return True
    if MEASURED_BY.search(before) and MEASURES.match(after):
        return True
    return token is not None and _is_of_a_make(token)


def _is_of_a_make(year: Token) -> bool:
    """Whether a year tells how old a thing is that bears the name of its maker: 'a 2019 Ford'."""
    thing = year.head
    made = year.dep_ == "nummod" and thing.tag_ == "NNP" and thing.i == year.i + 1 and thing.dep_ != "compound"
    return made and any(child.lower_ in ("a", "an") for child in thing.lefts)
