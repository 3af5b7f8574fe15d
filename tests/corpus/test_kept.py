"""Results across articles: what the store keeps of them is what would be made from all rows at once."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components.corpus import advice_register, kept, merge_events, people
from components.corpus.kept import parts
from components.corpus.kept.by_block import BODY, Entries, Events
from components.corpus.same_event.blocks import BLOCK_SQL, blocks_of
from components.corpus.up_to_date import Added, only_added
from components.limits.budget import Budget
from components.limits.process import Exceeded, Relayed
from components.models import Advice, AdviceEntry, Analysis, Article, Event, EventKind, PersonName, StoryEvent
from components.query.summaries.counting import body
from components.storage.ledger import SAME_EVENT, Correction
from components.storage.store import Store

WORDS = "duties metals cars began eased doubled pact court quota truce lumber signed".split()
KINDS: tuple[EventKind, ...] = ("tariff", "statement", "meeting")
PEOPLE = ("Donald Trump", "Mark Carney", "Doug Ford", "Claudia Sheinbaum")


def article(number: int, seed: int = 0) -> Analysis:
    """An article with some events around the ends of months and some advice, by chance but the same for each seed."""
    dice = random.Random(f"{number} {seed}")
    ident = f"{number:016x}"
    published = date(2025, 1, 20) + timedelta(dice.randrange(120))
    text = " ".join(dice.choices(WORDS, k=40)) if number % 3 else "the same words in each third article " * 4
    events = tuple(event(f"{ident}.{n}", ident, published, dice) for n in range(dice.randrange(5)))
    advice = tuple(
        Advice(
            row_id=f"{ident}.a{n}",
            article_id=ident,
            outlet=f"Outlet {number % 4}",
            published=published,
            sentence_span=(0, 40),
            sentence=" ".join(dice.choices(WORDS, k=4)),
            content_spans=((0, 40),),
            adviser=dice.choice([*PEOPLE, None]),
            modality="should",
        )
        for n in range(dice.randrange(3))
    )
    found = Article(article_id=ident, text=text, published=published, outlet=f"Outlet {number % 4}")
    return Analysis(found, {Event: events, Advice: advice})


def event(row_id: str, article_id: str, published: date, dice: random.Random) -> Event:
    """A report of one of a few events: of a day, of a week (also over the end of a month), of a month or of a year."""
    start = date(2025, dice.randrange(1, 5), dice.choice([1, 2, 15, 27, 28]))
    length = dice.choice([0, 0, 0, 0, 6, 30, 364])
    summary = " ".join(dice.choices(WORDS, k=5))
    return Event(
        row_id=row_id,
        article_id=article_id,
        outlet="Outlet",
        published=published,
        sentence_span=(0, 9),
        sentence=summary,
        summary=summary,
        start=None if dice.random() < 0.1 else start,
        end=start + timedelta(length),
        grain={0: "day", 6: "week", 30: "month", 364: "year"}[length],  # type: ignore[arg-type]
        kind=dice.choice(KINDS),
        actors=tuple(dice.sample(PEOPLE, dice.randrange(3))),
        planned=dice.random() < 0.2,
    )


def stored(store: Store) -> list[Any]:
    """All events, advice and wire copies as the store keeps them."""
    events = store.table(StoryEvent).drop(columns="blocks").to_dict("records")
    entries = kept.advice_entries(store).to_dict("records")
    return sorted([*events, *entries, *kept.story_ids(store).items()], key=str)


@pytest.fixture
def rebuilt(tmp_path: Path) -> list[Any]:
    store = Store(tmp_path / "rebuilt")
    store.save([article(number) for number in range(60)])
    kept.rebuild(store)
    return stored(store)


@pytest.mark.parametrize("seed", range(3))
def test_added_bit_by_bit_in_any_order_is_as_made_at_once(tmp_path: Path, rebuilt: list[Any], seed: int) -> None:
    dice, store = random.Random(seed), Store(tmp_path / "bit by bit")
    numbers = [*range(60)]
    dice.shuffle(numbers)
    store.save([article(number, seed=9) for number in numbers[:20]])  # other contents, replaced below
    store.save([article(100), article(101)])
    kept.update(store)
    store.remove([article(100).article.article_id, article(101).article.article_id])
    while numbers:
        some, numbers = numbers[:13], numbers[13:]
        store.save([article(number) for number in some])
        kept.update(store)
    assert stored(store) == rebuilt


@pytest.mark.parametrize("ended", [False, True], ids=["to the end", "and they are ended by the system"])
def test_made_in_processes_beside_each_other_is_as_made_here(
    tmp_path: Path, rebuilt: list[Any], monkeypatch: pytest.MonkeyPatch, ended: bool
) -> None:
    begun = list[Relayed]()

    class Noted(Relayed):
        def call(self, budget: Budget, function: Callable[..., Any], *arguments: Any) -> Any:
            begun.append(self)
            if ended:
                raise Exceeded("no memory")
            return super().call(budget, function, *arguments)

    monkeypatch.setattr(parts, "Relayed", Noted)
    monkeypatch.setattr(parts, "MANY", 10)
    monkeypatch.setattr(parts, "cores", lambda: 2)
    store = Store(tmp_path / "beside")
    for first in (0, 35):
        store.save([article(number) for number in range(first, min(first + 35, 60))])
        kept.update(store)
    assert stored(store) == rebuilt
    assert {one.row_id: one.person for one in store.table(PersonName).itertuples()} == {
        one.row_id: one.person for one in Store(tmp_path / "rebuilt").table(PersonName).itertuples()
    }
    assert len(set(begun)) == 2 * 2  # processes of two updates
    assert len(begun) == 2 * 5  # two parts of the events, one each of people, advice and wire copies


def test_what_is_kept_is_what_is_merged_from_all_rows(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for first in range(0, 60, 15):
        store.save([article(number) for number in range(first, first + 15)])
        kept.update(store)
    pd.testing.assert_frame_equal(plain(kept.merged_events(store)), plain(merge_events(body(store.table(Event)))))
    made = advice_register.entries(store.table(Advice))
    held = kept.advice_entries(store)[list(made.columns)]
    assert plain(held).to_dict("records") == plain(made).to_dict("records")


def test_what_was_never_stored_is_made_by_the_reader(tmp_path: Path, rebuilt: list[Any]) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(40)])
    kept.update(store)
    store.save([article(number) for number in range(40, 60)])  # and the program is broken off here
    expected = merge_events(body(store.table(Event)))
    pd.testing.assert_frame_equal(plain(kept.merged_events(store)), plain(expected))
    assert set(kept.story_ids(store).items()) == {row for row in rebuilt if isinstance(row, tuple)}
    assert len(kept.advice_entries(store)) == sum("first" in row for row in rebuilt)


def test_corrections_change_the_events_they_are_about(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(60)])
    kept.update(store)
    several = kept.merged_events(store).query("reports > 1").iloc[0]
    one, other = several["row_ids"][:2]
    moved = [correction(one, name, after="2025-06-10") for name in ("start", "end")]
    found = kept.merged_events(store, moved)
    assert found[found["row_ids"].map(lambda ids: one in ids)]["start"].iloc[0] == pd.Timestamp("2025-06-10")
    apart = [correction(one, SAME_EVENT, before=other)]
    divided = kept.merged_events(store, apart)
    assert not any({one, other} <= set(ids) for ids in divided["row_ids"])
    pd.testing.assert_frame_equal(plain(kept.merged_events(store)), plain(merge_events(body(store.table(Event)))))


def test_blocks_have_the_same_names_in_the_store_and_in_a_table(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(60)])
    assert set(store.digests(Event, BLOCK_SQL, BODY)) == set(blocks_of(body(store.table(Event))))


def test_results_that_other_rules_made_are_made_anew(
    tmp_path: Path, rebuilt: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(60)])
    kept.update(store)
    wrong = [replace(story, summary="by other rules") for story in stories_of(store)]
    store.put(StoryEvent, wrong)
    kept.update(store)
    assert "by other rules" in set(store.table(StoryEvent)["summary"]), "taken to be up to date"
    monkeypatch.setattr("components.corpus.up_to_date.RESULT_RULES", "to come")
    kept.update(store)
    assert stored(store) == rebuilt


@pytest.mark.parametrize("column", ["blocks", "bundles"])
def test_results_that_other_rules_made_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, column: str
) -> None:
    """A server that only reads, or to which nothing was added since, shows what today's rules make of the rows."""
    store = Store(tmp_path)
    store.save([article(number) for number in range(60)])
    kept.update(store)
    before = kept.merged_events(store)
    changed: dict[str, Any] = {"summary": "by other rules", column: ("of another form",)}
    store.put(StoryEvent, [replace(story, **changed) for story in stories_of(store)])
    monkeypatch.setattr("components.corpus.up_to_date.RESULT_RULES", "to come")
    now = kept.merged_events(store)
    assert sorted(now["summary"]) == sorted(before["summary"])
    assert sorted(now["row_ids"].map(sorted)) == sorted(before["row_ids"].map(sorted))


