"""Who should act, as it is written -> the canonical name.

"Carney's people" are Mark Carney, "we" is the speaker's country, "he" whoever the adviser spoke of last. What is
left unsaid ("it would be wise to wait") is taken from whom the words were said to or whom the adviser addressed before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from components.extract.people.resolve import ArticlePeople, people_of
from components.languages import register
from components.languages.language import AdviceGrammar
from components.models import Statement
from components.text.annotate import Document

NAMED = re.compile(r"[A-ZÀ-Þ][\w-]+")


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

    known: ArticlePeople
    grammar: AdviceGrammar
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
        if self.grammar.PREMIER.search(plain):
            return self.premier
        if self.grammar.PRESIDENCY.search(plain):
            return self.grammar.PRESIDENT
        return next((self.register[name] for name in NAMED.findall(plain) if name in self.register), None)


def roll(document: Document, grammar: AdviceGrammar) -> Roll:
    """The people whom the advice of a document may address."""
    return Roll(people_of(document), grammar, *_in_office(document.article.published))


@lru_cache(maxsize=1 << 10)
def _in_office(day: date | None) -> tuple[dict[str, str], str | None]:
    """Who of the register has a role on a day, by last name, and who is prime minister."""
    entries = [entry for entry in register.register().values() if entry.role(day)]
    premiers = (entry.name for entry in entries if entry.role(day) == "prime minister")
    return {entry.name.split()[-1]: entry.name for entry in entries}, next(premiers, None)


def addressee(point: Words, said: Statement | None, people: Roll, last: str | None) -> str | None:
    """The canonical name of who should act, None if it cannot be told; `last` is whom the adviser addressed before."""
    if people.grammar.PRONOUN.match(point.who):
        return _antecedent(point, said, people, last)
    if point.who and not people.grammar.YOU.match(point.who):
        return _named(point.who, said, people)
    if not point.who and people.grammar.OURS.search(point.words):
        return _home(said, people)
    told = _told(point, said, people)
    at_home = people.grammar.HOME.search(point.words) or (said and not last and _canadian(said, people))
    return told or (people.grammar.CANADA if at_home else None) or last or _institution(point.words, people)


def _named(who: str, said: Statement | None, people: Roll) -> str | None:
    if people.grammar.WE.match(who):
        return _home(said, people)
    staff = re.search(rf"(.*?)(?:[’']s?|s[’']) (?:\w+ )?{people.grammar.STAFF}\b", who)
    return (people.person(staff[1]) if staff else None) or _institution(who, people) or people.person(who)


def _home(said: Statement | None, people: Roll) -> str:
    """The country that "we" are."""
    return people.grammar.COUNTRIES.get((said.country if said else None) or "CA", people.grammar.CANADA)


def _canadian(said: Statement, people: Roll) -> bool:
    return said.country == "CA" or bool(
        people.grammar.HOME.search((said.role or "").replace("Canadian", people.grammar.CANADA))
    )


def _institution(written: str, people: Roll) -> str | None:
    low = written.lower()
    for pattern, name in people.grammar.INSTITUTIONS:
        if found := re.search(pattern, low):
            return name or written[found.start() : found.end()]
    return None


def _antecedent(point: Words, said: Statement | None, people: Roll, last: str | None) -> str | None:
    """Whom a pronoun means: whom the adviser spoke of last, or the nearest other person in front of it."""
    who = point.who.lower()
    if who == "it":
        return last
    if who in ("they", "them"):
        near = people.grammar.GROUPS.findall(re.split(r"[.!?][”\"]?\s", point.before)[-1])  # in the same sentence
        groups = near or ([] if last else people.grammar.GROUPS.findall(point.before))
        return _named(groups[-1], said, people) if groups else last
    if last in people.known.by_name:
        return last
    for mention in reversed(people.grammar.PERSON.findall(point.before)):
        person = people.person(mention)
        if person and person != (said.speaker if said else None):
            return person
    return last


def _told(point: Words, said: Statement | None, people: Roll) -> str | None:
    """Whom the words were said to: "urged governments", "her message to Parliament", "had told Carney how ..."."""
    if said is None:
        return None
    told = [said.addressee] if said.addressee else people.grammar.TOLD.findall(point.sentence.replace(point.words, " "))
    meant = _named(told[-1], said, people) if told else None
    return meant if meant != said.speaker else None
