"""'The post', 'the letter', 'Roe's message', 'her statement' -> the person or institution that it speaks for."""

from components.extract.people.bodies import bodies
from components.extract.people.mentions import ArticlePeople
from components.languages.register import Person, key

AUTHOR_REACH = 6  # sentences before a document in which its author is told


def author_of(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The author of 'the letter' at a position: whom an earlier sentence names as its sender; None if none does."""
    head = people.grammar.head_noun(words)
    if head not in people.grammar.words("documents") or not people.grammar.DEFINITE.match(words):
        return None
    here = people.sentence_number(at)
    for number in range(here, max(0, here - AUTHOR_REACH), -1):
        start, end = people.sentence_span(number)
        if number == here:
            end = at
        said = people.document.text[start:end]
        if head in key(said).split() or people.grammar.SENDS.search(said):
            author = _sender(people, start, end)
            if author:
                return author
    return None


def _sender(people: ArticlePeople, start: int, end: int) -> Person | None:
    """Who sends something in a sentence: the first probable subject outside quotations, else whose it is."""
    mentions = [m for m in people.mentions_in(start, end) if not people.in_quotation(m.span[0])]
    leading = [m for m in mentions if m.leads]
    text = people.document.text
    owners = [m for m in mentions if text[m.span[1] : m.span[1] + 2] in ("'s", "’s")]
    spoken = [name for position, name in people.spoken if start <= position < end]
    for name in [*(m.person for m in leading), *(m.person for m in owners), *spoken]:
        if name in people.by_name:
            return people.by_name[name]
    issuing = [m for m in bodies(people) if start <= m.span[0] < end and m.leads]
    if issuing:
        return people.known_bodies[issuing[0].person]
    before = [m for m in people.mentions_before(start) if m.leads and not people.in_quotation(m.span[0])]
    return people.by_name[before[-1].person] if before else None  # "He sent a letter to Ms. Roe."
