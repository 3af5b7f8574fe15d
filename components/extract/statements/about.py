"""Statement -> whom it is about and whom it is said to, where the text tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.extract.people.mentions import PRONOUNS
from components.extract.people.resolve import Cast, Mention
from components.extract.statements.candidates import Draft
from components.languages.en.people.institutions import registered
from components.languages.en.people.phrases import ARTICLE
from components.models import Span
from components.text.annotate import Document

OF_WHOM = re.compile(r"\s+(?:of|about)\s+(?=\S)")
THIRD_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)(?:['’]s)?\b")
NOBODY = frozenset("them us me you it everyone everybody".split())
GOVERNMENT = re.compile(
    r"(?P<who>(?:[Tt]he )?(?:(?P<country>Canada|United States|U\.S\.)(?! gov| admin)|Ottawa|Washington|government|"
    r"(?:Canadian|federal|Liberal|Carney|Trudeau|U\.S\.|American|Trump) (?:government|administration)))"
    r"(?: and [A-Z]\w+| [a-z]+ly)? (?:has|had|have|will|would|must|should|needs?|wants?|can|could|may|might|"
    r"(?!need)[a-z]{3,}ed)\b"
)  # a government that does something, and is no mere place
TALKS = re.compile(r"\b(?:call|conversation|discussion|meeting|talk)\b")  # one, with somebody
GOVERNS = re.compile(r"\b(?:minister|president)\b(?! of (?!Canada|the United States))", re.I)
GOVERNMENTS = {"CA": "Government of Canada", "US": "U.S. government"}
TOO_WIDE = frozenset({"Government of Canada", "Congress"})  # "Canada" is most often the place


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a statement is about, and where the text names them, if it does within the statement."""

    name: str
    span: Span | None


def about(draft: Draft, content: Sequence[Span], speaker: str | None, cast: Cast) -> Target | None:
    """The first person or institution but the speaker in what was said, or the one of 'she said of X'."""
    named = _of_whom(draft, speaker, cast)
    if named:
        return named
    government = _government(content, speaker, cast)
    if government:
        return government
    for span in content:
        for mention in cast.mentions_in(*span):
            if mention.person != speaker and mention.person not in TOO_WIDE and _is_meant(mention, cast):
                return Target(mention.person, mention.span)
    return _pronoun(draft, content, speaker, cast) or _across(content, speaker, cast)


def _is_meant(mention: Mention, cast: Cast) -> bool:
    """Whether a mention is of somebody known, and not only of what is theirs: 'Trump's tariffs'."""
    person = cast.people[mention.person]
    if person.kind == "institution":
        return mention.leads > 0  # else most often a place: "at the White House"
    known = person.gender is not None or person.role is not None
    return known and cast.document.text[mention.span[1] : mention.span[1] + 2] not in ("'s", "’s")


def _government(content: Sequence[Span], speaker: str | None, cast: Cast) -> Target | None:
    """The government that is the subject of what was said: 'Ottawa must act'; not the speaker's own.

    "Canada" is the country itself where a Canadian says it, or somebody of no known country.
    """
    found = GOVERNMENT.match(" ".join(cast.document.text[start:end] for start, end in content))
    if found is None:
        return None
    person = cast.people.get(speaker or "")
    own = GOVERNMENTS.get((person.country if person else None) or "")
    meant = registered(found["who"])
    name = meant.name if meant else own
    governs = person is not None and GOVERNS.search(person.role or "")
    if name is None or (found["country"] and own in (None, name)) or (governs and name == own):
        return None
    start, end = content[0][0], content[0][0] + len(found["who"])
    return Target(name, (start, end)) if end <= content[0][1] else None


def _of_whom(draft: Draft, speaker: str | None, cast: Cast) -> Target | None:
    text, at = cast.document.text, max(draft.cue or (0, 0), draft.speaker or (0, 0))[1]
    of = OF_WHOM.match(text, at)
    if of is None:
        return None
    for mention in cast.mentions_in(of.end(), of.end() + 40):
        if mention.span[0] <= of.end() + 4 and mention.person != speaker:
            return Target(mention.person, mention.span)
    return None


def _pronoun(draft: Draft, content: Sequence[Span], speaker: str | None, cast: Cast) -> Target | None:
    """Whom 'he' means in somebody's quoted words: the person named last who is not the one speaking."""
    if not draft.regions:
        return None
    for start, end in content:
        found = THIRD_PERSON.search(cast.document.text, start, end)
        if found:
            gender = PRONOUNS[re.split("['’]", found[0].lower())[0]]
            other = cast.other_than(speaker, found.start(), gender)
            return Target(other.name, found.span()) if other else None
    return None


def _across(content: Sequence[Span], speaker: str | None, cast: Cast) -> Target | None:
    """With whom a call or meeting was that somebody speaks of: 'a "productive conversation."'"""
    person = cast.people.get(speaker or "")
    if person is None or not any(TALKS.search(cast.document.text, *span) for span in content):
        return None
    other = cast.across_from(person, content[-1][1])
    return Target(other.name, None) if other else None


def addressee(draft: Draft, document: Document, speaker: str | None, cast: Cast) -> str | None:
    """Whom it is said to: a name, or the words without their article; None for a mere pronoun."""
    if draft.told is None:
        return None
    words = document.text[slice(*draft.told)].strip()
    if words.lower() in PRONOUNS:
        other = cast.other_than(speaker, draft.told[0], PRONOUNS[words.lower()])
        return other.name if other else None
    person = cast.resolve(draft.told)
    if person and person.kind != "unnamed":
        return person.name
    bare = ARTICLE.sub("", words)
    return None if bare.lower() in NOBODY or not bare else bare
