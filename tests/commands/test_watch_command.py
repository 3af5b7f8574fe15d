"""The news of saved views as files: written after each addition, and again only if they change."""

from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from components.__main__ import main
from components.export import watch_folder
from components.export.watching import ATOM
from components.models import Article, Statement
from components.pipeline import analyse
from components.query.corpus import CorpusRows
from components.query.selection import Selection
from components.storage import own_topics, views
from components.storage.store import Store
from components.storage.views import SavedView

LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)
STORY = "Mills close\n\n“The duties on lumber are unfair and the mills will close,” Mark Carney said on Thursday."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with an article, and two views whose names make the same file name."""
    found = Store(tmp_path / "store")
    told = Article(
        article_id="a", title="Mills close", text=STORY, published=date(2025, 7, 11), added_at=datetime.now(UTC)
    )
    found.save([analyse(told)])
    views.keep(found.place, SavedView("Carney!", "speakers", {"speaker": ("Mark Carney",)}, LONG_AGO))
    views.keep(found.place, SavedView("carney", "speakers", {"speaker": ("Nobody",)}, LONG_AGO))
    return found


def test_each_view_has_a_feed_and_a_digest(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "news"
    call = ["watch", "--out", str(out), "--store", str(store.place)]
    assert main(call) == 0
    files = sorted(out.iterdir())
    assert [file.suffix for file in files] == [".html", ".txt", ".xml"] * 2
    assert [len(entries_of(file)) for file in files if file.suffix == ".xml"] == [0, 2], "a statement and an event"
    assert "the mills will close" in (out / "carney.txt").read_text(encoding="utf-8")
    stamps = [file.stat().st_mtime_ns for file in files]
    capsys.readouterr()
    assert main(call) == 0
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()} == {"same"}
    assert [file.stat().st_mtime_ns for file in sorted(out.iterdir())] == stamps


def entries_of(file: Path) -> list[ElementTree.Element]:
    return ElementTree.parse(file).getroot().findall(f"{{{ATOM}}}entry")


def test_files_are_taken_out_with_their_view_and_where_their_name_passes_on(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(watch_folder.VARIABLE, str(tmp_path / "news"))
    assert len(watch_folder.write_if_configured(store)) == 6
    before = views.read(store.place)
    views.remove(store.place, "Carney!")
    watch_folder.clear_if_configured(before, views.read(store.place))
    assert list((tmp_path / "news").iterdir()) == [], "what is left is called otherwise from now on"
    assert [one.path.name for one in watch_folder.write_if_configured(store)] == [
        "carney.xml",
        "carney.html",
        "carney.txt",
    ]


def test_a_wrong_call_is_told_in_one_line(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PARALLEL49_WATCH", raising=False)
    assert main(["watch", "--store", str(store.place)]) == 2
    (tmp_path / "file").write_text("no folder")
    assert main(["watch", "--out", str(tmp_path / "file" / "news"), "--store", str(store.place)]) == 2
    store.place.file(views.FILE).write_text("{", encoding="utf-8")
    assert main(["watch", "--out", str(tmp_path), "--store", str(store.place)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_adding_writes_where_the_environment_says(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARALLEL49_WATCH", str(tmp_path / "news"))
    other = tmp_path / "other.txt"
    other.write_text(STORY.replace("unfair", "unjust"), encoding="utf-8")
    assert main(["add", str(other), "--store", str(store.place)]) == 0
    assert "6 files of saved views written" in capsys.readouterr().err
    assert "unjust" in (tmp_path / "news" / "carney.txt").read_text(encoding="utf-8")


def test_a_corpus_has_the_analysts_own_topics(store: Store) -> None:
    own_topics.write(store.place, {"mills": ("mills",)})
    chosen = Selection(topics=("mills",))
    assert len(CorpusRows(store).selected(Statement, chosen)) == 1
