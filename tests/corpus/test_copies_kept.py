"""Wire copies that are brought up to date after each addition: they are those of all articles at once."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from components.corpus import kept
from components.models import Analysis, Article
from components.storage.store import Store

LENGTH, STEP = 1000, 150  # words of a text, and how far the next one begins: neighbours are copies, no others


def article(number: int) -> Analysis:
    """An article whose text is a copy of those of the numbers before and after it, up to each fourth number."""
    begin = 10_000 * (number // 4) + STEP * number
    text = " ".join(f"word{n}" for n in range(begin, begin + LENGTH))
    published = date(2025, 3, 1) + timedelta(7 * number % 11)
    return Analysis(Article(article_id=f"{number:016x}", text=text, published=published), {})


def stories(store: Store) -> dict[str, str]:
    """The story of each copy, after the results were brought up to date."""
    kept.update(store)
    return kept.story_ids(store)


@pytest.mark.parametrize("seed", range(3))
def test_articles_added_one_by_one_give_the_stories_of_all_at_once(tmp_path: Path, seed: int) -> None:
    order = random.Random(seed).sample(range(12), 12)
    store = Store(tmp_path / "bit by bit")
    for count, number in enumerate(order, 1):
        store.save([article(number)])
        whole = Store(tmp_path / f"whole {count}")
        whole.save([article(one) for one in order[:count]])
        assert stories(store) == stories(whole)
    assert len(set(stories(store).values())) == 3


def test_what_is_not_stored_yet_is_told_by_the_reader(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([article(0), article(3)])
    assert stories(store) == {}
    store.save([article(1), article(2)])
    assert set(kept.story_ids(store)) == {article(number).article.article_id for number in range(4)}


def test_articles_of_a_few_words_are_no_copies(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(2):
        store.save([Analysis(Article(article_id=f"{number:016x}", text="Duties begin.", published=None), {})])
        assert stories(store) == {}
