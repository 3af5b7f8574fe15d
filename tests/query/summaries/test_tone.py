"""The measures of tone: score and label never contradict each other, and TextBlob is a measure of its own."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.languages.en.tone.score import THRESHOLD, label
from components.models import Statement
from components.query.summaries import speakers, tone
from components.storage.frames import frame


def rows(given_rows: list[tuple[Any, Any]]) -> pd.DataFrame:
    return frame(
        [
            Statement(
                speaker="A",
                tone=told,
                polarity=polarity,
                sentence_span=(0, 1),
                content_spans=((0, 1),),
                quote_type="direct",
            )
            for told, polarity in given_rows
        ],
        Statement,
    )


TOLD = st.lists(st.tuples(st.sampled_from([*tone.TONES, None]), st.one_of(st.none(), st.floats(-1, 1))), max_size=40)


@settings(deadline=None)
@given(TOLD)
def test_the_mean_says_what_the_shares_say(given_rows: list[tuple[Any, Any]]) -> None:
    statements = rows(given_rows)
    if not given_rows:
        return
    group = speakers.by_group(statements).iloc[0]
    assert group["scored"] == group[list(tone.TONES)].sum()
    if group["mark"] != "F":
        assert group["mean"] == pytest.approx((group["positive"] - group["negative"]) / group["scored"])


@settings(deadline=None)
@given(TOLD)
def test_textblobs_label_follows_from_its_polarity(given_rows: list[tuple[Any, Any]]) -> None:
    found = tone.by_textblob(rows(given_rows))
    labels = [None if pd.isna(told) else told for told in found["tone"]]
    assert labels == [label(polarity) for _, polarity in given_rows]
    np.testing.assert_array_equal(tone.scores(found).to_numpy(), np.array([p for _, p in given_rows], dtype=float))


def test_textblobs_band_of_neutral_is_the_one_of_the_analysis() -> None:
    assert tone.NEUTRAL == THRESHOLD


def test_what_a_language_without_a_measure_says_is_not_scored() -> None:
    assert tone.scores(rows([(None, None), ("neutral", 0.3)])).isna().tolist() == [True, False]


def test_a_polarity_never_reaches_the_score_of_a_label() -> None:
    assert tone.scores(rows([("neutral", 0.3), ("negative", 0.9)])).tolist() == [0.0, -1.0]
