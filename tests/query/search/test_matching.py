"""Searching whole columns gives the rows that a slow search, word by word, gives."""

import re
import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.models import Article, Statement
from components.query import search
from components.query.search import Searched, hits, matches, parse
from components.query.search.query import Either, Every, Near, Not, Query, Words, fold
from components.storage.frames import frame

LETTERS = ["salmon", "Salmon", "sale", "lumber", "Québec", "quebec", "dairy", "d'accord", "U.S.", "naïve", "42"]
SIGNS = [" ", ", ", "-", " — ", ".\n", "’", " « ", "_"]


def tokens(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[^\W_]+", fold(text))


def places(words: Words, found: list[str]) -> list[tuple[int, int]]:
    """Where words follow each other, as the first and the last of them."""
    size = len(words.words)
    patterns = [re.compile("".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in word)) for word in words.words]
    starts = range(len(found) - size + 1)
    return [(i, i + size - 1) for i in starts if all(p.fullmatch(found[i + n]) for n, p in enumerate(patterns))]


def fits(query: Query, texts: dict[str, str]) -> bool:
    """Whether texts by their fields fit, by looking at each word."""
    match query:
        case Not(part):
            return not fits(part, texts)
        case Every(parts):
            return all(fits(part, texts) for part in parts)
        case Either(parts):
            return any(fits(part, texts) for part in parts)
        case Words():
            return any(places(query, tokens(text)) for text in asked(query, texts))
        case Near(left, right, between):
            for text in asked(query, texts):
                ones = [place for words in left for place in places(words, tokens(text))]
                others = [place for words in right for place in places(words, tokens(text))]
                gaps = [max(b[0] - a[1], a[0] - b[1]) - 1 for a in ones for b in others]
                if any(0 <= gap <= between for gap in gaps):
                    return True
            return False


def asked(query: Words | Near, texts: dict[str, str]) -> list[str]:
    return [texts[query.field]] if query.field else [texts["text"]]


texts = st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from(SIGNS)), max_size=9).map(
    lambda pairs: "".join(word + sign for word, sign in pairs)
)
words = st.lists(
    st.sampled_from(["salmon", "sal*", "s?le", "*", "lumber", "quebec", "dairy", "d", "accord", "u", "s", "*4?"]),
    min_size=1,
    max_size=2,
).map(lambda found: Words(tuple(found)))
named = st.builds(lambda found, field: Words(found.words, field), words, st.sampled_from([None, *search.FIELDS]))
near = st.builds(
    lambda left, right, between, field: Near(tuple(left), tuple(right), between, field),
    st.lists(words, min_size=1, max_size=2),
    st.lists(words, min_size=1, max_size=2),
    st.integers(0, 4),
    st.sampled_from([None, "title", "text"]),
)
queries: st.SearchStrategy[Query] = st.recursive(
    st.one_of(named, near),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Either(tuple(parts))),
    ),
    max_leaves=5,
)


@settings(max_examples=200, deadline=None)
@given(queries, st.lists(st.tuples(texts, texts, texts, texts, st.sampled_from(["a", "b"])), min_size=1, max_size=6))
def test_columns_give_what_a_search_word_by_word_gives(
    query: Query, given_rows: list[tuple[str, str, str, str, str]]
) -> None:
    titles, topics = {"a": "Sale of lumber", "b": "Québec, naïve"}, {"dairy": "Salmon and dairy"}
    rows = [
        Statement(
            row_id=str(n),
            article_id=article,
            sentence=sentence,
            speaker=speaker.replace("; ", " ") or None,
            outlet=outlet or None,
            topics=("dairy",) if topic else (),
            sentence_span=(0, 1),
            content_spans=((0, 1),),
            quote_type="direct",
        )
        for n, (sentence, speaker, outlet, topic, article) in enumerate(given_rows)
    ]
    expected = [
        fits(
            query,
            {
                "text": row.sentence,
                "speaker": row.speaker or "unresolved",
                "outlet": row.outlet or "",
                "topic": "Salmon and dairy" if row.topics else "",
                "title": titles[row.article_id],
            },
        )
        for row in rows
    ]
    assert list(matches(frame(rows, Statement), query, Searched(titles, topics))) == expected


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='ab "()*?-:/ANDORTE1', max_size=25))
def test_whatever_is_typed_is_read_or_told_with_a_place(typed: str) -> None:
    place, query = 0, None
    try:
        query = parse(typed)
    except search.BadQuery as error:
        place = error.place
    assert 0 <= place <= len(typed)
    if query is not None:
        matches(frame([], Statement), query, Searched({}, {}))


@settings(max_examples=100, deadline=None)
@given(words, texts)
def test_what_is_marked_is_what_is_found(query: Words, text: str) -> None:
    spans = hits(query, text)
    assert bool(spans) == fits(query, {"text": text})
    for start, end in spans:
        assert fits(query, {"text": text[start:end]})


def test_what_stands_after_not_and_what_is_of_labels_is_not_marked() -> None:
    query = parse("lumber NOT (salmon OR dairy) speaker:eby")
    assert query
    assert hits(query, "Salmon, lumber, Eby and dairy") == [(8, 14)]


def test_an_article_is_searched_in_title_and_text() -> None:
    articles = frame(
        [
            Article(article_id="a", title="Lumber talks", text="Salmon too."),
            Article(article_id="b", title="Salmon", text="x"),
        ],
        Article,
    )
    for typed, found in {
        "salmon": "ab",
        "title:salmon": "b",
        "text:salmon": "a",
        "lumber salmon": "a",
        "talks": "a",
    }.items():
        query = parse(typed)
        assert query
        fitting = articles[matches(articles, query, Searched({}, {}))]
        assert "".join(fitting["article_id"]) == found, typed


@pytest.mark.parametrize("typed", ["lumber NOT salmon", "sal* NEAR/4 (lumber OR dairy) -speaker:eby title:talks"])
def test_a_thousand_articles_are_searched_within_a_quarter_of_a_second(typed: str) -> None:
    sentence = "The premier said that the salmon of the province and its lumber would be sold in every town. "
    rows = pd.DataFrame({"sentence": [sentence + str(n) for n in range(15_000)], "article_id": "a"})
    rows["speaker"] = pd.Categorical(["David Eby", "Danielle Smith", None] * 5_000)
    query = parse(typed)
    assert query
    spent = []
    for _ in range(3):
        begin = time.process_time()
        matches(rows, query, Searched({"a": "The talks"}, {}))
        spent.append(time.process_time() - begin)
    assert min(spent) < 0.25


def test_of_words_near_each_other_only_those_that_are_near_are_marked() -> None:
    query = parse("lumber NEAR/1 (mill OR town)")
    assert query
    text = "Lumber of old. The mill sells lumber."
    assert [text[start:end] for start, end in hits(query, text)] == ["mill", "lumber"]
