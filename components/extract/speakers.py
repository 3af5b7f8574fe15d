"""Mention -> the person or institution meant, by canonical name, from what the article itself says of them.

`cast(document)` is made once a document; `Cast.resolve(span)` reads a mention: a full name, a last name, an
honorific, a role ("the premier"), a pronoun, an institution, or several joined by "and". Where two fit, nobody
is guessed: the answer is None.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from components.annotate import Document
from components.extract import names
from components.extract.names import HONORIFICS, Entry, Gender, Name, Person, key
from components.models import Span

PRONOUNS: dict[str, Gender | None] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
RELATIVE = frozenset("who whom whose that which".split())
NEUTER = frozenset("it its".split())
POSSESSIVE = re.compile(r"['’]s?$")
JOINT = re.compile(r",? and |, ")
ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those)\s+", re.I)
DESCRIPTION = re.compile(r"\b[Tt]he (?:[\w.’'-]+ ){0,4}?(?P<noun>[\w-]+)\b")
APPOSITION = re.compile(
    r"\s?(?:\([^()\n]{1,30}\))?,\s(?:(?P<is>who (?:is|was|heads|leads|runs|chairs)) )?(?P<role>[^,.;:()“”\"\n]{3,90})"
)
BEFORE = re.compile(r"(?:[\w’'.-]+[ \u00a0]){1,6}$")
POSSESSED = re.compile(r"([^,.;:()“”\"\n]{4,80}),\s$")
GENERIC = frozenset(
    "the a an new current own same sitting incoming outgoing u.s us american canadian country then then-".split()
)
ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "leader head chief president chair chairman chairwoman director",
        "adviser advisor",
        "ambassador envoy diplomat",
        "premier leader",
        "lawmaker mp senator congressman representative",
        "businessman mogul billionaire entrepreneur",
    )
)  # nouns for the same role
SUBJECT_AFTER = frozenset("said says say adds added wrote writes whereas".split())
CLAUSE_AFTER = frozenset(
    "that while as when because if though although before after since where whether than until".split()
)
JOINING = re.compile(r",\s(?:and|but|so|or|yet)$")
OWNER = re.compile(r"(?:^|[\n.?!:;,—–\"”“)]\s*)(?:[\w.-]+ ){0,3}[\w.-]+['’]s?$")
REACH = 4  # sentences back that a pronoun may reach
HEADS_OF_STATE = {"president": "US", "president-elect": "US", "prime minister": "CA"}
PROVINCES = frozenset(
    "ontario quebec québec alberta manitoba saskatchewan canada canada’s canada's canadian liberal conservative ndp ottawa b.c. british-columbia".split()
)


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
    starts: list[int] = field(default_factory=list)  # of the sentences
    answers: dict[Span, Person | None] = field(default_factory=dict)

    def resolve(self, span: Span, at: int | None = None) -> Person | None:
        """Who a mention means, seen from the position `at` (the mention's own start if not given)."""
        if span not in self.answers:
            self.answers[span] = self._resolve(span, span[0] if at is None else at)
        return self.answers[span]

    def spoke(self, at: int, person: Person) -> None:
        """Note that somebody spoke: pronouns and roles that follow may mean them."""
        self.spoken.append((at, person.name))

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

    def _resolve(self, span: Span, at: int) -> Person | None:
        words = POSSESSIVE.sub("", self.document.text[slice(*span)].strip())
        low = key(words)
        if low in PRONOUNS:
            return self._pronoun(PRONOUNS[low], at)
        if low in NEUTER:
            return self._institution_before(at)
        if low in RELATIVE:
            return self._just_before(span[0])
        joint = self._joint(span, words)
        if joint:
            return joint
        return self._single(span, words, at)

    def _single(self, span: Span, words: str, at: int) -> Person | None:
        known = names.institutions().get(key(ARTICLE.sub("", words)))
        if known:
            return known
        named = [name for name in names.names_in(self.document.text, *span) if self._plausible(name)]
        for name in sorted(named, key=lambda name: not name.full):
            person = self._named(name, at)
            if person and not self._belongs(words, name):
                return person
        head = _head(words)
        institution = self._institution(words)
        if institution:
            return institution
        described = self._described(words, at)
        if described:
            return described
        return self._unnamed(words, head)

    def _plausible(self, name: Name) -> bool:
        return name.full or key(name.words[0]) in self.by_last_name

    def _belongs(self, words: str, name: Name) -> bool:
        """Whether a name only tells whose the speaker is: 'Trump's lawyer', 'a spokesman for Ms. Roe'."""
        written = self.document.text[slice(*name.span)]
        after = words.partition(written)[2]
        before = words.partition(written)[0].split()
        if re.match(r"['’]s?\s+\w", after):
            return True
        return bool(before) and before[-1] in ("of", "for", "to", "with", "by", "from")

    def _named(self, name: Name, at: int) -> Person | None:
        if name.full:
            found = self.people.get(self._canonical(name.words))
            if found:
                return found
        last = key(name.words[-1])
        fits = [known for known in self.by_last_name.get(last, ()) if self._agrees(known, name)]
        if len(fits) > 1:
            before = [known for known in fits if self.introduced.get(known, -1) < at]
            alone = [known for known in fits if (entry := names.register().get(key(known))) and entry.alone]
            fits = before if len(before) == 1 else alone
        return self.people[fits[0]] if len(fits) == 1 else None

    def _agrees(self, known: str, name: Name) -> bool:
        """Whether a last name with its honorific and initial may be this person."""
        person, given = self.people[known], key(known).split()[0]
        honorific = HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        if honorific and person.gender and honorific != person.gender:
            return False
        return not name.full or given[0] == key(name.words[0])[0]

    def _canonical(self, words: Iterable[str]) -> str:
        written = " ".join(words)
        entry = names.register().get(key(written))
        return entry.name if entry else written

    def _joint(self, span: Span, words: str) -> Person | None:
        """'A and B' where both are known, else None."""
        pieces, position = [], span[0]
        for joint in JOINT.finditer(self.document.text, *span):
            pieces.append((position, joint.start()))
            position = joint.end()
        pieces.append((position, span[1]))
        if len(pieces) < 2 or " and " not in words:
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
            ", ".join(names_[:-1]) + " and " + names_[-1],
            known[0].kind,
            country=countries.pop() if len(countries) == 1 else None,
        )

    def _institution(self, words: str) -> Person | None:
        """An institution, also by a document of its own: 'the PMO's readout', 'a report by Xinhua'."""
        bare = ARTICLE.sub("", words)
        known = names.institutions()
        if key(bare) in known:
            return known[key(bare)]
        tokens = bare.split()
        if len(tokens) > 1 and key(tokens[-1]) in names.words("documents"):
            return self._institution(POSSESSIVE.sub("", " ".join(tokens[:-1])))
        by = re.match(r"(?P<what>\w+)\s+(?:by|from|of)\s+(?P<who>.+)", bare)
        if by and key(by["what"]) in names.words("documents"):
            return self._institution(by["who"])
        return self._organisation(bare)

    def _organisation(self, words: str) -> Person | None:
        """An organisation outside the register: capitalised words that are nobody's name."""
        tokens = [token for token in re.split(r"\s+", words) if token]
        core = words.split(",")[0]
        if not tokens or not core[:1].isupper() or core.isupper() and len(core) < 2:
            return None
        capital = [token for token in core.split() if token[:1].isupper()]
        small = [
            token
            for token in core.split()
            if not token[:1].isupper() and token not in ("of", "for", "the", "and", "on", "in", "&")
        ]
        if small or len(capital) == 0:
            return None
        if any(key(token) in names.words("organisations") for token in capital):
            return Person(core, "institution")
        tail = key(capital[-1])
        if tail in names.words("people_nouns") or tail in names.words("roles"):
            return None
        single = (
            len(capital) == 1
            and tail not in self.by_last_name
            and key(capital[0]) not in names.words("openers") | names.words("titles")
        )
        return Person(core, "institution") if single else None

    def _described(self, words: str, at: int) -> Person | None:
        """Who a description means: 'the premier', 'the former diplomat', 'the chamber president'."""
        low = key(ARTICLE.sub("", words)).split(" who ")[0].split(",")[0]
        for entry in set(names.register().values()):
            if low in (key(known) for known in entry.known_as) and entry.name in self.people:
                return self.people[entry.name]
        tokens = low.replace("'s ", " ").split()
        office = _office(tokens)
        if office:
            return self._holder(office, at)
        if not re.match(r"(?:the|his|her|its|their|that|this)\b", words, re.I) and not re.match(r"[A-Z]", words):
            return self._named_later(words, at)
        head = _head(words)
        held = {name: key(person.role) for name, person in self.people.items() if person.role}
        exact = [name for name, role in held.items() if _same_noun(tokens, head, role)]
        fits = exact or [name for name, role in held.items() if _matches(head, role) and role not in HEADS_OF_STATE]
        fits = [name for name in fits if self.introduced.get(name, at) <= at] or fits
        covering = [name for name in fits if _covers(tokens, held[name])]
        if not (exact and covering):
            later = self._named_later(words, at)
            if later:
                return later
        return self._recent(covering or fits, at)

    def _recent(self, fits: list[str], at: int) -> Person | None:
        """The only one of several, or the one of them who spoke last."""
        if len(fits) > 1:
            fits = [name for spoke, name in reversed(self.spoken) if spoke < at and name in fits][:1]
        return self.people[fits[0]] if fits else None

    def _holder(self, office: str, at: int) -> Person | None:
        """Who holds an office of state: the one the article names, on the day it was published."""
        day = self.document.article.published
        country = HEADS_OF_STATE[office]
        named = [
            person
            for person in self.people.values()
            if person.role and key(person.role) in (office, f"us {office}", f"american {office}", f"canadian {office}")
        ]
        held = [p for p in named if p.country in (None, country)]
        if len(held) == 1:
            return held[0]
        entries = {entry.name: entry for entry in names.register().values() if entry.country == country}
        holders = [
            name for name, entry in entries.items() if any(t.title == office and t.holds(day) for t in entry.terms)
        ]
        if office != "president-elect" and not holders and day is None:
            return None
        present = [name for name in holders if name in self.people] or holders
        if len(present) == 1:
            return self.people.get(present[0]) or person_of(entries[present[0]], day)
        return None

    def _named_later(self, words: str, at: int) -> Person | None:
        """Who is introduced by name right after a description that opens the story: 'a professor ... said Ann Roe'."""
        if _plural(words) or _head(words) not in names.words("roles"):
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
        if person.role and _head(person.role) != _head(words):
            if not set(_tokens(person.role)) & set(_tokens(words)):
                return None
        if not person.role:
            self.people[person.name] = person = replace(person, role=ARTICLE.sub("", words))
        return person

    def _speaks(self, name: str) -> bool:
        """Whether a verb of speech stands beside the place where somebody is introduced."""
        from components.extract import cues

        text, first = self.document.text, self.introduced[name]
        around = text[max(0, first - 15) : first] + " " + text[first + len(name) : first + len(name) + 25]
        return any(word in cues.verbs() for word in re.findall(r"[a-z]+", around))

    def _unnamed(self, words: str, head: str) -> Person | None:
        """'unnamed officials' for people who are left unnamed; None for what is no person."""
        if head in names.words("people_nouns") or head in names.words("roles"):
            return Person(f"unnamed {_phrase(words)}", "unnamed")
        return None

    def _pronoun(self, gender: Gender | None, at: int) -> Person | None:
        """The last person of that gender who stood as a subject, or spoke, in the sentences before."""
        marks = [(m.span[0], m.leads, m.person) for m in self._back(at)]
        marks += [(position, 2, name) for position, name in self.spoken if self._start_of_reach(at) <= position < at]
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

    def _may_be(self, name: str, gender: Gender | None) -> bool:
        person = self.people.get(name)
        if person is None or person.kind != "person":
            return False
        known = person.role is not None or any(name == spoke for _, spoke in self.spoken)
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


