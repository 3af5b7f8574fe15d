"""Document -> its cast: the people and institutions it names, their roles, and where they are mentioned."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.extract.people.mentions import Cast, Mention, person_of
from components.languages import register
from components.languages.register import Person, key
from components.languages.results import Name
from components.text.annotate import Document


def casting(document: Document) -> Cast:
    made = Cast(document)
    seen = [
        name for p in document.paragraphs for name in document.language.people.names_in(document.text, p.start, p.end)
    ]
    for name in seen:
        if name.full:
            _introduce(made, name)
    for name in seen:
        if not name.full:
            _known_by_last_name(made, name)
    made.mentions = sorted(_mentions(made, seen), key=lambda mention: mention.span)
    return made


def _introduce(made: Cast, name: Name) -> None:
    """Enter a full name with what the text says of the person there."""
    document, text = made.document, made.document.text
    canonical = made.canonical(name.words)
    day = document.article.published
    entry = register.register().get(key(canonical))
    known = made.people.get(canonical)
    role = made.grammar.role_of(text, name)
    if known is None:
        given = made.grammar.given_names().get(key(name.words[0]))
        honorific = made.grammar.HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        known = person_of(entry, day) if entry else Person(canonical, "person", honorific or given)
        made.introduced[canonical] = name.span[0]
        made.by_last_name.setdefault(key(canonical.split()[-1]), []).append(canonical)
    if role and not known.role:
        known = replace(known, role=role, country=known.country or made.grammar.country_of(role))
    made.people[canonical] = known


def _known_by_last_name(made: Cast, name: Name) -> None:
    """Enter somebody of the register whom the article calls by the last name alone."""
    last = key(name.words[0])
    entry = register.alone().get(last)
    if entry and last not in made.by_last_name:
        made.people[entry.name] = person_of(entry, made.document.article.published)
        made.introduced[entry.name] = name.span[0]
        made.by_last_name[last] = [entry.name]


def _mentions(made: Cast, seen: list[Name]) -> Iterator[Mention]:
    text = made.document.text
    for name in seen:
        if made.plausible(name):
            person = made.named(name, name.span[0])
            if person and person.name in made.people:
                span = name.start, name.span[1]
                yield Mention(span, person.name, made.grammar.leads(text, *span))
    for paragraph in made.document.paragraphs:
        for found in made.grammar.OFFICE_HOLDER.finditer(text, paragraph.start, paragraph.end):
            yield from _described(made, found)
    yield from _institutions(made)


def _described(made: Cast, found: re.Match[str]) -> Iterator[Mention]:
    office = made.grammar.office_of(key(made.grammar.ARTICLE.sub("", found[0])).split())
    person = made.holder(office, found.start()) if office else None
    if person:
        made.people.setdefault(person.name, person)
        yield Mention(found.span(), person.name, made.grammar.leads(made.document.text, *found.span()))


def _institutions(made: Cast) -> Iterator[Mention]:
    text = made.document.text
    for paragraph in made.document.paragraphs:
        for found in made.grammar.INSTITUTION.finditer(text, paragraph.start, paragraph.end):
            person = register.institutions()[key(made.grammar.ARTICLE.sub("", found[0]))]
            made.people.setdefault(person.name, person)
            yield Mention(found.span(), person.name, made.grammar.leads(text, *found.span()))
