"""Document -> Event rows: what happened, or is planned, on days that can be told.

An event is told by a dated expression ('last November', 'two days later'), by a name whose day is known ('victory
speech'), or by both. What each expression means in days stands in `times.periods`, kinds in `event_kinds`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from components.annotate import Document, Sentence
from components.extract.event_kinds import Hint, hints, kind_at
from components.extract.event_names import Named, named
from components.extract.event_summary import summary
from components.extract.times.direction import direction
from components.extract.times.periods import Dated, Setting, dated, day_of, moved
from components.extract.times.values import Period
from components.extract.topics import topics_of
from components.models import Event, EventBasis, EventKind, Span, Timex

FOLLOWS = re.compile(r"\s*(?:,|that|which|[.;:!?)\"”'’—–-])|\s*$")  # 'two days before' ends here: no event after it
JOINS = re.compile(r"^[\s,]*(?:on|in|at|of|by|the|or so)?[\s,]*$")  # between two halves of one expression
CREDIT = re.compile(r"\b(?:first published|published on|all rights reserved|copyright|file photo)\b", re.I)


@dataclass(slots=True)
class Story:
    """What was told so far: the last day that is not ahead, and the last period of any grain."""

    published: date | None
    day: Period | None = None
    told: Period | None = None

    def tell(self, days: Period) -> None:
        if self.published and days.start > self.published:
            return
        self.told = days
        if days.grain == "day":
            self.day = days


@dataclass(frozen=True, slots=True)
class Mention:
    """An event told at a place of a sentence: its days, and its kind where a name gives it."""

    span: Span
    days: Period
    basis: EventBasis
    expression: Span | None
    kind: EventKind | None = None


@dataclass(slots=True)
class Scene:
    """A sentence, its time expressions and the names of events in it."""

    document: Document
    sentence: Sentence
    timexes: list[Timex]
    names: list[Named]
    mentions: list[Mention] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return self.sentence.start, self.sentence.end


def extract(document: Document) -> Iterator[Event]:
    """The events of a document, one for every dated mention."""
    timexes = document.rows(Timex)
    starts = [timex.span[0] for timex in timexes]
    story = Story(document.article.published)
    for sentence in document.sentences:
        inside = list(timexes[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])
        names = list(named(document.text, sentence.start, sentence.end, story.published))
        if (inside or names) and not CREDIT.search(document.text, sentence.start, sentence.end):
            yield from _events(Scene(document, sentence, inside, names), story)


def _events(scene: Scene, story: Story) -> Iterator[Event]:
    for timex in scene.timexes:
        _tell(timex, scene, story)
    for name in scene.names:
        if not any(mention.days == name.name.days and mention.kind for mention in scene.mentions):
            scene.mentions.append(Mention(name.span, name.name.days, "inferred", None, name.name.kind))
    found = hints(scene.document.text, *scene.span)
    for mention in sorted(scene.mentions, key=lambda mention: mention.span):
        yield _event(mention, scene, found)


def _tell(timex: Timex, scene: Scene, story: Story) -> None:
    """Add what a time expression tells, unless it repeats the one before it."""
    text = scene.document.text
    words = " ".join(text[slice(*timex.span)].lower().split())
    before = text[max(scene.sentence.start, timex.span[0] - 20) : timex.span[0]].split()
    setting = Setting(words, before[-1].lower() if before else "", timex.value, story.published, story.day, story.told)
    found = dated(timex, setting)
    if found is None:
        return
    clause = _clause_event(timex, found, scene, story)
    mention = clause or Mention(timex.span, found.period, found.basis, timex.span)
    last = scene.mentions[-1] if scene.mentions else None
    if last and JOINS.match(text[last.span[1] : timex.span[0]]) and last.expression:
        if mention.days.grain != "day" or last.days == mention.days:
            return
        scene.mentions.pop()
    scene.mentions.append(mention)
    story.tell(mention.days)


def _clause_event(timex: Timex, found: Dated, scene: Scene, story: Story) -> Mention | None:
    """The event in 'two days after Trump signed the order', where its day follows from that of the main clause."""
    text = scene.document.text
    away = day_of(text[slice(*timex.span)])
    if not away or away["dir"] not in ("after", "before") or FOLLOWS.match(text, timex.span[1], scene.sentence.end):
        return None
    sign = 1 if away["dir"] == "after" else -1
    name = next((name for name in scene.names if name.span[0] >= timex.span[1]), None)
    if name:
        return Mention(timex.span, moved(name.name.days, away, sign), "relative", timex.span)
    main = scene.mentions[-1].days if scene.mentions else story.day
    if main is None or (away["dir"] == "before" and not scene.mentions):
        return None
    return Mention((timex.span[1], timex.span[1] + 1), moved(main, away, -sign), "inferred", timex.span)


def _event(mention: Mention, scene: Scene, found: list[Hint]) -> Event:
    text = scene.document.text
    words = text[slice(*scene.span)]
    return Event(
        sentence_span=scene.span,
        summary=summary(text, scene.span, mention.expression or mention.span),
        start=mention.days.start,
        end=mention.days.end,
        grain=mention.days.grain,
        timex_span=mention.expression,
        basis=mention.basis,
        kind=mention.kind or kind_at(text, mention.span, found),
        planned=_planned(mention, scene),
        topics=topics_of(words),
    )


def _planned(mention: Mention, scene: Scene) -> bool:
    """Whether the event is still ahead on the day of publication; on that very day the verb decides."""
    published = scene.document.article.published
    if published is None or mention.days.end < published:
        return False
    if mention.days.start > published:
        return True
    return direction(scene.document.text, mention.span, scene.span) > 0
