"""Language: what the extractors need from a language, and the protocols that its grammars have to fit.

A grammar is a package in the language's folder; its `__init__` has the names that the protocol lists. Dependency
labels and word order differ between languages, so each language has grammars of its own. Only the types of the results
are shared (`results`).
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
    Tense,
    Tone,
)
from components.models import AdviserKind, EventKind, Span, Spans, Timex, ToneLabel

Pattern = re.Pattern[str]
LONGEST_ABBREVIATION = 9  # characters, with its full stop
Resolve = Callable[[Span, str | None], str | None]  # a mention, and a person who is not meant -> the name


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """How a language writes sentences, as regular expressions."""

    abbreviation: Pattern  # words after which a full stop does not end the sentence
    dateline: Pattern  # the place and agency at the start of a report: "OTTAWA (CP) — "
    leads_on: Pattern  # a word before a quotation that is part of the reporter's own sentence
    inserted: Callable[[], Pattern] | None = (
        None  # a reporting clause within quotation marks; groups `before` and `clause`
    )
    clock: Pattern | None = None  # a full stop and what follows it after the hour of a day: '8 p.m|. Tuesday'

    def ends_abbreviation(self, text: str, end: int, begin: int = 0) -> bool:
        """Whether the full stop before `end` belongs to an abbreviation that begins at `begin` or later: 'Mr.'."""
        if self.clock is not None and self.clock.match(text, end - 1):
            return True
        return bool(self.abbreviation.search(text, max(begin, end - LONGEST_ABBREVIATION), end))


@dataclass(frozen=True, slots=True)
class Parser:
    """The spaCy models that can parse a language; the first one that is installed is used.

    `version` and `digest` (see `model_check.weights_digest`) identify the weights with which accuracy was measured.
    `substitutes` pairs a name that the model misreads with a name of the same length that it knows. The parser gets the
    substitute; the text that is shown is not changed. `names_given` does the same with last names: from a sentence and
    its article, which shows that they are names, it makes a sentence of the same length.
    """

    models: tuple[str, ...]
    version: str
    digest: str
    substitutes: tuple[tuple[str, str], ...] = ()
    names_given: Callable[[str, str], str] | None = None


class ReportingGrammar(Protocol):
    """Reporting clauses: who says what, in a parsed sentence."""

    WEIGHTS: str  # the table in data/lexicons with the weights of a candidate's features
    THAT: Pattern  # a word that introduces what was said and is not part of it
    JOINS_NEXT: Pattern  # at the end of what was said: a conjunction that joins the next clause
    JOINS_SPEAKER: Pattern  # at the end of what was said: a conjunction after which another speaker reports
    NOUN_PHRASE: Pattern  # the begin of words that are a noun phrase and no clause
    LEADS_TO_QUOTATION: Pattern  # the words that may stand between a cue and the quotation that it introduces
    CONTENTLESS: frozenset[str]  # pronouns that are no content by themselves: "she said so"
    TIME_CLAUSE: frozenset[str]  # the features of a clause that says when something was said
    FIRST_PERSON: frozenset[str]  # I and we, as speakers
    GOVERNMENT_ACTS: Pattern  # a government that does something; groups `who` and `country`
    GOVERNS: Pattern  # in a role: the head of a government or a minister
    OF_WHOM: Pattern  # after a cue: 'said of X'
    TALKS: Pattern  # a conversation with somebody
    NOBODY: frozenset[str]  # pronouns that name no addressee
    AFTER_HEAD: Pattern  # what ends the head of a speaker's noun phrase

    def is_name(self, before: str, quoted: str) -> bool:
        """Whether words in quotation marks are a nickname or a title, by the text before them."""

    def may_report(self, words: str) -> bool:
        """Whether some words outside quotations may report speech; cheap, to decide which sentences are parsed."""

    def clauses(self, parsed: Parsed) -> Iterator[Clause]:
        """The reporting clauses of a sentence, in the order of their cues."""

    def quoting(self, parsed: Parsed, quoted: int) -> Clause | None:
        """The clause whose verb, though no cue, governs the quotation that begins at a token."""

    def is_plain(self, clause: Clause) -> bool:
        """Whether the cue is a plain verb of saying: beside it a quotation is speech."""

    def is_core(self, clause: Clause) -> bool:
        """Whether the form of a clause is enough to report speech: a plain verb of saying, 'according to X'."""

    def has_personal_speaker(self, clause: Clause) -> bool:
        """Whether the speaker of a clause is a name or a pronoun."""

    def is_construction(self, clause: Clause | None) -> bool:
        """Whether the form of a clause makes speech likely, whatever its verb: 'she regards X as Y'."""

    def is_unsaid(self, clause: Clause | None, content: str) -> bool:
        """Whether a clause reports no words, as in 'asked not to be named'."""

    def is_deed(self, clause: Clause, content: str, is_topic: bool) -> bool:
        """Whether the verb reports an action and not speech; `is_topic`: its object is no clause."""

    def is_unconfirmed(self, clause: Clause, parsed: Parsed) -> bool:
        """Whether the reporter passes on as hearsay that something was said: 'reportedly told', 'aurait déclaré'."""

    def is_cue(self, word: str) -> bool:
        """Whether a word, in small letters, is a form of a verb of speech."""


class TimeGrammar(Protocol):
    """Time expressions: what they mean, and which days they give an event."""

    def expressions(
        self, text: str, published: date | None, furniture: tuple[Span, ...]
    ) -> Iterator[tuple[Span, Resolved]]:
        """The time expressions of a text in its order, resolved against the day of publication."""

    def dated(self, timex: Timex, context: DateContext) -> Dated | None:
        """The days that an expression gives an event; None if it is no date or cannot be resolved."""

    def day_of(self, words: str) -> re.Match[str] | None:
        """The parts of a distance ('two days later') as groups n, u and dir; None if the words are no distance."""

    def moved(self, days: Period, found: re.Match[str], sign: int) -> Period:
        """Some days moved by a distance that `day_of` found, forward (1) or back (-1)."""

    def direction(self, text: str, span: Span, sentence: Span) -> int:
        """Whether the verb near a date points to the future (above 0), to the past (below 0) or to neither."""

    def runs_on(self, words: str) -> bool:
        """Whether an expression begins on the day of publication: 'within the next week'."""


class PeopleGrammar(Protocol):
    """How texts name people and institutions, and describe them."""

    PRONOUNS: dict[str, Gender]  # third person singular, with the gender
    EITHER: frozenset[str]  # pronouns whose person may have any gender: French "son", "sa"
    BOTH: Pattern  # opens a description of two people told of together: "les deux ministres", "the two premiers"
    ORDINALS: dict[str, int]  # pronouns for one of two people told of together: 'le premier', 'la seconde'
    OWNED: Pattern  # what somebody has; groups `who` and `thing`
    LATTER: frozenset[str]  # pronouns that mean the last person mentioned: French "celui-ci"
    RELATIVE: frozenset[str]  # who, which, that
    NOUN_BEFORE_RELATIVE: Pattern  # what 'who' means where a noun stands right before it: 'voters who'; group `who`
    IMPERSONAL: frozenset[str]  # documents that nobody speaks by unless named as their author: 'the poll'
    SAME_DOCUMENT: tuple[frozenset[str], ...]  # nouns that a text uses for one document: 'a survey ... the poll'
    NEUTER: frozenset[str]  # it, its
    SUBJECT_OR_OBJECT: frozenset[str]  # of PRONOUNS, those that may be subject or object
    NO_ONE: frozenset[str]  # nobody, neither: what follows them names no one
    THEY: frozenset[str]  # they, them
    SUBJECT_PRONOUN: Pattern  # he or she, anywhere
    THIRD_PERSON: Pattern  # he, she, him, his, her
    HONORIFICS: dict[str, Gender]  # Mr., Ms. and so on, as keys
    ARTICLE: Pattern  # at the start of a mention
    POSSESSIVE: Pattern  # at the end of a mention: 's
    REGIONS: Pattern  # the names of provinces and states
    DEFINITE: Pattern  # the start of a mention of somebody known
    DESCRIPTION: Pattern  # a description of an office holder within a sentence
    KIN_BEFORE: Pattern  # before the given name of a relative: 'his wife'
    SOMEBODY: Pattern  # the article before somebody told of for the first time
    INCOMING: Pattern  # in a description: the one elected to an office, who does not hold it yet
    AND: str  # between the last two of several speakers
    BETWEEN_NAMES: Pattern  # between any two of several speakers
    APPOSED: Pattern  # what is said of one of several speakers after a comma
    COMPANY: Pattern  # at the start of a mention: those in whose company somebody speaks, as 'her aides'
    OFFICE_HOLDER: Pattern  # 'the president', 'the prime minister'
    INSTITUTION: Pattern  # institutions of the register that texts often name
    HEADS_OF_STATE: dict[str, str]  # offices of state, with their country
    AFTER_NAME: Pattern  # the words after a name that introduce the person; groups `is` and `apposed`
    VERB_AFTER: Pattern  # after a name: the verb of such words; group `verb`
    BY_PRONOUN: Pattern  # a sentence about the person named before it: 'She leads ...'; group `is`
    SUCCEEDED: Pattern  # before the name of somebody whose office another took over
    LEFT: Pattern  # in a role: it is no longer held
    SENDS: Pattern  # a sentence tells of a letter, a post or another document
    GIVEN_BY: Pattern  # between a document and its author
    DOCUMENT_BEFORE: Pattern  # a noun that may be a document, with its article; group `noun`
    SAYS_AFTER: Pattern  # 'it' with a verb by which a document may speak
    ASKED_BY: Pattern  # at the end of the words before a name: who asks somebody in the passive is not the one meant
    OF_BODY: Pattern  # a description of somebody by a body told of before: "its president"
    OF_AGE: Pattern  # a description that tells the age of somebody told of before: 'the 61-year-old biologist'
    ONE_OF: Pattern  # at the start of a mention: 'one of his'
    DETERMINERS: Pattern  # at the start of a description: whose and how many, which says nothing about who it is
    WEIGHTLESS: frozenset[str]  # words of a description that say nothing about who it is, either
    NEWLY: Pattern  # in a description: somebody has just come into office
    CUE_WORD: Pattern  # a word that may be a verb of saying beside a name
    CUE_BEFORE: int  # characters before a name in which such a verb may stand
    NOUN_BEFORE_NAME: bool  # whether a noun may stand right before an institution's name: 'la coopérative X'
    OWNER_AFTER: frozenset[str]  # prepositions before an owner or employer: 'a spokesman for Ms. Roe'
    WRITTEN_BY: frozenset[str]  # prepositions before an author: 'a letter from Ms. Roe'

    def names_in(self, text: str, start: int, end: int) -> Iterator[Name]:
        """The names of people in a part of a text, and single words that may be last names."""

    def names_in_capitals(self, text: str) -> Iterator[Name]:
        """The full names that a text writes in capitals and takes up by the last name."""

    def named_apart(self, text: str, sentence: Span, at: int, names: Iterable[Span]) -> Iterator[Span]:
        """Those of some names after a pronoun at a position in its sentence whom the pronoun cannot mean."""

    def words(self, kind: str) -> frozenset[str]:
        """A word list of the language by its name, as keys: 'roles', 'people_nouns', 'documents' ..."""

    def firms(self, text: str) -> frozenset[str]:
        """The names of firms that a text shows to be some by what stands before them."""

    def given_names(self) -> dict[str, Gender]:
        """The gender of given names that have one, by key."""

    def role_of(self, text: str, name: Name) -> str | None:
        """The role that the text beside a name gives the person."""

    def country_of(self, role: str) -> str | None:
        """The country that a role implies (ISO 3166-1), None if none."""

    def gender_at(self, text: str, name: Name) -> Gender | None:
        """The gender that the words before a name tell; None if they tell none."""

    def full_body(self, short: str, names: Iterable[str]) -> str | None:
        """The institution, among those named before, that a short form of its name means; None if none."""

    def gender_of(self, words: str) -> Gender | None:
        """The gender that the grammar of a description tells: 'la ministre'; None if it tells none."""

    def gender_of_body(self, name: str) -> Gender | None:
        """The grammatical gender of an institution, by which 'elle' may mean it; None where that tells nothing."""

    def registered(self, words: str) -> Person | None:
        """The institution of the register that some words name, None if none."""

    def institution(self, words: str, last_names: Container[str]) -> Person | None:
        """The institution that a mention means, in the register or not."""

    def office_of(self, tokens: list[str]) -> str | None:
        """The office of state that a description means, a key of HEADS_OF_STATE."""

    def office_of_leader(self, tokens: list[str]) -> str | None:
        """The office of state that 'the Canadian leader' means, a key of HEADS_OF_STATE."""

    def noun_phrase(self, words: str) -> str:
        """A mention without its article and what follows its head noun."""

    def head_noun(self, words: str) -> str:
        """The head noun of a mention, as a key."""

    def telling_words(self, words: str) -> list[str]:
        """The informative words of a description: those that say something about the person."""

    def is_plural(self, words: str) -> bool:
        """Whether a mention speaks of several people."""

    def same_noun(self, tokens: list[str], head: str, role: str) -> bool:
        """Whether a role contains the head noun of a description."""

    def alike(self, head: str, role: str) -> bool:
        """Whether a role has a noun for the same office as a head noun: 'leader' and 'head'."""

    def covers(self, tokens: list[str], role: str) -> bool:
        """Whether a role contains every informative word of a description."""

    def words_before(self, text: str, start: int) -> str:
        """The words right before a name that introduce the person, "" if there are none."""

    def fit(self, words: str, introduction: str) -> float:
        """How well a description fits an introduction: 0 not, below 1 by its head noun, from 1 by all its words."""

    def describes_somebody(self, words: str) -> bool:
        """Whether a definite description is one of a person, by trade or origin."""

    def tells_more(self, words: str) -> bool:
        """Whether a definite description may tell something new of who spoke last: 'the 57-year-old'."""

    def speaks_against(self, words: str, introduction: str) -> bool:
        """Whether an introduction names another kind of person than a description."""

    def modifies(self, before: str, after: str) -> bool:
        """Whether a name is part of a phrase about somebody else, by the words around it in a mention."""

    def is_kind_of_person(self, noun: str) -> bool:
        """Whether a noun names a kind of person: 'trucker'."""

    def nationality(self, words: str) -> str | None:
        """The country of 'the Canadian minister' (ISO 3166-1), None if the description tells none."""

    def demonym(self, words: str) -> str | None:
        """The place or party whose people a description names: 'the Nova Scotian'."""

    def is_body(self, noun: str) -> bool:
        """Whether a noun names a kind of institution: 'union'."""

    def body_fits(self, noun: str, name: str) -> int:
        """How well an institution may be called by a noun: 0 not, 1 as any institution, 2 by its own kind."""

    def organisations_in(self, text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """The names of institutions in a part of a text, with their spans."""

    def leads(self, text: str, start: int, end: int) -> int:
        """How likely a mention is the subject of its sentence, from 0 to 2."""

    def joined(self, names: Sequence[str]) -> str:
        """Several names in one string: 'A, B and C'."""


class EventGrammar(Protocol):
    """Events in a sentence: patterns around dates, kinds of events, labels."""

    ALONE: Pattern  # after 'two days before': no clause follows
    AND_BETWEEN: Pattern  # the words that join the ends of a span after BETWEEN
    BEFORE_CLAUSE: Pattern  # an expression that ends in 'before' or 'after'
    BETWEEN: Pattern  # before the first end of a span of time, where 'and' joins its two ends
    BESIDE: Pattern  # what a second event in a sentence begins with
    BESIDE_KINDS: tuple[str, ...]  # the kinds that such an event may have
    COUNTED_FROM: Pattern  # before a day from which a distance is counted, so that it is no date of the event
    CREDIT: Pattern  # credit lines, which report no event
    CUTS_SPEECH: bool  # whether labels cut what somebody says where its grammar allows
    DEFINITE: Pattern  # before a date: the event was named already
    DENIED: Pattern  # before a date that does not hold: 'rather than', 'not on'
    JOINS: Pattern  # between the two halves of one date
    LASTS: Pattern  # before a date at which something begins or ends: 'from', 'until'
    MOVED: Pattern  # before the first of two days between which something was moved, so that they are no span
    NAME_ASIDE: Pattern  # before a named event that is only referred to
    NAME_DATES: Pattern  # before a named event that dates another
    NEXT_DAY: Pattern  # a day counted from another one that was told
    RANGE: Pattern  # between the two ends of a span of time
    SAME_DAY_THAT: Pattern  # 'the same day that'
    SINCE: Pattern  # before a date of which a sentence tells only what lasted or was the most since
    TOLD_BEFORE: Pattern  # after 'a day after': a clause that refers to what was told before
    TODAY: tuple[str, ...]  # the expressions for the day of publication
    THIS_YEAR: str  # too vague for a date

    def known_events(self, text: str, start: int, end: int, published: date | None) -> Iterator[KnownEventMention]:
        """The events of the lexicon that a sentence names, as of the day of publication."""

    def hints(self, text: str, start: int, end: int, quotations: Sequence[Span] = ()) -> list[KindHint]:
        """The words of a sentence that hint at a kind of event."""

    def kind_at(
        self, text: str, span: Span, found: Sequence[KindHint], quoted: bool = False, parsed: Parsed | None = None
    ) -> EventKind:
        """The kind of event by the hint nearest to a span; `parsed` is the sentence."""

    def dates_nothing(self, timex: Timex, text: str, start: int, parsed: Parsed | None) -> bool:
        """Whether an expression in a sentence from `start` on only tells how long something took, or names people."""

    def counted_from(self, parsed: Parsed, distance: Span) -> Tense | None:
        """How the clause that a distance ('ten days after ...') dates is told; None if that is not known."""

    def shares_day(self, parsed: Parsed, dated: Span, other: Span) -> bool:
        """Whether what is told in a clause beside a dated one may have its day: not 'flies today and has called'."""

    def verb_at(self, parsed: Parsed, place: Span) -> Span | None:
        """The span of the verb of the clause that contains a span."""

    def is_clause(self, parsed: Parsed, spans: Spans) -> bool:
        """Whether the words in some spans have a verb with a tense."""

    def is_stand_in(self, parsed: Parsed, position: int) -> bool:
        """Whether a position lies in a quotation that was replaced before the parse."""

    def label(
        self, parsed: Parsed, place: Span, own: Span | None, dates: Iterable[Span], resolve: Resolve
    ) -> str | None:
        """The label of the event at `place`, from its own clause; None if no clause gives a readable one."""

    def own_words(
        self, parsed: Parsed | None, place: Span, date: Span | None, sentence: Span, text: str, resolve: Resolve
    ) -> str:
        """The label where no clause gives one: words of the event's sentence, if need be in quotation marks."""

    def spoken_words(self, parsed: Parsed, place: Span, speaker: str, text: str, resolve: Resolve) -> str:
        """The label of a quoted sentence that is too long for one: a clause that can be read alone; "" if none."""

    def is_printable(self, label: str) -> bool:
        """Whether a label stands by itself: no pronoun as subject or object, nothing cut off badly."""

    def statement_label(self, speaker: str, content: str, direct: bool = False) -> str:
        """The label of a statement: its speaker and its words, in quotation marks if they are `direct`."""


