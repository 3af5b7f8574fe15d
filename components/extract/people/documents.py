"""'The post', 'the letter', 'Roe's message', 'her statement' -> the person or institution that it speaks for."""

import re

from components.extract.documents.words import voice
from components.extract.people.bodies import bodies
from components.extract.people.mentions import ArticlePeople
from components.languages.register import Person, key
from components.models import Span

AUTHOR_REACH = 6  # sentences before a document in which its author is told
MAKER = re.compile(r"(?:\b[A-Z][\w.&’'/-]{1,40}[ \u00a0]){1,6}$")
GIVER_REACH = 40  # characters after "by" in which the author is named


def author_of(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The author of 'the letter' at a position: whom an earlier sentence names as its sender; None if none does."""
    head = people.grammar.head_noun(words)
    if head not in people.grammar.words("documents") or not people.grammar.DEFINITE.match(words):
        return None
    if people.grammar.SOMEBODY.match(words):
        return None  # "A petition"
    if people.author is not None and voice(people.document.language.code, "itself").match(words):
        return people.author  # "this note argues"
    here = people.sentence_number(at)
    for number in range(here, max(0, here - AUTHOR_REACH), -1):
        start, end = people.sentence_span(number)
        if number == here:
            end = at
        said = people.document.text[start:end]
        named = _named(head, said) or next(filter(None, (_named(noun, said) for noun in _alike(people, head))), None)
        if named or (people.grammar.SENDS.search(said) and not people.grammar.is_body(head)):
            author = _giver(people, start + named.end(), end) if named else None
            if author is None and head in people.grammar.IMPERSONAL:
                author = _publisher(people, (start, end), named.start() if named else 0)
            elif author is None:
                author = _sender(people, start, end)
            if author:
                return author
    return None


def _alike(people: ArticlePeople, noun: str) -> list[str]:
    """The other nouns by which a text calls the same document: 'a survey ... the poll'."""
    return [one for nouns in people.grammar.SAME_DOCUMENT if noun in nouns for one in sorted(nouns - {noun})]


def _named(noun: str, said: str) -> re.Match[str] | None:
    """Where a sentence names a noun; None where it does not."""
    return re.search(rf"\b{re.escape(noun)}\b", said, re.I)


def author_by_document(people: ArticlePeople, at: int) -> Person | None:
    """The author whom 'it' means where the sentence before is about a document: 'The letter is short. It says ...'."""
    here = people.sentence_number(at)
    if here < 2 or not people.grammar.SAYS_AFTER.match(people.document.text, at):
        return None
    start, end = people.sentence_span(here - 1)
    documents = people.grammar.words("documents")
    for found in people.grammar.DOCUMENT_BEFORE.finditer(people.document.text, start, end):
        if key(found["noun"]) in documents and not people.in_quotation(found.start()):
            return author_of(people, f"the {found['noun']}", end)
    return None


def _giver(people: ArticlePeople, at: int, end: int) -> Person | None:
    """Who is named right after a document as its author: 'a paper by the Bay Forum', 'a letter from Ms. Roe'."""
    by = people.grammar.GIVEN_BY.match(people.document.text, at, end)
    if by is None:
        return None
    near = by.end() + GIVER_REACH
    found = [people.by_name[m.person] for m in people.mentions_in(at, near)]
    found += [people.known_bodies[m.person] for m in bodies(people) if at <= m.span[0] < near]
    return found[0] if found else None


def _publisher(people: ArticlePeople, sentence: Span, named: int) -> Person | None:
    """The institution that publishes a poll or report: named right before it, else one that sends it; no person."""
    said = people.document.text[slice(*sentence)]
    maker = MAKER.search(said, 0, named)
    name = people.grammar.POSSESSIVE.sub("", maker[0].strip()) if maker else ""
    common = people.grammar.words("places") | people.grammar.words("titles") | people.grammar.words("openers")
    opens = maker is not None and maker.start() == 0 and " " not in name
    if name and not opens and not all(key(word) in common for word in name.split()):
        return people.grammar.institution(name, people.by_last_name)
    sender = _sender(people, *sentence) if people.grammar.SENDS.search(said) else None
    return sender if sender and sender.kind == "institution" else None


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
