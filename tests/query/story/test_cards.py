"""What the cards of the overview tell: what comes next, what the last week brought, where advice splits."""

from datetime import date

import pandas as pd

from components.query.story.coming import coming
from components.query.story.last_week import change, last_week
from components.query.story.split_advice import split_advice

NEWEST = date(2025, 6, 30)


def planned(*rows: tuple[str, str, int]) -> pd.DataFrame:
    """Planned events given by day, label and the number of outlets."""
    found = pd.DataFrame(rows, columns=["start", "summary", "outlets"])
    starts = pd.to_datetime(found["start"])
    return found.assign(
        start=starts, end=starts, published=starts, days=1, reports=found["outlets"], planned=True, grain="day"
    )


def test_the_most_reported_comes_first_and_the_others_by_day() -> None:
    events = planned(
        ("2025-06-01", "The past vote", 9),
        ("2025-07-09", "The late review", 1),
        ("2025-07-02", "The near review", 1),
        ("2025-07-20", "The great vote", 4),
        ("2025-07-04", "Ann Example: “We shall see”", 8),
        ("2026-07-01", "The far vote", 9),
    )
    assert list(coming(events, NEWEST)["summary"]) == ["The great vote", "The near review", "The late review"]
    assert coming(events, None).empty
    assert list(coming(events.iloc[[4]], NEWEST)["summary"]) == ["Ann Example: “We shall see”"]


def test_of_equals_the_earliest_comes_first() -> None:
    events = planned(("2025-07-09", "The late review", 1), ("2025-07-02", "The near review", 1))
    assert list(coming(events, NEWEST)["summary"]) == ["The near review", "The late review"]


def test_only_what_chance_hardly_explains_is_unusual() -> None:
    assert change(9, 8, 8).unusual == 1
    assert change(0, 80, 8).unusual == -1
    assert change(2, 8, 8).unusual == 0
    assert change(0, 8, 8).unusual == 0
    assert change(5, 8, 8).unusual == 1
    assert change(5, 8, 8, compared=20).unusual == 0, "one of twenty topics may stand out by chance"
    assert change(40, 40_000, 8).unusual == -1


def said(*rows: tuple[str, str, str]) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=["published", "speaker", "topics"])
    return found.assign(
        published=pd.to_datetime(found["published"]),
        speaker=found["speaker"].astype("category"),
        topics=found["topics"].astype("category"),
    )


def test_the_last_week_names_who_and_what_is_new() -> None:
    articles = pd.DataFrame({"published": pd.date_range("2025-05-01", "2025-06-30")})
    statements = said(
        ("2025-05-20", "Ann", "trade"),
        ("2025-06-28", "Ann", "trade"),
        *[("2025-06-29", "Bob", "energy")] * 9,
        ("2025-06-30", "Cid", "energy"),
    )
    events = planned(("2025-05-03", "Told before", 3), ("2025-06-26", "Told now", 1), ("2025-06-27", "Told too", 2))
    week = last_week(articles, statements, events, NEWEST)
    assert week is not None
    assert (week.first, week.articles.now, week.articles.unusual) == (date(2025, 6, 24), 7, 0)
    assert week.speakers == (("Bob", 9),)
    assert [(topic, one.unusual) for topic, one in week.topics] == [("energy", 1)]
    assert list(week.events["summary"]) == ["Told too", "Told now"]
    assert week.new_events == 2


def test_a_few_days_have_no_last_week() -> None:
    articles = pd.DataFrame({"published": pd.date_range("2025-06-15", "2025-06-30")})
    assert last_week(articles, said(), planned(), NEWEST) is None
    assert last_week(articles.assign(published=pd.to_datetime(pd.Series([None] * 16))), said(), planned(), None) is None


def test_advice_splits_on_a_question_between_two_who_are_known() -> None:
    advice = pd.DataFrame({"row_id": ["a", "b", "c", "d"], "topics": ["trade", "trade", "", "energy"]})
    columns = ["question", "row_id", "adviser", "words", "other_row_id", "other_adviser", "other_words"]
    pairs = [
        ("The same, and not", "a", "Ann", "wait", "b", "Bob", "do not wait"),
        ("Hurry, or not", "a", "Ann", "hurry", "c", "Cid", "no hurry"),
        ("Hurry, or not", "a", "Ann", "hurry", "b", None, "no hurry"),
        ("Hurry, or not", "a", "Ann", "hurry", "x", "Eve", "no hurry"),
        ("Hurry, or not", "a", "Ann", "hurry", "d", "Dan", "there is no hurry"),
    ]
    found = split_advice(pd.DataFrame(pairs, columns=columns), advice)
    assert found is not None
    assert [side.adviser for side in found.sides] == ["Ann", "Dan"]
    assert split_advice(pd.DataFrame(pairs[:4], columns=columns), advice) is None
