"""Topics counted, over time, together, and an analyst's own."""

from datetime import date
from typing import Any

from components.models import Statement
from components.query.summaries import topics
from components.storage.frames import empty, frame

MARCH, MAY = date(2025, 3, 4), date(2025, 5, 6)


def said(ident: str, speaker: str | None, *about: str, **more: Any) -> Statement:
    return Statement(
        row_id=ident,
        speaker=speaker,
        topics=about,
        sentence_span=(0, 1),
        content_spans=((0, 1),),
        **{"article_id": "a", "quote_type": "direct", "published": MARCH, "sentence": "", **more},
    )


ROWS = frame(
    [
        said("1", "Trump", "tariffs", "autos", tone="negative"),
        said("2", "Trump", "tariffs", published=MAY, sentence="Softwood mills will close."),
        said("3", "Carney", "autos"),
        said("4", None, "tariffs"),
        said("5", "Ford", sentence="A sawmill, he said, is a home."),
    ],
    Statement,
)


def test_counts() -> None:
    assert topics.counts(ROWS).to_numpy().tolist() == [["tariffs", 3, 1], ["autos", 2, 1]]
    assert topics.counts(empty(Statement)).empty


def test_who_on_what_leaves_out_whom_nobody_knows() -> None:
    found = topics.by_speaker(ROWS)
    assert found[["speaker", "topic", "statements", "scored"]].to_numpy().tolist() == [
        ["Trump", "autos", 1, 1],
        ["Trump", "tariffs", 2, 1],
        ["Carney", "autos", 1, 0],
    ]
    assert set(topics.by_speaker(ROWS, 12, most_topics=1)["topic"]) == {"autos"}


def test_a_month_without_rows_is_none_not_missing() -> None:
    found = topics.over_time(ROWS, ["tariffs"], "month")
    assert found["n"].tolist() == [2, 0, 1]
    assert found["share"].tolist()[0] == 0.5
    assert found["complete"].tolist() == [True, True, False]
    assert topics.over_time(empty(Statement), ["tariffs"], "week").empty


def test_topics_of_one_sentence() -> None:
    found = topics.together(ROWS, ["tariffs", "autos"])
    assert found[["topic", "other", "n"]].to_numpy().tolist() == [["tariffs", "autos", 1], ["autos", "tariffs", 1]]
    assert found["share"].round(2).tolist() == [0.33, 0.5]
    assert topics.together(ROWS, []).empty


def test_a_topic_of_ones_own_joins_the_others() -> None:
    rows = topics.with_own(ROWS, {"Lumber": ("softwood", "sawmill*")})
    assert topics.of_topic(rows, "Lumber")["row_id"].tolist() == ["2", "5"]
    assert rows["topics"].tolist()[1] == "tariffs; Lumber"
    assert len(topics.of_topic(rows, "tariffs")) == 3
    assert topics.with_own(ROWS, {}) is ROWS
    assert topics.with_own(ROWS, {"Empty": ("…",)}) is ROWS


def test_a_topic_is_matched_as_a_whole() -> None:
    assert topics.of_topic(ROWS, "auto").empty
