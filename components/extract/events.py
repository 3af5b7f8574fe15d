"""Document -> Event rows: what happened, or is planned, on days that can be told.

An event is told by a dated expression ('last November', 'two days later'), by a name whose day is known ('victory
speech'), or by a clause beside a dated one ('... on Wednesday, and Canada replied with duties'). What an expression
means in days stands in `times.periods`, how a kind is told in `event_kinds`, the label in `event_labels`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from components.annotate import Document, Sentence, parse_ahead
from components.extract.event_clauses import is_stand_in, verb_at
from components.extract.event_kinds import Hint, hints, within
from components.extract.event_labels import label
from components.extract.event_names import Named, named
from components.extract.event_scene import Mention, Scene, Story
from components.extract.event_wording import MOST, bare, said, told_of
from components.extract.speakers import cast
from components.extract.times.direction import direction
from components.extract.times.periods import Dated, Setting, dated, day_of, moved
from components.extract.times.values import Period
from components.extract.topics import topics as all_topics
from components.extract.topics import topics_of
from components.models import Event, EventKind, Labels, Span, Statement, Timex, quoted
from components.parse import Parsed

BEFORE_CLAUSE = re.compile(r"\b(?:before|after)$", re.I)
ALONE = re.compile(r"\s*(?:,|that\b|which\b|[.;:!?)\"”'’—–-])|\s*$")  # 'two days before,': no clause follows
JOINS = re.compile(r"[\s,]*(?:(?:on|in|at|of|by|the|or so|in office)[\s,]*)*")  # between two halves of one expression
DENIED = re.compile(r"\b(?:rather than|instead of|not)(?: on| by| in)? $", re.I)
SINCE = re.compile(r"\bsince(?: the| early| late| about)? $", re.I)  # how long something lasts, not when it happened
COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?) (?:before|after) (?:the )?$", re.I)  # a holiday
LONGEST = 3000  # characters: what is longer is no sentence
CREDIT = re.compile(r"\b(?:first published|published on|all rights reserved|copyright|file photo)\b", re.I)
DEFINITE = re.compile(r"\b(?:the|that|their|his|its)\b[^,]{0,30}\b(?:came|comes|took place|was|is)\s*$", re.I)
NAME_ASIDE = re.compile(r"\b(?:since|before|after|until|following|ahead of)(?: \w+){0,2}\s$", re.I)
NAME_DATES = re.compile(r"\b(?:on|in|at|during)(?: \w+){0,2}\s$", re.I)
BESIDE = re.compile(
    r"(?:,? and(?: so)?|,? after|,? until|,? when|,? following) "
)  # what a second event in a sentence begins with
BESIDE_KINDS = ("call", "retaliation", "threat", "pause_or_exemption", "order_or_law", "negotiation")
LASTS = re.compile(r"\b(?:from|until|till|for|by|starting|since)(?: the)? $", re.I)  # no date of the verb itself
SAME_DAY_THAT = re.compile(r"\b(?:same|the|very) (?:day|night|week|month|year|morning|evening) that ", re.I)
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
VAGUE = re.compile(r"[\W_]*(?:he|she|it|they|this|that|these|those|i|we|you)\b", re.I)  # a label that nobody could read
STOP = re.compile(r"[.!?]+(?=\s)")
WORD = re.compile(r"[^\W\d_]{2,}")
TODAY = ("today", "tonight", "this morning", "this afternoon", "this evening")


def extract(document: Document) -> Iterator[Event]:
    """The events of a document, one for every dated mention."""
    story = Story(document.article.published)
    scenes = [scene for scene in _scenes(document, story) if _told(scene, story)]
    wanted = {scene.span for scene in scenes}
    parse_ahead([document], lambda _, sentence: (sentence.start, sentence.end) in wanted)
    for scene in scenes:
        yield from (_event(mention, scene) for mention in sorted(scene.mentions, key=lambda mention: mention.span))


def _scenes(document: Document, story: Story) -> Iterator[Scene]:
    """The sentences in which a date or a named event stands."""
    timexes = document.rows(Timex)
    starts = [timex.span[0] for timex in timexes]
    statements: dict[Span, list[Statement]] = {}
    for row in document.rows(Statement):
        statements.setdefault(row.sentence_span, []).append(row)
    for sentence in document.sentences:
        span = sentence.start, sentence.end
        inside = list(timexes[bisect_left(starts, span[0]) : bisect_left(starts, span[1])])
        names = [] if span[1] - span[0] > LONGEST else list(named(document.text, *span, story.published))
        if (inside or names) and _worth_reading(document, sentence, inside):
            quotations = document.marks(sentence)
            found = hints(document.text, *span, quotations)
            yield Scene(document, sentence, inside, names, quotations, found, statements.get(span, []))


def _worth_reading(document: Document, sentence: Sentence, timexes: list[Timex]) -> bool:
    """Whether a sentence is one: no credit line, no mere time of day, none too long."""
    text, start = document.text, sentence.start
    if sentence.end - start > LONGEST or CREDIT.search(text, start, sentence.end):
        return False
    words = 0
    for end in (*(timex.span[0] for timex in timexes), sentence.end):
        words += len(WORD.findall(text, start, max(start, end)))
        start = next((timex.span[1] for timex in timexes if timex.span[0] == end), end)
    return words > 1


def _quotable(row: Statement) -> bool:
    return bool(row.speaker) and not str(row.speaker).startswith("unnamed")


def _told(scene: Scene, story: Story) -> list[Mention]:
    """The events that a sentence tells; they are noted in the scene and in the story."""
    for timex in scene.timexes:
        _tell(timex, scene, story)
    for name in scene.names:
        _tell_name(name, scene)
    scene.mentions.extend(_beside(scene))
    _remember_kinds(scene, story)
    return scene.mentions


def _remember_kinds(scene: Scene, story: Story) -> None:
    """Keep the day of what a dated sentence speaks of besides: 'in their first call, they agreed on Friday'."""
    days = [mention.days for mention in scene.mentions if mention.days == story.day]
    for hint in scene.hints if days else ():
        if hint.strength == "strong" and not hint.quoted and hint.kind not in {m.kind for m in scene.mentions}:
            story.of_kind[hint.kind] = days[0]


def _tell(timex: Timex, scene: Scene, story: Story) -> None:
    """Add what a time expression tells, unless it is denied or repeats the one before it."""
    setting = _setting(timex, scene, story)
    found = None if _empty(timex, setting, scene) else dated(timex, setting)
    if found is None:
        return
    mention = _of_clause(timex, found, scene, story)
    if mention is None:
        mention = _sharpened(Mention(timex.span, found.period, found.basis, _kind(timex, scene), timex.span), scene)
        if (last := _other_half(timex, scene)) is not None:
            if mention.days.grain != "day" or last.days == mention.days:
                return
            scene.mentions.remove(last)
    scene.mentions.append(mention)
    story.tell(mention.days, mention.kind)


def _kind(timex: Timex, scene: Scene) -> EventKind:
    if SAME_DAY_THAT.search(scene.text, timex.span[0], timex.span[1] + 6):  # 'the same day that Ontario suspended'
        return scene.kind(timex.span, without=(scene.sentence.start, timex.span[0]))
    return scene.kind(timex.span)


def _sharpened(mention: Mention, scene: Scene) -> Mention:
    """The mention on the day that a name beside it gives: 'on his first day in office last month'."""
    for name in scene.names:
        near = 0 <= mention.span[0] - name.span[1] < 3 or 0 <= name.span[0] - mention.span[1] < 5
        if near and mention.days.grain != "day" and mention.days.start <= name.days.start <= mention.days.end:
            scene.names.remove(name)
            return replace(mention, days=name.days, basis="inferred")
    return mention


def _setting(timex: Timex, scene: Scene, story: Story) -> Setting:
    words = " ".join(scene.text[slice(*timex.span)].lower().split())
    before = scene.text[max(scene.sentence.start, timex.span[0] - 20) : timex.span[0]].split()
    last = scene.mentions[-1] if scene.mentions else None
    said = last.days.start if last and last.kind == "statement" and last.days.grain == "day" else None
    lead = before[-1].lower() if before else ""
    return Setting(words, lead, timex.value, story.published, story.day, story.told, said)


def _empty(timex: Timex, setting: Setting, scene: Scene) -> bool:
    """Whether an expression dates nothing: 'rather than Feb. 1', 'this year', a 'today' in somebody's words."""
    before = scene.text[max(scene.sentence.start, timex.span[0] - 20) : timex.span[0]]
    spoken = setting.words in TODAY and within(timex.span, scene.quotations)
    lasting = timex.type == "DATE" and SINCE.search(before) and len(timex.value) < len("2025-01-01")
    begins = any(hint.strength == "strong" and hint.kind != "statement" for hint in scene.hints)
    if spoken or (lasting and not begins) or COUNTED_FROM.search(before):
        return True
    return setting.words == "this year" or bool(DENIED.search(before)) or _dated_clause(timex, scene)