def test_what_added_articles_change_is_told_by_them_alone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(30)])
    kept.update(store)
    assert only_added(store) == Added()
    new = [article(number) for number in range(30, 36)]
    store.save(new)
    added = only_added(store)
    assert added is not None
    assert set(added.article_ids) == {one.article.article_id for one in new}
    assert added.months == {f"{one.article.published:%Y-%m}" for one in new}
    for results in (Events, Entries):
        assert results(store, added=added).digests == results(store).digests
        assert results(store, added=added).stale() == results(store).stale()
    kept.update(store)
    assert people.renewed(store, None) == ([], []), "the digests that were added up are those of all rows"
    assert not Events(store, added=None).digests.items() ^ Events(store, added=Added()).digests.items()


def test_an_article_changes_only_the_results_that_it_is_part_of(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(60)])
    kept.update(store)
    before = saves_of(store)
    store.save([article(60), article(61)])
    kept.update(store)
    after = saves_of(store)
    assert all(after[results] == save for results, save in before.items() if results in after)
    assert len(before.keys() & after.keys()) > 40


def saves_of(store: Store) -> dict[tuple[str, ...], str]:
    """The save that wrote each result, by the rows that the result is made from."""
    found = [store.select(kind, "row_ids, save_id", "reports > 0") for kind in (StoryEvent, AdviceEntry)]
    return {tuple(row["row_ids"]): row["save_id"] for rows in found for row in rows.to_pylist()}


