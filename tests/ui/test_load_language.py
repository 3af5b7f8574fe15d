"""Rows of a store that is older than the column for the language have the language of their article."""

import pandas as pd
import pytest

from components.ui.state import load


def test_rows_without_a_language_have_that_of_their_article(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = pd.DataFrame({"article_id": ["a", "b"], "language": pd.Categorical(["en", "fr"])})
    monkeypatch.setattr(load, "_stored", lambda row_type: articles)
    rows = pd.DataFrame({"article_id": ["b", "a", "b"], "language": pd.Categorical([None, "en", "fr"])})
    assert list(load._with_language(rows)["language"]) == ["fr", "en", "fr"]
