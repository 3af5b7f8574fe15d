"""The results of the grammars: the same types in every language."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from components.languages.parsed import Range
from components.models import EventBasis, EventKind, Grain, Modality, Span, TimexType, ToneLabel, ToneWord

Strength = Literal["strong", "weak", "performed"]
Tense = Literal["now", "past", "ahead"]
GOES_ON = "goes on"  # the frame of a clause without a subject whose speaker is the last one
SILENT = "silent"  # the frame of a clause without words: what its subject does may lead to a quotation beside it


@dataclass(frozen=True, slots=True)
class Clause:
    """A reporting clause: who says what, as token indexes of a parsed sentence."""

    cue: int  # the verb or noun of saying
    lemma: str  # of the cue
    frame: str  # the grammatical relations that link the content to the cue, joined by "+": "dobj+xcomp"
    speaker: Range | None  # None where the sentence names no speaker
    content: frozenset[int]  # what is said
    negated: bool = False
    features: tuple[str, ...] = ()  # for the confidence model: tense, auxiliaries, place in the sentence, speaker
    listener: Range | None = None  # the person to whom it is said


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both included; `grain` is the precision with which they are known."""

    start: date
    end: date
    grain: Grain


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value and its type; `day` is set if the expression means a day but its value is coarser."""

    value: str
    type: TimexType = "DATE"
    day: date | None = None


@dataclass(frozen=True, slots=True)
class DateContext:
    """A time expression with what is needed to find the days that it means."""

    words: str  # of the expression, in lower case
    before: str  # the word before it, in lower case
    value: str  # TIMEX3
    published: date | None
    day: Period | None  # the last day mentioned before the expression that is not after publication
    last_period: Period | None  # the last period mentioned before it, of any grain
    said_on: date | None = None  # the day of the statement that contains it, if the sentence gives that day

    @property
    def here(self) -> Period | None:
        """The day from which a number of days is counted: the one mentioned before, else the day of publication."""
        return self.day or (Period(self.published, self.published, "day") if self.published else None)


@dataclass(frozen=True, slots=True)
class Dated:
    """The days of an event and how they are known."""

    period: Period
    basis: EventBasis


@dataclass(frozen=True, slots=True)
class KindHint:
    """Words that hint at a kind of event."""

    span: Span
    kind: EventKind
    strength: Strength
    quoted: bool  # in a quotation
    aside: bool  # a mere 'he said' in the middle of a clause


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event of the lexicon that texts call by a name, such as 'Liberation Day'."""

    on: frozenset[str]  # a sentence without any of these words cannot contain the name
    find: re.Pattern[str]  # the name
    unless: re.Pattern[str] | None  # words in the sentence that show that another event is meant
    days: Period
    since: date  # in articles published from this day ...
    until: date  # ... to this day the name means the event
    kind: EventKind
    ahead: bool  # whether, from its day on, the name needs a verb in the future to mean the event
    who: str | None = None  # the last name of the person whose event it is; the text must mean this person


@dataclass(frozen=True, slots=True)
class KnownEventMention:
    """A known event named in a text."""

    span: Span
    name: KnownEvent

    @property
    def days(self) -> Period:
        """The days of the event."""
        return self.name.days

    @property
    def kind(self) -> EventKind:
        """The kind of the event."""
        return self.name.kind


@dataclass(frozen=True, slots=True)
class AdvicePoint:
    """One point of advice in the words of a statement."""

    span: Span  # of its clause
    modality: Modality
    who: str = ""  # the words for who should act, "" if nobody is named
    condition: Span | None = None  # an "if" or "unless" clause


@dataclass(frozen=True, slots=True)
class ReportedAdvice:
    """Advice that a reporter's sentence reports with a verb of advising."""

    verb: Span
    who: str  # the words for the person advised, "" if nobody is named
    acts: tuple[Span, ...]  # what is advised
    modality: Modality
    adviser: Span | None = None  # where the adviser is no subject before the verb: 'advised by A', 'A's message:'


@dataclass(frozen=True, slots=True)
class Tone:
    """Polarity (-1 to 1), subjectivity (0 to 1) and the words they rest on; None if there is no tone word."""

    polarity: float | None
    subjectivity: float | None
    words: tuple[ToneWord, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetTone:
    """The tone towards a person or institution; the probabilities add up to 1."""

    label: ToneLabel
    negative: float
    neutral: float
    positive: float


@dataclass(frozen=True, slots=True)
class Name:
    """Capitalised words that are read as a name; `title` is what precedes it ('Ontario Premier', 'Mr.')."""

    span: Span  # of the name without its title
    words: tuple[str, ...]
    title: str
    start: int  # of the title, or of the name if there is no title

    @property
    def full(self) -> bool:
        """Whether it has a first and a last name."""
        return len(self.words) > 1

    def moved(self, by: int) -> "Name":
        """The name with its positions moved by a number of characters."""
        return Name((self.span[0] + by, self.span[1] + by), self.words, self.title, self.start + by)
