"""judged(): marks the complete periods of a series over time, by the days that the whole corpus covers."""

from datetime import date

import pandas as pd

from components.query.summaries.counting import PeriodLength, period_end
from components.ui.state import filters, load


def judged(series: pd.DataFrame, length: PeriodLength) -> pd.DataFrame:
    """The series with a column `complete`: whether the period was over when the coverage, or the days chosen, ended."""
    until = _until()
    over = [until is not None and period_end(start, length) <= until for start in series["period"]]
    return series.assign(complete=pd.Series(over, index=series.index, dtype=bool))


def _until() -> date | None:
    ends = [day for day in (load.covered()[1], filters.current().end) if day is not None]
    return min(ends, default=None)
