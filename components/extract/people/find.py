"""Document -> ArticlePeople: the people and institutions that it names, their roles and their mentions."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from components.extract.people.descriptions import office_holder
from components.extract.people.mentions import ArticlePeople, Mention, family_name, registered_person
from components.extract.people.voices import add_in_capitals, add_labelled, authors_of_parts, find_author
from components.languages import register
from components.languages.register import Gender, Person, key
from components.languages.results import Name
from components.text.annotate import Document

KIN_REACH = 40  # characters before a given name in which "his wife" may stand


def find_people(document: Document) -> ArticlePeople:
    """The people and institutions of a document, with all their mentions."""
    people = ArticlePeople(document)
    names = [
        name for p in document.paragraphs for name in document.language.people.names_in(document.text, p.start, p.end)
    ]
    names.extend(document.language.people.names_in_capitals(document.text))
    for name in (*names, *_sharing_last_name(people, names)):
        if name.full:
            _add_full_name(people, name)
    _correct_genders(people, names)
    add_labelled(people)
    add_in_capitals(people)
    for name in names:
        if not name.full:
            people.named_alone.setdefault(key(name.words[0]), name.span[0])
            _add_by_last_name(people, name)
    people.author = find_author(people)
    people.parts = list(authors_of_parts(people))
    people.mentions = sorted(_mentions(people, names), key=lambda mention: mention.span)
    return people


def _sharing_last_name(people: ArticlePeople, names: list[Name]) -> Iterator[Name]:
    """The full names of those who share the last name after theirs: Ann Roe in 'Ann and Bob Roe'."""
    for first, second in pairwise(names):
        between = people.document.text[first.span[1] : second.start]
        joined = second.full and not first.full and not first.title and between == people.grammar.AND
        if joined and key(first.words[0]) in people.grammar.given_names():
            yield Name(first.span, (first.words[0], second.words[-1]), "", first.start)


def _add_full_name(people: ArticlePeople, name: Name) -> None:
    """Add the person of a full name, with the role and country that the text gives there."""
    document, text = people.document, people.document.text
    canonical = people.canonical_name(name.words)
    day = document.article.published
    entry = register.register().get(key(canonical))
    known = people.by_name.get(canonical)
    role = people.grammar.role_of(text, name)
    if known is None:
        given = people.grammar.given_names().get(key(name.words[0]))
        honorific = people.grammar.HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        gender = honorific or people.grammar.gender_at(text, name) or given
        known = registered_person(entry, day) if entry else Person(canonical, "person", gender)
        people.introduced[canonical] = name.span[0]
        people.by_last_name.setdefault(family_name(canonical.split()), []).append(canonical)
    if role:
        people.told_roles.setdefault(canonical, role)
    if role and not known.role:
        known = replace(known, role=role, country=known.country or people.grammar.country_of(role))
    people.by_name[canonical] = known


def _correct_genders(people: ArticlePeople, names: list[Name]) -> None:
    """Give those whom the text calls only Mr., or only Ms., that gender, whatever their given names suggest."""
    told: dict[str, set[Gender]] = {}
    for name in names:
        gender = people.grammar.HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        if gender:
            told.setdefault(family_name(name.words), set()).add(gender)
    for last, genders in told.items():
        known = people.by_last_name.get(last, [])
        is_other = register.register().get(key(known[0])) or last in register.alone() if known else False
        if len(genders) == 1 and len(known) == 1 and not is_other:
            people.by_name[known[0]] = replace(people.by_name[known[0]], gender=genders.pop())


def _add_by_last_name(people: ArticlePeople, name: Name) -> None:
    """Add a person whom the article names by last name only: one of the register, or one with a title."""
    last = key(name.words[0])
    if last in people.by_last_name:
        return
    entry = register.alone().get(last)
    person = registered_person(entry, people.document.article.published) if entry else _titled_person(people, name)
    if person:
        people.by_name[person.name] = person
        people.introduced[person.name] = name.span[0]
        people.by_last_name[last] = [person.name]


def _titled_person(people: ArticlePeople, name: Name) -> Person | None:
    """The person of 'Mr. Roe' or 'his wife Ann' of whom the article tells no other name; None for a mere last name."""
    honorific = people.grammar.HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
    if honorific is None and people.grammar.KIN_BEFORE.search(
        people.document.text, max(0, name.start - KIN_REACH), name.start
    ):
        given = people.grammar.given_names().get(key(name.words[0]))
        return Person(name.words[0], "person", given) if given else None
    return Person(name.words[0], "person", honorific) if honorific else None


def _mentions(people: ArticlePeople, names: list[Name]) -> Iterator[Mention]:
    """The mentions of people by name, of holders of offices and of institutions."""
    text = people.document.text
    for name in names:
        if people.is_plausible(name):
            person = people.person_named(name, name.span[0])
            if person and person.name in people.by_name:
                span = name.start, name.span[1]
                yield Mention(span, person.name, people.grammar.leads(text, *span))
    for paragraph in people.document.paragraphs:
        for found in people.grammar.OFFICE_HOLDER.finditer(text, paragraph.start, paragraph.end):
            yield from _office_mention(people, found)
    yield from _institution_mentions(people)


def _office_mention(people: ArticlePeople, found: re.Match[str]) -> Iterator[Mention]:
    """The mention of an office holder by the office, if the holder is known."""
    office = people.grammar.office_of(key(people.grammar.ARTICLE.sub("", found[0])).split())
    person = office_holder(people, office) if office else None
    if person:
        people.by_name.setdefault(person.name, person)
        yield Mention(found.span(), person.name, people.grammar.leads(people.document.text, *found.span()))


def _institution_mentions(people: ArticlePeople) -> Iterator[Mention]:
    """The mentions of institutions."""
    text = people.document.text
    for paragraph in people.document.paragraphs:
        for found in people.grammar.INSTITUTION.finditer(text, paragraph.start, paragraph.end):
            person = people.grammar.registered(found[0])
            if person:
                people.by_name.setdefault(person.name, person)
                yield Mention(found.span(), person.name, people.grammar.leads(text, *found.span()))
