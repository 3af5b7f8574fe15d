"""The numbers of the overview and of two periods side by side."""

from datetime import date, timedelta
from typing import Any

import pandas as pd

from components.models import Advice, Article, Event, Statement
from components.query.summaries import counting, coverage
from components.storage.frames import frame

FIRST = date(2025, 3, 3)  # a Monday


def article(ident: str, days: int | None = 0, **values: Any) -> Article:
    published = None if days is None else FIRST + timedelta(days=days)
    analysed = "1" if values.get("language", "en") == "en" else None
    return Article(
        article_id=ident, text="x", published=published, **{"outlet": "CBC News", "method_version": analysed, **values}
    )


def statement(ident: str, speaker: str | None, tone: Any = None, **values: Any) -> Statement:
    polarity = {"negative": -0.5, "positive": 0.5}.get(tone)
    return Statement(
        row_id=ident, sentence_span=(0, 1), content_spans=((0, 1),), quote_type="direct", speaker=speaker, tone=tone,
        polarity=polarity, **{"article_id": ident, "published": FIRST, **values},
    )  # fmt: skip


ARTICLES = frame(
    [
        article("a", story_id="a"),
        article("b", 1, story_id="a", outlet="Global News"),
        article("c", 15, story_id="a"),
        article("d", 16, language="fr", outlet=None),
        article("e", None),
    ],
    Article,
)
STATEMENTS = frame(
    [
        statement("1", "Mark Carney", "positive"),
        statement("2", "Mark Carney", "negative", published=FIRST + timedelta(days=20)),
        statement("3", "Donald Trump"),
        statement("4", None, "neutral"),
    ],
    Statement,
)
EVENTS = frame(
    [
        Event(row_id="m", sentence_span=(0, 1), summary="Call", kind="call", start=FIRST, end=FIRST),
        Event(row_id="n", sentence_span=(0, 1), summary="Visit", planned=True),
    ],
    Event,
)
ADVICE = frame(
    [
        Advice(row_id=str(i), article_id=str(i // 2), published=FIRST + timedelta(days=i // 2), sentence_span=(0, 1),
               content_spans=((0, 1),), modality="should", adviser="Laura Dawson")
        for i in range(6)
    ],
    Advice,
)  # fmt: skip


def test_numbers_count_wire_copies_once_as_text() -> None:
    found = coverage.numbers(ARTICLES, STATEMENTS, EVENTS, ADVICE)
    assert (found.articles, found.texts, found.outlets, found.speakers) == (5, 3, 2, 2)
    assert (found.events, found.planned, found.advisers, found.unread) == (2, 1, 1, 1)
    assert (found.first, found.last) == (FIRST, FIRST + timedelta(days=16))


def test_the_sentence_tells_of_copies_and_of_what_is_not_analysed() -> None:
    expected = coverage.in_a_sentence(coverage.numbers(ARTICLES, STATEMENTS, EVENTS, ADVICE)).replace("\u00a0", " ")
    assert expected.startswith("5 articles (3 texts, wire copies counted once) from 2 outlets, published 3 Mar 2025")
    assert expected.endswith("carry 6 pieces of advice. 1 article in another language is listed but not analysed.")


def test_the_sentence_of_one_article_is_in_the_singular() -> None:
    one = frame([article("a", outlet=None)], Article)
    expected = coverage.in_a_sentence(coverage.numbers(one, STATEMENTS[:1], EVENTS[:1], ADVICE[:1])).replace(
        "\u00a0", " "
    )
    assert expected == (
        "1 article, published 3 Mar 2025, quotes 1 speaker in 1 statement, tells of 1 event and carries "
        "1 piece of advice."
    )


def test_two_copies_of_one_text_are_one_text() -> None:
    copies = frame([article("a", story_id="a"), article("b", story_id="a")], Article)
    expected = coverage.in_a_sentence(coverage.numbers(copies, STATEMENTS, EVENTS, ADVICE)).replace("\u00a0", " ")
    assert expected.startswith(
        "2 articles (1 text, wire copies counted once) from 1 outlet, published 3 Mar 2025, quote "
    )


def test_coverage_over_time_leaves_no_week_out_and_marks_the_one_that_goes_on() -> None:
    found = coverage.over_time(ARTICLES, "week")
    assert list(found["articles"]) == [2, 0, 2]
    assert list(found["texts"]) == [1, 0, 2]
    assert list(found["complete"]) == [True, True, False]
    assert found["period"].dt.date.iloc[0] == FIRST


def test_coverage_of_articles_without_a_day_has_the_columns_of_any_other() -> None:
    found = coverage.over_time(ARTICLES[ARTICLES["published"].isna()], "week")
    some = coverage.over_time(ARTICLES, "week")
    assert found.empty
    assert list(found.columns) == list(some.columns)
    assert [kind.kind for kind in found.dtypes] == [kind.kind for kind in some.dtypes]


def test_most_quoted_divides_by_tone_and_leaves_the_unresolved_out() -> None:
    found = coverage.most_quoted(STATEMENTS).set_index("speaker")
    assert list(found.index) == ["Mark Carney", "Donald Trump"]
    assert list(found.loc["Mark Carney", ["statements", "negative", "neutral", "positive"]]) == [2, 1, 0, 1]
    assert found.loc["Donald Trump", "not_scored"] == 1


def test_newest_takes_one_of_each_article_before_a_second() -> None:
    assert list(coverage.newest(ADVICE[::-1], 4)["article_id"]) == ["2", "2", "1", "0"]


def test_two_periods_side_by_side() -> None:
    frames = {"articles": ARTICLES, "statements": STATEMENTS, "events": EVENTS, "advice": ADVICE}
    week = timedelta(days=6)
    later = FIRST + timedelta(days=14)
    found = coverage.compare(frames, (FIRST, FIRST + week), (later, later + week), {}).set_index("measure")
    assert list(found.loc["Articles"]) == ["2", "2"]
    assert list(found.loc["Net tone"]) == ["too few to say (2 scored)", "too few to say (1 scored)"]
    assert list(found.loc["Events that took place"]) == ["1", "0"]
    assert list(found.loc["Most quoted"]) == ["Mark Carney 1, Donald Trump 1", "Mark Carney 1"]


def test_nothing_gives_nothing() -> None:
    none = {t: frame([], t) for t in (Article, Statement, Event, Advice)}
    found = coverage.numbers(none[Article], none[Statement], none[Event], none[Advice])
    assert (found.articles, found.first) == (0, None)
    assert coverage.over_time(none[Article], "month").empty
    assert coverage.most_quoted(none[Statement]).empty
    assert isinstance(counting.scope(none[Article]).rows, int)
    assert isinstance(coverage.newest(none[Advice], 3), pd.DataFrame)
