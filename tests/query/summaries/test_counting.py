"""Which rows count, labels taken apart, periods."""

from datetime import date

import pandas as pd
import pytest

from components.models import Article, Statement
from components.query.summaries.counting import (
    PeriodLength,
    body,
    commonest,
    exploded,
    fitting_length,
    in_order,
    named,
    once,
    period_end,
    period_starts,
    places_among,
    scope,
)
from components.storage.frames import empty, frame


def said(article: str, sentence: str, **more: object) -> Statement:
    return Statement(
        row_id=f"{article}.{sentence}",
        article_id=article,
        sentence=sentence,
        sentence_span=(0, 1),
        content_spans=((0, 1),),
        quote_type="direct",
        **more,  # type: ignore[arg-type]
    )


def test_headlines_do_not_count() -> None:
    rows = frame([said("a", "x", part="headline"), said("a", "y")], Statement)
    assert body(rows)["sentence"].tolist() == ["y"]
    assert body(rows[::-1])["sentence"].tolist() == ["y"], "where they stand last, too"
    assert body(rows.head(1)).empty


def test_wire_copies_count_once_as_text() -> None:
    articles = frame(
        [
            Article(article_id="a", text="", story_id="s"),
            Article(article_id="b", text="", story_id="s"),
            Article(article_id="c", text=""),
        ],
        Article,
    )
    rows = frame(
        [
            said("a", "same"),
            said("a", "same"),  # two statements of one sentence
            said("b", "same"),
            said("b", "same"),
            said("b", "only in the longer copy"),
            said("c", "same"),  # not a copy: nobody says that it is of the story
        ],
        Statement,
    )
    kept = once(rows, articles)
    assert kept["article_id"].tolist() == ["a", "a", "b", "c"]
    assert once(rows, articles.head(0)).equals(rows)
    alone = rows[rows["article_id"] == "c"].reset_index(drop=True)
    assert once(pd.concat([alone, alone], ignore_index=True), articles)["article_id"].tolist() == ["c", "c"]


def test_labels_taken_apart() -> None:
    rows = frame(
        [said("a", "x", topics=("tariffs", "autos")), said("a", "y"), said("b", "z", topics=("autos",))], Statement
    )
    assert exploded(rows, "topics")[["sentence", "topics"]].to_numpy().tolist() == [
        ["x", "tariffs"],
        ["x", "autos"],
        ["z", "autos"],
    ]
    assert exploded(empty(Statement), "topics").empty


def test_nobody_is_named_as_such() -> None:
    column = frame([said("a", "x", speaker="Doug Ford"), said("a", "y")], Statement)["speaker"]
    assert named(column).tolist() == ["Doug Ford", "unresolved"]
    assert named(column.head(1)).tolist() == ["Doug Ford"]


def test_the_scope_of_rows() -> None:
    found = scope(frame([said("a", "x", published=date(2025, 3, 4)), said("b", "y")], Statement))
    assert (found.rows, found.articles, found.first, found.last) == (2, 2, date(2025, 3, 4), date(2025, 3, 4))
    assert scope(empty(Statement)).first is None


@pytest.mark.parametrize(
    ("length", "start", "end", "reason"),
    [
        ("day", date(2025, 3, 2), date(2025, 3, 2), "a day is its own period"),
        ("week", date(2025, 2, 24), date(2025, 3, 2), "a Sunday ends the week that Monday began"),
        ("month", date(2025, 3, 1), date(2025, 3, 31), "a month"),
    ],
)
def test_periods(length: PeriodLength, start: date, end: date, reason: str) -> None:
    first = period_starts(pd.Series(pd.to_datetime(["2025-03-02"])), length).iloc[0]
    assert (first.date(), period_end(first, length)) == (start, end), reason


@pytest.mark.parametrize(
    ("last", "expected"),
    [(date(2025, 1, 20), "day"), (date(2025, 6, 1), "week"), (date(2027, 1, 1), "month"), (None, "day")],
)
def test_the_length_that_fits(last: date | None, expected: str) -> None:
    assert fitting_length(date(2025, 1, 1), last) == expected


def test_the_commonest_come_first_and_equals_by_name() -> None:
    column = pd.Series(["b", "a", "c", "c", None], dtype="category")
    assert commonest(column, 3) == ["c", "a", "b"]
    assert commonest(column, 9, skip=["c"]) == ["a", "b"]


def test_rows_in_a_given_order() -> None:
    rows = pd.DataFrame({"who": ["a", "b", "a"], "what": ["y", "x", "x"]})
    assert in_order(rows, who=["b", "a"], what=["x", "y"]).to_numpy().tolist() == [["b", "x"], ["a", "x"], ["a", "y"]]


def test_values_are_found_among_others_as_categories_are_set() -> None:
    column = pd.Series(["c", "a", None, "b", "c", "d"], dtype="category")
    for values in (["c", "b", "missing"], [], ["d", "c", "b", "a"]):
        expected = column.cat.set_categories(values).cat.codes.tolist()
        assert places_among(column, values).tolist() == expected
    assert places_among(column.iloc[:0], ["a"]).tolist() == []
