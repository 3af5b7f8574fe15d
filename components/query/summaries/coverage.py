"""Summarises the corpus: its counts, articles over time, the most quoted speakers, two periods compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from components import wording
from components.messages import N_, _
from components.query.summaries import counting
from components.query.summaries.counting import PeriodLength
from components.query.summaries.intervals import mean_of
from components.query.summaries.tone import TONES, scores

NOT_SCORED = "not_scored"
PERIOD_TYPES = {
    "period": "datetime64[ns]",
    "until": "datetime64[ns]",
    "articles": "int64",
    "texts": "int64",
    "outlets": "int64",
    "complete": "bool",
}  # columns of coverage over time
ONE_TELLS = N_("{articles} quotes {speakers} in {statements}, tells of {events} and carries {advice}.")
SEVERAL_TELL = N_("{articles} quote {speakers} in {statements}, tell of {events} and carry {advice}.")
LATEST = 500  # rows that are searched for the newest


@dataclass(frozen=True, slots=True)
class Numbers:
    """The size of the corpus; `texts` counts the wire copies of a story once, `unread` the articles not analysed."""

    articles: int
    texts: int
    outlets: int
    speakers: int
    statements: int
    events: int
    planned: int
    advice: int
    advisers: int
    unread: int
    first: date | None
    last: date | None


def numbers(articles: pd.DataFrame, statements: pd.DataFrame, events: pd.DataFrame, advice: pd.DataFrame) -> Numbers:
    """The numbers of some articles and of the rows found in them."""
    scope = counting.scope(articles)
    return Numbers(
        articles=len(articles),
        texts=texts(articles),
        outlets=articles["outlet"].nunique(),
        speakers=statements["speaker"].nunique(),
        statements=len(statements),
        events=len(events),
        planned=int(events["planned"].sum()),
        advice=len(advice),
        advisers=advice["adviser"].nunique(),
        unread=int(articles["method_version"].isna().sum()),
        first=scope.first,
        last=scope.last,
    )


def sentence_on(articles: pd.DataFrame, statements: pd.DataFrame, events: pd.DataFrame, advice: pd.DataFrame) -> str:
    """The corpus in one sentence; statements and advice in headlines are not counted."""
    return in_a_sentence(numbers(articles, counting.body(statements), events, counting.body(advice)))


def in_a_sentence(found: Numbers) -> str:
    """The corpus in one sentence."""
    told = _(ONE_TELLS if found.articles == 1 else SEVERAL_TELL, articles=_articles(found), **_found_in(found))
    if not found.unread:
        return told
    unread = wording.plural(
        found.unread,
        "article in another language is listed but not analysed",
        "articles in another language are listed but not analysed",
    )
    return f"{told} {unread}."


def _articles(found: Numbers) -> str:
    """The articles, with the texts, outlets and days where there is something to say."""
    told = wording.plural(found.articles, "article")
    if found.texts < found.articles:
        texts = wording.plural(found.texts, "text")
        told = _("{articles} ({texts}, wire copies counted once)", articles=told, texts=texts)
    if found.outlets:
        told = _("{articles} from {outlets}", articles=told, outlets=wording.plural(found.outlets, "outlet"))
    if found.first:
        told = _("{articles}, published {days},", articles=told, days=wording.days(found.first, found.last))
    return told


def _found_in(found: Numbers) -> dict[str, str]:
    return {
        "speakers": wording.plural(found.speakers, "speaker"),
        "statements": wording.plural(found.statements, "statement"),
        "events": wording.plural(found.events, "event"),
        "advice": wording.plural(found.advice, "piece of advice", "pieces of advice"),
    }


def texts(articles: pd.DataFrame) -> int:
    """The number of texts among the articles, with the wire copies of a story counted once."""
    alone = articles["story_id"].isna()
    return int(alone.sum()) + articles.loc[~alone, "story_id"].nunique()


def over_time(articles: pd.DataFrame, length: PeriodLength) -> pd.DataFrame:
    """One row per period, also without articles: period (first day), until, articles, texts, outlets, complete.

    The last period is incomplete if it ends after the newest publication.
    """
    dated = articles[articles["published"].notna()]
    columns = list(PERIOD_TYPES)
    if not len(dated):
        return pd.DataFrame(columns=columns).astype(PERIOD_TYPES)
    frequency = counting.FREQUENCY[length]
    periods = dated["published"].dt.to_period(frequency)
    story = dated["story_id"].astype(object).where(dated["story_id"].notna(), dated["article_id"])
    groups = dated.assign(story=story).groupby(periods)
    found = groups.agg(articles=("article_id", "size"), texts=("story", "nunique"), outlets=("outlet", "nunique"))
    every = pd.period_range(periods.min(), periods.max(), freq=frequency)
    found = found.reindex(every, fill_value=0)
    starts, ends = every.start_time, every.end_time.normalize()
    found = found.assign(period=starts, until=ends, complete=ends <= dated["published"].max())
    return found[columns].reset_index(drop=True)


def most_quoted(statements: pd.DataFrame, most: int = 8) -> pd.DataFrame:
    """The speakers with most statements, the most quoted first: speaker, statements, and one column per tone."""
    speakers = counting.commonest(statements["speaker"], most)
    kinds = [*TONES, NOT_SCORED]
    speaker = counting.places_among(statements["speaker"], speakers)
    tone = counting.places_among(statements["tone"], TONES) % len(kinds)  # the last is -1, no value
    cells = np.bincount((speaker * len(kinds) + tone)[speaker >= 0], minlength=len(speakers) * len(kinds))
    counts = pd.DataFrame(cells.reshape(len(speakers), len(kinds)), columns=kinds)
    counts.insert(0, "speaker", pd.Series(speakers, dtype=object))
    counts.insert(1, "statements", counts[kinds].sum(axis=1))
    return counts


def newest(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """The newest rows, first one from each article, then a second one; `rows` are sorted, the newest first."""
    latest = rows.head(LATEST)
    nth = latest.groupby("article_id", sort=False).cumcount()
    ordered = latest.assign(nth=nth).sort_values(["nth", "published"], ascending=[True, False], kind="stable")
    return ordered.head(most).drop(columns="nth").sort_values("published", ascending=False, kind="stable")


def compare(
    frames: Mapping[str, pd.DataFrame], first: tuple[date, date], second: tuple[date, date], labels: Mapping[str, str]
) -> pd.DataFrame:
    """Two periods side by side, one row per measure: measure, first, second.

    `frames` are the articles, statements, events and advice, by these names; `labels` names the topics. A mean tone
    stands with the number of statements that it rests on.
    """
    columns = [
        _measures({name: _within(frame, *days) for name, frame in frames.items()}, labels) for days in (first, second)
    ]
    return pd.DataFrame(
        {"measure": list(map(_, columns[0])), "first": columns[0].values(), "second": columns[1].values()}
    )


def _within(frame: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    days = frame["start"] if "start" in frame else frame["published"]
    return frame[(days >= pd.Timestamp(first)) & (days <= pd.Timestamp(last))]


def _measures(frames: Mapping[str, pd.DataFrame], labels: Mapping[str, str]) -> dict[str, str]:
    statements, events, advice = frames["statements"], frames["events"], frames["advice"]
    kinds = events["kind"].astype(object).map(wording.kind)
    topics = counting.exploded(statements, "topics")["topics"].astype(object).map(lambda t: labels.get(t, t))
    return {
        N_("Articles"): wording.number(len(frames["articles"])),
        N_("Statements"): wording.number(len(statements)),
        N_("Net tone"): _net_tone(statements),
        N_("Most quoted"): _top(statements["speaker"]),
        N_("Topics of the statements"): _top(topics),
        N_("Events that took place"): wording.number(len(events)),
        N_("Kinds of event"): _top(kinds),
        N_("Pieces of advice"): wording.number(len(advice)),
        N_("Advisers"): _top(advice["adviser"]),
    }


def _net_tone(statements: pd.DataFrame) -> str:
    """The net tone with the number of statements that it rests on: '−0.31, use with caution (43 scored)'."""
    found = mean_of(scores(statements))
    if not found.scored:
        return _(wording.NOT_SCORED)
    told, scored = wording.mean(found.mean, found.mark), _("{number} scored", number=wording.number(found.scored))
    return f"{told} ({scored})"


def _top(column: "pd.Series[Any]", most: int = 3) -> str:
    """The most frequent values with their counts: 'Donald Trump 31, Mark Carney 22'."""
    counts = column.astype(object).value_counts().head(most)
    return ", ".join(f"{value} {wording.number(count)}" for value, count in counts.items()) or _("none")
