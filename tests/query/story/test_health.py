"""The state of the corpus: days and outlets without articles, what is undated, unresolved or not analysed."""

from datetime import UTC, datetime
from typing import Any

import pandas as pd

from components.query.story.health import health


def articles(days: list[str | None], **columns: Any) -> pd.DataFrame:
    found = pd.DataFrame({"published": pd.to_datetime(pd.Series(days, dtype=object))})
    given: dict[str, Any] = {"outlet": "A", "language": "en", "method_version": "9", "added_at": datetime.now(UTC)}
    return found.assign(**(given | columns))


NOBODY = pd.DataFrame({"speaker": ["Ann", None, None, "Bob"]})


def test_what_is_missing_is_counted() -> None:
    given = articles(
        ["2025-03-01", "2025-03-01", "2025-03-05", None],
        method_version=["9", "8", None, "9"],
        language=["en", "en", "es", "en"],
        added_at=[datetime(2025, 4, day, tzinfo=UTC) for day in (1, 2, 4, 3)],
    )
    found = health(given, NOBODY, "9", ["en"])
    assert (found.articles, found.days, found.without, found.undated) == (4, 5, 3, 1)
    assert (found.statements, found.unresolved) == (4, 2)
    assert (found.not_analysed, found.earlier_method) == (1, 1)
    assert found.added == datetime(2025, 4, 4, tzinfo=UTC)


def test_an_outlet_is_silent_by_its_own_measure() -> None:
    daily = [f"2025-03-{day:02}" for day in range(1, 11)]
    monthly = ["2024-11-15", "2024-12-15", "2025-01-15", "2025-02-15"]
    given = articles([*daily, *monthly, "2025-03-31"], outlet=["Daily"] * 10 + ["Monthly"] * 4 + ["Newest"])
    assert health(given, NOBODY, "9", ["en"]).silent == (("Daily", 21),)


def test_a_corpus_without_days_or_rows_has_a_state() -> None:
    found = health(articles([None]), NOBODY.head(0), "9", ["en"])
    assert (found.days, found.without, found.silent, found.unresolved) == (0, 0, (), 0)
    nothing = health(articles([]), NOBODY.head(0), "9", ["en"])
    assert (nothing.articles, nothing.added) == (0, None)
