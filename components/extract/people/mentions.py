"""Everybody an article names, and who a mention of them means."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from components.languages import register
from components.languages.language import PeopleGrammar
from components.languages.register import Entry, Gender, Person, key
from components.languages.results import Name
from components.models import Span
from components.text.annotate import Document

OWNS = re.compile(r"['’]s?\s+\w")
REACH = 4  # sentences back that a pronoun may reach
MEMORY = 200  # statements back that are searched for who spoke last


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is named; `leads` is 2 where the subject of a sentence stands, 1 of a clause within, else 0."""

    span: Span
    person: str
    leads: int


@dataclass(slots=True)
class Cast:
    """Everybody an article names, and what it calls them."""

    document: Document
    people: dict[str, Person] = field(default_factory=dict)  # by canonical name
    introduced: dict[str, int] = field(default_factory=dict)  # where the full name first stands
    by_last_name: dict[str, list[str]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    spoken: list[tuple[int, str]] = field(default_factory=list)  # speakers in order, as statements are found
    voices: set[str] = field(default_factory=set)  # who has spoken
    starts: list[int] = field(default_factory=list)  # of the sentences
    answers: dict[Span, Person | None] = field(default_factory=dict)

    @property
    def grammar(self) -> PeopleGrammar:
        """How the article's language names people."""
        return self.document.language.people

    def resolve(self, span: Span, at: int | None = None) -> Person | None:
        """Who a mention means, seen from the position `at` (the mention's own start if not given)."""
        if span not in self.answers:
            self.answers[span] = self._resolve(span, span[0] if at is None else at)
        return self.answers[span]

    def spoke(self, at: int, person: Person) -> None:
        """Note that somebody spoke: pronouns and roles that follow may mean them."""
        insort(self.spoken, (at, person.name))
        self.voices.add(person.name)

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Where people and institutions are named between two positions, in order."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.span[0])
        last = bisect_left(self.mentions, end, key=lambda mention: mention.span[0])
        return self.mentions[first:last]

    def mentioned(self, start: int, end: int) -> Iterator[Person]:
        """The people and institutions named between two positions, in order."""
        return (self.people[mention.person] for mention in self.mentions_in(start, end))

    def other_than(self, name: str | None, at: int, gender: Gender) -> Person | None:
        """The person of a gender named last before a position who is not the one of that name."""
        for mention in reversed(self._back(at)):
            if mention.person != name and self._may_be(mention.person, gender):
                return self.people[mention.person]
        return None

    def across_from(self, speaker: Person, at: int) -> Person | None:
        """The person of another country than a speaker's named last before a position: who sits across the table."""
        for mention in reversed(self._back(at)):
            other = self.people[mention.person]
            known = other.kind == "person" and other.country is not None and speaker.country is not None
            if known and other.country != speaker.country:
                return other
        return None

    def _resolve(self, span: Span, at: int) -> Person | None:
        words = self.grammar.POSSESSIVE.sub("", self.document.text[slice(*span)].strip())
        low = key(words)
        if low in self.grammar.PRONOUNS:
            return self._pronoun(self.grammar.PRONOUNS[low], at)
        if low in self.grammar.NEUTER:
            return self._institution_before(at)
        if low in self.grammar.RELATIVE:
            return self._just_before(span[0])
        joint = self._joint(span, words)
        if joint:
            return joint
        return self._single(span, words, at)

    def _single(self, span: Span, words: str, at: int) -> Person | None:
        known = self.grammar.registered(words)
        if known:
            return known
        if words.isupper() and len(self.by_last_name.get(key(words).split()[-1], ())) == 1:
            return self.people[self.by_last_name[key(words).split()[-1]][0]]  # the label in a transcript
        named = [name for name in self.grammar.names_in(self.document.text, *span) if self.plausible(name)]
        for name in sorted(named, key=lambda name: not name.full):
            person = self.named(name, at)
            if person and not self._belongs(words, name):
                return person
        return self.grammar.institution(words, self.by_last_name) or self._described(words, at) or self._unnamed(words)

    def plausible(self, name: Name) -> bool:
        return name.full or key(name.words[0]) in self.by_last_name

    def _belongs(self, words: str, name: Name) -> bool:
        """Whether a name only tells whose the speaker is: 'Trump's lawyer', 'a spokesman for Ms. Roe'."""
        written = self.document.text[slice(*name.span)]
        after = words.partition(written)[2]
        before = words.partition(written)[0].split()
        if OWNS.match(after):
            return True
        return bool(before) and before[-1] in ("of", "for", "to", "with", "by", "from")

    def named(self, name: Name, at: int) -> Person | None:
        if name.full:
            found = self.people.get(self.canonical(name.words))
            if found:
                return found
        last = key(name.words[-1])
        fits = [known for known in self.by_last_name.get(last, ()) if self._agrees(known, name)]
        if len(fits) > 1:
            before = [known for known in fits if self.introduced.get(known, -1) < at]
            alone = [known for known in fits if (entry := register.register().get(key(known))) and entry.alone]
            fits = before if len(before) == 1 else alone
        return self.people[fits[0]] if len(fits) == 1 else None

    def _agrees(self, known: str, name: Name) -> bool:
        """Whether a last name with its honorific and initial may be this person."""
        person, given = self.people[known], key(known).split()[0]
        honorific = self.grammar.HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        if honorific and person.gender and honorific != person.gender:
            return False
        return not name.full or given[0] == key(name.words[0])[0]

    def canonical(self, words: Iterable[str]) -> str:
        written = " ".join(words)
        entry = register.register().get(key(written))
        return entry.name if entry else written

    def _joint(self, span: Span, words: str) -> Person | None:
        """'A and B' where both are known, else None."""
        if self.grammar.AND not in words:
            return None
        pieces, position = [], span[0]
        for joint in self.grammar.JOINT.finditer(self.document.text, *span):
            pieces.append((position, joint.start()))
            position = joint.end()
        pieces.append((position, span[1]))
        if len(pieces) < 2:
            return None
        found = [
            self._single(piece, self.document.text[slice(*piece)], span[0]) for piece in pieces if piece[0] < piece[1]
        ]
        known = [person for person in found if person and person.kind != "unnamed"]
        if len(known) != len(found) or len({person.name for person in known}) < 2:
            return None
        countries = {person.country for person in known}
        names_ = [person.name for person in known]
        return Person(
            self.grammar.joined(names_),
            known[0].kind,
            country=countries.pop() if len(countries) == 1 else None,
        )

    def _described(self, words: str, at: int) -> Person | None:
        """Who a description means: 'the premier', 'the former diplomat', 'the chamber president'."""
        low = key(self.grammar.ARTICLE.sub("", words)).split(" who ")[0].split(",")[0]
        for entry in register.nicknames().get(low, ()):
            if entry.name in self.people:
                return self.people[entry.name]
        tokens = low.replace("'s ", " ").split()
        office = self.grammar.office_of(tokens)
        if office:
            return self.holder(office, at)
        if not self.grammar.DEFINITE.match(words):
            return self._named_later(words, at)
        head = self.grammar.head_noun(words)
        held = {name: key(person.role) for name, person in self.people.items() if person.role}
        exact = [name for name, role in held.items() if self.grammar.same_noun(tokens, head, role)]
        fits = exact or [
            name
            for name, role in held.items()
            if self.grammar.alike(head, role) and role not in self.grammar.HEADS_OF_STATE
        ]
        fits = [name for name in fits if self.introduced.get(name, at) <= at] or fits
        covering = [name for name in fits if self.grammar.covers(tokens, held[name])]
        if not (exact and covering):
            later = self._named_later(words, at)
            if later:
                return later
        return self._recent(covering or fits, at)

    def _recent(self, fits: list[str], at: int) -> Person | None:
        """The only one of several, or the one of them who spoke last."""
        if len(fits) > 1:
            last = bisect_left(self.spoken, (at, ""))
            latest = (self.spoken[i][1] for i in range(last - 1, -1, -1))
            fits = [name for name in islice(latest, MEMORY) if name in fits][:1]
        return self.people[fits[0]] if fits else None

    def holder(self, office: str, at: int) -> Person | None:
        """Who holds an office of state: the one the article names, on the day it was published."""
        day = self.document.article.published
        country = self.grammar.HEADS_OF_STATE[office]
        named = [
            person
            for person in self.people.values()
            if person.role and key(person.role) in (office, f"us {office}", f"american {office}", f"canadian {office}")
        ]
        held = [p for p in named if p.country in (None, country)]
        if len(held) == 1:
            return held[0]
        entries = {entry.name: entry for entry in register.register().values() if entry.country == country}
        holders = [
            name for name, entry in entries.items() if any(t.title == office and t.holds(day) for t in entry.terms)
        ]
        present = [name for name in holders if name in self.people] or (holders if day else [])
        if len(present) == 1:
            return self.people.get(present[0]) or person_of(entries[present[0]], day)
        return None

    def _named_later(self, words: str, at: int) -> Person | None:
        """Who is introduced by name right after a description that opens the story: 'a professor ... said Ann Roe'."""
        if self.grammar.is_plural(words) or self.grammar.head_noun(words) not in self.grammar.words("roles"):
            return None
        paragraphs = self.document.paragraphs
        here = next((i for i, p in enumerate(paragraphs) if p.start <= at < p.end), None)
        if here is None or here > 2:
            return None
        stop = paragraphs[min(here + 2, len(paragraphs) - 1)].end
        fresh = [name for name, first in self.introduced.items() if paragraphs[here].end <= first < stop]
        speaking = [name for name in fresh if self._speaks(name)]
        if len(speaking) != 1:
            return None
        person = self.people[speaking[0]]
        other = person.role is not None and self.grammar.head_noun(person.role) != self.grammar.head_noun(words)
        if other and set(self.grammar.telling_words(person.role or "")).isdisjoint(self.grammar.telling_words(words)):
            return None
        if not person.role:
            self.people[person.name] = person = replace(person, role=self.grammar.ARTICLE.sub("", words))
        return person

    def _speaks(self, name: str) -> bool:
        """Whether a verb of speech stands beside the place where somebody is introduced."""
        text, first = self.document.text, self.introduced[name]
        around = text[max(0, first - 15) : first] + " " + text[first + len(name) : first + len(name) + 25]
        return any(self.document.language.reporting.is_cue(word) for word in re.findall(r"[a-z]+", around))

    def _unnamed(self, words: str) -> Person | None:
        """'unnamed officials' for people who are left unnamed; None for what is no person."""
        head = self.grammar.head_noun(words)
        if self.grammar.office_of(key(self.grammar.ARTICLE.sub("", words)).split()):
            return None
        if head in self.grammar.words("people_nouns") or head in self.grammar.words("roles"):
            return Person(f"unnamed {self.grammar.noun_phrase(words)}", "unnamed")
        return None

    def _pronoun(self, gender: Gender, at: int) -> Person | None:
        """The last person of that gender who stood as a subject, or spoke, in the sentences before."""
        marks = [(m.span[0], m.leads, m.person) for m in self._back(at)]
        marks += [(position, 2, name) for position, name in self._spoken_before(at)]
        fits = [
            (self._sentence_of(position), leads, position, name)
            for position, leads, name in marks
            if self._may_be(name, gender)
        ]
        leading = [fit for fit in fits if fit[1]]
        if leading:
            return self.people.get(max(leading)[3])
        others = {name for *_, name in fits}
        return self.people[others.pop()] if len(others) == 1 else None

    def _sentence_of(self, position: int) -> int:
        """The number of the sentence at a position."""
        return bisect_left(self._starts(), position + 1)

    def _starts(self) -> list[int]:
        if not self.starts:
            self.starts.extend(sentence.start for sentence in self.document.sentences)
        return self.starts

    def _spoken_before(self, at: int) -> list[tuple[int, str]]:
        first, last = bisect_left(self.spoken, (self._start_of_reach(at), "")), bisect_left(self.spoken, (at, ""))
        return self.spoken[first:last]

    def _may_be(self, name: str, gender: Gender) -> bool:
        person = self.people.get(name)
        if person is None or person.kind != "person":
            return False
        known = person.role is not None or name in self.voices
        return person.gender == gender or (person.gender is None and known)

    def _start_of_reach(self, at: int) -> int:
        here = self._sentence_of(at)
        return self._starts()[max(0, here - REACH - 1)] if here else 0

    def _back(self, at: int) -> list[Mention]:
        first = bisect_left(self.mentions, self._start_of_reach(at), key=lambda mention: mention.span[0])
        last = bisect_left(self.mentions, at, key=lambda mention: mention.span[0])
        return [m for m in self.mentions[first:last] if m.span[1] <= at]

    def _institution_before(self, at: int) -> Person | None:
        for mention in reversed(self._back(at)):
            if mention.leads and self.people[mention.person].kind == "institution":
                return self.people[mention.person]
        return None

    def _just_before(self, at: int) -> Person | None:
        """The antecedent of 'who': the person named last, right before."""
        before = [m for m in self._back(at) if at - m.span[1] < 60]
        return self.people[before[-1].person] if before else None


def person_of(entry: Entry, day: date | None) -> Person:
    """A person of the register, with the role held on a day."""
    return Person(entry.name, "person", entry.gender, entry.role(day), entry.country)
