"""What analysts put right of people: who is the same, who is not, what they are called, which roles they held when."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import uuid4

from components.storage.ledger.overlay import in_force
from components.storage.ledger.records import NAME, PEOPLE, PERSON, TERM, Correction, problem_of_term


@dataclass(frozen=True, slots=True)
class AddedRole:
    """A role that a person held from one day to another, both included; None is open."""

    person: str
    title: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """What holds of people: the person that a name means, what a person is called, and the roles that were added."""

    names: dict[str, str] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    terms: tuple[AddedRole, ...] = ()

    def called(self, person: str) -> str:
        """What a person is called in the end, through all that was joined or renamed since."""
        seen = {person}
        while (other := self.persons.get(person)) and other not in seen:
            seen.add(other)
            person = other
        return person


def call(person: str, other: str, *, who: str, why: str) -> Correction:
    """A person is called something else, or is another person: both are one from now on."""
    return _made(person, PERSON, person, other, who, why)


def mean(name: str, before: str, person: str, *, who: str, why: str) -> Correction:
    """A name, as articles write it, means another person than it was taken for."""
    return _made(name, NAME, before, person, who, why)


def add_term(term: AddedRole, *, who: str, why: str) -> Correction:
    """A role that a person held, with its days."""
    days = (day.isoformat() if day else "" for day in (term.first, term.last))
    return _made(term.person, TERM, None, " | ".join((term.title, *days)), who, why)


def decisions(corrections: Iterable[Correction]) -> Decisions:
    """What the corrections in force say of people."""
    held = [one for one in in_force(corrections) if one.table == PEOPLE and one.after]
    found = Decisions(
        {one.row_id: one.after or "" for one in held if one.field == NAME},
        {one.row_id: one.after or "" for one in held if one.field == PERSON and one.after != one.row_id},
    )
    terms = tuple(_term(found.called(one.row_id), one.after or "") for one in held if one.field == TERM)
    return Decisions(found.names, found.persons, terms)


def _term(person: str, text: str) -> AddedRole:
    title, *days = (part.strip() for part in text.split("|"))
    first, last = (date.fromisoformat(day) if day else None for day in days)
    return AddedRole(person, title, first, last)


def _made(row_id: str, field: str, before: str | None, after: str, who: str, why: str) -> Correction:
    """A new correction, made now; ValueError if it says nothing or nothing new."""
    after = after.strip()
    if not after or after == before:
        raise ValueError("nothing changes")
    if field == TERM and (problem := problem_of_term(after)):
        raise ValueError(problem)
    return Correction(
        id=uuid4().hex, at=datetime.now(UTC), who=who, row_id=row_id, table=PEOPLE, field=field, before=before,
        after=after, why=why,
    )  # fmt: skip
