"""The words for who should act -> the canonical name.

"Carney's people" are Mark Carney, "we" is the speaker's country, "he" the person
that the adviser addressed last. Where nobody is named ("it would be wise to wait"), the addressee is the listener or
the one that the adviser addressed before.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from components.extract.people.descriptions import described
from components.extract.people.resolve import ArticlePeople, people_of
from components.languages import register
from components.languages.language import AdviceGrammar
from components.models import Statement
from components.text.annotate import Document

OF_THE_UNITED_STATES = {"Government of Canada": "U.S. government", "Parliament": "U.S. Congress"}  # at home there
NAMED = re.compile(r"[A-ZÀ-Þ][\w-]+")


@dataclass(frozen=True, slots=True)
class AddresseeContext:
    """The text by which the addressee of advice is found."""

    who: str  # the words for who should act
    at: int  # where the advice begins
    words: str  # all words of the advice
    before: str
    sentence: str
    adviser: str | None = None  # who gives it, and does not address himself


@dataclass(frozen=True, slots=True)
class AddresseeNames:
    """The people whom the advice of an article may address, and the prime minister on the day of publication."""

    people: ArticlePeople
    grammar: AdviceGrammar
    register: dict[str, str]  # full names by last name, of office holders on that day
    prime_minister: str | None
    is_american: bool  # whether the article names the United States, and nothing of Canada

    def person(self, written: str) -> str | None:
        """The full name of the person that some words mean; None if nobody known fits, or several do."""
        plain = re.sub(r"[’']s?\b", " ", written)
        for name in reversed(NAMED.findall(plain)):
            fits: Sequence[str] = self.people.by_last_name.get(register.key(name), ())
            fits = fits if len(fits) == 1 else [fit for fit in fits if register.key(fit) in register.register()]
            if len(fits) == 1:
                return fits[0]
        if self.grammar.PREMIER.search(plain):
            return self.prime_minister
        if self.grammar.PRESIDENCY.search(plain):
            return self.grammar.PRESIDENT
        return next((self.register[name] for name in NAMED.findall(plain) if name in self.register), None)


def addressee_names(document: Document, grammar: AdviceGrammar) -> AddresseeNames:
    """The names that the advice of a document may address."""
    text = document.text
    is_american = bool(grammar.OF_UNITED_STATES.search(text)) and not grammar.OF_CANADA.search(text)
    return AddresseeNames(people_of(document), grammar, *_office_holders(document.article.published), is_american)


@lru_cache(maxsize=1 << 10)
def _office_holders(day: date | None) -> tuple[dict[str, str], str | None]:
    """The people of the register with a role on a day, by a last name that only one of them has; the prime minister."""
    names = {entry.name: entry.role(day) for entry in register.register().values() if entry.role(day)}
    shared = Counter(name.split()[-1] for name in names)
    by_last_name = {name.split()[-1]: name for name in names if shared[name.split()[-1]] == 1}
    return by_last_name, next((name for name, role in names.items() if role == "prime minister"), None)


def addressee(
    point: AddresseeContext, statement: Statement | None, names: AddresseeNames, last: str | None
) -> str | None:
    """The canonical name of the addressee; None if unknown. `last` is the one that the adviser addressed before."""
    if names.grammar.PRONOUN.match(point.who):
        return _antecedent(point, statement, names, last)
    if point.who and not names.grammar.YOU.match(point.who):
        return _named(point.who, point, statement, names)
    if not point.who and names.grammar.OURS.search(point.words):
        return _home(statement, names)
    listener = _listener(point, statement, names)
    at_home = names.grammar.HOME.search(point.words) or (statement and not last and _is_canadian(statement, names))
    home = names.grammar.CANADA if at_home else None
    return listener or home or last or _institution(point.words, statement, names)


def _named(who: str, point: AddresseeContext, statement: Statement | None, names: AddresseeNames) -> str | None:
    """The canonical name of an addressee given by words other than a pronoun of the third person."""
    if names.grammar.WE.match(who):
        return _home(statement, names)
    if names.grammar.THE_PROVINCE.match(who):
        return _province(point.before, names)
    staff = re.search(rf"(.*?)(?:[’']s?|s[’']) (?:\w+ )?{names.grammar.STAFF}\b", who)
    return (
        (names.person(staff[1]) if staff else None)
        or _institution(who, statement, names)
        or names.person(who)
        or _in_office(who, point, statement, names)
        or _as_written(who, names)
    )


def _in_office(who: str, point: AddresseeContext, statement: Statement | None, names: AddresseeNames) -> str | None:
    """The person or body that an office names in this article ("the minister", "the commission"), else the office."""
    office = names.grammar.OFFICE.match(who)
    if office is None:
        return None
    meant = described(names.people, who, point.at)
    if meant and not _gives_it(meant.name, point, statement):
        return meant.name
    return office["office"].lower()


def _gives_it(name: str, point: AddresseeContext, statement: Statement | None) -> bool:
    """Whether somebody gives the advice or says it, and so is not whom it addresses."""
    return name in (point.adviser, statement.speaker if statement else None)


def _province(before: str, names: AddresseeNames) -> str | None:
    """The government of the province that was named last; None where none was."""
    low = before.lower()
    named = [(m.start(), name) for said, name in names.grammar.PROVINCES.items() for m in re.finditer(said, low)]
    return f"Government of {max(named)[1]}" if named else None


def _as_written(who: str, names: AddresseeNames) -> str | None:
    """The words for a body or for people who are no known institution: 'carriers', 'refiners in Sarnia'."""
    if body := names.grammar.BODY.match(who):
        return body["name"]
    people = names.grammar.PEOPLE.match(who)
    if people is None:
        return None
    group: str = people["group"]
    return (group if group[1:2].isupper() else group[:1].lower() + group[1:]) + (people["place"] or "")


def _home(statement: Statement | None, names: AddresseeNames) -> str | None:
    """The country that "we" means: that of the speaker, else Canada; None in an American article."""
    if statement and statement.country:
        return names.grammar.COUNTRIES.get(statement.country)
    return None if names.is_american else names.grammar.CANADA


def _is_canadian(statement: Statement, names: AddresseeNames) -> bool:
    """Whether the speaker of a statement is from Canada, by country or role."""
    return statement.country == "CA" or bool(
        names.grammar.HOME.search((statement.role or "").replace("Canadian", names.grammar.CANADA))
    )


def _institution(written: str, statement: Statement | None, names: AddresseeNames) -> str | None:
    """The name of the first institution in some words.

    Words that name no country ("the government") mean a Canadian one, but in an American article that of an American
    speaker.
    """
    low = written.lower()
    country = statement.country if statement else None
    for pattern, name in names.grammar.INSTITUTIONS:
        if found := re.search(pattern, low):
            if not names.is_american or country == "CA" or not names.grammar.UNQUALIFIED.match(found[0]):
                return name or written[found.start() : found.end()]
            return OF_THE_UNITED_STATES.get(name) if country == "US" else None
    return None


def _antecedent(
    point: AddresseeContext, statement: Statement | None, names: AddresseeNames, last: str | None
) -> str | None:
    """The name that a pronoun means: the last addressee, or the nearest person before it who is not the speaker."""
    who = point.who.lower()
    if who == "it":
        return last
    if who in ("they", "them"):
        near = names.grammar.GROUPS.findall(re.split(r"[.!?][”\"]?\s", point.before)[-1])  # in the same sentence
        groups = near or ([] if last else names.grammar.GROUPS.findall(point.before))
        return _named(groups[-1], point, statement, names) if groups else last
    if last in names.people.by_name:
        return last
    for mention in reversed(names.grammar.PERSON.findall(point.before)):
        person = names.person(mention)
        if person and not _gives_it(person, point, statement):
            return person
    return last


def _listener(point: AddresseeContext, statement: Statement | None, names: AddresseeNames) -> str | None:
    """The listener of the statement: "urged governments", "her message to Parliament", "had told Carney how ..."."""
    if statement is None:
        return None
    written = (
        [statement.addressee]
        if statement.addressee
        else names.grammar.SAID_TO.findall(point.sentence.replace(point.words, " "))
    )
    written = [words for words in written if not names.grammar.OUTLET.match(words)]
    meant = _named(written[-1], point, statement, names) if written else None
    return meant if meant != statement.speaker else None
