"""A statement is kept from a confidence of 0.4 on."""

import pytest

from components.extract.statements import rows
from components.models import Article, Statement
from components.pipeline import analyse

TEXT = 'OTTAWA — "The talks will begin in May," Mark Carney said on Monday. Officials were in the room.'


@pytest.mark.parametrize(("confidence", "kept"), [(0.39, 0), (0.40, 1), (0.41, 1)])
def test_what_is_less_likely_than_the_threshold_is_left_out(
    confidence: float, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "confidence", lambda *_: confidence)
    found = analyse(Article(article_id="a" * 16, text=TEXT)).rows(Statement)
    assert [row.confidence for row in found] == [confidence] * kept
