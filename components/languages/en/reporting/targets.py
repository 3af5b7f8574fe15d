"""Words that show whom a statement is about: a government that acts, talks with somebody, 'said of X'."""

import re

OF_WHOM = re.compile(r"\s+(?:of|about)\s+(?=\S)")
NOBODY = frozenset("them us me you it everyone everybody".split())
GOVERNMENT_ACTS = re.compile(
    r"(?P<who>(?:[Tt]he )?(?:(?P<country>Canada|United States|U\.S\.)(?! gov| admin)|Ottawa|Washington|government|"
    r"(?:Canadian|federal|Liberal|Carney|Trudeau|U\.S\.|American|Trump) (?:government|administration)))"
    r"(?: and [A-Z]\w+| [a-z]+ly)? (?:has|had|have|will|would|must|should|needs?|wants?|can|could|may|might|"
    r"(?!need)[a-z]{3,}ed)\b"
)  # a government that does something: otherwise "Canada" is most often a place
TALKS = re.compile(r"\b(?:call|conversation|discussion|meeting|talk)\b")
GOVERNS = re.compile(r"\b(?:minister|president)\b(?! of (?!Canada|the United States))", re.I)
