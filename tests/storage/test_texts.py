"""Texts in Arrow as a sequence."""

import pyarrow as pa

from components.storage.texts import Texts


def test_texts_are_a_sequence_of_strings() -> None:
    texts = Texts(pa.array(["steel", "autos", "dairy"], pa.large_string()))
    assert list(texts) == ["steel", "autos", "dairy"]
    assert (len(texts), texts[0], texts[-1]) == (3, "steel", "dairy")
    assert (list(texts[:2]), list(texts[-1:])) == (["steel", "autos"], ["dairy"])
    assert "autos" in texts
    assert "auto" not in texts


def test_no_texts_have_no_last_one() -> None:
    none = Texts(pa.array([], pa.large_string()))
    assert (list(none), list(none[-1:]), "steel" in none) == ([], [], False)