def person_of(entry: Entry, day: object) -> Person:
    """A person of the register, with the role held on a day."""
    return Person(entry.name, "person", entry.gender, entry.role(day), entry.country)  # type: ignore[arg-type]


def _office(tokens: list[str]) -> str | None:
    """The office of state that a description without further detail means."""
    kept = [token for token in tokens if token not in GENERIC]
    office = " ".join(kept)
    return office if office in HEADS_OF_STATE else None


def _tokens(words: str) -> list[str]:
    return [token for token in key(words).split() if token not in GENERIC and token not in ("of", "for", "in", "and")]


def _phrase(words: str) -> str:
    """The noun phrase without its article and what follows it: 'senior Canadian official'."""
    bare = ARTICLE.sub("", words)
    bare = re.sub(r"^(?:a )?(?:number|group|handful|couple|majority) of ", "", bare)
    return re.split(r"\s(?:of|for|from|in|at|on|with|to|by|familiar|who|that|close|briefed)\b|,", bare)[0]


def _head(words: str) -> str:
    """The head noun of a mention: the last word before a comma, a preposition or a relative."""
    phrase = key(_phrase(words)).split()
    return phrase[-1] if phrase else ""


def _plural(words: str) -> bool:
    head = _head(words)
    return head.endswith("s") and not head.endswith("ss")


