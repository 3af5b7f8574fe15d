"""An analyst's own topics survive a reload; what she typed is cleaned, a damaged file is told."""

from pathlib import Path

import pytest

from components.storage import own_topics


def test_what_was_written_is_read(tmp_path: Path) -> None:
    place = str(tmp_path / "store")
    assert own_topics.read(place) == {}
    own_topics.write(place, {"Forêts 🌲": ("softwood", "sawmill*")})
    assert own_topics.read(place) == {"Forêts 🌲": ("softwood", "sawmill*")}
    assert [file.name for file in (tmp_path / "store").iterdir()] == [own_topics.FILE], "no draft is left"


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"a": 1}', "null"])
def test_a_damaged_file_is_told(tmp_path: Path, damaged: str) -> None:
    (tmp_path / own_topics.FILE).write_text(damaged, encoding="utf-8")
    with pytest.raises(ValueError, match=r"\w"):
        own_topics.read(str(tmp_path))


@pytest.mark.parametrize(
    ("typed", "words", "reason"),
    [
        ("softwood, sawmill*", ("softwood", "sawmill*"), "commas"),
        ("a b;c\n  d   e ", ("a b", "c", "d e"), "semicolons and lines; spaces squeezed"),
        (" ,, ;", (), "nothing but separators"),
        ("x, x", ("x",), "each once"),
    ],
)
def test_words_typed(typed: str, words: tuple[str, ...], reason: str) -> None:
    assert own_topics.words_in(typed) == words, reason


def test_a_name_holds_no_separator_and_fits_a_chart() -> None:
    assert own_topics.name_in(" Soft;wood\n lumber ") == "Soft wood lumber"
    assert len(own_topics.name_in("x" * 500)) == own_topics.LONGEST_NAME
