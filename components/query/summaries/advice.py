"""Summarises advice: who advises whom on what, how strongly and when; and the columns of the register."""

from collections.abc import Mapping
from typing import Literal

import pandas as pd

from components.models import Modality
from components.query.summaries.counting import (
    PeriodLength,
    commonest,
    exploded,
    in_order,
    named,
    period_end,
    period_starts,
)
from components.storage.frames import JOINT

Strength = Literal["strong", "plain", "mild"]

STRENGTH: dict[Modality, Strength] = {
    "must": "strong",
    "imperative": "strong",
    "urge": "strong",
    "needs": "strong",
    "should": "plain",
    "recommend": "plain",
    "other": "mild",
}
STRENGTHS: tuple[Strength, ...] = ("strong", "plain", "mild")
NO_TOPIC = "no topic found"
ARROW = " → "
GROUPS = {
    "adviser": "Adviser",
    "addressee": "Addressee",
    "topic": "Topic",
    "strength": "Strength",
    "modality": "Modality",
    "adviser_kind": "Kind of adviser",
    "status": "Status",
    "month": "Month",
}  # the columns that the register can be grouped by


def register(advice: pd.DataFrame) -> pd.DataFrame:
    """The advice rows with strength, and adviser and addressee named "unresolved" where they are not known.

    The newest publication comes first; the points of an article come in the order of its text.
    """
    strength = pd.Categorical(advice["modality"].astype(object).map(STRENGTH), list(STRENGTHS), ordered=True)
    place = advice["row_id"].str.extract(r"\.(\d+)-\d+(?:\.\d+)?$", expand=False).astype(float)
    named_rows = advice.assign(
        adviser=named(advice["adviser"]), addressee=named(advice["addressee"]), strength=strength, place=place
    )
    order = ["published", "article_id", "place"]
    return named_rows.sort_values(order, ascending=[False, True, True], ignore_index=True).drop(columns="place")


def merged(rows: pd.DataFrame, entries: pd.DataFrame) -> pd.DataFrame:
    """The register's rows with each point once: the first report stands for all reports of the point.

    `entries` has the columns of `advice_register.entries`. Adds entry (the row_id that the point is known by), row_ids
    (a tuple of the rows here that give it), reports and outlets; a row that is in no entry stands for itself.
    """
    known = entries[["row_id", "row_ids", "reports", "outlets"]].rename(columns={"row_id": "entry"}).explode("row_ids")
    joined = rows.merge(known, how="left", left_on="row_id", right_on="row_ids").drop(columns="row_ids")
    joined["entry"] = joined["entry"].fillna(joined["row_id"])
    joined["reports"] = joined["reports"].fillna(1).astype(int)
    together = joined.groupby("entry", sort=False)["row_id"].agg(tuple)
    joined["row_ids"] = joined["entry"].map(together)
    return joined[~joined["entry"].duplicated()].reset_index(drop=True)


def groups(rows: pd.DataFrame, by: str, labels: Mapping[str, str]) -> list[tuple[str, pd.DataFrame]]:
    """The register's rows by a column of GROUPS, the biggest group first (months: the newest, strength: in order).

    A row with several topics stands in each of them.
    """
    if by == "topic":
        repeated = exploded(rows, "topics")
        keys = repeated["topics"].astype(str).map(lambda topic: labels.get(topic, topic))
        bare = rows[~rows["row_id"].isin(repeated["row_id"])]
        repeated, keys = pd.concat([repeated, bare]), pd.concat([keys, pd.Series(NO_TOPIC, index=bare.index)])
    elif by == "month":
        repeated, keys = rows, rows["published"].dt.strftime("%Y-%m").fillna("undated")
    else:
        repeated, keys = rows, named(rows[by], "not stated").astype(str) if by != "strength" else rows[by].astype(str)
    parts = [(str(key), part) for key, part in repeated.groupby(keys.to_numpy(), sort=False)]
    if by == "month":
        return sorted(parts, key=lambda part: part[0], reverse=True)
    if by == "strength":
        return sorted(parts, key=lambda part: [*STRENGTHS, part[0]].index(part[0]))
    return sorted(parts, key=lambda part: (-len(part[1]), part[0]))


def who_on_what(rows: pd.DataFrame, most: int = 15, most_topics: int = 20) -> pd.DataFrame:
    """Who advises whom on what: pair, adviser, addressee, topic, n, strong (of these); from `register`'s rows.

    The `most` frequent pairs of adviser and addressee, in this order, and the topics that they have most; a row
    without topic has NO_TOPIC.
    """
    topics = rows["topics"].astype(object).fillna("").replace("", NO_TOPIC)
    by_topic = exploded(rows.assign(topics=topics.astype("category"), pair=pairs(rows)), "topics")
    first = commonest(by_topic.drop_duplicates("row_id")["pair"], most)
    shown = by_topic[by_topic["pair"].isin(first)].assign(strong=lambda frame: frame["strength"] == "strong")
    shown = shown[shown["topics"].isin(commonest(shown["topics"], most_topics))]
    shown = shown.astype({"adviser": str, "addressee": str, "topics": str})
    cells = shown.groupby(["pair", "adviser", "addressee", "topics"])
    found = cells.agg(n=("row_id", "size"), strong=("strong", "sum")).reset_index().rename(columns={"topics": "topic"})
    return in_order(found, pair=first)


def of_cell(rows: pd.DataFrame, pair: str, topic: str) -> pd.DataFrame:
    """The register's rows that a cell of `who_on_what` counts; `pair` is "adviser → addressee"."""
    labels = rows["topics"].astype(object).fillna("").map(lambda joined: joined.split(JOINT))
    on_topic = labels.map(lambda found: topic in found or (topic == NO_TOPIC and found == [""]))
    return rows[(pairs(rows) == pair) & on_topic.astype(bool)]


def of_period(rows: pd.DataFrame, start: str, length: PeriodLength) -> pd.DataFrame:
    """The rows published in the period that begins on a day."""
    first = pd.Timestamp(start)
    return rows[rows["published"].between(first, pd.Timestamp(period_end(first, length)))]


def pairs(rows: pd.DataFrame) -> "pd.Series[str]":
    """'Laura Dawson → Mark Carney' for each row."""
    return rows["adviser"].astype(str) + ARROW + rows["addressee"].astype(str)


def over_time(rows: pd.DataFrame, length: PeriodLength) -> pd.DataFrame:
    """The number of points by period and strength: period (first day), strength, n, complete; only rows with a date."""
    dated = rows[rows["published"].notna()]
    by_period = dated.assign(period=period_starts(dated["published"], length))
    found = by_period.groupby(["period", "strength"], observed=True).size().rename("n").reset_index()
    last = dated["published"].max()
    found["complete"] = [period_end(start, length) <= last.date() for start in found["period"]]
    return found


def containing(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows in which every word occurs in the sentence, adviser or addressee, whatever its case."""
    searched = rows["sentence"] + "\n" + rows["adviser"].astype(str) + "\n" + rows["addressee"].astype(str)
    lowered = searched.str.lower()
    kept = pd.Series(True, index=rows.index)
    for word in words.lower().split():
        kept &= lowered.str.contains(word, regex=False)
    return rows[kept]
