"""Document -> Event rows: what happened, or is planned, on days that can be told.

An event is told by a dated expression ('last November', 'two days later'), by a name whose day is known ('victory
speech'), or by a clause beside a dated one ('... on Wednesday, and Canada replied with duties').

event_scenes    the sentences in which a date or a named event stands; event_scene: what is known of one
event_mentions  the events that a scene tells, their days (by `times.periods`) and kinds (by `event_kinds`)
event_people    who takes part
event_labels    the label of an event from its own clause: event_phrases are what it is made of, event_dates what is
                left out of it, event_fitting how it is cut, event_wording how it is written
"""

import re
from collections.abc import Iterator
from functools import partial

from components.extract.events.candidate_sentences import scenes
from components.extract.events.context import EventMention, Scene, Story
from components.extract.events.mentions import told
from components.extract.events.participants import actors, quotable, who
from components.languages.parsed import Parsed
from components.models import Event, Labels, Statement, Timex, quoted, within
from components.text.annotate import Document
from components.topics import topics as all_topics
from components.topics import topics_of

STOP = re.compile(r"[.!?]+(?=\s)")


def extract(document: Document) -> Iterator[Event]:
    """The events of a document, one for every dated mention."""
    story = Story(document.article.published)
    found = [scene for scene in scenes(document) if told(scene, story)]
    for scene in found:
        yield from (_event(mention, scene) for mention in sorted(scene.mentions, key=lambda mention: mention.span))


def _event(mention: EventMention, scene: Scene) -> Event:
    people, topics = actors(scene), topics_of(scene.text[slice(*scene.span)])
    return Event(
        sentence_span=scene.span,
        summary=_label(mention, scene, people, topics),
        start=mention.days.start,
        end=mention.days.end,
        grain=mention.days.grain,
        timex_span=mention.expression,
        basis=mention.basis,
        kind=mention.kind,
        planned=_planned(mention, scene),
        actors=people,
        topics=topics,
    )


def _label(mention: EventMention, scene: Scene, people: Labels, topics: Labels) -> str:
    """The event's label; of a statement, who said what; where no clause gives one, what is known of the event."""
    parsed = scene.document.parse(scene.sentence)
    row = _statement(mention, scene, parsed)
    if row and within(mention.span, scene.quotations) and _in_own_words(mention, row, parsed, scene):
        return scene.wording.said(row.speaker or "", _quoted_sentence(mention, scene))
    if row and mention.expression and mention.kind == "statement":
        return scene.wording.said(row.speaker or "", quoted(scene.text, row.content_spans))
    dates = [timex.span for timex in scene.timexes if timex.type in ("DATE", "TIME") or _counted(timex, scene)]
    dates += [mention.expression] if mention.expression else []
    found = parsed and scene.wording.label(parsed, mention.span, mention.expression, dates, partial(who, scene))
    return found or _in_short(mention, scene, people, topics)


def _statement(mention: EventMention, scene: Scene, parsed: Parsed | None) -> Statement | None:
    """The statement that a date dates, or within whose quotation an event is told; none if it dates something else."""
    rows = [row for row in scene.statements if quotable(row)]
    if not rows or within(mention.span, scene.quotations):
        return rows[0] if rows else None
    rows = [row for row in rows if not within(mention.span, row.content_spans)]
    verb = scene.wording.verb_at(parsed, mention.span) if parsed else None
    cues = [row for row in rows if row.cue_span is None or verb is None or within(row.cue_span, [verb])]
    return cues[0] if cues else None


def _counted(timex: Timex, scene: Scene) -> bool:
    return scene.times.day_of(scene.text[slice(*timex.span)]) is not None


def _in_own_words(mention: EventMention, row: Statement, parsed: Parsed | None, scene: Scene) -> bool:
    """Whether an event is told by a quotation itself, and not only dated by quoted words."""
    verb = scene.wording.verb_at(parsed, mention.span) if parsed else None
    if parsed is None or verb is None or parsed.token_at(mention.span[0]) is None:
        return True
    return scene.wording.is_stand_in(parsed, mention.span[0]) or bool(row.cue_span and within(row.cue_span, [verb]))


def _in_short(mention: EventMention, scene: Scene, people: Labels, topics: Labels) -> str:
    """The label where no clause gives one: a short sentence as it stands, else what is known of the event."""
    words = scene.text[slice(*scene.span)]
    short = len(words.split()) <= scene.wording.MOST and not scene.wording.VAGUE.match(words)
    known = (people or topics) and (mention.kind != "other" or (people and scene.wording.VAGUE.match(words)))
    labels = [topic.label for topic in all_topics() if topic.ident in topics]
    return scene.wording.told_of(mention.kind, people, labels) if known and not short else scene.wording.bare(words)


def _quoted_sentence(mention: EventMention, scene: Scene) -> str:
    """The sentence of a quotation in which an event is told."""
    start, end = next(span for span in scene.quotations if within(mention.span, [span]))
    before = list(STOP.finditer(scene.text, start, mention.span[0]))
    after = STOP.search(scene.text, mention.span[1], end)
    return scene.text[before[-1].end() if before else start : after.end() if after else end]


def _planned(mention: EventMention, scene: Scene) -> bool:
    """Whether the event is still ahead on the day of publication; on that very day the verb decides."""
    published = scene.document.article.published
    if published is None or mention.days.end < published:
        return False
    if mention.days.start > published or (mention.days.end > published and _runs_on(mention, scene)):
        return True
    return scene.times.direction(scene.text, mention.span, scene.span) > 0


def _runs_on(mention: EventMention, scene: Scene) -> bool:
    """'within the next week', 'the coming month': counted from today on."""
    return mention.expression is not None and scene.times.runs_on(scene.text[slice(*mention.expression)])
