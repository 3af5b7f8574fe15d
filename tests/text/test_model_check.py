"""A parser model that the accuracy was not measured with is reported when it is loaded."""

import warnings

import pytest

from components.text import model_check
from components.text.parse import pipeline


def test_the_parser_model_is_the_one_that_was_measured() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        model_check.check_model(pipeline())


@pytest.mark.parametrize("changed", ["VERSION", "DIGEST"])
def test_another_parser_model_is_reported(monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    monkeypatch.setattr(model_check, changed, "another")
    with pytest.warns(RuntimeWarning, match="accuracy that is stated no longer applies"):
        model_check.check_model(pipeline())
