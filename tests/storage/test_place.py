"""A store's place: folders of any name, relative or behind a link; what cannot be used is told in one sentence."""

from datetime import date
from pathlib import Path

import pytest

from components.models import Analysis, Article, Timex
from components.storage import own_topics
from components.storage.ledger import Ledger, strike
from components.storage.place import DEFAULT, VARIABLE, Place, UnusablePlace
from components.storage.store import Store


def analysis(article_id: str, day: date | None = date(2025, 4, 30)) -> Analysis:
    """An article with one time expression."""
    timex = Timex(
        row_id=f"{article_id}.0", article_id=article_id, published=day,
        sentence_span=(0, 1), span=(0, 1), value="2025", type="DATE",
    )  # fmt: skip
    return Analysis(Article(article_id=article_id, published=day, text=article_id), {Timex: (timex,)})


def keeps(given: str | Path) -> None:
    """Adds, replaces and takes out articles, and reads them back; so do the ledger and an analyst's topics."""
    store = Store(given)
    store.save([analysis("a"), analysis("b", None)])
    store.save([analysis("a", date(2024, 1, 2)), analysis("c")])
    store.remove(["c"])
    store.mend()
    assert sorted(Store(given).table(Article)["article_id"]) == ["a", "b"]
    assert sorted(store.rows(Timex, "article_id", ["a", "b", "c"])["article_id"]) == ["a", "b"]
    made = strike(Timex, "a.0", who="A", why="odd")
    Ledger(given).append(made)
    assert Ledger(store.place).load().corrections == (made,)
    own_topics.write(given, {"Deals": ("deal*",)})
    assert own_topics.read(store.place) == {"Deals": ("deal*",)}


@pytest.mark.parametrize(
    "name",
    [
        "my store", " leads", "trails ", "a#b", "100%", "50% off", "what?", "a*b", "it's", 'so "called"', "é ü ñ Å",
        "🦫 beavers", "{x}", "a+b&c=d", "a;b:c,d", "~", "@home!", "(1)", "<b>", "`x` $HOME", "month=2025-04",
        "n" * 200, "a/b c/d#e", "日本語", "e\u0301",
    ],
)  # fmt: skip
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    keeps(tmp_path / name)
    assert (tmp_path / name / "articles" / "_delta_log").is_dir(), "under its very name"


@pytest.mark.parametrize("name", ["a[1]", "a]", "100%25", "back\\slash", "new\nline", "tab\t", "a|b", "a^b"])
def test_a_name_that_delta_lake_mistakes_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusablePlace, match=r"its name has .* in it; choose another") as refused:
        Store(tmp_path / name)
    assert "\n" not in str(refused.value).replace(str(tmp_path / name), "")
    assert not list(tmp_path.iterdir()), "nothing is made"


def test_a_folder_may_be_relative_or_behind_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real one").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real one")
    keeps(tmp_path / "link")
    monkeypatch.chdir(tmp_path)
    keeps("here/and there")
    store = Store("here/and there")
    monkeypatch.chdir("/")
    assert len(store.table(Article)) == 2, "whatever the working directory becomes"


def test_a_link_to_a_name_that_delta_lake_mistakes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a[1]").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a[1]")
    with pytest.raises(UnusablePlace):
        Store(tmp_path / "link")


@pytest.mark.parametrize("below", ["", "store"])
def test_a_file_where_a_folder_is_meant_is_told(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    store = Store(tmp_path / "file" / below)
    with pytest.raises(UnusablePlace, match="is a file"):
        store.table(Article)
    with pytest.raises(UnusablePlace, match="is a file"):
        store.save([analysis("a")])
    with pytest.raises(UnusablePlace, match="is a file"):
        own_topics.write(store.place, {})


@pytest.mark.parametrize("address", ["ftp://paper.example/store", "nonsense://x", "http://paper.example/"])
def test_an_address_of_an_unknown_kind_is_told(address: str) -> None:
    with pytest.raises(UnusablePlace, match="known addresses"):
        Place.of(address)


def test_a_folder_that_may_not_be_used_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    store = Store(tmp_path / "store")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", denied)
        with pytest.raises(UnusablePlace, match="cannot be written to: Permission denied"):
            store.save([analysis("a")])
    monkeypatch.setattr("os.scandir", denied)
    with pytest.raises(UnusablePlace, match="cannot be read: Permission denied"):
        store.table(Article)


def test_the_environment_names_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert Place.of().location == str(tmp_path)
    monkeypatch.delenv(VARIABLE)
    assert Place.of().location == str(DEFAULT)


def test_an_address_cannot_be_locked() -> None:
    place = Place.of("s3://bucket/p49/")
    assert (str(place), place.is_folder, place.table("articles")) == (
        "s3://bucket/p49",
        False,
        "s3://bucket/p49/articles",
    )
    assert Place.of("file:///tmp/my%20store").location == "/tmp/my store"
