"""The points of a briefing: what several people advise in other words stands once, with a mark for each of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any

import pandas as pd

from components import wording
from components.corpus.advice_register import NEGATION, point_words
from components.corpus.same_advice import ComparedPoint, same_advice, stems
from components.messages import N_, _, ngettext
from components.models import METHOD_VERSION, quoted
from components.query.summaries.advice import STRENGTH, STRENGTH_NAMES
from components.storage.frames import JOINT
from components.wording import UNRESOLVED

MOST_POINTS = 12  # on the one page
MOST_NAMED = 3  # advisers named in the lead
HOW_MANY = {
    0: N_("None of the points is put as something that must be done"),
    1: N_("One of the points is put as something that must be done"),
}
ALONE = {
    True: N_("The point is put as something that must be done"),
    False: N_("The point is not put as something that must be done"),
}  # of the only point
SEVERAL = N_("{n} of the points are put as something that must be done")
QUOTATION_MARKS = '“”«»"'


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """One report of a point of advice: its words, who gives it, how strongly, and where it was published.

    `said` is the sentence of the article; `stems` are what points are compared by.
    """

    words: str
    adviser: str
    role: str = ""
    modality: str = ""
    topics: tuple[str, ...] = ()
    said: str = ""
    outlet: str = ""
    published: date | None = None
    title: str = ""
    url: str = ""
    status: str = ""
    stems: frozenset[str] = frozenset()
    strong: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One point of advice, with all who give it; the first voice words it."""

    voices: tuple[Voice, ...]

    @property
    def words(self) -> str:
        return self.voices[0].words

    @property
    def advisers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(voice.adviser for voice in self.voices))

    @property
    def topics(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(chain.from_iterable(voice.topics for voice in self.voices)))

    @property
    def reports(self) -> int:
        """The number of articles that report it."""
        return len({(voice.outlet, voice.published, voice.title) for voice in self.voices})

    @property
    def quotation(self) -> Voice | None:
        """The first report that quotes, and says more than the point's own words; None if there is none."""
        quoting = (v for v in self.voices if any(mark in v.said for mark in QUOTATION_MARKS))
        return next((voice for voice in quoting if voice.said.strip(QUOTATION_MARKS + " ") != self.words), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Briefing:
    """The points for one addressee under a heading; `more` points did not fit, `filters` names the filters."""

    addressee: str
    occasion: str = ""
    points: tuple[Point, ...]
    more: int = 0
    filters: str = ""

    @property
    def heading(self) -> str:
        whom = _("Advice to {addressee}", addressee=wording.in_a_sentence(self.addressee))
        return " ".join(filter(None, (whom, self.occasion)))

    @property
    def subheading(self) -> str:
        days = [voice.published for voice in self.voices if voice.published]
        advisers = wording.plural(len(self.advisers), "adviser")
        shown = wording.days(min(days), max(days)) if days else _("undated")
        return " · ".join([wording.plural(len(self.points), "point"), advisers, shown])

    @property
    def voices(self) -> tuple[Voice, ...]:
        return tuple(chain.from_iterable(point.voices for point in self.points))

    @property
    def advisers(self) -> dict[str, str]:
        """Each adviser with a role, in the order of the points."""
        roles = {voice.adviser: voice.role for voice in reversed(self.voices) if voice.role}
        return {voice.adviser: roles.get(voice.adviser, "") for voice in self.voices}

    @property
    def marks(self) -> dict[str, str]:
        """The short mark of each adviser: the initials, with a number where two have the same."""
        given: dict[str, str] = {}
        for adviser in self.advisers:
            initials = "".join(part[0] for part in adviser.split() if part[0].isalnum()).upper()[:3] or "?"
            same = sum(mark.rstrip("0123456789") == initials for mark in given.values())
            given[adviser] = f"{initials}{same + 1}" if same else initials
        return given

    @property
    def lead(self) -> str:
        """Three sentences: who advises, what is reported most, and how strongly and on what."""
        return " ".join(filter(None, (self._who(), self._most_reported(), self._how()))) if self.points else ""

    @property
    def source(self) -> str:
        more = wording.plural(self.more, "further point in the register", "further points in the register") + "."
        found = _(
            "Parallel 49, found in news texts by method version {version}; check before citing.", version=METHOD_VERSION
        )
        asked = _("Filter: {filters}.", filters=self.filters) if self.filters else ""
        return " ".join(filter(None, (more if self.more else "", asked, found)))

    def _who(self) -> str:
        names = [wording.person(name) for name in self.advisers if name != UNRESOLVED] or [_("Advisers without a name")]
        others = len(names) - MOST_NAMED
        named = [*names[:MOST_NAMED], *([wording.plural(others, "other")] if others > 0 else [])]
        told = {
            "who": wording.listed(named),
            "addressee": wording.in_a_sentence(self.addressee),
            "points": wording.plural(len(self.points), "point"),
        }
        if len(named) == 1 and self.advisers.keys() == set(names):
            return _("{who} advises {addressee} on {points}.", **told)
        return _("{who} advise {addressee} on {points}.", **told)

    def _most_reported(self) -> str:
        most = max(self.points, key=lambda point: (len(point.advisers), point.reports))
        return _(
            "Reported most is “{words}” ({who}, in {articles}).",
            words=most.words.strip(QUOTATION_MARKS),
            who=wording.listed(list(map(named_adviser, most.advisers))),
            articles=wording.plural(most.reports, "article"),
        )

    def _how(self) -> str:
        strong = sum(any(voice.strong for voice in point.voices) for point in self.points)
        on = pd.Series(list(chain.from_iterable(point.topics for point in self.points)), dtype=object)
        topics = list(on.value_counts(sort=True).index[:2])
        count = _(HOW_MANY.get(strong, SEVERAL), n=strong)
        if strong == len(self.points) > 1:
            count = _("All points are put as something that must be done")
        if len(self.points) == 1:
            count = _(ALONE[bool(strong)])
        if not topics:
            return f"{count}."
        named = wording.listed([topic.lower() for topic in topics])
        return _("{how}, most often about {topics}.", how=count, topics=named)


def voices(
    given: Iterable[tuple[Any, Sequence[Any]]],
    articles: Mapping[str, Any],
    labels: Mapping[str, str],
    statuses: Mapping[str, str],
) -> Iterator[Voice]:
    """The reports of some advice: rows (with spans), each with all rows of its sentence that belong to it.

    `articles` are their articles, with text, title and url, by their ids; `statuses` are those of rows.
    """
    for row, own in given:
        yield _voice(row, own, articles[row.article_id], labels, statuses.get(str(row.row_id), ""))


def together(reports: Iterable[Sequence[Voice]]) -> tuple[Point, ...]:
    """The points of some groups of reports, in their order: groups that say the same, whoever advises it, are one."""
    points: list[tuple[ComparedPoint, list[Voice]]] = []  # each with what its first voice is compared by
    for group in reports:
        compared = _compared(group[0])
        same = next((own for first, own in points if same_advice(first, compared)), None)
        if same is None:
            points.append((compared, [*group]))
        else:
            same.extend(group)
    return tuple(Point(voices=tuple(own)) for _, own in points)


def _compared(voice: Voice) -> ComparedPoint:
    day = voice.published.toordinal() if voice.published else None
    negated = bool(NEGATION.search(voice.words))
    return ComparedPoint("", "anybody", None, voice.words, voice.stems, day, negated=negated)


def _voice(row: Any, own: Sequence[Any], article: Any, labels: Mapping[str, str], status: str) -> Voice:
    spans = sorted({(int(start), int(end)) for one in own for start, end in one.content_spans})
    words = [point_words(one.sentence, one.sentence_span, one.content_spans) for one in own]
    strength = STRENGTH[row.modality]
    return Voice(
        words=wording.set_apart(quoted(article.text, tuple(spans))),
        adviser=wording.value(row.adviser, UNRESOLVED),
        role=wording.role(row.role, row.adviser),
        modality=wording.modality(row.modality, _(STRENGTH_NAMES[strength])),
        topics=tuple(labels.get(topic, topic) for topic in wording.value(row.topics).split(JOINT) if topic),
        said=str(row.sentence),
        outlet=wording.value(row.outlet),
        published=None if pd.isna(row.published) else row.published.date(),
        title=wording.value(article.title),
        url=wording.value(article.url),
        status=status,
        stems=stems(" ".join(words), wording.value(row.addressee)),
        strong=strength == "strong",
    )


def kept(briefing: Briefing, count: int) -> Briefing:
    """The briefing with its first points alone, the others counted."""
    return replace(briefing, points=briefing.points[:count], more=briefing.more + len(briefing.points) - count)


def named_adviser(adviser: str) -> str:
    """The name of an adviser; who is unresolved is named so in the language that is spoken."""
    return wording.person(adviser)


def with_role(adviser: str, role: str) -> str:
    """An adviser with a role, where one is known: 'Laura Dawson, director'."""
    return ", ".join(filter(None, (named_adviser(adviser), role)))


def cited(voice: Voice) -> str:
    """Where a report was published: 'CBC News, 6 May 2025', with its title before."""
    return ", ".join(filter(None, (voice.title, voice.outlet, wording.day(voice.published))))


def facts(point: Point, voice: Voice) -> str:
    """What is said of a point below its words: strength, topics, status, how often it was reported."""
    times = ngettext("in {n} article", "in {n} articles", point.reports) if point.reports > 1 else ""
    return " · ".join(filter(None, (voice.modality, ", ".join(point.topics), voice.status, times)))
