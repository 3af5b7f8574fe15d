"""Advice in texts that are not part of the project, read where they lie.

The forum posts of SemEval-2019 task 9 A are another genre: a sanity check. The article is the one that the project
set out from: an expert's points before a visit, and nobody else's words among them.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from components.languages.en.advice.requests import is_advice
from components.models import Advice, Article
from components.pipeline import analyse
from components.quality import measure

SHARED = Path(__file__).parents[2] / "../shared"
TRIAL = SHARED / "benchmarks/advice/trial.csv"
ARTICLE = SHARED / "article/trump-carney-white-house.txt"


@pytest.mark.skipif(not TRIAL.is_file(), reason="the benchmark's texts are not part of the project")
def test_requests_in_forum_posts() -> None:
    with TRIAL.open(encoding="utf-8", errors="replace", newline="") as file:
        gold = [(row[1].strip().strip('"'), row[2] == "1") for row in csv.reader(file) if row[-1] in ("0", "1")]
    found = [is_advice(sentence, forum=True) for sentence, _ in gold]
    hits = sum(yes and wanted for yes, (_, wanted) in zip(found, gold, strict=True))
    assert 200 * hits / (sum(found) + sum(wanted for _, wanted in gold)) >= measure("advice.trial").floor


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article is not part of the project")
@pytest.mark.parametrize(
    "words",
    [
        "pragmatic",
        "balance an uncertain trade relationship",
        "read through",
        "find areas where Canada can help",
        "engage on the CUSMA review",
        "concrete defence spending commitments",
        "demonstrate ongoing efforts",
        "is not a productive negotiating position",
        "Try to check our anger",
    ],
)
def test_the_experts_points_in_the_article(words: str) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    rows = analyse(Article(article_id="a", text=text, published=date(2025, 4, 30))).rows(Advice)
    assert {row.adviser for row in rows} == {"Laura Dawson"}
    (found,) = [row for row in rows if words in " ".join(text[start:end] for start, end in row.content_spans)]
    assert found.addressee in ("Mark Carney", "Canada")
