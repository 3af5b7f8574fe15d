"""Intervals against values worked out by hand, and Statistics Canada's marks."""

import math

import pandas as pd
import pytest

from components.query.summaries.intervals import Mean, difference, mark, mean_of, means, share_interval


@pytest.mark.parametrize(
    ("scored", "reach", "expected", "reason"),
    [
        (9, 0.01, "F", "fewer than ten, however alike they are"),
        (10, 0.34, "F", "the interval reaches further than a third"),
        (10, 0.20, "E", "further than a sixth"),
        (10, 0.16, "", "near enough"),
        (500, 0.02, "", "many"),
        (1, math.nan, "F", "one value has no interval"),
        (0, math.nan, "F", "nothing scored"),
    ],
)
def test_marks(scored: int, reach: float, expected: str, reason: str) -> None:
    assert mark(scored, reach) == expected, reason


def test_means_leave_out_what_was_not_scored() -> None:
    frame = pd.DataFrame({"who": ["a"] * 12 + ["b"] * 2, "score": [-1.0] * 10 + [None, 0.0, None, None]})
    found = means(frame, ["who"]).set_index("who")
    assert list(found.loc["a", ["statements", "scored"]]) == [12, 11]
    assert found.loc["a", "mean"] == pytest.approx(-10 / 11)
    assert found.loc["b", "scored"] == 0
    assert found["mean"].isna()["b"]


def test_what_is_marked_f_has_no_number() -> None:
    few = means(pd.DataFrame({"who": "a", "score": [1.0] * 9}), ["who"]).iloc[0]
    wide = means(pd.DataFrame({"who": "a", "score": [1.0, -1.0] * 7}), ["who"]).iloc[0]
    for row in (few, wide):
        assert row["mark"] == "F"
        assert row[["mean", "low", "high"]].isna().all()


def test_the_interval_is_bonetts_and_prices() -> None:
    # 30 negative, 10 positive and 20 neutral: (30 + 1) / 62 and (10 + 1) / 62, worked out by hand
    found = mean_of(pd.Series([-1.0] * 30 + [1.0] * 10 + [0.0] * 20))
    assert found.mean == pytest.approx(-20 / 60)
    assert (found.low, found.high) == pytest.approx((-0.5111, -0.1341), abs=1e-4)
    assert found.mark == "E"


def test_values_all_alike_still_have_an_interval() -> None:
    found = mean_of(pd.Series([-1.0] * 12))
    assert (found.mean, found.low) == (-1, -1)
    assert found.high == pytest.approx(-0.587, abs=1e-3)


def test_a_difference_from_two_intervals() -> None:
    one, other = Mean(50, 0.5, 0.3, 0.7, "E"), Mean(50, 0.1, -0.05, 0.25, "")
    assert difference(one, other) == pytest.approx((0.4, 0.4 - math.hypot(0.2, 0.15), 0.4 + math.hypot(0.2, 0.15)))


def test_no_difference_from_what_is_marked_f() -> None:
    few = mean_of(pd.Series([1.0]))
    assert all(map(math.isnan, difference(few, Mean(50, 0.1, -0.05, 0.25, ""))))
    assert math.isnan(mean_of(pd.Series([], dtype=float)).mean)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_shares_by_wilson(count: int, of: int, low: float, high: float) -> None:
    assert share_interval(count, of) == pytest.approx((low, high), abs=5e-4)


def test_no_share_of_nothing() -> None:
    assert all(map(math.isnan, share_interval(0, 0)))
