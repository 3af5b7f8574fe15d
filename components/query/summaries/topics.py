"""Summarises topics: which speakers mention which, when, and together with which; adds an analyst's own topics."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from components.query.summaries.cells import labelled
from components.query.summaries.counting import (
    FREQUENCY,
    PeriodLength,
    commonest,
    exploded,
    in_order,
    period_end,
    period_starts,
)
from components.query.summaries.intervals import means
from components.query.summaries.tone import scores
from components.storage.frames import JOINT, strings
from components.topics import own_topics


def counts(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per topic, the most frequent first: topic, n, articles."""
    found = labelled(rows["topics"], rows["article_id"]).rename(columns={"label": "topic"}).astype({"topic": str})
    return found.sort_values(["n", "topic"], ascending=[False, True], ignore_index=True)


def by_speaker(statements: pd.DataFrame, most: int = 12, most_topics: int = 20) -> pd.DataFrame:
    """The statements of each speaker on each topic: speaker, topic, statements, scored, mean, low, high, mark.

    Only the `most` frequent speakers and the topics on which they say most, at most `most_topics`; those who say most
    come first.
    """
    named = statements["speaker"].notna()
    known = statements.loc[named, ["speaker", "topics"]].assign(score=scores(statements)[named])
    speakers = commonest(known.loc[known["topics"].notna() & (known["topics"] != ""), "speaker"], most)
    known = exploded(known, "topics")
    theirs = known[known["speaker"].isin(speakers)]
    topics = commonest(theirs["topics"], min(most, most_topics))
    shown = theirs[theirs["topics"].isin(topics)]
    found = means(shown, ["speaker", "topics"]).rename(columns={"topics": "topic"})
    return in_order(found, speaker=speakers, topic=topics)


def over_time(rows: pd.DataFrame, topics: Sequence[str], length: PeriodLength) -> pd.DataFrame:
    """One row per topic and period, also where n is 0: topic, period (first day), n, share, complete.

    `share` is of all rows of the period, so that a busy week does not look like more interest; NaN where the
    period has none.
    """
    dated = rows.loc[rows["published"].notna(), ["published", "topics"]]
    dated = dated.assign(period=period_starts(dated["published"], length))
    every = dated.groupby("period").size()
    if every.empty:
        return pd.DataFrame({"topic": [], "period": [], "n": [], "share": [], "complete": []})
    periods = pd.period_range(every.index.min(), every.index.max(), freq=FREQUENCY[length]).start_time
    by_topic = exploded(dated, "topics")
    found = by_topic[by_topic["topics"].isin(list(topics))].groupby(["topics", "period"], observed=True).size()
    grid = found.reindex(pd.MultiIndex.from_product([list(topics), periods], names=["topic", "period"]), fill_value=0)
    filled = grid.rename("n").reset_index()
    filled["share"] = filled["n"] / filled["period"].map(every)
    last = dated["published"].max().date()
    filled["complete"] = [period_end(start, length) <= last for start in filled["period"]]
    return filled


def together(rows: pd.DataFrame, topics: Sequence[str]) -> pd.DataFrame:
    """How often two topics occur in one row: topic, other, n, share (of the topic's rows); in the given order."""
    by_topic = exploded(pd.DataFrame({"row": np.arange(len(rows)), "topics": rows["topics"].array}), "topics")
    pairs = by_topic[by_topic["topics"].isin(list(topics))].astype({"topics": str})
    totals = pairs["topics"].value_counts()
    joined = pairs.merge(pairs, on="row", suffixes=("", "_other"))
    joined = joined[joined["topics"] != joined["topics_other"]]
    found = joined.groupby(["topics", "topics_other"]).size().rename("n").reset_index()
    found.columns = pd.Index(["topic", "other", "n"])
    found["share"] = found["n"] / found["topic"].map(totals).astype(float)
    return in_order(found, topic=topics, other=topics)


def with_own(rows: pd.DataFrame, own: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """The rows, with each of an analyst's own topics (id -> words and phrases) added where the sentence mentions it."""
    topics = own_topics(own)
    if not topics or rows.empty:
        return rows
    sentences = strings(rows["sentence"]).str.lower()
    tags = rows["topics"].astype(object).fillna("")
    for topic in topics:
        hit = sentences.str.contains(topic.expression, regex=True).fillna(False).astype(bool)
        tags = tags.where(~hit, [f"{tag}{JOINT}{topic.ident}" if tag else topic.ident for tag in tags])
    return rows.assign(topics=pd.Categorical(tags))


def of_topic(rows: pd.DataFrame, topic: str) -> pd.DataFrame:
    """The rows that have a topic."""
    categories = rows["topics"].cat.categories
    return rows[rows["topics"].isin([value for value in categories if topic in value.split(JOINT)])]
