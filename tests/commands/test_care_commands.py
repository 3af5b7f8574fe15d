"""The commands `check` and `repair`: what they print, and their exit codes."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from components.__main__ import main
from components.storage import manifest
from components.storage.store import Store
from tests.storage.test_snapshot import analysis


@pytest.fixture
def store(tmp_path: Path) -> Store:
    found = Store(tmp_path / "store")
    found.save([analysis("a"), analysis("bb")])
    return found


def call(command: str, store: Store) -> int:
    return main([command, "--store", str(store.place)])


def test_a_sound_store_is_described(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("check", store) == 0
    said = capsys.readouterr().out
    assert "last written by version" in said
    assert "articles: 2 rows" in said
    assert said.endswith("Nothing is wrong.\n")
    assert call("repair", store) == 0
    assert capsys.readouterr().out == "Nothing was wrong.\n"


def test_a_lost_table_is_told_and_its_articles_are_listed(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(Path(str(store.place)) / "articles")
    assert call("check", store) == 1
    assert "articles: the folder or its log is missing" in capsys.readouterr().out
    assert call("repair", store) == 0
    said = capsys.readouterr().out
    assert "2 articles lost: to be added again" in said
    assert "a (outlet unknown, 2025-02-01)" in said
    assert call("check", store) == 0


def test_lost_rows_are_told(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(Path(str(store.place)) / "events")
    assert call("check", store) == 1
    assert "events: the folder or its log is missing" in capsys.readouterr().out
    assert call("repair", store) == 0
    assert "2 articles lost rows; `reanalyse` finds them again" in capsys.readouterr().out


def test_a_newer_store_is_checked_and_not_repaired(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    written = manifest.read(store.place)
    manifest.write(store.place, replace(written, schema=manifest.SCHEMA + 1, program="9.0.0"))
    assert call("check", store) == 0
    assert "written by a newer version" in capsys.readouterr().out
    assert call("repair", store) == 2
    assert "for reading only" in capsys.readouterr().err


def test_an_unused_place_holds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--store", str(tmp_path / "none")]) == 0
    assert "nothing is stored here" in capsys.readouterr().out
    assert not (tmp_path / "none").exists()
