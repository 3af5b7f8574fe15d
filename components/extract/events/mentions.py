"""A scene -> the events it tells: each a place in the sentence, its days and its kind.

They are told by a dated expression, by a name whose day is known, or by a clause beside a dated one ('... on Wednesday,
and Canada replied with duties').
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from components.extract.events.context import EventMention, Scene, Story
from components.languages.results import DateContext, Dated, KindHint, KnownEventMention, Period
from components.models import EventKind, Span, Timex, within


def told(scene: Scene, story: Story) -> list[EventMention]:
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
    found = None if _empty(timex, setting, scene) else scene.times.dated(timex, setting)
    if found is None:
        return
    mention = _of_clause(timex, found, scene, story)
    if mention is None:
        mention = _sharpened(
            EventMention(timex.span, found.period, found.basis, _kind(timex, scene), timex.span), scene
        )
        if (last := _other_half(timex, scene)) is not None:
            if mention.days.grain != "day" or last.days == mention.days:
                return
            scene.mentions.remove(last)
    scene.mentions.append(mention)
    story.tell(mention.days, mention.kind)


def _kind(timex: Timex, scene: Scene) -> EventKind:
    if scene.wording.SAME_DAY_THAT.search(
        scene.text, timex.span[0], timex.span[1] + 6
    ):  # 'the same day that Ontario suspended'
        return scene.kind(timex.span, without=(scene.sentence.start, timex.span[0]))
    return scene.kind(timex.span)


def _sharpened(mention: EventMention, scene: Scene) -> EventMention:
    """The mention on the day that a name beside it gives: 'on his first day in office last month'."""
    for name in scene.names:
        near = 0 <= mention.span[0] - name.span[1] < 3 or 0 <= name.span[0] - mention.span[1] < 5
        if near and mention.days.grain != "day" and mention.days.start <= name.days.start <= mention.days.end:
            scene.names.remove(name)
            return replace(mention, days=name.days, basis="inferred")
    return mention


def _setting(timex: Timex, scene: Scene, story: Story) -> DateContext:
    words = " ".join(scene.text[slice(*timex.span)].lower().split())
    before = scene.text[max(scene.sentence.start, timex.span[0] - 20) : timex.span[0]].split()
    last = scene.mentions[-1] if scene.mentions else None
    said = last.days.start if last and last.kind == "statement" and last.days.grain == "day" else None
    lead = before[-1].lower() if before else ""
    return DateContext(words, lead, timex.value, story.published, story.day, story.told, said)


def _empty(timex: Timex, setting: DateContext, scene: Scene) -> bool:
    """Whether an expression dates nothing: 'rather than Feb. 1', 'this year', a 'today' in somebody's words."""
    before = scene.text[max(scene.sentence.start, timex.span[0] - 20) : timex.span[0]]
    spoken = setting.words in scene.wording.TODAY and within(timex.span, scene.quotations)
    lasting = timex.type == "DATE" and scene.wording.SINCE.search(before) and len(timex.value) < len("2025-01-01")
    begins = any(hint.strength == "strong" and hint.kind != "statement" for hint in scene.hints)
    if spoken or (lasting and not begins) or scene.wording.COUNTED_FROM.search(before):
        return True
    return (
        setting.words == scene.wording.THIS_YEAR
        or bool(scene.wording.DENIED.search(before))
        or _dated_clause(timex, scene)
    )


def _dated_clause(timex: Timex, scene: Scene) -> bool:
    """'weeks after Ottawa dropped the tax in June': the clause has a date of its own, which tells more."""
    alone = scene.wording.ALONE.match(scene.text, timex.span[1], scene.sentence.end)
    if alone or not scene.wording.BEFORE_CLAUSE.search(scene.text, *timex.span):
        return False
    others = [other for other in scene.timexes if other.value[0].isdigit() and other.span[0] > timex.span[1]]
    between = [scene.text[timex.span[1] : other.span[0]] for other in others[:1]]
    return any("," not in words and not scene.wording.LASTS.search(words) for words in between)


