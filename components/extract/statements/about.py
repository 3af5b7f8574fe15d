"""Statement -> the person or institution it is about, and its listener, where the text names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.extract.people.resolve import ArticlePeople, Mention, resolve
from components.extract.statements.candidates import StatementCandidate
from components.models import Span
from components.text.annotate import Document

GOVERNMENTS = {"CA": "Government of Canada", "US": "U.S. government"}
TOO_WIDE = frozenset({"Government of Canada", "Congress"})  # "Canada" is most often the place


@dataclass(frozen=True, slots=True)
class Target:
    """The person or institution a statement is about; `span` is their mention in the content, if there is one."""

    name: str
    span: Span | None


def about(
    candidate: StatementCandidate, content: Sequence[Span], speaker: str | None, people: ArticlePeople
) -> Target | None:
    """The target of a statement: X in 'she said of X', else the first person in its content but the speaker."""
    named = _of_whom(candidate, speaker, people)
    if named:
        return named
    government = _government(content, speaker, people)
    if government:
        return government
    for span in content:
        for mention in people.mentions_in(*span):
            if mention.person != speaker and mention.person not in TOO_WIDE and _is_meant(mention, people):
                return Target(mention.person, mention.span)
    return _pronoun(candidate, content, speaker, people) or _across(content, speaker, people)


def _is_meant(mention: Mention, people: ArticlePeople) -> bool:
    """Whether a mention means a known person or institution, and not their property as in 'Trump's tariffs'."""
    person = people.by_name[mention.person]
    if person.kind == "institution":
        return mention.leads > 0  # otherwise it is most often a place: "at the White House"
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


def _of_whom(candidate: StatementCandidate, speaker: str | None, people: ArticlePeople) -> Target | None:
    """The target named right after the cue or speaker: X in "she said of X"."""
    text, at = people.document.text, max(candidate.cue or (0, 0), candidate.speaker or (0, 0))[1]
    of = people.document.language.reporting.OF_WHOM.match(text, at)
    if of is None:
        return None
    for mention in people.mentions_in(of.end(), of.end() + 40):
        if mention.span[0] <= of.end() + 4 and mention.person != speaker:
            return Target(mention.person, mention.span)
    return None


def _pronoun(
    candidate: StatementCandidate, content: Sequence[Span], speaker: str | None, people: ArticlePeople
) -> Target | None:
    """The person meant by 'he' in quoted words: the last one mentioned, other than the speaker."""
    if not candidate.regions:
        return None
    for start, end in content:
        found = people.grammar.THIRD_PERSON.search(people.document.text, start, end)
        if found:
            gender = people.grammar.PRONOUNS[re.split("['’]", found[0].lower())[0]]
            other = people.other_than(speaker, found.start(), gender)
            return Target(other.name, found.span()) if other else None
    return None


def _across(content: Sequence[Span], speaker: str | None, people: ArticlePeople) -> Target | None:
    """The other party of a call or meeting that the speaker describes: 'a "productive conversation."'"""
    person = people.by_name.get(speaker or "")
    if person is None or not any(
        people.document.language.reporting.TALKS.search(people.document.text, *span) for span in content
    ):
        return None
    other = people.across_from(person, content[-1][1])
    return Target(other.name, None) if other else None


def addressee(
    candidate: StatementCandidate, document: Document, speaker: str | None, people: ArticlePeople
) -> str | None:
    """The listener: a canonical name, or the words without their article; None for an unresolved pronoun."""
    if candidate.listener is None:
        return None
    words = document.text[slice(*candidate.listener)].strip()
    if words.lower() in people.grammar.PRONOUNS:
        other = people.other_than(speaker, candidate.listener[0], people.grammar.PRONOUNS[words.lower()])
        return other.name if other else None
    person = resolve(people, candidate.listener)
    if person and person.kind != "unnamed":
        return person.name
    without_article = people.grammar.ARTICLE.sub("", words)
    return (
        None
        if without_article.lower() in people.document.language.reporting.NOBODY or not without_article
        else without_article
    )
