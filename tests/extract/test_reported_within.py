"""What somebody's own words report of others: nested statements in speeches, turns and answers."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

SPEECH = """Check against delivery

Good morning. I want to talk about the levy.

{told}

We will fight this together, and I said so to the board. Thank you.
"""
TOLD = [
    ("Last week Ambassador Tom Vance told me that the levy would stay.", "Tom Vance", "the levy would stay"),
    ("Maria Kowalski of Elk River Mills says her plant can wait.", "Maria Kowalski", "her plant can wait"),
    ("My neighbour Maria Kowalski told me that her plant was shut.", "Maria Kowalski", "her plant was shut"),
    ("According to Mark Carney, the old order is not coming back.", "Mark Carney", "the old order is not coming back"),
    ('As Tom Vance wrote, "the river needs no papers." True.', "Tom Vance", "the river needs no papers."),
]
TURNS = """Ann Roe and Tom Vance spoke in Sarnia on Monday.

TOM VANCE: Why did you leave the table?

ANN ROE: Maria Kowalski told us that the mill would close. We could not sign.

We asked for time.

TOM VANCE: You said that you would stay.

ANN ROE: I said that in May. Nobody in Ottawa said it would be easy.
"""


def _nested(article: Article) -> list[tuple[str | None, str | None, str]]:
    rows = {row.row_id: row for row in analyse(article).rows(Statement)}
    return [
        (rows[row.nested_in].speaker, row.speaker, " ".join(article.text[a:b] for a, b in row.content_spans))
        for row in rows.values()
        if row.nested_in
    ]


@pytest.mark.parametrize(("told", "speaker", "words"), TOLD)
def test_a_speech_reports_others(told: str, speaker: str, words: str) -> None:
    text = SPEECH.format(told=told)
    article = Article(article_id="a", title="Address by Premier Ann Roe", text=text, published=date(2025, 3, 12))
    assert _nested(article) == [("Ann Roe", speaker, words)]


def test_a_turn_reports_others_and_neither_itself_nor_the_hearer() -> None:
    found = _nested(Article(article_id="a", title="Transcript", text=TURNS, published=date(2025, 3, 12)))
    assert found == [("Ann Roe", "Maria Kowalski", "the mill would close")]
