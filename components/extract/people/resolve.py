"""Mention -> the person or institution meant, by canonical name, from what the article says about them.

`people_of(document)` finds everybody that an article names, once per document. `resolve(people, span)` resolves a
mention: a full name, a last name, an honorific, a role ("the premier"), a pronoun, an institution, or several names
joined by "and". If two people fit, the result is None: nobody is guessed.
"""

import re
from collections.abc import Sequence

from components.extract.documents.words import voice
from components.extract.people.beside import apposed_name
from components.extract.people.bodies import bodies, body_before
from components.extract.people.descriptions import described, of_origin, one_of_two, unnamed
from components.extract.people.find import find_people
from components.extract.people.institutions import (
    apposed_body,
    cut_body,
    described_body,
    institution,
    is_in_body,
    namesake_body,
    staff_of,
)
from components.extract.people.introductions import introductions
from components.extract.people.mentions import ArticlePeople, Mention
from components.extract.people.plural import they
from components.extract.people.pronouns import by_pronoun, institution_before
from components.extract.people.relatives import antecedent
from components.extract.people.voices import first_person
from components.languages.register import Person, key
from components.languages.results import Name
from components.models import Span
from components.text.annotate import Document

__all__ = ["ArticlePeople", "Mention", "Person", "people_of", "resolve"]

BODY_BESIDE = 120  # characters after a person's first name in which their institution may stand
DESCRIBED_AFTER = re.compile(r", (?:an?|the|who|whose)\b")  # 'Roe, a veteran of the Cold War'
PLACED = re.compile(r"\breports from\s")  # leads to a place: 'reports from the convention'
FAR_NOUN = 4  # words in which the noun of a mention stands: 'a short new report'
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
        return first_person(people, at)
    if people.parts and voice(people.document.language.code, "second").fullmatch(low):
        return people.publisher  # in a letter to the editor: "you wrote that ..."
    if low in people.grammar.LATTER:
        return people.other_than(None, at, people.grammar.PRONOUNS[low])
    if low in people.grammar.PRONOUNS:
        return by_pronoun(people, people.grammar.PRONOUNS[low], at)
    if low in people.grammar.ORDINALS:
        return one_of_two(people, people.grammar.ORDINALS[low], at)
    if low in people.grammar.EITHER:
        return by_pronoun(people, None, at)
    if low.split(" ")[0] in people.grammar.NO_ONE:
        return None  # 'nobody at the bank' is not the bank
    if low in people.grammar.THEY:
        return they(people, at)
    if low in people.grammar.NEUTER:
        return institution_before(people, at)
    if low in people.grammar.RELATIVE:
        return antecedent(people, span[0], low)
    return people.grammar.registered(words) or _several(people, span, words) or _one_person(people, span, words, at)


def _one_person(people: ArticlePeople, span: Span, words: str, at: int) -> Person | None:
    """The person or institution meant by a mention of one: by name, else by institution, else by description."""
    registered = people.grammar.registered(words)
    if registered:
        return registered
    if words.isupper() and len(people.by_last_name.get(key(words).split()[-1], ())) == 1:
        return people.by_name[people.by_last_name[key(words).split()[-1]][0]]  # a speaker's label in a transcript
    named = [name for name in people.grammar.names_in(people.document.text, *span) if people.is_plausible(name)]
    text = people.document.text
    named = [n for n in named if not people.grammar.modifies(text[span[0] : n.start], text[n.span[1] : span[1]])]
    named = [n for n in named if not is_in_body(people, n)]
    described_first = [n for n in named if n.start == span[0] and DESCRIBED_AFTER.match(text, n.span[1])]
    for name in sorted(named, key=lambda name: (name not in described_first, not name.full)):
        person = people.person_named(name, at)
        if person and not _is_owner(people, words, name):
            bare = people.document.text[slice(*span)].rstrip().endswith(people.document.text[slice(*name.span)])
            return (namesake_body(people, name, person, at) if bare else None) or person
    return (
        staff_of(people, words)
        or of_origin(people, words, at)
        or cut_body(people, span)
        or institution(people, words)
        or apposed_body(people, words)
        or _by_owner_pronoun(people, words, at)
        or _by_owner(people, words, span)
        or _by_giver(people, words, span)
        or apposed_name(people, span)
        or _described_there(people, words, at)
        or _of_age(people, words, at)
        or _titled(people, words, span)
        or unnamed(people, words)
        or described_body(people, words)
    )


