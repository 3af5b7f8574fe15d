"""A store as one archive: what goes out comes in, into an empty store or another; what was changed is refused."""

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from components.__main__ import main
from components.corpus import kept
from components.models import Article, Statement
from components.storage import own_topics
from components.storage.archive import BadArchive, export_store, import_store
from components.storage.archive.contents import EXPORTED
from components.storage.ledger import Ledger, strike
from components.storage.store import Store
from tests.storage.test_snapshot import analysis, fits_together


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, sample_store: Store) -> Path:
    """An archive of the samples with a correction and a topic."""
    folder = tmp_path_factory.mktemp("exported")
    store = Store(shutil.copytree(str(sample_store.place), folder / "store"))
    Ledger(store.place).append(strike(Statement, store.table(Statement)["row_id"].iloc[0], who="A", why="odd"))
    own_topics.change(store.place, "Deals", ("deal*",))
    assert main(["export-store", str(folder / "store.zip"), "--store", str(store.place)]) == 0
    return folder / "store.zip"


def test_everything_comes_in_as_it_went_out(tmp_path: Path, exported: Path) -> None:
    before, after = Store(exported.parent / "store"), Store(tmp_path / "store")
    assert main(["import-store", str(exported), "--store", str(after.place)]) == 0
    for kind in EXPORTED:
        assert after.table(kind).equals(before.table(kind)), kind.table
    assert Ledger(after.place).load() == Ledger(before.place).load()
    assert own_topics.read(after.place) == {"Deals": ("deal*",)}
    assert kept.story_ids(after) == kept.story_ids(before)
    version = after.version()
    assert main(["import-store", str(exported), "--store", str(after.place)]) == 0
    assert after.version() == version, "the same again changes nothing"


def test_archives_are_merged_into_what_is_there(tmp_path: Path) -> None:
    mine, theirs = Store(tmp_path / "mine"), Store(tmp_path / "theirs")
    entry = strike(Statement, "a.0", who="A", why="x")
    mine.save([analysis("a"), analysis("bb")])
    theirs.save([analysis("bb"), analysis("ccc")])
    for store, who in ((mine, "M"), (theirs, "T")):
        Ledger(store.place).append(entry, strike(Statement, "bb.0", who=who, why="y"))
    own_topics.change(mine.place, "Deals", ("mine",))
    own_topics.change(theirs.place, "Deals", ("theirs",))
    own_topics.change(theirs.place, "Wood", ("lumber",))
    export_store(theirs, tmp_path / "theirs.zip")
    done = import_store(mine, tmp_path / "theirs.zip")
    assert (done.added, done.there, done.corrections, done.topics) == (1, 1, 1, 1)
    assert mine.at_one_moment(fits_together) == {"a", "bb", "ccc"}
    assert [one.who for one in Ledger(mine.place).load().corrections].count("A") == 1
    assert own_topics.read(mine.place) == {"Deals": ("mine",), "Wood": ("lumber",)}


def changed(file: Path, change: Callable[[dict[str, bytes], dict[str, Any]], object]) -> Path:
    """A copy of an archive of which files and manifest were changed."""
    with zipfile.ZipFile(file) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    change(files, manifest)
    copy = file.with_name("changed.zip")
    with zipfile.ZipFile(copy, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.writestr("manifest.json", json.dumps(manifest))
    return copy


ARTICLES = "articles/2025-02.parquet"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda files, _: files.update({ARTICLES: files[ARTICLES][:-9] + b"something"}), "not as it was written"),
        (lambda files, _: files.update({ARTICLES: files[ARTICLES] + b"more"}), "not as it was written"),
        (lambda files, _: files.pop(ARTICLES), "cannot be unpacked"),
        (lambda files, _: files.update({"../evil.txt": b"x"}), "does not name: '../evil.txt'"),
        (lambda _, made: made["files"].update({"../evil": made["files"][ARTICLES]}), "belong in it: '../evil'"),
        (lambda _, made: made["files"].update({"/etc/x": made["files"][ARTICLES]}), "does not belong in it"),
        (lambda _, made: made["files"][ARTICLES].update(rows=7), "does not hold the rows"),
        (lambda _, made: made.update(version=2), "newer than this one: update"),
        (lambda _, made: made.update(schema=99), "newer than this one: update"),
        (lambda _, made: made.update(format="other"), "no archive of a store"),
        (lambda _, made: made.pop("files"), "manifest cannot be read"),
    ],
)  # fmt: skip
def test_an_archive_that_was_changed_is_refused_as_a_whole(
    tmp_path: Path, change: Callable[[dict[str, bytes], dict[str, Any]], object], told: str
) -> None:
    store = Store(tmp_path / "store")
    store.save([analysis("a"), analysis("bb")])
    export_store(store, tmp_path / "store.zip")
    with pytest.raises(BadArchive, match=told):
        import_store(Store(tmp_path / "other"), changed(tmp_path / "store.zip", change))
    assert not (tmp_path / "other").exists(), "nothing was imported"
    assert not (tmp_path / "evil.txt").exists()


def test_what_is_no_archive_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 cut short")
    for name, told in (("cut.zip", "is no archive, or only a part of one"), ("none.zip", "cannot be read")):
        assert main(["import-store", str(tmp_path / name), "--store", str(tmp_path / "store")]) == 2
        assert told in capsys.readouterr().err


def test_a_store_of_an_earlier_archive_lacks_no_column(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.save([replace(analysis("a"), article=replace(analysis("a").article, based_on="Wire"))])
    export_store(store, tmp_path / "store.zip")
    import_store(Store(tmp_path / "other"), tmp_path / "store.zip")
    assert list(Store(tmp_path / "other").table(Article)["based_on"]) == ["Wire"]
