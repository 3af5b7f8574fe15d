"""The days of a half of a year, of a week of a month, and of the end of a year that is named by another."""

from datetime import date

import pytest

from components.models import Article, Event
from components.pipeline import analyse

DAYS = [
    ("Exports fell in the first half of the year.", "2025-01-01", "2025-06-30"),
    ("Exports fell in the second half of the year.", "2024-07-01", "2024-12-31"),  # it has not begun
    ("Exports will fall in the second half of the year.", "2025-07-01", "2025-12-31"),
    ("Exports fell in the first half of last year.", "2024-01-01", "2024-06-30"),
    ("The list is out in the first week of August.", "2025-08-01", "2025-08-07"),
    ("The port closed in the last week of February.", "2025-02-22", "2025-02-28"),
    ("Ministers meet in the second week of April 2026.", "2026-04-08", "2026-04-14"),
    ("Ministers meet in the first week of next month.", "2025-04-01", "2025-04-07"),
    ("The pact expires at the end of next year.", "2026-12-01", "2026-12-31"),
    ("The pact must be signed by the end of next year.", "2026-01-01", "2026-12-31"),
    ("The plant closed late last year.", "2024-01-01", "2024-12-31"),
    ("Exports fell in the last week.", "2025-03-03", "2025-03-09"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_the_days(text: str, first: str, last: str) -> None:
    article = Article(article_id="a" * 16, text=text, published=date(2025, 3, 12), language="en")
    (event,) = analyse(article).rows(Event)
    assert (str(event.start), str(event.end)) == (first, last)
