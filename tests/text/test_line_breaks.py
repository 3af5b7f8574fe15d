"""Hard-wrapped texts are read as if each paragraph were one line, and spans lead back to the original text."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.models import Advice, Event, Row, Statement, Timex
from components.pipeline import analyse
from components.readers.text import article as read
from components.text.line_breaks import level, soft_ends, unwrap

STORY = """Premiers want one voice in Washington

By Nora Whitfield

OTTAWA — Ontario's premier said on Wednesday that the provinces would not answer a tariff of 25 per cent one by one, \
because a country that speaks with thirteen voices is heard by nobody.

"We can talk about the border for as long as our American friends like, and we can talk about fentanyl. But nobody \
gains from a tax on the things that we make together," Doug Ford told reporters after a meeting with Prime Minister \
Justin Trudeau that went on until late in the evening.

The prime minister spoke with Donald Trump by phone on Nov. 25, 2024, and is to meet the premiers again on Dec. 11, \
according to two people in the room who were not allowed to speak of it in public.

Canada should keep its trade in energy out of the quarrel, argued Laura Dawson, a specialist in cross-border trade and \
the executive director of the Future Borders Coalition: "Do not put on the table what you can not take off again."

Trump wrote on Monday that he would sign an order for a 25-per-cent tariff on the day he takes office, Jan. 20, 2025, \
and that it would stay "until such time as drugs, in particular fentanyl, and all illegal aliens stop this invasion of \
our country."
"""
WRAPPED = "\n".join(textwrap.fill(line, 72) for line in STORY.split("\n")) + "\n"
PUBLISHED = date(2024, 11, 27)
DUMPED = textwrap.indent(WRAPPED, "   ")
LIST = "\n".join(
    f"{name} talks of tariffs with the premiers at length" for name in ("Trump", "Carney", "Trudeau", "Ford")
)


def one_line(words: str) -> str:
    return " ".join(words.split())


def as_words(row: Row, text: str, numbers: dict[str, int]) -> dict[str, Any]:
    """A row with the words of its spans in place of the spans, without its ids; statements it refers to by number."""
    row_type, shown = type(row), {}
    for field in fields(row_type):
        value = getattr(row, field.name)
        if field.name.endswith("_spans"):
            value = [one_line(text[start:end]) for start, end in value]
        elif field.name.endswith("span") and value:
            value = one_line(text[slice(*value)])
        elif field.name in ("nested_in", "statement"):
            value = None if value is None else numbers[value]
        elif field.name == "tone_words":
            value = [(one_line(text[slice(*w.span)]), w.word, w.weight) for w in value]
        shown[field.name] = one_line(value) if field.name == "sentence" else value
    return {name: value for name, value in shown.items() if name not in ("row_id", "article_id")}


def rows(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    analysis = analyse(read(text, PUBLISHED))
    numbers = {row.row_id: number for number, row in enumerate(analysis.rows(Statement))}
    for row_type in (Statement, Event, Advice, Timex):
        yield from ((row_type.__name__, as_words(row, text, numbers)) for row in analysis.rows(row_type))


@pytest.mark.parametrize(
    "text",
    [WRAPPED, DUMPED, WRAPPED.replace("\n", "\r\n"), STORY.replace("\n", "\r\n")],
    ids=["wrapped", "indented", "wrapped, of Windows", "of Windows"],
)
def test_a_wrapped_article_gives_the_rows_of_the_same_article_in_running_lines(text: str) -> None:
    assert list(rows(text)) == list(rows(STORY))


def test_what_is_split_over_a_line_end_is_found_where_it_stands() -> None:
    analysis = analyse(read(WRAPPED, PUBLISHED))
    (ford,) = (row for row in analysis.rows(Statement) if row.speaker == "Doug Ford" and row.quote_type == "direct")
    assert "\n" in WRAPPED[slice(*ford.content_spans[0])]
    assert ford.sentence_span[1] - ford.sentence_span[0] == len(ford.sentence)
    assert "\n" not in ford.sentence
    assert {row.value for row in analysis.rows(Timex)} >= {"2024-11-25", "2024-12-11", "2025-01-20"}
    assert [row.adviser for row in analysis.rows(Advice)][:1] == ["Laura Dawson"]


def test_the_article_itself_stays_as_it_is() -> None:
    article, same = read(WRAPPED, PUBLISHED), read(STORY, PUBLISHED)
    assert article.text == analyse(article).article.text == WRAPPED
    assert (article.title, article.authors, article.dateline) == (same.title, same.authors, same.dateline)
    assert [WRAPPED[slice(*span)] for span in article.furniture] == ["By Nora Whitfield"]


AS_THEY_STAND = [
    ("", "no text"),
    (STORY, "paragraphs on one line each"),
    (LIST, "a list of headlines, each on its line"),
    ("A verse is short,\nits lines are too,\nand none of them\nis full enough.\n", "short lines"),
    ("\n".join(["This line is as long as many and it ends with a full stop."] * 5), "each line a sentence"),
]


@pytest.mark.parametrize(("text", "reason"), AS_THEY_STAND)
def test_what_is_not_hard_wrapped_stays(text: str, reason: str) -> None:
    assert unwrap(text) is None, reason
    assert level(text) == text


JOINED = [
    ("By Jo Roe\nOttawa bureau\n{}", "By Jo Roe\nOttawa bureau\n{}", "short lines above the story stay lines"),
    ("{}\n* One more to read\n* Another", "{}\n* One more to read\n* Another", "a list below it stays a list"),
    ("{}\n\nMore.", "{}\n\nMore.", "a blank line parts paragraphs"),
    ("{}\nIt ended.\n    A new paragraph", "{} It ended.\n    A new paragraph", "an indented line begins a paragraph"),
    ("{}\n{}, for a thirty-\nday pause", "{} {}, for a thirty-day pause", "a word broken at its hyphen is whole again"),
    ("{}\n{} of pre-\nand post-war", "{} {} of pre- and post-war", "a hyphen left hanging is none of these"),
    ("{}\nand  so   on", "{} and so on", "a justified line loses its gaps"),
]
PARAGRAPH = "\n".join(["the trade of both countries went on as it did before it all"] * 5)


@pytest.mark.parametrize(("text", "expected", "reason"), JOINED)
def test_lines_are_joined_where_a_paragraph_runs_on(text: str, expected: str, reason: str) -> None:
    unwrapped = unwrap(text.replace("{}", PARAGRAPH))
    assert unwrapped is not None
    assert unwrapped.text == expected.replace("{}", one_line(PARAGRAPH)), reason


def test_level_keeps_every_word_at_its_place() -> None:
    plain = level(DUMPED)
    assert len(plain) == len(DUMPED)
    assert plain.split() == DUMPED.split()
    assert [one_line(line) for line in plain.rstrip().splitlines()] == STORY.rstrip().splitlines()


@given(st.integers(60, 80), st.sampled_from(["", "   "]), st.sampled_from(["\n", "\r\n"]))
def test_spans_lead_forth_and_back(width: int, indent: str, end: str) -> None:
    lines = (textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent) for line in STORY.split("\n"))
    text = "\n".join(lines).replace("\n", end)
    unwrapped = unwrap(text)
    assert unwrapped is not None
    for word in re.finditer(r"\w+", unwrapped.text):
        there = unwrapped.back(word.span())
        assert text[slice(*there)] == word[0]
        assert unwrapped.forth(there) == word.span()


def test_soft_ends_are_white_space_in_the_order_of_the_text() -> None:
    ends = soft_ends(DUMPED)
    assert all(DUMPED[start:end].isspace() for start, end in ends)
    assert all(first[1] <= second[0] for first, second in pairwise(ends))


@pytest.mark.parametrize("width", [72, 10_000])
def test_a_text_that_stands_in_quoted_lines_is_read_without_their_marks(width: int) -> None:
    wrapped = "\n".join("> " + line for p in STORY.split("\n") for line in textwrap.wrap(p, width) or [""])
    running = unwrap(wrapped)
    assert running is not None
    assert running.text.split() == STORY.split()
    assert [line.strip() for line in running.text.splitlines()] == STORY.splitlines()
    for word in re.finditer(r"[\w']+", running.text):
        start, end = running.back(word.span())
        assert wrapped[start:end] == word[0]
        assert running.forth((start, end)) == word.span()
    assert level(wrapped).split() == STORY.split()
    assert len(level(wrapped)) == len(wrapped)


def test_a_few_quoted_lines_stay_as_they_are() -> None:
    assert unwrap("> He asked why.\n\nShe answered.\n\nHe left.\n\nShe stayed.\n") is None
