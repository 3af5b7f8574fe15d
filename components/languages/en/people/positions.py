"""Patterns of office holders and institutions in a text, and whether a mention is probably a subject."""

import re
from collections.abc import Iterator

from components.languages.en.people import names
from components.languages.en.people.institutions import WITH_AIM, is_body_by_form, registered
from components.languages.en.people.kinds import is_body, is_kind_of_person
from components.languages.en.people.roles import STOPS
from components.languages.register import key
from components.models import Span

OFFICE_HOLDER = re.compile(
    r"[Tt]he (?<!\w.{4})(?:(?:new|current|U\.S\.|US|American|Canadian) ){0,2}"
    r"(?:president(?:-elect)?|prime minister|President|Prime Minister)\b(?!-|['’]s Office| of (?!the United)| [A-Z])"
)
INSTITUTION = re.compile(
    r"\b(?=[TtWPSCfU])(?:[Tt]he )?(?:White House|Prime Minister['’]s Office|PMO|State Department|Commerce Department|"
    r"Trump administration|federal government|Unifor)\b"
)
NOT_DAYS = r"(?! (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|March)\b)"
ORGANISATION = re.compile(
    rf"(?:(?<=[a-z][ \u00a0])|The[ \u00a0]){WITH_AIM}|"  # in a headline 'Committee to Vote' is a deed
    r"(?<![\w@#-])(?:U\.S\.[ \u00a0])?(?:[A-Z][\w&'’-]*[ \u00a0])*[A-Z][\w&-]*"
    rf"(?:[ \u00a0](?:of|for|on{NOT_DAYS})[ \u00a0](?:the[ \u00a0])?[A-Z][\w&-]*"
    r"(?:['’]?[ \u00a0](?:and[ \u00a0])?[A-Z][\w&-]*)*)*"
)
JOINED = re.compile(r" and(?: [A-Z][\w’'-]{1,30}){1,4}")  # the rest of a name
COMMON = frozenset("trade workers growers producers farmers employees members officers".split())  # also open sentences
SENDS = re.compile(
    r"\b(?:wrote|writes|posted|posts|published|publishes|issued|issues|released|sent|sends|put out|took to|tweeted|"
    r"addressed|letter|post|statement|message|report|memo|note|video|speech|order|op-ed|column|"
    r"Truth Social|social media)\b"
)
SUBJECT_AFTER = frozenset("said says say adds added wrote writes whereas".split())
# An adverb or a conjunction with which a sentence begins, right before its subject: 'Then Roe spoke'.
OPENER = re.compile(
    r"(?:^|\s)[“\"]?(?:Then|But|And|Yet|So|Now|Later|Finally|Soon|Still|Meanwhile|Instead|Afterwards?|Once|Earlier|Today)$"
)
PARTICLE = re.compile(r"\b(?:go|goes|went|going|gone|looks?|looked) after$")  # an object follows
ASKED = re.compile(
    r"\b(?:reporters?|journalists?|members?|lawmakers?|hosts?|moderator|interviewer) (?:\w+ )?asked$", re.I
)
APPOSED_IN_PHRASE = re.compile(
    r"\b(?:by|of|with|to|from|for|against|like|than|at|about|and) "
    r"(?:the|an?|his|her|its|their|our|\w+['’]s)(?: [\w’'-]+){1,4},$"
)
IDENTIFIED = re.compile(r"\b\w+ (?:is|was)$")  # "its champion is Ann Roe, ..."
CLAUSE_AFTER = frozenset(
    "consider meet enter picture imagine "
    "that while as when because if though although before after since where whether than until".split()
)
JOINING = re.compile(r",\s(?:and|but|so|or|yet)$")
OWNER = re.compile(r"(?:^|[\n.?!:;,—–\"”“)]\s*)(?:[\w.-]+ ){0,3}[\w.-]+['’]s?$")
POSSESSIVE = ("'", "’", "'s", "’s")
VERB_NEXT = re.compile(r",\s(?:would|will|could|may|had|has|have|is|was|said|told|wrote|\w{2,}ed|\w{2,}s)\b")
DETERMINERS = frozenset("the a an his her its their our my your".split())
TRADE = re.compile(r"(?:(?:(?:[A-Z]\.)+|[\w’'-]+)[ \u00a0]){0,4}(?P<noun>[a-z][a-z-]+)[ \u00a0]$")
PHRASE_REACH = 70  # characters before a name in which the phrase that holds it begins
AGED = re.compile(r",\s\d\d,\s[a-z]")  # "Ann Roe, 43, went to ..."
NAME_PART = re.compile(r"[\w-]+")
OF_BODY = re.compile(r"(?P<who>[A-Z]\S* [A-Z]\S*(?: [A-Z]\S*)*?) of (?:the )?(?P<body>.+)")
BETWEEN_WORDS = re.compile(r"[^\w'’-]+")


