"""Mention -> the institution that it means: one of the register, or an organisation with a capitalised name."""

import re
from collections.abc import Container

from components.languages import register
from components.languages.en.people import names
from components.languages.en.people.phrases import ARTICLE, POSSESSIVE
from components.languages.register import Person, key

SMALL = frozenset("of for the and on in &".split())  # may stand in a name without a capital
# A body, or people, with what they are for in the name: 'the Committee to Protect Journalists', 'Friends of the Earth'.
WITH_AIM = (
    r"(?:[A-Z][\w&’'-]*[ \u00a0]){0,3}(?:Alliance|Coalition|Committee|Campaign|Center|Centre|Council|Foundation|Fund|"
    r"Initiative|Institute|League|Movement|Network|Partnership|Project|Society|Advocates|Americans|Canadians|Citizens|"
    r"Doctors|Friends(?= of the)|Mothers|Neighbou?rs|Physicians|Reporters|Scientists|Veterans)[ \u00a0]"
    r"(?:to|for|of|[Aa]gainst|[Ww]ithout)[ \u00a0](?:(?:the|an?|our)[ \u00a0])?[A-Z][\w’'-]*"
    r"(?:[ \u00a0](?:(?:of|and|for|from|in|the)[ \u00a0]){0,2}[A-Z][\w’'-]*){0,5}"
)
AIMED = re.compile(WITH_AIM)
# Names of bodies without a word for a body: 'Health Canada', 'the Port of Vancouver', but a region, 'Atlantic Canada'.
BODIES_BY_FORM = re.compile(
    r"(?!(?:Atlantic|Western|Eastern|Central|Northern|Southern|Upper|Lower|Rural|Urban|Maritime|Coastal|Modern|English|"
    r"French|United|O) )(?P<first>[A-Z][\w-]+)(?: (?:and )?[A-Z][\w-]+){0,4} Canada|"
    r"(?:Port|Village|Municipality|Township) of [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
)
OF = re.compile(r"[^,]*?\s(?P<what>\w+)(?P<rest>\s(?:of|on|about)\s.*)", re.S)
NAME_AFTER_NOUN = re.compile(r"(?:[\w-]+ )?(?:[a-z][\w-]+ ){1,3}(?P<name>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)+)")
AIMED_AFTER_NOUN = re.compile(rf"(?:[\w-]+ )?(?:[a-z][\w-]+ ){{1,3}}(?P<name>{WITH_AIM})")
PREPOSITION = re.compile(r"\b(?:of|for|in|on|at|by|from|with|to|and|who|that|including|like)\b")
POLL = re.compile(
    r"(?:(?:recent|new|latest|same|national|statewide|yearly|annual|separate|\d{4}) )*(?!Early )"
    r"(?P<who>[A-Z][\w&’'./-]*(?: [A-Z][\w&’'./-]*)*) (?:(?:national|tracking|opinion) )?"
    r"(?:polls?|surveys?|stud(?:y|ies))\b"
)  # 'a new Acme Institute poll of voters'
WHEN = r"(?:last|this|earlier this|in|on)\s[\w.]+(?:\s\d+)?"
BY = re.compile(
    r"(?:[\w-]+\s){0,3}?(?P<what>\w+)\s+(?:(?:to|on|about)\s[^,]+?\s)?"
    rf"(?:\w+(?:ed|en|wn)\s(?:{WHEN}\s)?by|by|from|of)\s+"
    rf"(?P<who>.+?)(?:\s(?:(?:of|on|about|in|with)\s[\da-z].*|{WHEN}))?$"
)


def registered(words: str) -> Person | None:
    """The institution of the register that has this name or alias; None if there is none."""
    return register.institutions().get(key(ARTICLE.sub("", words)))


def institution(words: str, last_names: Container[str]) -> Person | None:
    """The institution that a mention names, also by a document: 'the PMO's readout', 'a report by Xinhua'."""
    without_article = ARTICLE.sub("", words)
    known = registered(without_article) or _pollster(without_article.split(",")[0], last_names)
    if known:
        return known
    *owner, last = without_article.split() or [""]
    if owner and last.islower() and key(last) in names.words("documents"):
        return institution(POSSESSIVE.sub("", " ".join(owner)), last_names)
    document = OF.match(without_article)
    if document and key(document["what"]) in names.words("documents"):
        return institution(document[0][: -len(document["rest"])], last_names)
    by = BY.match(without_article)
    if by and key(by["what"]) in names.words("documents"):
        return institution(by["who"], last_names)
    plain = without_article.split(",")[0]
    return _organisation(plain, last_names) or _described(plain, last_names)


def _organisation(words: str, last_names: Container[str]) -> Person | None:
    """An organisation outside the register: capitalised words that are not the name of a person."""
    if is_body_by_form(words):
        return Person(words, "institution")
    tokens = words.split()
    capital = [token for token in tokens if token[:1].isupper()]
    if not capital or tokens[0] != capital[0] or any(token not in SMALL for token in tokens if token not in capital):
        return None
    if key("".join(tokens[-3:-2])) in names.words("titles") and key(tokens[-2]) in names.given_names():
        return None  # a person with a long title: 'Green Party Leader Ann Roe'
    if key(words) == "super pac":
        return None
    if "&" in tokens or any(key(token) in names.words("organisations") for token in capital):
        return Person(words, "institution")
    if len(capital) > 1 and key(capital[0]) in names.PLACE_OPENERS:
        return Person(words, "institution")  # 'Puerto Rico'
    first, last = key(capital[0]), key(capital[-1])
    if len(capital) > 1 or last in last_names or len(words) < 2:
        return None
    common = any(first in names.words(kind) for kind in ("people_nouns", "roles", "openers", "titles"))
    return None if common else Person(words, "institution")


def is_body_by_form(words: str) -> bool:
    """Whether words are the name of a body by their form alone: 'Citizens for Clean Air', 'Health Canada'."""
    if AIMED.fullmatch(words):
        return True
    named = BODIES_BY_FORM.fullmatch(words)
    if named is None:
        return False
    first = key(named["first"] or "")
    return first not in names.given_names() and first not in names.words("openers")


def _described(words: str, last_names: Container[str]) -> Person | None:
    """The organisation whose name ends a description: 'consulting firm [Acme Economics]'; None if none does."""
    aimed = AIMED_AFTER_NOUN.fullmatch(words)
    if aimed:
        return Person(aimed["name"], "institution")
    named = NAME_AFTER_NOUN.fullmatch(words)
    return _organisation(named["name"], last_names) if named and not PREPOSITION.search(words) else None


def _pollster(words: str, last_names: Container[str]) -> Person | None:
    """Whose name stands before a poll or study: 'a recent [Acme Institute] poll'; None if only a place or day does."""
    poll = POLL.match(words)
    if poll is None or all(key(word) in names.words("openers") | names.words("places") for word in poll["who"].split()):
        return None
    known = registered(poll["who"]) or _organisation(poll["who"], last_names)
    several = set(" /") & set(poll["who"]) and key(poll["who"].split()[0]) not in names.given_names()
    return known or (Person(poll["who"], "institution") if several else None)
