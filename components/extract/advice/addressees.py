"""Who should act, as it is written -> the canonical name.

"Carney's people" are Mark Carney, "we" is the speaker's country, "he" whoever the adviser spoke of last. What is
left unsaid ("it would be wise to wait") is taken from whom the words were said to or whom the adviser addressed before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from components.extract.people.resolve import Cast, cast
from components.languages import register
from components.models import Statement
from components.text.annotate import Document

CANADA, UNITED_STATES = "Canada", "United States"
PRESIDENT = "Donald Trump"
COUNTRIES = {"CA": CANADA, "US": UNITED_STATES}

STAFF = r"(?:people|staff|staffers|team|office|advis[eo]rs|aides|camp|officials|negotiators|inner circle)"
PRONOUN = re.compile(r"(?:he|she|they|him|her|them|it)$", re.I)
YOU = re.compile(r"(?:you|your)\b", re.I)
WE = re.compile(
    r"(?:we|us|ourselves|all of us|everyone|everybody|(?:this|the|our) (?:country|nation)|our (?:leaders|politicians))"
    r"\b",
    re.I,
)
OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|ourselves)\b")
HOME = re.compile(r"\b(?:Canada|Canadians)\b")
PERSON = re.compile(r"\b[Tt]he (?:\w+ ){0,2}?(?:prime minister|PM|president)\b|\b[A-Z][\w’'-]+\b")
PREMIER = re.compile(r"\b(?:prime minister|PM)\b", re.I)
PRESIDENCY = re.compile(r"\bpresident(?!-elect)\b(?! of)", re.I)
NAMED = re.compile(r"[A-ZÀ-Þ][\w-]+")
GROUPS = re.compile(
    rf"[\w.]+(?: [A-Z]\w+)?[’']s? {STAFF}\b|"
    r"\b(?:governments|lawmakers|premiers|Canadians|businesses|Liberals|leaders)\b"
)
TOLD = re.compile(
    r"(?:urg(?:ed|es|ing)|told|tells|advis(?:ed|es|ing)|reminded|warned|"
    r"(?:message|advice|counsel|word|plea|appeal) (?:to|for)|recall of)\s+"
    r"((?:the |all )?[\w’'.]+(?: [A-Z][\w’']+)*(?: minister)?)"
)
PROVINCES = "ontario|alberta|quebec|manitoba|saskatchewan|british columbia|b\\.c\\.|new brunswick|nova scotia"

# The first that fits the words in small letters names the institution; "" keeps the words as they are.
INSTITUTIONS: tuple[tuple[str, str], ...] = (
    (r"\b(?:canada[’']s|canadian|both|all|these|federal and provincial) governments\b", "Canadian governments"),
    (r"^(?:our )?governments\b|levels of government", "Canadian governments"),
    (r"\b(?:trump|u\.s\.|american|biden)(?:[’']s)? (?:administration|government)\b", "U.S. government"),
    (r"^(?:the )?(?:administration|white house)\b|^washington\b", "U.S. government"),
    (r"\b(?:congress|u\.s\. (?:senate|house)|republicans|american lawmakers)\b", "U.S. Congress"),
    (r"\b(?:parliament|parliamentarians|lawmakers|mps|the house of commons|members of parliament)\b", "Parliament"),
    (r"\b(?:all|opposition) parties\b|\bparty leaders\b", "Parliament"),
    (r"\b(?:ottawa|the feds|team canada)\b", "Government of Canada"),
    (r"\bcanad(?:a[’']s|ian) (?:negotiators|leaders|politicians|officials)\b", "Government of Canada"),
    (rf"\b(?:{PROVINCES})(?:[’']s)? government\b", ""),
    (r"\b(?:government|cabinet|the liberals)\b", "Government of Canada"),
    (r"\bpremiers\b", "Premiers"),
    (r"\bprovinces\b", "Provinces"),
    (r"\b(?:business|businesses|companies|firms|employers|exporters|manufacturers|retailers)\b", "Canadian businesses"),
    (r"\bcanada\b(?![’']s)|\bcanadians\b", CANADA),
    (r"\b(?:the united states|the u\.s\.|america|americans)\b", UNITED_STATES),
    (rf"^(?:mexico|{PROVINCES})\b", ""),
)


@dataclass(frozen=True, slots=True)
class Words:
    """A point of advice as its addressee is read from it: who should act, its words, and the text around it."""

    who: str
    words: str
    before: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Roll:
    """The people of an article by last name, and who is prime minister on the day of publication."""

    known: Cast
    register: dict[str, str]  # of those who are known though the article does not give their full name
    premier: str | None

    def person(self, written: str) -> str | None:
        """The full name of a person, None if nobody known is meant or several may be."""
        plain = re.sub(r"[’']s?\b", " ", written)
        for name in reversed(NAMED.findall(plain)):
            fits: Sequence[str] = self.known.by_last_name.get(register.key(name), ())
            fits = fits if len(fits) == 1 else [fit for fit in fits if register.key(fit) in register.register()]
            if len(fits) == 1:
                return fits[0]
        if PREMIER.search(plain):
            return self.premier
        if PRESIDENCY.search(plain):
            return PRESIDENT
        return next((self.register[name] for name in NAMED.findall(plain) if name in self.register), None)


def roll(document: Document) -> Roll:
    """The roll of a document."""
    return Roll(cast(document), *_in_office(document.article.published))


@lru_cache(maxsize=1 << 10)
def _in_office(day: date | None) -> tuple[dict[str, str], str | None]:
    """Who of the register has a role on a day, by last name, and who is prime minister."""
    entries = [entry for entry in register.register().values() if entry.role(day)]
    premiers = (entry.name for entry in entries if entry.role(day) == "prime minister")
    return {entry.name.split()[-1]: entry.name for entry in entries}, next(premiers, None)


def addressee(point: Words, said: Statement | None, people: Roll, last: str | None) -> str | None:
    """The canonical name of who should act, None if it cannot be told; `last` is whom the adviser addressed before."""
    if PRONOUN.match(point.who):
        return _antecedent(point, said, people, last)
    if point.who and not YOU.match(point.who):
        return _named(point.who, said, people)
    if not point.who and OURS.search(point.words):
        return _home(said)
    told = _told(point, said, people)
    at_home = HOME.search(point.words) or (said and not last and _canadian(said))
    return told or (CANADA if at_home else None) or last or _institution(point.words)


def _named(who: str, said: Statement | None, people: Roll) -> str | None:
    if WE.match(who):
        return _home(said)
    staff = re.search(rf"(.*?)(?:[’']s?|s[’']) (?:\w+ )?{STAFF}\b", who)
    return (people.person(staff[1]) if staff else None) or _institution(who) or people.person(who)


def _home(said: Statement | None) -> str:
    """The country that "we" are."""
    return COUNTRIES.get((said.country if said else None) or "CA", CANADA)


def _canadian(said: Statement) -> bool:
    return said.country == "CA" or bool(HOME.search((said.role or "").replace("Canadian", CANADA)))


def _institution(written: str) -> str | None:
    low = written.lower()
    for pattern, name in INSTITUTIONS:
        if found := re.search(pattern, low):
            return name or written[found.start() : found.end()]
    return None


def _antecedent(point: Words, said: Statement | None, people: Roll, last: str | None) -> str | None:
    """Whom a pronoun means: whom the adviser spoke of last, or the nearest other person in front of it."""
    who = point.who.lower()
    if who == "it":
        return last
    if who in ("they", "them"):
        near = GROUPS.findall(re.split(r"[.!?][”\"]?\s", point.before)[-1])  # in the same sentence
        groups = near or ([] if last else GROUPS.findall(point.before))
        return _named(groups[-1], said, people) if groups else last
    if last in people.known.people:
        return last
    for mention in reversed(PERSON.findall(point.before)):
        person = people.person(mention)
        if person and person != (said.speaker if said else None):
            return person
    return last


def _told(point: Words, said: Statement | None, people: Roll) -> str | None:
    """Whom the words were said to: "urged governments", "her message to Parliament", "had told Carney how ..."."""
    if said is None:
        return None
    told = [said.addressee] if said.addressee else TOLD.findall(point.sentence.replace(point.words, " "))
    meant = _named(told[-1], said, people) if told else None
    return meant if meant != said.speaker else None
