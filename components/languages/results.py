"""What the grammars of the languages find in words: the same types in every language."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from components.languages.parsed import Range
from components.models import EventBasis, EventKind, Grain, Modality, Span, TimexType, ToneLabel, ToneWord

Strength = Literal["strong", "weak", "performed"]


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
    """The days from `start` to `end`, both included, and how finely they are known."""

    start: date
    end: date
    grain: Grain


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value and its type; `day` where the expression means a day and its value is coarser."""

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
    """Words that speak for a kind; `quoted` if somebody's own words, `aside` if a mere 'he said' in between."""

    span: Span
    kind: EventKind
    strength: Strength
    quoted: bool
    aside: bool


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A name, its day and kind; it means that day in what was published from `since` to `until`.

    It can only be found where one of the words `on` is.
    """

    on: frozenset[str]
    find: re.Pattern[str]
    unless: re.Pattern[str] | None
    days: Period
    since: date
    until: date
    kind: EventKind
    ahead: bool


@dataclass(frozen=True, slots=True)
class KnownEventMention:
    """A name found in a text."""

    span: Span
    name: KnownEvent

    @property
    def days(self) -> Period:
        return self.name.days

    @property
    def kind(self) -> EventKind:
        return self.name.kind


@dataclass(frozen=True, slots=True)
class AdvicePoint:
    """One point of advice: its clause in the words given; `who` should act as it is written, "" if nobody is named."""

    span: Span
    modality: Modality
    who: str = ""
    condition: Span | None = None


@dataclass(frozen=True, slots=True)
class ReportedAdvice:
    """A verb of advising: its span, whom it is said to ("" if unsaid), and the spans of what is advised."""

    verb: Span
    who: str
    acts: tuple[Span, ...]
    modality: Modality


@dataclass(frozen=True, slots=True)
class Tone:
    """Polarity (-1 to 1), subjectivity (0 to 1) and what carried them; None: no tone word, not scored."""

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
    """A capitalised run read as a name: `title` is what stands before it ('Ontario Premier', 'Mr.')."""

    span: Span  # of the name itself
    words: tuple[str, ...]
    title: str
    start: int  # of the title, or of the name

    @property
    def full(self) -> bool:
        return len(self.words) > 1

    def moved(self, by: int) -> "Name":
        return Name((self.span[0] + by, self.span[1] + by), self.words, self.title, self.start + by)
