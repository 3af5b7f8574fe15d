"""as_table(): a summary of statements as a table for reading, below its figure and in files."""

import pandas as pd

from components import wording
from components.charts.measures import NET_TONE, Shown
from components.query.summaries import speakers

COLUMNS = {
    "statements": "Statements",
    "scored": "Scored",
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
    "series": "Of",
    "day": "Up to",
    "side": "Side",
    **speakers.GROUPS,
}


MARKS = {"": "", "E": "E (use with caution)", "F": "F (too few to say)"}


def as_table(frame: pd.DataFrame, measure: Shown = NET_TONE) -> pd.DataFrame:
    """A summary with columns named in words, numbers rounded to three digits and marks explained."""
    numbers = frame.select_dtypes("float").round(3)
    told = frame.assign(**{str(name): numbers[name] for name in numbers})
    if "mark" in told:
        told = told.assign(mark=[MARKS[mark] for mark in told["mark"]])
    return told.rename(columns={**COLUMNS, "mean": wording.sentence(measure.name)})


def by_group(groups: pd.DataFrame, group: str, measure: Shown = NET_TONE) -> pd.DataFrame:
    """A summary by group as a table, with the groups named in words."""
    return as_table(groups.assign(**{group: [wording.group(value, group) for value in groups[group]]}), measure)