def _same_noun(tokens: list[str], head: str, role: str) -> bool:
    """Whether the head noun of a description is in the role: 'the minister' is no prime minister."""
    held = set(re.findall(r"[\w-]+", role))
    if head == "minister" and "prime" in held and "prime" not in tokens:
        return False
    if head == "president" and "vice" in held and "vice" not in tokens:
        return False
    return head in held


def _matches(head: str, role: str) -> bool:
    """Whether a noun like the head noun of a description is in the role: 'leader' and 'head'."""
    held = set(re.findall(r"[\w-]+", role))
    return any(head in group and group & held for group in ALIKE)


def _covers(tokens: list[str], role: str) -> bool:
    """Whether every telling word of a description is in the role."""
    held = set(re.findall(r"[\w-]+", role))
    return all(token in held for token in tokens if token not in GENERIC and token not in ("former", "of"))


def cast(document: Document) -> Cast:
    """The cast of a document, made when first asked for."""
    found = document.kept.get("cast")
    if not isinstance(found, Cast):
        found = document.kept["cast"] = _casting(document)
    return found


def _casting(document: Document) -> Cast:
    made = Cast(document)
    seen = [name for p in document.paragraphs for name in names.names_in(document.text, p.start, p.end)]
    for name in seen:
        if name.full:
            _introduce(made, name)
    for name in seen:
        if not name.full:
            _known_by_last_name(made, name)
    made.mentions = sorted(_mentions(made, seen), key=lambda mention: mention.span)
    return made


