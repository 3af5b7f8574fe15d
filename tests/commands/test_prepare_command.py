"""What pages show of many articles is made ready after many were stored, and never to the harm of what was stored."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main
from components.commands import prepare
from components.ingest import SAMPLES
from components.storage.place import Place
from components.storage.remote import CACHE
from components.storage.store import Store
from components.ui.server import aside

BRIEF = SAMPLES / "28-white-house-invitation-and-advice.md"
WORDS = "Making ready"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of one's own; few articles count as many here."""
    monkeypatch.setenv(CACHE, str(tmp_path / "cache"))
    monkeypatch.setattr(prepare, "FEW", 0)
    return tmp_path / "cache"


@pytest.fixture
def run(cache: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The places of stores for which the program was run, which does nothing here."""
    places: list[str] = []
    monkeypatch.setattr(aside, "run", lambda place, complaints=None: places.append(str(place)) or 0)  # type: ignore[func-returns-value]
    return places


@pytest.mark.parametrize(
    ("few", "share", "stored", "is_run"),
    [(0, 10, 3, True), (0, 10, 2, False), (0, 10, 0, False), (29, 1, 30, True), (30, 1, 30, False)],
    ids=["a tenth of thirty", "less than a tenth", "nothing", "more than few in all", "few in all"],
)
def test_what_pages_show_is_made_ready_after_many_were_stored(
    run: list[str],
    sample_store: Store,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    few: int,
    share: int,
    stored: int,
    is_run: bool,
) -> None:
    monkeypatch.setattr(prepare, "FEW", few)
    monkeypatch.setattr(prepare, "SHARE", share)
    prepare.after_storing(sample_store, stored)
    assert run == [str(sample_store.place)] * is_run
    assert (WORDS in capsys.readouterr().err) == is_run


def test_add_makes_it_ready_and_says_so_in_a_line(
    run: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["add", str(BRIEF), "--store", str(tmp_path / "store")]
    assert main(call) == 0
    assert run == [str(tmp_path / "store")]
    said = capsys.readouterr()
    assert WORDS in said.err
    assert len(said.err.splitlines()) == 1
    assert said.out.startswith("added")
    assert main(call) == 0
    assert len(run) == 1, "nothing new was stored"


@pytest.mark.parametrize("how", ["it fails", "Ctrl-C", "it cannot be begun"])
def test_add_has_done_its_work_whatever_becomes_of_that(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    if how == "it fails":
        monkeypatch.setattr(aside, "PROGRAM", "components.no_such_program")
    else:
        error = KeyboardInterrupt() if how == "Ctrl-C" else OSError("no memory")

        def broken(*arguments: object, **named: object) -> None:
            raise error

        monkeypatch.setattr(subprocess, "run", broken)
    assert main(["add", str(BRIEF), "--store", str(tmp_path / "store")]) == 0
    assert ("That failed" in capsys.readouterr().err) == (how == "it fails")


def test_nothing_is_made_ready_where_there_is_no_place_for_it(
    run: list[str], tmp_path: Path, sample_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(CACHE, str(tmp_path / "file"))
    prepare.after_storing(sample_store, 30)
    prepare.after_storing(Store(Place("s3://bucket/none")), 30)
    assert run == []


def test_the_command_runs_the_program_to_its_end(
    cache: Path, sample_store: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["prepare", "--store", str(sample_store.place)]) == 0
    assert capfd.readouterr() == ("", "")


def test_the_command_says_why_nothing_has_to_lie_ready(sample_store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prepare", "--store", str(sample_store.place)]) == 0
    assert "at once" in capsys.readouterr().out


def test_the_command_line_imports_nothing_of_the_interface() -> None:
    program = "import sys, components.__main__; print('streamlit' in sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, env=os.environ, capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr
