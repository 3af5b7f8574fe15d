"""Frames whose text is shared by all frames made of their rows."""

import numpy as np
import pandas as pd
import pytest

from components.query.search import parse
from components.query.search.matching import Searched, matches
from components.query.summaries import advice
from components.query.summaries.counting import once
from components.storage.frames import with_own_text, with_shared_text

TEXTS = ["He said no.", None, "She said yes, “of course”.", "He said no."]


@pytest.fixture
def rows() -> pd.DataFrame:
    article_ids = pd.Categorical(["a", "a", "b", "b"])
    plain = pd.DataFrame({"article_id": article_ids, "sentence": pd.Series(TEXTS, dtype="str")})
    return with_shared_text(plain.set_axis([5, 3, 8, 1]))


def test_rows_have_the_same_texts_in_any_frame_made_of_them(rows: pd.DataFrame) -> None:
    assert [None if pd.isna(text) else text for text in rows["sentence"].tolist()] == TEXTS
    assert rows["sentence"].isna().tolist() == [False, True, False, False]
    assert list(rows.index) == [5, 3, 8, 1]
    assert rows[rows["article_id"] == "b"]["sentence"].tolist() == TEXTS[2:]
    assert rows.take([3, 2])["sentence"].tolist() == [TEXTS[3], TEXTS[2]]
    assert rows.sort_index().iloc[0]["sentence"] == TEXTS[3]
    assert next(rows.itertuples(index=False)).sentence == TEXTS[0]


def test_frames_made_of_the_rows_hold_numbers_of_texts_only() -> None:
    long = pd.Series(["words " * 1000 + str(number) for number in range(100)], dtype="str")
    shared = with_shared_text(pd.DataFrame({"sentence": long}))
    taken = shared.take(np.arange(1, 100))["sentence"].array._pa_array.chunk(0)  # what a frame holds
    whole = shared["sentence"].array._pa_array.chunk(0)
    assert taken.dictionary.buffers()[-1].address == whole.dictionary.buffers()[-1].address


def test_no_rows_have_no_texts() -> None:
    empty = with_shared_text(pd.DataFrame({"sentence": pd.Series([], dtype="str")}))
    assert empty["sentence"].tolist() == []


def test_shared_texts_are_searched_compared_and_counted(rows: pd.DataFrame) -> None:
    query = parse("of course")
    assert query is not None
    assert matches(rows, query, Searched({}, {})).tolist() == [False, False, True, False]
    people = rows.assign(adviser="A", addressee="B")
    assert advice.containing(people, "yes").index.tolist() == [8]
    stories = pd.DataFrame({"article_id": ["a", "b"], "story_id": ["s", "s"]})
    assert once(rows, stories)["sentence"].dropna().tolist() == [TEXTS[0], TEXTS[2]]


def test_what_is_sent_has_its_own_texts_only(rows: pd.DataFrame) -> None:
    sent = with_own_text(rows.tail(1))
    assert sent["sentence"].dtype == "str"
    assert sent["sentence"].tolist() == [TEXTS[3]]
    assert sent["article_id"].tolist() == ["b"]