def _introduce(made: Cast, name: Name) -> None:
    """Enter a full name with what the text says of the person there."""
    document, text = made.document, made.document.text
    canonical = made._canonical(name.words)
    day = document.article.published
    entry = names.register().get(key(canonical))
    known = made.people.get(canonical)
    role = _role(text, name)
    if known is None:
        given = names.given_names().get(key(name.words[0]))
        honorific = HONORIFICS.get(key(name.title.split()[-1])) if name.title else None
        known = person_of(entry, day) if entry else Person(canonical, "person", honorific or given)  # type: ignore[arg-type]
        made.introduced[canonical] = name.span[0]
        made.by_last_name.setdefault(key(canonical.split()[-1]), []).append(canonical)
    if role and not known.role:
        known = replace(known, role=role, country=known.country or _country(role))
    made.people[canonical] = known


def _known_by_last_name(made: Cast, name: Name) -> None:
    """Enter somebody of the register whom the article calls by the last name alone."""
    last = key(name.words[0])
    if last in made.by_last_name:
        return
    alone = [entry for entry in names.register().values() if entry.alone and key(entry.name.split()[-1]) == last]
    if alone:
        entry = alone[0]
        made.people[entry.name] = person_of(entry, made.document.article.published)
        made.introduced[entry.name] = name.span[0]
        made.by_last_name[last] = [entry.name]