def _other_half(timex: Timex, scene: Scene) -> EventMention | None:
    """The mention whose expression this one only continues: 'on Tuesday, Dec. 10'."""
    last = scene.mentions[-1] if scene.mentions else None
    if last is None or last.expression is None or scene.text.startswith(" that ", timex.span[1]):
        return None
    return last if scene.wording.JOINS.fullmatch(scene.text, last.expression[1], timex.span[0]) else None


def _of_clause(timex: Timex, found: Dated, scene: Scene, story: Story) -> EventMention | None:
    """The event in 'two days after Trump signed the order', where one day follows from that of the other clause."""
    away = scene.times.day_of(scene.text[slice(*timex.span)])
    if (
        not away
        or away["dir"] not in ("after", "before")
        or scene.wording.ALONE.match(scene.text, timex.span[1], scene.sentence.end)
    ):
        return None
    if away["u"] == "hour" and scene.mentions:
        return None
    sign = 1 if away["dir"] == "after" else -1
    clause = (timex.span[1], timex.span[1] + 1)
    other = _known(timex.span[1], scene, story)
    if scene.mentions or scene.wording.DEFINITE.search(scene.text, scene.sentence.start, timex.span[0]):
        main = scene.mentions[-1].days if scene.mentions else _main(timex, scene, story)
        days = other.days if isinstance(other, KnownEventMention) else main and scene.times.moved(main, away, -sign)
        return EventMention(clause, days, "inferred", scene.kind(clause), timex.span) if days else None
    if isinstance(other, KnownEventMention) and not away["n"]:  # 'just days after the election win'
        return EventMention(clause, other.days, "inferred", other.kind, timex.span)
    if other is not None:
        kind = scene.kind(timex.span, without=_clause(timex, scene))
        return EventMention(timex.span, scene.times.moved(other.days, away, sign), "relative", kind, timex.span)
    if sign > 0 and story.day:
        return EventMention(clause, scene.times.moved(story.day, away, -1), "inferred", scene.kind(clause), timex.span)
    return None


def _clause(timex: Timex, scene: Scene) -> Span:
    """From an expression to the next comma."""
    comma = scene.text.find(",", timex.span[1], scene.sentence.end)
    return timex.span[1], comma if comma >= 0 else scene.sentence.end


@dataclass(frozen=True, slots=True)
class Known:
    """The day of an event told before, of the kind that a clause speaks of."""

    days: Period


def _known(position: int, scene: Scene, story: Story) -> KnownEventMention | Known | None:
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


def _tell_name(name: KnownEventMention, scene: Scene) -> None:
    """Add a named event, unless it is only mentioned aside or told with its date."""
    before = scene.text[max(scene.sentence.start, name.span[0] - 40) : name.span[0]]
    if scene.wording.NAME_ASIDE.search(before) or any(mention.days == name.days for mention in scene.mentions):
        return
    kind = scene.kind(name.span) if scene.wording.NAME_DATES.search(before) else name.kind
    scene.mentions.append(EventMention(name.span, name.days, "inferred", kind if kind == "statement" else name.kind))


def _beside(scene: Scene) -> Iterator[EventMention]:
    """Second events of a dated sentence: '... on Wednesday, and Canada replied with duties'."""
    dated_ones = [mention for mention in scene.mentions if mention.expression]
    if not dated_ones:
        return
    for start in scene.wording.BESIDE.finditer(scene.text, *scene.span):
        main = next((m for m in reversed(dated_ones) if m.span[1] <= start.start()), None)
        stop = scene.wording.BESIDE.search(scene.text, start.end(), scene.sentence.end)
        end = stop.start() if stop else scene.sentence.end
        if main is None or any(start.end() <= mention.span[0] < end for mention in scene.mentions):
            continue
        hint = next((h for h in scene.hints if start.end() <= h.span[0] < end and _tells(h, scene)), None)
        if (
            hint
            and hint.kind != main.kind
            and (main.kind != "statement" or "had" in scene.text[start.end() : end].split())
        ):
            yield EventMention(hint.span, main.days, "inferred", hint.kind)


def _tells(hint: KindHint, scene: Scene) -> bool:
    return hint.kind in scene.wording.BESIDE_KINDS and hint.strength == "strong" and not hint.quoted
