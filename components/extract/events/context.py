"""What is known while the events of a document are told: the story so far, a sentence, and the mentions found in it."""

from dataclasses import dataclass, field
from datetime import date

from components.languages.language import EventGrammar, TimeGrammar
from components.languages.results import KindHint, KnownEventMention, Period
from components.models import EventBasis, EventKind, Span, Statement, Timex, within
from components.text.annotate import Document, Sentence


@dataclass(slots=True)
class Story:
    """What was told so far: the last day that is not ahead, the last period of any grain, the last of each kind."""

    published: date | None
    day: Period | None = None
    told: Period | None = None
    of_kind: dict[EventKind, Period] = field(default_factory=dict)

    def tell(self, days: Period, kind: EventKind) -> None:
        if self.published and days.start > self.published:
            return
        self.told = days
        if days.grain == "day":
            self.day = days
            self.of_kind[kind] = days


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event told at a place of a sentence."""

    span: Span
    days: Period
    basis: EventBasis
    kind: EventKind
    expression: Span | None = None


@dataclass(slots=True)
class Scene:
    """A sentence with its time expressions, its named events, its quotations and what speaks for kinds in it."""

    document: Document
    sentence: Sentence
    timexes: list[Timex]
    names: list[KnownEventMention]
    quotations: list[Span]
    hints: list[KindHint]
    statements: list[Statement] = field(default_factory=list)
    mentions: list[EventMention] = field(default_factory=list)

    @property
    def wording(self) -> EventGrammar:
        """How the document's language speaks of events."""
        return self.document.language.events

    @property
    def times(self) -> TimeGrammar:
        """How the document's language speaks of days."""
        return self.document.language.times

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def span(self) -> Span:
        return self.sentence.start, self.sentence.end

    def kind(self, span: Span, without: Span = (0, 0)) -> EventKind:
        """The kind told around a place, but by nothing in it, in the clause `without`, or in how it is quoted."""
        cues = [row.cue_span for row in self.statements if row.cue_span and within(span, row.content_spans)]
        others = [
            hint
            for hint in self.hints
            if not within(hint.span, [span, without]) and not (hint.kind == "statement" and within(hint.span, cues))
        ]
        return self.wording.kind_at(self.text, span, others, within(span, self.quotations))
