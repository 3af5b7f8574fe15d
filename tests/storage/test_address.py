"""A store at the address of an object store: kept and read like one in a folder, by two writers, while it goes away."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from components import ingest
from components.ingest import add
from components.models import Article, Timex
from components.readers import Reading
from components.storage import own_topics
from components.storage.beside import text_beside
from components.storage.ledger import Ledger, strike
from components.storage.place import Place
from components.storage.remote import CACHE, Unreachable
from components.storage.store import Store
from tests.object_store import ObjectStore
from tests.storage.test_place import analysis, keeps


def readings(*article_ids: str) -> list[Reading]:
    """Readings of articles in a language that is not analysed, which costs nothing."""
    days = {ident: date(2025, 4, 30) for ident in article_ids}
    return [
        Reading(ident, article=Article(article_id=ident, published=day, title=ident, text=ident, language="xx"))
        for ident, day in days.items()
    ]


def stored(address: str) -> list[str]:
    return sorted(Store(address).table(Article)["article_id"])


def test_an_address_keeps_what_a_folder_keeps(address: str, tmp_path: Path) -> None:
    keeps(address)
    assert not list(tmp_path.rglob("*.json*")), "neither ledger nor topics are on this machine"


def test_another_machine_reads_the_same_and_a_damaged_copy_is_fetched_again(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(address).save([analysis("a"), analysis("b")])
    assert stored(address) == ["a", "b"]
    for copy in (tmp_path / "cache").rglob("*.parquet"):
        copy.write_bytes(b"cut short")
    assert stored(address) == ["a", "b"]
    monkeypatch.setenv(CACHE, str(tmp_path / "other"))
    assert stored(address) == ["a", "b"]
    assert list((tmp_path / "other").rglob("*.parquet"))


def test_two_writers_lose_nothing(address: str) -> None:
    def write(writer: str) -> None:
        for number in range(2):
            ident = f"{writer}{number}"
            Store(address).save([analysis(ident)])
            Ledger(address).append(strike(Timex, f"{ident}.0", who=writer, why="odd"))
            own_topics.change(address, ident, ("deal*",))

    with ThreadPoolExecutor(2) as writers:
        list(writers.map(write, "ab"))
    assert stored(address) == ["a0", "a1", "b0", "b1"]
    assert sorted(own_topics.read(address)) == ["a0", "a1", "b0", "b1"]
    assert sorted(one.row_id for one in Ledger(address).load().corrections) == ["a0.0", "a1.0", "b0.0", "b1.0"]


@pytest.mark.parametrize("there", [None, b"x"])
def test_a_replacement_that_another_crosses_is_made_again(address: str, there: bytes | None) -> None:
    kept = text_beside(Place.of(address), "text.json")
    if there:
        kept.replace(lambda _: there or b"")
    found: list[bytes | None] = []

    def crossed(text: bytes | None) -> bytes:
        if not found:
            text_beside(Place.of(address), "text.json").replace(lambda between: (between or b"") + b"y")
        found.append(text)
        return (text or b"") + b"z"

    kept.replace(crossed)
    assert (found, kept.read()) == ([there, (there or b"") + b"y"], (there or b"") + b"yz")


def test_pieces_of_a_text_are_joined_when_they_are_many(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.storage.beside.PIECES", 2)
    kept = text_beside(Place.of(address), "lines.jsonl")
    versions = set()
    for line in (b"a\n", b"b\n", b"c\n", b"d\n"):
        kept.append(lambda _, line=line: line)  # type: ignore[misc]
        versions.add(kept.version())
    assert len(versions) == 4
    assert sorted((kept.read() or b"").split()) == [b"a", b"b", b"c", b"d"]


def test_an_object_store_that_goes_away_leaves_what_was_stored_and_the_next_adding_completes(
    address: str, object_store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "BATCH", 1)

    def halt_at(number: int) -> Callable[[int], None]:
        return lambda analysed: object_store.halt() if analysed == number else None

    outcomes = add(readings("a", "b", "c"), Store(address), listener=halt_at(2))
    assert next(outcomes).status == "added"
    with pytest.raises(Unreachable, match=f"cannot be used at {address}: it does not answer. What was stored there"):
        next(outcomes)
    object_store.go_on()
    assert sorted(Store(address).table(Article)["title"]) == ["a"]
    again = [outcome.status for outcome in add(readings("a", "b", "c"), Store(address))]
    assert again == ["skipped", "added", "added"]
    assert sorted(Store(address).table(Article)["title"]) == ["a", "b", "c"]


def test_a_missing_bucket_is_told_in_one_sentence(address: str) -> None:
    with pytest.raises(Unreachable, match="there is no such bucket"):
        Store("s3://nowhere/p49").save([analysis("a")])
    with pytest.raises(Unreachable, match="there is no such bucket"):
        own_topics.read("s3://nowhere/p49")
