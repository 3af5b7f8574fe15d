"""Views that somebody holds now are statements; what was only asked, left unsaid or merely felt is none."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

HELD = [
    ("Ann Roe is convinced that the levy will go.", "Ann Roe", "the levy will go"),
    ("Pat Lund, the mayor of Sarnia, is sure the bridge will open.", "Pat Lund", "the bridge will open"),
    ("Minister Ann Roe is confident the panel will side with Canada.", "Ann Roe", "the panel will side with Canada"),
    ("Pat Lund remains hopeful that the ferry will come back.", "Pat Lund", "the ferry will come back"),
    ("Pat Lund is pleased that the court upheld the rule.", "Pat Lund", "the court upheld the rule"),
    ("The smelter's owner expects layoffs by the spring.", "unnamed smelter's owner", "layoffs by the spring"),
    ("Trade lawyers expect a long fight.", "unnamed Trade lawyers", "a long fight"),
    ("Ann Roe doubts the new deadline.", "Ann Roe", "the new deadline"),
    ("Ann Roe believes the treaty asks too much of the fleet.", "Ann Roe", "the treaty asks too much of the fleet"),
    ("Ann Roe worries that the mills will shut.", "Ann Roe", "the mills will shut"),
    ("Historian Ann Roe considers the review a way of doing nothing.", "Ann Roe", "the review a way of doing nothing"),
]
NO_VIEW = [
    "Ann Roe is sure to win the seat.",
    "Ann Roe is certain of a hearing in May.",
    "Ann Roe is not sure that the rule applies.",
    "It is certain that the rule applies.",
    "Ann Roe was convinced that the levy would go.",
    "Pat Lund is afraid of heights.",
    "Ann Roe was asked about the letter.",
    "Asked about the quota, Pat Lund shrugged.",
    "Ann Roe refrained from attacking her rivals.",
    "Ann Roe left without mentioning the quota.",
    "The delay adds to the drama that has surrounded the port.",
]


@pytest.mark.parametrize(("text", "speaker", "content"), HELD)
def test_a_view(text: str, speaker: str, content: str) -> None:
    found = analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Statement)
    assert [(s.speaker, " | ".join(text[a:b] for a, b in s.content_spans)) for s in found] == [(speaker, content)]


@pytest.mark.parametrize("text", NO_VIEW)
def test_no_view(text: str) -> None:
    assert analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Statement) == ()


def test_what_its_holder_says_is_no_second_statement() -> None:
    text = "Ann Roe said that she expects a deal before the summer."
    found = analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Statement)
    assert [s.cue for s in found] == ["said"]
