"""A full disk and a folder that may only be read: one sentence, nothing half-written, and reading goes on."""

import errno
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from components.models import Article, Statement
from components.storage import own_topics, table
from components.storage.care import check
from components.storage.ledger import Ledger, strike
from components.storage.place import NotWritten
from components.storage.store import Store
from tests.storage.test_snapshot import analysis, fits_together


def mounted(folder: Path, *options: str) -> bool:
    """Whether a file system was mounted at a folder, which only some users may."""
    folder.mkdir(exist_ok=True)
    return os.geteuid() == 0 and not subprocess.run(["mount", *options, str(folder)], capture_output=True).returncode


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 700 kB."""
    folder = tmp_path / "disk"
    if not mounted(folder, "-t", "tmpfs", "-o", "size=700k", "tmpfs"):
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_up_stores_whole_articles_or_none(small_disk: Path) -> None:
    store, stored = Store(small_disk / "store"), set[str]()
    reserve = small_disk / "reserve"
    reserve.write_bytes(b"x" * 100_000)

    def filled() -> None:
        for number in range(1000):
            store.save([analysis(f"{number}")])
            stored.add(str(number))

    with pytest.raises(NotWritten, match=r"The disk of the store .* is full: this was not stored"):
        filled()
    assert stored
    assert store.at_one_moment(fits_together) == stored
    with (small_disk / "ballast").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    ledger = Ledger(store.place)
    before = ledger.load()
    with pytest.raises(NotWritten, match="is full"):
        ledger.append(strike(Statement, "a.statements.0", who="A", why="x" * 100_000))
    assert ledger.load() == before, "no line is cut short"
    with pytest.raises(NotWritten, match="is full"):
        own_topics.change(store.place, "Deals", ("x" * 100_000,))
    assert own_topics.read(store.place) == {}
    (small_disk / "ballast").unlink()
    reserve.unlink()
    store.mend()
    assert not [one for one in check(store).findings if one.kind not in ("orphans", "lost")]
    assert store.at_one_moment(fits_together) == stored


def test_a_folder_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    place = tmp_path / "store"
    store = Store(place)
    store.save([analysis("a")])
    if not mounted(place, "--bind", "-o", "ro", str(place)):
        pytest.skip("nothing can be mounted here")
    try:
        assert not store.place.is_writable()
        assert store.at_one_moment(fits_together) == {"a"}
        for change in (
            lambda: store.save([analysis("bb")]),
            lambda: Ledger(place).append(strike(Statement, "a.statements.0", who="A", why="odd")),
            lambda: own_topics.change(place, "Deals", ("deal*",)),
        ):
            with pytest.raises(NotWritten, match="cannot be written to: Read-only file system"):
                change()
    finally:
        subprocess.run(["umount", str(place)], check=True)


Fault = Callable[..., Any]


@pytest.mark.parametrize("moment", range(5))
def test_an_error_at_any_commit_leaves_all_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    store, commit, calls = Store(tmp_path), table.retrying, 0
    store.save([analysis("a")])

    def failing(*arguments: Any, **options: Any) -> None:
        nonlocal calls
        calls += 1
        if calls > moment:
            raise OSError(errno.ENOSPC, "No space left on device")
        commit(*arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(table, "retrying", failing)
        if moment < 4:  # the rows of three tables, then the articles
            with pytest.raises(NotWritten, match="is full"):
                store.save([analysis("a"), analysis("bb")])
        else:
            store.save([analysis("a"), analysis("bb")])
    assert store.at_one_moment(fits_together) == ({"a"} if moment < 4 else {"a", "bb"})
    store.save([analysis("a"), analysis("bb")])
    store.mend()
    assert not check(store).findings
    assert len(store.table(Article)) == 2


def test_a_line_of_the_ledger_is_taken_off_again_where_it_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = Ledger(tmp_path)
    ledger.append(strike(Statement, "a.statements.0", who="A", why="odd"))
    before = ledger.path.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("components.storage.beside.os.fsync", full)
    with pytest.raises(NotWritten, match="is full"):
        ledger.append(strike(Statement, "b.statements.0", who="A", why="odd"))
    assert ledger.path.read_bytes() == before
