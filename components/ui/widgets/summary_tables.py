"""as_table(): a summary of statements as a table for reading, below its figure and in files."""

import pandas as pd

from components import wording
from components.query.summaries import speakers

COLUMNS = {
    "statements": "Statements",
    "scored": "Scored",
    "mean": "Mean polarity",
    "low": "Low (95 %)",
    "high": "High (95 %)",
    "mark": "Mark",
    "negative": "Negative",
    "neutral": "Neutral",
    "positive": "Positive",
    "articles": "Articles",
    "negative_share": "Share negative",
    "share_low": "Share low (95 %)",
    "share_high": "Share high (95 %)",
    "about": "About",
    "period": "From",
    "complete": "Complete",
    "side": "Side",
    **speakers.GROUPS,
}


def as_table(frame: pd.DataFrame) -> pd.DataFrame:
    """A summary with columns named in words and numbers rounded to three digits."""
    numbers = frame.select_dtypes("float").round(3)
    return frame.assign(**{str(name): numbers[name] for name in numbers}).rename(columns=COLUMNS)


def by_group(groups: pd.DataFrame, group: str) -> pd.DataFrame:
    """A summary by group as a table, with the groups named in words."""
    return as_table(groups.assign(**{group: [wording.group(value, group) for value in groups[group]]}))