def _dated_clause(timex: Timex, scene: Scene) -> bool:
    """'weeks after Ottawa dropped the tax in June': the clause has a date of its own, which tells more."""
    alone = ALONE.match(scene.text, timex.span[1], scene.sentence.end)
    if alone or not BEFORE_CLAUSE.search(scene.text, *timex.span):
        return False
    others = [other for other in scene.timexes if other.value[0].isdigit() and other.span[0] > timex.span[1]]
    between = [scene.text[timex.span[1] : other.span[0]] for other in others[:1]]
    return any("," not in words and not LASTS.search(words) for words in between)


def _other_half(timex: Timex, scene: Scene) -> Mention | None:
    """The mention whose expression this one only continues: 'on Tuesday, Dec. 10'."""
    last = scene.mentions[-1] if scene.mentions else None
    if last is None or last.expression is None or scene.text.startswith(" that ", timex.span[1]):
        return None
    return last if JOINS.fullmatch(scene.text, last.expression[1], timex.span[0]) else None


def _of_clause(timex: Timex, found: Dated, scene: Scene, story: Story) -> Mention | None:
    """The event in 'two days after Trump signed the order', where one day follows from that of the other clause."""
    away = day_of(scene.text[slice(*timex.span)])
    if not away or away["dir"] not in ("after", "before") or ALONE.match(scene.text, timex.span[1], scene.sentence.end):
        return None
    if away["u"] == "hour" and scene.mentions:
        return None
    sign = 1 if away["dir"] == "after" else -1
    clause = (timex.span[1], timex.span[1] + 1)
    other = _known(timex.span[1], scene, story)
    if scene.mentions or DEFINITE.search(scene.text, scene.sentence.start, timex.span[0]):
        main = scene.mentions[-1].days if scene.mentions else _main(timex, scene, story)
        days = other.days if isinstance(other, Named) else main and moved(main, away, -sign)
        return Mention(clause, days, "inferred", scene.kind(clause), timex.span) if days else None
    if isinstance(other, Named) and not away["n"]:  # 'just days after the election win'
        return Mention(clause, other.days, "inferred", other.kind, timex.span)
    if other is not None:
        kind = scene.kind(timex.span, without=_clause(timex, scene))
        return Mention(timex.span, moved(other.days, away, sign), "relative", kind, timex.span)
    if sign > 0 and story.day:
        return Mention(clause, moved(story.day, away, -1), "inferred", scene.kind(clause), timex.span)
    return None


