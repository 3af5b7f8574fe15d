"""Statements and speakers on real annotated news, read where the benchmark stands beside the project."""

from collections import Counter
from typing import Any

import pytest

from components.models import Statement
from components.pipeline import analyse_all
from components.quality import measure
from training import polnear

KINDS = ("speech", "direct", "indirect")  # end-to-end: content and speaker right
SPEAKER_FLOOR = 95.5  # right speaker, of the statements found, in per cent

pytestmark = pytest.mark.skipif(
    not polnear.FOLDER.is_dir(), reason="the benchmark of quotations is not beside the project"
)


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[Statement, ...]]:
    analyses = analyse_all(polnear.articles("dev"))
    return {analysis.article.article_id: analysis.rows(Statement) for analysis in analyses}


@pytest.fixture(scope="module")
def rates(found: dict[str, tuple[Statement, ...]]) -> dict[str, Any]:
    return polnear.rates("dev", dict(found))


@pytest.mark.parametrize("kind", KINDS)
def test_end_to_end(kind: str, rates: dict[str, Any]) -> None:
    assert 100 * rates[kind]["statements+speaker"][2] >= measure(f"quotes.{kind}").floor


def test_right_speaker_of_those_found(rates: dict[str, Any]) -> None:
    assert 100 * rates["speech"]["speaker"] >= SPEAKER_FLOOR


def test_confidence_is_what_it_says(found: dict[str, tuple[Statement, ...]]) -> None:
    """Of the rows at about 0.9, about nine in ten are right; the higher the better."""
    scorer, seen, right = polnear.scorer(), Counter[float](), Counter[float]()
    for name, (article, gold, discarded) in scorer.read_gold(polnear.FOLDER / "dev").items():
        for row in found[name]:
            judged = _right(row, article, gold, discarded)
            if row.nested_in is None and judged is not None:
                seen[round(row.confidence, 1)] += 1
                right[round(row.confidence, 1)] += judged
    shares = [right[step] / seen[step] for step in sorted(seen) if seen[step] >= 100]
    assert shares == sorted(shares)
    assert 0.86 <= right[0.9] / seen[0.9] <= 0.95


def _right(row: Statement, article: Any, gold: list[dict[str, Any]], discarded: set[int]) -> bool | None:
    """Whether a row's words and speaker are an annotated one's; None for beliefs and intentions, which do not count."""
    tokens = article.tokens(row.content_spans) - discarded
    best = max(gold, key=lambda one: (len(tokens & one["tokens"]), -len(one["tokens"])), default=None)
    if best is None or 2 * len(tokens & best["tokens"]) < len(tokens):
        return False
    return None if best["cls"] == "other" else bool(article.same_source(row.speaker_span, best["source"]))
