"""Rows with topics -> who speaks of what, when, and what is spoken of together; an analyst's own topics."""

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
from components.storage.frames import JOINT
from components.topics import own_topics


def counts(rows: pd.DataFrame) -> pd.DataFrame:
    """A row a topic, the commonest first: topic, n, articles."""
    found = labelled(rows["topics"], rows["article_id"]).rename(columns={"label": "topic"}).astype({"topic": str})
    return found.sort_values(["n", "topic"], ascending=[False, True], ignore_index=True)


def by_speaker(statements: pd.DataFrame, most: int = 12, most_topics: int = 20) -> pd.DataFrame:
    """Who speaks of what: speaker, topic, statements, scored, mean, low, high, mark; the `most` frequent of each.

    No more than `most_topics` topics. Rows stand in the order of the speakers who say most.
    """
    known = statements.loc[statements["speaker"].notna(), ["speaker", "polarity", "topics"]]
    speakers = commonest(known.loc[known["topics"].notna() & (known["topics"] != ""), "speaker"], most)
    known = exploded(known, "topics")
    topics = commonest(known["topics"], min(most, most_topics))
    shown = known[known["speaker"].isin(speakers) & known["topics"].isin(topics)]
    found = means(shown, ["speaker", "topics"]).rename(columns={"topics": "topic"})
    return in_order(found, speaker=speakers, topic=topics)


def over_time(rows: pd.DataFrame, topics: Sequence[str], length: PeriodLength) -> pd.DataFrame:
    """A row a topic and period, those without any row as 0: topic, period (first day), n, share, complete.

    `share` is among all rows of the period, so that a busier week is not taken for a new interest; NaN where the
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
    """How often two topics share a row: topic, other, n, share (of the topic's rows); topics in the order given."""
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
    """The rows with an analyst's own topics (id -> words and phrases) added where the sentence has such words."""
    topics = own_topics(own)
    if not topics or rows.empty:
        return rows
    sentences = rows["sentence"].str.lower()
    tags = rows["topics"].astype(object).fillna("")
    for topic in topics:
        hit = sentences.str.contains(topic.expression, regex=True).fillna(False).astype(bool)
        tags = tags.where(~hit, [f"{tag}{JOINT}{topic.ident}" if tag else topic.ident for tag in tags])
    return rows.assign(topics=pd.Categorical(tags))


def of_topic(rows: pd.DataFrame, topic: str) -> pd.DataFrame:
    """The rows that speak of a topic."""
    categories = rows["topics"].cat.categories
    return rows[rows["topics"].isin([value for value in categories if topic in value.split(JOINT)])]
