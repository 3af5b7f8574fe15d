"""they(): those whom a plural pronoun means: several people, or people that only a description names."""

import re

from components.extract.people.descriptions import unnamed
from components.extract.people.mentions import ArticlePeople
from components.languages.register import Person

GROUP_WORDS = 6  # words at the head of a sentence in which the noun for a group stands: 'Three Canadian senators'
WORD = re.compile(r"[\w’'-]+ ?")


def they(people: ArticlePeople, at: int) -> Person | None:
    """The group at the head of the sentence before, else the last speaker if several spoke together; None if neither.

    In 'The governors wrote to Ottawa. They say ...' it is the governors. A single speaker in between may stand for a
    body, and then nobody is guessed.
    """
    number = people.sentence_number(at)
    spoken = [(position, name) for position, name in people.spoken_before(at) if not people.in_quotation(position)]
    within = bool(spoken) and people.sentence_number(spoken[-1][0]) == number  # 'officials admit that they would like'
    if people.in_quotation(at) or within:
        return None
    start, end = people.sentence_span(number - 1) if number > 1 else (at, at)
    group = _group_at(people, start, min(end, at))
    if group is not None and not people.in_quotation(start):
        return group
    last = spoken[-1][1] if spoken else ""
    if last.startswith("unnamed ") and people.grammar.is_plural(last):
        return Person(last, "unnamed")
    return None


def _group_at(people: ArticlePeople, start: int, end: int) -> Person | None:
    """The people that the first words of a sentence describe as several: 'The town's bakers'; None if they do not."""
    text, at, found = people.document.text, start, None
    for _ in range(GROUP_WORDS):
        word = WORD.match(text, at, end)
        if word is None or people.mentions_in(start, word.end()):
            break
        at = word.end()
        words = text[start:at].rstrip()
        person = unnamed(people, words) if _is_phrase(people, words) else None
        if person is not None and not people.grammar.is_plural(words):
            break  # 'The mayor met the farmers'
        found = person or found
    return found


def _is_phrase(people: ArticlePeople, words: str) -> bool:
    """Whether words may be one noun phrase: 'Three Canadian senators', 'Bakers', but not 'Redline met the farmers'."""
    rest = people.grammar.DETERMINERS.sub("", words)
    first, *others = rest.split()
    determined = rest != words or not others or people.grammar.demonym(first) is not None
    within = any(people.grammar.DETERMINERS.match(f"{word} x") for word in others)
    return determined and not within and all(word.islower() or people.grammar.demonym(word) for word in others)
