"""Language: what the extractors ask of a language, and the types that its grammars have to fit.

A grammar is a package in the language's folder: its `__init__` has the names that the protocol here lists. Dependency
labels and word order differ between languages, so that each language has a grammar of its own, written out; only what
comes back is the same (`results`).
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from components.languages.parsed import Parsed
from components.languages.register import Gender, Person
from components.languages.results import (
    AdvicePoint,
    Clause,
    DateContext,
    Dated,
    KindHint,
    KnownEventMention,
    Name,
    Period,
    ReportedAdvice,
    Resolved,
    Tone,
)
from components.models import AdviserKind, EventKind, Span, Spans, Timex, ToneLabel

Pattern = re.Pattern[str]
Resolve = Callable[[Span, str | None], str | None]  # where a person is mentioned, whom it is not -> the name


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """How a language writes sentences, as regular expressions.

    `abbreviation` matches, at its end, what a full stop does not end; `dateline` the place and agency that open a
    report ("OTTAWA (CP) — "); `leads_on` the word before quoted words that are part of the reporter's own sentence.
    """

    abbreviation: Pattern
    dateline: Pattern
    leads_on: Pattern


@dataclass(frozen=True, slots=True)
class Parser:
    """The spaCy models that may parse a language, the first that is installed being used.

    `version` and `digest` (see `model_check.weights_digest`) tell the weights with which accuracy was measured.
    `substitutes` are names that the model takes for other words, each with one of the same length that it knows; the
    parser sees the substitute, the text that is shown stays as it is.
    """

    models: tuple[str, ...]
    version: str
    digest: str
    substitutes: tuple[tuple[str, str], ...] = ()


class ReportingGrammar(Protocol):
    """Reporting clauses: who says what, in a parsed sentence."""

    WEIGHTS: str  # the table of data/lexicons that weighs a candidate's circumstances
    THAT: Pattern  # the word that leads to what was said, and is no part of it
    JOINS_NEXT: Pattern  # at the end of what was said: the word that joins the next clause to it
    LEADS_TO_QUOTATION: Pattern  # all that may stand between a cue and the quotation that it introduces
    CONTENTLESS: frozenset[str]  # pronouns that say nothing by themselves: "she said so"
    TIME_CLAUSE: frozenset[str]  # the marks of a clause that tells when something was said
    FIRST_PERSON: frozenset[str]
    GOVERNMENT_ACTS: Pattern  # a government that does something; groups `who` and `country`
    GOVERNS: Pattern  # in a role: the head of a government or a minister
    OF_WHOM: Pattern  # after a cue: 'said of X'
    TALKS: Pattern  # a conversation with somebody
    NOBODY: frozenset[str]  # pronouns that name no addressee
    AFTER_HEAD: Pattern  # what ends the head of a speaker's noun phrase

    def may_report(self, words: str) -> bool: ...

    def clauses(self, parsed: Parsed) -> Iterator[Clause]: ...

    def quoting(self, parsed: Parsed, quoted: int) -> Clause | None: ...

    def is_plain(self, clause: Clause) -> bool: ...

    def is_core(self, clause: Clause) -> bool: ...

    def is_deed(self, clause: Clause, content: str, bare: bool) -> bool: ...

    def is_cue(self, word: str) -> bool: ...


class TimeGrammar(Protocol):
    """Time expressions: what they mean, and which days an event has by them."""

    def expressions(
        self, text: str, published: date | None, furniture: tuple[Span, ...]
    ) -> Iterator[tuple[Span, Resolved]]: ...

    def period(self, value: str) -> Period | None: ...

    def dated(self, timex: Timex, context: DateContext) -> Dated | None: ...

    def day_of(self, words: str) -> re.Match[str] | None: ...

    def moved(self, days: Period, found: re.Match[str], sign: int) -> Period: ...

    def direction(self, text: str, span: Span, sentence: Span) -> int: ...

    def runs_on(self, words: str) -> bool: ...


class PeopleGrammar(Protocol):
    """How texts name people and institutions, and describe them."""

    PRONOUNS: dict[str, Gender]
    RELATIVE: frozenset[str]
    NEUTER: frozenset[str]
    SUBJECT_OR_OBJECT: frozenset[str]
    THEY: frozenset[str]
    SUBJECT_PRONOUN: Pattern
    THIRD_PERSON: Pattern
    HONORIFICS: dict[str, Gender]
    ARTICLE: Pattern
    POSSESSIVE: Pattern
    DEFINITE: Pattern
    AND: str
    JOINT: Pattern
    OFFICE_HOLDER: Pattern
    INSTITUTION: Pattern
    HEADS_OF_STATE: dict[str, str]

    def names_in(self, text: str, start: int, end: int) -> Iterator[Name]: ...

    def words(self, kind: str) -> frozenset[str]: ...

    def given_names(self) -> dict[str, Gender]: ...

    def role_of(self, text: str, name: Name) -> str | None: ...

    def country_of(self, role: str) -> str | None: ...

    def registered(self, words: str) -> Person | None: ...

    def institution(self, words: str, last_names: Container[str]) -> Person | None: ...

    def office_of(self, tokens: list[str]) -> str | None: ...

    def noun_phrase(self, words: str) -> str: ...

    def head_noun(self, words: str) -> str: ...

    def telling_words(self, words: str) -> list[str]: ...

    def is_plural(self, words: str) -> bool: ...

    def same_noun(self, tokens: list[str], head: str, role: str) -> bool: ...

    def alike(self, head: str, role: str) -> bool: ...

    def covers(self, tokens: list[str], role: str) -> bool: ...

    def leads(self, text: str, start: int, end: int) -> int: ...

    def joined(self, names: Sequence[str]) -> str: ...


class EventGrammar(Protocol):
    """What a sentence says of an event; the words in capitals are explained where the language defines them."""

    ALONE: Pattern
    BEFORE_CLAUSE: Pattern
    BESIDE: Pattern
    BESIDE_KINDS: tuple[str, ...]
    COUNTED_FROM: Pattern
    CREDIT: Pattern
    DEFINITE: Pattern
    DENIED: Pattern
    JOINS: Pattern
    LASTS: Pattern
    NAME_ASIDE: Pattern
    NAME_DATES: Pattern
    SAME_DAY_THAT: Pattern
    SINCE: Pattern
    TODAY: tuple[str, ...]
    THIS_YEAR: str
    MOST: int  # words of a label
    VAGUE: Pattern

    def known_events(self, text: str, start: int, end: int, published: date | None) -> Iterator[KnownEventMention]: ...

    def hints(self, text: str, start: int, end: int, quotations: Sequence[Span] = ()) -> list[KindHint]: ...

    def kind_at(self, text: str, span: Span, found: Sequence[KindHint], quoted: bool = False) -> EventKind: ...

    def verb_at(self, parsed: Parsed, place: Span) -> Span | None: ...

    def is_stand_in(self, parsed: Parsed, position: int) -> bool: ...

    def label(
        self, parsed: Parsed, place: Span, own: Span | None, dates: Iterable[Span], resolve: Resolve
    ) -> str | None: ...

    def statement_label(self, speaker: str, content: str) -> str: ...

    def summary_label(self, kind: EventKind, actors: Sequence[str], topics: Sequence[str]) -> str: ...

    def sentence_label(self, words: str) -> str: ...


class AdviceGrammar(Protocol):
    """What somebody says -> the points of advice in it; words in capitals are explained in the language's folder."""

    CANADA: str
    COUNTRIES: dict[str, str]
    INSTITUTIONS: tuple[tuple[str, str], ...]
    PRESIDENT: str
    STAFF: str
    GERUND: Pattern
    GERUNDS: Pattern
    GROUPS: Pattern
    HOME: Pattern
    INTRODUCED: Pattern
    MORE: Pattern
    NEW_SENTENCE: Pattern
    OFFER: Pattern
    OPINION: Pattern
    ORGANIZATION: Pattern
    OURS: Pattern
    PERSON: Pattern
    PLANNED: Pattern
    PREMIER: Pattern
    PRESIDENCY: Pattern
    PRONOUN: Pattern
    PROPOSES: Pattern
    SAID_TO: Pattern
    WE: Pattern
    YOU: Pattern

    def adviser_kind(self, role: str | None, name: str | None) -> AdviserKind | None: ...

    def demanders(self) -> frozenset[str]: ...

    def points(self, content: str, direct: bool = False) -> Iterator[AdvicePoint]: ...

    def reports(self, sentence: str) -> Iterator[ReportedAdvice]: ...


class ToneGrammar(Protocol):
    """How words sound."""

    def score_content(self, text: str, content_spans: Spans) -> Tone: ...

    def statement_tone(self, text: str, content_spans: Spans, about_span: Span | None = None) -> ToneLabel: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that is analysed; `advice` and `tone` are None where it has no grammar for them."""

    code: str  # ISO 639-1
    parser: Parser
    sentences: SentenceRules
    reporting: ReportingGrammar
    times: TimeGrammar
    people: PeopleGrammar
    events: EventGrammar
    advice: AdviceGrammar | None
    tone: ToneGrammar | None
