"""Who is meant by what stands beside a mention: a name set off by commas, or somebody told of and not named."""

import re
from collections.abc import Iterator

from components.extract.people.descriptions import described, unnamed
from components.extract.people.mentions import ArticlePeople
from components.languages.register import Person, key
from components.models import Span

PHRASE_WORDS = 4  # words after "a" or "one" within which the noun for somebody stands
NAME_NEAR = 30  # characters after such a noun in which the name may follow: "A farmer, Ann Roe, ..."
WORD = re.compile(r"[\w’'.-]*\w")
PARENTHESIS = 60  # characters of a description that commas set off


def apposed_name(people: ArticlePeople, span: Span) -> Person | None:
    """The person whose name commas set off beside a description: 'Ann Roe, [the owner], said'; None if none does."""
    text, (start, end) = people.document.text, span
    if text[end : end + 1] != "," or end - start > PARENTHESIS:
        return None
    if text[max(0, start - 2) : start] == ", ":
        for mention in people.mentions_in(max(0, start - PARENTHESIS), start):
            if mention.span[1] == start - 2:
                return _person(people, mention.person)
    after = [m for m in people.mentions_in(end + 2, end + 3) if text[m.span[1] : m.span[1] + 1] in (",", ".")]
    return _person(people, after[0].person) if after else None


def _person(people: ArticlePeople, name: str) -> Person | None:
    """The person of a name; None for an institution."""
    return people.by_name[name] if people.by_name[name].kind == "person" else None


def somebody_before(people: ArticlePeople, at: int) -> Iterator[tuple[int, int, Person]]:
    """The people not named who are subjects in the sentence before that of a position: 'A shift leader was unmoved.'

    Each with the position and how much they lead: more than the one they serve, as in 'A spokesman for Roe declined.'
    Those of the same sentence are part of what is said: 'A man was hurt, he recalled.'
    """
    text, number = people.document.text, people.sentence_number(at)
    start, stop = people.sentence_span(number - 1) if number > 1 else (at, at)
    for found in people.grammar.SOMEBODY.finditer(text, start, stop):
        end = _end_of_noun(people, found.end(), stop)
        serves = end is not None and _serves(people, end)
        named = end and not serves and people.mentions_in(end, end + NAME_NEAR)
        leading = people.grammar.leads(text, found.start(), found.end())
        if end and not named and leading and not people.in_quotation(found.start()):
            words = text[found.start() : end]
            person = described(people, words, found.start()) or unnamed(people, words)
            if person:
                yield found.start(), 3 if serves else 1, person


def _serves(people: ArticlePeople, end: int) -> bool:
    """Whether somebody stands for the only person named after them: 'A spokesman for Ann Roe declined.'"""
    after = WORD.search(people.document.text, end)
    named = {mention.person for mention in people.mentions_in(end, end + NAME_NEAR)}
    return after is not None and key(after[0]) in people.grammar.OWNER_AFTER and len(named) == 1


def _end_of_noun(people: ArticlePeople, start: int, stop: int) -> int | None:
    """The end of the first noun for a person after an article: 'A [shift leader] who ...'; None if there is none."""
    end = None
    for count, word in enumerate(WORD.finditer(people.document.text, start, stop)):
        noun = key(word[0])
        is_noun = people.grammar.is_kind_of_person(noun) or noun in people.grammar.words("people_nouns")
        if end is not None and not is_noun:
            return end
        if is_noun and word[0].islower():
            end = word.end()
        elif count >= PHRASE_WORDS:
            break
    return end
