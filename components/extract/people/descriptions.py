"""Descriptions and offices -> the person meant: 'the premier', 'the former diplomat', 'a senior official'."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from components.extract.people.mentions import ArticlePeople, registered_person
from components.languages import register
from components.languages.register import Person, key

SPEAKERS_BACK = 200  # earlier statements that are searched for the last speaker


def described(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person meant by a description at a position; None if no known person fits, or several do."""
    low = key(people.grammar.ARTICLE.sub("", words)).split(" who ")[0].split(",")[0]
    for entry in register.nicknames().get(low, ()):
        if entry.name in people.by_name:
            return people.by_name[entry.name]
    tokens = low.replace("'s ", " ").split()
    office = people.grammar.office_of(tokens)
    if office:
        return office_holder(people, office)
    if not people.grammar.DEFINITE.match(words):
        return _named_later(people, words, at)
    head = people.grammar.head_noun(words)
    held = {name: key(person.role) for name, person in people.by_name.items() if person.role}
    exact = [name for name, role in held.items() if people.grammar.same_noun(tokens, head, role)]
    candidates = exact or [
        name
        for name, role in held.items()
        if people.grammar.alike(head, role) and role not in people.grammar.HEADS_OF_STATE
    ]
    candidates = [name for name in candidates if people.introduced.get(name, at) <= at] or candidates
    covering = [name for name in candidates if people.grammar.covers(tokens, held[name])]
    if not (exact and covering):
        later = _named_later(people, words, at)
        if later:
            return later
    return _latest_speaker(people, covering or candidates, at)


def _latest_speaker(people: ArticlePeople, candidates: list[str], at: int) -> Person | None:
    """The only candidate, or of several the one who spoke last before a position."""
    if len(candidates) > 1:
        last = bisect_left(people.spoken, (at, ""))
        latest = (people.spoken[i][1] for i in range(last - 1, -1, -1))
        candidates = [name for name in islice(latest, SPEAKERS_BACK) if name in candidates][:1]
    return people.by_name[candidates[0]] if candidates else None


def office_holder(people: ArticlePeople, office: str) -> Person | None:
    """The holder of an office of state by the article, else by the register; None if that is not certain."""
    day = people.document.article.published
    country = people.grammar.HEADS_OF_STATE[office]
    named = [
        person
        for person in people.by_name.values()
        if person.role and key(person.role) in (office, f"us {office}", f"american {office}", f"canadian {office}")
    ]
    held = [p for p in named if p.country in (None, country)]
    if len(held) == 1:
        return held[0]
    entries = {entry.name: entry for entry in register.register().values() if entry.country == country}
    holders = [name for name, entry in entries.items() if any(t.title == office and t.holds(day) for t in entry.terms)]
    present = [name for name in holders if name in people.by_name] or (holders if day else [])
    if len(present) == 1:
        return people.by_name.get(present[0]) or registered_person(entries[present[0]], day)
    return None


def _named_later(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person whose name follows a description at the top of an article: 'A professor ... said Ann Roe'."""
    if people.grammar.is_plural(words) or people.grammar.head_noun(words) not in people.grammar.words("roles"):
        return None
    paragraphs = people.document.paragraphs
    here = next((i for i, p in enumerate(paragraphs) if p.start <= at < p.end), None)
    if here is None or here > 2:
        return None
    stop = paragraphs[min(here + 2, len(paragraphs) - 1)].end
    introduced = [name for name, first in people.introduced.items() if paragraphs[here].end <= first < stop]
    speaking = [name for name in introduced if _speaks_when_introduced(people, name)]
    if len(speaking) != 1:
        return None
    person = people.by_name[speaking[0]]
    differs = person.role is not None and people.grammar.head_noun(person.role) != people.grammar.head_noun(words)
    if differs and set(people.grammar.telling_words(person.role or "")).isdisjoint(people.grammar.telling_words(words)):
        return None
    if not person.role:
        people.by_name[person.name] = person = replace(person, role=people.grammar.ARTICLE.sub("", words))
    return person


def _speaks_when_introduced(people: ArticlePeople, name: str) -> bool:
    """Whether a reporting verb stands next to the first full name of a person."""
    text, first = people.document.text, people.introduced[name]
    around = text[max(0, first - 15) : first] + " " + text[first + len(name) : first + len(name) + 25]
    return any(people.document.language.reporting.is_cue(word) for word in re.findall(r"[a-z]+", around))


def unnamed(people: ArticlePeople, words: str) -> Person | None:
    """The person for a description without a name, as 'unnamed officials'; None if the words mean no person."""
    head = people.grammar.head_noun(words)
    if people.grammar.office_of(key(people.grammar.ARTICLE.sub("", words)).split()):
        return None
    if head in people.grammar.words("people_nouns") or head in people.grammar.words("roles"):
        return Person(f"unnamed {people.grammar.noun_phrase(words)}", "unnamed")
    return None
