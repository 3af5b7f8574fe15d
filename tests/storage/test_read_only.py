"""PARALLEL49_READ_ONLY and refusals by person: every way to change a store is refused, and not a byte of it changes."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from components import permission
from components.__main__ import main
from components.corpus import kept
from components.models import PersonName, Statement
from components.reanalysis import analyse_as
from components.storage import ledger, manifest, own_topics
from components.storage.archive.importing import import_store
from components.storage.care.repair import repair
from components.storage.ledger import Ledger
from components.storage.place import NotAllowed, NotWritten, Place
from components.storage.store import Store

STORY = "Minister answers\n\nOTTAWA — The minister said on Tuesday that the duties would be answered in full.\n"


@pytest.fixture
def store(tmp_path: Path, sample_store: Store) -> Store:
    """A copy of the samples with one correction."""
    copy = Store(shutil.copytree(str(sample_store.place), tmp_path / "store"))
    Ledger(copy.place).append(ledger.strike(Statement, "a.s.1", who="A.", why="wrong"))
    return copy


@pytest.fixture
def read_only(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule, from when the store is there."""
    assert store
    monkeypatch.setenv(permission.READ_ONLY, "1")


def digest(place: Place) -> dict[str, str]:
    """The content of every file of a store."""
    files = (path for path in Path(place.location).rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def some_article(store: Store) -> str:
    return str(store.table(Statement, ["article_id", "published"])["article_id"].iloc[0])


WAYS: dict[str, Callable[[Store], object]] = {
    "remove": lambda s: s.remove([some_article(s)]),
    "put": lambda s: s.put(PersonName, [], gone=None),
    "tidy": lambda s: s.tidy(),
    "analyse as another kind": lambda s: analyse_as(s, some_article(s), "speech"),
    "rebuild": lambda s: kept.rebuild(s),
    "correct": lambda s: Ledger(s.place).append(ledger.strike(Statement, "a.s.2", who="A.", why="wrong")),
    "merge": lambda s: Ledger(s.place).merge([ledger.strike(Statement, "a.s.3", who="A.", why="wrong")]),
    "undo": lambda s: Ledger(s.place).undo(Ledger(s.place).load().corrections[0], "A."),
    "own topic": lambda s: own_topics.change(s.place, "Softwood", ("sawmill*",)),
    "own topics": lambda s: own_topics.write(s.place, {}),
    "manifest": lambda s: manifest.write(s.place, manifest.Manifest()),
}


@pytest.mark.usefixtures("read_only")
@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_change_a_store_is_refused(store: Store, way: str) -> None:
    before = digest(store.place)
    with pytest.raises(NotAllowed, match="for reading only: nothing can be added, corrected or removed"):
        WAYS[way](store)
    assert digest(store.place) == before


@pytest.mark.parametrize("way", WAYS)
def test_each_of_these_ways_changes_a_store_that_may_be_changed(store: Store, way: str) -> None:
    """Otherwise the test above would hold for nothing."""
    before = digest(store.place)
    WAYS[way](store)
    if way != "tidy":  # there is nothing to tidy in a store of one save
        assert digest(store.place) != before


def test_a_damaged_store_is_not_repaired_and_an_archive_not_imported(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "a.zip"
    assert main(["export-store", str(archive), "--store", str(store.place)]) == 0
    next(Path(store.place.location, "statements").rglob("*.parquet")).unlink()
    before = digest(store.place)
    monkeypatch.setenv(permission.READ_ONLY, "1")
    with pytest.raises(NotWritten):
        repair(store)
    with pytest.raises(NotWritten):
        import_store(store, archive)
    assert digest(store.place) == before


@pytest.mark.usefixtures("read_only")
def test_a_command_meets_the_rule_too(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.txt"
    article.write_text(STORY * 5, encoding="utf-8")
    before = digest(store.place)
    assert main(["add", str(article), "--store", str(store.place)]) == 2
    assert "for reading only" in capsys.readouterr().err
    assert digest(store.place) == before


@pytest.mark.usefixtures("read_only")
def test_what_is_stored_is_read_as_before(store: Store) -> None:
    assert len(store.table(Statement, ["row_id", "published"])) > 100
    assert len(Ledger(store.place).load().corrections) == 1


def test_at_an_address_too(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place.of(address)
    own_topics.change(place, "Softwood", ("sawmill*",))
    monkeypatch.setenv(permission.READ_ONLY, "1")
    for way in ("own topics", "correct", "put"):
        with pytest.raises(NotAllowed):
            WAYS[way](Store(place))
    assert own_topics.read(place) == {"Softwood": ("sawmill*",)}


@pytest.mark.parametrize("value", ["", "0", "false", "No", " off "])
def test_what_does_not_mean_for_reading_only(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(permission.READ_ONLY, value)
    assert not permission.is_read_only()


@pytest.fixture
def refusing() -> Iterator[list[str | None]]:
    """A rule of a person's rights that can be set."""
    said: list[str | None] = [None]
    permission.also_asks(rule := lambda: said[0])
    yield said
    permission._refusals.remove(rule)


def test_a_person_without_the_right_is_refused_with_the_reason(store: Store, refusing: list[str | None]) -> None:
    own_topics.change(store.place, "Softwood", ("sawmill*",))
    refusing[0] = "You may read here but change nothing."
    with pytest.raises(NotAllowed, match="You may read here but change nothing"):
        own_topics.change(store.place, "Softwood", ())