def _clause(timex: Timex, scene: Scene) -> Span:
    """From an expression to the next comma."""
    comma = scene.text.find(",", timex.span[1], scene.sentence.end)
    return timex.span[1], comma if comma >= 0 else scene.sentence.end


@dataclass(frozen=True, slots=True)
class Known:
    """The day of an event told before, of the kind that a clause speaks of."""

    days: Period


def _known(position: int, scene: Scene, story: Story) -> Named | Known | None:
    """What is known about the event of the clause that begins at a position: its name, or its kind told before."""
    name = next((name for name in scene.names if name.span[0] >= position), None)
    if name:
        scene.names.remove(name)
        return name
    hint = min((h for h in scene.hints if h.span[0] >= position), key=lambda h: h.span, default=None)
    days = story.of_kind.get(hint.kind) if hint and hint.strength == "strong" else None
    return Known(days) if days else None


def _main(timex: Timex, scene: Scene, story: Story) -> Period | None:
    """The day of what the main clause refers to: 'The call came two days after ...'."""
    kinds = [hint.kind for hint in scene.hints if hint.span[1] <= timex.span[0]]
    return next((story.of_kind[kind] for kind in kinds if kind in story.of_kind), story.day)


def _tell_name(name: Named, scene: Scene) -> None:
    """Add a named event, unless it is only mentioned aside or told with its date."""
    before = scene.text[max(scene.sentence.start, name.span[0] - 40) : name.span[0]]
    if NAME_ASIDE.search(before) or any(mention.days == name.days for mention in scene.mentions):
        return
    kind = scene.kind(name.span) if NAME_DATES.search(before) else name.kind
    scene.mentions.append(Mention(name.span, name.days, "inferred", kind if kind == "statement" else name.kind))


