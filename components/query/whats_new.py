"""new_rows(), new_events(): what was stored after a moment."""

from datetime import datetime

import pandas as pd


def new_rows(rows: pd.DataFrame, articles: pd.DataFrame, moment: datetime) -> pd.DataFrame:
    """The rows of articles that were stored after a moment; `articles` has article_id and added_at."""
    return rows[rows["article_id"].isin(_ids_after(articles, moment))]


def new_events(reports: pd.DataFrame, articles: pd.DataFrame, moment: datetime) -> pd.DataFrame:
    """One report of each event that only articles stored after a moment tell of, the first one published.

    `reports` has the column story_event_id. An event that was known before is not new, however often it is told again.
    """
    later = reports["article_id"].isin(_ids_after(articles, moment))
    known = set(reports.loc[~later, "story_event_id"])
    new = reports[later & ~reports["story_event_id"].isin(known)]
    return new.sort_values(["published", "row_id"], kind="stable").drop_duplicates("story_event_id")


def _ids_after(articles: pd.DataFrame, moment: datetime) -> "pd.Series[str]":
    return articles.loc[pd.to_datetime(articles["added_at"], utc=True) > pd.Timestamp(moment), "article_id"]
