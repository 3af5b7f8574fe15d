"""last_week(): what the last week of the corpus brought, against the weeks before.

More or less than usual is said only where chance alone hardly explains it: by the exact test for the ratio of two
Poisson rates (Przyborowski and Wilenski, 1940, Homogeneity of results in testing samples from Poisson series,
Biometrika 31), at RISK, divided by the number of things compared at once.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, lgamma, log
from typing import Any

import numpy as np
import pandas as pd

from components.query.key_events import quoting
from components.query.summaries.counting import exploded
from components.query.summaries.timeline import most_important

WEEK = timedelta(days=7)
MOST_WEEKS, FEWEST_WEEKS = 8, 2  # before the last one, that it is compared with
RISK = 0.05
MOST = 3  # speakers, topics and events that are named
FEWEST_SAID = 2  # statements from which a new speaker is named


@dataclass(frozen=True, slots=True)
class WeekCount:
    """A count of the last week, and of the `weeks` before it together; `unusual` is 1 for more, -1 for less, else 0."""

    now: int
    before: int
    weeks: int
    unusual: int = 0

    @property
    def usual(self) -> float:
        """The mean of a week before."""
        return self.before / self.weeks


@dataclass(frozen=True, slots=True)
class LastWeek:
    """The last week: its days, the count of articles, who and what is new in it, and topics spoken of more or less.

    `speakers` are those never quoted before, with their statements; `events` the events told for the first time, the
    most reported first, with all columns; `new_events` counts them all.
    """

    first: date
    last: date
    articles: WeekCount
    speakers: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, WeekCount], ...]
    events: pd.DataFrame
    new_events: int


def last_week(
    articles: pd.DataFrame, statements: pd.DataFrame, events: pd.DataFrame, newest: date | None
) -> LastWeek | None:
    """The week that ends on the `newest` day of publication; None where too few weeks lie before it.

    `events` is each event once, with the day on which it was first reported as `published`.
    """
    oldest = articles["published"].min()
    if newest is None or pd.isna(oldest):
        return None
    first = newest - WEEK + timedelta(days=1)
    weeks = min(MOST_WEEKS, (first - oldest.date()).days // 7)
    if weeks < FEWEST_WEEKS:
        return None
    week, before = (first, newest), (first - weeks * WEEK, first - timedelta(days=1))
    fresh, said = events[_within(events, first, newest)], statements[["topics"]]
    return LastWeek(
        first=first,
        last=newest,
        articles=change(int(_within(articles, first, newest).sum()), int(_within(articles, *before).sum()), weeks),
        speakers=_new_speakers(statements, first, newest),
        topics=_topics(said[_within(statements, *week)], said[_within(statements, *before)], weeks),
        events=most_important(_told_as_clauses(fresh), MOST),
        new_events=len(fresh),
    )


def change(now: int, before: int, weeks: int, compared: int = 1) -> WeekCount:
    """A count of one week against that of the `weeks` before it, where `compared` counts are compared at once."""
    total, share = now + before, 1 / (weeks + 1)
    as_few = sum(_chance(total, k, share) for k in range(now + 1))
    as_many = 1 - as_few + _chance(total, now, share)
    limit = RISK / 2 / max(compared, 1)
    return WeekCount(now, before, weeks, 1 if as_many <= limit else -1 if as_few <= limit else 0)


def _chance(total: int, count: int, share: float) -> float:
    """The binomial probability of a count."""
    ways = lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
    return exp(ways + count * log(share) + (total - count) * log(1 - share))


def _within(frame: pd.DataFrame, first: date, last: date) -> "pd.Series[bool]":
    return frame["published"].between(pd.Timestamp(first), pd.Timestamp(last))


def _told_as_clauses(events: pd.DataFrame) -> pd.DataFrame:
    """The events whose label is no piece of what somebody said; all, if there is no other."""
    told = events[~quoting(events["summary"])]
    return told if len(told) else events


def _new_speakers(statements: pd.DataFrame, first: date, last: date) -> tuple[tuple[str, int], ...]:
    """Who is quoted for the first time, and at least FEWEST_SAID times: the most quoted first."""
    speakers = statements["speaker"].cat
    before = statements["published"] < pd.Timestamp(first)
    now, earlier = (
        np.bincount(speakers.codes[which & (speakers.codes >= 0)], minlength=len(speakers.categories))
        for which in (_within(statements, first, last), before)
    )
    new = np.flatnonzero((now >= FEWEST_SAID) & (earlier == 0))
    named = zip(speakers.categories.take(new).tolist(), now[new].tolist(), strict=True)
    return tuple(sorted(named, key=lambda pair: (-pair[1], pair[0]))[:MOST])


def _topics(now: pd.DataFrame, before: pd.DataFrame, weeks: int) -> tuple[tuple[str, WeekCount], ...]:
    """The topics of which more, or fewer, statements speak than is usual; those furthest from usual first."""
    counts = [_of_topics(frame) for frame in (now, before)]
    topics = sorted(set(counts[0]) | set(counts[1]))
    found = ((topic, change(counts[0].get(topic, 0), counts[1].get(topic, 0), weeks, len(topics))) for topic in topics)
    unusual = [(topic, one) for topic, one in found if one.unusual]
    return tuple(sorted(unusual, key=lambda pair: -abs(pair[1].now - pair[1].usual))[:MOST])


def _of_topics(statements: pd.DataFrame) -> dict[Any, int]:
    """How many statements speak of each topic, by its id."""
    counts = exploded(statements, "topics", ["topics"])["topics"].value_counts()
    return {str(topic): int(count) for topic, count in counts.items() if count}
