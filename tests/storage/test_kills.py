"""Kills at random moments of whatever writes: nothing is lost or mixed, and the next command completes."""

import multiprocessing
import os
import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import pytest

from components.models import Article, Statement
from components.storage import own_topics
from components.storage.archive import export_store, import_store
from components.storage.care import check, repair
from components.storage.ledger import Ledger, strike
from components.storage.store import Store
from tests.storage.test_damage import DAMAGES, NAMES, completed
from tests.storage.test_older_stores import STORES
from tests.storage.test_snapshot import analysis, fits_together

FRESH = multiprocessing.get_context("forkserver")
FRESH.set_forkserver_preload(["components.storage.care", "components.storage.archive"])
KILLS = int(os.environ.get("PARALLEL49_KILLS", "6"))  # of all kinds of work together
LONGEST = 0.8  # seconds of work before a kill


@dataclass(frozen=True)
class Work:
    """What is begun and killed, on what; `holds` looks at what the kill left and does the work once more."""

    prepared: Callable[[Path], Store]
    begun: Callable[[str, Any], None]  # given the place, and a number to be raised with each thing that is done
    holds: Callable[[Store, int], None]


def _filled(place: Path) -> Store:
    store = Store(place)
    for names in (NAMES[:3], NAMES[3:], NAMES[:1]):
        store.save([analysis(name) for name in names])
    Ledger(store.place).append(strike(Statement, "a.statements.0", who="A", why="odd"))
    return store


def _adds(place: str, done: "Synchronized[int]") -> None:
    for number in count():
        Store(place).save([analysis(f"{letter}{number}") for letter in "abc"])
        done.value = number + 1


def _added(store: Store, done: int) -> None:
    seen = store.at_one_moment(fits_together)
    assert {f"{letter}{number}" for letter in "abc" for number in range(done)} <= seen
    assert all({f"{letter}{name[1:]}" for letter in "abc"} <= seen for name in seen), "a save is seen as a whole"
    store.mend()
    store.save([analysis(f"{letter}{done}") for letter in "abc"])
    assert not check(store).findings


def _older(place: Path) -> Store:
    return Store(shutil.copytree(STORES / "0.1.0", place))


def _migrates(place: str, done: "Synchronized[int]") -> None:
    Store(place).save([analysis("a")])
    done.value = 1


def _migrated(store: Store, done: int) -> None:
    assert len(store.table(Article)) in (1 + done, 2)
    assert len(store.table(Statement)) == 10 + len(store.table(Article)) - 1
    store.mend()
    store.save([analysis("a")])
    assert (len(store.table(Article)), len(store.table(Statement))) == (2, 11)


def _damaged(place: Path) -> Store:
    store = _filled(place)
    chance = random.Random(str(place))
    for table in ("articles", "statements"):
        DAMAGES[chance.choice(sorted(DAMAGES))](store, table)
    return store


def _repairs(place: str, done: "Synchronized[int]") -> None:
    repair(Store(place))


def _repaired(store: Store, done: int) -> None:
    repair(store)
    assert not check(store).findings
    completed(store)
    assert store.at_one_moment(fits_together) == set(NAMES)
    assert len(Ledger(store.place).load().corrections) == 1


def _corrects(place: str, done: "Synchronized[int]") -> None:
    for number in count():
        Ledger(place).append(strike(Statement, f"a.statements.{number}", who="A", why="x" * 20_000))
        own_topics.change(place, f"Topic {number % 30}", ("word",) * (1 + number % 9))
        done.value = number + 1


def _corrected(store: Store, done: int) -> None:
    ledger = Ledger(store.place)
    assert len(ledger.load().corrections) >= done
    ledger.append(strike(Statement, "b.statements.0", who="B", why="next"))
    loaded = ledger.load()
    assert loaded.corrections[-1].who == "B"
    assert len(loaded.unread) <= 1
    assert len(own_topics.read(store.place)) >= min(done, 30)


def _with_archive(place: Path) -> Store:
    export_store(_filled(place.with_name("other")), place.with_name("store.zip"))
    return Store(place)


def _imports(place: str, done: "Synchronized[int]") -> None:
    import_store(Store(place), Path(place).with_name("store.zip"))


def _imported(store: Store, done: int) -> None:
    store.at_one_moment(fits_together)
    import_store(store, Path(str(store.place)).with_name("store.zip"))
    assert store.at_one_moment(fits_together) == set(NAMES)
    assert len(Ledger(store.place).load().corrections) == 1


WORKS = {
    "first adds": Work(Store, _adds, _added),
    "migration": Work(_older, _migrates, _migrated),
    "repair": Work(_damaged, _repairs, _repaired),
    "ledger and topics": Work(Store, _corrects, _corrected),
    "import": Work(_with_archive, _imports, _imported),
}


@pytest.mark.parametrize("name", WORKS)
def test_kills_at_random_moments_leave_what_the_next_command_completes(tmp_path: Path, name: str) -> None:
    """PARALLEL49_KILLS says how many, of all kinds together."""
    chance, work = random.Random(name), WORKS[name]
    for number in range(max(1, KILLS // len(WORKS))):
        (tmp_path / str(number)).mkdir()
        store, done = work.prepared(tmp_path / str(number) / "store"), FRESH.Value("i", 0)
        process = FRESH.Process(target=work.begun, args=(str(store.place), done))
        process.start()
        time.sleep(chance.uniform(0, LONGEST))
        process.kill()
        process.join()
        work.holds(store, done.value)
        shutil.rmtree(tmp_path / str(number))
