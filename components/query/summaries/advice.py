"""Summarises advice: who advises whom on what, how strongly and when; and the columns of the register."""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

from components.messages import N_
from components.models import AdviserKind, Modality
from components.query.summaries.counting import (
    PeriodLength,
    commonest,
    exploded,
    in_order,
    named,
    period_end,
    period_starts,
)
from components.storage import frames
from components.storage.frames import JOINT, strings
from components.wording import UNRESOLVED

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
STRENGTH_NAMES: dict[Strength, str] = {"strong": N_("strong"), "plain": N_("plain"), "mild": N_("mild")}
STRENGTHS: tuple[Strength, ...] = ("strong", "plain", "mild")
NO_TOPIC = N_("no topic found")
ADVISER_KINDS: dict[AdviserKind, str] = {
    "expert": N_("expert"),
    "official": N_("official"),
    "business": N_("business"),
    "labour": N_("labour"),
    "politician": N_("politician"),
    "opinion writer": N_("opinion writer"),
}
QUESTIONS = (
    N_("Retaliate, or not"),
    N_("Talk now, or hold off"),
    N_("Give ground, or hold the line"),
    N_("Drop the digital tax, or keep it"),
    N_("Open the dairy market, or protect it"),
    N_("Draw closer to the United States, or away from it"),
    N_("The same, and not"),
)  # on which advice goes two ways, as the lexicon and `advice_register.opposed` name them
NOT_STATED, UNDATED = N_("not stated"), N_("undated")
ARROW = " → "
GROUPS = {
    "adviser": N_("Adviser"),
    "addressee": N_("Addressee"),
    "topic": N_("Topic"),
    "strength": N_("Strength"),
    "modality": N_("Modality"),
    "adviser_kind": N_("Kind of adviser"),
    "status": N_("Status"),
    "month": N_("Month"),
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
    (those of the rows here that give it), reports and outlets; a row that is in no entry stands for itself.
    """
    known = entries[["row_id", "row_ids", "reports", "outlets"]].rename(columns={"row_id": "entry"}).explode("row_ids")
    joined = rows.merge(known, how="left", left_on="row_id", right_on="row_ids").drop(columns="row_ids")
    joined["entry"] = joined["entry"].fillna(joined["row_id"])
    joined["reports"] = joined["reports"].fillna(1).astype(int)
    together: dict[str, list[str]] = {}
    for entry, row_id in zip(joined["entry"], joined["row_id"], strict=True):
        together.setdefault(entry, []).append(row_id)
    once = joined[~joined["entry"].duplicated()].reset_index(drop=True)
    return once.assign(row_ids=frames.lists(together[entry] for entry in once["entry"]))


def groups(rows: pd.DataFrame, by: str, labels: Mapping[str, str]) -> "pd.Series[Any]":
    """The group of each of the register's rows by a column of GROUPS, indexed by row_id.

    A row with several topics is in the group of each of them.
    """
    indexed = rows.set_index("row_id")
    if by == "topic":
        topics = exploded(indexed, "topics")["topics"].astype(str).map(lambda topic: labels.get(topic, topic))
        bare = indexed.index.difference(topics.index, sort=False)
        found: pd.Series[Any] = pd.concat([topics, pd.Series(NO_TOPIC, index=bare, dtype=object)])
    elif by == "month":
        found = indexed["published"].dt.strftime("%Y-%m").fillna(UNDATED)
    else:
        found = named(indexed[by], NOT_STATED)
    return found.astype(str)


def group_sizes(groups: "pd.Series[Any]", by: str) -> dict[str, int]:
    """The number of rows in each of the groups, the biggest first; months: the newest first, strengths: in order."""
    counts = groups.value_counts().sort_index()
    if by == "month":
        counts = counts.iloc[::-1]
    elif by == "strength":
        counts = counts.reindex([strength for strength in STRENGTHS if strength in counts])
    else:
        counts = counts.sort_values(ascending=False, kind="stable")
    return dict(zip(counts.index.tolist(), counts.tolist(), strict=True))


def who_on_what(rows: pd.DataFrame, most: int = 15, most_topics: int = 20) -> pd.DataFrame:
    """Who advises whom on what: pair, adviser, addressee, topic, n, strong (of these); from `register`'s rows.

    The `most` frequent pairs of adviser and addressee, in this order, those with one who is not known last, and the
    topics that they have most; a row without topic has NO_TOPIC.
    """
    topics = rows["topics"].astype(object).fillna("").replace("", NO_TOPIC)
    by_topic = exploded(rows.assign(topics=topics.astype("category"), pair=pairs(rows)), "topics")
    each = by_topic.drop_duplicates("row_id")
    known = ((each["adviser"] != UNRESOLVED) & (each["addressee"] != UNRESOLVED)).to_numpy()
    first = [*commonest(each.loc[known, "pair"], most), *commonest(each.loc[~known, "pair"], most)][:most]
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
    if not words.split():
        return rows
    sentence, adviser, addressee = (strings(rows[name]) for name in ("sentence", "adviser", "addressee"))
    searched = sentence + "\n" + adviser + "\n" + addressee
    lowered = searched.str.lower()
    kept = pd.Series(True, index=rows.index)
    for word in words.lower().split():
        kept &= lowered.str.contains(word, regex=False)
    return rows[kept]