def _described_there(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person whom a description means; 'its president' is that of the body just told of, and of no other."""
    person = described(people, words, at)
    if person is None or person.name not in people.introduced or not people.grammar.OF_BODY.match(words):
        return person
    number = people.sentence_number(at)
    begin = people.sentence_span(max(1, number - 1))[0]
    lower = re.finditer(r"\b[a-z]+\b", people.document.text[begin:at])
    near = [(begin + word.start(), word[0]) for word in lower if people.grammar.is_body(word[0])]
    named = body_before(people, at)
    start, body = max([*near, *([(named[0], key(named[1].name))] if named else [])], default=(-1, ""))
    told = key(introductions(people).told.get(person.name, "")).split()
    return person if people.introduced[person.name] >= start or any(word in told for word in body.split()) else None


def _by_owner_pronoun(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person whose document or staff speaks by a pronoun: 'her letter', 'his office', 'her department'."""
    first, _, thing = words.partition(" ")
    gender = people.grammar.PRONOUNS.get(key(first))
    whose = gender or key(first) in people.grammar.EITHER
    if whose and thing in people.grammar.words("speaking_staff"):
        return by_pronoun(people, gender, at)
    if not _speaks(people, thing):
        return _body_of(people, by_pronoun(people, gender, at)) if gender and _is_of_body(people, thing) else None
    if key(first) in people.document.language.reporting.FIRST_PERSON:
        return first_person(people, at)  # "our survey"
    return by_pronoun(people, gender, at) if whose else None


def _is_of_body(people: ArticlePeople, thing: str) -> bool:
    """Whether what somebody has is the body that they belong to, or its members: 'her group', 'her members'."""
    return people.grammar.is_body(thing) or thing in people.grammar.words("staff")


def _body_of(people: ArticlePeople, person: Person | None) -> Person | None:
    """The institution beside which a person is introduced: 'Ann Roe of the Bay Forum'; None if none is."""
    if person is None or person.name not in people.introduced:
        return None
    start = people.introduced[person.name]
    end = min(start + BODY_BESIDE, people.sentence_end(start))
    near = [m for m in bodies(people) if start < m.span[0] < end]
    return people.known_bodies[near[0].person] if near else None


def _by_owner(people: ArticlePeople, words: str, span: Span) -> Person | None:
    """The institution or person described whose document speaks: 'the centre's paper', 'the mayor's office'."""
    owner = people.grammar.OWNED.match(words)
    if owner is None or not (_speaks(people, owner["thing"]) and people.grammar.DEFINITE.match(words)):
        return None
    return resolve(people, (span[0] + owner.start("who"), span[0] + owner.end("who")))


def _by_giver(people: ArticlePeople, words: str, span: Span) -> Person | None:
    """The author named in a mention of a document: 'a report released by the budget officer'; None if none is."""
    by = people.grammar.GIVEN_BY.search(words)
    noun = key(words[: by.start()]).split()[:FAR_NOUN] if by else []
    if by is None or people.grammar.words("documents").isdisjoint(noun):
        return None
    giver = words[by.end() :]
    written = by[0].split()[-1] in people.grammar.WRITTEN_BY and not PLACED.search(words[: by.end()])
    named = written and people.grammar.GIVEN_BY.search(giver) is None and people.grammar.DEFINITE.match(giver)
    author = resolve(people, (span[0] + by.end(), span[0] + len(words))) if named else None
    return author if author and author.kind != "unnamed" else None


def _speaks(people: ArticlePeople, thing: str) -> bool:
    """Whether what somebody has may speak for them: a document or an office."""
    head = people.grammar.head_noun(thing)
    return head in people.grammar.words("documents") or thing in people.grammar.words("speaking_offices")


def _titled(people: ArticlePeople, words: str, span: Span) -> Person | None:
    """The person of a title and a last name that the article gives no more of: 'Gov. Roe' is at least Roe."""
    for name in people.grammar.names_in(people.document.text, *span):
        ends = words.split(",")[0].endswith(people.document.text[slice(*name.span)])
        if name.title and ends and not name.full and not _is_owner(people, words, name):
            honorific = people.grammar.HONORIFICS.get(key(name.title.split()[-1]))
            return Person(name.words[0], "person", honorific, None if honorific else name.title)
    return None


def _is_owner(people: ArticlePeople, words: str, name: Name) -> bool:
    """Whether a name in a mention is only that of an owner or employer: 'Trump's lawyer', 'a spokesman for Ms. Roe'.

    The author of a document and the head of an office are not: 'Trump's letter' speaks for him.
    """
    written = people.document.text[name.start : name.span[1]]
    after = words.partition(written)[2]
    before = words.partition(written)[0].split()
    if POSSESSIVE_AFTER.match(after):
        thing = people.grammar.head_noun(after.lstrip("'’s").strip())
        return thing not in people.grammar.words("documents") | people.grammar.words("speaking_offices")
    preposition = before[-1] if before else ""
    speaking = people.grammar.words("documents") | people.grammar.words("speaking_offices")
    if preposition in people.grammar.WRITTEN_BY and people.grammar.head_noun(words) in speaking:
        return False
    return preposition.lower() in people.grammar.OWNER_AFTER


def _several(people: ArticlePeople, span: Span, words: str) -> Person | None:
    """The people of 'A and B' as one `Person`, if all are known; else None."""
    if people.grammar.AND not in words:
        return None
    pieces = _pieces(people, span)
    if len(pieces) < 2:
        return None
    found = [_one_of_several(people, piece, span[0]) for piece in pieces]
    if len(pieces) == 2 and found[0] and found[0].kind == "person" and _is_company(people, pieces[1], found[1]):
        return found[0]
    known = [person for person in found if person and person.kind != "unnamed"]
    if len(known) != len(found) or len({person.name for person in known}) < 2:
        return None
    if apposed := _apposed(people, pieces, known):
        return apposed
    countries = {person.country for person in known}
    names = list(dict.fromkeys(person.name for person in known))  # a title may be split from its name
    return Person(
        people.grammar.joined(names),
        known[0].kind,
        country=countries.pop() if len(countries) == 1 else None,
    )


def _is_company(people: ArticlePeople, piece: Span, found: Person | None) -> bool:
    """Whether a mention means those in whose company somebody speaks: 'her aides', but not 'her colleague Bob Roe'."""
    words = people.document.text[slice(*piece)]
    if found and found.kind != "unnamed" and key(words.split()[-1]) in key(found.name).split():
        return False
    return people.grammar.COMPANY.match(words) is not None


def _pieces(people: ArticlePeople, span: Span) -> list[Span]:
    """The mentions of single people in a mention of several, without what is said of each: 'Ann Roe, the mayor, '."""
    text = people.document.text
    said = [found.span() for found in people.grammar.APPOSED.finditer(text, *span)]
    pieces, position, end = [], span[0], span[1]
    for conjunction in people.grammar.BETWEEN_NAMES.finditer(text, *span):
        around = next((one for one in said if one[0] <= conjunction.start() < one[1]), None)
        if position >= end or (around and around[0] < conjunction.start()):
            continue
        if around:
            pieces.append((position, conjunction.start()))
            position = around[1]
            more = people.grammar.BETWEEN_NAMES.match(text, position, span[1])
            follows = more is not None and people.grammar.AND in more[0] and text[more.end()].isupper()
            end = span[1] if follows else position
        elif conjunction.start() == position:
            position = conjunction.end()  # 'Ann Roe, the mayor, and Bob Poe'
        else:
            pieces.append((position, conjunction.start()))
            position = conjunction.end()
    pieces.append((position, end))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _apposed(people: ArticlePeople, pieces: Sequence[Span], known: Sequence[Person]) -> Person | None:
    """The only person in 'Ann Roe, head of the Ports and Docks Board' and in 'Board head and author Ann Roe'."""
    text = people.document.text
    persons = {person.name for person in known if person.kind == "person"}
    if known[0].name in persons and len(persons) == 1 and text[pieces[1][0]].islower():
        return known[0]
    words = text[slice(*pieces[0])].split()
    is_title = len(pieces) == 2 and len(words) > 1 and key(words[-1]) in people.grammar.words("roles")
    second = text[slice(*pieces[1])].split()
    joined = second[0].islower() and key(second[0]) in people.grammar.words("roles")  # 'Roe's pollster and adviser X'
    alone = joined or known[0].kind == "institution" or not people.grammar.DEFINITE.match(text[slice(*pieces[0])])
    if is_title and known[1].kind == "person" and alone:
        return known[1]
    return None


def _one_of_several(people: ArticlePeople, piece: Span, at: int) -> Person | None:
    """The person of one piece of 'A and B', which may be a pronoun: 'she and her colleague Ann Roe'."""
    words = people.document.text[slice(*piece)]
    gender = people.grammar.PRONOUNS.get(key(words))
    return by_pronoun(people, gender, at) if gender else _one_person(people, piece, words, at)


def _of_age(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person told of before whose age a description tells, as a pronoun means them: 'the 61-year-old biologist'."""
    return by_pronoun(people, people.grammar.gender_of(words), at) if people.grammar.OF_AGE.match(words) else None
