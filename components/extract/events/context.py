"""The state while events are found: the events so far, the sentence being read, and the mentions in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from components.languages.language import EventGrammar, TimeGrammar
from components.languages.results import KindHint, KnownEventMention, Period
from components.models import EventBasis, EventKind, Span, Statement, Timex, within
from components.text.annotate import Document, Sentence


@dataclass(slots=True)
class EventsSoFar:
    """The dates of the events found so far in the document; events after the day of publication are left out.

    `last_day` has the grain of a day, `last_period` any grain; `of_kind` is the last day of each kind of event.
    """

    published: date | None
    last_day: Period | None = None
    last_period: Period | None = None
    of_kind: dict[EventKind, Period] = field(default_factory=dict)

    def add(self, days: Period, kind: EventKind) -> None:
        """Record the days of an event, unless it is after the day of publication."""
        if self.published and days.start > self.published:
            return
        self.last_period = days
        if days.grain == "day":
            self.last_day = days
            self.of_kind[kind] = days


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event mentioned in a sentence; `expression` is the span of its time expression."""

    span: Span
    days: Period
    basis: EventBasis
    kind: EventKind
    expression: Span | None = None


@dataclass(slots=True)
class SentenceContext:
    """A sentence with its time expressions, named events, quotations and hints at kinds of events."""

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
        """The event grammar of the document's language."""
        return self.document.language.events

    @property
    def times(self) -> TimeGrammar:
        """The time grammar of the document's language."""
        return self.document.language.times

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @property
    def span(self) -> Span:
        """The span of the sentence."""
        return self.sentence.start, self.sentence.end

    def kind(self, span: Span, without: Span = (0, 0)) -> EventKind:
        """The kind of event by the hints around a span.

        Hints in the span itself, in the clause `without` and in the cue of the statement around it do not count.
        """
        cues = [row.cue_span for row in self.statements if row.cue_span and within(span, row.content_spans)]
        others = [
            hint
            for hint in (*self.hints, *self._cues())
            if not within(hint.span, [span, without]) and not (hint.kind == "statement" and within(hint.span, cues))
        ]
        parsed = self.document.parse(self.sentence)
        return self.wording.kind_at(self.text, span, others, within(span, self.quotations), parsed)

    def dates_nothing(self, timex: Timex) -> bool:
        """Whether an expression only tells how long something took, or names people."""
        return self.wording.dates_nothing(timex, self.text, self.sentence.start, self.document.parse(self.sentence))

    def _cues(self) -> Iterator[KindHint]:
        """A hint at a statement for each cue of one that is no hint by itself."""
        for row in self.statements:
            cue = row.cue_span
            if cue and not any(hint.span[0] < cue[1] and cue[0] < hint.span[1] for hint in self.hints):
                yield KindHint(cue, "statement", "strong", within(cue, self.quotations), aside=False)
