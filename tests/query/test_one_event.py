"""One event in several outlets: who is first, what is one delivery, which quotations are chosen and left out."""

from datetime import date
from typing import Any, Literal

import pandas as pd

from components.models import Event, Statement
from components.query.one_event import by_all, left_out, only_in, quotations, tellings
from components.storage.frames import frame

DAYS = {"a": date(2025, 3, 4), "b": date(2025, 3, 4), "c": date(2025, 3, 6), "d": None}
OUTLETS = {"a": "Herald", "b": "Post", "c": "Gazette", "d": "Courier"}
ARTICLES = pd.DataFrame({"article_id": list("abcd"), "story_id": ["s", None, "s", None]})


def report(article: str, nth: int, **more: Any) -> Event:
    made = {"row_id": f"{article}.e{nth}", "sentence": f"{article} tells it {nth}.", "part": "body", "summary": "It"}
    return Event(
        article_id=article, outlet=OUTLETS[article], published=DAYS[article], sentence_span=(0, 1), **{**made, **more}
    )


def said(
    article: str,
    words: str,
    topics: tuple[str, ...] = ("tariffs",),
    quote_type: Literal["direct", "indirect"] = "direct",
) -> Statement:
    return Statement(
        row_id=f"{article}.{words}", article_id=article, outlet=OUTLETS[article], published=DAYS[article], part="body",
        speaker="Ann Adams", sentence=words, sentence_span=(0, 1), content_spans=((0, 1),), topics=topics,
        quote_type=quote_type,
    )  # fmt: skip


REPORTS = frame([report("c", 1), report("a", 1), report("a", 2), report("a", 3, sentence="a tells it 1."),
                 report("b", 1), report("d", 1)], Event)  # fmt: skip
SAID = frame(
    [
        *[said(article, "It is unfair.") for article in "abcd"],
        *[said(article, "We shall answer.") for article in "bc"],
        said("a", "Only we heard this."),
        said("a", "On another matter.", ("energy",)),
        said("a", "Reported in our words.", quote_type="indirect"),
        said("a", "The words are cut."),
        said("b", "The words are cut short here."),
    ],
    Statement,
)


def told_in(row_id: str) -> tuple[str, ...]:
    cut = ("a.The words are cut.", "b.The words are cut short here.")
    return cut if row_id in cut else ()


def test_the_first_come_first_and_a_delivery_that_others_print_is_named() -> None:
    found = tellings(REPORTS, ARTICLES)
    assert [(one.outlet, one.days_later) for one in found] == [
        ("Herald", 0), ("Post", 0), ("Gazette", 2), ("Courier", None),
    ]  # fmt: skip
    assert [one.same_text_as for one in found] == [("Gazette",), (), ("Herald",), ()]
    assert found[0].row_ids == ("a.e1", "a.e2"), "each sentence once"


def test_quotations_are_told_apart_by_who_carries_them() -> None:
    found = quotations(SAID, REPORTS, "tariffs", told_in)
    names = ["Herald", "Post", "Gazette", "Courier"]
    assert [one.row_ids["Post"] for one in by_all(found, names)] == ["b.It is unfair."]
    assert [one.row_ids for one in only_in(found, "Herald")] == [{"Herald": "a.Only we heard this."}]
    assert [sorted(one.outlets) for one in left_out(found, "Courier")] == [["Herald", "Post"], ["Gazette", "Post"]]
    assert [sorted(one.outlets) for one in left_out(found, "Herald")] == [["Gazette", "Post"]]
    assert only_in(found, "Post") == []


def test_an_event_without_topics_takes_all_quotations() -> None:
    assert len(quotations(SAID, REPORTS, None, told_in)) == len(quotations(SAID, REPORTS, "tariffs", told_in)) + 1
