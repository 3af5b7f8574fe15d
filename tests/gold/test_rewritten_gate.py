"""The quality reached on the sample briefs in other words, which no rule was written for."""

from pathlib import Path
from typing import Any

import pytest

from components.ingest import SAMPLES, readings_of
from components.models import Analysis
from components.pipeline import analyse_all
from components.quality import measure
from tests.gold.rewriting import read
from tests.gold.scoring import Counts, statements_with_speaker

GOLD = Path(__file__).parent


@pytest.fixture(scope="module")
def pairs() -> list[tuple[dict[str, Any], Analysis]]:
    """The gold and the analysis of each English brief in other words."""
    briefs = [
        read(GOLD, reading.article, reading.file)
        for reading in readings_of([SAMPLES])
        if reading.article and reading.article.language == "en"
    ]
    analyses = analyse_all([article for article, _ in briefs])
    return [(gold, analysis) for (_, gold), analysis in zip(briefs, analyses, strict=True)]


def test_statements_with_speaker(pairs: list[tuple[dict[str, Any], Analysis]]) -> None:
    reached = sum((statements_with_speaker(gold, analysis) for gold, analysis in pairs), Counts())
    held = measure("rewritten.statements")
    assert reached.gold == held.n
    assert reached.f1 >= held.floor
    assert reached.f1 >= held.value - 0.05, "the Methods page claims more than was measured"


def test_the_words_differ(pairs: list[tuple[dict[str, Any], Analysis]]) -> None:
    """The rewriting reaches most briefs, and every statement of the gold is still in its text."""
    for gold, analysis in pairs:
        for row in gold["statements"]:
            pieces = row["content"] if isinstance(row["content"], list) else [row["content"]]
            assert all(piece in analysis.article.text for piece in pieces)
    originals = {reading.article.text for reading in readings_of([SAMPLES]) if reading.article}
    assert sum(analysis.article.text not in originals for _, analysis in pairs) > 0.9 * len(pairs)
