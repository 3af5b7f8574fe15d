"""Outlets compared on rows counted by hand: shares per volume, words that set one apart, volumes."""

from datetime import date
from typing import Any

import pandas as pd

from components.models import Article, Statement
from components.query import outlets
from components.storage.frames import empty, frame


def said(outlet: str, speaker: str, sentence: str = "It is so.", **more: Any) -> Statement:
    return Statement(
        outlet=outlet, speaker=speaker, sentence=sentence, sentence_span=(0, 1), content_spans=((0, 1),),
        **{"article_id": "a", "quote_type": "direct", "published": date(2025, 3, 4), **more},
    )  # fmt: skip


ROWS = frame(
    [
        *[said("Herald", "Adams", tone="negative", sentence="The mills are closing again.")] * 12,
        *[said("Herald", "Baker", tone="neutral", sentence="The mills are open.")] * 8,
        *[said("Post", "Baker", tone="positive", sentence="The harvest looks good.")] * 60,
        *[said("Gazette", "Adams", tone="negative")] * 3,
    ],
    Statement,
)


def test_shares_are_of_the_outlets_own_statements() -> None:
    found = {(row["outlet"], row["speaker"]): row for row in outlets.quoted(ROWS, "outlet").to_dict("records")}
    assert found["Herald", "Adams"]["share"] == 12 / 20
    assert found["Post", "Baker"]["share"] == 1
    assert pd.isna(found["Gazette", "Adams"]["share"]), "three statements have no share"
    assert found["Herald", "Baker"]["mark"] == "F"
    assert outlets.quoted(empty(Statement), "outlet").empty


def test_only_words_that_are_certain_set_an_outlet_apart() -> None:
    found = outlets.words_apart(ROWS, "outlet", "Herald")
    assert found["word"].iloc[0] == "mills"
    assert "harvest" not in set(found["word"])
    assert (found["low"] > 0).all()
    assert found[["n", "others"]].to_numpy().tolist()[0] == [20, 0]
    assert outlets.words_apart(ROWS, "outlet", "Gazette").empty
    alike = frame([said(name, "Adams", "The mills are closing.") for name in ("A", "B") * 30], Statement)
    assert outlets.words_apart(alike, "outlet", "A").empty, "what all say alike sets nobody apart"


def test_volumes_tell_copies_and_first_reports() -> None:
    articles = frame(
        [
            Article(article_id="1", text="x", outlet="Herald", story_id="1", published=date(2025, 3, 1)),
            Article(article_id="2", text="x", outlet="Post", story_id="1", published=date(2025, 3, 2)),
            Article(article_id="3", text="x", outlet="Post", published=date(2025, 3, 3)),
        ],
        Article,
    )
    events = pd.DataFrame(
        [
            *[("e1", "Herald", 1), ("e1", "Post", 2), ("e2", "Post", 1), ("e3", "Post", 1), ("e3", "Herald", 2)],
            *[("e4", "Herald", 5), ("e4", "Post", 5)],  # the same day: nobody was first
        ],
        columns=["story_event_id", "outlet", "day"],
    ).assign(published=lambda rows: pd.to_datetime({"year": 2025, "month": 3, "day": rows["day"]}))
    found = {row["outlet"]: row for row in outlets.volumes(articles, ROWS, events).to_dict("records")}
    post, herald = found["Post"], found["Herald"]
    assert [post[name] for name in ("articles", "copies", "statements", "first")] == [2, 1, 60, 1]
    assert [herald[name] for name in ("articles", "copies", "first")] == [1, 0, 1]
    assert post["first_share"] == 0.5
