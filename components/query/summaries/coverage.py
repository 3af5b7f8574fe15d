"""Summarises the corpus: its counts, articles over time, the most quoted speakers, two periods compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from components import wording
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
    copies = (
        f" ({wording.plural(found.texts, 'text')}, wire copies counted once)" if found.texts < found.articles else ""
    )
    outlets = f" from {wording.plural(found.outlets, 'outlet')}" if found.outlets else ""
    published = f", published {wording.days(found.first, found.last)}," if found.first else ""
    quote, tell, carry = ("quotes", "tells", "carries") if found.articles == 1 else ("quote", "tell", "carry")
    sentence = (
        f"{wording.plural(found.articles, 'article')}{copies}{outlets}{published} {quote} "
        f"{wording.plural(found.speakers, 'speaker')} in {wording.plural(found.statements, 'statement')}, {tell} of "
        f"{wording.plural(found.events, 'event')} and {carry} {wording.plural(found.advice, 'piece')} of advice."
    )
    if not found.unread:
        return sentence
    verb = "is" if found.unread == 1 else "are"
    return f"{sentence} {wording.plural(found.unread, 'article')} in another language {verb} listed but not analysed."


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
    speaker = statements["speaker"].cat.set_categories(speakers).cat.codes.to_numpy().astype(int)
    tone = statements["tone"].cat.set_categories(TONES).cat.codes.to_numpy() % len(kinds)  # the last is -1, no value
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
    return pd.DataFrame({"measure": list(columns[0]), "first": columns[0].values(), "second": columns[1].values()})


def _within(frame: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    days = frame["start"] if "start" in frame else frame["published"]
    return frame[(days >= pd.Timestamp(first)) & (days <= pd.Timestamp(last))]


def _measures(frames: Mapping[str, pd.DataFrame], labels: Mapping[str, str]) -> dict[str, str]:
    statements, events, advice = frames["statements"], frames["events"], frames["advice"]
    kinds = events["kind"].astype(object).map(wording.KIND_NAMES)
    topics = counting.exploded(statements, "topics")["topics"].astype(object).map(lambda t: labels.get(t, t))
    return {
        "Articles": wording.number(len(frames["articles"])),
        "Statements": wording.number(len(statements)),
        "Net tone": _net_tone(statements),
        "Most quoted": _top(statements["speaker"]),
        "Topics of the statements": _top(topics),
        "Events that took place": wording.number(len(events)),
        "Kinds of event": _top(kinds),
        "Pieces of advice": wording.number(len(advice)),
        "Advisers": _top(advice["adviser"]),
    }


def _net_tone(statements: pd.DataFrame) -> str:
    """The net tone with the number of statements that it rests on: '−0.31, use with caution (43 scored)'."""
    found = mean_of(scores(statements))
    told = wording.mean(found.mean, found.mark) if found.scored else wording.NOT_SCORED
    return f"{told} ({wording.number(found.scored)} scored)" if found.scored else told


def _top(column: "pd.Series[Any]", most: int = 3) -> str:
    """The most frequent values with their counts: 'Donald Trump 31, Mark Carney 22'."""
    counts = column.astype(object).value_counts().head(most)
    return ", ".join(f"{value} {wording.number(count)}" for value, count in counts.items()) or "none"
