"""Pronoun -> the person or institution meant: 'she', 'he', 'it', by who led the sentences before."""

from collections.abc import Iterator, Sequence

from components.extract.people.beside import somebody_before
from components.extract.people.bodies import bodies, body_before
from components.extract.people.descriptions import described
from components.extract.people.documents import author_by_document
from components.extract.people.introductions import introductions
from components.extract.people.mentions import ArticlePeople
from components.languages.register import Gender, Person

BODY_PRONOUN_REACH = 400  # characters before a pronoun in which the institution it means is named
ASKED_REACH = 60  # characters before a name in which 'asked by the party's' stands


def by_pronoun(people: ArticlePeople, gender: Gender | None, at: int) -> Person | None:
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


def institution_before(people: ArticlePeople, at: int) -> Person | None:
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
