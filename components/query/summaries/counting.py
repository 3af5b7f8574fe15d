"""Shared steps of the summaries: which rows count, splitting joined labels, the periods of a series over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from components.storage import frames
from components.storage.frames import JOINT, with_own_text
from components.wording import UNRESOLVED

PeriodLength = Literal["day", "week", "month"]

HEADLINE = "headline"
FREQUENCY: dict[PeriodLength, str] = {"day": "D", "week": "W-SUN", "month": "M"}


@dataclass(frozen=True, slots=True)
class Scope:
    """The number of rows that a figure rests on, and their first and last day of publication (None: none is dated)."""

    rows: int
    articles: int
    first: date | None
    last: date | None


def scope(frame: pd.DataFrame) -> Scope:
    """The scope of some rows."""
    days = frame["published"].dropna()
    first, last = (days.min().date(), days.max().date()) if len(days) else (None, None)
    return Scope(len(frame), frame["article_id"].nunique(), first, last)


def body(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows without those in headlines, which repeat the article, often in the editor's words.

    The frame is not copied if headlines come last, as in the tables of the store.
    """
    kept = (frame["part"] != HEADLINE).to_numpy()
    count = np.count_nonzero(kept)
    return frame.iloc[:count] if kept[:count].all() else frame.take(np.flatnonzero(kept))


def once(frame: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The rows without those that wire copies of a story repeat word for word.

    `articles` has article_id and story_id; all rows of an article without a story stay.
    """
    copies_of = articles.loc[articles["story_id"].duplicated(keep=False), ["article_id", "story_id"]].dropna()
    if copies_of.empty:
        return frame
    story = frame["article_id"].map(copies_of.set_index("article_id")["story_id"])
    known = story.notna()
    copies = with_own_text(frame.loc[known, ["article_id", "sentence"]])  # of no rows, all would be taken
    copies["story"] = story[known]
    copies["nth"] = copies.groupby(["article_id", "sentence"]).cumcount()
    repeated = copies.duplicated(["story", "sentence", "nth"])
    return frame.drop(index=copies.index[repeated])


def told_once(statements: pd.DataFrame, repeated: pd.DataFrame) -> pd.DataFrame:
    """The statements without those that repeat another one of the frame: of each, the first report stays.

    `repeated` has the row_ids of all reports of each repeated statement, the first report first; a report that stands
    in two of them counts for the first.
    """
    each = repeated[["row_ids"]].assign(statement=range(len(repeated))).explode("row_ids", ignore_index=True)
    ids = each.drop_duplicates("row_ids", ignore_index=True)
    place = pd.Series(ids.index, index=ids["row_ids"].to_numpy())
    told = np.flatnonzero(statements["row_id"].isin(place.index))
    if not len(told):
        return statements
    nth = place.loc[statements["row_id"].iloc[told]].to_numpy()
    order = np.argsort(nth, kind="stable")
    again = pd.Series(ids["statement"].to_numpy()[nth[order]]).duplicated().to_numpy()
    return statements.drop(index=statements.index[told[order[again]]])


def named(column: "pd.Series[Any]", missing: str = UNRESOLVED) -> "pd.Series[Any]":
    """A categorical column with `missing` in the place of missing values."""
    if not column.isna().any():
        return column
    known = column.astype("category").cat
    categories = frames.array(known.categories)
    place = int(pc.index(categories, missing).as_py())
    if place < 0:
        place, categories = len(categories), pa.concat_arrays([categories, pa.array([missing], frames.TEXT)])
    codes = known.codes.to_numpy().astype(np.int32)
    # not add_categories, which compares each name with all others
    found = frames.categorical(np.where(codes < 0, place, codes), categories)
    return pd.Series(found, index=column.index, name=column.name)


def places_among(column: "pd.Series[Any]", values: Sequence[str]) -> NDArray[np.int64]:
    """The place of each value of a categorical column among some different ones; -1 for another one, or for none."""
    places = frames.places(column.cat.categories, pa.array(values, frames.TEXT))
    found: NDArray[np.int64] = np.append(places, -1)[column.cat.codes.to_numpy()]
    return found


def exploded(frame: pd.DataFrame, column: str, keep: Sequence[str] | None = None) -> pd.DataFrame:
    """One row per label: rows with several labels in the column are repeated, those without any are left out.

    `keep` names the other columns to keep; fewer are faster.
    """
    joined = frame[column].astype("category")
    parts = [[label for label in str(value).split(JOINT) if label] for value in joined.cat.categories.tolist()]
    labels = sorted({label for part in parts for label in part})
    places = {label: place for place, label in enumerate(labels)}
    codes = np.concatenate([[places[label] for label in part] for part in parts] or [[]]).astype(int)
    starts = np.cumsum([0, *map(len, parts)])
    own = joined.cat.codes.to_numpy().astype(int)
    counts = np.where(own >= 0, np.diff(starts, append=0)[own], 0) if parts else np.zeros(len(own), dtype=int)
    rows = np.repeat(np.arange(len(own)), counts)
    nth = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    wanted = frame if keep is None else frame[list(keep)]
    dtype = pd.CategoricalDtype(labels)
    return wanted.iloc[rows].assign(**{column: pd.Categorical.from_codes(codes[starts[own[rows]] + nth], dtype=dtype)})


def period_starts(days: "pd.Series[Any]", length: PeriodLength) -> "pd.Series[Any]":
    """The first day of the period (of the week: Monday) that each day falls in."""
    starts: pd.Series[Any] = days.dt.to_period(FREQUENCY[length]).dt.start_time
    return starts


def period_end(start: pd.Timestamp, length: PeriodLength) -> date:
    """The last day of the period that begins on a day."""
    return pd.Period(start, FREQUENCY[length]).end_time.date()


def fitting_length(first: date | None, last: date | None) -> PeriodLength:
    """The period length for about 10 to 50 points: days up to six weeks, weeks up to a year, else months."""
    days = (last - first).days if first and last else 0
    return "day" if days <= 42 else "week" if days <= 366 else "month"


def commonest(column: "pd.Series[Any]", most: int, skip: Sequence[str] = ()) -> list[str]:
    """The most frequent values, most frequent first; equally frequent ones in alphabetical order."""
    counts = column.value_counts(sort=False)
    counts = counts[(counts > 0) & (~counts.index.isin(list(skip)) if len(skip) else True)]
    fewest = min(most, len(counts))
    enough = counts[counts >= np.partition(counts.to_numpy(), -fewest)[-fewest]] if fewest else counts.head(0)
    ranked = sorted(zip(enough.index.tolist(), enough.tolist(), strict=True), key=lambda pair: (-pair[1], str(pair[0])))
    return [str(value) for value, _ in ranked[:most]]


def in_order(frame: pd.DataFrame, **orders: Sequence[str]) -> pd.DataFrame:
    """The rows sorted by some columns in the given order of their values; the columns become plain strings."""
    ordered = frame.astype({name: pd.CategoricalDtype(list(values), ordered=True) for name, values in orders.items()})
    ordered = ordered.sort_values(list(orders), kind="stable", ignore_index=True)
    return ordered.astype(dict.fromkeys(orders, str))
