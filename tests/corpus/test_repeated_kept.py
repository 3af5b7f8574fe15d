"""Repeated statements as the store keeps them: added bit by bit they are what is made from all rows at once."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components.corpus import kept
from components.corpus.kept.repeated import Repeated
from components.corpus.same_event.renewing import Renewed
from components.corpus.same_words import divided, joined, told_words
from components.models import Analysis, Article, Statement
from components.query.summaries.counting import told_once
from components.storage.ledger import Correction
from components.storage.store import Store

START, LONGEST = date(2025, 1, 1), 30
SENTENCES = (
    "we will not trade away our water for a better price on steel",
    "our water is not for sale to anybody",
    "they are closing the line at the end of this month",
    "the line will run again once the duties are gone from the books of the treasury",
)
NEW = 203  # the number of an article with statements and a day
SPEAKERS = ("Mark Carney", "Carney", "Wab Kinew", None)


def article(number: int, seed: int = 0) -> Analysis:
    """An article with some statements, wholes and parts of a few sentences, by chance but the same for each seed."""
    dice = random.Random(f"{number} {seed}")
    ident = f"{number:016x}"
    published = START + timedelta(dice.randrange(LONGEST)) if dice.random() < 0.95 else None
    told, text = [], ""
    for n in range(dice.randrange(4)):
        words = dice.choice(SENTENCES).split()
        first, length = dice.choice([(0, len(words)), (0, len(words)), (dice.randrange(4), dice.randrange(4, 9))])
        start = len(text)
        text += " ".join(words[first : first + length]) + ". "
        told.append(
            Statement(
                row_id=f"{ident}.{n}",
                article_id=ident,
                outlet=dice.choice(["The Star", "The Sun", None]),
                published=published,
                part="headline" if dice.random() < 0.1 else "body",
                sentence_span=(start, len(text)),
                content_spans=((start, len(text) - 2),),
                quote_type=dice.choice(["direct", "direct", "indirect"]),
                speaker=dice.choice(SPEAKERS),
            )
        )
    return Analysis(Article(article_id=ident, text=text or "none", published=published), {Statement: tuple(told)})


def stored(store: Store) -> list[tuple[Any, ...]]:
    """The repeated statements of a store."""
    found = kept.repeated_statements(store)
    found["row_ids"] = found["row_ids"].map(tuple)
    return sorted(found.itertuples(index=False, name=None))


def one_statement(number: int, days: int, sentence: str) -> Analysis:
    """An article of some day with one statement."""
    ident, published = f"{number:016x}", START + timedelta(days)
    row = Statement(
        row_id=f"{ident}.0",
        article_id=ident,
        published=published,
        sentence_span=(0, len(sentence)),
        content_spans=((0, len(sentence)),),
        quote_type="direct",
        speaker="Mark Carney",
    )
    return Analysis(Article(article_id=ident, text=sentence, published=published), {Statement: (row,)})


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, ...]]:
    store = Store(tmp_path_factory.mktemp("rebuilt"))
    store.save([article(number) for number in range(48)])
    kept.rebuild(store)
    return stored(store)


def test_what_is_kept_is_made_from_all_statements(rebuilt: list[tuple[Any, ...]]) -> None:
    told = (
        told_words(
            row.row_id, row.speaker, row.published.toordinal(), text[slice(*row.content_spans[0])], row.quote_type
        )
        for text, rows in ((a.article.text, a.rows(Statement)) for a in map(article, range(48)))
        for row in rows
        if row.speaker and row.published and row.part == "body"
    )
    made = [[one.row_id for one in group] for together in joined(filter(None, told)) for group in divided(together)]
    assert sorted(row[1] for row in rebuilt) == sorted(made)
    assert len(made) > 8


@pytest.mark.parametrize("seed", range(3))
def test_added_bit_by_bit_in_any_order_is_as_made_at_once(
    tmp_path: Path, rebuilt: list[tuple[Any, ...]], seed: int
) -> None:
    dice, store = random.Random(seed), Store(tmp_path)
    numbers = [*range(48)]
    dice.shuffle(numbers)
    store.save([article(number, seed=7) for number in numbers[:20]])  # other contents, replaced below
    store.save([article(100), article(101), article(102)])
    kept.update(store)
    store.remove([article(number).article.article_id for number in (100, 101, 102)])
    while numbers:
        some, numbers = numbers[:13], numbers[13:]
        store.save([article(number) for number in some])
        kept.update(store)
    assert stored(store) == rebuilt


def test_a_statement_in_no_result_bears_on_those_it_hangs_together_with(tmp_path: Path) -> None:
    """The third is alike to the second but too late for the first; a change of the week after it must not join them."""
    store, (water, sale, line, _) = Store(tmp_path), SENTENCES
    days = {1: 0, 2: 6, 3: 12}
    store.save([one_statement(number, day, water) for number, day in days.items()])
    store.save([one_statement(4, 7, line), one_statement(5, 13, line)])  # the weeks of the second and of the third
    kept.update(store)
    store.save([one_statement(6, 20, sale)])
    kept.update(store)
    found = stored(store)
    kept.rebuild(store)
    assert found == stored(store)
    assert sorted(len(row[1]) for row in found) == [2, 2]


def test_only_weeks_that_changed_are_looked_through_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(48)])
    kept.update(store)
    seen, whole = list[set[str]](), Repeated.renewed

    def noted(self: Repeated, weeks: set[str]) -> Renewed:
        seen.append(weeks)
        return whole(self, weeks)

    monkeypatch.setattr(Repeated, "renewed", noted)
    store.save([article(NEW)])
    kept.update(store)
    published = article(NEW).article.published
    assert published
    assert seen == [{published.strftime("%G-W%V")}]


def test_a_reader_makes_what_is_not_stored_yet(tmp_path: Path, rebuilt: list[tuple[Any, ...]]) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(30)])
    kept.update(store)
    store.save([article(number) for number in range(30, 48)])  # and the program is broken off here
    assert stored(store) == rebuilt


def test_another_speaker_by_correction_takes_a_report_out(tmp_path: Path, rebuilt: list[tuple[Any, ...]]) -> None:
    store = Store(tmp_path)
    store.save([article(number) for number in range(48)])
    kept.update(store)
    one = rebuilt[0][1][-1]
    corrected = Correction(
        id="1", at=datetime.now(UTC), who="me", row_id=one, table="statements", field="speaker", after="Scott Moe"
    )
    found = kept.repeated_statements(store, [corrected])
    assert not any(one in ids for ids in found["row_ids"])
    assert len(found) in (len(rebuilt), len(rebuilt) - 1)


def test_each_counts_once_by_the_first_report_that_is_left() -> None:
    repeated = pd.DataFrame({"row_ids": [["a", "b", "c"], ["d", "e"]]})
    rows = pd.DataFrame({"row_id": ["x", "c", "b", "a", "e"]}, index=[5, 4, 3, 2, 1])
    assert told_once(rows, repeated)["row_id"].tolist() == ["x", "a", "e"]
    assert told_once(rows[rows["row_id"] != "a"], repeated)["row_id"].tolist() == ["x", "b", "e"]
    assert told_once(rows.head(1), repeated).equals(rows.head(1))
    in_two = pd.DataFrame({"row_ids": [["a", "b"], ["b", "e"]]})
    assert told_once(rows, in_two)["row_id"].tolist() == [row for row in rows["row_id"] if row != "b"]