def _beside(scene: Scene) -> Iterator[Mention]:
    """Second events of a dated sentence: '... on Wednesday, and Canada replied with duties'."""
    dated_ones = [mention for mention in scene.mentions if mention.expression]
    for start in BESIDE.finditer(scene.text, *scene.span):
        main = next((m for m in reversed(dated_ones) if m.span[1] <= start.start()), None)
        stop = BESIDE.search(scene.text, start.end(), scene.sentence.end)
        end = stop.start() if stop else scene.sentence.end
        if main is None or any(start.end() <= mention.span[0] < end for mention in scene.mentions):
            continue
        hint = next((h for h in scene.hints if start.end() <= h.span[0] < end and _tells(h)), None)
        if (
            hint
            and hint.kind != main.kind
            and (main.kind != "statement" or "had" in scene.text[start.end() : end].split())
        ):
            yield Mention(hint.span, main.days, "inferred", hint.kind)


def _tells(hint: Hint) -> bool:
    return hint.kind in BESIDE_KINDS and hint.strength == "strong" and not hint.quoted


def _event(mention: Mention, scene: Scene) -> Event:
    actors, topics = _actors(scene), topics_of(scene.text[slice(*scene.span)])
    return Event(
        sentence_span=scene.span,
        summary=_label(mention, scene, actors, topics),
        start=mention.days.start,
        end=mention.days.end,
        grain=mention.days.grain,
        timex_span=mention.expression,
        basis=mention.basis,
        kind=mention.kind,
        planned=_planned(mention, scene),
        actors=actors,
        topics=topics,
    )


def _actors(scene: Scene) -> Labels:
    """Who the sentence names outside quotations, whom its first pronoun means before them, as canonical names."""
    known = cast(scene.document)
    pronoun = PRONOUN.search(scene.text, *scene.span)
    first = known.resolve(pronoun.span()) if pronoun and not within(pronoun.span(), scene.quotations) else None
    borders = [scene.sentence.start, *(edge for span in scene.quotations for edge in span), scene.sentence.end]
    outside = zip(borders[::2], borders[1::2], strict=False)
    people = [first, *(person for start, end in outside for person in known.mentioned(start, end))]
    return tuple(dict.fromkeys(person.name for person in people if person and person.kind != "unnamed"))


def _label(mention: Mention, scene: Scene, actors: Labels, topics: Labels) -> str:
    """The event's label; of a statement, who said what; where no clause gives one, what is known of the event."""
    parsed = scene.document.parse(scene.sentence)
    told = _statement(mention, scene, parsed)
    if told and within(mention.span, scene.quotations) and _in_own_words(mention, told, parsed):
        return said(told.speaker or "", _quoted_sentence(mention, scene))
    if told and mention.expression and mention.kind == "statement":
        return said(told.speaker or "", quoted(scene.text, told.content_spans))
    dates = [timex.span for timex in scene.timexes if timex.type in ("DATE", "TIME") or _counted(timex, scene)]
    dates += [mention.expression] if mention.expression else []
    found = parsed and label(parsed, mention.span, mention.expression, dates, partial(_who, scene))
    return found or _in_short(mention, scene, actors, topics)


def _statement(mention: Mention, scene: Scene, parsed: Parsed | None) -> Statement | None:
    """The statement that a date dates, or within whose quotation an event is told; none if it dates something else."""
    rows = [row for row in scene.statements if _quotable(row)]
    if not rows or within(mention.span, scene.quotations):
        return rows[0] if rows else None
    rows = [row for row in rows if not within(mention.span, row.content_spans)]
    verb = verb_at(parsed, mention.span) if parsed else None
    cues = [row for row in rows if row.cue_span is None or verb is None or within(row.cue_span, [verb])]
    return cues[0] if cues else None


