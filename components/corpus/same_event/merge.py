"""Groups of reports -> StoryEvents: each event once, with its sharpest date and why it was merged."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.corpus.same_event.comparing import BETWEEN_PEOPLE, Report, reports
from components.corpus.same_event.joining import Pair
from components.corpus.same_event.together import SameEvent, same_events
from components.models import StoryEvent
from components.storage import frames
from components.wording import DEFAULT_LANGUAGE

VAGUE_START = re.compile(r"(?:It|He|She|They|This|That|The (?:two|leaders|vote \w+ said))\b|.*\b(?:him|them|it)$")


OF_AN_EVENT = "summary start end grain kind planned actors topics reports outlets row_ids conflict reason".split()
STORED_COLUMNS = ["row_id", *OF_AN_EVENT]
COLUMNS = ["story_event_id", *OF_AN_EVENT]


def merge_events(events: pd.DataFrame, apart: Collection[Pair] = ()) -> pd.DataFrame:
    """The events, each once, in the order of their dates: COLUMNS, which are those of StoryEvent.

    `events` has the columns of models.Event; `apart` are pairs of row_ids that an analyst has separated.
    """
    return in_time(frames.frame(map(story_event, same_events(reports(events), apart)), StoryEvent))


def in_time(stories: pd.DataFrame) -> pd.DataFrame:
    """A table of StoryEvents as COLUMNS, in the order of their dates, those without a date last."""
    ordered = stories.sort_values(["start", "end", "row_id"], kind="stable", ignore_index=True)
    return ordered.rename(columns={"row_id": "story_event_id"})[COLUMNS]


def story_event_ids(events: pd.DataFrame, apart: Collection[Pair] = ()) -> "pd.Series[Any]":
    """The story_event_id of each row of `events`: the row_id of the first published of its reports."""
    found = same_events(reports(events), apart)
    ids = {report.row_id: _first(one.reports).row_id for one in found for report in one.reports}
    return pd.Series([ids[one] for one in events["row_id"]], index=events.index, name="story_event_id", dtype=object)


def _first(group: Sequence[Report]) -> Report:
    return min(group, key=_in_order)


def _in_order(report: Report) -> tuple[date, str]:
    """The order of publication; what has no day of publication comes last."""
    return report.published or date.max, report.row_id


def story_event(event: SameEvent) -> StoryEvent:
    """The event that a group of reports describes."""
    group = event.reports
    first = _first(group)
    sharpest = _sharpest(group)
    days = next((r for r in sorted(group, key=_in_order) if r.days == sharpest), group[0])
    actors = Counter(actor for report in group for actor in report.actors)
    return StoryEvent(
        row_id=first.row_id,
        article_id=first.article_id,
        outlet=first.outlet,
        published=first.published,
        language=first.language,
        sentence=first.sentence,
        sentence_span=first.sentence_span,
        summary=_best_label(group, sharpest),
        start=days.start,
        end=days.end,
        grain=days.grain,
        kind=days.kind,
        planned=all(report.planned for report in group),
        actors=tuple(sorted(actors, key=lambda actor: (-actors[actor], actor))),
        topics=tuple(sorted({topic for report in group for topic in report.topics})),
        reports=len({report.article_id for report in group}),
        outlets=len({report.outlet for report in group if report.outlet}),
        row_ids=tuple(sorted(report.row_id for report in group)),
        conflict=_conflict(group),
        reason=_reason(group),
        blocks=tuple(event.blocks),
        bundles=tuple(event.bundles),
        links=tuple(event.links),
    )


def _sharpest(group: Sequence[Report]) -> tuple[date, date] | None:
    """The dates of the finest grain that most articles give; of equally frequent dates the earlier."""
    dated = [report for report in group if report.days]
    if not dated:
        return None
    finest = min(report.fineness for report in dated)
    given = Counter((r.days, r.article_id) for r in dated if r.fineness == finest)
    articles = Counter(days for days, _ in given)
    return min(articles, key=lambda days: (-articles[days], days or ()))


def _best_label(group: Sequence[Report], sharpest: tuple[date, date] | None) -> str:
    """The best label of the reports with the sharpest date: with words that many share and the names involved.

    It is in the language of most reports.
    """
    written = Counter(report.language for report in group)
    language = max(written, key=lambda one: (written[one], one == DEFAULT_LANGUAGE))
    group = [report for report in group if report.language == language]
    common = Counter(word for report in group for word in report.words)
    people = _in_most(group, [report.actors for report in group]) if group[0].kind in BETWEEN_PEOPLE else []
    fitting = [report for report in group if report.days == sharpest] or list(group)

    def worth(report: Report) -> float:
        shared = sum(common[word] for word in report.words) / (len(group) * (len(report.words) + 1))
        named = sum(name.split()[-1] in report.summary for name in people) / 4
        return shared + named - bool(VAGUE_START.match(report.summary)) - max(0, len(report.words) - 7) / 20

    return max(fitting, key=lambda report: (worth(report), -len(report.summary), report.row_id)).summary


def _conflict(group: Sequence[Report]) -> str:
    """'reports disagree: 3 or 4 February' if reports of a single day give different days, else ''."""
    days = sorted({report.start for report in group if report.sharp and report.start})
    if len(days) < 2:
        return ""
    alike_to = days[-1]
    written = [_day(day, alike_to) for day in days[:-1]] + [_day(alike_to, None)]
    return "reports disagree: " + ", ".join(written[:-1]) + " or " + written[-1]


def _day(day: date, last: date | None) -> str:
    """A day in words, without the month and year that it shares with the last day of its list."""
    if last and (day.year, day.month) == (last.year, last.month):
        return f"{day.day}"
    return f"{day.day} {day:%B}" + (f" {day.year}" if last and day.year != last.year else "")


def _reason(group: Sequence[Report]) -> str:
    """What a group of reports has in common, in words; '' for a single report."""
    if len(group) < 2:
        return ""
    named = _in_most(group, [report.actors for report in group])
    spoken = _in_most(group, [report.concepts | report.objects for report in group])
    parts = [
        f"same kind ({group[0].kind.replace('_', ' ')})",
        "days that agree" if not _conflict(group) else "days that adjoin",
    ]
    parts += [f"most name {', '.join(named)}"] if named else []
    parts += [f"most speak of {', '.join(word.replace('_', ' ') for word in spoken)}"] if spoken else []
    return "; ".join(parts)


def _in_most(group: Sequence[Report], sets: Iterable[frozenset[str]]) -> list[str]:
    counts = Counter(one for names in sets for one in names)
    return sorted(one for one, count in counts.items() if 2 * count > len(group))
