"""Mention -> the institution that it names or describes: 'the Bay Forum', 'a farm lobby, the Growers Alliance'."""

import re

from components.extract.people.bodies import bodies
from components.extract.people.mentions import ArticlePeople
from components.languages.register import Person, key
from components.languages.results import Name
from components.models import Span

GOES_ON = re.compile(r"\s[a-z]+\s")  # a small word within a name


def is_in_body(people: ArticlePeople, name: Name) -> bool:
    """Whether words are a part of an institution's name: 'Border Protection' of 'Customs and Border Protection'."""
    around = (m.span for m in bodies(people) if m.span[0] < name.start and name.span[1] <= m.span[1])
    return any(people.grammar.registered(people.document.text[slice(*span)]) for span in around)


def staff_of(people: ArticlePeople, words: str) -> Person | None:
    """The institution for which its officials speak: 'Global Affairs Canada officials'; not those of a country."""
    body, _, staff = people.grammar.ARTICLE.sub("", words).rpartition(" ")
    speaks = staff in people.grammar.words("staff") and " " in body
    return people.grammar.institution(body, people.by_last_name) if speaks else None


def cut_body(people: ArticlePeople, span: Span) -> Person | None:
    """The institution whose name ends a mention and goes on after it: '[the group Alliance] to Protect Fish'."""
    text, owner = people.document.text, people.grammar.OWNER_AFTER  # 'a clerk of the Alliance' is no such mention
    if not GOES_ON.match(text, span[1]) or text.startswith(people.grammar.AND, span[1]):
        return None
    cut = (m for m in bodies(people) if span[0] <= m.span[0] < span[1] < m.span[1])
    own = (m for m in cut if owner.isdisjoint(key(text[span[0] : m.span[0]]).split()))
    return next((people.known_bodies[m.person] for m in own), None)


def institution(people: ArticlePeople, words: str) -> Person | None:
    """The institution that a mention names, also by a short form of a name that the article gives in full."""
    body = people.grammar.institution(words, people.by_last_name)
    if body is None:
        name = people.grammar.ARTICLE.sub("", words)
        return Person(name, "institution") if name in people.grammar.firms(people.document.text) else None
    full = people.grammar.full_body(body.name, (mention.person for mention in bodies(people)))
    return people.known_bodies[full] if full else body


def apposed_body(people: ArticlePeople, words: str) -> Person | None:
    """The institution whose name commas set off after its kind: 'a farm lobby, the Growers Alliance'; None if none."""
    kind, _, name = words.partition(", ")
    name = people.grammar.ARTICLE.sub("", name)
    head = people.grammar.head_noun(kind)
    if not (name[:1].isupper() and people.grammar.is_body(head) and people.grammar.noun_phrase(kind).endswith(head)):
        return None
    in_capitals = all(word[:1].isupper() for word in name.split())
    known = people.grammar.institution(name, people.by_last_name)
    return known or (Person(name, "institution") if in_capitals and "," not in name else None)


def namesake_body(people: ArticlePeople, name: Name, person: Person, at: int) -> Person | None:
    """The institution that a bare last name means where it was named last: 'Ford Motor ... Ford said it'."""
    if name.title:
        return None
    if name.full:
        longer = people.grammar.full_body(person.name, (mention.person for mention in bodies(people)))
        return people.known_bodies[longer] if longer else None
    last = name.words[0]
    named = [m for m in bodies(people) if m.span[1] <= at and m.person.startswith(f"{last} ")]
    if not named:
        return None
    since = [m for m in people.mentions_before(at) if m.person == person.name and m.span[0] > named[-1].span[0]]
    return None if since else people.known_bodies[named[-1].person]


def described_body(people: ArticlePeople, words: str) -> Person | None:
    """The institution that only a description names: 'the town office'; None for a bare noun as in 'the company'."""
    phrase = people.grammar.ARTICLE.sub("", words)
    head = people.grammar.head_noun(words)
    described = " " in people.grammar.noun_phrase(words) and people.grammar.DEFINITE.match(words)
    known = people.grammar.is_body(head) or head == "office"
    common = phrase != words and people.grammar.noun_phrase(words).endswith(head)  # 'the Kentucky trade group'
    return Person(phrase, "institution") if described and known and common and "," not in phrase else None