def _role(text: str, name: Name) -> str | None:
    """The role beside a name: the title before it, else words before, else the apposition after."""
    title = " ".join(word for word in name.title.split() if key(word) not in HONORIFICS and key(word) != "dr")
    if title and key(title.split()[-1]) in names.words("roles") | {"leader", "speaker", "rep", "sen", "gov"}:
        return title
    before = BEFORE.search(text, max(0, name.start - 60), name.start)
    if before:
        words = re.split(r"[.;:!?]\s", before[0])[-1].split()
        if words and key(words[-1]) in names.words("roles"):
            start = len(words) - 1
            while (
                start > 0
                and (words[start - 1].islower() or words[start - 1][0].isupper())
                and key(words[start - 1]) not in STOPS
            ):
                start -= 1
            return f"{' '.join(words[start:])}"
    after = APPOSITION.match(text, name.span[1])
    if after and set(key(after["role"]).split()) & names.words("roles"):
        return ARTICLE.sub("", after["role"].strip())
    return _owned_role(text, name)


STOPS = frozenset(
    "the a an and or but said says told by with for from of to in on at as that while when one his her their our is was were are".split()
)


def _owned_role(text: str, name: Name) -> str | None:
    """The role in 'the country's ambassador to the United States, Ann Roe,'."""
    before = POSSESSED.search(text, max(0, name.start - 90), name.start)
    if not before or text[name.span[1] : name.span[1] + 1] not in (",", "."):
        return None
    phrase = re.split(r"\b(?:The|the|a|an|A|An|his|her|their|His|Her)\b ", before[1])[-1]
    phrase = re.split(r"['’]s ", phrase)[-1]
    return phrase if set(key(phrase).split()) & names.words("roles") else None


def _country(role: str) -> str | None:
    """The country that a role tells."""
    tokens = set(key(role).split())
    if tokens & {"us", "american"}:
        return "US"
    return "CA" if tokens & PROVINCES else None


def _mentions(made: Cast, seen: list[Name]) -> Iterator[Mention]:
    text = made.document.text
    for name in seen:
        if made._plausible(name):
            person = made._named(name, name.span[0])
            if person and person.name in made.people:
                yield Mention((name.start, name.span[1]), person.name, _leads(text, name.start, name.span[1]))
    for paragraph in made.document.paragraphs:
        for found in DESCRIPTION.finditer(text, paragraph.start, paragraph.end):
            yield from _described(made, found)
    yield from _institutions(made)


def _described(made: Cast, found: re.Match[str]) -> Iterator[Mention]:
    if key(found["noun"]) not in names.words("roles"):
        return
    office = _office(key(ARTICLE.sub("", found[0])).split())
    person = made._holder(office, found.start()) if office else None
    if person:
        made.people.setdefault(person.name, person)
        yield Mention(found.span(), person.name, _leads(made.document.text, *found.span()))


def _institutions(made: Cast) -> Iterator[Mention]:
    text = made.document.text
    for paragraph in made.document.paragraphs:
        for found in INSTITUTION.finditer(text, paragraph.start, paragraph.end):
            person = names.institutions()[key(ARTICLE.sub("", found[0]))]
            made.people.setdefault(person.name, person)
            yield Mention(found.span(), person.name, _leads(text, *found.span()))


INSTITUTION = re.compile(
    r"\b(?:[Tt]he )?(?:White House|Prime Minister['’]s Office|PMO|State Department|Commerce Department|Trump administration|"
    r"federal government|Unifor)\b"
)


def _leads(text: str, start: int, end: int) -> int:
    """How much words stand where a subject stands: first in a sentence or clause, and nobody's possessor."""
    if text[end : end + 2] in ("'s", "’s"):
        return 0
    before = text[max(0, start - 20) : start].rstrip(" \u00a0")
    if not before or before[-1] in '\n.?!:;,—–"”“)]':
        return True
    if JOINING.search(before) or OWNER.search(text[max(0, start - 60) : start].rstrip(" \u00a0")):
        return 2
    last = re.search(r"[\w'’-]+$", before)
    if last is None:
        return 0
    return 2 if last[0].lower() in SUBJECT_AFTER else int(last[0].lower() in CLAUSE_AFTER)
