"""Marks in escaped text: what is marked, and that nothing in an article becomes markup."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components.ui.widgets.highlights import Mark, marked
from components.wording.visible import visible


@pytest.mark.parametrize(
    ("text", "marks", "expected", "reason"),
    [
        ("abc", [], "abc", "nothing to mark"),
        ("abc", [Mark((1, 2), "x")], 'a<mark class="x">b</mark>c', "a mark in the middle"),
        ("abcd", [Mark((0, 3), "x"), Mark((1, 4), "y")],
         '<mark class="x">a</mark><mark class="x y">bc</mark><mark class="y">d</mark>', "marks that overlap"),
        ("abc", [Mark((0, 3), "x"), Mark((1, 2), "y")],
         '<mark class="x">a</mark><mark class="x y">b</mark><mark class="x">c</mark>', "a mark within a mark"),
        ("ab", [Mark((0, 2), "x"), Mark((0, 2), "x")], '<mark class="x">ab</mark>', "the same mark twice"),
        ("ab", [Mark((1, 1), "x")], "ab", "an empty mark"),
        ("ab", [Mark((1, 99), "x")], 'a<mark class="x">b</mark>', "a mark beyond the end"),
        ("<script>", [Mark((0, 8), "x")], '<mark class="x">&lt;script&gt;</mark>', "markup in the text"),
        ("a", [Mark((0, 1), 'x"><b>', 'say "hi" <i>')],
         '<mark class="x&quot;&gt;&lt;b&gt;" title="say &quot;hi&quot; &lt;i&gt;">a</mark>', "markup in kind and note"),
        ("a&b", [Mark((1, 2), "x")], 'a<mark class="x">&amp;</mark>b', "a character that is escaped"),
    ],
)  # fmt: skip
def test_marked(text: str, marks: list[Mark], expected: str, reason: str) -> None:
    assert marked(text, marks) == expected, reason


def test_a_window_shows_a_part_only() -> None:
    assert marked("abcdef", [Mark((1, 3), "x"), Mark((5, 6), "y")], (2, 5)) == '<mark class="x">c</mark>de'


@given(some.text(max_size=60), some.lists(some.tuples(some.integers(0, 70), some.integers(0, 70)), max_size=12))
def test_the_words_are_always_those_of_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    text = text.replace("\r", "")  # a return before a line end is part of it, but not where a mark begins between them
    shown = marked(text, [Mark((min(span), max(span)), "x") for span in spans])
    assert unescape(re.sub(r'<mark class="x">|</mark>', "", shown)) == visible(text)
    assert "<" not in re.sub(r'<mark class="x">|</mark>', "", shown)