class AdviceGrammar(Protocol):
    """What somebody says -> the points of advice in it, and the words that name advisers and addressees."""

    CANADA: str  # the name of the country
    COUNTRIES: dict[str, str]  # names of countries by code
    INSTITUTIONS: tuple[tuple[str, str], ...]  # an expression, and the institution that it means
    PRESIDENT: str  # the name for "the president"
    STAFF: str  # an expression for somebody's people
    FORBIDS: Pattern  # a prohibition that is parted from its verb: "Don't", as in "Don't, she said, answer"
    FORESEES: Pattern  # words that tell what will be, where the one who says them is the one of whom they tell
    GERUND: Pattern  # the start of a proposal
    GERUNDS: Pattern  # between two proposals
    GROUPS: Pattern  # groups that "they" may mean
    HOME: Pattern  # the country's name or its people
    INSTRUCTS: Pattern  # what a news release tells its readers to do
    LIST_SUBJECT: Pattern  # the line above a list that says whose recommendations follow; group `who`
    ITEM_PREDICATE: Pattern  # an item of a list that ends the sentence above it; group `act`
    INTRODUCED: Pattern  # a person's organization, after the name
    MORE: Pattern  # what a statement goes on to say after its cue
    NEW_SENTENCE: Pattern  # words that begin a new sentence
    OFFICE: Pattern  # an office or body by its noun: 'the minister'; group `office`
    OFFER: Pattern  # a proposal to the other side, no advice
    OF_BODY: Pattern  # the start of a role in a body that it does not name: "its" of "its president"
    OF_CANADA: Pattern  # words of which an article on Canada has some
    OF_UNITED_STATES: Pattern  # words of which an article on the United States has some
    ORGANIZATION: Pattern  # 'his union', 'the group'
    OURS: Pattern  # we, our
    OUTLET: Pattern  # an outlet that somebody talks to for the public
    ANNOUNCES: Pattern  # a sentence after which somebody's advice stands; group `adviser`
    BODY: Pattern  # a body by its full name; group `name`
    OWNING: Pattern  # before a noun of advising that somebody has: "has a better" of "has a better suggestion"
    PEOPLE: Pattern  # people by what they are: 'refiners in Sarnia'; groups `group` and `place`
    PERSON: Pattern  # an office-holder or a capitalised name
    PLANNED: Pattern  # before a statement that is still to be made: 'will argue that'
    PREMIER: Pattern  # the prime minister
    PRESIDENCY: Pattern  # the president
    PRONOUN: Pattern  # he, she, they, it
    PROVINCES: dict[str, str]  # the names of provinces by expressions for small letters
    PROPOSES: Pattern  # cues of proposing
    WROTE: Pattern  # who wrote the paper that an article tells of
    RECOMMENDS: Pattern  # a line that announces a list of recommendations
    RELATIVE: Pattern  # the start of a clause that stands for a role: "who"
    SAID_TO: Pattern  # verbs and nouns with a listener
    THE_PROVINCE: Pattern  # the province that was named before
    UNQUALIFIED: Pattern  # words for an institution that name no country: 'the government'
    WE: Pattern  # we, this country
    YOU: Pattern  # you, your

    def adviser_kind(self, role: str | None, name: str | None, before: str = "") -> AdviserKind | None:
        """The kind of adviser that a role, or else a name, implies; `before` is what leads to the name."""

    def demanders(self) -> frozenset[str]:
        """The speakers whose "must" is a demand on the other side and not advice."""

    def points(self, content: str, direct: bool = False) -> Iterator[AdvicePoint]:
        """The points of advice in what somebody said."""

    def reports(self, sentence: str) -> Iterator[ReportedAdvice]:
        """The advice that a sentence reports with a verb of advising."""


class ToneGrammar(Protocol):
    """The tone of words."""

    def raw(self, text: str) -> Tone:
        """The scores of a text as the library gives them, without the repairs for news."""

    def label(self, polarity: float | None) -> ToneLabel | None:
        """The tone that a polarity alone stands for; None where there is none."""

    def score_content(self, text: str, content_spans: Spans) -> Tone:
        """The polarity and subjectivity of what was said, and the words that they rest on."""

    def statement_tone(self, text: str, content_spans: Spans, about_span: Span | None = None) -> ToneLabel:
        """The tone of a statement: towards the person or institution it is about, else of its words."""


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
    subject_pronouns: Pattern | None = (
        None  # before a verb of advising, at the end of the words before it; None: English
    )
    acts_lead: bool = False  # whether what a person does may lead to a quotation that is the next sentence
