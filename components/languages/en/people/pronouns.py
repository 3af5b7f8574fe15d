"""Pronouns, and the small words by which kinds of mentions are recognised."""

import re
from collections.abc import Iterable, Iterator, Sequence

from components.languages.en.people.phrases import TWO
from components.languages.register import Gender
from components.models import Span

PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
LATTER: frozenset[str] = frozenset()
ORDINALS: dict[str, int] = {}
BOTH = re.compile(rf"(?:[Tt]he (?:two|{'|'.join(sorted(TWO))})|[Bb]oth)\b(?! of\b)")
OWNED = re.compile(r"(?P<who>[^,]+?)['’]s? (?P<thing>.+)")
EITHER: frozenset[str] = frozenset()
RELATIVE = frozenset("who whom whose that which".split())
NOUN_BEFORE_RELATIVE = re.compile(
    r"(?P<who>\b(?i:an?|one|another|some|many|several|few|most|two|three|the|those|other)[ \u00a0]"
    r"(?:[\w’'-]{1,30}[ \u00a0]){0,3}[a-zA-Z][\w-]*s?|\b(?!and\b|but\b|or\b)[a-z][\w-]*|\b[A-Z]\w+s)[ \u00a0]{1,2}$"
)
IMPERSONAL = frozenset(
    """poll polls survey surveys study studies research findings data figures report reports analysis audit review
    filing filings website account article editorial newsletter bulletin count tally audio transcript transcripts
    excerpts projection projections""".split()
)
SAME_DOCUMENT: tuple[frozenset[str], ...] = (
    frozenset(("poll", "survey")),
    frozenset("report study paper analysis".split()),
)
NEUTER = frozenset("it its".split())
SUBJECT_OR_OBJECT = frozenset("he she him her".split())
NO_ONE = frozenset("nobody none neither".split())
THEY = frozenset("they them".split())
SUBJECT_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
THIRD_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)(?:['’]s)?\b")
DEFINITE = re.compile(r"(?:(?i:the|his|her|its|their|that|this)\b|[A-Z])")
NEWLY = re.compile(r"\b(?:new|incoming|newly \w+)\b")
INCOMING = re.compile(r"\b(?:incoming|next) (?:president|prime minister)\b")
DESCRIPTION = re.compile(
    r"\b[Tt]he (?:[\w.-]+ ){0,2}(?:[Pp]remier|[Mm]inister|[Ss]ecretary|[Gg]overnor|[Aa]mbassador|leader|"
    r"president|mayor|senator|executive|chief|chair|chairman|chairwoman|director|professor|economist|"
    r"lawyer|farmer|envoy|analyst|owner|head)\b(?! [A-Z])"
)
KIN = (
    r"wife|husband|son|daughter|brother|sister|mother|father|cousin|uncle|aunt|nephew|niece|grandson|granddaughter|"
    r"grandmother|grandfather|partner|twin"
)
KIN_BEFORE = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|\w[’']s) (?:[\w-]+ )?(?:{KIN}),? $")
SOMEBODY = re.compile(r"\b(?:A|An|(?:One|Another)(?! (?:is|was|would|will|could|may|might|has|had)\b)) ")
ASKED_BY = re.compile(
    r"\b(?:asked|pressed|questioned|challenged|prodded|interrupted|grilled) (?:\w+ )?by (?:[\w’'.-]+ ){0,5}$",
    re.I,
)
OF_BODY = re.compile(r"[Ii]ts ")
OF_AGE = re.compile(r"the (?:now )?\d{1,2}-year-old\b", re.I)
DETERMINERS = re.compile(
    r"^(?:(?:all|both|some|most|many|several|few|multiple|numerous|various|certain|other|each|every|any|the|his|her|their|"
    r"its|my|our|your|whose|which|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|"
    r"forty|fifty|a dozen|dozens of|scores of|hundreds of|thousands of|even|"
    r"nearly|almost|at least|more than)\s+)+(?=[\w“\"])",
    re.I,
)
ONE_OF = re.compile(
    r"^(?:(?P<single>one)|two|three|four|several|some|many|most) of (?:the |his |her |its |their )?", re.I
)
GIVEN_BY = re.compile(r"\s(?:by|from|of|(?:signed|written|issued|released|published|sent|posted|put out) by)\s")
SAYS_AFTER = re.compile(
    r"[Ii]t (?:(?:also|then|even|further) )?(?:(?!is\b|was\b|has\b)\w+(?:s|ed)|ran|read|said|went on)\b"
)
DOCUMENT_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|['’]s) (?:[\w-]+ ){0,2}?(?P<noun>[\w-]+)\b"
)
CUE_WORD = re.compile(r"[a-z]+")
CUE_BEFORE = 15
NOUN_BEFORE_NAME = False  # "the co-operative Acme" is rare
OWNER_AFTER = frozenset("of for to with by from about on".split())  # 'a spokesman for Ms. Roe'
WRITTEN_BY = frozenset("by from".split())
AND = " and "
BETWEEN_NAMES = re.compile(r",? and |, ")  # between the names of several speakers
APPOSED = re.compile(
    r",(?: \d{1,3},)? (?=[a-z]|(?:Republican|Democrat)\b)(?!(?:his|her|their|its|my|our|and|both|de|van|von|bin|al)\b)"
    r"[^,]*"
)  # after one of several names, what it says of that person: 'Ann Roe, head of the Ports and Docks Board'
COMPANY = re.compile(r"(?:his|her|others?|another)\b")  # opens those who speak with somebody: 'Roe and her aides'
SUBORDINATE = re.compile(
    r"\b(?:while|as|when|although|though|after|before|if|since|because|whether|until|unless)\b", re.I
)  # opens a clause whose pronoun may mean somebody named after it: 'While he lost, Roe said'
CLAUSE_END = re.compile(
    r",|; |[“\"—]|''|[ \u00a0](?:after|before|while|when|if|because|unless|although|though|as|where|but)\b"
)
ARGUMENT = re.compile(
    r"$|[.,;:)?!\n”\"]|[ \u00a0](?:ha[sd]|have|was|were|is|would|will|could|should|may|might|must|did|does|can|to|at|"
    r"in|on|for|or|with|who|from|by|that|over|about|because|during|than|after|when|if|and)\b"
)  # follows a name that stands alone: not 'Roe supporters', 'Roe's plan'
DETERMINED = re.compile(r"\b(?:the|an?|his|her|their|this|that)[ \u00a0]$", re.I)
QUOTES = ("”", '"', "''")
PRONOUN_LENGTH = 3  # letters: "she"


def joined(names: Sequence[str]) -> str:
    """Several names as one: 'A, B and C'."""
    return ", ".join(names[:-1]) + " and " + names[-1]


def named_apart(text: str, sentence: Span, at: int, names: Iterable[Span]) -> Iterator[Span]:
    """Those of some names after a pronoun whom it cannot mean, as they stand in its own clause: 'He said Roe lost'.

    A pronoun that comes first in a sentence may mean somebody named later only from a clause that leads to another:
    'While he lost, Roe ...' (Reinhart 1976).
    """
    unquoted = max(sentence[0], *(text.rfind(mark, sentence[0], at) for mark in QUOTES))
    if SUBORDINATE.search(text, unquoted, at):
        return
    end = CLAUSE_END.search(text, at + PRONOUN_LENGTH, sentence[1])
    for span in names:
        alone = ARGUMENT.match(text, span[1]) and not DETERMINED.search(text, sentence[0], span[0])
        if at < span[0] < (end.start() if end else sentence[1]) and alone:
            yield span
