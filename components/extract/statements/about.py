"""Statement -> whom it is about and whom it is said to, where the text tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.extract.people.resolve import ArticlePeople, Mention, resolve
from components.extract.statements.candidates import Draft
from components.models import Span
from components.text.annotate import Document

GOVERNMENTS = {"CA": "Government of Canada", "US": "U.S. government"}
TOO_WIDE = frozenset({"Government of Canada", "Congress"})  # "Canada" is most often the place


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a statement is about, and where the text names them, if it does within the statement."""

    name: str
    span: Span | None


def about(draft: Draft, content: Sequence[Span], speaker: str | None, people: ArticlePeople) -> Target | None:
    """The first person or institution but the speaker in what was said, or the one of 'she said of X'."""
    named = _of_whom(draft, speaker, people)
    if named:
        return named
    government = _government(content, speaker, people)
    if government:
        return government
    for span in content:
        for mention in people.mentions_in(*span):
            if mention.person != speaker and mention.person not in TOO_WIDE and _is_meant(mention, people):
                return Target(mention.person, mention.span)
    return _pronoun(draft, content, speaker, people) or _across(content, speaker, people)


def _is_meant(mention: Mention, people: ArticlePeople) -> bool:
    """Whether a mention is of somebody known, and not only of what is theirs: 'Trump's tariffs'."""
    person = people.by_name[mention.person]
    if person.kind == "institution":
        return mention.leads > 0  # else most often a place: "at the White House"
    known = person.gender is not None or person.role is not None
    return known and people.document.text[mention.span[1] : mention.span[1] + 2] not in ("'s", "’s")


def _government(content: Sequence[Span], speaker: str | None, people: ArticlePeople) -> Target | None:
    """The government that is the subject of what was said: 'Ottawa must act'; not the speaker's own.

    "Canada" is the country itself where a Canadian says it, or somebody of no known country.
    """
    found = people.document.language.reporting.GOVERNMENT_ACTS.match(
        " ".join(people.document.text[start:end] for start, end in content)
    )
    if found is None:
        return None
    person = people.by_name.get(speaker or "")
    own = GOVERNMENTS.get((person.country if person else None) or "")
    meant = people.grammar.registered(found["who"])
    name = meant.name if meant else own
    governs = person is not None and people.document.language.reporting.GOVERNS.search(person.role or "")
    if name is None or (found["country"] and own in (None, name)) or (governs and name == own):
        return None
    start, end = content[0][0], content[0][0] + len(found["who"])
    return Target(name, (start, end)) if end <= content[0][1] else None


def _of_whom(draft: Draft, speaker: str | None, people: ArticlePeople) -> Target | None:
    text, at = people.document.text, max(draft.cue or (0, 0), draft.speaker or (0, 0))[1]
    of = people.document.language.reporting.OF_WHOM.match(text, at)
    if of is None:
        return None
    for mention in people.mentions_in(of.end(), of.end() + 40):
        if mention.span[0] <= of.end() + 4 and mention.person != speaker:
            return Target(mention.person, mention.span)
    return None


def _pronoun(draft: Draft, content: Sequence[Span], speaker: str | None, people: ArticlePeople) -> Target | None:
    """Whom 'he' means in somebody's quoted words: the person named last who is not the one speaking."""
    if not draft.regions:
        return None
    for start, end in content:
        found = people.grammar.THIRD_PERSON.search(people.document.text, start, end)
        if found:
            gender = people.grammar.PRONOUNS[re.split("['’]", found[0].lower())[0]]
            other = people.other_than(speaker, found.start(), gender)
            return Target(other.name, found.span()) if other else None
    return None


def _across(content: Sequence[Span], speaker: str | None, people: ArticlePeople) -> Target | None:
    """With whom a call or meeting was that somebody speaks of: 'a "productive conversation."'"""
    person = people.by_name.get(speaker or "")
    if person is None or not any(
        people.document.language.reporting.TALKS.search(people.document.text, *span) for span in content
    ):
        return None
    other = people.across_from(person, content[-1][1])
    return Target(other.name, None) if other else None


def addressee(draft: Draft, document: Document, speaker: str | None, people: ArticlePeople) -> str | None:
    """Whom it is said to: a name, or the words without their article; None for a mere pronoun."""
    if draft.told is None:
        return None
    words = document.text[slice(*draft.told)].strip()
    if words.lower() in people.grammar.PRONOUNS:
        other = people.other_than(speaker, draft.told[0], people.grammar.PRONOUNS[words.lower()])
        return other.name if other else None
    person = resolve(people, draft.told)
    if person and person.kind != "unnamed":
        return person.name
    bare = people.grammar.ARTICLE.sub("", words)
    return None if bare.lower() in people.document.language.reporting.NOBODY or not bare else bare
