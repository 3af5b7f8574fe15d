"""Mention -> the person or institution meant, by canonical name, from what the article says about them.

`people_of(document)` finds everybody that an article names, once per document. `resolve(people, span)` resolves a
mention: a full name, a last name, an honorific, a role ("the premier"), a pronoun, an institution, or several names
joined by "and". If two people fit, the result is None: nobody is guessed.
"""

import re
from collections.abc import Iterator, Sequence

from components.extract.documents.words import voice
from components.extract.people.beside import apposed_name, somebody_before
from components.extract.people.bodies import bodies, body_before
from components.extract.people.descriptions import described, of_origin, one_of_two, unnamed
from components.extract.people.documents import author_by_document
from components.extract.people.find import find_people
from components.extract.people.introductions import introductions
from components.extract.people.mentions import ArticlePeople, Mention
from components.extract.people.plural import they
from components.extract.people.relatives import antecedent
from components.extract.people.voices import first_person
from components.languages.register import Gender, Person, key
from components.languages.results import Name
from components.models import Span
from components.text.annotate import Document

__all__ = ["ArticlePeople", "Mention", "Person", "people_of", "resolve"]

BODY_PRONOUN_REACH = 400  # characters before a pronoun in which the institution it means is named
ASKED_REACH = 60  # characters before a name in which 'asked by the party's' stands
BODY_BESIDE = 120  # characters after a person's first name in which their institution may stand
DESCRIBED_AFTER = re.compile(r", (?:an?|the|who|whose)\b")  # 'Roe, a veteran of the Cold War'
PLACED = re.compile(r"\breports from\s")  # leads to a place: 'reports from the convention'
FAR_NOUN = 4  # words in which the noun of a mention stands: 'a short new report'
GOES_ON = re.compile(r"\s[a-z]+\s")  # a small word within a name
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
        return _by_pronoun(people, people.grammar.PRONOUNS[low], at)
    if low in people.grammar.ORDINALS:
        return one_of_two(people, people.grammar.ORDINALS[low], at)
    if low in people.grammar.EITHER:
        return _by_pronoun(people, None, at)
    if low.split(" ")[0] in people.grammar.NO_ONE:
        return None  # 'nobody at the bank' is not the bank
    if low in people.grammar.THEY:
        return they(people, at)
    if low in people.grammar.NEUTER:
        return _institution_before(people, at)
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
    named = [n for n in named if not _is_in_body(people, n)]
    described_first = [n for n in named if n.start == span[0] and DESCRIBED_AFTER.match(text, n.span[1])]
    for name in sorted(named, key=lambda name: (name not in described_first, not name.full)):
        person = people.person_named(name, at)
        if person and not _is_owner(people, words, name):
            bare = people.document.text[slice(*span)].rstrip().endswith(people.document.text[slice(*name.span)])
            return (_namesake_body(people, name, person, at) if bare else None) or person
    return (
        _staff_of(people, words)
        or of_origin(people, words, at)
        or _cut_body(people, span)
        or _institution(people, words)
        or _apposed_body(people, words)
        or _by_owner_pronoun(people, words, at)
        or _by_owner(people, words, span)
        or _by_giver(people, words, span)
        or apposed_name(people, span)
        or _described_there(people, words, at)
        or _of_age(people, words, at)
        or _titled(people, words, span)
        or unnamed(people, words)
        or _described_body(people, words)
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


def _is_in_body(people: ArticlePeople, name: Name) -> bool:
    """Whether words are a part of an institution's name: 'Border Protection' of 'Customs and Border Protection'."""
    around = (m.span for m in bodies(people) if m.span[0] < name.start and name.span[1] <= m.span[1])
    return any(people.grammar.registered(people.document.text[slice(*span)]) for span in around)


def _described_body(people: ArticlePeople, words: str) -> Person | None:
    """The institution that only a description names: 'the town office'; None for a bare noun as in 'the company'."""
    phrase = people.grammar.ARTICLE.sub("", words)
    head = people.grammar.head_noun(words)
    described = " " in people.grammar.noun_phrase(words) and people.grammar.DEFINITE.match(words)
    known = people.grammar.is_body(head) or head == "office"
    common = phrase != words and people.grammar.noun_phrase(words).endswith(head)  # 'the Kentucky trade group'
    return Person(phrase, "institution") if described and known and common and "," not in phrase else None


def _apposed_body(people: ArticlePeople, words: str) -> Person | None:
    """The institution whose name commas set off after its kind: 'a farm lobby, the Growers Alliance'; None if none."""
    kind, _, name = words.partition(", ")
    name = people.grammar.ARTICLE.sub("", name)
    head = people.grammar.head_noun(kind)
    if not (name[:1].isupper() and people.grammar.is_body(head) and people.grammar.noun_phrase(kind).endswith(head)):
        return None
    in_capitals = all(word[:1].isupper() for word in name.split())
    known = people.grammar.institution(name, people.by_last_name)
    return known or (Person(name, "institution") if in_capitals and "," not in name else None)


def _institution(people: ArticlePeople, words: str) -> Person | None:
    """The institution that a mention names, also by a short form of a name that the article gives in full."""
    body = people.grammar.institution(words, people.by_last_name)
    if body is None:
        name = people.grammar.ARTICLE.sub("", words)
        return Person(name, "institution") if name in people.grammar.firms(people.document.text) else None
    full = people.grammar.full_body(body.name, (mention.person for mention in bodies(people)))
    return people.known_bodies[full] if full else body


def _cut_body(people: ArticlePeople, span: Span) -> Person | None:
    """The institution whose name ends a mention and goes on after it: '[the group Alliance] to Protect Fish'."""
    text, owner = people.document.text, people.grammar.OWNER_AFTER  # 'a clerk of the Alliance' is no such mention
    if not GOES_ON.match(text, span[1]) or text.startswith(people.grammar.AND, span[1]):
        return None
    cut = (m for m in bodies(people) if span[0] <= m.span[0] < span[1] < m.span[1])
    own = (m for m in cut if owner.isdisjoint(key(text[span[0] : m.span[0]]).split()))
    return next((people.known_bodies[m.person] for m in own), None)


def _namesake_body(people: ArticlePeople, name: Name, person: Person, at: int) -> Person | None:
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


def _staff_of(people: ArticlePeople, words: str) -> Person | None:
    """The institution for which its officials speak: 'Global Affairs Canada officials'; not those of a country."""
    body, _, staff = people.grammar.ARTICLE.sub("", words).rpartition(" ")
    speaks = staff in people.grammar.words("staff") and " " in body
    return people.grammar.institution(body, people.by_last_name) if speaks else None


def _by_owner_pronoun(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person whose document or staff speaks by a pronoun: 'her letter', 'his office', 'her department'."""
    first, _, thing = words.partition(" ")
    gender = people.grammar.PRONOUNS.get(key(first))
    whose = gender or key(first) in people.grammar.EITHER
    if whose and thing in people.grammar.words("speaking_staff"):
        return _by_pronoun(people, gender, at)
    if not _speaks(people, thing):
        return _body_of(people, _by_pronoun(people, gender, at)) if gender and _is_of_body(people, thing) else None
    if key(first) in people.document.language.reporting.FIRST_PERSON:
        return first_person(people, at)  # "our survey"
    return _by_pronoun(people, gender, at) if whose else None


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
    return _by_pronoun(people, gender, at) if gender else _one_person(people, piece, words, at)


def _of_age(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person told of before whose age a description tells, as a pronoun means them: 'the 61-year-old biologist'."""
    return _by_pronoun(people, people.grammar.gender_of(words), at) if people.grammar.OF_AGE.match(words) else None


def _by_pronoun(people: ArticlePeople, gender: Gender | None, at: int) -> Person | None:
    """The last person of a gender, or anybody, who was a subject or spoke before; else the only one mentioned there.

    A name inside a quotation is no antecedent for the reporter's pronoun.
    """
    inside = people.in_quotation(at)
    apart = _named_apart(people, at)
    new = _new_before(people, at)
    mentions = [
        (m.span[0], max(m.leads, m.person == new), m.person)
        for m in people.mentions_before(at)
        if inside or not people.in_quotation(m.span[0])
    ]
    mentions += [(position, 2, name) for position, name in people.spoken_before(at)]
    mentions += [(position, 2, name) for position, name in _described_before(people, at)]
    mentions += _bodies_before(people, at)
    asking = _asking_before(people, at)
    mentions = [
        mention
        for mention in mentions
        if mention[2] not in apart and (people.sentence_number(mention[0]), mention[2]) not in asking
    ]
    strangers = [] if inside else list(somebody_before(people, at))
    candidates = [
        (people.sentence_number(position), leads, position, name)
        for position, leads, name in _as_told(people, mentions, at)
        if people.may_have_gender(name, gender) or (leads and _is_introduced(people, name))
    ]
    candidates += [(people.sentence_number(position), leads, position, "") for position, leads, _ in strangers]
    subjects = [candidate for candidate in candidates if candidate[1]]
    if subjects:
        *_, position, name = max(subjects)
        return people.known(name) if name else next(person for start, _, person in strangers if start == position)
    others = {name for *_, name in candidates}
    if not others:
        others = {name for _, leads, name in mentions if leads and people.may_be_anybody(name)}
    return people.by_name[others.pop()] if len(others) == 1 else None


def _named_apart(people: ArticlePeople, at: int) -> frozenset[str]:
    """Those named after a pronoun in its clause, so that it cannot mean them: Roe in 'He said Roe would lose'."""
    sentence = people.sentence_span(max(1, people.sentence_number(at)))
    after = {
        m.span: m.person
        for m in people.mentions_in(at, sentence[1])
        if people.by_name[m.person].kind == "person" and not people.in_quotation(m.span[0])
    }
    return frozenset(after[span] for span in people.grammar.named_apart(people.document.text, sentence, at, after))


def _asking_before(people: ArticlePeople, at: int) -> set[tuple[int, str]]:
    """Who asks somebody else in a sentence before or around a position, with its number: 'Asked by Roe, Poe said'."""
    text = people.document.text
    return {
        (people.sentence_number(m.span[0]), m.person)
        for m in (*people.mentions_before(at), *people.mentions_in(at, people.sentence_end(at)))
        if people.grammar.ASKED_BY.search(text, max(0, m.span[0] - ASKED_REACH), m.span[0])
    }


def _new_before(people: ArticlePeople, at: int) -> str | None:
    """The person whom the sentence before names for the first time and introduces, in the same paragraph.

    In 'That is too slow for Ann Roe, who chairs the council. She ...' no subject is needed to know her. None where
    another person is named or meant there, or in between.
    """
    here, text = people.sentence_number(at), people.document.text
    if here < 2:
        return None
    start, end = people.sentence_span(here - 1)
    near = [m for m in people.mentions_in(start, at) if people.by_name[m.person].kind == "person"]
    if len({m.person for m in near}) != 1 or any(
        other.search(text, start, near[0].span[0])
        for other in (people.grammar.THIRD_PERSON, people.grammar.DESCRIPTION, people.grammar.SOMEBODY)
    ):
        return None
    name = near[0].person
    is_new = start <= people.introduced.get(name, -1) < end and bool(introductions(people).told.get(name))
    return name if is_new and "\n" not in text[start:at] else None


def _as_told(
    people: ArticlePeople, mentions: Sequence[tuple[int, int, str]], at: int
) -> Iterator[tuple[int, int, str]]:
    """The mentions, where those after the speaker of an earlier sentence lead less than the speaker.

    In 'Ann Roe said the minister was wrong. ... she said' the minister is part of what Roe said. Centering theory
    (Grosz, Joshi and Weinstein 1995) ranks the subject of the main clause before those of clauses inside it.
    """
    here, text = people.sentence_number(at), people.document.text
    speaking: dict[int, int] = {}
    speakers = [position for position, _ in people.spoken_before(at) if position not in people.nested]
    for position in speakers:
        speaking.setdefault(people.sentence_number(position), position)
    for position, leads, name in mentions:
        number = people.sentence_number(position)
        speaker = speaking.get(number, position)
        joined = text.endswith(f",{people.grammar.AND}", speaker, position)  # the subject of a main clause of its own
        inside = number < here and speaker < position and position not in speakers and not joined
        yield position, min(leads, 1) if inside else leads, name


def _is_introduced(people: ArticlePeople, name: str) -> bool:
    """Whether the text says who a person of unknown gender is, so that a pronoun may mean them."""
    return people.may_be_anybody(name) and bool(introductions(people).told.get(name))


def _described_before(people: ArticlePeople, at: int) -> Iterator[tuple[int, str]]:
    """The people described, and not named, as subjects in or before the sentence of a pronoun.

    In 'The minister, she argues, should wait' the minister is part of what she argues, and no antecedent.
    """
    text, number = people.document.text, people.sentence_number(at)
    start = people.sentence_span(max(1, number - 1))[0] if number else at
    for found in people.grammar.DESCRIPTION.finditer(text, start, at):
        inserted = text[found.end() : at].strip() == ","
        if people.grammar.leads(text, *found.span()) and not inserted and not people.in_quotation(found.start()):
            person = described(people, found[0], found.start())
            if person and person.name in people.by_name:
                yield found.start(), person.name


def _bodies_before(people: ArticlePeople, at: int) -> Iterator[tuple[int, int, str]]:
    """The institutions named shortly before that a pronoun with a gender may mean, as (position, leads, name)."""
    if not people.grammar.EITHER:
        return
    for mention in bodies(people):
        if at - BODY_PRONOUN_REACH < mention.span[0] and mention.span[1] <= at and mention.leads:
            yield mention.span[0], mention.leads, mention.person


def _institution_before(people: ArticlePeople, at: int) -> Person | None:
    """The institution meant by 'it': the last one that was a subject shortly before, or the author of a document."""
    author = author_by_document(people, at)
    if author:
        return author
    near = people.mentions_before(at)
    named = [(m.span[0], m.person) for m in near if m.leads and people.by_name[m.person].kind == "institution"]
    spoken = [(position, name) for position, name in people.spoken_before(at) if name in people.known_bodies]
    last = body_before(people, at, leading=True)
    latest = max([*named, *spoken], default=None)
    if latest is None or (last and last[0] > latest[0]):
        return last[1] if last else None
    return people.known(latest[1])
