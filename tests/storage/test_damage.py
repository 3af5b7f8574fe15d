"""A damaged store: every reading says so in one sentence, `check` finds what is affected, `repair` takes it out."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from deltalake import DeltaTable

from components.models import ROW_TYPES, Article, Statement
from components.storage import manifest
from components.storage.care import REANALYSE, check, repair
from components.storage.faults import DamagedStore
from components.storage.ledger import Ledger, strike
from components.storage.store import Store
from tests.storage.test_snapshot import analysis, fits_together

NAMES = ("a", "bb", "ccc", "d", "ee", "fff")  # in three months, each save a file in each


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of six articles in three saves, the first of which was replaced, and a correction."""
    store = Store(tmp_path_factory.mktemp("sound") / "store")
    for names in (NAMES[:3], NAMES[3:], NAMES[:1]):
        store.save([analysis(name) for name in names])
    Ledger(store.place).append(strike(Statement, "a.statements.0", who="A", why="odd"))
    return Path(str(store.place))


@pytest.fixture
def store(sound: Path, tmp_path: Path) -> Store:
    """A copy of it, to be damaged."""
    return Store(shutil.copytree(sound, tmp_path / "store"))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garbled(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4] + bytes(len(content) // 2) + content[4 + len(content) // 2 :])


def parquet(store: Store, table: str) -> Path:
    """A file that belongs to a table now."""
    return Path(DeltaTable(store.place.table(table)).file_uris()[0].removeprefix("file://"))


def log(store: Store, table: str, number: int) -> Path:
    return sorted((Path(str(store.place)) / table / "_delta_log").glob("*.json"))[number]


def checkpointed(store: Store, table: str) -> Path:
    delta = DeltaTable(store.place.table(table))
    delta.create_checkpoint()
    for _ in range(delta.version()):
        log(store, table, 0).unlink()
    return next((Path(str(store.place)) / table / "_delta_log").glob("*.checkpoint.parquet"))


Damage = Callable[[Store, str], object]
DAMAGES: dict[str, Damage] = {
    "a Parquet file cut short": lambda store, table: cut(parquet(store, table)),
    "an empty Parquet file": lambda store, table: parquet(store, table).write_bytes(b""),
    "a Parquet file gone": lambda store, table: parquet(store, table).unlink(),
    "a Parquet file garbled": lambda store, table: garbled(parquet(store, table)),
    "the first log entry cut short": lambda store, table: cut(log(store, table, 0)),
    "the last log entry cut short": lambda store, table: cut(log(store, table, -1)),
    "the first log entry gone": lambda store, table: log(store, table, 0).unlink(),
    "a log entry in the middle gone": lambda store, table: log(store, table, 1).unlink(),
    "the log gone": lambda store, table: shutil.rmtree(log(store, table, 0).parent),
    "the folder gone": lambda store, table: shutil.rmtree(log(store, table, 0).parents[1]),
    "the checkpoint cut short": lambda store, table: cut(checkpointed(store, table)),
}
SILENT: dict[str, Damage] = {  # Delta Lake takes the table for what it was before
    "the last log entry gone": lambda store, table: log(store, table, -1).unlink(),
    "the last log entry emptied": lambda store, table: log(store, table, -1).write_bytes(b""),
}


def completed(store: Store) -> None:
    """Adds again what is lost and what has lost its rows, as the repair lists it."""
    there = dict(zip(*(store.table(Article)[c].astype(str) for c in ("article_id", "method_version")), strict=True))
    store.save([analysis(name) for name in NAMES if there.get(name, REANALYSE) == REANALYSE])


@pytest.mark.parametrize("table", ["articles", "statements"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_told_found_and_taken_out(store: Store, damage: str, table: str) -> None:
    ledger = Ledger(store.place).path.read_bytes()
    DAMAGES[damage](store, table)
    with pytest.raises(DamagedStore, match=r"is damaged, in the table \w+: .*check.*repair"):
        store.at_one_moment(fits_together)
    if table == "articles" or "Parquet" not in damage:
        with pytest.raises(DamagedStore):
            store.save([analysis(name) for name in NAMES])
    found = check(store)
    assert found.damaged
    assert {one.table for one in found.findings if one.kind in ("log", "file")} == {table}
    repaired = repair(store)
    assert not check(store).findings
    seen = set(store.table(Article)["article_id"].astype(str))
    assert seen | {*repaired.to_add} == set(NAMES), "what is not there is listed"
    assert {*repaired.to_analyse} == set(
        store.table(Article).loc[lambda of: of["method_version"].astype(str) == REANALYSE, "article_id"]
    )
    assert Ledger(store.place).path.read_bytes() == ledger
    completed(store)
    assert store.at_one_moment(fits_together) == set(NAMES)


@pytest.mark.parametrize("table", ["articles", "statements"])
@pytest.mark.parametrize("damage", SILENT)
def test_what_delta_lake_does_not_notice_is_never_shown_as_a_mixture(store: Store, damage: str, table: str) -> None:
    SILENT[damage](store, table)
    rows, articles = store.table(Statement), set(store.table(Article)["article_id"].astype(str))
    assert set(rows["article_id"].astype(str)) <= articles
    repair(store)
    assert not check(store).findings
    completed(store)
    assert store.at_one_moment(fits_together) == set(NAMES)


def test_a_repair_changes_the_version_so_that_pages_look_again(store: Store) -> None:
    before = store.version()
    shutil.rmtree(log(store, "articles", 0).parent)
    repair(store)
    assert store.version() > before


def test_a_sound_store_is_left_as_it_is(store: Store) -> None:
    before = store.version()
    found = check(store)
    assert not found.findings
    rows = {"articles": 6, "statements": 6, "events": 6, "timexes": 12}
    assert {table: count for table, count in found.rows.items() if count} == rows
    assert repair(store).moved == ()
    assert store.version() == before


def test_a_damaged_manifest_is_written_again(store: Store) -> None:
    file = store.place.file(manifest.FILE)
    before = json.loads(file.read_bytes())
    cut(file)
    with pytest.raises(DamagedStore, match=r"manifest cannot be read"):
        store.version()
    repair(store)
    assert json.loads(file.read_bytes()) == before | {"repairs": 1}
    assert store.at_one_moment(fits_together) == set(NAMES)


def test_rows_that_no_article_names_are_counted_and_deleted(store: Store) -> None:
    held = store.table(Article, ["article_id"])
    rows = {kind: store.table(kind) for kind in ROW_TYPES}
    store._table(Article).delete(store._held(["bb"]))
    assert {one.kind for one in check(store).findings} == {"lost", "orphans"}
    repaired = repair(store)
    assert list(repaired.to_add) == ["bb"]
    assert not check(store).findings
    assert (len(held), len(rows[Statement])) == (6, 6)
