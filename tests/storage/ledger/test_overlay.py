"""Corrections laid over a frame: values, struck rows, merged events, what waits; and an article analysed again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from components.models import Advice, Analysis, Article, Event, Statement
from components.storage import frames
from components.storage.ledger import (
    Correction,
    Ledger,
    apart,
    apply,
    correctable,
    correction,
    join,
    split,
    statuses,
    strike,
    waiting,
)
from components.storage.store import Store


def statement(n: int, speaker: str | None = "Mark Carney") -> Statement:
    return Statement(
        row_id=f"a.statements.{n}-{n + 1}", article_id="a", published=date(2025, 4, 30), sentence_span=(0, 9),
        content_spans=((n, n + 1),), quote_type="direct", speaker=speaker, tone="neutral", polarity=0.1,
        topics=("tariffs",), said_on=date(2025, 4, 29),
    )  # fmt: skip


def event(n: int, group: int) -> Event:
    return Event(
        row_id=f"a.events.{n}-{n + 1}", article_id="a", sentence_span=(n, n + 1), summary=f"event {n}",
        story_event_id=f"a.events.{group}-{group + 1}", start=date(2025, 4, 1), end=date(2025, 4, 1),
    )  # fmt: skip


STATEMENTS = frames.frame([statement(0), statement(1, None), statement(2, "Donald Trump")], Statement)
FIRST = "a.statements.0-1"


@pytest.mark.parametrize(
    ("field", "before", "after", "shown"),
    [
        ("speaker", "Mark Carney", "Somebody New", "Somebody New"),
        ("speaker", "Mark Carney", "Donald Trump", "Donald Trump"),
        ("speaker", "Mark Carney", None, None),
        ("tone", "neutral", "negative", "negative"),
        ("polarity", 0.1, -0.5, -0.5),
        ("polarity", 0.1, None, None),
        ("said_on", date(2025, 4, 29), date(2025, 4, 28), pd.Timestamp(2025, 4, 28)),
        ("said_on", pd.Timestamp(2025, 4, 29), None, None),
        ("topics", ("tariffs",), ("tariffs", "border"), "tariffs; border"),
        ("about", None, "Pierre Poilievre", "Pierre Poilievre"),
    ],
)
def test_a_corrected_value(field: str, before: object, after: object, shown: object) -> None:
    made = apply(STATEMENTS, [correction(Statement, FIRST, field, before, after, who="A", why="heard it")])
    value = made[field].iloc[0]
    assert pd.isna(value) if shown is None else value == shown
    assert made["corrected"].tolist() == [True, False, False]
    assert made[field].dtype.kind == STATEMENTS[field].dtype.kind
    assert isinstance(made[field].dtype, pd.CategoricalDtype) == isinstance(
        STATEMENTS[field].dtype, pd.CategoricalDtype
    )
    pd.testing.assert_series_equal(made[field].iloc[1:].astype(object), STATEMENTS[field].iloc[1:].astype(object))
    assert "corrected" not in STATEMENTS


def test_without_corrections_the_frame_is_as_it_was() -> None:
    made = apply(STATEMENTS, [])
    assert not made["corrected"].any()
    pd.testing.assert_frame_equal(made.drop(columns="corrected"), STATEMENTS)
    assert apply(frames.empty(Statement), [strike(Statement, FIRST, who="A", why="x")]).empty


def test_an_events_days_and_a_planned_one_that_happened() -> None:
    made = apply(frames.frame([event(0, 0)], Event), [
        correction(Event, "a.events.0-1", "start", date(2025, 4, 1), date(2025, 4, 2), who="A", why="x"),
        correction(Event, "a.events.0-1", "planned", False, True, who="A", why="x"),
        correction(Event, "a.events.0-1", "kind", "other", "tariff", who="A", why="x"),
    ])  # fmt: skip
    assert list(made.loc[0, ["start", "planned", "kind"]]) == [pd.Timestamp(2025, 4, 2), True, "tariff"]


def test_a_struck_row_is_out() -> None:
    made = apply(STATEMENTS, [strike(Statement, FIRST, who="A", why="not said")])
    assert made["row_id"].tolist() == ["a.statements.1-2", "a.statements.2-3"]
    assert made.index.tolist() == [0, 1]
    assert not made["corrected"].any()


def test_a_frame_with_some_of_the_columns() -> None:
    made = apply(STATEMENTS[["row_id", "tone"]], [correction(Statement, FIRST, "speaker", "x", "y", who="A", why="z")])
    assert list(made.columns) == ["row_id", "tone", "corrected"]
    assert made["corrected"].tolist() == [True, False, False]


EVENTS = frames.frame([event(0, 0), event(1, 0), event(2, 0), event(3, 3)], Event)


def groups(made: pd.DataFrame) -> list[set[str]]:
    return sorted((set(group) for _, group in made.groupby("story_event_id", observed=True)["row_id"]), key=sorted)


@pytest.mark.parametrize(
    ("given", "expected", "reason"),
    [
        ([], ["012", "3"], "as merged"),
        ([split("a.events.1-2", "a.events.0-1", who="A", why="x")], ["02", "1", "3"], "one out of three"),
        ([split("a.events.0-1", "a.events.1-2", who="A", why="x")], ["0", "12", "3"], "the group's own name goes"),
        ([split("a.events.3-4", "a.events.0-1", who="A", why="x")], ["012", "3"], "already apart"),
        ([join("a.events.3-4", "a.events.0-1", who="A", why="x")], ["0123"], "joined"),
        ([join("a.events.9-10", "a.events.0-1", who="A", why="x")], ["012", "3"], "an event that is gone"),
    ],
)
def test_events_told_apart_and_together(given: list[Correction], expected: list[str], reason: str) -> None:
    found = [sorted(row_id.split(".")[2][0] for row_id in group) for group in groups(apply(EVENTS, given))]
    assert ["".join(group) for group in found] == expected, reason


def test_pairs_told_apart_are_for_stories() -> None:
    assert apart([split("b", "a", who="A", why="x"), join("c", "d", who="A", why="x")]) == {("b", "a")}


def test_the_status_of_an_advice_point() -> None:
    given = [
        correction(Advice, "p", "status", None, "taken up", who="A", why="announced in May"),
        correction(Advice, "p", "status", "taken up", "overtaken", who="B", why="withdrawn in June"),
        correction(Advice, "q", "status", None, "rejected", who="B", why="not feasible"),
    ]
    found = statuses(given)
    assert {point: status.status for point, status in found.items()} == {"p": "overtaken", "q": "rejected"}
    assert found["q"].note == "not feasible"


def test_every_column_but_text_and_spans_can_be_corrected() -> None:
    assert {"speaker", "role", "country", "about", "addressee", "tone", "said_on"} <= set(correctable("statements"))
    assert {"start", "end", "kind", "planned", "summary"} <= set(correctable("events"))
    assert {"adviser", "addressee", "modality"} <= set(correctable("advice"))
    assert not {"sentence", "content_spans", "row_id", "tone_words"} & set(correctable("statements"))


def test_a_corrected_row_stays_corrected_when_the_article_is_analysed_again(tmp_path: Path) -> None:
    store, ledger = Store(tmp_path), Ledger(tmp_path)
    article = Article(article_id="a", published=date(2025, 4, 30), text="x" * 20)
    store.save([Analysis(article, {Statement: (statement(0), statement(1))})])
    ledger.append(correction(Statement, FIRST, "tone", "neutral", "negative", who="A", why="irony"))

    newer = replace(statement(0), polarity=0.4, tone="positive")
    store.save([Analysis(article, {Statement: (newer, statement(5))})])
    shown = apply(store.table(Statement), ledger.load().corrections).set_index("row_id")
    assert shown.loc[FIRST, "tone"] == "negative"
    assert shown.loc[FIRST, "polarity"] == 0.4

    store.save([Analysis(article, {Statement: (statement(5),)})])
    rows = store.table(Statement)["row_id"]
    assert [c.row_id for c in waiting(rows, ledger.load().corrections)] == [FIRST]
    store.save([Analysis(article, {Statement: (statement(0),)})])
    assert waiting(store.table(Statement)["row_id"], ledger.load().corrections) == ()
