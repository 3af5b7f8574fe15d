"""Document -> its cast: the people and institutions it names, their roles, and where they are mentioned."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.extract.people.mentions import Cast, Mention, person_of
from components.languages import register
from components.languages.en.people import names
from components.languages.en.people.names import HONORIFICS, Name
from components.languages.en.people.phrases import ARTICLE, office_of
from components.languages.en.people.roles import country_of, role_of
from components.languages.register import Person, key
from components.text.annotate import Document

DESCRIPTION = re.compile(
    r"[Tt]he (?<!\w.{4})(?:(?:new|current|U\.S\.|US|American|Canadian) ){0,2}"
    r"(?:president(?:-elect)?|prime minister)\b(?!-)"
)
INSTITUTION = re.compile(
    r"\b(?=[TtWPSCfU])(?:[Tt]he )?(?:White House|Prime Minister['’]s Office|PMO|State Department|Commerce Department|"
    r"Trump administration|federal government|Unifor)\b"
)
SUBJECT_AFTER = frozenset("said says say adds added wrote writes whereas".split())
CLAUSE_AFTER = frozenset(
    "that while as when because if though although before after since where whether than until".split()
)
JOINING = re.compile(r",\s(?:and|but|so|or|yet)$")
OWNER = re.compile(r"(?:^|[\n.?!:;,—–\"”“)]\s*)(?:[\w.-]+ ){0,3}[\w.-]+['’]s?$")
POSSESSIVE = ("'", "’", "'s", "’s")
BETWEEN_WORDS = re.compile(r"[^\w'’-]+")


def casting(document: Document) -> Cast:
    made = Cast(document)
    seen = [name for p in document.paragraphs for name in names.names_in(document.text, p.start, p.end)]
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
    role = role_of(text, name)
    if known is None:
        given = names.given_names().get(key(name.words[0]))
        honorific = HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        known = person_of(entry, day) if entry else Person(canonical, "person", honorific or given)  # type: ignore[arg-type]
        made.introduced[canonical] = name.span[0]
        made.by_last_name.setdefault(key(canonical.split()[-1]), []).append(canonical)
    if role and not known.role:
        known = replace(known, role=role, country=known.country or country_of(role))
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
                yield Mention((name.start, name.span[1]), person.name, _leads(text, name.start, name.span[1]))
    for paragraph in made.document.paragraphs:
        for found in DESCRIPTION.finditer(text, paragraph.start, paragraph.end):
            yield from _described(made, found)
    yield from _institutions(made)


def _described(made: Cast, found: re.Match[str]) -> Iterator[Mention]:
    office = office_of(key(ARTICLE.sub("", found[0])).split())
    person = made.holder(office, found.start()) if office else None
    if person:
        made.people.setdefault(person.name, person)
        yield Mention(found.span(), person.name, _leads(made.document.text, *found.span()))


def _institutions(made: Cast) -> Iterator[Mention]:
    text = made.document.text
    for paragraph in made.document.paragraphs:
        for found in INSTITUTION.finditer(text, paragraph.start, paragraph.end):
            person = register.institutions()[key(ARTICLE.sub("", found[0]))]
            made.people.setdefault(person.name, person)
            yield Mention(found.span(), person.name, _leads(text, *found.span()))


def _leads(text: str, start: int, end: int) -> int:
    """How much words stand where a subject stands: first in a sentence or clause, and nobody's possessor."""
    if text[end : end + 2] in ("'s", "’s"):
        return 0
    before = text[max(0, start - 20) : start].rstrip(" \u00a0")
    if not before or before[-1] in '\n.?!:;,—–"”“)]':
        return True
    owned = before.endswith(POSSESSIVE) and OWNER.search(text[max(0, start - 60) : start].rstrip(" \u00a0"))
    if owned or JOINING.search(before):
        return 2
    last = BETWEEN_WORDS.split(before)[-1].lower()
    return 2 if last in SUBJECT_AFTER else int(last in CLAUSE_AFTER)
