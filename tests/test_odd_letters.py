"""Odd letters: halves are replaced at their place, what steers or turns a line is shown, all else is text."""

import pytest

from components.wording.visible import escaped, sound, visible


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain words, été, 東京", "plain words, été, 東京"),
        ("a\x1b[31mred\x07", "a␛[31mred␇"),
        ("nul \0", "nul ␀"),
        ("\u202etxt.exe\u202c", "⟨RLO⟩txt.exe⟨PDF⟩"),
        ("\u2066a\u2069", "⟨LRI⟩a⟨PDI⟩"),
        ("a\x85b\x9bc\x7f", "a⟨85⟩b⟨9B⟩c⟨7F⟩"),
        ("one\u2028two", "one⟨LS⟩two"),
        ("lines\r\nand\ttabs\n", "lines\nand\ttabs\n"),
        ("a return\rover it", "a return␍over it"),
        ("\ud800 half", "\ufffd half"),
        ("no\ufffe letter\uffff", "no⟨FFFE⟩ letter⟨FFFF⟩"),
        ("👨‍👩‍👧 a\u0301 \u200b", "👨‍👩‍👧 a\u0301 \u200b"),
    ],
)
def test_what_would_steer_is_shown(words: str, shown: str) -> None:
    assert visible(words) == shown


def test_halves_of_letters_keep_their_place() -> None:
    assert sound("a\udc80b\ud83d\ude00c") == "a\ufffdb\ufffd\ufffdc"


def test_in_html_nothing_is_markup() -> None:
    assert escaped('<b title="\u202e">') == "&lt;b title=&quot;⟨RLO⟩&quot;&gt;"
