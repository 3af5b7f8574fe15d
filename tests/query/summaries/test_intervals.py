"""Intervals against textbook values, and Statistics Canada's marks."""

import math

import numpy as np
import pandas as pd
import pytest

from components.query.summaries.intervals import difference, mark, means, share_interval, t95


@pytest.mark.parametrize(
    ("freedom", "expected"),
    [(1, 12.706), (2, 4.303), (9, 2.262), (9.9, 2.262), (30, 2.042), (31, 2.040), (60, 2.000), (1000, 1.962)],
)
def test_points_of_students_t(freedom: float, expected: float) -> None:
    assert t95(freedom) == pytest.approx(expected, abs=6e-4)


def test_no_freedom_no_interval() -> None:
    assert math.isnan(t95(0))


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
    frame = pd.DataFrame({"who": ["a", "a", "a", "b"], "polarity": [0.5, -0.5, None, None]})
    found = means(frame, ["who"]).set_index("who")
    assert list(found.loc["a", ["statements", "scored", "mean"]]) == [3, 2, 0.0]
    assert list(found.loc["a", ["low", "high"]]) == [-1, 1]
    assert found.loc["b", "scored"] == 0
    assert found["mean"].isna()["b"]


def test_the_interval_of_a_mean_is_students() -> None:
    values = [0.1, 0.2, 0.3, 0.2, 0.1, 0.0, 0.4, 0.3, 0.2, 0.2]
    found = means(pd.DataFrame({"who": "a", "polarity": values}), ["who"]).iloc[0]
    reach = 2.2622 * np.std(values, ddof=1) / 10**0.5
    assert found["low"] == pytest.approx(0.2 - reach)
    assert found["high"] == pytest.approx(0.2 + reach)
    assert found["mark"] == ""


def test_a_difference_by_welch() -> None:
    first = pd.Series([27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4])
    second = pd.Series([27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 22.4])
    apart, low, high = difference(first, second)
    assert apart == pytest.approx(-2.7, abs=0.05)
    assert low < apart < high < 0


def test_a_difference_needs_two_values_on_either_side() -> None:
    apart, low, high = difference(pd.Series([0.5, None]), pd.Series([0.1, 0.2]))
    assert apart == pytest.approx(0.35)
    assert math.isnan(low)
    assert math.isnan(high)


def test_values_all_alike_have_a_difference_without_doubt() -> None:
    assert difference(pd.Series([0.5, 0.5]), pd.Series([0.2, 0.2])) == pytest.approx((0.3, 0.3, 0.3))


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_shares_by_wilson(count: int, of: int, low: float, high: float) -> None:
    assert share_interval(count, of) == pytest.approx((low, high), abs=5e-4)


def test_no_share_of_nothing() -> None:
    assert all(map(math.isnan, share_interval(0, 0)))
