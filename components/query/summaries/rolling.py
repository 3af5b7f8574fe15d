"""Tone over time: the statements of each period, and the mean of the days up to each day with its interval."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from components.query.summaries.cells import cells
from components.query.summaries.intervals import intervals
from components.query.summaries.tone import STEP, in_steps, scores

MOST_STEPS = 160  # days at which a mean is computed; of longer times every second or third day, and so on
WINDOWS = (14, 30, 60, 90, 180)  # days that a mean may cover
PERIODS = ("D", "W", "M", "Q", "Y")  # lengths of a period, as pandas names them
MOST_ROWS = 600  # of `by_period`: more cannot be told apart as dots, and a page would grow with the corpus
COLUMNS = ("series", "day", "scored", "mean", "low", "high", "mark")


def by_period(statements: pd.DataFrame, series: str, shown: Sequence[str]) -> pd.DataFrame:
    """The scored statements of each period and step of the score: series (a value of that column), day, last, score, n.

    A period goes from `day` to `last`. It is one day; if that makes more than MOST_ROWS, it is a week, a month, a
    quarter or a year.
    """
    values = scores(statements)
    kept = values.notna() & statements["published"].notna() & statements[series].isin(list(shown))
    own, steps = statements.loc[kept], in_steps(values[kept])
    for length in PERIODS:
        periods = own["published"].dt.to_period(length).dt
        placed = pd.DataFrame({"series": own[series], "day": periods.start_time, "score": steps})
        found = cells(placed, ["series", "day", "score"])
        if len(found.sizes) <= MOST_ROWS:
            break
    last = pd.PeriodIndex(found.labels["day"], freq=length).end_time.normalize()
    return found.labels.assign(last=last, n=found.sizes).astype({"series": str})


def rolling(statements: pd.DataFrame, series: str, shown: Sequence[str], days: int) -> pd.DataFrame:
    """The mean of the `days` days that end on each day, for each series: COLUMNS.

    It runs from the day on which the first window is whole (or from the last day, if none is) to the last publication.
    Where the mark is F, mean, low and high are NaN.
    """
    dated = statements[statements["published"].notna()]
    if dated.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    first, last = dated["published"].min().normalize(), dated["published"].max().normalize()
    parts = [_of_one(dated[dated[series] == name], str(name), first, last, days) for name in shown]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(COLUMNS))


def fitting_window(statements: pd.DataFrame, series: str, shown: Sequence[str]) -> int:
    """The shortest of WINDOWS in which most series have a mean half of the time; else the longest."""
    for days in WINDOWS:
        found = rolling(statements, series, shown, days)
        firm = found["mark"].ne("F").groupby(found["series"]).mean() >= 0.5
        if shown and 2 * int(firm.sum()) > len(shown):
            return days
    return WINDOWS[-1]


def of_period(statements: pd.DataFrame, day: date, last: date, score: float) -> pd.DataFrame:
    """The statements of one row of `by_period`, given those of its series."""
    near = (scores(statements) - score).abs() <= STEP / 2 + 1e-9
    return statements[near & statements["published"].between(pd.Timestamp(day), pd.Timestamp(last))]


def _of_one(own: pd.DataFrame, name: str, first: pd.Timestamp, last: pd.Timestamp, days: int) -> pd.DataFrame:
    """The rolling means of one series."""
    values = scores(own)
    kept = values.notna().to_numpy()
    places = (own["published"].to_numpy()[kept] - first.to_datetime64()) // np.timedelta64(1, "D")
    given, length = values.to_numpy()[kept], (last - first).days + 1
    ends = np.arange(min(days, length) - 1, length, -(-length // MOST_STEPS))
    count, total, squares = (
        _in_windows(np.bincount(places.astype(int), weights, minlength=length), ends, days)
        for weights in (None, given, given**2)
    )
    return pd.DataFrame(
        {"series": name, "day": first + pd.to_timedelta(ends, unit="D"), **intervals(count, total, squares)}
    )


def _in_windows(by_day: Any, ends: Any, days: int) -> Any:
    """The sums of the `days` days up to each end."""
    sums = np.concatenate([[0.0], np.cumsum(by_day)])
    return sums[ends + 1] - sums[np.maximum(ends + 1 - days, 0)]


def runs(found: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The stretches of one series' rolling means in which every mean may be published."""
    firm = (found["mark"] != "F").to_numpy()
    numbers = np.cumsum(np.diff(firm.astype(int), prepend=0) != 0)
    for number in np.unique(numbers[firm]):
        yield found[(numbers == number) & firm]
