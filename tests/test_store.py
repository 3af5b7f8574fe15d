"""The store: articles replaced as a whole, new data seen, two writers at once."""

import multiprocessing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from components import frames
from components.ingest import SAMPLES, add, readings_of
from components.models import ROW_TYPES, Article, Timex
from components.pipeline import Analysis
from components.store import Store


def analysis(words: str, day: date | None = date(2025, 4, 30), rows: int = 2) -> Analysis:
    """An analysis made by hand: an article and some time expressions."""
    article = Article(article_id=f"{abs(hash(words)):016x}"[:16], title=words, published=day, text=words)
    found = tuple(
        Timex(
            row_id=f"{article.article_id}.{i}", article_id=article.article_id, published=day,
            sentence_span=(0, 1), span=(i, i + 1), value="2025", type="DATE",
        )
        for i in range(rows)
    )  # fmt: skip
    return Analysis(article, {Timex: found})


def test_an_empty_store_has_every_column(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.version() == -1
    for row_type in (*ROW_TYPES, Article):
        table = store.table(row_type)
        assert table.empty
        assert list(table.columns) == frames.schema(row_type).names


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([analysis("one"), analysis("two", None)])
    assert store.version() == 0
    articles = store.table(Article)
    assert set(articles["title"]) == {"one", "two"}
    assert articles["added_at"].notna().all()
    assert articles.set_index("title")["published"].isna().to_dict() == {"one": False, "two": True}
    timexes = store.table(Timex)
    assert len(timexes) == 4
    assert [list(span) for span in timexes["span"][:1]] == [[0, 1]]


def test_saving_again_replaces_the_whole_article(tmp_path: Path) -> None:
    store = Store(tmp_path)
    one = analysis("one", rows=5)
    store.save([one, analysis("two")])
    moved = replace(one, article=replace(one.article, published=date(2024, 1, 1)), found={})
    store.save([moved, analysis("three")])
    assert sorted(store.table(Article)["title"]) == ["one", "three", "two"]
    assert one.article.article_id not in set(store.table(Timex)["article_id"])


def test_articles_can_be_taken_out(tmp_path: Path) -> None:
    store = Store(tmp_path)
    one, two = analysis("one"), analysis("two")
    store.save([one, two])
    store.remove([one.article.article_id])
    assert list(store.table(Article)["title"]) == ["two"]
    assert set(store.table(Timex)["article_id"]) == {two.article.article_id}


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([analysis("one")])
    assert list(store.table(Timex, ["value", "type"]).columns) == ["value", "type"]


def test_adding_twice_changes_nothing(sample_store: Store) -> None:
    before = sample_store.version()
    outcomes = list(add(readings_of([SAMPLES]), sample_store))
    assert {outcome.status for outcome in outcomes} == {"skipped"}
    assert sample_store.version() == before


def test_the_samples_say_whose_reports_they_retell(sample_store: Store) -> None:
    articles = sample_store.table(Article)
    assert len(articles) == 30
    assert articles["based_on"].notna().all()
    french = articles["language"] == "fr"
    assert french.sum() == 3
    assert articles.loc[french, "method_version"].isna().all()
    assert articles.loc[~french, "method_version"].notna().all()


def _write(place: str, name: str) -> None:
    for number in range(4):
        Store(place).save([analysis(f"{name}{number}")])


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    Store(tmp_path).save([analysis("first")])
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(str(tmp_path), name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert len(Store(tmp_path).table(Article)) == 9
    assert len(Store(tmp_path).table(Timex)) == 18


def test_frames_keep_dtypes_when_empty() -> None:
    full = frames.frame([analysis("one").article], Article)
    none = frames.empty(Article)
    assert list(full.columns) == list(none.columns)
    for column in frames.repeating(Article):
        assert isinstance(full[column].dtype, pd.CategoricalDtype)
        assert isinstance(none[column].dtype, pd.CategoricalDtype)
    assert none["published"].dtype == full["published"].dtype
