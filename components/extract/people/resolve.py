"""Mention -> the person or institution meant, by canonical name, from what the article says about them.

`people_of(document)` finds everybody that an article names, once per document. `resolve(people, span)` resolves a
mention: a full name, a last name, an honorific, a role ("the premier"), a pronoun, an institution, or several names
joined by "and". If two people fit, the result is None: nobody is guessed.
"""

import re

from components.extract.people.descriptions import described, unnamed
from components.extract.people.find import find_people
from components.extract.people.mentions import ArticlePeople, Mention
from components.extract.people.voices import first_person
from components.languages.register import Gender, Person, key
from components.languages.results import Name
from components.models import Span
from components.text.annotate import Document

__all__ = ["ArticlePeople", "Mention", "Person", "people_of", "resolve"]

ANTECEDENT_REACH = 60  # characters between a name and its relative pronoun
POSSESSIVE_AFTER = re.compile(r"['’]s?\s+\w")


def people_of(document: Document) -> ArticlePeople:
    """The people and institutions of a document, found at the first call."""
    return document.once(find_people)


def resolve(people: ArticlePeople, span: Span, at: int | None = None) -> Person | None:
    """The person or institution meant by a mention at position `at` (default: the start of the mention)."""
    if span not in people.resolved:
        people.resolved[span] = _resolve(people, span, span[0] if at is None else at)
    return people.resolved[span]


def _resolve(people: ArticlePeople, span: Span, at: int) -> Person | None:
    """The result of `resolve`, by the kind of mention: a pronoun, several people, or one."""
    words = people.grammar.POSSESSIVE.sub("", people.document.text[slice(*span)].strip())
    low = key(words)
    if low in people.document.language.reporting.FIRST_PERSON:
        return first_person(people)
    if low in people.grammar.PRONOUNS:
        return _by_pronoun(people, people.grammar.PRONOUNS[low], at)
    if low in people.grammar.NEUTER:
        return _institution_before(people, at)
    if low in people.grammar.RELATIVE:
        return _antecedent(people, span[0])
    return _several(people, span, words) or _one_person(people, span, words, at)


def _one_person(people: ArticlePeople, span: Span, words: str, at: int) -> Person | None:
    """The person or institution meant by a mention of one: by name, else by institution, else by description."""
    known = people.grammar.registered(words)
    if known:
        return known
    if words.isupper() and len(people.by_last_name.get(key(words).split()[-1], ())) == 1:
        return people.by_name[people.by_last_name[key(words).split()[-1]][0]]  # a speaker's label in a transcript
    named = [name for name in people.grammar.names_in(people.document.text, *span) if people.is_plausible(name)]
    for name in sorted(named, key=lambda name: not name.full):
        person = people.person_named(name, at)
        if person and not _is_owner(people, words, name):
            return person
    return (
        people.grammar.institution(words, people.by_last_name) or described(people, words, at) or unnamed(people, words)
    )


def _is_owner(people: ArticlePeople, words: str, name: Name) -> bool:
    """Whether a name in a mention is only that of an owner or employer: 'Trump's lawyer', 'a spokesman for Ms. Roe'."""
    written = people.document.text[slice(*name.span)]
    after = words.partition(written)[2]
    before = words.partition(written)[0].split()
    if POSSESSIVE_AFTER.match(after):
        return True
    return bool(before) and before[-1] in ("of", "for", "to", "with", "by", "from")


def _several(people: ArticlePeople, span: Span, words: str) -> Person | None:
    """The people of 'A and B' as one `Person`, if all are known; else None."""
    if people.grammar.AND not in words:
        return None
    pieces, position = [], span[0]
    for conjunction in people.grammar.BETWEEN_NAMES.finditer(people.document.text, *span):
        pieces.append((position, conjunction.start()))
        position = conjunction.end()
    pieces.append((position, span[1]))
    if len(pieces) < 2:
        return None
    found = [
        _one_person(people, piece, people.document.text[slice(*piece)], span[0])
        for piece in pieces
        if piece[0] < piece[1]
    ]
    known = [person for person in found if person and person.kind != "unnamed"]
    if len(known) != len(found) or len({person.name for person in known}) < 2:
        return None
    countries = {person.country for person in known}
    names = [person.name for person in known]
    return Person(
        people.grammar.joined(names),
        known[0].kind,
        country=countries.pop() if len(countries) == 1 else None,
    )


def _by_pronoun(people: ArticlePeople, gender: Gender, at: int) -> Person | None:
    """The last person of a gender who was a subject or spoke shortly before; else the only one mentioned there."""
    mentions = [(m.span[0], m.leads, m.person) for m in people.mentions_before(at)]
    mentions += [(position, 2, name) for position, name in people.spoken_before(at)]
    candidates = [
        (people.sentence_number(position), leads, position, name)
        for position, leads, name in mentions
        if people.may_have_gender(name, gender)
    ]
    subjects = [candidate for candidate in candidates if candidate[1]]
    if subjects:
        return people.by_name.get(max(subjects)[3])
    others = {name for *_, name in candidates}
    return people.by_name[others.pop()] if len(others) == 1 else None


def _institution_before(people: ArticlePeople, at: int) -> Person | None:
    """The institution meant by 'it': the last one that was a subject shortly before."""
    for mention in reversed(people.mentions_before(at)):
        if mention.leads and people.by_name[mention.person].kind == "institution":
            return people.by_name[mention.person]
    return None


def _antecedent(people: ArticlePeople, at: int) -> Person | None:
    """The antecedent of 'who': the last person mentioned, at most ANTECEDENT_REACH characters before."""
    before = [m for m in people.mentions_before(at) if at - m.span[1] < ANTECEDENT_REACH]
    return people.by_name[before[-1].person] if before else None
