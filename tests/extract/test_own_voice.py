"""An institute's note speaks for the institute: "this note", "we", "our view"."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

SAID = [
    ("This note argues that Canada depends on three ports.", "Canada depends on three ports"),
    (
        "This brief concludes that the levy will cost farmers more than millers.",
        "the levy will cost farmers more than millers",
    ),
    (
        "The present paper shows that a strike of ten days would cost $400 million.",
        "a strike of ten days would cost $400 million",
    ),
    ("We find that a second line would pay for itself.", "a second line would pay for itself"),
    ("We recommend that the provinces share the cost.", "the provinces share the cost"),
    ("In our view, the levy will not last.", "the levy will not last"),
    ("Our view is that Ottawa should pay for a second line.", "Ottawa should pay for a second line"),
]


@pytest.mark.parametrize(("text", "words"), SAID)
def test_a_note_speaks_for_its_institute(text: str, words: str) -> None:
    article = Article(
        article_id="a",
        title="Three ports, one risk",
        text=text,
        outlet="Prairie Trade Institute",
        published=date(2025, 3, 12),
    )
    rows = analyse(article).rows(Statement)
    said = [(row.speaker, " ".join(text[a:b] for a, b in row.content_spans)) for row in rows]
    assert said == [("Prairie Trade Institute", words)]


def test_in_a_newspaper_this_note_is_not_the_papers() -> None:
    text = "A note lay on the table. This note says that the mill is closed."
    article = Article(article_id="a", text=text, outlet="The Lake Tribune", published=date(2025, 3, 12))
    assert [row.speaker for row in analyse(article).rows(Statement)] == [None]
