"""as_table(): a summary of statements as a table for reading, below its figure and in files."""

from collections.abc import Mapping

import pandas as pd

from components import wording
from components.charts.measures import NET_TONE, Shown
from components.messages import N_, _
from components.query.summaries import speakers

COLUMNS = {
    "statements": N_("Statements"),
    "scored": N_("Scored"),
    "low": N_("Low (95 %)"),
    "high": N_("High (95 %)"),
    "mark": N_("Mark"),
    "negative": N_("Negative"),
    "neutral": N_("Neutral"),
    "positive": N_("Positive"),
    "articles": N_("Articles"),
    "negative_share": N_("Share negative"),
    "share_low": N_("Share low (95 %)"),
    "share_high": N_("Share high (95 %)"),
    "about": N_("About"),
    "series": N_("Of"),
    "day": N_("Up to"),
    "side": N_("Side"),
    **speakers.GROUPS,
}


MARKS = {"": "", "E": N_("E (use with caution)"), "F": N_("F (too few to say)")}


def in_words(columns: Mapping[str, str]) -> dict[str, str]:
    """The names of columns in the language that is spoken."""
    return {column: _(name) for column, name in columns.items()}


def as_table(frame: pd.DataFrame, measure: Shown = NET_TONE) -> pd.DataFrame:
    """A summary with columns named in words, numbers rounded to three digits and marks explained."""
    numbers = frame.select_dtypes("float").round(3)
    told = frame.assign(**{str(name): numbers[name] for name in numbers})
    if "mark" in told:
        told = told.assign(mark=[_(MARKS[mark]) if mark else "" for mark in told["mark"]])
    return told.rename(columns={**in_words(COLUMNS), "mean": wording.sentence(measure.name)})


def by_group(groups: pd.DataFrame, group: str, measure: Shown = NET_TONE) -> pd.DataFrame:
    """A summary by group as a table, with the groups named in words."""
    return as_table(groups.assign(**{group: [wording.group(value, group) for value in groups[group]]}), measure)