def organisations_in(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """The capitalised names that contain a word of organisations, with their spans."""
    for found in ORGANISATION.finditer(text, start, end):
        span, words = found.span(), found[0]
        if (more := JOINED.match(text, span[1])) and registered(words + more[0]):
            span, words = (span[0], more.end()), words + more[0]  # 'U.S. Customs and Border Protection'
        while words.partition(" ")[0].lower() in names.words("openers") and " " in words:
            first, _, words = words.partition(" ")
            span = span[0] + len(first) + 1, span[1]
        person = OF_BODY.match(words)
        if person and next(names.names_in(person["who"], 0, len(person["who"])), None):
            span, words = (span[0] + person.start("body"), span[1]), person["body"]
        if registered(words) or names.acts_as_body(text, span) or _is_organisation(words):
            yield span, words


def _is_organisation(words: str) -> bool:
    """Whether a capitalised name contains a word of organisations, and is no common noun: not "Farmers", "Trade"."""
    if is_body_by_form(words):
        return True
    if " " not in words and (is_kind_of_person(key(words)) or is_body(key(words)) or key(words) in COMMON):
        return False
    return any(key(word) in names.words("organisations") for word in NAME_PART.findall(words))


def _before_trade(text: str, start: int) -> int:
    """Where a name and the small words of a trade before it begin: '| trade lawyer Ann Roe', '| Foreman Bob Poe'."""
    words = TRADE.search(text, max(0, start - PHRASE_REACH), start)
    if words is None or not _is_trade(words["noun"]):
        return start
    first = words.start()
    for word in re.finditer(r"\S+", words[0]):
        if key(word[0]) in STOPS:
            first = words.start() + (word.start() if key(word[0]) in DETERMINERS else word.end() + 1)
    return first


def _is_in_phrase(text: str, start: int) -> bool:
    """Whether a name is apposed to what a preposition introduces: 'questioned by the ranking member, Ann Roe'."""
    return APPOSED_IN_PHRASE.search(text[max(0, start - PHRASE_REACH) : start].rstrip(" \u00a0")) is not None


def _is_trade(noun: str) -> bool:
    """Whether a noun says what somebody is: "lawyer", "foreman"."""
    noun = key(noun)
    return noun in names.words("roles") or noun in names.words("kin") or is_kind_of_person(noun)


def leads(text: str, start: int, end: int) -> int:
    """How likely a mention is a subject, from 0 to 2, by the words before it; 0 for a possessor: "Roe's plan"."""
    if text[end : end + 2] in ("'s", "’s"):
        return 0
    start = _before_trade(text, start)
    before = text[max(0, start - 20) : start].rstrip(" \u00a0")
    if before[-1:] == "," and not VERB_NEXT.match(text, end) and _is_in_phrase(text, start):
        return 0
    if not before or before[-1] in '\n.?!:;,—–"”“)]':
        return True
    owned = before.endswith(POSSESSIVE) and OWNER.search(text[max(0, start - 60) : start].rstrip(" \u00a0"))
    if owned or JOINING.search(before):
        return 2
    if PARTICLE.search(before):
        return 0
    if ASKED.search(before) or (IDENTIFIED.search(before) and text[end : end + 1] in (",", ".")):
        return 1
    last = BETWEEN_WORDS.split(before)[-1].lower()
    if AGED.match(text, end) or OPENER.search(before):
        return 1
    return 2 if last in SUBJECT_AFTER else int(last in CLAUSE_AFTER)
