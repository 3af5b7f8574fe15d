"""health(): how sound the corpus is: gaps in its days, what is undated, unresolved or not analysed, what came last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import pandas as pd

LONG = 3  # times an outlet's usual gap, from which it counts as silent
SHORTEST = 7  # days, for that; an outlet that publishes daily may rest over a weekend
FEWEST = 4  # articles from which an outlet has a usual gap
MOST = 3  # silent outlets that are named


@dataclass(frozen=True, slots=True)
class CorpusState:
    """The state of a corpus.

    `days` counts those from the first to the last publication, `without` those without an article; `silent` are outlets
    whose last article lies much further back than the articles of theirs usually lie apart, with the days since then.
    """

    articles: int
    days: int
    without: int
    silent: tuple[tuple[str, int], ...]
    undated: int
    statements: int
    unresolved: int
    not_analysed: int
    earlier_method: int
    added: datetime | None


def health(articles: pd.DataFrame, statements: pd.DataFrame, method: str, languages: Sequence[str]) -> CorpusState:
    """The state of some articles, of which `method` is the present version of the analysis of these `languages`."""
    published = articles["published"].dropna()
    length = (published.max() - published.min()).days + 1 if len(published) else 0
    analysable = articles["language"].astype(object).isin(list(languages))
    versions = articles["method_version"].astype(object)
    added = pd.to_datetime(articles["added_at"], utc=True).max()
    return CorpusState(
        articles=len(articles),
        days=length,
        without=length - published.nunique(),
        silent=tuple(_silent(articles, published.max().date()))[:MOST] if len(published) else (),
        undated=int(articles["published"].isna().sum()),
        statements=len(statements),
        unresolved=int(statements["speaker"].isna().sum()),
        not_analysed=int(versions.isna().sum()),
        earlier_method=int((analysable & versions.notna() & (versions != method)).sum()),
        added=None if pd.isna(added) else added.to_pydatetime(),
    )


def _silent(articles: pd.DataFrame, newest: date) -> Iterator[tuple[str, int]]:
    """The outlets that have been silent for long, with the days since their last article, the longest first."""
    days = articles[["outlet", "published"]].dropna().drop_duplicates()
    found = []
    for outlet, own in days.groupby("outlet", observed=True)["published"]:
        if len(own) < FEWEST:
            continue
        usual = float(np.median(np.diff(np.sort(own.to_numpy())) / np.timedelta64(1, "D")))
        since = (pd.Timestamp(newest) - own.max()).days
        if since > max(SHORTEST, LONG * usual):
            found.append((str(outlet), since))
    yield from sorted(found, key=lambda pair: (-pair[1], pair[0]))
