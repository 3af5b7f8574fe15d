"""Rolling means against means taken day by day, and what is too uncertain left without a number."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.models import Statement
from components.query.summaries import rolling
from components.query.summaries.intervals import mean_of
from components.query.summaries.tone import TONES, scores
from components.storage.frames import empty, frame

FIRST = date(2025, 3, 1)


def rows(said: list[tuple[str, int, Any]]) -> pd.DataFrame:
    return frame(
        [
            Statement(
                speaker=speaker,
                tone=tone,
                published=FIRST + timedelta(days=day),
                sentence_span=(0, 1),
                content_spans=((0, 1),),
                quote_type="direct",
            )
            for speaker, day, tone in said
        ],
        Statement,
    )


SAID = st.lists(
    st.tuples(st.sampled_from(["A", "B"]), st.integers(0, 50), st.sampled_from([*TONES, "negative", "negative", None])),
    min_size=1,
    max_size=150,
)


@settings(deadline=None, max_examples=40)
@given(SAID, st.sampled_from(rolling.WINDOWS))
def test_each_mean_is_that_of_its_days(said: list[tuple[str, int, Any]], days: int) -> None:
    statements = rows(said)
    for row in rolling.rolling(statements, "speaker", ["A", "B"], days).to_dict("records"):
        published = statements["published"]
        within = (published > row["day"] - pd.Timedelta(days=days)) & (published <= row["day"])
        expected = mean_of(scores(statements[within & (statements["speaker"] == row["series"])]))
        assert (row["scored"], row["mark"]) == (expected.scored, expected.mark)
        for name in ("mean", "low", "high"):
            assert row[name] == pytest.approx(getattr(expected, name), nan_ok=True, abs=1e-9)


def test_the_dots_lead_back_to_their_statements() -> None:
    statements = rows([("A", 0, "negative"), ("A", 0, "negative"), ("A", 0, "positive"), ("A", 3, None)])
    dots = rolling.by_period(statements, "speaker", ["A"])
    assert dots["n"].tolist() == [2, 1]
    assert [len(_behind(statements, dot)) for dot in dots.to_dict("records")] == [2, 1]


def _behind(statements: pd.DataFrame, dot: dict[Any, Any]) -> pd.DataFrame:
    own = statements[statements["speaker"] == dot["series"]]
    return rolling.of_period(own, dot["day"], dot["last"], dot["score"])


@pytest.mark.parametrize(("times", "longest"), [(1, 1), (2, 7), (10, 31), (60, 92)])
def test_a_dot_stands_for_more_days_where_they_would_be_too_many(times: int, longest: int) -> None:
    said = [(name, day, "negative") for name in "AB" for day in range(times * rolling.MOST_ROWS // 2)]
    statements = rows(said)
    dots = rolling.by_period(statements, "speaker", ["A", "B"])
    assert len(dots) <= rolling.MOST_ROWS
    assert ((dots["last"] - dots["day"]).dt.days < longest).all()
    assert dots["n"].sum() == len(said)
    assert all(len(_behind(statements, dot)) == dot["n"] for dot in dots.to_dict("records"))


def test_the_window_is_the_shortest_that_gives_a_mean() -> None:
    often = rows([("A", day, "negative") for day in range(40)])
    assert rolling.fitting_window(often, "speaker", ["A"]) == 14
    assert rolling.fitting_window(often.head(3), "speaker", ["A"]) == rolling.WINDOWS[-1]


def test_stretches_end_where_a_mean_may_not_be_published() -> None:
    said = [("A", day, "negative") for day in (*range(12), *range(60, 75))]
    found = rolling.rolling(rows(said), "speaker", ["A"], 14)
    stretches = list(rolling.runs(found))
    assert len(stretches) == 2
    assert all((stretch["mark"] != "F").all() for stretch in stretches)


def test_nothing_dated_gives_nothing() -> None:
    assert rolling.rolling(empty(Statement), "speaker", ["A"], 30).empty
    assert rolling.by_period(empty(Statement), "speaker", ["A"]).empty
