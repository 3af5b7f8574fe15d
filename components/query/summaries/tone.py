"""The two measures of tone, never mixed: the label of each statement, and TextBlob's polarity where it is asked for.

The label leads. On the gold of the briefs it is right more often than TextBlob's polarity and than the tone model alone
(`data/quality.toml`), an analyst's correction changes it, and its mean says the same as the shares of positive and
negative statements. A frame that is to be measured by TextBlob has its polarity in the column TEXTBLOB.
"""

from typing import Any

import numpy as np
import pandas as pd

from components.models import ToneLabel

TONES: tuple[ToneLabel, ...] = ("negative", "neutral", "positive")
SCORES: dict[ToneLabel, float] = {"negative": -1.0, "neutral": 0.0, "positive": 1.0}
TEXTBLOB = "textblob"  # the column of a frame that is measured by TextBlob
STEP = 0.1  # width of a step of the score, where scores are counted
NEUTRAL = 0.05  # polarity up to which a text is neutral, to either side; as languages.en.tone has it


def scores(statements: pd.DataFrame) -> "pd.Series[Any]":
    """The score of each statement, from -1 to 1; NaN where it is not scored, as in a language without a measure."""
    if TEXTBLOB in statements:
        return statements[TEXTBLOB].astype(float)
    tones = pd.Categorical(statements["tone"], list(TONES)).codes
    values = np.array([*(SCORES[tone] for tone in TONES), np.nan])  # the code of no label is -1, the last
    return pd.Series(values[tones], index=statements.index)


def in_steps(values: "pd.Series[Any]") -> "pd.Series[Any]":
    """The middle of the step of each score; one step is centred on 0."""
    steps: pd.Series[Any] = (np.floor(values / STEP + 0.5) * STEP).round(2) + 0.0
    return steps


def scored(statements: pd.DataFrame) -> pd.DataFrame:
    """The statements with their score in a column of that name."""
    return statements.assign(score=scores(statements))


def by_textblob(statements: pd.DataFrame) -> pd.DataFrame:
    """The statements measured by TextBlob: its polarity, and the tone that it stands for in the place of the label."""
    polarity = statements["polarity"].astype(float)
    codes = np.where(polarity.isna(), -1, 1 + (polarity > NEUTRAL).astype(int) - (polarity < -NEUTRAL).astype(int))
    return statements.assign(
        **{TEXTBLOB: polarity}, tone=pd.Categorical.from_codes(codes, pd.Index(TONES), ordered=False)
    )
