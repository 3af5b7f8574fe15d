"""What a selection keeps, and that an address brings it back."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from components.models import Advice, Article, Event, Row, Statement, Timex
from components.query import selection
from components.query.selection import Selection, choices, from_query, select, to_query, words
from components.storage.frames import frame

MARCH, MAY = date(2025, 3, 4), date(2025, 5, 6)


def statement(ident: str, **values: Any) -> Statement:
    return Statement(
        row_id=ident,
        sentence_span=(0, 9),
        content_spans=((0, 9),),
        **{"quote_type": "direct", "published": MARCH, "sentence": "It is so.", **values},
    )


STATEMENTS = frame(
    [
        statement("a", speaker="Donald Trump", country="United States", topics=("tariffs", "autos"), tone="negative"),
        statement("b", speaker="Mark Carney", country="Canada", topics=("autos",), published=MAY, outlet="CBC News"),
        statement("c", speaker=None, quote_type="indirect", sentence="Tariffs on autos, it was said."),
        statement("d", speaker="Mark Carney", country="Canada", published=None, tone="positive", language="fr"),
    ],
    Statement,
)
EVENTS = frame(
    [
        Event(row_id="m", sentence_span=(0, 1), summary="Tariffs", start=date(2025, 3, 1), end=date(2025, 3, 31)),
        Event(row_id="n", sentence_span=(0, 1), summary="No day", published=MAY, actors=("Mark Carney", "Canada")),
        Event(row_id="o", sentence_span=(0, 1), summary="Call", start=MAY, end=MAY, published=MARCH),
    ],
    Event,
)


def ids(found: pd.DataFrame) -> str:
    return "".join(found["row_id"])


@pytest.mark.parametrize(
    ("chosen", "kept", "reason"),
    [
        (Selection(), "abcd", "nothing chosen is everything"),
        (Selection(speakers=("Mark Carney",)), "bd", "a speaker"),
        (Selection(speakers=("Mark Carney", "Donald Trump")), "abd", "either of two speakers"),
        (Selection(speakers=("unresolved",)), "c", "those who cannot be told are a choice"),
        (Selection(speakers=("Nobody",)), "", "a speaker whom the corpus lacks"),
        (Selection(topics=("autos",)), "ab", "one of several topics of a row"),
        (Selection(topics=("auto",)), "", "a label is matched as a whole"),
        (Selection(speakers=("Mark Carney",), topics=("autos",)), "b", "two filters narrow"),
        (Selection(start=MAY), "b", "from a day on; a row without a day of publication is out"),
        (Selection(end=MARCH), "ac", "until a day, itself included"),
        (Selection(start=MARCH, end=MARCH), "ac", "a single day"),
        (Selection(outlets=("CBC News",)), "b", "an outlet"),
        (Selection(countries=("Canada",)), "bd", "a country"),
        (Selection(quote_types=("indirect",)), "c", "a quote type"),
        (Selection(tones=("positive", "negative")), "ad", "tones; without one is neither"),
        (Selection(languages=("fr",)), "d", "a language"),
        (Selection(words="AUTOS tariffs"), "c", "all the words, in any order and case"),
        (Selection(words="it is"), "abd", "words need not stand side by side"),
        (Selection(words="(["), "", "no pattern, plain letters"),
        (Selection(words="   "), "abcd", "blanks are no words"),
    ],
)
def test_statements(chosen: Selection, kept: str, reason: str) -> None:
    assert ids(select(STATEMENTS, chosen)) == kept, reason


@pytest.mark.parametrize(
    ("chosen", "kept", "reason"),
    [
        (Selection(start=date(2025, 3, 31), end=date(2025, 4, 2)), "m", "an event that reaches into the days"),
        (Selection(start=date(2025, 5, 1)), "no", "its own days count; the undated goes by publication"),
        (Selection(speakers=("Canada",)), "n", "a speaker is looked up among the actors"),
        (Selection(tones=("positive",)), "mno", "a filter that events do not have leaves them be"),
        (Selection(words="call"), "o", "words are looked up in the summary too"),
    ],
)
def test_events(chosen: Selection, kept: str, reason: str) -> None:
    assert ids(select(EVENTS, chosen)) == kept, reason


@pytest.mark.parametrize("row_type", [Statement, Event, Advice, Timex, Article])
def test_empty_frames_stay_empty(row_type: type[Row]) -> None:
    chosen = Selection(speakers=("x",), topics=("x",), start=MARCH, outlets=("x",), tones=("x",), words="x")
    assert not len(select(frame([], row_type), chosen))


@pytest.mark.parametrize(
    "chosen",
    [
        Selection(),
        Selection(speakers=("Donald Trump", "Volodymyr Zelenskyy"), topics=("tariffs",), words="50 % & more"),
        Selection(start=MARCH, end=MAY, outlets=("L'actualité",), countries=("CA",)),
        Selection(start=MARCH, quote_types=("direct",), tones=("negative",), languages=("fr",)),
        Selection(articles=("0f3a", "77b0"), words="fentanyl"),
    ],
)
def test_an_address_brings_a_selection_back(chosen: Selection) -> None:
    assert from_query(to_query(chosen)) == chosen


def test_an_address_shows_topics_by_their_labels() -> None:
    assert to_query(Selection(topics=("tariffs",))) == {"topic": ["Tariffs"]}


def test_an_address_shows_countries_by_their_names_and_takes_codes_too() -> None:
    assert to_query(Selection(countries=("CA", "US"))) == {"country": ["Canada", "United States"]}
    assert from_query({"country": ["canada", "US"]}) == Selection(countries=("CA", "US"))
    assert words(Selection(countries=("GB",))) == "country United Kingdom"


def test_rows_and_articles_of_chosen_articles_are_kept() -> None:
    rows = frame([statement("a", article_id="0f3a"), statement("b", article_id="77b0"), statement("c")], Statement)
    articles = frame([Article(article_id="0f3a", text="x"), Article(article_id="77b0", text="y")], Article)
    assert ids(select(rows, Selection(articles=("77b0", "nothing")))) == "b"
    assert list(select(articles, Selection(articles=("0f3a",)))["article_id"]) == ["0f3a"]
    assert not len(select(rows, Selection(articles=("nothing",))))


def test_an_address_names_an_article_once_in_any_form() -> None:
    assert from_query({"article": ["0f3a 77b0", "0f3a"]}) == Selection(articles=("0f3a", "77b0"))
    assert to_query(Selection(articles=("0f3a", "77b0"))) == {"article": ["0f3a 77b0"]}


def test_a_day_that_is_none_is_left_out() -> None:
    assert from_query({"dates": ["2025-02-30", "nonsense"]}) == Selection()


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Selection(), selection.NO_FILTER),
        (
            Selection(speakers=("Donald Trump", "Mark Carney"), topics=("tariffs",)),
            "speaker Donald Trump or Mark Carney; topic Tariffs",
        ),
        (Selection(articles=("0f3a",)), "article “Carney wins”"),
        (Selection(articles=("0f3a", "77b0")), "articles “Carney wins” or “77b0”"),
        (Selection(start=MARCH, end=MAY), "4 Mar 2025 – 6 May 2025"),
        (Selection(end=MAY, words="fentanyl"), "until 6 May 2025; words “fentanyl”"),
    ],
)
def test_words(chosen: Selection, expected: str) -> None:
    assert words(chosen, {"0f3a": "Carney wins"}).replace("\u00a0", " ") == expected


def test_choices_are_what_occurs_the_most_frequent_first() -> None:
    offered = choices([STATEMENTS])
    assert offered["speakers"] == ["Mark Carney", "Donald Trump", "unresolved"]
    assert offered["topics"] == ["autos", "tariffs"]
    assert offered["outlets"] == ["CBC News"]
