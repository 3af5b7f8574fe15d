"""ArticlePeople -> how the article introduces each person: everything it says beside their names about who they are."""

from collections import defaultdict
from dataclasses import dataclass

from components.extract.people.mentions import ArticlePeople, Mention
from components.languages.register import key

Handovers = list[tuple[int, str]]  # places at which the text tells that somebody took over, with the one before


@dataclass(frozen=True, slots=True)
class Introductions:
    """What an article says about who its people are; `left` are those who no longer hold their office."""

    told: dict[str, str]  # canonical name -> the words, "" if there are none
    left: frozenset[str]


def introductions(people: ArticlePeople) -> Introductions:
    """The introductions of the people of an article, computed at the first call."""
    if people.introductions is None:
        told = {name: "; ".join(pieces) for name, pieces in _pieces(people).items()}
        handovers = _handovers(people)
        left = _left(people, handovers)
        people.introductions = Introductions(told | _successors(people, told, handovers), left)
    return people.introductions


def _pieces(people: ArticlePeople) -> dict[str, list[str]]:
    """The pieces of text that introduce each person."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, role in people.told_roles.items():
        found[name].append(role)
    for mention in people.mentions:
        if people.by_name[mention.person].kind == "person" and not people.in_quotation(mention.span[0]):
            found[mention.person].extend(_beside(people, mention))
    return found


def _beside(people: ArticlePeople, mention: Mention) -> list[str]:
    """What the text says beside one mention: before it, after it, and in a next sentence that begins with he or she."""
    text, (start, end), grammar, pieces = people.document.text, mention.span, people.grammar, []
    if mention.person not in people.introduced or abs(people.introduced[mention.person] - start) < 80:
        before = grammar.words_before(text, start)
        others = people.mentions_in(start - len(before) - 2, start)
        if before and not others and not people.document.language.reporting.is_cue(key(before.split()[-1])):
            pieces.append(before)
    after = grammar.AFTER_NAME.match(text, end)
    if after:
        verb = grammar.VERB_AFTER.match(text, end)
        pieces.append(f"{verb['verb'] if verb else ''} {after['is'] or after['apposed']}")
    sentence = people.sentence_end(end)
    following = grammar.BY_PRONOUN.match(text, sentence)
    if following and mention.leads and _only_person(people, start, sentence):
        pieces.append(following["is"])
    return pieces


def _only_person(people: ArticlePeople, start: int, end: int) -> bool:
    """Whether nobody else is mentioned between two positions."""
    return len({m.person for m in people.mentions_in(start, end) if people.by_name[m.person].kind == "person"}) == 1


def _successors(people: ArticlePeople, told: dict[str, str], handovers: Handovers) -> dict[str, str]:
    """The introductions of those who took over an office: their own words and the role of the one before."""
    found = {}
    for at, before in handovers:
        subjects = [m for m in people.mentions_before(at) if m.leads and m.person != before]
        role = people.by_name[before].role
        if subjects and role:
            name = subjects[-1].person
            found[name] = f"{told.get(name, '')}; {role}"
    return found


def _left(people: ArticlePeople, handovers: Handovers) -> frozenset[str]:
    """Those whom the text calls former, or whose successor it tells of."""
    names = {before for _, before in handovers}
    for name, role in people.told_roles.items():
        if people.grammar.LEFT.search(role):
            names.add(name)
    return frozenset(names)


def _handovers(people: ArticlePeople) -> Handovers:
    """The places at which the text tells that somebody took over from a person, with that person."""
    found = []
    for told in people.grammar.SUCCEEDED.finditer(people.document.text):
        near = people.mentions_in(told.end() - 1, told.end() + 40)
        if near and people.by_name[near[0].person].kind == "person":
            found.append((told.start(), near[0].person))
    return found


def held_role(people: ArticlePeople, name: str) -> str:
    """The role of a person as a key; "" for none and for an office that the text says they have left."""
    person = people.by_name[name]
    lost = name in introductions(people).left and name not in people.told_roles
    return "" if lost or not person.role else key(person.role)
