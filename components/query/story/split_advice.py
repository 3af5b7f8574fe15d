"""split_advice(): where advice splits: two advisers who take different sides of a question, else a point many share."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.messages import N_
from components.wording import UNRESOLVED

LONGEST = 220  # letters of the words of a side
SHARED = 2  # articles from which a point is shared
IN_WORDS = N_(
    "The same, and not"
)  # the label of pairs that are found by their words alone, on no question of the lexicon


@dataclass(frozen=True, slots=True)
class Side:
    """What one adviser says on a question: the row of the advice and its words."""

    row_id: str
    adviser: str
    words: str


@dataclass(frozen=True, slots=True)
class Split:
    """A question on which two advisers take different sides, and how many more questions there are."""

    question: str
    sides: tuple[Side, Side]
    others: int


def split_advice(opposed: pd.DataFrame, advice: pd.DataFrame) -> Split | None:
    """The first question of which both sides are among some advice; None if there is none.

    `opposed` are pairs (`advice_register.opposed`). Only questions of the lexicon count, between two advisers who are
    known, on some topic each, in words short enough to be read at a glance.
    """
    paired = advice[advice["row_id"].isin([*opposed["row_id"], *opposed["other_row_id"]])]
    on_topic = paired[paired["topics"].astype(object).fillna("") != ""]["row_id"].tolist()
    fitting = opposed[
        (opposed["question"] != IN_WORDS)
        & opposed["adviser"].notna()
        & opposed["other_adviser"].notna()
        & opposed["row_id"].isin(on_topic)
        & opposed["other_row_id"].isin(on_topic)
        & (opposed["words"].str.len() <= LONGEST)
        & (opposed["other_words"].str.len() <= LONGEST)
    ]
    if fitting.empty:
        return None
    first: Any = next(fitting.itertuples())
    sides = (
        Side(first.row_id, first.adviser, first.words),
        Side(first.other_row_id, first.other_adviser, first.other_words),
    )
    return Split(str(first.question), sides, fitting["question"].nunique() - 1)


def most_shared(register: pd.DataFrame) -> Any | None:
    """The point of the register (`summaries.advice.merged`) that most articles report; None if there is none."""
    known = register[(register["reports"] >= SHARED) & (register["adviser"].astype(str) != UNRESOLVED)]
    ordered = known.sort_values(["reports", "published"], ascending=False, kind="stable")
    return next(ordered.itertuples(), None)
