"""Words around the content of a statement: those that introduce it, join the next one or say nothing, and those that
show whom it is about: a government that acts, talks with somebody, 'said of X'.
"""

import re

WEIGHTS = "en/statement_weights"
THAT = re.compile(r"(?:that|,)\s+", re.I)
JOINS_NEXT = re.compile(r"[,;]?\s(?:and|but|while|whereas|though|although)\Z")
JOINS_SPEAKER = re.compile(r",\s(?:and|but|while|whereas|though|although)\s\Z")  # '..., and a third said'
NOUN_PHRASE = re.compile(
    r"\s*(?:an?|the|his|her|its|their|such|no|more)\s(?!.*\b(?:is|are|was|were|will|would|can|could|shall|should|must|may|"
    r"might|has|have|had|does|do|did|\w+n[’']t)\b)",
    re.S,
)
LEADS_TO_QUOTATION = re.compile(r"[,:]?\s*(?:that\s*)?(?:[:,]\s*)?")
NICKNAME = re.compile(
    r"\b(?:goes|went|going|go) by(?: the (?:nick)?name)?(?: of)?,?\s*$|\b(?:nicknamed|known (?:\w+ )?as|"
    r"whose (?:nick)?name is|the nickname|titled|entitled|called himself|calls himself|named|dubbed)\s*$"
)
BEFORE_WORK = re.compile(
    r"(?:\b(?:on|of|for|in|at|to|with|shows?|program(?:me)?|series|magazine|newspaper|book|film|movie|novel|song|album"
    r"|memoir|author|broadcast|episode|podcast|site|column)|['’]s)\s*$"
)  # 'on ABC's "This Week"'
WORD = re.compile(r"[^\W\d][\w’'-]*")
SHORT_WORD = 3  # letters; such words of a title may have no capital
NAME_WORDS = 3, 6  # at most, of a nickname and of a title
CONTENTLESS = frozenset("it that this so them him her these those what which who as much".split())
TIME_CLAUSE = frozenset(f"mark {word}" for word in ("until", "after", "before", "when", "while"))
FIRST_PERSON = frozenset("i we my our".split())
AFTER_HEAD = re.compile(r",|\s(?:of|for|from|in|at|on|with|to|by|who|that)\b")
OF_WHOM = re.compile(r"\s+(?:of|about)\s+(?=\S)")
NOBODY = frozenset("them us me you it everyone everybody nobody anybody somebody".split())
GOVERNMENT_ACTS = re.compile(
    r"(?P<who>(?:[Tt]he )?(?:(?P<country>Canada|United States|U\.S\.)(?! gov| admin)|Ottawa|Washington|government|"
    r"(?:Canadian|federal|Liberal|Carney|Trudeau|U\.S\.|American|Trump) (?:government|administration)))"
    r"(?: and [A-Z]\w+| [a-z]+ly)? (?:has|had|have|will|would|must|should|needs?|wants?|can|could|may|might|"
    r"(?!need)[a-z]{3,}ed)\b"
)  # a government that does something: otherwise "Canada" is most often a place
TALKS = re.compile(r"\b(?:call|conversation|discussion|meeting|talk)\b")
GOVERNS = re.compile(r"\b(?:minister|president)\b(?! of (?!Canada|the United States))", re.I)


def is_name(before: str, quoted: str) -> bool:
    """Whether words in quotation marks are a nickname or the title of a work; `before` is the text before them.

    As in 'goes by "Shorty"' and 'on ABC's "This Week"'.
    """
    words = [word for word in WORD.findall(quoted) if word[:1].isupper() or len(word) > SHORT_WORD]
    nickname, title = NAME_WORDS
    if len(quoted.split()) <= nickname and NICKNAME.search(before):
        return True
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
    return capitals and len(quoted.split()) <= title and BEFORE_WORK.search(before) is not None
