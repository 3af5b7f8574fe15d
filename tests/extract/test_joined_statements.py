"""Statements joined in one sentence, gone on with after their cue, and signed after a bar."""

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

JOINED = [
    (
        "Two in three said the party is fine, and nearly three in five said they are much less likely to vote.",
        ["the party is fine", "they are much less likely to vote"],
    ),
    (
        "Canada had no taste for the quarrel, the premier stated, and it was the city that began it.",
        ["Canada had no taste for the quarrel", "and it was the city that began it"],
    ),
    (
        "Since last November, according to Human Rights Watch, the forces have killed more than 400 people.",
        ["Since last November", "the forces have killed more than 400 people"],
    ),
]


@pytest.mark.parametrize(("text", "pieces"), JOINED, ids=[pieces[0] for _, pieces in JOINED])
def test_pieces_of_statements(text: str, pieces: list[str]) -> None:
    rows = analyse(Article(article_id="a", text=text)).rows(Statement)
    said = [text[start:end] for row in rows for start, end in row.content_spans]
    assert said == pieces


def test_a_quotation_is_signed_after_a_horizontal_bar() -> None:
    text = "“We cannot wait for the spring.” ― Dana Orchard\n“Nobody asked the mill about it.” ― Omar Benhaddou"
    rows = analyse(Article(article_id="a", text=text)).rows(Statement)
    assert [row.speaker for row in rows] == ["Dana Orchard", "Omar Benhaddou"]
