"""The people and institutions of an article: who they are, and where they are mentioned and speak."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from components.languages import register
from components.languages.language import PeopleGrammar
from components.languages.register import Entry, Gender, Person, key
from components.languages.results import Name
from components.models import Span
from components.text.annotate import Document

if TYPE_CHECKING:
    from components.extract.people.introductions import Introductions

AFTER_FAMILY_NAME = frozenset("jr sr ii iii iv".split())
INITIAL = re.compile(r"[A-ZÀ-Þ]\.")
PRONOUN_REACH = 4  # sentences before that of a pronoun in which the person it means is searched


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named; `leads` says how likely they are a subject there, from 0 to 2."""

    span: Span
    person: str
    leads: int


@dataclass(slots=True)
class ArticlePeople:
    """The people and institutions of an article, with their mentions in the order of the text."""

    document: Document
    by_name: dict[str, Person] = field(default_factory=dict)  # by canonical name
    introduced: dict[str, int] = field(default_factory=dict)  # canonical name -> the position of the first full name
    by_last_name: dict[str, list[str]] = field(default_factory=dict)
    named_alone: dict[str, int] = field(default_factory=dict)  # last name -> where it first stands alone
    mentions: list[Mention] = field(default_factory=list)
    spoken: list[tuple[int, str]] = field(default_factory=list)  # (position, speaker), added as statements are found
    speakers: set[str] = field(default_factory=set)  # the names in `spoken`
    nested: set[int] = field(default_factory=set)  # the positions in `spoken` of those whose words another tells
    told_roles: dict[str, str] = field(default_factory=dict)  # canonical name -> the role beside it in the text
    introductions: "Introductions | None" = None  # computed at first use
    bodies: list[Mention] | None = None  # the mentions of all institutions, found at first use
    known_bodies: dict[str, Person] = field(default_factory=dict)  # the institutions of `bodies`, by canonical name
    sentence_starts: list[int] = field(default_factory=list)  # filled at first use
    resolved: dict[Span, Person | None] = field(default_factory=dict)  # answers given before
    author: Person | None = None  # whose words the text is: of a speech, statement or signed text
    parts: list[tuple[Span, Person]] = field(default_factory=list)  # of a page with several authors

    @property
    def grammar(self) -> PeopleGrammar:
        """The rules by which the article's language names people."""
        return self.document.language.people

    def author_at(self, at: int) -> Person | None:
        """Whose words a position of the text is where nobody is reported: the author of its part, else of the whole."""
        if self.parts:
            return next((person for span, person in self.parts if span[0] <= at < span[1]), self.publisher)
        return self.author

    @property
    def publisher(self) -> Person | None:
        """The outlet as an institution, which speaks in the notes to the letters that it prints."""
        outlet = self.document.article.outlet
        return Person(outlet, "institution") if outlet else None

    def note_speaker(self, at: int, person: Person, *, nested: bool = False) -> None:
        """Record that a person spoke at a position: later pronouns and roles may refer to them.

        It is `nested` where another speaker tells their words.
        """
        insort(self.spoken, (at, person.name))
        if nested:
            self.nested.add(at)
        self.speakers.add(person.name)

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin between two positions, in order."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.span[0])
        last = bisect_left(self.mentions, end, key=lambda mention: mention.span[0])
        return self.mentions[first:last]

    def mentioned(self, start: int, end: int) -> Iterator[Person]:
        """The people and institutions mentioned between two positions, in order."""
        return (self.by_name[mention.person] for mention in self.mentions_in(start, end))

    def other_than(self, name: str | None, at: int, gender: Gender) -> Person | None:
        """The last person of a gender mentioned before a position, other than the one called `name`."""
        for mention in reversed(self.mentions_before(at)):
            if mention.person != name and self.may_have_gender(mention.person, gender):
                return self.by_name[mention.person]
        return None

    def across_from(self, speaker: Person, at: int) -> Person | None:
        """The last person mentioned before a position who comes from another country than the speaker."""
        for mention in reversed(self.mentions_before(at)):
            other = self.by_name[mention.person]
            known = other.kind == "person" and other.country is not None and speaker.country is not None
            if known and other.country != speaker.country:
                return other
        return None

    def is_plausible(self, name: Name) -> bool:
        """Whether a name belongs to a person: a full name, or the last name or given name of somebody known."""
        last = key(name.words[0])
        return name.full or last in self.by_last_name or bool(self._by_given_name(last))

    def _by_given_name(self, given: str) -> list[str]:
        """The people introduced by a full name with a given name: 'Ann Roe ... Ann said'."""
        if given not in self.grammar.given_names():
            return []
        return [known for known in self.introduced if key(known).startswith(f"{given} ")]

    def person_named(self, name: Name, at: int) -> Person | None:
        """The person that a name refers to at a position; None if no known person fits, or several do."""
        if name.full:
            person = self.by_name.get(self.canonical_name(name.words))
            if person:
                return person
        last = family_name(name.words)
        candidates = [known for known in self.by_last_name.get(last, ()) if self._agrees(known, name)]
        if not candidates and not name.full:
            candidates = self._by_given_name(last)
        if len(candidates) > 1:
            before = [known for known in candidates if self.introduced.get(known, -1) < at]
            by_last_name_alone = [
                known for known in candidates if (entry := register.register().get(key(known))) and entry.alone
            ]
            candidates = before if len(before) == 1 else by_last_name_alone or self._named_alone_first(last, candidates)
        return self.by_name[candidates[0]] if len(candidates) == 1 else None

    def _named_alone_first(self, last: str, candidates: Sequence[str]) -> list[str]:
        """The only one of some people who was introduced when the text first wrote the last name alone; else nobody.

        From then on it means that person: others of the name are written in full or by their given names.
        """
        first = self.named_alone.get(last, -1)
        known = [name for name in candidates if self.introduced.get(name, first) < first]
        return known if len(known) == 1 else []

    def _agrees(self, known: str, name: Name) -> bool:
        """Whether the honorific and the first initial of a name agree with a known person."""
        person, given = self.by_name[known], key(known).split()[0]
        honorific = self.grammar.HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        if honorific and person.gender and honorific != person.gender:
            return False
        return not name.full or given[0] == key(name.words[0])[0]

    def canonical_name(self, words: Sequence[str]) -> str:
        """The name in the register for a full name, which it may have without initials; else the name as written."""
        written = " ".join(words)
        without_initials = " ".join(word for word in words if not INITIAL.fullmatch(word))
        entry = register.register().get(key(written)) or register.register().get(key(without_initials))
        return entry.name if entry else written

    def sentence_number(self, position: int) -> int:
        """The number of the sentence at a position, from 1; 0 before the first."""
        return bisect_left(self._starts(), position + 1)

    def sentence_span(self, number: int) -> Span:
        """The span from the start of a sentence, by its number from 1, to the start of the next."""
        starts = self._starts()
        return starts[number - 1], starts[number] if number < len(starts) else len(self.document.text)

    def sentence_end(self, position: int) -> int:
        """The end of the sentence at a position: where the next one begins, or the end of the text."""
        number = self.sentence_number(position)
        return self._starts()[number] if number < len(self._starts()) else len(self.document.text)

    def in_quotation(self, position: int) -> bool:
        """Whether a position lies inside quotation marks."""
        spans = self._quotations()
        at = bisect_left(spans, (position + 1, -1)) - 1
        return at >= 0 and position < spans[at][1]

    def _quotations(self) -> list[Span]:
        """The spans of the quotations, in order."""
        return self.document.once(_quotations_of)

    def _starts(self) -> list[int]:
        """The positions at which the sentences begin."""
        if not self.sentence_starts:
            self.sentence_starts.extend(sentence.start for sentence in self.document.sentences)
        return self.sentence_starts

    def spoken_before(self, at: int) -> list[tuple[int, str]]:
        """The (position, speaker) pairs within the reach of a pronoun at a position."""
        first, last = bisect_left(self.spoken, (self._reach_start(at), "")), bisect_left(self.spoken, (at, ""))
        return self.spoken[first:last]

    def known(self, name: str) -> Person | None:
        """The person or institution of a canonical name; None if the article names none."""
        return self.by_name.get(name) or self.known_bodies.get(name)

    def may_have_gender(self, name: str, gender: Gender | None) -> bool:
        """Whether a name belongs to a person of a gender, or to a speaker or office holder of unknown gender.

        In a language whose nouns have a gender it may be an institution; gender None means any.
        """
        person = self.known(name)
        if person is not None and person.kind == "institution" and self.grammar.EITHER:
            of_noun = self.grammar.gender_of_body(name)
            return gender is None or of_noun == gender or (of_noun is None and name in self.speakers)
        if person is None or person.kind != "person":
            return False
        if gender is None:
            return True
        known = person.role is not None or name in self.speakers
        return person.gender == gender or (person.gender is None and known)

    def may_be_anybody(self, name: str) -> bool:
        """Whether a name belongs to a person whose gender is not known."""
        person = self.by_name.get(name)
        return person is not None and person.kind == "person" and person.gender is None

    def _reach_start(self, at: int) -> int:
        """The position from which the person meant by a pronoun is looked for."""
        here = self.sentence_number(at)
        return self._starts()[max(0, here - PRONOUN_REACH - 1)] if here else 0

    def mentions_before(self, at: int) -> list[Mention]:
        """The mentions within the reach of a pronoun at a position that end before it."""
        first = bisect_left(self.mentions, self._reach_start(at), key=lambda mention: mention.span[0])
        last = bisect_left(self.mentions, at, key=lambda mention: mention.span[0])
        return [m for m in self.mentions[first:last] if m.span[1] <= at]


def _quotations_of(document: Document) -> list[Span]:
    """The spans of the quotations of a document, in order."""
    return sorted((region.start, region.end) for p in document.paragraphs for region in p.regions)


def registered_person(entry: Entry, day: date | None) -> Person:
    """A person of the register, with the role held on a day."""
    return Person(entry.name, "person", entry.gender, entry.role(day), entry.country)


def family_name(words: Sequence[str]) -> str:
    """The key of the family name among the words of a full name: 'roe' of 'Ann Roe' and 'Bob Roe Jr.'."""
    last = [key(word) for word in words[-2:]]
    return last[0] if last[-1] in AFTER_FAMILY_NAME else last[-1]
