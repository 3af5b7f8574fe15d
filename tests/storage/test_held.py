"""Tables that are kept from one snapshot to the next are those that are read anew, whatever happened in between."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components.corpus import kept
from components.models import Advice, Analysis, Article, Event, RowType, StoryEvent
from components.query.corpus import flat_columns
from components.storage.moments import held
from components.storage.moments.held import Held
from components.storage.place import Place
from components.storage.remote import CACHE
from components.storage.snapshot import Snapshot
from components.storage.store import Store

READ: tuple[tuple[RowType, list[str]], ...] = (
    (Article, ["article_id", "title", "outlet", "published", "topics", "added_at"]),
    (Event, flat_columns(Event)),
    (Advice, ["row_id", "adviser", "content_spans"]),  # the columns that set the order are read besides
    (StoryEvent, ["row_id", "row_ids", "start", "actors", "conflict"]),
)


def analysis(number: int, dice: random.Random) -> Analysis:
    """An article, undated now and then, with events in its text and headline, and some advice."""
    ident = f"{number:016x}"
    day = None if dice.random() < 0.1 else date(2025, 1, 1) + timedelta(dice.randrange(300))
    place: dict[str, Any] = {"article_id": ident, "published": day, "outlet": dice.choice(["Post", "Star", None])}
    events = tuple(
        Event(
            row_id=f"{ident}.{n}", **place, part=dice.choice(["body", "headline"]), sentence_span=(n, n + 1),
            summary=f"event {dice.randrange(9)}", start=day, end=day, actors=tuple(dice.sample("ABCDEFG", 2)),
            planned=dice.random() < 0.5,
        )
        for n in range(dice.randrange(4))
    )  # fmt: skip
    advice = tuple(
        Advice(
            row_id=f"{ident}.a{n}", **place, sentence_span=(0, 1), content_spans=((0, 1),), modality="should",
            adviser=dice.choice(["Trump", "Carney", None]),
        )
        for n in range(dice.randrange(2))
    )  # fmt: skip
    article = Article(**place, title=f"title {number}", text=f"text {number}", topics=tuple(dice.sample("xyz", 1)))
    return Analysis(article, {Event: events, Advice: advice})


def saved(store: Store, dice: random.Random) -> None:
    """Articles that are new, or stored already: then with other rows, on another day."""
    store.save([analysis(number, dice) for number in dice.sample(range(40), dice.randrange(1, 4))])


def removed(store: Store, dice: random.Random) -> None:
    there = sorted(store.table(Article)["article_id"])
    store.remove(dice.sample(there, min(2, len(there))))


def merged(store: Store, dice: random.Random) -> None:
    kept.update(store)


def compacted(store: Store, dice: random.Random) -> None:
    store.tidy()


CHANGES: tuple[Callable[[Store, random.Random], None], ...] = (saved, saved, saved, removed, merged, compacted)


def is_as_read_anew(store: Store, anew: Store) -> None:
    for row_type, columns in READ:
        found = store.snapshot().held(row_type, columns)
        pd.testing.assert_frame_equal(found, anew.held(row_type, columns), check_column_type=True)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_held_is_what_is_read_anew(tmp_path: Path, seed: int) -> None:
    dice, store, anew = random.Random(seed), Store(tmp_path, held=Held()), Store(tmp_path)
    store.save([analysis(number, dice) for number in range(20)])
    for _ in range(12):
        is_as_read_anew(store, anew)
        dice.choice(CHANGES)(store, dice)


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Store]:
    """The store as a program has it that starts; few rows lie ready here."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    monkeypatch.setattr(held, "LARGE", 0)
    place = Place.of(tmp_path / "store")
    return lambda: Store(place, Held(place))


@pytest.mark.parametrize("seed", range(3))
def test_what_lies_ready_for_a_program_that_starts_is_what_is_read_anew(
    started: Callable[[], Store], seed: int
) -> None:
    dice, store = random.Random(seed), started()
    anew = Store(store.place)
    store.save([analysis(number, dice) for number in range(20)])
    for _ in range(12):
        is_as_read_anew(store, anew)
        dice.choice(CHANGES)(store, dice)
        store = dice.choice([store, started()])


@pytest.mark.parametrize("starts", [False, True])
def test_only_months_that_changed_are_read(
    started: Callable[[], Store], monkeypatch: pytest.MonkeyPatch, starts: bool
) -> None:
    dice, store = random.Random(0), started()
    store.save([analysis(number, dice) for number in range(30)])
    store.snapshot().held(Event, ["row_id"])
    if starts:
        store = started()
    read, frame = [], Snapshot._frame

    def listened(now: Snapshot, *arguments: Any, months: Any) -> pd.DataFrame:
        read.append(months)
        return frame(now, *arguments, months=months)

    monkeypatch.setattr(Snapshot, "_frame", listened)
    store.snapshot().held(Event, ["row_id"])
    more = next(one for number in range(99) if (one := analysis(number, dice)).article.published)
    store.save([replace(more, article=replace(more.article, article_id="f" * 16))])
    store.snapshot().held(Event, ["row_id"])
    assert read == [{f"{more.article.published:%Y-%m}"}]


def test_a_session_at_an_earlier_moment_reads_what_it_had(tmp_path: Path) -> None:
    dice, store = random.Random(0), Store(tmp_path, held=Held())
    store.save([analysis(number, dice) for number in range(30)])
    earlier = store.snapshot()
    before = earlier.held(Event, ["row_id"])
    store.save([analysis(number, dice) for number in range(30, 33)])
    assert len(store.snapshot().held(Event, ["row_id"])) != len(before)
    pd.testing.assert_frame_equal(earlier.held(Event, ["row_id"]), before)
