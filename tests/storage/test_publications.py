"""One text from several outlets or days: each publication is stored once, whatever the order."""

import itertools
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from components import ingest
from components.corpus import kept
from components.ingest import add, readings_of
from components.models import Article, PublishedBasis, Statement
from components.pools import Here
from components.readers import Reading
from components.readers.base import article_id
from components.storage.publications import identified
from components.storage.store import Store

WIRE = (
    "Minister answers tariffs\n\nOTTAWA — The minister of trade said on Tuesday that the duties on steel and aluminum "
    "would be answered in full. “We will not wait,” she said, and asked the provinces to take part in the talks.\n"
)
DAYS = (date(2025, 3, 4), date(2025, 3, 5))


def publication(outlet: str | None, day: date | None = DAYS[0], basis: PublishedBasis = "meta tag") -> Reading:
    made = Article(article_id=article_id(WIRE), outlet=outlet, published=day, text=WIRE, title="Minister")
    return Reading(f"{outlet}.txt", article=replace(made, published_basis=basis if day else "none"))


def stored(store: Store) -> list[tuple[str, str]]:
    articles = store.table(Article)
    return sorted(zip(articles["outlet"].astype(str), articles["published"].astype(str), strict=True))


def test_the_rows_of_a_table_from_three_outlets_are_three_publications(tmp_path: Path) -> None:
    table = tmp_path / "table.jsonl"
    rows = [{"text": WIRE, "outlet": name, "published": "2025-03-04"} for name in ("One", "Two", "Three")]
    table.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    store = Store(tmp_path / "store")
    assert [outcome.status for outcome in add(readings_of([table]), store)] == ["added"] * 3
    assert len(set(store.table(Article)["article_id"])) == 3
    assert store.table(Statement)["row_id"].is_unique
    assert store.table(Statement)["outlet"].nunique() == 3
    assert len(set(kept.story_ids(store).values())) == 1, "reach counts all three as copies of one story"
    assert len(kept.story_ids(store)) == 3
    assert [outcome.status for outcome in add(readings_of([table]), store)] == ["skipped"] * 3
    assert article_id(WIRE) in set(store.table(Article)["article_id"]), "the first keeps the id of its text"


def test_every_order_and_every_batch_gives_the_same_publications(tmp_path: Path) -> None:
    given = [publication("One"), publication("Two"), publication("One", DAYS[1])]
    for number, order in enumerate(itertools.permutations(given)):
        together, apart = Store(tmp_path / f"{number}"), Store(tmp_path / f"{number} apart")
        list(add(order, together))
        for reading in order:
            list(add([reading], apart))
        for store in (together, apart):
            assert stored(store) == [("One", "2025-03-04"), ("One", "2025-03-05"), ("Two", "2025-03-04")]
            assert {outcome.status for outcome in add(order, store)} == {"skipped"}


@pytest.mark.parametrize(
    ("first", "second", "status", "left", "reason"),
    [
        (publication("One"), publication(None), "skipped", [("One", "2025-03-04")], "no outlet tells nothing apart"),
        (publication(None), publication("One"), "replaced", [("One", "2025-03-04")], "an outlet fills in"),
        (publication("One"), publication("One", None), "skipped", [("One", "2025-03-04")], "no day erases none"),
        (publication("One", None), publication("One"), "replaced", [("One", "2025-03-04")], "a day fills in"),
        (publication("One"), publication("One", DAYS[1], "given"), "replaced", [("One", "2025-03-05")], "a correction"),
    ],
)  # fmt: skip
def test_what_is_not_known_tells_nothing_apart(
    tmp_path: Path, first: Reading, second: Reading, status: str, left: list[tuple[str, str]], reason: str
) -> None:
    store = Store(tmp_path)
    list(add([first], store))
    assert [outcome.status for outcome in add([second], store)] == [status], reason
    assert stored(store) == left, reason


def test_what_another_writer_stored_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    store, other = Store(tmp_path), Store(tmp_path)
    begun = ingest._Batch([publication("One"), publication("Two")], store, Here())
    assert [outcome.status for outcome in add([publication("Two")], other)] == ["added"]
    outcomes = list(begun.stored(ingest._Counting(lambda _: None)))
    assert [outcome.status for outcome in outcomes] == ["added", "skipped"]
    assert stored(store) == [("One", "2025-03-04"), ("Two", "2025-03-04")]
    articles = store.table(Article)
    assert set(store.table(Statement)["article_id"].astype(str)) == set(articles["article_id"].astype(str))
    first = outcomes[0].reading.article
    assert first is not None
    assert first.article_id in set(articles["article_id"].astype(str)), "the outcome tells the id that is stored"


def test_ids_of_articles_that_stand_alone_are_those_of_their_text() -> None:
    article = publication("One").article
    assert article is not None
    (found,), there = identified([article], lambda _: {})
    assert (found.article_id, there) == (article_id(WIRE), {})