def _counted(timex: Timex, scene: Scene) -> bool:
    return day_of(scene.text[slice(*timex.span)]) is not None


def _in_own_words(mention: Mention, told: Statement, parsed: Parsed | None) -> bool:
    """Whether an event is told by a quotation itself, and not only dated by quoted words."""
    verb = verb_at(parsed, mention.span) if parsed else None
    if parsed is None or verb is None or parsed.token_at(mention.span[0]) is None:
        return True
    return is_stand_in(parsed, mention.span[0]) or bool(told.cue_span and within(told.cue_span, [verb]))


def _in_short(mention: Mention, scene: Scene, actors: Labels, topics: Labels) -> str:
    """The label where no clause gives one: a short sentence as it stands, else what is known of the event."""
    words = scene.text[slice(*scene.span)]
    short = len(words.split()) <= MOST and not VAGUE.match(words)
    known = (actors or topics) and (mention.kind != "other" or (actors and VAGUE.match(words)))
    labels = [topic.label for topic in all_topics() if topic.ident in topics]
    return told_of(mention.kind, actors, labels) if known and not short else bare(words)


def _quoted_sentence(mention: Mention, scene: Scene) -> str:
    """The sentence of a quotation in which an event is told."""
    start, end = next(span for span in scene.quotations if within(mention.span, [span]))
    before = list(STOP.finditer(scene.text, start, mention.span[0]))
    after = STOP.search(scene.text, mention.span[1], end)
    return scene.text[before[-1].end() if before else start : after.end() if after else end]


def _who(scene: Scene, span: Span, other_than: str | None) -> str | None:
    """The name of the person that a pronoun, a name or a description means; of two for 'they'."""
    known, words = cast(scene.document), scene.text[slice(*span)].lower()
    if words in ("they", "them"):
        return _both(scene, span)
    if words in ("he", "she", "him", "her"):
        return _person(scene, span, words, other_than)
    person = known.resolve(span)
    return person.name if person and person.kind == ("institution" if words == "it" else "person") else None


def _both(scene: Scene, span: Span) -> str | None:
    """The two people whom the sentence before names, and nobody else, where 'they' begins a sentence."""
    place = scene.sentence.paragraph
    here = [s for p in scene.document.paragraphs[max(0, place - 1) : place + 1] for s in p.sentences]
    before = [sentence for sentence in here if sentence.end <= scene.sentence.start][-1:]
    people = [p for s in before for p in cast(scene.document).mentioned(s.start, s.end) if p.kind == "person"]
    names = tuple(dict.fromkeys(person.name for person in people))
    return " and ".join(names) if len(names) == 2 else None


def _person(scene: Scene, span: Span, words: str, other_than: str | None) -> str | None:
    """Whom 'he' means: within what somebody said mostly the speaker, as an object somebody else than the subject."""
    known, gender = cast(scene.document), "m" if words in ("he", "him") else "f"
    around = [row.speaker or "" for row in scene.statements if within(span, row.content_spans) and _quotable(row)]
    tellers = [person for name in around if (person := known.people.get(name)) and person.gender in (gender, None)]
    person = tellers[0] if tellers else known.resolve(span)
    if person and person.name == other_than:
        person = known.other_than(other_than, span[0], "m" if gender == "m" else "f")
    return person.name if person and person.kind == "person" else None


def _planned(mention: Mention, scene: Scene) -> bool:
    """Whether the event is still ahead on the day of publication; on that very day the verb decides."""
    published = scene.document.article.published
    if published is None or mention.days.end < published:
        return False
    if mention.days.start > published or (mention.days.end > published and _runs_on(mention, scene)):
        return True
    return direction(scene.text, mention.span, scene.span) > 0


def _runs_on(mention: Mention, scene: Scene) -> bool:
    """'within the next week', 'the coming month': counted from today on."""
    words = scene.text[slice(*mention.expression)].lower() if mention.expression else ""
    return words.startswith("within") or "coming" in words or "next" in words