def test_more_than_additions_is_told_apart(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(20)])
    assert only_added(store) is None, "nothing was made yet"
    kept.update(store)
    store.save([article(3, seed=9)])
    assert only_added(store) is None, "an article was replaced"
    kept.update(store)
    store.remove([article(3).article.article_id])
    assert only_added(store) is None, "an article is gone"
    kept.update(store)
    store.put(StoryEvent, stories_of(store)[:1])
    assert only_added(store) is None, "somebody else wrote results"


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(20)])
    kept.update(store)
    before = store.version()
    kept.update(store)
    assert store.version() == before
    again = replace(article(1).article, title="another headline")
    store.save([replace(article(1), article=again)])
    kept.update(store)
    assert stored(store) == sorted(stored(store), key=str)


def stories_of(store: Store) -> list[StoryEvent]:
    """The events that the store keeps, with no more than their names and their blocks."""
    rows = store.table(StoryEvent)
    return [
        StoryEvent(row_id=row_id, sentence_span=(0, 0), summary="", blocks=tuple(blocks))
        for row_id, blocks in zip(rows["row_id"], rows["blocks"], strict=True)
    ]


def correction(row_id: str, field: str, **values: str) -> Correction:
    """A correction of one field of an event."""
    at = datetime.now(UTC)
    return Correction(id=f"{row_id} {field}", at=at, who="me", row_id=row_id, table="events", field=field, **values)


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame with plain columns, lists as tuples, in the order of its first column."""
    made = {name: [tuple(v) if isinstance(v, list) else v for v in frame[name]] for name in frame.columns}
    return pd.DataFrame(made).sort_values(frame.columns[0], ignore_index=True)
